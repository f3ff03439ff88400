"""Pages set in two columns: the left one is read before the right one, between the lines that span both."""

from collections.abc import Sequence
from typing import NamedTuple

from .lines import Line, join_runs

Rows = Sequence[Sequence[Line]]
# As shares of the width of the text.
_NARROW = 0.56
_MIDDLE = (0.35, 0.65)
_FILLED = 0.7
# How many lines of a column must be as long as that, so that it is prose and not a list of captions.
_SHARE_FILLED = 0.4
_FEWEST_LINES = 4
_NARROWEST_RIVER = 6.0


class River(NamedTuple):
    """The white between two columns."""

    x0: float
    x1: float


def find_river(rows: Rows) -> River | None:
    """The white between two columns of prose, where a text has them."""
    runs = [run for row in rows for run in row]
    if len(runs) < 2 * _FEWEST_LINES:
        return None
    x0, x1 = min(run.x0 for run in runs), max(run.x1 for run in runs)
    width = x1 - x0
    narrow = [run for run in runs if run.x1 - run.x0 <= _NARROW * width]
    rivers = [
        river
        for river in _gaps(narrow)
        if _MIDDLE[0] * width <= (river.x0 + river.x1) / 2 - x0 <= _MIDDLE[1] * width
        and river.x1 - river.x0 >= _NARROWEST_RIVER
    ]
    for river in sorted(rivers, key=lambda one: one.x0 - one.x1):
        left = [run for run in narrow if run.x1 <= river.x0]
        right = [run for run in narrow if run.x0 >= river.x1]
        if _is_prose(left, river.x0 - x0) and _is_prose(right, x1 - river.x1) and _side_by_side(left, right):
            return river
    return None


def split_columns(rows: Rows, river: River) -> list[list[Line]]:
    """Lines in reading order, in groups: what spans the page, then left and right columns in turn."""
    groups: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if any(run.x0 < river.x0 and run.x1 > river.x1 for run in row):
            groups += [left, right, [join_runs(row)]]
            left, right = [], []
            continue
        for side, runs in (
            (left, [run for run in row if run.x1 <= river.x1]),
            (right, [run for run in row if run.x1 > river.x1]),
        ):
            if runs:
                side.append(join_runs(runs))
    return [group for group in [*groups, left, right] if group]


def _gaps(runs: Sequence[Line]) -> list[River]:
    found = []
    reach = float("inf")
    for run in sorted(runs, key=lambda one: one.x0):
        if run.x0 > reach:
            found.append(River(reach, run.x0))
        reach = run.x1 if reach == float("inf") else max(reach, run.x1)
    return found


def _is_prose(runs: Sequence[Line], width: float) -> bool:
    filled = sum(run.x1 - run.x0 >= _FILLED * width for run in runs)
    return len(runs) >= _FEWEST_LINES and filled >= _SHARE_FILLED * len(runs)


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> bool:
    top = max(min(run.top for run in left), min(run.top for run in right))
    bottom = min(max(run.bottom for run in left), max(run.bottom for run in right))
    shorter = min(max(run.bottom for run in side) - min(run.top for run in side) for side in (left, right))
    return bottom - top >= shorter / 2
