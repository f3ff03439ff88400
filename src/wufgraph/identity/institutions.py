"""Institutions: joined by authority, name, or an acronym that a report itself puts in brackets."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Entity, EntityKind, Identities, Mention
from ..vocabulary import ID
from .authority import Authority, KnownOrganization
from .clusters import Clusters
from .keys import name_key
from .minting import mint

# Bodies that many countries have under one name.
_NATIONAL = re.compile(
    r"^(?:national )?(?:ministry|ministerio|ministere|municipality|municipalidad|municipalite|city council|government|gobierno|gouvernement|department|secretaria|alcaldia|mairie|prefeitura)\b"
)


def resolve_institutions(mentions: Sequence[Mention], authority: Authority) -> Identities:
    """Cluster institution mentions and describe each cluster.

    Args:
        mentions: Sorted, so that the outcome does not depend on the order of files.
        authority: Known organizations.
    """
    keys = {(m.report, m.pointer): _cluster_key(m, authority) for m in mentions}
    clusters = Clusters(sorted(set(keys.values())))
    for acronym, named in _bracketed_acronyms(mentions, keys).items():
        # An acronym that stands for several names is evidence for none of them.
        if len(named) == 1 and acronym in set(keys.values()):
            clusters.join(acronym, next(iter(named)))
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[clusters.find(keys[mention.report, mention.pointer])].append(mention)
    known = {root: organization for root, group in members.items() if (organization := _known(group, authority))}
    unknown = {root: _main_name(group) for root, group in members.items() if root not in known}
    minted = mint("org", unknown)
    by_root = {**minted, **{root: str(ID[f"org/{organization.slug}"]) for root, organization in known.items()}}
    entities = {by_root[root]: _describe(by_root[root], group, known.get(root)) for root, group in members.items()}
    for organization in list(known.values()):
        _add_wholes(organization, authority, entities)
    return Identities({place: by_root[clusters.find(key)] for place, key in keys.items()}, entities)


def _cluster_key(mention: Mention, authority: Authority) -> str:
    for name in (mention.name, mention.acronym):
        organization = authority.find(name) if name else None
        if organization and (name == mention.name or _compatible(mention, organization)):
            return f"={organization.slug}"
    key = name_key(mention.name)
    if _NATIONAL.match(key) and mention.country:
        return f"{key} @{mention.country}"
    return key


def _compatible(mention: Mention, organization: KnownOrganization) -> bool:
    """Whether a name may be a variant of the organization whose acronym stands beside it: they share a telling word."""
    words = {w for w in name_key(mention.name).split() if len(w) > 3}
    return any(words & set(name_key(name).split()) for name in organization.names)


def _bracketed_acronyms(mentions: Sequence[Mention], keys: dict[tuple[str, str], str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.acronym:
            found[name_key(mention.acronym)].add(keys[mention.report, mention.pointer])
    return found


def _known(group: Sequence[Mention], authority: Authority) -> KnownOrganization | None:
    """The known organization of a cluster, the smallest slug where its names would allow several."""
    found = {o.slug: o for m in group for name in (m.name, m.acronym) if name and (o := authority.find(name))}
    return found[min(found)] if found else None


def _main_name(group: Sequence[Mention]) -> str:
    """The name most often written, a full name before an acronym, then the longest, then by the alphabet."""
    counts = Counter(m.name for m in group)
    acronyms = {m.acronym for m in group}
    return min(counts, key=lambda name: (name in acronyms or _is_acronym(name), -counts[name], -len(name), name))


def _is_acronym(name: str) -> bool:
    return " " not in name and name.isupper()


def _describe(iri: str, group: Sequence[Mention], known: KnownOrganization | None) -> Entity:
    written = {m.name for m in group} | {m.acronym for m in group if m.acronym}
    if known is None:
        name = _main_name(group)
        return Entity(iri=iri, kind=EntityKind.INSTITUTION, name=name, other_names=tuple(sorted(written - {name})))
    names = {*known.names[1:], *known.acronyms, *written} - {known.names[0]}
    return Entity(
        iri=iri,
        kind=EntityKind.INSTITUTION,
        name=known.names[0],
        other_names=tuple(sorted(names)),
        part_of=str(ID[f"org/{known.part_of}"]) if known.part_of else None,
        run_by=str(ID[f"org/{known.run_by}"]) if known.run_by else None,
        country=known.country,
        collaboration=known.collaboration,
        same_as=known.same_as,
    )


def _add_wholes(organization: KnownOrganization, authority: Authority, entities: dict[str, Entity]) -> None:
    """A part's whole is in the registry too, though no report names it."""
    for slug in (organization.part_of, organization.run_by):
        if slug and str(ID[f"org/{slug}"]) not in entities:
            whole = authority.by_slug[slug]
            entities[str(ID[f"org/{slug}"])] = _describe(str(ID[f"org/{slug}"]), [], whole)
            _add_wholes(whole, authority, entities)
