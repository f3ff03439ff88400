"""The rows of a document's tables: what stands beside what, and which rows are captions for those below."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Any

from ...model import Block, Cell, Document
from ...wording import hold_any
from ..values.honorifics import is_title
from ..values.line_kinds import may_name, weigh_position
from ..values.line_parts import split_line
from ..values.name_looks import HEADED, weigh_name
from .agendas import name_agenda
from .caption_words import weigh_words
from .fields import HOSTS
from .head_rows import ask_side_by_side, ends_open, fields_told
from .hinted_captions import asked_in_parts
from .host_captions import asked_of_hosts
from .person_rows import has_telling_words, tells_of_person, value_kind
from .table import HEADER_FIELDS, ONE_ANSWER, SECTIONS, SPEAKER_FIELDS, CaptionTable
from .typed_rows import is_of_lines

_LONGEST_COLUMN_CAPTION = 80
_TELLING = 0.5
_PAIR, _GRID_CAPTIONS = 2, 3
_NAME = "speaker-name"
_LONGEST_NUMBER_SIGN = 3  # "No."
_ROWS_BELOW = range(1, 5)
_ROWS_OF_SPEAKER = range(8)
_MOST_MERGED = 200


@dataclass(slots=True)
class Rows:
    """The blocks of each table row, in order."""

    document: Document
    captions: CaptionTable
    _blocks: dict[tuple[int, int], list[Block]] = field(default_factory=dict)
    _asked: dict[str, str | None] = field(default_factory=dict)
    _speaker_captions: dict[tuple[int, int], int] = field(default_factory=dict)
    _telling: dict[tuple[int, int], int] = field(default_factory=dict)
    _heads: dict[tuple[int, int], bool] = field(default_factory=dict)
    _persons: dict[tuple[int, int], bool] = field(default_factory=dict)
    _hosts: dict[tuple[int, int], bool] = field(default_factory=dict)
    _ends: dict[int, int] = field(default_factory=dict)
    _merged: dict[int, list[Block]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for block in self.document.blocks if not self._blocks else ():
            if block.cell:
                self._blocks.setdefault((block.cell.table, block.cell.row), []).append(block)
                if block.cell.rows > 1 and len(self._merged.setdefault(block.cell.table, [])) < _MOST_MERGED:
                    self._merged[block.cell.table].append(block)

    def with_learned(self, fields: Mapping[str, str]) -> "Rows":
        """The same rows, with captions that the document taught; what holds of rows without their words is kept."""
        rows = Rows(self.document, self.captions.with_learned(fields), _blocks=self._blocks, _persons=self._persons)
        rows._merged, rows._ends = self._merged, self._ends
        told = [] if any(map(self.captions.prints, fields)) else [frozenset(key.split()) for key in fields]
        touched = {place for place, row in self._blocks.items() if not told or hold_any(map(self._words, row), told)}
        for mine, yours in zip(self._found(), rows._found(), strict=True):
            yours.update((place, value) for place, value in mine.items() if place not in touched)
        rows._asked.update((text, asked) for text, asked in self._asked.items() if told and not hold_any([text], told))
        # Those hold of a row and the one below it.
        for found in (rows._heads, rows._hosts):
            for table, row in touched:
                found.pop((table, row - 1), None)
        return rows

    def _found(self) -> tuple[dict[tuple[int, int], Any], ...]:
        return self._speaker_captions, self._telling, self._heads, self._hosts

    def _words(self, block: Block) -> str:
        return block.span.of(self.document.text)

    def at(self, cell: Cell, offset: int = 0) -> Sequence[Block]:
        """The blocks of a cell's row, or of one so many rows below it; none where there is no such row."""
        return self._blocks.get((cell.table, cell.row + offset), ())

    def merged_beside(self, cell: Cell) -> Sequence[Block]:
        """What stands in cells left of one that are merged over its row from rows above."""
        merged = self._merged.get(cell.table, ())
        return [
            b
            for b in merged
            if b.cell and b.cell.row < cell.row < b.cell.row + b.cell.rows and b.cell.column < cell.column
        ]

    def is_within(self, cell: Cell, outer: Cell) -> bool:
        """Whether a cell's table stands within a cell of another one: that goes on behind it, or ended in that row."""
        if not self._ends:
            self._ends.update((block.cell.table, block.start) for block in self.document.blocks if block.cell)
        return not cell.is_typed and self._ends.get(outer.table, 0) > self._ends.get(cell.table, 0)

    def count_speaker_captions(self, cell: Cell) -> int:
        """How many captions of the speakers' tables stand in a cell's row."""
        place = cell.table, cell.row
        if place not in self._speaker_captions:
            row = self.at(cell)
            texts = [
                b.span.of(self.document.text) for b, after in zip_longest(row, row[1:]) if not self._leads(b, after)
            ]
            known = list(map(self.asked_of_speaker, texts))
            count = len(known) - known.count(None)
            is_head = _PAIR <= count < len(known) and fields_told(texts, known) is not None
            self._speaker_captions[place] = len(known) if is_head else count
        return self._speaker_captions[place]

    def _leads(self, block: Block, after: Block | None) -> bool:
        """Whether a block leads to a value in its cell, "E-mail" before an address."""
        if after is None or after.cell != block.cell:
            return False
        return value_kind(after.span.of(self.document.text)) is not None

    def asked_of_speaker(self, text: str) -> str | None:
        """The field of a caption of the speakers' tables, or the chief one of several: "Name & position"."""
        if text not in self._asked:
            known = self.captions.find(text, SPEAKER_FIELDS) or self.captions.find_joint(text, SPEAKER_FIELDS, _NAME)
            self._asked[text] = known.field if known else asked_in_parts(text, self.captions)
        return self._asked[text]

    def speaker_fields(self, cell: Cell) -> set[str]:
        """The fields of speakers whose captions stand in a cell's row."""
        texts = (block.span.of(self.document.text) for block in self.at(cell))
        return {match.field for text in texts if (match := self.captions.find(text, SPEAKER_FIELDS))}

    def is_answered_inside(self, cell: Cell) -> bool:
        """Whether most cells of a row hold a caption of the speakers' tables and a value in a line below it."""
        row = self.at(cell)
        inside = [other for one, other in pairwise(row) if one.cell == other.cell and self._asks_of_speaker(one)]
        answered = sum(not self._asks_of_speaker(other) for other in inside)
        return 2 * answered > len({block.cell for block in row})

    def _asks_of_speaker(self, block: Block) -> bool:
        return self.asked_of_speaker(block.span.of(self.document.text)) is not None

    def asks_of_speaker(self, cell: Cell) -> bool:
        """Whether a caption of the speakers' tables stands in a cell's row."""
        return self.count_speaker_captions(cell) > 0

    def asks_for_name(self, cell: Cell) -> bool:
        """Whether a cell's row, or one of those below it, asks for a speaker's name."""
        below = (next((b.cell for b in self.at(cell, step) if b.cell), None) for step in _ROWS_OF_SPEAKER)
        return any("speaker-name" in self.speaker_fields(one) for one in below if one)

    def following(self, block: Block) -> Cell | None:
        """The cell of the block behind one; None where that stands in no table."""
        blocks = self.document.blocks
        place = bisect_right(blocks, block.start, key=lambda one: one.start)
        return blocks[place].cell if place < len(blocks) else None

    def count_telling(self, cell: Cell) -> int:
        """How many cells of a row are captions of header or speakers, or have the words of one."""
        place = cell.table, cell.row
        if place not in self._telling:
            self._telling[place] = sum(
                self._is_caption(b) or has_telling_words(b.span.of(self.document.text)) for b in self.at(cell)
            )
        return self._telling[place]

    def end_open(self, blocks: Sequence[Block]) -> bool:
        """Whether all of some cells have a colon at their end, as captions have."""
        return all(ends_open(block.span.of(self.document.text)) for block in blocks)

    def heads_persons(self, cell: Cell, field: str) -> bool:
        """Whether a cell that may be a caption of a section or the header is in a row over columns of persons."""
        if field in SECTIONS:
            return self.count_telling(cell) >= _GRID_CAPTIONS and len({b.cell for b in self.at(cell)}) >= _GRID_CAPTIONS
        below = next((block.cell for block in self.at(cell, 1) if block.cell), None)
        return (
            field in HEADER_FIELDS
            and field != "reporter"
            and self.count_speaker_captions(cell) >= _GRID_CAPTIONS
            and below is not None
            and self.holds_person(below)
        )

    def count_agendas(self, cell: Cell) -> int:
        """How many cells of a row name an agenda and nothing else."""
        return sum(
            name_agenda(block.span.of(self.document.text), agendas=self.captions.agendas) is not None
            for block in self.at(cell)
        )

    def heads_hosts(self, cell: Cell) -> bool:
        """Whether a row asks for institutions and for their countries side by side, and no other row does beside it."""
        place = cell.table, cell.row
        if place not in self._hosts:
            self._hosts[place] = self._asks_for_hosts(cell)
        return self._hosts[place]

    def _asks_for_hosts(self, cell: Cell) -> bool:
        row = [block for block in self.at(cell) if len(block.span) > _LONGEST_NUMBER_SIGN]
        fields: dict[int, str] = {}
        for block in row:
            name = self.host_field(block)
            if not name and len(row) <= _PAIR:
                return False
            if block.cell:
                fields[block.cell.column] = name
        if is_of_lines(cell) or (self.end_open(row[:1]) and not self.end_open(row[1:])):
            return False  # "Organization: | City of Alda" is a caption and its value
        told = [name for name in fields.values() if name]
        if not set(HOSTS) <= set(told):
            return False
        if len(told) < len(row) and not self._heads_hosts_alone(row, told):
            return False
        below = [(b, fields.get(b.cell.column, "no.")) for b in self.at(cell, 1) if b.cell]
        below = [(block, name) for block, name in below if name]
        return len(below) > 1 and not any(self._asks_for_host(block, name) for block, name in below)

    def _asks_for_host(self, block: Block, above: str) -> bool:
        """Whether a cell below the caption of a field asks for one; "City of Alda" below "Institution" is a name."""
        words, field = block.span.of(self.document.text), self.host_field(block)
        match = self.captions.find(words, HOSTS) if field else None
        is_known = match is not None and match.score == 1.0
        return bool(field) and (is_known or field == above or weigh_name(words) < HEADED)

    def _heads_hosts_alone(self, row: Sequence[Block], told: Sequence[str]) -> bool:
        """Whether other columns are told of institutions too: "Role" between "Institution" and "Country"."""
        others = [block for block in row if not self.host_field(block)]
        return self._opens_table(row[0]) and len(others) <= len(told) and not any(map(self._asks_of_event, others))

    def _opens_table(self, block: Block) -> bool:
        """Whether a row's first block is that of a table, or of a part of a sheet that a line stands over."""
        cell = block.cell
        if cell is None or cell.row == 0:
            return cell is not None
        place = bisect_left(self.document.blocks, block.start, key=lambda one: one.start)
        above = self.document.blocks[place - 1].cell if place else None
        return above is None or above.table != cell.table or block.gap > 0

    def _asks_of_event(self, block: Block) -> bool:
        weighed = weigh_words(block.span.of(self.document.text)[:_LONGEST_COLUMN_CAPTION])
        return any(weighed.get(name, 0.0) >= _TELLING for name in HEADER_FIELDS)

    def host_field(self, block: Block) -> str:
        """The field of the hosts, organizers or bases, that a cell asks for; empty for any other cell."""
        return asked_of_hosts(block.span.of(self.document.text)[:_LONGEST_COLUMN_CAPTION], self.captions)

    def heads_columns(self, cell: Cell | None) -> bool:
        """Whether a row holds captions side by side and nothing else, with the values in the row below."""
        if cell is None:
            return False
        place = cell.table, cell.row
        if place not in self._heads:
            self._heads[place] = self._holds_captions_over_values(self.at(cell), self.at(cell, 1))
        return self._heads[place]

    def stands_over_names(self, cell: Cell) -> bool:
        """Whether a row asks for names, and a name stands under that in the next: "Time | Session | Presenter"."""
        row, text = self.at(cell), self.document.text
        asked = ((b.cell, self.captions.find(b.span.of(text), (_NAME,))) for b in row)
        column = next((one.column for one, match in asked if one and match), None)
        below = [b.span.of(text) for b in self.at(cell, 1) if b.cell and b.cell.column == column]
        first = split_line(below[0])[:1] if below and len(row) >= _GRID_CAPTIONS else []
        return any(may_name(part.words) for part in first)

    def _holds_captions_over_values(self, row: Sequence[Block], values: Sequence[Block]) -> bool:
        cells = [block.cell for block in row if block.cell]
        text, known = self.document.text, sum(map(self._is_caption, row))
        asked, below = [block.span.of(text) for block in row], [block.span.of(text) for block in values]
        return (
            len(row) > 1
            and all(one.next_column == other.column for one, other in pairwise(cells))
            and (known == len(row) or (len(row) >= _GRID_CAPTIONS and ask_side_by_side(asked, below, known)))
            and len(values) > 0
            and not any(map(self._is_caption, values))
        )

    def _is_caption(self, block: Block) -> bool:
        match = self.captions.find(block.span.of(self.document.text), ONE_ANSWER)
        return match is not None and match.score == 1.0

    def holds_person(self, cell: Cell) -> bool:
        """Whether a row holds what is told of one person, value beside value: "Ms Ana Field | Peruvian | 9:00"."""
        place = cell.table, cell.row
        if place not in self._persons:
            self._persons[place] = tells_of_person(self.at(cell), self.document.text)
        return self._persons[place]

    def asks_for_title(self, block: Block) -> bool:
        """Whether what stands right of a cell, or all below it in a row of captions, is a title such as "Ms"."""
        cell = block.cell
        if cell is None or cell.is_typed:
            return False
        if len(row := self.at(cell)) == _PAIR and row[0] is block:
            return self._is_title(row[1])
        if self.count_speaker_captions(cell) < _GRID_CAPTIONS:
            return False
        below = [b for step in _ROWS_BELOW for b in self.at(cell, step) if b.cell and b.cell.column == cell.column]
        return bool(below) and all(map(self._is_title, below))

    def _is_title(self, block: Block) -> bool:
        """Whether a cell holds what somebody is addressed as, and not what somebody is: "Associate Professor"."""
        words = block.span.of(self.document.text)
        return is_title(words) and not weigh_position(words)
