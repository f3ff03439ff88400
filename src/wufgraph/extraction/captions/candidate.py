"""What may be a caption with its value, and how it looks."""

import re
from collections.abc import Sequence
from enum import Enum, auto

import msgspec

from ...assets import any_word
from ...model import Block, Span
from .open_ends import ends_as_caption
from .pieces import Piece

_FEWEST_CAPITALS = 4
# "The background is simple: …"
_TELLS = re.compile(
    r"(?:the|el|la|los|las|le|les|our|nuestr[oa]s?|notre|nos)\s(?:[^\W\d_]+\s){1,3}?(?:is|are|was|were|es|son|era|eran|fue|est|sont|était|fut)\b(?=\s)",
    re.IGNORECASE,
)


class Shape(Enum):
    """How a caption and its value stand to each other."""

    ROW = auto()
    LINE = auto()
    ABOVE = auto()
    COLUMN = auto()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """What may be a caption and its value.

    Attributes:
        key: Matching key of the caption's words.
        number: Index of its piece in the form.
        value: Words of the value; empty where it was left blank.
        span: The caption and its value in the document.
        guided: The section whose printed guidance stands right below; empty where none does.
        is_set_off: Whether its look sets it off as a caption: a colon, a number, a cell of its own.
        column: What stands in the next rows of its column, where it heads one.
        look: How it looks, to be compared with the look of the captions that are known.
    """

    caption: str
    key: str
    number: int
    shape: Shape
    value: str
    span: Span
    guided: str = ""
    is_set_off: bool = False
    column: tuple[str, ...] = ()
    look: "Look | None" = None

    @property
    def is_plain_line(self) -> bool:
        """Whether it shares a line with its value, and nothing else sets it off."""
        return self.shape is Shape.LINE and not self.is_set_off

    @property
    def looks_printed(self) -> bool:
        """Whether more than its place sets it off."""
        look = self.look
        return look is None or look.is_numbered or look.is_bold or look.ends_open or look.is_capital

    @property
    def opens_sentence(self) -> bool:
        """Whether what stands before the colon of a line is of its sentence: "The debate focused on rent: …"."""
        if self.shape is not Shape.LINE:
            return False
        return any_word("talk-was-about").search(self.caption) is not None or _TELLS.match(self.caption) is not None


class Look(msgspec.Struct, frozen=True):
    """What sets a caption off: it opens a cell, is numbered, bold or in capitals, ends open, stands apart."""

    opens_cell: bool
    is_numbered: bool
    ends_open: bool
    is_apart: bool
    is_bold: bool
    is_capital: bool

    @property
    def is_telling(self) -> bool:
        """Whether there is anything at all that sets it off."""
        return any((self.opens_cell, self.is_numbered, self.ends_open, self.is_apart, self.is_bold, self.is_capital))

    @classmethod
    def of(cls, pieces: Sequence[Piece], number: int, text: str) -> "Look":
        """The look of one piece of a form."""
        block = pieces[number].block
        before = pieces[number - 1].block if number else None
        in_table = block.cell is not None and not block.cell.is_typed
        opens = in_table and (before is None or before.cell != block.cell)
        words = block.span.of(text).rstrip()
        after = pieces[number + 1].block if number + 1 < len(pieces) else None
        apart = block.cell is None and block.gap > 0 and after is not None and after.gap > 0
        is_bold = 0 < len(words) <= block.bold
        # A question mark takes the place of the sign that others end with: "Venue =", "What next?".
        ends_open = ends_as_caption(words) or ((is_bold or opens) and words.endswith("?"))
        return cls(opens, block.is_numbered, ends_open, apart, is_bold, is_in_capitals(words))

    @classmethod
    def of_lead(cls, block: Block, words: str) -> "Look":
        """The look of a caption in bold letters that its answer follows in the same line."""
        ends_open = ends_as_caption(words)
        return cls(False, block.is_numbered, ends_open, False, True, is_in_capitals(words))


def is_in_capitals(words: str) -> bool:
    """Whether a line is written in capitals, as headings are where nothing else can set them off; "UCL" says little.

    >>> is_in_capitals("WHAT IT TOUCHES ON"), is_in_capitals("SDI")
    (True, False)
    """
    return words.isupper() and sum(map(str.isalpha, words)) >= _FEWEST_CAPITALS
