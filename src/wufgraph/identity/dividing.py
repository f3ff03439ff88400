"""Divides things that people said are two: by the words that a split moves, or by where each of two was named."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence

from ..model import Decision, DecisionKind
from ..wording import match_key
from .clusters import Clusters
from .ground import Ground, Made, Place, folder_of, neighbours

_Node = tuple[str, ...]
Faults = dict[str, str]
"""In words why a decision cannot be applied, by its identifier."""
_APART = (DecisionKind.NOT_SAME, DecisionKind.PART_OF)


def divide(ground: Ground, decisions: Sequence[Decision]) -> tuple[Faults, list[tuple[Decision, Decision]]]:
    """Take apart what was resolved to one thing and is not.

    Args:
        ground: Is changed.
        decisions: All that are to be applied.

    Returns:
        Decisions that rest on nothing now, and pairs of splits that want the same mentions.
    """
    gone: Faults = {}
    clashes = _split_all(ground, decisions, gone)
    ties = neighbours(ground.identities) if any(d.kind in _APART for d in decisions) else {}
    for decision in decisions:
        if decision.kind in _APART:
            one, other = ground.locate(decision.subject), ground.locate(decision.object)
            if one is not None and one == other and not _separate(ground, decision, one, ties):
                gone[decision.id] = "the two were resolved to one, and nothing tells them apart"
    return gone, clashes


def _split_all(ground: Ground, decisions: Sequence[Decision], gone: Faults) -> list[tuple[Decision, Decision]]:
    scopes = _scopes(ground, decisions)
    owners: dict[Place, Decision] = {}
    clashes = []
    left = [d for d in decisions if d.kind is DecisionKind.SPLIT]
    # What is split may itself be split off by a later line.
    while ready := [d for d in left if d.subject.iri not in {o.object.iri for o in left if o is not d}] or left[:1]:
        decision = ready[0]
        left.remove(decision)
        subject = ground.locate(decision.subject)
        scope = {subject, *scopes.get(subject or "", ())}
        wanted = ground.places(folder_of(decision.subject.iri), decision.object.anchors)
        places = [place for place in wanted if ground.by_mention[place] in scope]
        rivals = {owners[p].id: owners[p] for p in wanted if p in owners and ground.by_mention[p] not in scope}
        clashes += [(decision, rival) for rival in rivals.values() if rival.subject.iri == decision.subject.iri]
        if not places:
            gone[decision.id] = "no report names it so any more"
        elif len(places) == sum(ground.times[iri] for iri in scope if iri):
            gone[decision.id] = "nothing else means it, so that nothing would be left"
        else:
            ground.made[decision.object.iri] = Made(subject or decision.subject.iri, decision.object.label)
            ground.move(places, decision.object.iri)
            owners |= dict.fromkeys(places, decision)
    return clashes


def _scopes(ground: Ground, decisions: Iterable[Decision]) -> Mapping[str, set[str]]:
    """All things that people joined, by each of them: words are moved out of any of these."""
    pairs = []
    for decision in decisions:
        if decision.kind is DecisionKind.SAME:
            one, other = ground.locate(decision.subject), ground.locate(decision.object)
            if one and other:
                pairs.append((one, other))
    clusters = Clusters(iri for pair in pairs for iri in pair)
    for one, other in pairs:
        clusters.join(one, other)
    return {iri: set(group) for group in clusters.groups() for iri in group}


def _separate(ground: Ground, decision: Decision, iri: str, ties: Mapping[str, list[tuple[Place, Place]]]) -> bool:
    """Give each side of a decision the mentions that are nearest to its own; whether both have any."""
    folder = folder_of(iri)
    ones, others = (
        {p for p in ground.places(folder, side.anchors) if ground.by_mention[p] == iri}
        for side in (decision.subject, decision.object)
    )
    both = ones & others
    ones, others = ones - both, others - both
    if not ones or not others:
        return False
    members = [place for place, at in ground.by_mention.items() if at == iri]
    moved = _nearest(ground, members, ones, others, ties.get(iri, ()))
    kept, new = _iris(ground, decision, iri)
    ground.made[new] = Made(iri, decision.object.label)
    if kept != iri:
        ground.made[kept] = Made(iri, decision.subject.label)
        ground.move([place for place in members if place not in moved], kept)
    ground.move(moved, new)
    return True


def _iris(ground: Ground, decision: Decision, iri: str) -> tuple[str, str]:
    """The IRIs of both parts: those that they had when somebody told them apart, where these are free."""
    kept = _free(ground, decision.subject.iri, iri) or iri
    new = _free(ground, decision.object.iri, iri)
    if new and new != kept:
        return kept, new
    return kept, f"{iri}-{decision.id[-6:]}"


def _free(ground: Ground, wanted: str, iri: str) -> str | None:
    return wanted if wanted == iri or not ground.is_in_use(wanted) else None


def _nearest(
    ground: Ground,
    members: Collection[Place],
    ones: Collection[Place],
    others: Collection[Place],
    ties: Iterable[tuple[Place, Place]],
) -> list[Place]:
    """The mentions that fewer ties part from the other side than from the first."""
    inside = set(members)
    beside: dict[_Node, set[_Node]] = defaultdict(set)
    for a, b in ties:
        if a in inside and b in inside:
            beside[_node(ground, a)].add(_node(ground, b))
            beside[_node(ground, b)].add(_node(ground, a))
    sides: dict[_Node, int | None] = {}
    for side, places in enumerate((ones, others)):
        for place in sorted(places):
            node = _node(ground, place)
            sides[node] = None if sides.get(node, side) != side else side
    queue = deque(node for node, side in sides.items() if side is not None)
    while queue:
        node = queue.popleft()
        for near in sorted(beside[node] - sides.keys()):
            sides[near] = sides[node]
            queue.append(near)
    return [p for p in members if p in others or (p not in ones and sides.get(_node(ground, p)) == 1)]


def _node(ground: Ground, place: Place) -> _Node:
    """What goes together: one spelling; of persons, whose names many have, one spelling in one report."""
    mention = ground.mentions[place]
    key = match_key(mention.name)
    return (mention.report, key) if mention.kind == "person" else (key,)
