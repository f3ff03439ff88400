"""What ranks depend on who is taken for whom: networks with organizations merged that may be one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..incidence import Incidence, Organization, merge_organizations
from ..projections import Members
from .measuring import Measure, Numbers, Projected, rank, with_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two organizations that may be one; `one` would be kept. `score` says how much speaks for it, 0 to 1."""

    one: str
    other: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What one merge does.

    Attributes:
        merge: The pair.
        rank_of_one: Rank of the one as things are.
        rank_of_other: Rank of the other.
        rank: Rank of both together.
        moved: How many other nodes change their rank.
        most_moved: Id of the other node that moves farthest; empty where none moves.
        by: How many ranks it moves: above 0 towards rank 1.
    """

    merge: Merge
    rank_of_one: float
    rank_of_other: float
    rank: float
    moved: int
    most_moved: str
    by: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A node's rank as things are, and the best and worst it has with any merge alone, or with all.

    Attributes:
        node: Its id.
        value: As measured; NaN where it is not defined.
        rank: As things are.
        best: Least rank.
        worst: Largest rank.
        merge: The merge that moves it farthest; None where none does, or only all together do.
    """

    node: str
    value: float
    rank: float
    best: float
    worst: float
    merge: Merge | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSensitivity:
    """What open decisions about identities do to ranks.

    Attributes:
        merged: One row per merge, in the order given.
        placed: One row per node, the highest first.
        left_out: Merges that were not tried: one of the two is not in the network, or both are the same there.
    """

    merged: tuple[Merged, ...]
    placed: tuple[Placed, ...]
    left_out: int


def try_merges(
    incidence: Incidence,
    merges: Sequence[Merge],
    measure: Measure,
    find: Callable[[Incidence], Members],
    *,
    weighting: str = "count",
) -> MergeSensitivity:
    """Apply each merge alone, and all of them, and see which ranks change.

    Args:
        incidence: As things are.
        merges: Pairs that may be one.
        measure: Of the organizations.
        find: Takes the organizations and their events from an incidence, such as `find_members` with a relation.
        weighting: Of ties, a name in `WEIGHTINGS`.
    """

    def ranks_of(changed: Incidence) -> tuple[dict[str, float], Numbers]:
        members = with_events(find(changed))
        values = measure(Projected(members, weighting=weighting))
        return dict(zip((id_ for id_, _ in members.nodes), rank(values).tolist(), strict=True)), values

    now, values = ranks_of(incidence)
    known = {one.id: one for one in incidence.organizations}
    tried = [merge for merge in merges if merge.one != merge.other and {merge.one, merge.other} <= now.keys()]
    alone = [ranks_of(merge_organizations(incidence, {merge.other: known[merge.one]}))[0] for merge in tried]
    together = ranks_of(merge_organizations(incidence, _join(tried, known)))[0]
    return MergeSensitivity(
        merged=tuple(_compare(now, then, merge) for merge, then in zip(tried, alone, strict=True)),
        placed=_place(now, values, tried, alone, together),
        left_out=len(merges) - len(tried),
    )


def _join(merges: Sequence[Merge], known: dict[str, Organization]) -> dict[str, Organization]:
    """What each organization becomes if all merges hold, those that others follow from included."""
    kept: dict[str, str] = {}

    def find(id_: str) -> str:
        while id_ in kept:
            id_ = kept[id_]
        return id_

    for merge in merges:
        one, other = find(merge.one), find(merge.other)
        if one != other:
            kept[other] = one
    return {id_: known[find(id_)] for id_ in sorted(kept)}


def _compare(now: dict[str, float], then: dict[str, float], merge: Merge) -> Merged:
    moves = {node: now[node] - then[node] for node in sorted(then) if node != merge.one}
    moved = {node: by for node, by in moves.items() if by}
    most = max(moved, key=lambda node: abs(moved[node]), default="")
    return Merged(
        merge=merge,
        rank_of_one=now[merge.one],
        rank_of_other=now[merge.other],
        rank=then[merge.one],
        moved=len(moved),
        most_moved=most,
        by=moved.get(most, 0.0),
    )


def _place(
    now: dict[str, float],
    values: Numbers,
    merges: Sequence[Merge],
    alone: Sequence[dict[str, float]],
    together: dict[str, float],
) -> tuple[Placed, ...]:
    placed = []
    for (node, own), value in zip(now.items(), values.tolist(), strict=True):
        found = [then[node] for then in (*alone, together) if node in then]
        moves = [abs(then[node] - own) if node in then else 0.0 for then in alone]
        farthest = int(np.argmax(moves)) if moves else 0
        cause = merges[farthest] if moves and moves[farthest] else None
        placed.append(
            Placed(node=node, value=value, rank=own, best=min([own, *found]), worst=max([own, *found]), merge=cause)
        )
    return tuple(sorted(placed, key=lambda one: (one.rank, one.node)))
