"""Rows of typed cells that are as regular as a table: tables of their own, as those of Word are."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from ..model import Block, Cell

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_Row = list[Block]


def tabulate_grids(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks, with those of regular rows told as cells of a table for each run of them.

    Three and more columns are a table where all rows that follow each other without a blank line have as many tabs,
    and the first of them has no empty cell. What is less regular stays typed, for its cells may stand elsewhere.

    Args:
        blocks: Of a text that has a row in each line, with broken rows joined.
        text: That text.
    """
    found: list[Block] = []
    number = 0
    for rows in _runs(blocks):
        if _is_grid(rows, text):
            for row_number, row in enumerate(rows):
                found += [replace(b, cell=Cell(number, row_number, b.cell.column)) for b in row if b.cell]
            number += 1
        else:
            found += [block for row in rows for block in row]
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Row]]:
    """Runs of typed rows without a blank line between; other blocks are runs by themselves."""
    run: list[_Row] = []
    for row in (list(row) for _, row in groupby(blocks, lambda block: block.cell and block.cell.row)):
        if run and (row[0].cell is None or row[0].gap):
            yield run
            run = []
        if row[0].cell:
            run.append(row)
        else:
            yield [row]
    if run:
        yield run


def _is_grid(rows: Sequence[_Row], text: str) -> bool:
    if len(rows) < _FEWEST_ROWS or rows[0][0].cell is None:
        return False
    columns = _count_columns(rows[0], text)
    is_full = len({block.cell for block in rows[0]}) == columns >= _FEWEST_COLUMNS
    return is_full and all(_count_columns(row, text) == columns for row in rows)


def _count_columns(row: _Row, text: str) -> int:
    """How many cells a row has, the empty ones too; those of a broken row are all filled."""
    start, end = row[0].start, row[-1].span.end
    if text.find("\n", start, end) >= 0:
        return len({block.cell for block in row})
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return 1 + text.count("\t", line_start, line_end if line_end >= 0 else len(text))
