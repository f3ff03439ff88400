"""The field whose caption was read last, and where its value may stand."""

import re
from dataclasses import dataclass

from ..assets import any_word
from ..model import Block
from ..wording import match_key
from .captions import SPEAKER_FIELDS, CaptionTable
from .rows import Rows

# Fields whose answer may go on in the lines under a typed row.
_MANY_LINES = frozenset({"title", "organizers", "bases"})
# Fields whose answer is one line: a line "Sponsor: …" below it belongs to a caption that is not known.
_ONE_LINE = frozenset({"reporter", "date", "venue", "time", "participants", *SPEAKER_FIELDS})
_CAPTION_LIKE = re.compile(r"(?P<caption>[^\W\d_][^:：.!?]{1,40}?)\s?[:：](?:\s|$)")


@dataclass(slots=True)
class OpenField:
    """A field that waits for its value, or for more of it.

    Attributes:
        name: Empty where no field is open.
        caption: Its caption.
        answered: Whether a value was found.
    """

    name: str = ""
    caption: Block | None = None
    answered: bool = False

    def takes(self, block: Block, rows: Rows) -> bool:
        """Whether a block of the header or of a speaker's table stands where the value would."""
        if self.caption is None or self.name == "speakers":
            return False
        own, other = self.caption.cell, block.cell
        if other is None:
            return own is None or (own.is_typed and block.gap == 0 and self.name in _MANY_LINES)
        if own is None or own.table != other.table:
            return False
        if own.row == other.row:
            return True
        alone = all(b.cell and b.cell.column == other.column for b in rows.at(other))
        return alone and other.row == own.row + 1 and own.column == other.column and not self.answered

    def stands_left_of(self, block: Block) -> bool:
        """Whether the caption stands left of a block in the same row."""
        own, other = self.caption.cell if self.caption else None, block.cell
        if own is None or other is None:
            return False
        return (own.table, own.row) == (other.table, other.row) and other.column > own.column

    def columns_before(self, block: Block) -> int:
        """How many columns lie between the caption and a block of its row; none for a block elsewhere."""
        own, other = self.caption.cell if self.caption else None, block.cell
        return max(other.column - own.column - 1, 0) if own and other and own.row == other.row else 0

    def asks_for_name_with(self, block: Block, text: str) -> bool:
        """Whether a caption asks for the other part of the name that was read last: "Family name"."""
        before = self.caption if self.name == "speaker-name" and self.answered else None
        if before is None:
            return False
        one, other = before.span.of(text), block.span.of(text)
        return any_word("part-of-name").search(other) is not None and match_key(one) != match_key(other)

    def leaves_blank(self, block: Block, text: str) -> bool:
        """Whether the value's own cell was left blank, so that a block that may be a caption is one."""
        return text.endswith(":") or self.columns_before(block) > 0

    def ends_before(self, block: Block, text: str, captions: CaptionTable) -> bool:
        """Whether a line has the look of another caption, which is not known, where the value is complete."""
        if block.cell or not self.answered or self.name not in _ONE_LINE:
            return False
        found = _CAPTION_LIKE.match(text)
        return found is not None and not captions.find(found["caption"], (self.name,))
