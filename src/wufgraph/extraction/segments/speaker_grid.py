"""Speakers in one grid, with a row of captions on top, or in a table each."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...model import Block, Cell
from ..captions.caption_words import weigh_words
from ..captions.inline import before_separator
from ..captions.rows import Rows
from ..captions.table import SPEAKER_FIELDS, Match
from ..roles import CAPTION
from ..values.line_kinds import Kind, may_name, tell_kind
from ..values.line_parts import split_line
from ..values.name_looks import HEADED, is_institution, weigh_name

_GRID_CAPTIONS = 3
_FEWEST_COLUMNS, _MOST_BESIDE, _FEWEST_NAMES = 3, 2, 2
_TELLING, _PAIR = 0.5, 2
_ROWS_NEARBY = (-1, -2, -3, -4, -5, 1, 2, 3, 4, 5)
_OF_NO_NAME = (Kind.NATIONALITY, Kind.COUNTRY, Kind.TIME, Kind.ADDRESS)


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
    _row_of_names: tuple[int, int] | None = None

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

    def caption_beyond_table(self, block: Block, text: str) -> Match | None:
        """The caption over, or left of, what people are addressed as, whatever it says; or several in one cell."""
        if self.rows.asks_for_title(block):
            return Match(role=CAPTION, field="speaker-name", language=None, official=False, score=1.0)
        captions = self.rows.captions
        is_known = block.cell is None or captions.find(text, SPEAKER_FIELDS) is not None
        joint = None if is_known else captions.find_joint(text, SPEAKER_FIELDS, "speaker-name")
        if joint is None or joint.field != "speaker-name" or block.cell is None:
            return joint
        # "Organization, name" near "Full name", or beside an institution, asks for the name of the organization.
        of_institution = captions.find_joint(text, SPEAKER_FIELDS, "organization")
        if of_institution is None or of_institution.field != "organization":
            return joint
        told = self._asks_for_name_nearby(block.cell) or self._stands_by_institution(block, block.cell)
        return of_institution if told else joint

    def _stands_by_institution(self, block: Block, cell: Cell) -> bool:
        """Whether all that stands right of a cell is an institution."""
        row = self.rows.at(cell)
        return len(row) == _PAIR and row[0] is block and is_institution(row[1].span.of(self.rows.document.text))

    def _asks_for_name_nearby(self, cell: Cell) -> bool:
        """Whether a row above or below asks for a speaker's name, and for nothing else."""
        first = (self.rows.at(cell, step)[:1] for step in _ROWS_NEARBY)
        words = (row[0].span.of(self.rows.document.text) for row in first if row)
        return any(self.rows.captions.find(one, ("speaker-name",)) or _asks_for_name(one) for one in words)

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
        """Whether a block is a name over a speaker's table, or beside all of it; it is then of another speaker.

        So is one over a column of what is told of each, in a row of names.
        """
        if block.cell is None and self._opens_by_line(block, text):
            return True
        is_further = block.cell is not None and (block.cell.table, block.cell.row) == self._row_of_names
        below = self._opened_by(block) or self._headed_by(block)
        if below is None or not self.rows.asks_of_speaker(below) or not may_name(text):
            return False
        if is_further:
            return True
        self._begin()
        self._asked.add("speaker-name")
        self._table = below.table
        return True

    def _opens_by_line(self, block: Block, text: str) -> bool:
        """Whether a line is a name over one that asks again what was asked of the speaker before, "Nationality: …"."""
        document = self.rows.document
        place = bisect_right(document.blocks, block.start, key=lambda one: one.start)
        if place >= len(document.blocks) or document.blocks[place].cell is not None:
            return False
        head = before_separator(document.blocks[place].span.of(document.text))
        asked = self.rows.captions.find(head, SPEAKER_FIELDS) if self.rows.captions.prints(head) else None
        if asked is None or not {"speaker-name", asked.field} <= self._asked or asked.field == "speaker-name":
            return False
        if not may_name(text) or weigh_name(text) >= HEADED:
            return False
        self._begin()
        self._asked.add("speaker-name")
        return True

    def whose_name(self, block: Block) -> tuple[int, int]:
        """The table, and which name of its row a name is, where each stands over a column of its own; else 0."""
        cell = block.cell
        below = self._headed_by(block) if cell else None
        return self.number, cell.column - below.next_column if cell and below else 0

    def _headed_by(self, block: Block) -> Cell | None:
        """The first caption below a row of names that leaves the captions' column blank."""
        cell = block.cell
        if cell is None or cell.is_typed:
            return None
        row, below = self.rows.at(cell), self.rows.at(cell, 1)
        first = below[0].cell if below else None
        if first is None or len(row) < _FEWEST_NAMES or self.rows.count_speaker_captions(first) != 1:
            return None
        text = self.rows.document.text
        blank = all(one.cell and one.cell.column >= first.next_column for one in row)
        if not blank or not all(may_name(one.span.of(text)) for one in row):
            return None
        self._row_of_names = (cell.table, cell.row) if row[-1] is not block else self._row_of_names
        return first

    def _opened_by(self, block: Block) -> Cell | None:
        """The cell that may hold the first caption below a name alone in its row, or beside one over several rows."""
        cell = block.cell
        if cell is None:
            following = self.rows.following(block)
            if following is None or not self._asks_anew(following):
                return None
            return None if self.rows.asks_for_name(following) else following
        if cell.is_typed:
            return None
        row = self.rows.at(cell)
        beside = next((one.cell for one in row if one.cell and one.cell.column >= cell.next_column), None)
        if cell.rows > 1 or beside is not None:
            return beside if cell.rows > 1 else None
        below = next((one.cell for one in self.rows.at(cell, 1) if one.cell), None)
        return below if len(row) == 1 and self._is_unasked(below) else None

    def _asks_anew(self, first: Cell) -> bool:
        """Whether a table, or a run of typed rows, is not that of the speaker before."""
        if not first.is_typed and first.table != self._table:
            return True
        return not self._asked or not self._asked.isdisjoint(self.rows.speaker_fields(first))

    def _is_unasked(self, below: Cell | None) -> bool:
        """Whether a row is of another table, or asks again for what was asked of the speaker before."""
        if below is None or below.table != self._table:
            return True
        return any(field in self._asked for field in self.rows.speaker_fields(below))


