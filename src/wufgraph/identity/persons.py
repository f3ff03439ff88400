"""Persons: one name is one person within a report, and across reports only where more speaks for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Entity, EntityKind, Identities, Mention, Reason
from .minting import mint
from .person_joins import PersonJoins, Surroundings, join_persons
from .person_names import person_name

Place = tuple[str, str]


def people_of(mentions: Iterable[Mention]) -> dict[Place, str]:
    """Key of the name in full of who is of a mentioned institution, by the institution's place.

    Args:
        mentions: Of persons.
    """
    named = ((m.report, m.affiliation, person_name(m.name)) for m in mentions)
    return {(report, at): name.key for report, at, name in named if at and name.is_full}


def resolve_persons(
    mentions: Sequence[Mention], institutions: Identities, countries: Mapping[str, set[str]] | None = None
) -> Identities:
    """Cluster person mentions.

    Args:
        mentions: Sorted.
        institutions: Resolved before, because an affiliation tells namesakes apart. A reporter, of whom
            the form asks no affiliation, has those of the event's organizers.
        countries: Those of institutions, by IRI.
    """
    organizers: dict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for (report, pointer), iri in institutions.by_mention.items():
        named[report].add(iri)
        if pointer.startswith("/organizers/"):
            organizers[report].add(iri)
    within = {iri: frozenset({iri, entity.part_of or iri}) for iri, entity in institutions.entities.items()}
    affiliations = [_affiliations(mention, institutions, organizers, within) for mention in mentions]
    called = {iri: entity.name for iri, entity in institutions.entities.items()}
    around = Surroundings(affiliations=affiliations, named=named, countries=countries or {}, called=called)
    joins = PersonJoins(mentions, around)
    join_persons(joins)
    groups = joins.clusters.groups()
    contents = [_content(group, joins) for group in groups]
    names = {
        content: _main_name([mentions[number] for number in group])
        for content, group in zip(contents, groups, strict=True)
    }
    minted = mint("person", names)
    entities: dict[str, Entity] = {}
    by_mention: dict[Place, str] = {}
    places = [(mention.report, mention.pointer) for mention in mentions]
    for content, group in zip(contents, groups, strict=True):
        iri, name = minted[content], names[content]
        others = tuple(sorted({joins.written[number] for number in group} - {name}))
        entities[iri] = Entity(iri=iri, kind=EntityKind.PERSON, name=name, other_names=others)
        by_mention.update({places[number]: iri for number in group})
    told = sorted((by_mention[places[made[0]]], *made) for made in joins.made)
    reasons = tuple(
        Reason(iri=iri, one=places[one], other=places[other], rule=rule, because=because)
        for iri, one, other, rule, because in told
    )
    return Identities(by_mention, entities, reasons)


def _affiliations(
    mention: Mention,
    institutions: Identities,
    organizers: Mapping[str, set[str]],
    within: Mapping[str, frozenset[str]],
) -> frozenset[str]:
    """Institutions of a person, each with its whole."""
    if mention.affiliation:
        return within[institutions.by_mention[mention.report, mention.affiliation]]
    iris = organizers.get(mention.report, ()) if mention.pointer == "/reporter" else ()
    return frozenset(one for iri in iris for one in within[iri])


def _content(group: Sequence[int], joins: PersonJoins) -> str:
    """What identifies a person: the name and the institutions, or the report where there is none."""
    key = min(joins.names[number].key for number in group)
    institutions = sorted(joins.affiliations(group[0]))
    return "|".join([key, *(institutions or sorted({joins.reports[number] for number in group}))])


def _main_name(group: Sequence[Mention]) -> str:
    """The name most often written; names in full and plainly written ones first."""
    counts: dict[str, int] = defaultdict(int, Counter(m.name for m in group))
    return min(
        counts,
        key=lambda name: (
            any(w.isupper() and len(w) > 2 for w in name.split()),
            not person_name(name).is_full,
            -counts[name],
            -len(name),
            name,
        ),
    )
