"""A line that holds caption and answer, as the two cells of a row of its own."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Span

# Rows of split and paired lines are told from those that tabs make by their numbers.
_FIRST_OF_LINES = 50_000


def is_of_lines(cell: Cell) -> bool:
    """Whether a cell is of a caption and its answer that stood on lines: such a row heads no others."""
    return cell.is_typed and cell.row >= _FIRST_OF_LINES


def as_row(block: Block, end: int, answer: Span, row: int) -> Iterator[Block]:
    """The caption and the answer of a block.

    Args:
        block: A line, or the only one of a cell.
        end: Where the caption ends, counted from where the block begins.
        answer: Where the answer stands, counted likewise.
        row: Number of the row, which no other has.
    """
    start = block.span.start
    yield replace(block, span=Span(start, start + end), cell=Cell(TYPED_TABLE, row, 0))
    yield replace(block.part(Span(start + answer.start, start + answer.end)), cell=Cell(TYPED_TABLE, row, 1))
