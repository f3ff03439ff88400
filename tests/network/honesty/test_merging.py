"""Merges of organizations that may be one, and the ranks that depend on them."""

import pytest

from tests.network.made import incidence
from wufgraph.network.honesty.measuring import degree, strength
from wufgraph.network.honesty.merging import Merge, MergeSensitivity, try_merges
from wufgraph.network.projections import find_members

EVENTS = {"e1": "ab", "e2": "bc", "e3": "bd", "e4": "ef", "e5": "eg", "e6": "xa"}


def tried(*pairs: str, measure: object = degree) -> MergeSensitivity:
    merges = [Merge(one=pair[0], other=pair[1], score=0.9) for pair in pairs]
    return try_merges(
        incidence(EVENTS),
        merges,
        measure,  # type: ignore[arg-type]
        lambda changed: find_members(changed, "organizations"),
    )


def test_a_merge_has_the_partners_of_both() -> None:
    (row,) = tried("be").merged
    assert (row.rank_of_one, row.rank_of_other, row.rank) == (1, 2.5, 1)
    assert row.moved > 0


def test_each_node_has_its_best_and_worst_rank_and_the_merge_that_moves_it_farthest() -> None:
    placed = {one.node: one for one in tried("ae", "cd").placed}
    assert (placed["b"].rank, placed["b"].best, placed["b"].worst) == (1, 1, 2)
    assert placed["b"].merge == Merge(one="a", other="e", score=0.9)
    assert placed["a"].best == 1


def test_without_merges_every_rank_is_as_it_is() -> None:
    found = tried()
    assert found.merged == ()
    assert all(one.best == one.rank == one.worst and one.merge is None for one in found.placed)


def test_rows_are_in_the_order_of_ranks() -> None:
    ranks = [one.rank for one in tried("be").placed]
    assert ranks == sorted(ranks)


def test_merges_that_follow_from_each_other_are_joined() -> None:
    """a = e, e = b: all three are one, tied to c, d, f, g, x."""
    placed = {one.node: one for one in tried("ae", "eb", measure=strength).placed}
    assert placed["a"].best == 1


def test_merges_that_lead_in_a_circle_are_joined_once() -> None:
    assert len(tried("ab", "bc", "ca").placed) == 8


@pytest.mark.parametrize("pair", ["az", "aa"], ids=["not there", "the same"])
def test_what_cannot_be_merged_is_counted(pair: str) -> None:
    found = tried(pair, "be")
    assert found.left_out == 1
    assert len(found.merged) == 1
