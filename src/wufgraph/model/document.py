"""A file as text with its structure, and what each character of it may be.

All offsets are half-open `[start, end)` ranges of Unicode code points of `Document.text`.
"""

from bisect import bisect_right
from enum import StrEnum

import msgspec
from msgspec.structs import replace


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The passage of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have characters in common, or one that is empty stands within the other."""
        return self.start < other.end and other.start < self.end


# The family of list items that are numbered or lettered.
NUMBERED = "number"


# The number of the table that all rows of a text file belong to, whose cells were told apart by tabs.
TYPED_TABLE = -1


class Cell(msgspec.Struct, frozen=True):
    """Where a block stands in a table: blocks of one row share `table` and `row`.

    Attributes:
        rows: How many rows it spans, from `row` on; 1 where it is not merged with those below.
        columns: How many columns it spans, from `column` on.
    """

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1

    @property
    def is_typed(self) -> bool:
        """Whether the cell is of a text file, which cannot show that an answer goes on below."""
        return self.table == TYPED_TABLE

    @property
    def next_column(self) -> int:
        """The column right of it."""
        return self.column + self.columns


class PlaceUnit(StrEnum):
    """What people count in a file."""

    LINE = "line"
    PAGE = "page"


class Place(msgspec.Struct, frozen=True):
    """Where in a file people find something: the number of a line or of a page, from 1."""

    unit: PlaceUnit
    number: int


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, list item or cell paragraph of a document.

    Attributes:
        span: The text, without the list marker.
        marker: The bullet or number in front of it, written or from the file's styles; None where there is none.
        family: What the items of one list share: `number`, or the kind of bullet; None for no list item.
        indent: Distance of an item from the margin, in any unit that the document keeps to.
        cell: The table cell it stands in; a tab-separated line of a text file counts as a row.
        gap: Blank lines in front of it; a page break counts as several.
        recognised: Whether its letters were recognised in a picture, and may be taken for others.
        bold: How many of its first characters are bold, where the file tells; none where it does not.
        place: The line or page of the file that it begins on, where the file has any.
    """

    span: Span
    marker: Span | None = None
    family: str | None = None
    indent: int = 0
    cell: Cell | None = None
    gap: int = 0
    recognised: bool = False
    bold: int = 0
    place: Place | None = None

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return 0 < len(self.span) <= self.bold

    @property
    def is_item(self) -> bool:
        """Whether the block is a list item."""
        return self.family is not None

    @property
    def is_numbered(self) -> bool:
        """Whether the block is a list item with a number or letter."""
        return self.family == NUMBERED

    @property
    def start(self) -> int:
        """Where the block begins, its marker included."""
        return self.span.start if self.marker is None else self.marker.start

    def part(self, span: Span) -> "Block":
        """What stands at a place within it as a block of its own: no item of a list, with no blank lines in front."""
        bold = max(self.bold - (span.start - self.span.start), 0)
        return replace(self, span=span, marker=None, family=None, gap=0, bold=min(bold, len(span)))


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A file as text.

    Attributes:
        name: The file's name, without folders.
        part: Where in that file the document stands, as a path, where the file is an archive, a mail or a mailbox.
        media_type: IANA media type, told from the content.
        sha256: Hexadecimal digest of the file's bytes.
        text: All that a reader of the file would see, in reading order.
        blocks: The structure over `text`, in order, not overlapping.
        furniture: What belongs to the file and not to the form, such as a mail's signature; no block stands in it.
        passed_over: What the file holds and `text` does not, such as a hidden sheet: each with its place.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    part: str | None = None
    furniture: tuple[Span, ...] = ()
    passed_over: tuple[str, ...] = ()

    @property
    def origin(self) -> str:
        """The file, and the part of it that the document is."""
        return f"{self.name}/{self.part}" if self.part else self.name

    def place_of(self, span: Span) -> Place | None:
        """The line or page of the file that a passage begins on, where the file has any."""
        number = bisect_right(self.blocks, span.start, key=lambda block: block.start) - 1
        return self.blocks[max(number, 0)].place if self.blocks else None


class Role(StrEnum):
    """What a character of a document is."""

    ANSWER = "answer"
    CAPTION = "caption"
    GUIDANCE = "guidance"
    BOILERPLATE = "boilerplate"
    UNREAD = "unread"
