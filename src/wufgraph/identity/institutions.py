"""Institutions: joined by authority, name, or an acronym that a report itself puts in brackets."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from ..assets import any_word, word_list
from ..model import Entity, EntityKind, Identities, Mention
from ..vocabulary import ID
from .authority import Authority, KnownOrganization
from .clusters import Clusters
from .keys import has_article, name_key
from .minting import mint

_SHORTEST_ACRONYM = 3
_SAME_WORD = 85.0
_FIELDS = ("/organizers/", "/speakers/")


def resolve_institutions(mentions: Sequence[Mention], authority: Authority) -> Identities:
    """Cluster institution mentions and describe each cluster.

    Args:
        mentions: Sorted, so that the outcome does not depend on the order of files.
        authority: Known organizations.
    """
    countries = _countries_of_names(mentions)
    keys = {(m.report, m.pointer): _cluster_key(m, authority, countries) for m in mentions}
    clusters = Clusters(sorted(set(keys.values())))
    _join_by_acronym(mentions, keys, clusters)
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[clusters.find(keys[mention.report, mention.pointer])].append(mention)
    known = {root: organization for root, group in members.items() if (organization := _known(group, keys, authority))}
    unknown = {root: _main_name(group) for root, group in members.items() if root not in known}
    minted = mint("org", unknown, taken=authority.by_slug)
    by_root = {
        **minted,
        **{root: str(ID[f"org/{organization.slug}"]) for root, organization in known.items()},
    }
    entities = {by_root[root]: _describe(by_root[root], group, known.get(root)) for root, group in members.items()}
    for organization in list(known.values()):
        _add_wholes(organization, authority, entities)
    return Identities({place: by_root[clusters.find(key)] for place, key in keys.items()}, entities)


def _cluster_key(mention: Mention, authority: Authority, countries: dict[str, dict[str, set[str]]]) -> str:
    for name in (mention.name, mention.acronym):
        organization = authority.find(name) if name else None
        if organization and (name == mention.name or _compatible(mention, organization)):
            return f"={organization.slug}"
    key = name_key(mention.name)
    if not any_word("national-body").match(key):
        return key
    # Many countries have a ministry of housing: the country tells, its own, its report's, or the only one there is.
    stated = countries.get(key, {})
    here = {mention.country} if mention.country else stated.get(mention.report, set()) or set().union(*stated.values())
    return f"{key} @{next(iter(here))}" if len(here) == 1 else key


def _countries_of_names(mentions: Sequence[Mention]) -> dict[str, dict[str, set[str]]]:
    """Countries stated for each name, by report."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in mentions:
        if mention.country:
            found[name_key(mention.name)][mention.report].add(mention.country)
    return found


def _compatible(mention: Mention, organization: KnownOrganization) -> bool:
    """Whether a name may be a variant of the organization whose acronym stands beside it: they share a telling word."""
    return any(_share_word(mention.name, name) for name in organization.names)


def _join_by_acronym(mentions: Sequence[Mention], keys: dict[tuple[str, str], str], clusters: Clusters[str]) -> None:
    """Join names that bear one bracketed acronym, where more speaks for it, and then the acronym alone.

    An acronym that still stands for several things is evidence for none of them.
    """
    bearers: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        if mention.acronym:
            bearers[name_key(mention.acronym)][keys[mention.report, mention.pointer]].append(mention)
    stated: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.country:
            stated[keys[mention.report, mention.pointer]].add(mention.country)
    everything = set(keys.values())
    for acronym, named in sorted(bearers.items()):
        for one, other in combinations(sorted(named), 2):
            if len(acronym) >= _SHORTEST_ACRONYM and _one_of_two_names(
                named[one][0].name, named[other][0].name, stated[one], stated[other]
            ):
                clusters.join(one, other)
        if len({clusters.find(key) for key in named}) == 1 and acronym in everything:
            clusters.join(acronym, next(iter(sorted(named))))


def _one_of_two_names(one: str, other: str, in_countries: set[str], in_others: set[str]) -> bool:
    """Whether two names with one acronym are a translation or variant of each other."""
    if in_countries and in_others:
        return bool(in_countries & in_others)
    return _share_word(one, other)


def _share_word(one: str, other: str) -> bool:
    """Whether two names share a word, or nearly, that few institutions have in their names."""
    words, others = (
        {w for w in name_key(n).split() if len(w) > 3 and w not in word_list("generic-name")} for n in (one, other)
    )
    return any(fuzz.ratio(w, o) >= _SAME_WORD for w in words for o in others)


def _known(
    group: Sequence[Mention], keys: dict[tuple[str, str], str], authority: Authority
) -> KnownOrganization | None:
    """The known organization of a cluster, the smallest slug where its names would allow several."""
    slugs = {key[1:] for m in group if (key := keys[m.report, m.pointer]).startswith("=")}
    return authority.by_slug[min(slugs)] if slugs else None


def _main_name(group: Sequence[Mention]) -> str:
    """The name most often written; full names before acronyms, and plainly written ones before "THE FOUNDATION".

    What prose calls it counts only where no field of a form names it.
    """
    in_fields = [m for m in group if m.pointer.startswith(_FIELDS)]
    counts = Counter(m.name for m in in_fields or group)
    acronyms = {m.acronym for m in group}
    return min(
        counts,
        key=lambda name: (
            name in acronyms or _is_acronym(name),
            name.isupper(),
            has_article(name),
            -counts[name],
            -len(name),
            name,
        ),
    )


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
