"""The tables of Word documents: which cells they show, and where each of them stands."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec
from lxml import etree

from ..model import Cell
from .word_names import LEFT_OUT, W14, W, attribute, children_of, value_of, whole_number

_SHOWS_PROMPT, _CHECK_BOX = f"{W}sdtPr/{W}showingPlcHdr", f"{W}sdtPr/{W14}checkbox"
_TABLE, _ROW, _CELL, _ROW_PROPERTIES, _CELL_PROPERTIES = (W + name for name in ("tbl", "tr", "tc", "trPr", "tcPr"))
_MERGE, _DELETED, _DELETED_CELL, _CONTROL = (W + name for name in ("vMerge", "del", "cellDel", "sdt"))


class _Cell(msgspec.Struct, frozen=True):
    """A cell as a row holds it: the column of the table's grid that it begins in, and how it is merged."""

    element: etree._Element
    column: int
    columns: int
    is_merged: bool
    continues_merge: bool


def cells_of(table: etree._Element, number: int) -> Iterator[tuple[Cell, etree._Element]]:
    """The cells of a table in reading order, less those that are merged into another or show a prompt.

    Args:
        table: A `w:tbl`.
        number: Of the table in the document.
    """
    # Few tables hide any part: one look tells of all their cells.
    may_be_deleted = next(table.iter(_DELETED, _DELETED_CELL), None) is not None
    has_controls = next(table.iter(_CONTROL), None) is not None
    rows = [
        list(_cells_of_row(row, may_be_deleted=may_be_deleted))
        for row in _descend(table, _ROW, may_be_deleted=may_be_deleted)
    ]
    heights = _rows_spanned(rows)
    for row_number, row in enumerate(rows):
        for cell in row:
            if not cell.continues_merge and not (has_controls and _is_prompt(cell.element)):
                height = heights.get((row_number, cell.column), 1)
                yield Cell(number, row_number, cell.column, height, cell.columns), cell.element


def _cells_of_row(row: etree._Element, *, may_be_deleted: bool) -> Iterator[_Cell]:
    column = _columns_before(row)
    for element in _descend(row, _CELL, may_be_deleted=may_be_deleted):
        properties = children_of(next(element.iterchildren(_CELL_PROPERTIES), None))
        columns = whole_number(value_of(properties, "gridSpan"), 1)
        merge = properties.get(_MERGE)
        continues = merge is not None and attribute(merge, "val") != "restart"
        yield _Cell(element, column, columns, merge is not None, continues)
        column += columns


def _rows_spanned(rows: Sequence[Sequence[_Cell]]) -> dict[tuple[int, int], int]:
    """How many rows each cell spans that is merged with others below it, by row and column."""
    heights: dict[tuple[int, int], int] = {}
    begun: dict[int, int] = {}
    for number, row in enumerate(rows):
        merged = {cell.column for cell in row if cell.continues_merge}
        begun = {column: first for column, first in begun.items() if column in merged}
        for column, first in begun.items():
            heights[first, column] = number - first + 1
        begun |= {cell.column: number for cell in row if cell.column not in merged and cell.is_merged}
    return heights


def _descend(parent: etree._Element, tag: str, *, may_be_deleted: bool) -> Iterator[etree._Element]:
    """Children with a tag, also inside content controls and tracked insertions, but not in nested tables."""
    for child in parent.iterchildren():
        own = child.tag
        if own == tag:
            if not (may_be_deleted and _deleted(child)):
                yield child
        elif own not in LEFT_OUT and own != _TABLE and not (tag != _CELL and shows_placeholder(child)):
            yield from _descend(child, tag, may_be_deleted=may_be_deleted)


def shows_placeholder(control: etree._Element) -> bool:
    """Whether a content control still shows its prompt, "Click here to enter text", which nobody wrote."""
    return control.find(_SHOWS_PROMPT) is not None and control.find(_CHECK_BOX) is None


def _is_prompt(cell: etree._Element) -> bool:
    """Whether a whole cell is a content control that nobody filled in; it keeps its place in the row."""
    around = takewhile(lambda one: one.tag != _ROW, cell.iterancestors())
    return any(shows_placeholder(one) for one in around)


def _columns_before(row: etree._Element) -> int:
    """Columns of the table's grid that a row leaves out at its start."""
    properties = next(row.iterchildren(_ROW_PROPERTIES), None)
    return whole_number(value_of(children_of(properties), "gridBefore"), 0)


def _deleted(part: etree._Element) -> bool:
    """Whether a row or cell was deleted, and the change not yet accepted."""
    properties = part.iterchildren(_ROW_PROPERTIES, _CELL_PROPERTIES)
    return any(next(one.iterchildren(_DELETED, _DELETED_CELL), None) is not None for one in properties)
