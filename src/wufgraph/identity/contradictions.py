"""Decisions that contradict each other: none of such a set is applied until somebody resolves it."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from ..model import Decision, DecisionKind
from .clusters import Clusters
from .ground import folder_of

Ends = Mapping[str, tuple[str, str]]
"""The things that a decision is about, by its identifier."""
_APART = (DecisionKind.NOT_SAME, DecisionKind.PART_OF, DecisionKind.SPLIT)
_SAYS = {
    DecisionKind.SAME: "is",
    DecisionKind.NOT_SAME: "is not",
    DecisionKind.PART_OF: "is part of",
    DecisionKind.RENAME: "is called",
    DecisionKind.SPLIT: "means another one,",
}


def say(decision: Decision) -> str:
    """A decision as a sentence, with its line, author and day."""
    subject, other = (f"'{side.label or side.iri}'" for side in (decision.subject, decision.object))
    if decision.kind is DecisionKind.SPLIT:
        words = ", ".join(sorted({f"'{anchor.words}'" for anchor in decision.object.anchors}))
        subject = f"{words} within {subject}"
    where = f"line {decision.line}: " if decision.line else ""
    by = f"{decision.author or 'nobody named'}, {decision.date.isoformat()}"
    return f"{where}{subject} {_SAYS[decision.kind]} {other} ({by}, {decision.id})"


def find_contradictions(decisions: Sequence[Decision], ends: Ends) -> list[tuple[Decision, ...]]:
    """Sets of decisions that cannot all hold, the least of them that are found.

    Args:
        decisions: Those that rest on something.
        ends: The IRIs of their subjects and objects.
    """
    same = [d for d in decisions if d.kind is DecisionKind.SAME and folder_of(ends[d.id][1])]
    found: list[tuple[Decision, ...]] = [(d,) for d in decisions if _is_of_two_kinds(d, ends)]
    beside = _beside(same, ends)
    for decision in decisions:
        if decision.kind in _APART:
            one, other = ends[decision.id]
            if joined := _paths(beside, one, other):
                found.append((*joined, decision))
    roots = _roots(same, ends)
    found += _twice(decisions, ends, roots, DecisionKind.RENAME)
    found += _twice(decisions, ends, roots, DecisionKind.PART_OF)
    return found + _cycles(decisions, ends, roots)


def _is_of_two_kinds(decision: Decision, ends: Ends) -> bool:
    one, other = map(folder_of, ends[decision.id])
    if decision.kind is DecisionKind.PART_OF:
        return (one, other) != ("org", "org")
    return decision.kind is DecisionKind.SAME and other not in (one, "")


_Beside = Mapping[str, Sequence[tuple[str, Decision]]]


def _beside(same: Iterable[Decision], ends: Ends) -> _Beside:
    """What each thing was said to be, and by which decision."""
    beside: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
    for decision in same:
        one, other = ends[decision.id]
        beside[one].append((other, decision))
        beside[other].append((one, decision))
    return beside


def _paths(beside: _Beside, start: str, end: str) -> list[Decision]:
    """Decisions that join two things: all paths between them that share none."""
    used: dict[str, Decision] = {}
    while path := _shortest(beside, used, start, end):
        used |= {d.id: d for d in path}
    return list(used.values())


def _shortest(beside: _Beside, used: Mapping[str, Decision], start: str, end: str) -> list[Decision]:
    came: dict[str, tuple[str, Decision]] = {}
    queue = deque([start])
    while queue and end not in came:
        at = queue.popleft()
        for near, decision in beside.get(at, ()):
            if near not in came and near != start and decision.id not in used:
                came[near] = (at, decision)
                queue.append(near)
    path = []
    while end != start and end in came:
        end, decision = came[end]
        path.append(decision)
    return path


def _roots(same: Iterable[Decision], ends: Ends) -> Mapping[str, str]:
    pairs = [ends[d.id] for d in same]
    clusters = Clusters(iri for pair in pairs for iri in pair)
    for one, other in pairs:
        clusters.join(one, other)
    return {iri: clusters.find(iri) for pair in pairs for iri in pair}


def _twice(
    decisions: Iterable[Decision], ends: Ends, roots: Mapping[str, str], kind: DecisionKind
) -> list[tuple[Decision, ...]]:
    """Things that are to have two names, or two wholes."""
    wants: dict[str, dict[str, list[Decision]]] = defaultdict(lambda: defaultdict(list))
    for decision in decisions:
        if decision.kind is kind:
            one, other = ends[decision.id]
            what = decision.object.label if kind is DecisionKind.RENAME else roots.get(other, other)
            wants[roots.get(one, one)][what].append(decision)
    return [tuple(d for group in each.values() for d in group) for each in wants.values() if len(each) > 1]


def _cycles(decisions: Iterable[Decision], ends: Ends, roots: Mapping[str, str]) -> list[tuple[Decision, ...]]:
    wholes: dict[str, tuple[str, Decision]] = {}
    for decision in decisions:
        if decision.kind is DecisionKind.PART_OF:
            one, other = (roots.get(iri, iri) for iri in ends[decision.id])
            if one != other:
                wholes.setdefault(one, (other, decision))
    found: dict[frozenset[str], tuple[Decision, ...]] = {}
    for start in wholes:
        path: list[Decision] = []
        at = start
        while at in wholes and len(path) <= len(wholes):
            at, decision = wholes[at]
            path.append(decision)
            if at == start:
                found.setdefault(frozenset(d.id for d in path), tuple(path))
                break
    return list(found.values())
