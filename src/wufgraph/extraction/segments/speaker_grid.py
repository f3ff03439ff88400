"""Speakers in one grid, with a row of captions on top."""

from dataclasses import dataclass, field

from ...model import Block
from ..captions.rows import Rows

_GRID_CAPTIONS = 3


@dataclass(slots=True)
class SpeakerGrid:
    """The columns of a grid of speakers, while it is walked.

    Attributes:
        columns: Field of each column whose caption was read.
        table: Number of its table; None where no grid is open.
    """

    rows: Rows
    columns: dict[int, str] = field(default_factory=dict)
    table: int | None = None

    def is_headed_by(self, block: Block) -> bool:
        """Whether a block stands in a row of captions, or in the table that has one."""
        if block.cell is None:
            return False
        if self.table == block.cell.table:
            return True
        captions = self.rows.count_speaker_captions(block.cell)
        return captions >= _GRID_CAPTIONS or (captions > 1 and self.rows.heads_columns(block.cell))

    def add(self, block: Block, name: str) -> None:
        """Remember the caption of a column."""
        if block.cell:
            self.columns[block.cell.column] = name
            self.table = block.cell.table

    def holds(self, block: Block, caption: Block | None) -> bool:
        """Whether a block stands below the grid's captions, of which `caption` was read last."""
        own, other = caption.cell if caption else None, block.cell
        if self.table is None or own is None or other is None:
            return False
        is_header = self.rows.count_speaker_captions(other) >= _GRID_CAPTIONS
        return other.table == self.table and other.row > own.row and not is_header

    def clear(self) -> None:
        """Forget the grid of another report."""
        self.columns, self.table = {}, None
