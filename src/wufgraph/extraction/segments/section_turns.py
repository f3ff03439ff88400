"""Captions of sections told by the turn that the text takes below them, whatever they say.

Above the summary stand the short answers of the header, and below its caption prose; below that of the focus
areas stand themes, and below that of the discussion no more of them; the caption of the positions stands right
above that of an agenda. A short line at such a turn is the caption that is missing there.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...assets import leans_on
from ...model import Block, Cell, Document
from ...wording import count_words, find_addresses, match_key
from ..captions.candidate import Candidate, Look, Shape
from ..captions.caption_keys import caption_key
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form, Piece
from ..captions.table import AGENDAS, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS
from ..roles import ANSWER, CAPTION, UNREAD
from ..values.line_kinds import Kind, is_titled, tell_kind, tells_of_person
from ..values.line_parts import split_line
from ..values.themes import theme_share
from .places import RANK, find_front
from .zones import AFTER_DISCUSSION

_PROSE_WORDS, _HEADING_WORDS = 12, 3
_SENTENCE_WORDS, _LONGEST_HEADING, _FEWEST_PEOPLE = 7, 12, 2
_GRID_CAPTIONS, _SPEAKER_LINES, _SPEAKER_CELLS, _LONGEST_CAPTION = 3, 5, 10, 80
_MOSTLY, _HARDLY = 0.5, 0.3
_TELLING_WORDS = 0.5
_SENTENCE_ENDS = (".", "?", "!", ";", ".”", ".»", '."')


def find_turns(
    document: Document, form: Form, candidates: Sequence[Candidate], looks: frozenset[Look]
) -> Iterator[tuple[Candidate, str]]:
    """Candidates that stand where the text turns to a section whose caption was not found, with that section.

    Args:
        document: The text.
        form: The pieces of one report, as they were read so far.
        candidates: Its likely captions, in order.
        looks: How the captions of its sections look.
    """
    walk = _Turns(document.text, form.pieces)
    read = form.captions
    possible = [one for one in candidates if walk.is_possible(one)]
    if "summary" not in read:
        yield from _first(walk.opens_summary(one) for one in possible)
    if "focus-areas" not in read:
        yield from _first(walk.opens_themes(one) for one in possible)
    if not read & {"discussion", "outline"}:
        yield from _first(walk.opens_discussion(one, looks) for one in possible)
    if "discussion" not in read or "outline" not in read:
        yield from _first(walk.stands_over_outline(one, looks) for one in possible)
    if "speakers" not in read:
        yield from _first(walk.opens_speakers(one) or walk.stands_over_people(one) for one in candidates)
    if "positions" not in read:
        yield from _first(walk.opens_positions(one, looks) for one in possible)


def names_caption_below(candidate: Candidate, form: Form) -> str:
    """The section that a candidate has the words of, and whose caption stands again in the line below it."""
    following = form.pieces[candidate.number + 1 : candidate.number + 2]
    known = (p.field for p in following if p.role is CAPTION and p.match and p.match.language)
    told = (field for field in known if field in SECTIONS and candidate.is_set_off)
    return next((field for field in told if weigh_words(candidate.key).get(field, 0.0) >= _TELLING_WORDS), "")


def _first(found: Iterator[tuple[Candidate, str] | None]) -> Iterator[tuple[Candidate, str]]:
    return (one for one in [next(filter(None, found), None)] if one)


class _Turns:
    """What stands above and below the candidates of one form."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        captions = [(number, piece.field) for number, piece in enumerate(pieces) if piece.role is CAPTION]
        first, last = {field: number for number, field in reversed(captions)}, {field: n for n, field in captions}

        def first_of(*fields: str) -> int:
            return min((first[field] for field in fields if field in first), default=len(pieces))

        self.last_header = max((last[field] for field in HEADER_FIELDS if field in last), default=-1)
        in_front = find_front([one for one in captions if one[1] in RANK]) >= 0
        self.first_section = len(pieces) if in_front else first_of(*SECTIONS)
        self.first_later = len(pieces) if in_front else first_of(*SECTIONS[2:], *AGENDAS)
        self.first_speaker = first_of(*SPEAKER_FIELDS)
        self.first_agenda = min((first[field] for field in AGENDAS if field in first), default=-1)

    def is_possible(self, one: Candidate) -> bool:
        """Whether a candidate stands over or beside what it is for, or is set off in its line."""
        block = self._block(one)
        asks = block.is_numbered and one.caption.endswith("?")
        set_off = one.shape is Shape.LINE and (asks or block.bold > 0 or "\t" in self._words(self.pieces[one.number]))
        return set_off or one.shape in (Shape.ABOVE, Shape.ROW)

    def opens_summary(self, one: Candidate) -> tuple[Candidate, str] | None:
        within = 0 <= self.last_header < one.number < self.first_section
        piece, before = self.pieces[one.number], self.pieces[one.number - 1]
        unread = piece.role is UNREAD or (before.role is ANSWER and before.field == piece.field)
        below = self._below(one)
        long = count_words(below)
        set_off = one.is_set_off or one.caption.endswith("?")
        is_prose = long >= _PROSE_WORDS or (set_off and long >= _SENTENCE_WORDS and below.endswith(_SENTENCE_ENDS))
        return (one, "summary") if within and unread and is_prose else None

    def opens_themes(self, one: Candidate) -> tuple[Candidate, str] | None:
        within = 0 <= self.last_header < one.number < self.first_later
        turns = self._share(one) < _MOSTLY <= theme_share(self._below(one))
        return (one, "focus-areas") if within and turns else None

    def opens_discussion(self, one: Candidate, looks: frozenset[Look]) -> tuple[Candidate, str] | None:
        if self.pieces[one.number].field != "focus-areas" or self._share(one) > 0:
            return None
        own = [p for p in self.pieces[: one.number] if p.field == "focus-areas" and p.role is ANSWER]
        below = self._below(one)
        is_alike = one.look is not None and (one.look in looks or one.look.opens_cell)
        says = _says(below) or (is_alike and self._stands_over_heading(one))
        told = any(theme_share(self._words(piece)) > _HARDLY for piece in own)
        return (one, "outline") if told and says and theme_share(below) <= _HARDLY else None

    def _stands_over_heading(self, one: Candidate) -> bool:
        """Whether what looks like a caption has the author's own heading below it, and under that what was said."""
        below = self.pieces[one.number + 1 : one.number + 3]
        apart = any(piece.role is CAPTION or piece.block.cell != self._block(one).cell for piece in below)
        return len(below) > 1 and not apart and not below[0].block.is_item and _says(self._words(below[1]))

    def stands_over_outline(self, one: Candidate, looks: frozenset[Look]) -> tuple[Candidate, str] | None:
        below = self.pieces[one.number + 1 : one.number + 2]
        above = any(p.role is CAPTION and p.field in ("discussion", "outline") for p in below)
        ended = self.pieces[one.number].field == "focus-areas" and self._share(one) == 0
        return (one, "discussion") if above and ended and (one.is_set_off or one.look in looks) else None

    def opens_positions(self, one: Candidate, looks: frozenset[Look]) -> tuple[Candidate, str] | None:
        said = ("outline", "discussion", *AFTER_DISCUSSION)
        above = one.number + 1 == self.first_agenda and self.pieces[one.number].field in said
        short = count_words(one.caption) <= _HEADING_WORDS or leans_on(one.caption)  # "What we say towards"
        marked = one.is_set_off or one.look in looks or short
        return (one, "positions") if above and marked and not self._goes_on(one) else None

    def _goes_on(self, one: Candidate) -> bool:
        """Whether a candidate is a sentence, and a further item of the list above it or all that was discussed."""
        block, before = self._block(one), self.pieces[one.number - 1]
        further = before.role is ANSWER and before.block.family == block.family and block.is_item
        return (further or before.role is CAPTION) and self._words(self.pieces[one.number]).endswith(_SENTENCE_ENDS)

    def stands_over_people(self, one: Candidate) -> tuple[Candidate, str] | None:
        """What stands right above lines that each tell of a person, the last section having begun, with an address."""
        words = self._words(self.pieces[one.number])
        if not 0 < self.first_section < one.number < self.first_speaker or one.shape is Shape.COLUMN:
            return None
        if count_words(words) > _LONGEST_HEADING or is_titled(words) or find_addresses(words):
            return None
        below = self.pieces[one.number + 1 : one.number + 1 + _FEWEST_PEOPLE]
        told = [piece.role in (ANSWER, UNREAD) and _tells_of_person(self._words(piece)) for piece in below]
        if len(told) < _FEWEST_PEOPLE or not all(told):
            return None
        return replace(one, caption=words, key=caption_key(words), shape=Shape.ABOVE), "speakers"  # all of a line

    def opens_speakers(self, one: Candidate) -> tuple[Candidate, str] | None:
        """What stands right above a table whose first row asks for several things of speakers."""
        if self.first_speaker < one.number or not self.is_possible(one) or is_titled(one.caption):
            return None  # "Mr Bo Hill" over his table is below the caption
        below = range(one.number + 1, one.number + 1 + _GRID_CAPTIONS)
        asked = [self._asked_of_speakers(number) for number in below]
        rows = {(cell.table, cell.row) for number in below if (cell := self._cell(number)) and not cell.is_typed}
        own = self._block(one).cell
        is_apart = (own is None or (own.table, own.row) not in rows) and self._cell(one.number + 1) is not None
        if len(rows) == 1 and is_apart and asked.count(True) >= _GRID_CAPTIONS - 1:
            return one, "speakers"
        asks = one.shape is Shape.ABOVE and (self._lines_ask_below(one) or self._cells_ask_below(one))
        return (one, "speakers") if asks else None

    def _cells_ask_below(self, one: Candidate) -> bool:
        """Whether the first cells of the rows below a candidate ask for several things of a speaker."""
        start = one.number + 1
        start += self._cell(start) is None and start < len(self.pieces) and is_titled(self._words(self.pieces[start]))
        first = self._cell(start)
        if first is None or first.is_typed or self._block(one).cell is not None:
            return False
        asked: set[str] = set()
        for piece in self.pieces[start : start + _SPEAKER_CELLS]:
            cell = piece.block.cell
            if cell is None or cell.table != first.table:
                break
            if cell.column == first.column and (name := _asked_of_speaker(self._words(piece).rstrip(" :："))):
                asked.add(name)
        return len(asked) >= _GRID_CAPTIONS

    def _lines_ask_below(self, one: Candidate) -> bool:
        """Whether the lines below a candidate ask for several things of a speaker, "Nationality: Peruvian"."""
        asked: set[str] = set()
        first = one.number + 1
        lines = [self._words(piece) for piece in self.pieces[first : first + 2]]
        if not all(":" in line for line in lines[1:]) or not lines:
            return False
        if ":" not in lines[0]:
            if not is_titled(lines[0]):
                return False
            first += 1  # the name may stand over what is asked of it
        for piece in self.pieces[first : first + _SPEAKER_LINES]:
            if piece.block.cell or piece.role not in (ANSWER, UNREAD):
                break
            caption, colon, _ = self._words(piece)[:_LONGEST_CAPTION].partition(":")
            if not colon:
                break
            if name := _asked_of_speaker(caption):
                asked.add(name)
        return len(asked) >= _GRID_CAPTIONS

    def _asked_of_speakers(self, number: int) -> bool:
        """Whether a piece is, or has the words of, a caption of the speakers' tables."""
        piece = self.pieces[number] if number < len(self.pieces) else None
        if piece is None or (piece.role is CAPTION and piece.field not in SPEAKER_FIELDS):
            return False
        weighed = weigh_words(match_key(self._words(piece)))
        told = max((weighed.get(field, 0.0) for field in SPEAKER_FIELDS), default=0.0)
        return piece.role is CAPTION or told >= _TELLING_WORDS

    def _cell(self, number: int) -> Cell | None:
        return self.pieces[number].block.cell if number < len(self.pieces) else None

    def _below(self, one: Candidate) -> str:
        """The first line of what stands below or beside a candidate, less the form's guidance."""
        if one.shape in (Shape.ROW, Shape.LINE):
            return one.value.split("\n", 1)[0]
        for piece in self.pieces[one.number + 1 :]:
            if piece.role is CAPTION:
                return ""
            if piece.role in (ANSWER, UNREAD):
                return self._words(piece)
        return ""

    def _block(self, one: Candidate) -> Block:
        return self.pieces[one.number].block

    def _share(self, one: Candidate) -> float:
        return theme_share(one.caption)

    def _words(self, piece: Piece) -> str:
        return piece.block.span.of(self.text).rstrip()


def _tells_of_person(words: str) -> bool:
    """Whether a line tells several things of one person, an address among them."""
    if len(find_addresses(words)) != 1:
        return False
    kinds = {tell_kind(part.words) for part in split_line(words)}
    return tells_of_person(words) or {Kind.ADDRESS, Kind.TIME} <= kinds or {Kind.ADDRESS, Kind.NATIONALITY} <= kinds


def _says(words: str) -> bool:
    return count_words(words) >= _SENTENCE_WORDS or words.endswith(_SENTENCE_ENDS)


def _asked_of_speaker(words: str) -> str:
    """The field of a speaker that words speak for most; empty where they speak for none."""
    weighed = weigh_words(words) if len(words) <= _LONGEST_CAPTION else {}
    best = max(SPEAKER_FIELDS, key=lambda field: weighed.get(field, 0.0))
    return best if weighed.get(best, 0.0) >= _TELLING_WORDS else ""
