"""Tables without borders whose captions stand at half the height of answers of several lines, as web pages set them."""

from collections.abc import Sequence
from itertools import chain, pairwise

from .lines import Line
from .tabbed_rows import TabbedRow, TabbedTable

_SAME_PLACE = 3.5
_FEWEST_ROWS, _PAIR = 3, 2
# In heights of the font.
_BETWEEN_ROWS, _OFF = 0.45, 0.3


def find_middled(rows: Sequence[Sequence[Line]], start: int) -> tuple[TabbedTable, int] | None:
    """The table that begins at a row, and the row behind it; None where none does.

    Its lines begin at one of two places, and white parts its rows; in one at least, lines of answers stand higher or
    lower than those of the caption beside them.

    Args:
        rows: From top to bottom, each the runs of words that stand side by side.
        start: The row.
    """
    places = _two_places(rows, start)
    if places is None:
        return None
    table = TabbedTable(list(places))
    end, last = start, start
    bottom = 0.0
    for end in range(start, len(rows) + 1):
        row = rows[end] if end < len(rows) else ()
        columns = [_column(places, run) for run in row]
        is_new = not row or None in columns or min(run.top for run in row) - bottom >= _BETWEEN_ROWS * row[0].height
        if is_new and table.rows:
            if set(table.rows[-1].cells) == {1}:
                table.rows.pop()
                break
            last = end if len(table.rows[-1].cells) == _PAIR else last
        if not row or None in columns:
            break
        if is_new:
            table.rows.append(TabbedRow())
        for column, run in zip(columns, row, strict=True):
            table.rows[-1].cells.setdefault(column or 0, []).append(run)
        bottom = max(bottom if not is_new else 0.0, *(run.bottom for run in row))
    while table.rows and len(table.rows[-1].cells) < _PAIR:
        table.rows.pop()  # headings below it
    whole = [row for row in table.rows if len(row.cells) == _PAIR]
    if sum(map(_is_wrapped, whole)) >= _PAIR:
        table.end = max(run.x1 for row in whole for run in row.cells[1])
    return (table, last) if len(whole) >= _FEWEST_ROWS and any(map(_is_off, whole)) else None


def _two_places(rows: Sequence[Sequence[Line]], start: int) -> tuple[float, float] | None:
    """Where lines of the first rows begin, where that is at two places only."""
    starts: list[float] = []
    for run in chain.from_iterable(rows[start : start + _FEWEST_ROWS]):
        if not any(abs(run.x0 - one) <= _SAME_PLACE for one in starts):
            starts.append(run.x0)
    return (min(starts), max(starts)) if len(starts) == _PAIR else None


def _column(places: tuple[float, float], run: Line) -> int | None:
    """Which column a run is of; None for one that is of none, or reaches into the second."""
    if abs(run.x0 - places[1]) <= _SAME_PLACE:
        return 1
    return 0 if abs(run.x0 - places[0]) <= _SAME_PLACE and run.x1 < places[1] else None


def _is_off(row: TabbedRow) -> bool:
    """Whether the first lines of a row's cells are of several heights."""
    one, other = row.cells[0][0], row.cells[1][0]
    return abs(one.middle - other.middle) > _OFF * one.height


def _is_wrapped(row: TabbedRow) -> bool:
    """Whether an answer goes on in its second line, in small letters or behind a hyphen."""
    lines = row.cells[1]
    return any(below.text[:1].islower() or above.text.endswith("-") for above, below in pairwise(lines))
