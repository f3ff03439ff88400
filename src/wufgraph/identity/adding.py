"""New mentions beside known things: each is taken for one of them, or is something new.

The neighbours of the new mentions are resolved twice, without these and with them, by the rules that resolve
everything: what differs is due to the new ones. A known thing is never parted by it; two become one only where the
rules, by themselves, see them as two without the new mentions and as one with them. Where the rules see the neighbours
otherwise than the whole graph has them, because what decided it is not among them, the known thing stays as it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Entity, Identities, Mention, Reason
from .authority import Authority
from .clusters import Clusters
from .resolution import resolve

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of new mentions.

    Attributes:
        identities: Of all mentions, new and known; a known thing has an IRI that it had, a new one what content wants.
            Its reasons are those of touched things: all of those that are certain, of others what is new.
        touched: IRIs of things that new mentions are of, or that became one with another.
        certain: Those of them that the rules see as the graph has them.
    """

    identities: Identities
    touched: frozenset[str]
    certain: frozenset[str]


def add(known: Mapping[Place, str], mentions: Sequence[Mention], authority: Authority | None = None) -> Added:
    """Resolve new mentions against known ones.

    Args:
        known: IRI of each known mention.
        mentions: The known ones and the new ones.
        authority: Known organizations; those that ship with wufgraph by default.
    """
    before = resolve([m for m in mentions if (m.report, m.pointer) in known], authority)
    after = resolve(mentions, authority)
    sure = _sure(known, before.by_mention, after.by_mention)
    groups = _group(known, after.by_mention, sure)
    by_mention: dict[Place, str] = {}
    entities: dict[str, Entity] = {}
    touched, certain = set(), set()
    written: dict[Place, Mention] = {(m.report, m.pointer): m for m in mentions}
    for places in groups:
        iri = _iri(places, known, after.by_mention, entities)
        entities[iri] = _describe(iri, places, after, written)
        by_mention.update(dict.fromkeys(places, iri))
        had = {known[place] for place in places if place in known}
        if len(had) > 1 or not all(place in known for place in places):
            touched.add(iri)
            certain |= {iri} if had <= sure else set()
    for iri in after.entities.keys() - set(after.by_mention.values()):
        entities.setdefault(iri, after.entities[iri])
    entities |= _with_wholes(entities, by_mention, after)
    were = _with_wholes({iri: entities[iri] for iri in entities.keys() & set(known.values())}, known, before)
    for iri, one in were.items():
        if one.part_of != entities[iri].part_of:
            touched.add(iri)
            certain |= {iri} & sure
    reasons = tuple(_reasons(before.reasons, after.reasons, by_mention, touched, certain))
    return Added(Identities(by_mention, entities, reasons), frozenset(touched), frozenset(certain))


def _with_wholes(
    entities: Mapping[str, Entity], by_mention: Mapping[Place, str], seen: Identities
) -> dict[str, Entity]:
    """Things as parts of the wholes that the rules see, under the IRIs that these have.

    Args:
        entities: Things of mentions.
        by_mention: IRI of each mention.
        seen: What the rules see, under IRIs of their own.
    """
    own: dict[str, Counter[str]] = defaultdict(Counter)
    theirs: dict[str, Counter[str]] = defaultdict(Counter)
    for place, iri in by_mention.items():
        own[iri][seen.by_mention[place]] += 1
        theirs[seen.by_mention[place]][iri] += 1
    found = {}
    for iri, clusters in own.items():
        if iri in entities:
            whole = seen.entities[_most(clusters)].part_of
            found[iri] = replace(entities[iri], part_of=_most(theirs[whole]) if whole in theirs else whole)
    return found


def _most(times: Counter[str]) -> str:
    return min(times, key=lambda one: (-times[one], one))


def _reasons(
    before: Iterable[Reason],
    after: Iterable[Reason],
    by_mention: Mapping[Place, str],
    touched: set[str],
    certain: set[str],
) -> Iterator[Reason]:
    told = {(one.one, one.other, one.rule, one.because) for one in before}
    for one in after:
        iri = by_mention[one.one]
        if iri in certain or (iri in touched and (one.one, one.other, one.rule, one.because) not in told):
            yield replace(one, iri=iri)


def _group(known: Mapping[Place, str], after: Mapping[Place, str], sure: set[str]) -> list[list[Place]]:
    """Places of each thing."""
    of_thing, of_cluster = _places(known), _places(after)
    clusters = Clusters(after)
    for places in of_thing.values():
        _join(clusters, places)
    for places in of_cluster.values():
        things = Counter(known[place] for place in places if place in known)
        if all(iri in sure for iri in things):
            _join(clusters, places)
        else:
            # What the rules see here is not what the graph has: new mentions go to the thing that most of it is.
            target = min(things, key=lambda iri: (-things[iri], iri))
            _join(clusters, [of_thing[target][0], *(place for place in places if place not in known)])
    return clusters.groups()


def _sure(known: Mapping[Place, str], before: Mapping[Place, str], after: Mapping[Place, str]) -> set[str]:
    """Things that the rules by themselves see as the graph has them, and do not part for the new mentions."""
    of_cluster = _places(before)
    return {
        iri
        for iri, places in _places(known).items()
        if len(of_cluster[before[places[0]]]) == len(places)
        and len({before[place] for place in places}) == 1
        and len({after[place] for place in places}) == 1
    }


def _places(by_place: Mapping[Place, str]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place, name in by_place.items():
        found[name].append(place)
    return found


def _join(clusters: Clusters[Place], places: Iterable[Place]) -> None:
    first, *others = places
    for other in others:
        clusters.join(first, other)


def _iri(
    places: Sequence[Place], known: Mapping[Place, str], after: Mapping[Place, str], used: Mapping[str, Entity]
) -> str:
    """The IRI of the known thing that most places are of; what content wants where there is none."""
    had = Counter(known[place] for place in places if place in known)
    if had:
        return min(had, key=lambda iri: (-had[iri], iri))
    wish = after[places[0]]
    while wish in used or wish in had:
        wish += "-other"
    return wish


def _describe(iri: str, places: Sequence[Place], after: Identities, written: Mapping[Place, Mention]) -> Entity:
    most = Counter(after.by_mention[place] for place in places)
    entity = after.entities[min(most, key=lambda cluster: (-most[cluster], cluster))]
    names = {n for place in places for n in (written[place].name, written[place].acronym) if n}
    return replace(entity, iri=iri, other_names=tuple(sorted({*entity.other_names, *names} - {entity.name})))
