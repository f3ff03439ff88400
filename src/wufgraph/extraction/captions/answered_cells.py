"""Cells that hold a caption of the header and its value: what stands beside them begins something new."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ...model import Block, Cell, Role
from .pieces import Piece
from .table import HEADER_FIELDS


class AnsweredCells(msgspec.Struct, frozen=True):
    """The cells of a form in which a caption of the header is answered."""

    cells: frozenset[Cell]

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> "AnsweredCells":
        """Those of a form's pieces."""
        answered = (
            caption.block.cell
            for caption, answer in pairwise(pieces)
            if caption.role is Role.CAPTION
            and caption.field in HEADER_FIELDS
            and (answer.role, answer.field, answer.block.cell) == (Role.ANSWER, caption.field, caption.block.cell)
        )
        return cls(frozenset(cell for cell in answered if cell))

    def stand_left_of(self, block: Block) -> bool:
        """Whether one stands left of a block, in its row, so that the block's own cell may hold both too."""
        cell = block.cell
        return cell is not None and any(
            Cell(cell.table, cell.row, column) in self.cells for column in range(cell.column)
        )
