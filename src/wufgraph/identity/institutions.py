"""Institutions: joined by authority, name, or an acronym that a report itself puts in brackets."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from operator import attrgetter

from ..model import Entity, EntityKind, Identities, Mention, Reason
from ..vocabulary import ID
from .authority import Authority, KnownOrganization
from .bare_names import bare_name
from .belonging import Belonging, find_wholes
from .joining import Joins
from .keys import has_article
from .likeness import join_names
from .minting import mint
from .naming import Place, collect_names, find_keys, find_known, tell_reasons

_FIELDS = ("/organizers/", "/speakers/")


def resolve_institutions(
    mentions: Sequence[Mention], authority: Authority, people: Mapping[Place, str] | None = None
) -> Identities:
    """Cluster institution mentions and describe each cluster.

    Args:
        mentions: Sorted, so that the outcome does not depend on the order of files.
        authority: Known organizations.
        people: Key of the name in full of who is said to be of a mentioned institution.
    """
    own = find_keys(mentions)
    keys = find_known(mentions, own, authority) if authority.by_slug else own
    joins = _join(mentions, (own, keys), authority, people or {})
    clusters = joins.clusters
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[clusters.find(keys[mention.report, mention.pointer])].append(mention)
    slugs = {clusters.find(name.key): name.slug for name in joins.names.values() if name.slug}
    known = {root: authority.by_slug[slugs[root]] for root in members if root in slugs}
    unknown = {root: _main_name(group) for root, group in members.items() if root not in known}
    minted = mint("org", unknown, taken=authority.by_slug)
    by_root = {
        **minted,
        **{root: str(ID[f"org/{organization.slug}"]) for root, organization in known.items()},
    }
    entities = {by_root[root]: _describe(by_root[root], group, known.get(root)) for root, group in members.items()}
    for organization in list(known.values()):
        _add_wholes(organization, authority, entities)
    by_mention = {place: by_root[clusters.find(key)] for place, key in keys.items()}
    linked = _link(find_wholes(joins, authority), by_root, authority, entities)
    told = (*tell_reasons(mentions, keys, joins, by_mention, authority), *_tell_links(linked, keys, by_root))
    reasons = sorted(told, key=attrgetter("iri", "one", "other", "rule", "because"))
    return Identities(by_mention, entities, tuple(reasons))


def _link(
    belongings: Mapping[str, Belonging],
    by_root: Mapping[str, str],
    authority: Authority,
    entities: dict[str, Entity],
) -> list[Belonging]:
    """Make parts of what their names say that they are parts of; those that were linked."""
    linked = []
    for root, one in belongings.items():
        whole = by_root.get(one.whole) or (str(ID[f"org/{one.slug}"]) if one.slug else None)
        if whole and root in by_root and whole != by_root[root]:
            if whole not in entities:
                entities[whole] = _describe(whole, [], authority.by_slug[one.slug])
                _add_wholes(authority.by_slug[one.slug], authority, entities)
            entities[by_root[root]] = replace(entities[by_root[root]], part_of=whole)
            linked.append(one)
    return linked


def _tell_links(linked: Iterable[Belonging], keys: Mapping[Place, str], by_root: Mapping[str, str]) -> Iterator[Reason]:
    """Why institutions are parts of others."""
    of_name = {one.name: one for one in linked}
    for place, key in sorted(keys.items()):
        if one := of_name.pop(key, None):
            yield Reason(iri=by_root[one.part], one=place, rule="part-of", because=one.because)


def _join(
    mentions: Sequence[Mention],
    ways: tuple[Mapping[Place, str], Mapping[Place, str]],
    authority: Authority,
    people: Mapping[Place, str],
) -> Joins:
    """Join names by what reports say, then by what the authority knows: it parts nothing but what it knows as two.

    Args:
        mentions: Sorted.
        ways: Keys of the names as long as nothing is known, and with what the authority knows.
        authority: Known organizations.
        people: Who is said to be of a mentioned institution.
    """
    own, keys = ways
    joins = Joins(collect_names(mentions, keys, authority, people))
    if authority.by_slug:
        alone = Joins(collect_names(mentions, own, Authority(()), people))
        join_names(alone)
        _carry_over(alone, own, joins, keys)
    join_names(joins)
    return joins


def _carry_over(alone: Joins, own: Mapping[Place, str], joins: Joins, keys: Mapping[Place, str]) -> None:
    """Make joins among names again where known organizations stand for some of these; two of them stay two."""
    now: dict[str, dict[str, None]] = defaultdict(dict)
    for place, key in own.items():
        now[key][keys[place]] = None
    for made in alone.made:
        for one, other in product(now[made.one], now[made.other]):
            joins.join(one, other, made.rule, made.because, any_kind=True)
    joins.compared = True


def _main_name(group: Sequence[Mention]) -> str:
    """The name most often written; full names before acronyms, and plainly written ones before "THE FOUNDATION".

    What prose calls it counts only where no field of a form names it.
    """
    in_fields = [m for m in group if m.pointer.startswith(_FIELDS)]
    counts = Counter(m.name for m in in_fields or group)
    if len(counts) == 1:
        return group[0].name if not in_fields else in_fields[0].name
    acronyms = {m.acronym for m in group}
    return min(
        counts,
        key=lambda name: (
            name in acronyms or _is_acronym(name),
            name.isupper(),
            bare_name(name).name != name,
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
        sector=known.sector or None,
        collaboration=known.collaboration,
        same_as=known.same_as,
    )


def _add_wholes(organization: KnownOrganization, authority: Authority, entities: dict[str, Entity]) -> None:
    """A part's whole is in the registry too, though no report names it."""
    for slug in (organization.part_of, organization.run_by):
        if slug and slug in authority.by_slug and str(ID[f"org/{slug}"]) not in entities:
            whole = authority.by_slug[slug]
            entities[str(ID[f"org/{slug}"])] = _describe(str(ID[f"org/{slug}"]), [], whole)
            _add_wholes(whole, authority, entities)