def _asks_for_name(words: str) -> bool:
    """Whether the words of a caption speak for a person's name, more than for anything else that is told of one."""
    weighed = weigh_words(words)
    told = weighed.get("speaker-name", 0.0)
    return told >= _TELLING and told > max(weighed.get(name, 0.0) for name in SPEAKER_FIELDS if name != "speaker-name")


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
    _asked: set[str] = field(default_factory=set)
    _head: int = -1
    _base: int = -1
    _upper: dict[int, str] = field(default_factory=dict)

    def is_headed_by(self, block: Block) -> bool:
        """Whether a block stands in a row of captions, or in the table that has one."""
        if block.cell is None:
            return False
        if self.table == block.cell.table:
            return True
        return self._is_head(block.cell)

    def _is_head(self, cell: Cell) -> bool:
        """Whether a row of captions asks for speakers in the rows below it."""
        captions = self.rows.count_speaker_captions(cell)
        over_values = captions > 1 and (self.rows.heads_columns(cell) or self.rows.stands_over_names(cell))
        return over_values or (captions >= _GRID_CAPTIONS and not self.rows.is_answered_inside(cell))

    def add(self, block: Block, name: str) -> None:
        """Remember the caption of a column."""
        cell = block.cell
        if cell is None:
            return
        head = cell.row + cell.rows - 1
        if (cell.table, head) != (self.table, self._head):
            goes_on = cell.table == self.table and name not in self._asked
            is_next = goes_on and cell.row == self._head + 1 and "speaker-name" in self.columns.values()
            self._upper = self.columns if is_next else {}
            self._base, self.columns = (self._base if goes_on else cell.row), {}
        if name in self._asked and name not in self.columns.values():
            self._base = cell.row
            self._asked = set(self.columns.values())
        self.columns[cell.column] = name
        self._asked.add(name)
        self.table, self._head = cell.table, head

    def row_of(self, cell: Cell) -> int:
        """The row that a speaker is told by: of a second row of captions, the values go on with those of the first."""
        row = self._base + cell.row - self._head
        return row - 1 if self._upper and not self._names(cell) else row

    def field_of(self, block: Block) -> str:
        """The field of a block below the captions; empty where its column has none, or its row tells of nobody."""
        cell = block.cell
        if cell is None:
            return ""
        columns = self._upper if self._upper and self._names(cell) else self.columns
        name = columns.get(cell.column, "")
        return "" if name and self._tells_of_nobody(block, columns) else name

    def _names(self, cell: Cell) -> bool:
        """Whether a name stands in a row below two rows of captions, in the upper one's column for it."""
        row = {one.cell.column: one for one in self.rows.at(cell) if one.cell}
        name = next((row.get(column) for column, field in self._upper.items() if field == "speaker-name"), None)
        return name is not None and may_name(name.span.of(self.rows.document.text))

    def _tells_of_nobody(self, block: Block, columns: Mapping[int, str]) -> bool:
        """Whether a row holds a heading, "Panel 1: opening", or what no person does: "10:30", "Coffee break"."""
        cell = block.cell
        if cell is None or len(columns) < _FEWEST_COLUMNS:
            return False
        # Of the lines of a cell the first one counts: an address may stand below a name.
        row = reversed(self.rows.at(cell))
        told = {columns.get(one.cell.column): one for one in row if one.cell and one.cell != cell}
        told[columns.get(cell.column)] = block
        if len(told) == 1 and cell.columns > 1:
            return True
        name = told.get("speaker-name")
        words = name.span.of(self.rows.document.text) if name else ""
        if tell_kind(words) in _OF_NO_NAME and not any(may_name(part.words) for part in split_line(words)[:1]):
            return True
        is_short = len(told) == 1 or (len(told) == _MOST_BESIDE and "speaker-time" in told)
        return name is not None and is_short and len(columns) > _FEWEST_COLUMNS and not may_name(words)

    def holds(self, block: Block, caption: Block | None) -> bool:
        """Whether a block stands below the grid's captions, of which `caption` was read last."""
        own, other = caption.cell if caption else None, block.cell
        if self.table is None or own is None or other is None:
            return False
        return other.table == self.table and other.row > own.row and not self._is_head(other)

    def clear(self) -> None:
        """Forget the grid of another report."""
        self.columns, self.table = {}, None
        self._asked.clear()
