"""Walks a document's blocks and tells printed wording from answers.

A state machine: what may come next depends on where in the form the reader is, because "Time" in the
header, "Time" in a speaker's table and "Time" in a sentence are three things. Structure is the second
witness: a value stands in its caption's row, cell or line.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from ..model import Block, Document, Role, Span
from .captions import (
    AGENDAS,
    FORM_ORDER,
    HEADER_FIELDS,
    SECTIONS,
    SPEAKER_FIELDS,
    CaptionTable,
    Match,
    load_captions,
)
from .rows import Rows
from .themes import is_theme_list

_SEPARATOR = re.compile(r"\s*[:：]\s*|\s+[–—]\s+")
_LONGEST_INLINE_CAPTION = 200
_DISCUSSION = ("discussion", "outline", "positions", *AGENDAS)
_GRID_CAPTIONS = 3
# Fields whose answer is one line: a line "Sponsor: …" below it belongs to a caption that is not known.
_ONE_LINE = frozenset({"reporter", "date", "venue", "time", "participants", *SPEAKER_FIELDS})
_CAPTION_LIKE = re.compile(r"(?P<caption>[^\W\d_][^:：.!?]{1,40}?)\s?[:：](?:\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block, or the part of one, with what it was read as.

    Attributes:
        field: The field, section or agenda it belongs to; empty where it belongs to none.
        speaker: Which speaker's table it stands in, in order of appearance.
    """

    block: Block
    role: Role
    field: str = ""
    speaker: tuple[int, int] | None = None
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """The pieces of one filled-in form; a document may hold several."""

    pieces: tuple[Piece, ...]

    def answers(self, name: str) -> tuple[Piece, ...]:
        """What was answered to one field, in order."""
        return tuple(p for p in self.pieces if p.role is Role.ANSWER and p.field == name)

    @property
    def captions(self) -> frozenset[str]:
        """Fields whose caption was found."""
        return frozenset(p.field for p in self.pieces if p.role is Role.CAPTION)


class _Zone(Enum):
    FRONT = auto()
    HEADER = auto()
    BODY = auto()
    SPEAKERS = auto()
    LIST = auto()


def segment(document: Document, captions: CaptionTable | None = None) -> tuple[Form, ...]:
    """Give each block of a document its role and field.

    Args:
        document: The text and its blocks.
        captions: Printed wording; that which ships with wufgraph by default.

    Returns:
        One form for each event report found; every block is in exactly one piece, or in two where a
        caption and its value share a line.
    """
    table = captions or load_captions()
    walker = _Walker(document, table, Rows(document, table))
    for block in document.blocks:
        walker.step(block)
    return tuple(Form(tuple(pieces)) for pieces in walker.forms if pieces)


