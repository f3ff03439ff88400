"""Walks a document's blocks and tells printed wording from answers.

A state machine: what may come next depends on where in the form the reader is: "Time" in the header and in a speaker's
table are two things. Structure is the second witness: a value stands in its caption's row, cell or line.
"""

from dataclasses import dataclass, field

from msgspec.structs import replace

from ...model import Block, Document, Role
from ..captions.cut_captions import Printed, find_printed
from ..captions.guided_captions import find_guided_captions, names_section, tells_section
from ..captions.hinted_captions import ask_in_whole_cell, leads_to_value
from ..captions.inline import find_inline, value_of
from ..captions.joined_captions import find_joined
from ..captions.lookout import Lookout
from ..captions.pieces import Form, Piece
from ..captions.rows import Rows
from ..captions.table import AGENDAS, HOSTS, ONE_ANSWER, SECTIONS, SPEAKER_FIELDS, CaptionTable, Match
from ..captions.theme_lines import is_of_theme_list, printed_parts
from ..roles import ANSWER, BOILERPLATE, CAPTION, GUIDANCE, UNREAD
from . import zones
from .agenda_lines import find_agendas, find_towards
from .columns import Columns
from .gone_over import has_gone_over, opens_sentence
from .new_reports import begins_report, reaches_header, take_headings
from .numbered_speakers import Numbers, find_numbered_speakers
from .open_field import OpenField
from .speaker_captions import MAY_BE_OF_SPEAKERS, asks_each_speaker
from .speaker_grid import SpeakerGrid, SpeakerTables


def segment(rows: Rows, printed: Printed | None = None, numbers: Numbers | None = None) -> tuple[Form, ...]:
    """Give each block of a document its role and field.

    Args:
        rows: The document, with printed wording.
        printed: What `find_printed` finds in it; it is looked for where it is not given.
        numbers: What `find_numbers` does, likewise.

    Returns:
        One form for each event report found; every block is in one piece, or in two where caption and value share it.
    """
    document, table, printed = rows.document, rows.captions, printed or find_printed(rows)
    guided = find_guided_captions(rows, printed.guidance) | find_numbered_speakers(document, table, numbers)
    told = printed.guidance | guided | printed.cut
    speakers = SpeakerGrid(rows), SpeakerTables(rows)
    walker = _Walker(document, table, rows, told, Lookout(document, table), Columns(rows), *speakers)
    for block in document.blocks:
        walker.step(block)
    return tuple(Form(tuple(pieces)) for pieces in walker.forms if pieces)


