"""Captions over columns: whose values stand below them."""

from dataclasses import dataclass, field

from ...model import Block, Cell
from ..captions.fields import HOSTS
from ..captions.rows import Rows
from ..captions.table import AGENDAS, Match
from ..roles import CAPTION

_PAIR = 2


@dataclass(slots=True)
class Columns:
    """The fields of a table's columns: the next row of a caption's, or all rows below an agenda's or the hosts'."""

    rows: Rows
    _below: dict[tuple[int, int, int], str] = field(default_factory=dict)
    _hosts: dict[tuple[int, int], str] = field(default_factory=dict)
    _agendas: dict[tuple[int, int], str] = field(default_factory=dict)

    def add(self, name: str, block: Block) -> None:
        """Take note of a caption; any but one of an agenda ends the columns of agendas."""
        cell = block.cell
        if name not in AGENDAS:
            self._agendas.clear()
        elif cell and self.rows.count_agendas(cell) > 1:
            self._agendas[cell.table, cell.column] = name
        elif cell:
            self._agendas.pop((cell.table, cell.column), None)
        if cell and name in HOSTS and self.rows.heads_hosts(cell):
            self._hosts[cell.table, cell.column] = name
        else:  # a line between the rows of a sheet ends them too
            self._hosts = {place: host for place, host in self._hosts.items() if cell and place[0] != cell.table}
        if cell and self.rows.heads_columns(cell):
            self._below[cell.table, cell.row + 1, cell.column] = name

    def are_headed_by(self, block: Block) -> bool:
        """Whether a block stands in the row of captions that the columns were read from."""
        cell = block.cell
        if cell is None or not self._below:
            return False
        return (cell.table, cell.row + 1, self._first(cell)) in self._below

    def _first(self, cell: Cell) -> int:
        """The column of a row's first caption."""
        return next((b.cell.column for b in self.rows.at(cell) if b.cell), -1)

    def head_of_hosts(self, block: Block) -> Match | None:
        """The caption that a block is in a row that asks for institutions and their countries side by side."""
        if block.cell is None or not self.rows.heads_hosts(block.cell) or not (name := self.rows.host_field(block)):
            return None
        return Match(role=CAPTION, field=name, language=None, official=False, score=1.0)

    def field_at(self, cell: Cell) -> str:
        """The field of a cell by the caption over it; empty where none stands there."""
        if not (self._below or self._agendas or self._hosts):
            return ""
        column = cell.table, cell.column
        below = self._below.get((cell.table, cell.row, cell.column), "")
        return below or self._agendas.get(column, "") or self._hosts.get(column, "")

    def is_beside_hosts(self, block: Block) -> bool:
        """Whether a block stands in a table of institutions and their countries, in a column that tells neither."""
        cell = block.cell
        if cell is None or not (self._hosts or cell.row == 0):
            return False
        columns = {column for table, column in self._hosts if table == cell.table}
        if cell.column in columns or not (columns or cell.row == 0):
            return False
        heads = len(self.rows.at(cell)) > _PAIR and self.rows.heads_hosts(cell)
        return not self.rows.host_field(block) if heads else len(columns) > 1

    def clear(self) -> None:
        """Forget the tables of another report."""
        self._below.clear()
        self._hosts.clear()
        self._agendas.clear()
