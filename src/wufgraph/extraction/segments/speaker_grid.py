"""Speakers in one grid, with a row of captions on top, or in a table each."""

from dataclasses import dataclass, field

from ...model import Block, Cell
from ..captions.rows import Rows
from ..values.line_kinds import may_name

_GRID_CAPTIONS = 3


@dataclass(slots=True)
class SpeakerTables:
    """Which speaker a table, or a run of captions, is about.

    Attributes:
        number: Of the speaker that was read last, in order of appearance; none so far where it is below 0.
    """

    rows: Rows
    number: int = -1
    _last: int = -1
    _table: int | None = None
    _asked: set[str] = field(default_factory=set)
    _side_by_side: dict[Cell, int] = field(default_factory=dict)

    def open(self, name: str, block: Block, *, names: bool) -> None:
        """Tell of a speaker's caption: one of a name is of another speaker.

        So is one in another table that asks again; what has not been asked yet may stand in a table of its own.

        Args:
            name: The field that the caption asks for.
            block: The caption.
            names: Whether a name comes, which is not the rest of the one before it.
        """
        table = block.cell.table if block.cell and not block.cell.is_typed else None
        is_other = table is not None and self._table is not None and table != self._table
        if names or (is_other and name in self._asked):
            self._begin()
        self._asked.add(name)
        self._table = table
        if block.cell:
            self._tell_column(block.cell, names=names)

    def _begin(self) -> None:
        self._last += 1
        self.number = self._last
        self._asked.clear()

    def _tell_column(self, cell: Cell, *, names: bool) -> None:
        """Of two names asked for in one row, what stands in the columns below each is told of it."""
        if names:
            row = cell.table, cell.row
            self._side_by_side = {one: n for one, n in self._side_by_side.items() if (one.table, one.row) == row}
            self._side_by_side[cell] = self.number
        elif len(self._side_by_side) > 1:
            same = (n for one, n in self._side_by_side.items() if (one.table, one.column) == (cell.table, cell.column))
            self.number = next(same, self.number)

    def opens_by_name(self, block: Block, text: str) -> bool:
        """Whether a block is a name over a speaker's table, alone in its row; it is then of another speaker."""
        cell = block.cell
        if cell is None or cell.is_typed or len(self.rows.at(cell)) > 1 or cell.table == self._table:
            return False
        below = next((one.cell for one in self.rows.at(cell, 1) if one.cell), None)
        if below is None or not self.rows.count_speaker_captions(below) or not may_name(text):
            return False
        self._begin()
        self._asked.add("speaker-name")
        self._table = cell.table
        return True


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
