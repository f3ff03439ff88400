"""The field whose caption was read last, and where its value may stand."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ...assets import any_word
from ...model import NUMBERED, Block, Cell
from ...wording import count_words, first_word, match_key
from ..captions.caption_words import asked_among
from ..captions.fields import HOSTS
from ..captions.lookout import Lookout
from ..captions.open_ends import ends_as_caption
from ..captions.rows import Rows
from ..captions.table import AGENDAS, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, TITLE_PARTS, CaptionTable, Match
from ..values.countries import base_code
from ..values.honorifics import is_title
from ..values.line_kinds import is_titled
from ..values.name_looks import ACRONYM, HEADED, weigh_name
from ..values.prose_looks import is_prose
from .zones import DISCUSSION

_NAMES = min(ACRONYM, HEADED)
# Fields whose answer may go on in the lines under a typed row.
_MOMENT, _PARTS = ("date", "time", "venue"), re.compile(r"\s*[/,;&+|(]\s*|\s(?:and|y|et)\s")
_NEAR, _LEADS = 8, re.compile(r"\w\s?[:：]\s*\S")
_WORDS_OF_NO_VALUE = 4  # "Approximate number of participants"
_LONGEST_BASE, _BETWEEN_PLACES = 120, re.compile(r"[,:/(–—-]")
_MANY_LINES = frozenset({"title", "organizers", "bases"})
# Fields whose answer is one line: a line "Sponsor: …" below it belongs to a caption that is not known.
_ONE_LINE = frozenset({"reporter", "date", "venue", "time", "participants", *TITLE_PARTS, *SPEAKER_FIELDS})
_CAPTION_LIKE = re.compile(r"(?P<caption>[^\W\d_][^:：.!?]{1,40}?)\s?[:：](?:\s|$)")


@dataclass(slots=True)
class OpenField:
    """A field that waits for its value, or for more of it.

    Attributes:
        name: Empty where no field is open.
        caption: Its caption.
        answered: Whether a value was found.
        answered_in: The cell that the value stands in, the last of them where it goes on below.
        answered_by: The value, the last part of it where it has several.
        interrupted: Whether something stood behind the value that is none of it.
    """

    name: str = ""
    caption: Block | None = None
    answered: bool = False
    answered_in: Cell | None = None
    answered_by: Block | None = None
    interrupted: bool = False

    @property
    def answered_field(self) -> str:
        """The field that what stands below is of: with no numbered part below it, a discussion is its outline."""
        return "outline" if self.name == "discussion" else self.name

    def opens_part(self, match: Match, block: Block, lookout: Lookout) -> bool:
        """Whether a caption in a value's cell opens a part of the discussion, or says again whose cell it is."""
        if match.field not in SECTIONS or match.score < 1.0:
            return False
        again = match.field == self.name and not self.answered
        return again or (self.name in DISCUSSION and match.official and not lookout.sees(match.field, block))

    def waits(self, match: Match, block: Block) -> bool:
        """Whether a line that opens like another caption is the value that this one, in bold letters, waits for."""
        is_like = match.score < 1.0 and match.field in HEADER_FIELDS and self.name in HEADER_FIELDS
        asked = self.caption if is_like and not self.answered else None
        return asked is not None and asked.is_bold and not block.bold and asked.cell == block.cell

    def answer(self, block: Block) -> None:
        """Remember that a value was found, and where it stands."""
        self.answered_in, self.answered_by = block.cell, block
        self.answered = True

    def is_said_again(self, agenda: str, block: Block, text: str) -> bool:
        """Whether a line below the heading of an agenda names it again in front of its words, "To Habitat III: …"."""
        if self.caption is None or self.name != agenda:
            return False
        behind = text[self.caption.span.end : self.caption.span.end + _NEAR].lstrip(" \xa0:：.–-")
        is_heading = behind[:1] in ("", "\n", "\t")
        return is_heading and _LEADS.search(block.span.of(text)) is not None

    def takes(self, block: Block, text: str, rows: Rows) -> bool:
        """Whether a block of the header or of a speaker's table, with its text, stands where the value would."""
        if self.caption is None or self.name == "speakers":
            return False
        own, other = self.caption.cell, block.cell
        if other is None:
            return own is None or self._goes_on_below(block, text)
        if own is None:  # a line over a cell that is alone in its row
            alone = all(one.cell == other for one in rows.at(other))
            return alone and not self.answered and self.name in HEADER_FIELDS and not other.is_typed
        if own.table != other.table:
            return self.name in HOSTS and rows.is_within(other, own)
        if own.row < other.row < own.row + own.rows:
            return other.column >= own.next_column
        if own.row == other.row:
            begins_anew = self._is_answered_inside(other) and _may_hold_caption(block, text, rows)
            return not (begins_anew or self._is_next_caption(other, text))
        if other == self.answered_in or self._goes_on_in(other, text, rows):
            return True
        alone = all(b.cell and b.cell.column == other.column for b in rows.at(other))
        if not alone or other.row != own.row + 1 or self.answered:
            return False
        is_indented = other.column == own.next_column and all(b.cell == own for b in rows.at(own))
        return own.column == other.column or is_indented

    def _goes_on_below(self, block: Block, text: str) -> bool:
        """Whether a line under a table goes on with the answer: typed cells end anywhere."""
        is_typed = self.caption is not None and self.caption.cell is not None and self.caption.cell.is_typed
        if is_typed and block.gap == 0:
            return self.name in _MANY_LINES
        if self.name not in HOSTS or not self.answered or self.interrupted or block.gap > 1:
            return False
        return weigh_name(text) >= _NAMES if self.name == "organizers" else _tells_base(text)

    def _is_answered_inside(self, cell: Cell) -> bool:
        """Whether the caption's own cell holds the value, so that another cell of its row begins something new."""
        own = self.caption.cell if self.caption else None
        return own is not None and cell != own and self.answered_in == own

    def _is_next_caption(self, cell: Cell, text: str) -> bool:
        """Whether a cell of the caption's row, beyond the one for the value, has the look of one more caption."""
        own = self.caption.cell if self.caption else None
        beyond = own is not None and cell.column > own.next_column and cell != self.answered_in
        return beyond and self.name not in SPEAKER_FIELDS and ends_as_caption(text)

    def _goes_on_in(self, cell: Cell, text: str, rows: Rows) -> bool:
        """Whether a cell is all that stands in the row below the value, right of where captions stand, or a name."""
        last, own = self.answered_in, self.caption.cell if self.caption else None
        if last is None or own is None or not (self.name in _MANY_LINES or self._asks_for_moment(rows.document.text)):
            return False
        if last.column == own.column and (self.name != "organizers" or weigh_name(text) < _NAMES):
            return False
        below = cell.table == last.table and cell.row == last.row + 1 and cell.column == last.column
        return below and all(b.cell == cell for b in rows.at(cell))

    def _asks_for_moment(self, text: str) -> bool:
        """Whether the caption asks for day, hour and room at once: "Date / Time / Venue"."""
        if self.caption is None or self.name not in _MOMENT:
            return False
        asked = {asked_among(part, _MOMENT) for part in _PARTS.split(self.caption.span.of(text))}
        return len(asked - {""}) > 1

    def stands_left_of(self, block: Block) -> bool:
        """Whether the caption stands left of a block in the same row."""
        own, other = self.caption.cell if self.caption else None, block.cell
        if own is None or other is None or self._is_answered_inside(other):
            return False
        return (own.table, own.row) == (other.table, other.row) and other.column > own.column

    def columns_before(self, block: Block) -> int:
        """How many columns lie between the caption and a block of its row; none for a block elsewhere."""
        own, other = self.caption.cell if self.caption else None, block.cell
        return max(other.column - own.next_column, 0) if own and other and own.row == other.row else 0

    def speaker_of(self, block: Block, number: int) -> tuple[int, int] | None:
        """Which speaker an answer is told of, by the number of the last one; nobody where it is no speaker's."""
        return (number, self.columns_before(block)) if self.name in SPEAKER_FIELDS else None

    def leave_to_author(self, fields: Collection[str], block: Block, text: str) -> Collection[str]:
        """Fields without those whose names in front of a line are the author's own words.

        "New Urban Agenda: …" may begin a point, and "Background: …" a summary, where the words do not ask again. Below
        "Debate: …", which says all in its line, it does not.
        """
        if self.name in ("outline", "discussion") and not (self._is_answered_in_line(text) and not block.is_item):
            return [field for field in fields if field not in AGENDAS]
        if self.name != "summary" or self.caption is None or block.cell != self.caption.cell:
            return fields
        asked = match_key(self.caption.span.of(text))
        own = not asked.startswith(first_word(block.span.of(text)))
        return [field for field in fields if field != self.name] if own else fields

    def _is_answered_in_line(self, text: str) -> bool:
        """Whether the caption's line holds all that was answered so far."""
        own, value = self.caption, self.answered_by
        return (
            own is not None and value is not None and value.cell is None and "\n" not in text[own.start : value.start]
        )

    def asks_for_name_with(self, block: Block, text: str) -> bool:
        """Whether a caption asks for the other part of the name that was read last: "Family name" behind a title."""
        before = self.caption if self.name == "speaker-name" and self.answered else None
        if before is None:
            return False
        if self.answered_by and is_title(self.answered_by.span.of(text)):
            return True
        one, other = before.span.of(text), block.span.of(text)
        return any_word("part-of-name").search(other) is not None and match_key(one) != match_key(other)

    def is_asked_again(self, block: Block, text: str) -> bool:
        """Whether a cell says the caption of a speaker's field again, of another one in the same row."""
        if self.caption is None or self.name not in SPEAKER_FIELDS:
            return False
        return match_key(self.caption.span.of(text)) == match_key(block.span.of(text))

    def leaves_blank(self, block: Block, text: str, row: Sequence[Block]) -> bool:
        """Whether the value's own cell was left blank, so that a block that may be a caption is one.

        It is, where it is longer than values are, or the first of several in its cell: its own value stands below it.
        """
        cell = [one for one in row if one.cell == block.cell]
        leads_cell = len(cell) > 1 and cell[0].start == block.start
        is_long = count_words(text) >= _WORDS_OF_NO_VALUE
        return text.endswith(":") or self.columns_before(block) > 0 or is_long or leads_cell

    def ends_before(self, block: Block, text: str, captions: CaptionTable) -> bool:
        """Whether a line has the look of another caption, which is not known, where the value is complete."""
        if block.cell:
            return self.stands_left_of(block) and self._is_next_caption(block.cell, text)
        if self.name == "email" and self.answered and block.gap > 0 and is_titled(text):
            return True
        counts_on = self.caption is not None and _counts_on(self.caption, block)
        # A title may go on in the next line, not behind a blank one, nor with the number behind its caption's.
        apart = self.name == "title" and (block.gap > 0 or counts_on)
        if self.answered and self.name in HEADER_FIELDS and self._stands_over_prose(block, text):
            return True
        if not self.answered or not (apart or self.name in _ONE_LINE):
            return False
        if counts_on or (block.is_bold and self.caption and self.caption.bold):
            return True
        found = _CAPTION_LIKE.match(text)
        if found and self.name == "participants" and _counts_some(found["caption"]):
            return False
        return found is not None and not captions.find(found["caption"], (self.name,))

    def _stands_over_prose(self, block: Block, text: str) -> bool:
        """Whether a line is a text of its own; more than one sentence where no blank line parts it, or below hosts."""
        if block.gap == 0 and self.name in HOSTS:
            return False
        return is_prose(text, sentences=1 if block.gap > 0 and self.name not in HOSTS else 2)


def _counts_on(caption: Block, block: Block) -> bool:
    """Whether a caption and a line are items of one numbered list."""
    return caption.family == block.family == NUMBERED and block.cell is None


def _counts_some(words: str) -> bool:
    """Whether words say who is counted of the participants: "Women: 62", "Total: 102"."""
    return words.casefold() == "total" or any_word("women-or-men").fullmatch(words) is not None


def _tells_base(text: str) -> bool:
    """Whether a line ends with a country, or with one in brackets, "Alda Institute: Lima, Peru"."""
    return len(text) <= _LONGEST_BASE and base_code(_BETWEEN_PLACES.split(text.rstrip(" .;,)"))[-1].strip()) is not None


def _may_hold_caption(block: Block, text: str, rows: Rows) -> bool:
    """Whether a cell has the look of a caption and its value: a line that ends open, or more than one line."""
    lines = sum(1 for other in rows.at(block.cell) if other.cell == block.cell) if block.cell else 0
    return lines > 1 or ends_as_caption(text) or _CAPTION_LIKE.match(text) is not None
