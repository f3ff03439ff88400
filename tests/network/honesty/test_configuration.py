"""The bipartite configuration model against published digits, its own equations and a second solution."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from tests.network.honesty.tables import Cells, all_tables, cells, crowd
from wufgraph.network.honesty.configuration import fit_configuration


def fitted(table: Cells) -> np.ndarray:
    return fit_configuration(table.sum(axis=1), table.sum(axis=0)).full()


def test_the_published_digits_come_out() -> None:
    """Printed in the tests of the R package backbone, `bicm()`."""
    table = np.array([[0, 0, 1], [0, 1, 0], [1, 0, 1]])
    published = [[0.216, 0.216, 0.568], [0.216, 0.216, 0.568], [0.568, 0.568, 0.863]]
    assert fitted(table).round(3).tolist() == published


def test_equal_degrees_have_equal_chances() -> None:
    assert fitted(np.eye(4, dtype=np.int64)) == pytest.approx(np.full((4, 4), 1 / 4))


@settings(max_examples=200)
@given(cells)
def test_chances_add_up_to_the_degrees(table: Cells) -> None:
    chances = fitted(table)
    assert chances.sum(axis=1) == pytest.approx(table.sum(axis=1), abs=1e-8)
    assert chances.sum(axis=0) == pytest.approx(table.sum(axis=0), abs=1e-8)
    assert ((chances >= 0) & (chances <= 1)).all()


@given(cells.filter(lambda table: table.size <= 16))
def test_a_chance_is_0_or_1_exactly_where_every_table_with_these_margins_says_so(table: Cells) -> None:
    share = np.mean(all_tables(table), axis=0)
    chances = fitted(table)
    assert ((chances == 0) == (share == 0)).all()
    assert ((chances == 1) == (share == 1)).all()


def test_the_chances_are_those_of_greatest_likelihood() -> None:
    """A second way to the same: the likelihood is climbed by a solver that knows nothing of classes."""
    table = crowd(30, 12).toarray()
    wanted = np.concatenate([table.sum(axis=1), table.sum(axis=0)]).astype(float)

    def loss(logs: np.ndarray) -> float:
        return float(np.logaddexp(0, logs[:30, None] + logs[30:]).sum() - wanted @ logs)

    best = minimize(loss, np.zeros(42), method="BFGS", options={"gtol": 1e-9, "maxiter": 5000}).x
    second = 1 / (1 + np.exp(-(best[:30, None] + best[30:])))
    assert fitted(table) == pytest.approx(second, abs=1e-5)


@settings(max_examples=30)
@given(cells, st.randoms(use_true_random=False))
def test_the_order_of_events_and_members_changes_nothing(table: Cells, random: "object") -> None:
    rows, columns = list(range(len(table))), list(range(len(table[0])))
    for places in (rows, columns):
        getattr(random, "shuffle")(places)  # noqa: B009 - hypothesis gives an object of its own
    assert fitted(table[np.ix_(rows, columns)]).tolist() == fitted(table)[np.ix_(rows, columns)].tolist()


def test_ten_thousand_events_are_few_classes() -> None:
    table = crowd(10_000, 2_000)
    model = fit_configuration(
        np.asarray(table.sum(axis=1)).ravel().astype(np.int64), np.asarray(table.sum(axis=0)).ravel().astype(np.int64)
    )
    assert model.chances.size < 3_000
    sizes = model.chances @ model.member_counts
    assert sizes[model.event_class] == pytest.approx(np.asarray(table.sum(axis=1)).ravel(), rel=1e-9)


def test_a_table_without_ones_and_one_without_rows_have_their_chances() -> None:
    assert fitted(np.zeros((2, 3), np.int64)).tolist() == [[0, 0, 0], [0, 0, 0]]
    assert fitted(np.zeros((0, 3), np.int64)).shape == (0, 3)
