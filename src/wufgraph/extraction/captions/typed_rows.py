"""A line that holds caption and answer, as the two cells of a row of its own."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Span


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
