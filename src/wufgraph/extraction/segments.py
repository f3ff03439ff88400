"""Walks a document's blocks and tells printed wording from answers.

A state machine: what may come next depends on where in the form the reader is, because "Time" in the
header, "Time" in a speaker's table and "Time" in a sentence are three things. Structure is the second
witness: a value stands in its caption's row, cell or line.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from ..model import Block, Document, Role
from .captions import AGENDAS, FORM_ORDER, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, CaptionTable, Match, load_captions
from .inline import LONGEST_INLINE_CAPTION, SEPARATOR, find_inline, printed_parts
from .open_field import OpenField
from .pieces import Form, Piece
from .rows import Rows
from .themes import is_theme_list

_DISCUSSION = ("discussion", "outline", "positions", *AGENDAS)
_GRID_CAPTIONS = 3


class _Zone(Enum):
    FRONT = auto()
    HEADER = auto()
    BODY = auto()
    SPEAKERS = auto()
    LIST = auto()


_ZONE_OF = {"speakers": _Zone.SPEAKERS, **dict.fromkeys(HEADER_FIELDS, _Zone.HEADER)}


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
    walker = _Walker(document, table, Rows(document, table), table.find_cut_guidance(document))
    for block in document.blocks:
        walker.step(block)
    return tuple(Form(tuple(pieces)) for pieces in walker.forms if pieces)


@dataclass(slots=True)
class _Walker:
    document: Document
    captions: CaptionTable
    rows: Rows
    cut_guidance: dict[int, Match]
    forms: list[list[Piece]] = field(default_factory=lambda: [[]])
    zone: _Zone = _Zone.FRONT
    open: OpenField = field(default_factory=OpenField)
    seen: set[str] = field(default_factory=set)
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
        guidance = self.cut_guidance.get(block.start) or self.captions.find(text, SECTIONS, Role.GUIDANCE)
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
            late = self.zone is _Zone.SPEAKERS or self.open.name in ("recommendations", "partnerships")
            starts = heading is not None and heading.official
            if not (late and (starts or (not block.is_item and text.isupper() and is_theme_list(text)))):
                return False
            self.zone, self.open = _Zone.LIST, OpenField()
        if heading or is_theme_list(text):
            for part, ticked in printed_parts(self.document, block):
                role, name = (Role.ANSWER, "focus-areas") if ticked else (Role.BOILERPLATE, "thematic-list")
                self._emit(part, role, name, heading)
            return True
        return False

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
        if self.open.name in ("outline", "discussion"):
            fields = [f for f in fields if f not in AGENDAS]  # "New Urban Agenda: …" may begin a point
        found = find_inline(block, text, self.captions, fields, lambda match: self._accepts(match, block))
        if not found:
            return False
        match, caption_span, value_span = found
        self._open(match, replace(block, span=caption_span, marker=None, family=None))
        value = replace(block, span=value_span, marker=None, family=None, gap=0)
        if self.open.name == "speakers":
            self._emit(value, Role.UNREAD)
        else:
            self._emit(value, Role.ANSWER, self._content_field(), speaker=self._speaker_at(block))
        self.open.answered = True
        return True

    def _admissible(self, block: Block) -> Collection[str]:
        if self.zone is _Zone.LIST:
            return ()
        if block.is_item and not block.is_numbered:
            return AGENDAS if self.open.name in _DISCUSSION else ()
        if self.zone is _Zone.SPEAKERS:
            return SPEAKER_FIELDS + SECTIONS
        if self.zone is _Zone.BODY:
            agendas = AGENDAS if self.open.name in _DISCUSSION else ()
            return (*SECTIONS, *agendas, "speaker-name")
        return (*HEADER_FIELDS, *SECTIONS, "speaker-name")

    def _accepts(self, match: Match, block: Block) -> bool:
        if self._is_value_cell(block):
            if match.score < 1.0 or match.field not in HEADER_FIELDS + SPEAKER_FIELDS:
                return False
            text = block.span.of(self.document.text)
            own_cell_is_blank = match.official and self.open.leaves_blank(block, text)
            return self.open.answered or own_cell_is_blank or self._heads_column(block)
        if match.field in SECTIONS and block.cell and self.rows.count_telling(block.cell) >= _GRID_CAPTIONS:
            return False  # "Speaker" over a column of names opens no section
        if match.field in SPEAKER_FIELDS:
            return (
                match.field != "speaker-name"
                or self.zone is _Zone.SPEAKERS
                or match.official
                or match.language is None
                or block.cell is not None
            )
        if match.field in self.seen:
            # Two captions in a row may be of one field: "What was discussed", "1. Outline of the discussion".
            return self.zone is _Zone.BODY and match.field == self.open.name and not self.open.answered
        if match.field in AGENDAS or match.official or self.zone in (_Zone.FRONT, _Zone.HEADER):
            return True
        # A variant such as "Recommendations" may be an author's own sub-heading: take it only going forward.
        return not self.open.name or FORM_ORDER.index(match.field) > FORM_ORDER.index(self.open.name)

    def _open(self, match: Match, block: Block) -> None:
        if match.field in SPEAKER_FIELDS:
            self._open_speaker_field(match, block)
            return
        if match.field == "outline" and not match.official and not {"outline", "discussion"} & self.seen:
            # "What was discussed" may stand over the whole discussion; what stands under it is the outline in any case.
            match = replace(match, field="discussion")
        self.open = OpenField(match.field, block)
        self.seen.add(match.field)
        self.zone = _ZONE_OF.get(match.field, _Zone.BODY)
        self._emit(block, Role.CAPTION, match.field, match)
        if block.cell and self._heads_column(block):
            self.below[block.cell.table, block.cell.row + 1, block.cell.column] = match.field

    def _open_speaker_field(self, match: Match, block: Block) -> None:
        self.zone = _Zone.SPEAKERS
        if match.field == "speaker-name":
            self.speaker_group += 1
        self.open = OpenField(match.field, block)
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
        if self.zone is _Zone.FRONT or self.zone is _Zone.LIST or not self.open.name:
            self._emit(block, Role.UNREAD)
        elif self.open.ends_before(block, text, self.captions):
            self._emit(block, Role.UNREAD)
            self.open = OpenField()
        elif self.zone is _Zone.BODY:
            self._emit(block, Role.ANSWER, self._content_field())
            self.open.answered = True
        elif self.grid_table is not None and self._row_is_grid_header(block):
            self._emit(block, Role.UNREAD)  # a column whose caption is not known
        elif self.open.takes(block, self.rows):
            self._emit(block, Role.ANSWER, self.open.name, speaker=self._speaker_at(block))
            self.open.answered = True
        else:
            self._emit(block, Role.UNREAD)

    def _content_field(self) -> str:
        # What stands under "Summary of the Discussion" with no numbered part is its outline.
        return "outline" if self.open.name == "discussion" else self.open.name

    def _heads_column(self, block: Block) -> bool:
        return block.cell is not None and self.rows.heads_columns(block.cell)

    def _is_value_cell(self, block: Block) -> bool:
        """Whether a block stands right of the open caption in the same row."""
        outside = self.zone in (_Zone.FRONT, _Zone.LIST)
        return not outside and self.open.stands_left_of(block) and not self._row_is_grid_header(block)

    def _speaker_at(self, block: Block) -> tuple[int, int] | None:
        if self.open.name not in SPEAKER_FIELDS:
            return None
        return self.speaker_group, self.open.columns_before(block)

    # -- speakers in one grid, with a row of captions on top

    def _row_is_grid_header(self, block: Block) -> bool:
        if self.zone not in (_Zone.SPEAKERS, _Zone.BODY) or block.cell is None:
            return False
        if self.grid_table == block.cell.table:
            return True
        captions = self.rows.count_speaker_captions(block.cell)
        return captions >= _GRID_CAPTIONS or (captions > 1 and self._heads_column(block))

    def _in_grid(self, block: Block) -> bool:
        own, other = self.open.caption.cell if self.open.caption else None, block.cell
        if self.grid_table is None or own is None or other is None:
            return False
        is_header = self.rows.count_speaker_captions(other) >= _GRID_CAPTIONS
        return other.table == self.grid_table and other.row > own.row and not is_header

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
        if self.captions.find(text, ("form-title",), Role.BOILERPLATE) or self.rows.opens_header(block):
            return True
        before_colon = SEPARATOR.split(text[:LONGEST_INLINE_CAPTION], maxsplit=1)[0]
        match = self.captions.find(before_colon, ("reporter",))
        return match is not None and match.official and not block.is_item

    def _start_form(self) -> None:
        self.forms.append([])
        self.zone, self.open, self.seen, self.below = _Zone.FRONT, OpenField(), set(), {}
        self.speaker_group, self.grid, self.grid_table = -1, {}, None

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