@dataclass(slots=True)
class _Walker:
    document: Document
    captions: CaptionTable
    rows: Rows
    told: dict[int, Match]
    lookout: Lookout
    columns: Columns
    grid: SpeakerGrid
    speakers: SpeakerTables
    forms: list[list[Piece]] = field(default_factory=lambda: [[]])
    zone: zones.Zone = zones.FRONT
    open: OpenField = field(default_factory=OpenField)
    seen: set[str] = field(default_factory=set)

    def step(self, block: Block) -> None:
        text = block.span.of(self.document.text)
        if self.zone is zones.LIST and self._theme_list(block, text):
            return
        if begins_report(block, self.zone, self.lookout):
            self._start_form()
        elif reaches_header(block, self.zone, self.seen, self.lookout):
            self.zone, self.open = zones.FRONT, OpenField()
        if self.columns.is_beside_hosts(block):
            self._emit(block, UNREAD)
        elif self.grid.holds(block, self.open.caption):
            self._grid_value(block)
        elif not (
            self._printed(block, text)
            or self._caption(block, match := self._match(block, text), least=1.0)
            or self._agendas(block, text)
            or self._value_below(block)
            or self._inline_caption(block, text)
            # A likeness comes last: "Number of participants: 52" is like a caption, and holds a value.
            or self._caption(block, match, least=0.0)
        ):
            self._content(block, text)

    def _printed(self, block: Block, text: str) -> bool:
        if (guidance := self.told.get(block.start)) and guidance.role is GUIDANCE and self.zone is not zones.FRONT:
            told = tells_section(guidance) or names_section(text, guidance)
            if guidance.field not in self.seen and told:  # the caption over it is gone, or stands in front of it
                self.open, self.zone = OpenField(guidance.field, block), zones.BODY
                self.seen.add(guidance.field)
            self._emit(block, GUIDANCE, guidance.field, guidance)
            return True
        if self.zone is zones.FRONT and (title := self.captions.find(text, ("form-title",), BOILERPLATE)):
            self._emit(block, BOILERPLATE, title.field, title)
            return True
        return self.zone in (zones.BODY, zones.SPEAKERS, zones.LIST) and self._theme_list(block, text)

    def _theme_list(self, block: Block, text: str) -> bool:
        """The list of themes that the form prints at its end, never to be read as chosen themes."""
        within = self.zone is zones.LIST
        late = within or self.zone is zones.SPEAKERS or self.open.name in ("recommendations", "partnerships")
        heading = self.captions.find(text, ("thematic-list",), BOILERPLATE) if late else None
        if not late or not is_of_theme_list(block, text, heading, within=within):
            return False
        self.zone, self.open = zones.LIST, OpenField()
        for part, ticked in printed_parts(self.document, block):
            role, name = (ANSWER, "focus-areas") if ticked else (BOILERPLATE, "thematic-list")
            self._emit(part, role, name, heading)
        return True

    def _match(self, block: Block, text: str) -> Match | None:
        fields, told = zones.may_stand(self.zone, self.open.name, block, self.seen), self.told.get(block.start)
        if told and told.role is CAPTION and (told.field in fields or told.field == self.open.name):
            return told
        hosts = self.columns.head_of_hosts(block) if self.zone in (zones.FRONT, zones.HEADER) else None
        own = self.speakers.caption_beyond_table(block, text) if self.zone is zones.SPEAKERS else None
        return hosts or own or self.captions.find(text, fields) or find_joined(text, fields, self.captions)

    def _caption(self, block: Block, match: Match | None, least: float) -> bool:
        if match and match.field == self.open.name and match is self.told.get(block.start):
            self._emit(block, CAPTION, match.field, match)  # the rest of it
            return True
        if accepted := match is not None and match.score >= least and self._accepts(match, block):
            self._open(match, block)
        return accepted

    def _agendas(self, block: Block, text: str) -> bool:
        """Headings of agendas in the author's words, and names of agendas in front of what is said, "NUA: …"."""
        if self.zone is zones.BODY and (towards := find_towards(text, self.captions)):
            self.seen.add("positions")
            self._open(towards, block)
            return True
        if not zones.may_name_agenda(self.open.name, self.seen):
            return False
        found = list(find_agendas(block, self.document, self.captions, among_positions=self.open.name in zones.TOWARDS))
        if not found or not self._accepts(found[0][0], block):
            return False
        for match, caption, said in found:
            self._open(match, caption)
            if said:
                self._emit(said, ANSWER, match.field)
                self.open.answer(block)
        return True

    def _inline_caption(self, block: Block, text: str) -> bool:
        """A caption and its value in one line, "Venue: Room 3"."""
        fields = zones.may_stand(self.zone, self.open.name, block, self.seen)
        fields = self.open.leave_to_author(fields, block, self.document.text)
        found = find_inline(block, text, self.captions, fields, lambda match: self._accepts(match, block))
        row = self.rows.at(block.cell) if found and block.cell else ()
        if not found or leads_to_value(found[0], block, row, self.document.text) or self.open.waits(found[0], block):
            return False
        is_head = self.rows.heads_columns(block.cell)
        match, caption, value_span = ask_in_whole_cell(found, block, row, self.document.text, is_head=is_head)
        if not match.official and opens_sentence(match.field, value_span.of(self.document.text), self.forms[-1]):
            return False
        self._open(match, replace(block, span=caption, marker=None, family=None))
        if not value_span:
            return True
        value = value_of(block, value_span, self.document.text, is_section=match.field in SECTIONS)
        words = value.span.of(self.document.text)
        if match.field == "positions" and self._agendas(value, words):
            return True  # "Positions: Habitat III – … Post-2015 – …"
        if match.field in SECTIONS and (guidance := self.captions.find(words, (match.field,), GUIDANCE)):
            self._emit(value, GUIDANCE, match.field, guidance)
            return True
        if self.open.name == "speakers":
            self._emit(value, UNREAD)
        else:
            speaker = self.open.speaker_of(block, self.speakers.number)
            self._emit(value, ANSWER, self.open.answered_field, speaker=speaker)
        self.open.answer(block)
        return True

    def _accepts(self, match: Match, block: Block) -> bool:
        if match.field in AGENDAS:
            is_free = self.open.name in zones.TOWARDS or not self.lookout.sees("positions", block)
            return is_free and not self.open.is_said_again(match.field, block, self.document.text)
        if (
            block.cell
            and self._is_value_cell(block)
            and not (self.open.opens_part(match, block, self.lookout) or self.columns.head_of_hosts(block))
        ):
            if match.score < 1.0 or match.field not in ONE_ANSWER or match.field == self.open.name in SPEAKER_FIELDS:
                return self.open.is_asked_again(block, self.document.text)
            known = match.official or (match.language is None and self.open.columns_before(block) > 0)
            words, row = block.span.of(self.document.text), self.rows.at(block.cell)
            is_blank = known and self.open.leaves_blank(block, words, row)
            return self.open.answered or is_blank or self.rows.heads_columns(block.cell)
        of_each = match.field in MAY_BE_OF_SPEAKERS and asks_each_speaker(block, self.forms[-1], self.document.text)
        if of_each or (block.cell and self.rows.heads_persons(block.cell, match.field)):
            return False  # "Speaker" over a column of names opens no section
        if match.field in SPEAKER_FIELDS:
            in_table = block.cell is not None and self.zone is zones.BODY  # in the header, "Name" is the reporter's
            is_known = match.official or match.language is None
            is_reporters = self.zone is zones.FRONT and self.lookout.asks_for_header(block)  # "Your full name"
            is_told = match.field != "speaker-name" or self.zone is zones.SPEAKERS or is_known or in_table
            return is_told and not is_reporters
        if match.field == self.open.name == "time":
            return self.open.answered  # "Start time: 14:00", "End time: 16:00"
        if match.field in self.seen and not (match.field in HOSTS and self.open.name in HOSTS):
            # Two captions in a row may be of one field: "What was discussed", "1. Outline of the discussion".
            return self.zone is zones.BODY and match.field == self.open.name and not self.open.answered
        if match.official or self.zone in (zones.FRONT, zones.HEADER):
            if match.official or match.field not in SECTIONS:
                return True
            return not self.lookout.is_within_header(block, self.seen, is_first=self.zone is zones.FRONT)
        # A variant such as "Recommendations" may be an author's own sub-heading, where the discussion stands open.
        forward = self.open.name not in zones.DISCUSSION or zones.comes_after(match.field, self.open.name)
        is_own = has_gone_over(match.field, block, self.forms[-1], self.document.text)
        return forward and not is_own and not self.lookout.sees(match.field, block, official=True)

    def _open(self, match: Match, block: Block) -> None:
        if match.field in SPEAKER_FIELDS:
            self._open_speaker_field(match, block)
            return
        if match.field == "outline" and not match.official and not {"outline", "discussion"} & self.seen:
            # "What was discussed" may stand over the whole discussion; what stands under it is the outline in any case.
            match = replace(match, field="discussion")
        self.open, self.zone = OpenField(match.field, block), zones.ZONE_OF.get(match.field, zones.BODY)
        self.seen.add(match.field)
        self._emit(block, CAPTION, match.field, match)
        self.columns.add(match.field, block)

    def _open_speaker_field(self, match: Match, block: Block) -> None:
        self.zone = zones.SPEAKERS
        names = match.field == "speaker-name" and not self.open.asks_for_name_with(block, self.document.text)
        self.speakers.open(match.field, block, names=names)
        self.open = OpenField(match.field, block)
        self._emit(block, CAPTION, match.field, match, speaker=(self.speakers.number, 0))
        if block.cell and self._row_is_grid_header(block):
            self.grid.add(block, match.field)

    def _value_below(self, block: Block) -> bool:
        """A value under its caption, in a table with a row of captions on top."""
        name = self.columns.field_at(block.cell) if block.cell else ""
        if is_below := bool(name) and (self.open.caption is None or self.open.caption.cell != block.cell):
            self._emit(block, ANSWER, name)
        return is_below

    def _content(self, block: Block, text: str) -> None:
        if self.zone is zones.FRONT or self.zone is zones.LIST or not self.open.name:
            self._emit(block, UNREAD)
        elif self.zone is not zones.BODY and self.grid.table is None and self.speakers.opens_by_name(block, text):
            self._emit(block, ANSWER, "speaker-name", speaker=self.speakers.whose_name(block))
        elif self.open.ends_before(block, text, self.captions):
            self._emit(block, UNREAD)
            self.open = OpenField()
        elif self.zone is zones.BODY:
            self._emit(block, ANSWER, self.open.answered_field)
            self.open.answer(block)
        elif (self.grid.table is not None and self._row_is_grid_header(block)) or self.columns.are_headed_by(block):
            self._emit(block, UNREAD)  # a column whose caption is not known
        elif self.open.takes(block, text, self.rows):
            shared, whose = block.cell.columns if block.cell else 1, self.open.speaker_of(block, self.speakers.number)
            self._emit(block, ANSWER, self.open.name, speaker=whose, shared=shared)
            self.open.answer(block)
        else:
            self._emit(block, UNREAD)
            self.open.interrupted = True

    def _is_value_cell(self, block: Block) -> bool:
        """Whether a block stands right of the open caption in the same row."""
        outside = self.zone in (zones.FRONT, zones.LIST) or self._row_is_grid_header(block)
        return not outside and self.open.stands_left_of(block)

    def _row_is_grid_header(self, block: Block) -> bool:
        return self.zone in (zones.SPEAKERS, zones.BODY) and self.grid.is_headed_by(block)

    def _grid_value(self, block: Block) -> None:
        if (cell := block.cell) and (name := self.grid.field_of(block)):
            self._emit(block, ANSWER, name, speaker=(self.speakers.number, self.grid.row_of(cell)), shared=cell.rows)
        else:
            self._emit(block, UNREAD)

    def _start_form(self) -> None:
        self.forms.append(take_headings(self.forms[-1], self.document.text))
        self.zone, self.open, self.seen, self.speakers = zones.FRONT, OpenField(), set(), SpeakerTables(self.rows)
        self.grid.clear()
        self.columns.clear()

    def _emit(
        self,
        block: Block,
        role: Role,
        name: str = "",
        match: Match | None = None,
        *,
        speaker: tuple[int, int] | None = None,
        shared: int = 1,
    ) -> None:
        self.forms[-1].append(Piece(block=block, role=role, field=name, match=match, speaker=speaker, shared=shared))
