"""Fewer events: values fall, ranks move, and how much is told."""

import numpy as np
import pytest

from tests.network.honesty.test_measuring import members_of
from tests.network.made import incidence
from wufgraph.network.honesty.measuring import strength
from wufgraph.network.honesty.missing import count_reporting, thin_events
from wufgraph.network.incidence import Event


def test_reports_are_counted_among_the_events_of_the_register() -> None:
    events = [Event(id=f"e{n}", label="", reported=n < 3) for n in range(7)]
    counted = count_reporting(incidence({one.id: "ab" for one in events}, events=events))
    assert (counted.events, counted.reported) == (7, 3)
    assert counted.share == pytest.approx(3 / 7)


def test_with_all_events_nothing_changes() -> None:
    (row,) = thin_events(members_of(), strength, shares=(1.0,), repeats=3, top=5)
    assert (row.total, row.correlation, row.worst_correlation, row.top_kept) == pytest.approx((1, 1, 1, 5))


def test_a_share_of_the_events_has_that_share_of_all_strength_on_average() -> None:
    rows = thin_events(members_of(200, 40), strength, shares=(0.8, 0.4), repeats=60)
    assert [row.total for row in rows] == pytest.approx([0.8, 0.4], abs=0.03)
    assert [row.events for row in rows] == [160, 80]


def test_the_fewer_events_the_less_ranks_agree() -> None:
    rows = thin_events(members_of(200, 40), strength, shares=(0.9, 0.5, 0.1), repeats=20)
    agreement = [row.correlation for row in rows]
    assert agreement == sorted(agreement, reverse=True)
    assert all(row.worst_correlation <= row.correlation for row in rows)
    assert rows[0].top_kept > rows[-1].top_kept


def test_a_seed_gives_the_same_answer() -> None:
    first, again, other = (thin_events(members_of(), strength, repeats=5, seed=seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_equal_ranks_have_no_correlation() -> None:
    (row,) = thin_events(members_of(), lambda projected: np.ones(len(projected.nodes)), shares=(0.5,), repeats=3)
    assert np.isnan(row.correlation)
