"""Rows of typed cells that a line break within a cell has cut in two."""

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from ..model import Block, Cell

_FEWEST_COLUMNS = 4
_Row = list[Block]


def join_broken_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the cells of broken rows told as those of one.

    Where a table is copied as text, a cell of two paragraphs ends its line: under a head of five cells come
    rows of two and four, for the cell that was broken counts twice; one of three puts a line without cells between
    them, and the first cell begins with such a line. A table is taken so only where all its rows come out with as
    many cells as its head.

    Args:
        blocks: Of a text, in order.
    """
    rows = [list(row) for _, row in groupby(blocks, _row_of)]
    found: list[Block] = []
    place = 0
    while place < len(rows):
        table, place = _read_table(rows, place)
        found += [block for row in table for block in row]
    return found


def _row_of(block: Block) -> tuple[int, int] | int:
    return (block.cell.table, block.cell.row) if block.cell else block.start


def _read_table(rows: Sequence[_Row], place: int) -> tuple[Sequence[_Row], int]:
    """The rows of the table whose head stands at a place, joined where that comes out, and where it ends."""
    columns, table, end = _count_cells(rows[place]), [rows[place]], place + 1
    if columns < _FEWEST_COLUMNS:
        return table, end
    is_open = False
    while end < len(rows) and not rows[end][0].gap and (is_open or rows[end][0].cell or _is_broken_off(rows, end)):
        row, broken = rows[end], table[-1][-1].cell
        if not is_open and not row[0].cell:
            row = _as_first_cell(row, rows[end + 1])
        if is_open and broken:
            table[-1] = table[-1] + _moved(row, broken)
        else:
            table.append(row)
        count, end = _count_cells(table[-1]), end + 1
        if count > columns:
            end = _end_of_cells(rows, end)
            return rows[place:end], end
        is_open = count < columns
    return (rows[place:end] if is_open else table), end


def _is_broken_off(rows: Sequence[_Row], place: int) -> bool:
    """Whether a line without cells may be the begin of the first cell of a row, which goes on below it."""
    below = rows[place + 1][0] if place + 1 < len(rows) else None
    return below is not None and below.cell is not None and not below.gap


def _as_first_cell(line: _Row, below: _Row) -> _Row:
    cell = below[0].cell
    return [replace(block, cell=Cell(cell.table, cell.row, 0) if cell else None) for block in line]


def _count_cells(row: _Row) -> int:
    return len({block.cell for block in row if block.cell})


def _end_of_cells(rows: Sequence[_Row], place: int) -> int:
    """Where the rows with cells end that follow each other without an empty line."""
    while place < len(rows) and rows[place][0].cell and not rows[place][0].gap:
        place += 1
    return place


def _moved(row: _Row, broken: Cell) -> _Row:
    """A row's cells behind the cell that was broken, the first of them in it; a line without cells is all in it."""
    first = row[0].cell.column if row[0].cell else 0
    return [
        replace(
            block,
            cell=Cell(broken.table, broken.row, broken.column + (block.cell.column - first if block.cell else 0)),
        )
        for block in row
    ]
