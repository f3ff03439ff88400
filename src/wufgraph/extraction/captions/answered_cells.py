"""Cells that hold a caption and its value: what stands beside them begins something new."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from ...model import Block
from ..roles import ANSWER, CAPTION
from .pieces import Piece
from .table import ONE_ANSWER

_ASKS = re.compile(r"¿?[^\W\d_][^:：?\n]{1,80}[:：?]\s+\S")
_SEVERAL, _MOST_PIECES = 2, 60


class AnsweredCells(msgspec.Struct, frozen=True):
    """The cells of a form in which a caption of the header or of a speaker is answered.

    Attributes:
        leftmost: The column of the first one in each row that has one, by table and row.
        tables: The tables with several of them, or with rows of cells that each look like one.
    """

    leftmost: Mapping[tuple[int, int], int]
    tables: frozenset[int] = frozenset()

    @classmethod
    def of(cls, pieces: Sequence[Piece], text: str) -> "AnsweredCells":
        """Those of a form's pieces."""
        cells = {
            cell
            for caption, answer in pairwise(pieces)
            if caption.role is CAPTION
            and (cell := caption.block.cell)
            and (answer.role, answer.field, answer.block.cell) == (ANSWER, caption.field, cell)
            and caption.field in ONE_ANSWER
        }
        leftmost: dict[tuple[int, int], int] = {}
        for cell in cells:
            place = cell.table, cell.row
            leftmost[place] = min(cell.column, leftmost.get(place, cell.column))
        tables = Counter(cell.table for cell in cells) + _rows_that_ask(pieces[:_MOST_PIECES], text)
        return cls(leftmost, frozenset(table for table, count in tables.items() if count >= _SEVERAL))

    def stand_left_of(self, block: Block) -> bool:
        """Whether one stands left of a block, in its row, so that the block's own cell may hold both too."""
        cell = block.cell
        return cell is not None and self.leftmost.get((cell.table, cell.row), cell.column) < cell.column

    def stand_around(self, block: Block) -> bool:
        """Whether several stand in a block's table."""
        return block.cell is not None and block.cell.table in self.tables


def _rows_that_ask(pieces: Sequence[Piece], text: str) -> Counter[int]:
    """How many rows of each table have cells side by side that look like a caption and its value; three are a table."""
    cells = {piece.block.cell for piece in pieces if piece.block.cell and _asks(piece.block.span.of(text))}
    rows = Counter((cell.table, cell.row) for cell in cells)
    asking = Counter[int]()
    for (table, _), count in rows.items():
        asking[table] += min(count - 1, _SEVERAL)
    return asking


def _asks(words: str) -> bool:
    return (":" in words or "?" in words or "：" in words) and _ASKS.match(words) is not None
