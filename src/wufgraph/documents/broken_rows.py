"""Rows of typed cells that a line break within a cell has cut in two."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from ..model import Block, Cell

_FEWEST_COLUMNS = 4
_Row = list[Block]


def join_broken_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the cells of broken rows told as those of one.

    Where a table is copied as text, a cell of two paragraphs ends its line: under a head of five cells come
    rows of two and four, for the cell that was broken counts twice. A table is taken so only where all its
    rows come out with as many cells as its head.

    Args:
        blocks: Of a text, in order.
    """
    found: list[Block] = []
    for is_typed, run in groupby(blocks, lambda block: block.cell is not None):
        rows = [list(row) for _, row in groupby(run, lambda block: block.cell.row if block.cell else 0)]
        tables = _tables(rows) if is_typed else [rows]
        found += [block for table in tables for row in _joined(table) for block in row]
    return found


def _tables(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Runs of rows without an empty line between them."""
    table: list[_Row] = []
    for row in rows:
        if table and row[0].gap:
            yield table
            table = []
        table.append(row)
    yield table


def _joined(rows: list[_Row]) -> list[_Row]:
    columns = len(rows[0])
    if columns < _FEWEST_COLUMNS or any(block.cell is None for row in rows for block in row):
        return rows
    joined: list[_Row] = []
    is_open = False
    for row in rows:
        if is_open:
            joined[-1] = joined[-1] + _moved(row, joined[-1][-1].cell)
        else:
            joined.append(row)
        count = len({block.cell for block in joined[-1]})
        if count > columns:
            return rows
        is_open = count < columns
    return rows if is_open else joined


def _moved(row: _Row, broken: Cell | None) -> _Row:
    """A row's cells behind the cell that was broken, the first of them in it."""
    if broken is None:
        return row
    first = row[0].cell.column if row[0].cell else 0
    return [
        replace(block, cell=Cell(broken.table, broken.row, broken.column + block.cell.column - first))
        for block in row
        if block.cell
    ]