@dataclass(slots=True)
class _Walker:
    document: Document
    captions: CaptionTable
    rows: Rows
    forms: list[list[Piece]] = field(default_factory=lambda: [[]])
    zone: _Zone = _Zone.FRONT
    open_field: str = ""
    opener: Block | None = None
    seen: set[str] = field(default_factory=set)
    answered_in_row: bool = False
    speaker_group: int = -1
    grid: dict[int, str] = field(default_factory=dict)
    grid_table: int | None = None
    below: dict[tuple[int, int, int], str] = field(default_factory=dict)

    def step(self, block: Block) -> None:
        text = block.span.of(self.document.text)
        if self._restarts(block, text):
            self._start_form()
        if self._in_grid(block):
            self._grid_value(block)
        elif not (
            self._printed(block, text)
            or self._caption(block, text, least=1.0)
            or self._value_below(block)
            or self._inline_caption(block, text)
            # A likeness comes last: "Number of participants: 52" is like a caption, and holds a value.
            or self._caption(block, text, least=0.0)
        ):
            self._content(block, text)

    # -- printed matter

    def _printed(self, block: Block, text: str) -> bool:
        guidance = self.captions.find(text, SECTIONS, Role.GUIDANCE)
        if guidance and self.zone is not _Zone.FRONT:
            self._emit(block, Role.GUIDANCE, guidance.field, guidance)
            return True
        if self.zone is _Zone.FRONT:
            title = self.captions.find(text, ("form-title",), Role.BOILERPLATE)
            if title:
                self._emit(block, Role.BOILERPLATE, title.field, title)
                return True
        if self.zone in (_Zone.BODY, _Zone.SPEAKERS, _Zone.LIST):
            return self._theme_list(block, text)
        return False

    def _theme_list(self, block: Block, text: str) -> bool:
        """The list of themes that the form prints at its end, never to be read as chosen themes."""
        heading = self.captions.find(text, ("thematic-list",), Role.BOILERPLATE)
        if self.zone is not _Zone.LIST:
            late = self.zone is _Zone.SPEAKERS or self.open_field in ("recommendations", "partnerships")
            starts = heading is not None and heading.official and late and not self._answers_focus_areas()
            if not (starts or (late and not block.is_item and text.isupper() and is_theme_list(text))):
                return False
            self.zone, self.open_field = _Zone.LIST, ""
        if heading or is_theme_list(text):
            self._emit(block, Role.BOILERPLATE, "thematic-list", heading)
            return True
        return False

    def _answers_focus_areas(self) -> bool:
        return self.open_field == "focus-areas"

    # -- captions

    def _caption(self, block: Block, text: str, least: float) -> bool:
        match = self.captions.find(text, self._admissible(block))
        if not match or match.score < least or not self._accepts(match, block):
            return False
        self._open(match, block)
        return True

    def _inline_caption(self, block: Block, text: str) -> bool:
        """A caption and its value in one line, "Venue: Room 3"."""
        fields = self._admissible(block)
        if self.open_field in ("outline", "discussion"):
            fields = [f for f in fields if f not in AGENDAS]  # "New Urban Agenda: …" may begin a point
        best: tuple[Match, Span, Span] | None = None
        for separator in _SEPARATOR.finditer(text, 0, _LONGEST_INLINE_CAPTION):
            before = text[: separator.start()]
            if before.count("(") > before.count(")"):
                continue
            match = self.captions.find(before, fields)
            if match and match.field == "speakers" and not match.official:
                continue  # "Speakers: Ana Field and Bo Hill" says who spoke, and opens no tables
            if match and separator.end() < len(text) and self._accepts(match, block):
                start = block.span.start
                best = (
                    match,
                    Span(block.start, start + separator.end()),
                    Span(start + separator.end(), block.span.end),
                )
                if match.score == 1.0:
                    break
        if not best:
            return False
        match, caption_span, value_span = best
        self._open(match, replace(block, span=caption_span, marker=None, family=None))
        value = replace(block, span=value_span, marker=None, family=None, gap=0)
        if self.open_field == "speakers":
            self._emit(value, Role.UNREAD)
        else:
            self._emit(value, Role.ANSWER, self._content_field(), speaker=self._speaker_at(block))
        self.answered_in_row = True
        return True

    def _admissible(self, block: Block) -> Collection[str]:
        if self.zone is _Zone.LIST:
            return ()
        if block.is_item and not block.is_numbered:
            return AGENDAS if self.open_field in _DISCUSSION else ()
        if self.zone is _Zone.SPEAKERS:
            return SPEAKER_FIELDS + SECTIONS
        if self.zone is _Zone.BODY:
            agendas = AGENDAS if self.open_field in _DISCUSSION else ()
            return (*SECTIONS, *agendas, "speaker-name")
        return (*HEADER_FIELDS, *SECTIONS, "speaker-name")

    def _accepts(self, match: Match, block: Block) -> bool:
        if self._is_value_cell(block):
            if match.score < 1.0 or match.field not in HEADER_FIELDS + SPEAKER_FIELDS:
                return False
            own_cell_is_blank = match.official and self._leaves_blank(block)
            return self.answered_in_row or own_cell_is_blank or self._heads_column(block)
        if match.field in SPEAKER_FIELDS:
            return (
                match.field != "speaker-name" or self.zone is _Zone.SPEAKERS or match.official or block.cell is not None
            )
        if match.field in self.seen:
            return False
        if match.field in AGENDAS or match.official or self.zone in (_Zone.FRONT, _Zone.HEADER):
            return True
        # A variant such as "Recommendations" may be an author's own sub-heading: take it only going forward.
        return not self.open_field or FORM_ORDER.index(match.field) > FORM_ORDER.index(self.open_field)

    def _open(self, match: Match, block: Block) -> None:
        if match.field in SPEAKER_FIELDS:
            self._open_speaker_field(match, block)
            return
        self.open_field, self.opener, self.answered_in_row = match.field, block, False
        self.seen.add(match.field)
        self.zone = (
            _Zone.SPEAKERS
            if match.field == "speakers"
            else _Zone.HEADER
            if match.field in HEADER_FIELDS
            else _Zone.BODY
        )
        self._emit(block, Role.CAPTION, match.field, match)
        if block.cell and self._heads_column(block):
            self.below[block.cell.table, block.cell.row + 1, block.cell.column] = match.field

    def _open_speaker_field(self, match: Match, block: Block) -> None:
        self.zone = _Zone.SPEAKERS
        if match.field == "speaker-name":
            self.speaker_group += 1
        self.open_field, self.opener, self.answered_in_row = match.field, block, False
        self._emit(block, Role.CAPTION, match.field, match, speaker=(self.speaker_group, 0))
        if block.cell and self._row_is_grid_header(block):
            self.grid[block.cell.column] = match.field
            self.grid_table = block.cell.table

    # -- answers

    def _value_below(self, block: Block) -> bool:
        """A value under its caption, in a table with a row of captions on top."""
        cell = block.cell
        name = self.below.get((cell.table, cell.row, cell.column)) if cell else None
        if name:
            self._emit(block, Role.ANSWER, name)
        return name is not None

    def _content(self, block: Block, text: str) -> None:
        if self.zone is _Zone.FRONT or self.zone is _Zone.LIST or not self.open_field:
            self._emit(block, Role.UNREAD)
        elif self._is_unknown_caption(block, text):
            self._emit(block, Role.UNREAD)
            self.open_field = ""
        elif self.zone is _Zone.BODY:
            self._emit(block, Role.ANSWER, self._content_field())
        elif self._belongs_to_open_field(block):
            self._emit(block, Role.ANSWER, self.open_field, speaker=self._speaker_at(block))
            self.answered_in_row = True
        else:
            self._emit(block, Role.UNREAD)

    def _content_field(self) -> str:
        # What stands under "Summary of the Discussion" with no numbered part is its outline.
        return "outline" if self.open_field == "discussion" else self.open_field

    def _belongs_to_open_field(self, block: Block) -> bool:
        """Whether a block of the header or of a speaker's table stands where its caption's value would."""
        if self.opener is None or self.open_field == "speakers":
            return False
        own, other = self.opener.cell, block.cell
        if own is None or other is None:
            return own is None and other is None
        if own.table != other.table:
            return False
        if own.row == other.row:
            return True
        alone = all(b.cell and b.cell.column == other.column for b in self.rows.at(other))
        return alone and other.row == own.row + 1 and own.column == other.column and not self.answered_in_row

    def _is_unknown_caption(self, block: Block, text: str) -> bool:
        """Whether a line has the look of a caption, where the open one has its answer."""
        if block.cell or not self.answered_in_row or self.open_field not in _ONE_LINE:
            return False
        found = _CAPTION_LIKE.match(text)
        return found is not None and not self.captions.find(found["caption"], (self.open_field,))

    def _heads_column(self, block: Block) -> bool:
        return block.cell is not None and self.rows.heads_columns(block.cell)

    def _leaves_blank(self, block: Block) -> bool:
        """Whether the open caption's own cell was left blank, so that what comes next in the row is a caption."""
        own, other = self.opener.cell if self.opener else None, block.cell
        text = block.span.of(self.document.text)
        return text.endswith(":") or (own is not None and other is not None and other.column > own.column + 1)

    def _is_value_cell(self, block: Block) -> bool:
        """Whether a block stands right of the open caption in the same row."""
        own, other = self.opener.cell if self.opener else None, block.cell
        if own is None or other is None or self.zone in (_Zone.FRONT, _Zone.LIST):
            return False
        return (
            (own.table, own.row) == (other.table, other.row)
            and other.column > own.column
            and not self._row_is_grid_header(block)
        )

    def _speaker_at(self, block: Block) -> tuple[int, int] | None:
        if self.open_field not in SPEAKER_FIELDS:
            return None
        own, other = self.opener.cell if self.opener else None, block.cell
        beside = other.column - own.column - 1 if own and other and own.row == other.row else 0
        return self.speaker_group, max(beside, 0)

    # -- speakers in one grid, with a row of captions on top

    def _row_is_grid_header(self, block: Block) -> bool:
        if self.zone not in (_Zone.SPEAKERS, _Zone.BODY) or block.cell is None:
            return False
        if self.grid_table == block.cell.table:
            return True
        captions = self.rows.count_speaker_captions(block.cell)
        return captions >= _GRID_CAPTIONS or (captions > 1 and self._heads_column(block))

    def _in_grid(self, block: Block) -> bool:
        if self.grid_table is None or self.opener is None or self.opener.cell is None or block.cell is None:
            return False
        return block.cell.table == self.grid_table and block.cell.row > self.opener.cell.row

    def _grid_value(self, block: Block) -> None:
        cell = block.cell
        name = self.grid.get(cell.column) if cell else None
        if cell and name:
            self._emit(block, Role.ANSWER, name, speaker=(self.speaker_group, cell.row))
        else:
            self._emit(block, Role.UNREAD)

    # -- several reports in one document

    def _restarts(self, block: Block, text: str) -> bool:
        if self.zone not in (_Zone.SPEAKERS, _Zone.LIST) and not {"summary", "recommendations"} <= self.seen:
            return False
        if self.captions.find(text, ("form-title",), Role.BOILERPLATE):
            return True
        before_colon = _SEPARATOR.split(text[:_LONGEST_INLINE_CAPTION], maxsplit=1)[0]
        match = self.captions.find(before_colon, ("reporter",))
        return match is not None and match.official and not block.is_item

    def _start_form(self) -> None:
        self.forms.append([])
        self.zone, self.open_field, self.opener, self.seen = _Zone.FRONT, "", None, set()
        self.answered_in_row, self.speaker_group, self.grid, self.grid_table = False, -1, {}, None
        self.below = {}

    def _emit(
        self,
        block: Block,
        role: Role,
        name: str = "",
        match: Match | None = None,
        *,
        speaker: tuple[int, int] | None = None,
    ) -> None:
        self.forms[-1].append(Piece(block=block, role=role, field=name, match=match, speaker=speaker))
