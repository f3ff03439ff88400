"""Describes things anew after people divided, joined, placed and renamed them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..model import Decision, DecisionKind, Entity, Identities, Mention, Reason
from .clusters import Clusters
from .contradictions import Ends
from .ground import Ground, Place, folder_of

RULE = "decision"


def describe(ground: Ground, decisions: Sequence[Decision], ends: Ends) -> Identities:
    """The identities of a ground on which decisions are applied.

    Args:
        ground: Divided.
        decisions: Those that hold together.
        ends: The IRIs of their subjects and objects.
    """
    entities, emptied = _describe_divided(ground)
    ours = [d for d in decisions if folder_of(ends[d.id][1])]
    kept = _kept(ours, ends)
    for root, members in _groups(kept).items():
        entities[root] = _join(entities[root], [entities.pop(iri) for iri in members])
    before = {**ground.identities.replaced, **emptied}
    replaced = {**{iri: kept.get(new, new) for iri, new in before.items() if iri not in entities}, **kept}
    entities = {iri: _follow(entity, replaced) for iri, entity in entities.items()}
    parts = set()
    for decision in decisions:
        one, other = (replaced.get(iri, iri) for iri in ends[decision.id])
        entities[one] = _change(entities[one], decision, other)
        if decision.kind is DecisionKind.PART_OF:
            parts.add(one)
    _cut_circles(entities, parts)
    by_mention = {place: replaced.get(iri, iri) for place, iri in ground.by_mention.items()}
    reasons = [
        *_reasons_that_hold(ground.identities.reasons, by_mention),
        *_new_reasons(ground, ours, ends, by_mention),
    ]
    return Identities(
        by_mention, dict(sorted(entities.items())), tuple(sorted(reasons)), dict(sorted(replaced.items()))
    )


def _describe_divided(ground: Ground) -> tuple[dict[str, Entity], dict[str, str]]:
    """All things, what was divided by the mentions that it has now; and what took the place of the empty."""
    entities = dict(ground.identities.entities)
    if not ground.made:
        return entities, {}
    origins = {made.origin for made in ground.made.values()}
    groups: dict[str, list[Mention]] = defaultdict(list)
    for place, iri in ground.by_mention.items():
        if iri in ground.made or iri in origins:
            groups[iri].append(ground.mentions[place])
    moved = {name for iri in ground.made for name in _names(groups[iri])}
    emptied = {}
    for iri, made in ground.made.items():
        kind = groups[iri][0].kind if groups[iri] else _origin(ground, made.origin).kind
        names = _names(groups[iri])
        name = made.name or _most_written(groups[iri])
        entities[iri] = Entity(iri=iri, kind=kind, name=name, other_names=tuple(sorted(names - {name})))
    for origin in sorted(origins - ground.made.keys()):
        if groups[origin] and origin in entities:
            entities[origin] = _without(entities[origin], groups[origin], moved)
        elif not ground.is_in_use(origin):
            entities.pop(origin, None)
            emptied[origin] = min(iri for iri, made in ground.made.items() if made.origin == origin)
    return entities, emptied


def _origin(ground: Ground, iri: str) -> Entity:
    while iri in ground.made:
        iri = ground.made[iri].origin
    return ground.identities.entities[iri]


def _names(group: Iterable[Mention]) -> set[str]:
    return {name for m in group for name in (m.name, m.acronym) if name}


def _most_written(group: Iterable[Mention]) -> str:
    counts = Counter(m.name for m in group)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _without(entity: Entity, group: Sequence[Mention], moved: set[str]) -> Entity:
    """A thing without the names that only what was divided from it has."""
    left = {entity.name, *entity.other_names} - (moved - _names(group))
    name = entity.name if entity.name in left else _most_written(group)
    return replace(entity, name=name, other_names=tuple(sorted(left - {name})))


def _kept(decisions: Iterable[Decision], ends: Ends) -> dict[str, str]:
    """What takes the place of each thing that is joined to another: the first subject that is no object."""
    same = sorted((d for d in decisions if d.kind is DecisionKind.SAME and d.id in ends), key=lambda d: d.id)
    order = list(dict.fromkeys(iri for d in same for iri in ends[d.id]))
    objects = {ends[d.id][1] for d in same}
    clusters = Clusters(order)
    for decision in same:
        clusters.join(*ends[decision.id])
    kept: dict[str, str] = {}
    for group in clusters.groups():
        root = min(group, key=lambda iri: (iri in objects, order.index(iri)))
        kept |= {iri: root for iri in group if iri != root}
    return kept


def _groups(kept: Mapping[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for iri, root in kept.items():
        groups[root].append(iri)
    return groups


def _join(entity: Entity, others: Sequence[Entity]) -> Entity:
    every = (entity, *others)
    names = {name for one in every for name in (one.name, *one.other_names)}

    def first(field: str) -> str | None:
        return next((value for one in every if (value := getattr(one, field))), None)

    inside = {one.iri for one in every}
    part_of = next((one.part_of for one in every if one.part_of and one.part_of not in inside), None)
    run_by = next((one.run_by for one in every if one.run_by and one.run_by not in inside), None)
    return replace(
        entity,
        other_names=tuple(sorted(names - {entity.name})),
        part_of=part_of,
        run_by=run_by,
        country=first("country"),
        collaboration=first("collaboration"),
        same_as=tuple(sorted({iri for one in every for iri in one.same_as})),
    )


def _follow(entity: Entity, replaced: Mapping[str, str]) -> Entity:
    """A thing whose wholes are what they are now."""
    wholes = {
        field: replaced.get(iri, iri) for field in ("part_of", "run_by") if (iri := getattr(entity, field)) in replaced
    }
    return replace(entity, **wholes) if wholes else entity


def _change(entity: Entity, decision: Decision, other: str) -> Entity:
    """A thing with the name, the whole, or the same thing elsewhere that was decided."""
    match decision.kind:
        case DecisionKind.RENAME:
            name = decision.object.label
            others = {entity.name, *entity.other_names} - {name}
            return replace(entity, name=name, other_names=tuple(sorted(others)))
        case DecisionKind.PART_OF:
            return replace(entity, part_of=other)
        case DecisionKind.SAME if not folder_of(other):
            return replace(entity, same_as=tuple(sorted({*entity.same_as, other})))
        case DecisionKind.NOT_SAME if not folder_of(other):
            return replace(entity, same_as=tuple(iri for iri in entity.same_as if iri != other))
    return entity


def _cut_circles(entities: dict[str, Entity], said: Iterable[str]) -> None:
    """Where people made a whole a part of its part, what the rules said of that gives way."""
    parts = set(said)
    for start in sorted(parts):
        seen, at = [start], entities[start].part_of
        while at and at in entities and at not in seen:
            seen.append(at)
            at = entities[at].part_of
        if at in seen and (loose := [iri for iri in reversed(seen) if iri not in parts]):
            entities[loose[0]] = replace(entities[loose[0]], part_of=None)


def _reasons_that_hold(reasons: Iterable[Reason], by_mention: Mapping[Place, str]) -> Iterable[Reason]:
    for reason in reasons:
        iri = by_mention[reason.one]
        if not reason.other or by_mention[reason.other] == iri:
            yield replace(reason, iri=iri)


def _new_reasons(
    ground: Ground, decisions: Iterable[Decision], ends: Ends, by_mention: Mapping[Place, str]
) -> Iterable[Reason]:
    wanted = {iri for d in decisions if d.kind is DecisionKind.SAME and d.id in ends for iri in ends[d.id]}
    first: dict[str, Place] = {}
    for place in sorted(ground.by_mention) if wanted else ():
        first.setdefault(ground.by_mention[place], place)
    for decision in decisions:
        if decision.kind is DecisionKind.SAME and decision.id in ends:
            places = [first[iri] for iri in dict.fromkeys(ends[decision.id]) if iri in first]
            if places:
                yield Reason(
                    iri=by_mention[places[0]],
                    one=places[0],
                    other=places[1] if len(places) > 1 else (),
                    rule=RULE,
                    because=_why(decision),
                )


def _why(decision: Decision) -> str:
    said = f"{decision.author or 'somebody'} decided on {decision.date.isoformat()} ({decision.id})"
    return f"{said}: {decision.reason}" if decision.reason else said
