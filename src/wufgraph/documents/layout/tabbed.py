"""Captions and values that tabs or a table without borders have put side by side."""

from collections.abc import Sequence
from itertools import pairwise

from ..lists import find_marker
from .lines import Line, join_runs
from .middled import find_middled
from .tabbed_rows import TabbedRow, TabbedTable

_SAME_PLACE = 3.5
# In heights of the font.
_WIDE_GAP = 2.5
_FARTHEST_ROW = 2.6
_PADDING = 1.0
_LONGEST_CAPTION = 90


def find_tabbed(rows: Sequence[Sequence[Line]]) -> list[Line | TabbedTable]:
    """Lines, and the tables among them, from top to bottom."""
    rows = [_join_marker(row) for row in rows]
    found: list[Line | TabbedTable] = []
    at = 0
    while at < len(rows):
        table, end = find_middled(rows, at) or _table_at(rows, at)
        if table:
            found.append(table)
            at = end
        else:
            found.append(join_runs(rows[at]))
            at += 1
    return found


def _join_marker(row: Sequence[Line]) -> list[Line]:
    """A list marker belongs to what follows it, however wide the gap."""
    if len(row) > 1 and len(row[0].text) < 5 and find_marker(f"{row[0].text} a"):
        return [join_runs(row[:2]), *row[2:]]
    return list(row)


def _table_at(rows: Sequence[Sequence[Line]], start: int) -> tuple[TabbedTable | None, int]:
    """The table that begins at a row, and the row behind it."""
    first = rows[start]
    if len(first) < 2 or len(first[0].text) > _LONGEST_CAPTION:
        return None, start
    table = TabbedTable([run.x0 for run in first])
    end = start
    full = last = 0
    while end < len(rows) and (end == start or _is_near(rows[end - 1], rows[end])):
        if end > start and (cell := _wrapped(table, rows, end)):
            cell.append(rows[end][0])
            end = last = end + 1
            continue
        columns = [_column(table, run) for run in rows[end]]
        if None in columns or len(set(columns)) < len(columns) or not _fits(table, rows[end]):
            break
        _add(table, dict(zip((c for c in columns if c is not None), rows[end], strict=True)))
        full += len(columns) > 1
        end += 1
    while end > max(start, last) and len(rows[end - 1]) == 1 and _column(table, rows[end - 1][0]) == 0:
        end -= 1  # a line below the table is none of it
        _drop_last(table, rows[end][0])
    return (table, end) if full > 1 or _is_row_of_captions(first) else (None, start)


def _wrapped(table: TabbedTable, rows: Sequence[Sequence[Line]], end: int) -> list[Line] | None:
    """The last cell, where it is a paragraph behind a tab that goes on below from the margin, in small letters."""
    cells, line = table.rows[-1].cells, rows[end][0]
    if len(cells) < 2 or len(rows[end]) > 1 or not line.text[:1].islower() or _column(table, line) != 0:
        return None
    cell, first = cells[max(cells)], line.words[0]
    right = max(run.x1 for row in rows for run in row)
    return cell if cell[-1].x1 + line.space + first.x1 - first.x0 > right else None


def _column(table: TabbedTable, run: Line) -> int | None:
    return next((i for i, start in enumerate(table.starts) if abs(run.x0 - start) <= _SAME_PLACE), None)


def _fits(table: TabbedTable, row: Sequence[Line]) -> bool:
    """Whether no cell of the row reaches into the next column."""
    for run in row:
        column = _column(table, run)
        if column is not None and column + 1 < len(table.starts) and run.x1 > table.starts[column + 1]:
            return False
    return True


def _is_near(above: Sequence[Line], row: Sequence[Line]) -> bool:
    return row[0].middle - above[0].middle <= _FARTHEST_ROW * max(row[0].height, above[0].height)


def _is_row_of_captions(row: Sequence[Line]) -> bool:
    """Whether a single row is of captions with their values: "Date: 9 April    Time: 14:45"."""
    wide = all(after.x0 - run.x1 >= _WIDE_GAP * run.height for run, after in pairwise(row))
    return wide and (row[0].text.endswith(":") or all(":" in run.text for run in row))


def _add(table: TabbedTable, cells: dict[int, Line]) -> None:
    """A row begins where its first column does, unless that goes on from the line above."""
    if not table.rows or (0 in cells and not _goes_on(table, cells[0])):
        table.rows.append(TabbedRow())
    for column, line in cells.items():
        table.rows[-1].cells.setdefault(column, []).append(line)


def _goes_on(table: TabbedTable, line: Line) -> bool:
    above = table.rows[-1].cells.get(0)
    if not above or above[-1].text.endswith(":") or len(table.starts) < 2:
        return False
    first_word = line.words[0].x1 - line.words[0].x0
    room = table.starts[1] - _PADDING * line.height - above[-1].x1
    return above[-1].is_bold == line.is_bold and room < first_word + line.space


def _drop_last(table: TabbedTable, line: Line) -> None:
    lines = table.rows[-1].cells[0]
    if lines[-1] is line:
        lines.pop()
    if not lines:
        table.rows.pop()
