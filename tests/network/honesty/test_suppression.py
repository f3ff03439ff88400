"""Small counts are withheld, and nobody can work them out."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from wufgraph.network.honesty.suppression import SuppressedTable, suppress_small_cells

counts = st.integers(1, 5).flatmap(
    lambda rows: st.integers(1, 5).flatmap(
        lambda columns: st.lists(
            st.lists(st.one_of(st.integers(0, 6), st.integers(0, 40)), min_size=columns, max_size=columns),
            min_size=rows,
            max_size=rows,
        )
    )
)


def with_totals(rows: list[list[int]]) -> list[list[int]]:
    found = [[*row, sum(row)] for row in rows]
    return [*found, [sum(column) for column in zip(*found, strict=True)]]


def bounds(rows: list[list[int]], shown: SuppressedTable) -> list[tuple[int, int]]:
    """Least and largest whole number that each withheld cell may be, from what is shown.

    Whoever works it out is taken to know more than is shown: which of the withheld counts are 0 or more, and which 1 or
    more.
    """
    table = shown.cells
    places = [(r, c) for r, row in enumerate(table) for c, count in enumerate(row) if count is None]
    if not places:
        return []
    height, width = len(table), len(table[0])
    least = [min(with_totals(rows)[r][c], 1) for r, c in places]
    equations, sums = [], []
    for line in [[(r, c) for c in range(width)] for r in range(height)] + [
        [(r, c) for r in range(height)] for c in range(width)
    ]:
        signs = {place: -1 if place == line[-1] else 1 for place in line}
        equations.append([signs.get(place, 0) for place in places])
        sums.append(-sum(sign * (table[r][c] or 0) for (r, c), sign in signs.items()))
    found = []
    for number in range(len(places)):
        ends = []
        for sign in (1, -1):
            goal = np.zeros(len(places))
            goal[number] = sign
            solved = milp(
                goal,
                integrality=np.ones(len(places)),
                constraints=LinearConstraint(np.array(equations), sums, sums),
                bounds=Bounds(least, np.full(len(places), 10_000)),
            )
            ends.append(round(solved.x[number]) if solved.x is not None else -1)
        found.append((ends[0], ends[1]))
    return found


@settings(max_examples=120)
@given(counts, st.integers(2, 8))
def test_no_withheld_cell_can_be_worked_out(rows: list[list[int]], threshold: int) -> None:
    shown = suppress_small_cells(rows, threshold)
    assert all(least < largest for least, largest in bounds(rows, shown))


@settings(max_examples=200)
@given(counts, st.integers(2, 8))
def test_no_small_count_is_shown_and_what_is_shown_is_true(rows: list[list[int]], threshold: int) -> None:
    shown = suppress_small_cells(rows, threshold)
    for row, told in zip(with_totals(rows), shown.cells, strict=True):
        for count, cell in zip(row, told, strict=True):
            assert cell is None or cell == count
            assert cell is None or not 0 < cell < threshold


@given(counts)
def test_a_cell_withheld_is_in_a_line_with_another(rows: list[list[int]]) -> None:
    cells = suppress_small_cells(rows).cells
    for line in (*cells, *zip(*cells, strict=True)):
        assert sum(cell is None for cell in line) != 1


@given(counts)
def test_where_nothing_is_small_everything_is_shown(rows: list[list[int]]) -> None:
    shown = suppress_small_cells([[count + 5 for count in row] for row in rows])
    assert all(cell is not None for row in shown.cells for cell in row)
    assert shown.describe() == "no count from 1 to 4: nothing withheld"


def test_a_small_count_takes_three_others_with_it() -> None:
    shown = suppress_small_cells([[2, 30, 40], [50, 9, 60], [70, 80, 90]])
    assert shown.cells == ((None, None, 40, 72), (None, None, 60, 119), (70, 80, 90, 240), (122, 119, 190, 431))
    assert (shown.small, shown.others) == (1, 3)


def test_four_ones_whose_totals_give_them_away_are_hidden_by_more() -> None:
    """1 + 1 = 2 in each row and column: no other numbers from 1 on would do."""
    rows = [[1, 1, 50], [1, 1, 60], [70, 80, 90]]
    shown = suppress_small_cells(rows)
    assert all(least < largest for least, largest in bounds(rows, shown))
    assert shown.others > 0


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([[3]], ((None, None), (None, None))),
        ([[0, 0], [0, 0]], ((0, 0, 0), (0, 0, 0), (0, 0, 0))),
        ([], ((0,),)),
        ([[5]], ((5, 5), (5, 5))),
    ],
    ids=["one small count", "zeros", "no rows", "the threshold itself"],
)
def test_the_smallest_tables_have_their_form(rows: list[list[int]], cells: tuple[tuple[int | None, ...], ...]) -> None:
    assert suppress_small_cells(rows).cells == cells
