"""Tables whose first column names parts of the form: "Event" beside the rows of its title, date and venue."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ...model import Block, Cell, Document, Span
from .headers import asked_for
from .table import CaptionTable

_FEWEST_FIELDS, _LONGEST_CAPTION, _MOST_ROWS = 2, 120, 40
_Rows = Mapping[int, Sequence[Block]]


def free_group_cells(document: Document, captions: CaptionTable) -> Document:
    """The document with each such cell as a line of its own over its rows, which are captions and answers without it.

    Where it has the words of a caption, nobody answers that: it is none of the form's.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    merged = {cell.table for block in document.blocks if (cell := block.cell) and cell.rows > 1 and not cell.is_typed}
    if not merged:
        return document
    tables: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for block in document.blocks:
        if block.cell and block.cell.table in merged:
            tables[block.cell.table][block.cell.row].append(block)
    groups = {cell for rows in tables.values() for cell in _find_groups(rows, document.text, captions)}
    if not groups:
        return document
    named = [one for one in document.blocks if one.cell in groups and asked_for(one.span.of(document.text), captions)]
    blocks = (replace(one, cell=None) if one.cell in groups else one for one in document.blocks if one not in named)
    furniture = sorted({*document.furniture, *(Span(one.start, one.span.end) for one in named)})
    return replace(document, blocks=tuple(blocks), furniture=tuple(furniture))


def _find_groups(rows: _Rows, text: str, captions: CaptionTable) -> list[Cell]:
    """The cells of the first column that name parts of the form; also those of a single row, where others do."""
    firsts = {cell for row in rows.values() if (cell := row[0].cell) and cell.column == 0 and _is_wide(row, cell)}
    groups = [
        cell for cell in firsts if 1 < cell.rows <= _MOST_ROWS and _stands_beside_captions(cell, rows, text, captions)
    ]
    return [cell for cell in firsts if cell in groups or (cell.rows == 1 and groups)]


def _is_wide(row: Sequence[Block], first: Cell) -> bool:
    """Whether a row has a caption and an answer besides its first cell."""
    return len({block.cell.column for block in row if block.cell and block.cell.column >= first.next_column}) > 1


def _stands_beside_captions(group: Cell, rows: _Rows, text: str, captions: CaptionTable) -> bool:
    """Whether most rows that a cell spans have a caption beside it, of several fields."""
    asked = []
    for number in range(group.row, group.row + group.rows):
        beside = [b for b in rows.get(number, ()) if b.cell and b.cell.column == group.next_column]
        if len(beside) == 1 and len(beside[0].span) <= _LONGEST_CAPTION:
            asked.append(asked_for(beside[0].span.of(text), captions))
    told = [name for name in asked if name]
    return len(set(told)) >= _FEWEST_FIELDS and 2 * len(told) > group.rows
