"""The tables of Word documents: which cells they show, and where each of them stands."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree

from ..model import Cell
from .word_names import LEFT_OUT, W14, W, attribute, whole_number

_SHOWS_PROMPT, _CHECK_BOX = f"{W}sdtPr/{W}showingPlcHdr", f"{W}sdtPr/{W14}checkbox"
_TABLE = W + "tbl"


def cells_of(table: etree._Element, number: int) -> Iterator[tuple[Cell, etree._Element]]:
    """The cells of a table in reading order, less those that are merged into another or show a prompt.

    Args:
        table: A `w:tbl`.
        number: Of the table in the document.
    """
    rows = [list(_cells_of_row(row)) for row in _descend(table, W + "tr")]
    heights = _rows_spanned(rows)
    for row_number, row in enumerate(rows):
        for column, element in row:
            if not _continues_merge(element) and not _is_prompt(element):
                height = heights.get((row_number, column), 1)
                yield Cell(number, row_number, column, height, _columns_spanned(element)), element


def _cells_of_row(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The cells of a row, with the column of the table's grid that each begins in."""
    column = _columns_before(row)
    for cell in _descend(row, W + "tc"):
        yield column, cell
        column += _columns_spanned(cell)


def _rows_spanned(rows: Sequence[Sequence[tuple[int, etree._Element]]]) -> dict[tuple[int, int], int]:
    """How many rows each cell spans that is merged with others below it, by row and column."""
    heights: dict[tuple[int, int], int] = {}
    begun: dict[int, int] = {}
    for number, row in enumerate(rows):
        merged = {column for column, cell in row if _continues_merge(cell)}
        begun = {column: first for column, first in begun.items() if column in merged}
        for column, first in begun.items():
            heights[first, column] = number - first + 1
        begun |= {column: number for column, cell in row if column not in merged and _is_merged(cell)}
    return heights


def _descend(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children with a tag, also inside content controls and tracked insertions, but not in nested tables."""
    for child in parent.iterchildren():
        own = child.tag
        if own == tag:
            if not _deleted(child):
                yield child
        elif own not in LEFT_OUT and own != _TABLE and not (tag != W + "tc" and shows_placeholder(child)):
            yield from _descend(child, tag)


def shows_placeholder(control: etree._Element) -> bool:
    """Whether a content control still shows its prompt, "Click here to enter text", which nobody wrote."""
    return control.find(_SHOWS_PROMPT) is not None and control.find(_CHECK_BOX) is None


def _is_prompt(cell: etree._Element) -> bool:
    """Whether a whole cell is a content control that nobody filled in; it keeps its place in the row."""
    around = takewhile(lambda one: one.tag != W + "tr", cell.iterancestors())
    return any(shows_placeholder(one) for one in around)


def _is_merged(cell: etree._Element) -> bool:
    return cell.find(f"{W}tcPr/{W}vMerge") is not None


def _continues_merge(cell: etree._Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and attribute(merge, "val") != "restart"


def _columns_spanned(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else whole_number(attribute(span, "val"), 1)


def _columns_before(row: etree._Element) -> int:
    """Columns of the table's grid that a row leaves out at its start."""
    before = row.find(f"{W}trPr/{W}gridBefore")
    return 0 if before is None else whole_number(attribute(before, "val"), 0)


def _deleted(part: etree._Element) -> bool:
    """Whether a row or cell was deleted, and the change not yet accepted."""
    return part.find(f"{W}trPr/{W}del") is not None or part.find(f"{W}tcPr/{W}cellDel") is not None
