"""Ways of laying out captions and short answers."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from .page import Block, Cell, Table
from .pieces import EMPTY, Pair, cell, filled, together

HeaderWay: TypeAlias = Callable[[Sequence[Pair]], list[Block]]


def two_columns(pairs: Sequence[Pair]) -> list[Block]:
    """As the form has it: captions on the left, answers on the right."""
    return [Table(rows=tuple((cell(pair.caption), filled(pair)) for pair in pairs), widths=(4, 6))]


def four_columns(pairs: Sequence[Pair]) -> list[Block]:
    """Two captions with their answers in a row."""
    blank = Cell(blocks=EMPTY)
    cells = [(cell(pair.caption), filled(pair)) for pair in pairs]
    cells += [(blank, blank)] * (len(cells) % 2)
    rows = tuple((*cells[i], *cells[i + 1]) for i in range(0, len(cells), 2))
    return [Table(rows=rows, widths=(2, 3, 2, 3))]


def one_cell(pairs: Sequence[Pair]) -> list[Block]:
    """Caption and answer in one cell."""
    rows = tuple((Cell(blocks=together(pair.caption, pair.answer)),) for pair in pairs)
    return [Table(rows=rows, widths=(10,))]


def above(pairs: Sequence[Pair]) -> list[Block]:
    """The caption in a row of its own, above the answer's."""
    rows = tuple((one,) for pair in pairs for one in (cell(pair.caption), filled(pair)))
    return [Table(rows=rows, widths=(10,))]


def nested(pairs: Sequence[Pair]) -> list[Block]:
    """A table in the only cell of another."""
    return [Table(rows=((Cell(blocks=(*two_columns(pairs), *EMPTY)),),), widths=(10,))]


def merged(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, but for the first row."""
    first, *more = pairs
    whole = (Cell(blocks=together(first.caption, first.answer), span=2),)
    return [Table(rows=(whole, *((cell(pair.caption), filled(pair)) for pair in more)), widths=(4, 6))]


def paragraphs(pairs: Sequence[Pair]) -> list[Block]:
    """No table at all."""
    return [block for pair in pairs for block in together(pair.caption, pair.answer)]


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "four columns": four_columns,
    "one cell": one_cell,
    "above": above,
    "nested": nested,
    "paragraphs": paragraphs,
    "merged": merged,
}
