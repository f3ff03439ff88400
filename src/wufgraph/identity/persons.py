"""Persons: one name is one person within a report, and across reports only with an institution in common."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Entity, EntityKind, Identities, Mention
from .clusters import Clusters
from .keys import person_key
from .minting import mint


def resolve_persons(mentions: Sequence[Mention], institutions: Identities) -> Identities:
    """Cluster person mentions.

    Args:
        mentions: Sorted.
        institutions: Resolved before, because an affiliation tells namesakes apart. A reporter, of whom
            the form asks no affiliation, has those of the event's organizers.
    """
    places = [(m.report, m.pointer) for m in mentions]
    clusters = Clusters(places)
    first_with: dict[tuple[str, ...], tuple[str, str]] = {}
    affiliations: dict[tuple[str, str], set[str]] = {}
    organizers: dict[str, set[str]] = defaultdict(set)
    for (report, pointer), iri in institutions.by_mention.items():
        if pointer.startswith("/organizers/"):
            organizers[report].add(iri)
    for mention, place in zip(mentions, places, strict=True):
        affiliations[place] = _affiliations(mention, institutions, organizers)
        key = person_key(mention.name)
        # The same name twice in one report, or with the same institution in another, is the same person.
        for witness in (
            (key, "report", mention.report),
            *((key, "org", iri) for iri in sorted(affiliations[place])),
        ):
            clusters.join(place, first_with.setdefault(witness, place))
    by_place = dict(zip(places, mentions, strict=True))
    groups = [[by_place[place] for place in group] for group in clusters.groups()]
    names = {_content(group, affiliations): _main_name(group) for group in groups}
    minted = mint("person", names)
    entities: dict[str, Entity] = {}
    by_mention: dict[tuple[str, str], str] = {}
    for group in groups:
        content = _content(group, affiliations)
        iri, name = minted[content], names[content]
        others = tuple(sorted({m.name for m in group} - {name}))
        entities[iri] = Entity(iri=iri, kind=EntityKind.PERSON, name=name, other_names=others)
        by_mention.update({(m.report, m.pointer): iri for m in group})
    return Identities(by_mention, entities)


def _affiliations(mention: Mention, institutions: Identities, organizers: dict[str, set[str]]) -> set[str]:
    if mention.affiliation:
        iris = {institutions.by_mention[mention.report, mention.affiliation]}
    else:
        iris = organizers[mention.report] if mention.pointer == "/reporter" else set()
    wholes = {institutions.entities[iri].part_of for iri in iris}
    return iris | {whole for whole in wholes if whole}


def _content(group: Sequence[Mention], affiliations: dict[tuple[str, str], set[str]]) -> str:
    """What identifies a person: the name and the institutions, or the report where there is none."""
    institutions = sorted({iri for m in group for iri in affiliations[m.report, m.pointer]})
    return "|".join([person_key(group[0].name), *(institutions or sorted({m.report for m in group}))])


def _main_name(group: Sequence[Mention]) -> str:
    counts: dict[str, int] = defaultdict(int, Counter(m.name for m in group))
    return min(
        counts,
        key=lambda name: (
            any(w.isupper() and len(w) > 2 for w in name.split()),
            -counts[name],
            -len(name),
            name,
        ),
    )
