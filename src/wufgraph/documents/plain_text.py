"""Plain text: one paragraph, item or row of cells per line."""

import codecs
import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate

from ..errors import DamagedInputError
from ..model import TYPED_TABLE, Block, Cell, Span
from .broken_rows import join_broken_rows
from .line_numbers import number_lines, place_blocks
from .lists import find_marker
from .page_edges import clear_page_edges
from .symbols import draw_boxes
from .typed_grids import tabulate_grids
from .typed_looks import find_leads, set_off
from .typed_marks import clear_lines, clear_underlines, read_marks
from .typed_tables import tabulate
from .wrapping import unwrap

MEDIA_TYPE = "text/plain"
# A report has some 10 000 characters in 200 lines.
TEXT_LIMIT_CHARACTERS = 1_000_000
BLOCKS_LIMIT = 60_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Characters that carry no words and can hide, split or reorder them: C0 and C1 controls, bidi controls, zero-width
# marks, soft hyphens.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_CONTROLS = bytes(byte for byte in range(32) if not 9 <= byte <= 13)
_ENCODINGS = re.compile(r"(?:cp\d|iso8859-(?!1$)|koi8|mac-|gb|big5|euc|shift_jis|iso2022|hz$|utf-(?:8|16|32))")
_LINE_END = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_PAGE_BREAK_GAP = 3
_LONGEST_FIRST_CELL = 160
_FEWEST_COLUMNS = 3
_INDENT = re.compile(r"[ \xa0]*")
_MOST_BYTES_A_CHARACTER = 4


def recognises(data: bytes) -> bool:
    """Whether bytes are text: they have a byte order mark, or almost no control characters."""
    if data.startswith(tuple(bom for bom, _ in _BOMS)):
        return True
    head = data[:4096]
    if _looks_utf16(head):
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * 50 < len(head)


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Decode text and find its lines.

    The text is the file's own, with line ends as line feeds, unseen control characters left out, and letters
    composed with their accents.

    Raises:
        DamagedInputError: A byte order mark promises an encoding that the bytes do not keep, or the text is
            longer than any report.
    """
    if len(data) > TEXT_LIMIT_CHARACTERS * _MOST_BYTES_A_CHARACTER:
        raise DamagedInputError(
            f"{name}: expected at most {TEXT_LIMIT_CHARACTERS} characters, found {len(data)} bytes; "
            "send the reports as files of their own"
        )
    original = clean(decode(data, name))
    text = flatten(original)
    check_length(text, name, text.count("\n"))
    blocks = place_blocks(split_lines(text), text, number_lines(text, original))
    return text, set_off(blocks, text, find_leads(original))


def flatten(text: str, around: str = "") -> str:
    """Text with a line for each paragraph, item and row, however it was wrapped, drawn or marked.

    Args:
        text: Its lines.
        around: The text that they stand in, wrapped as they are, if there is more of it.
    """
    return read_marks(unwrap(tabulate(clear_underlines(clear_page_edges(text))), around))


def check_length(text: str, name: str, blocks: int = 0) -> None:
    """Refuse text that is longer, or in more pieces, than any report.

    Raises:
        DamagedInputError: It is.
    """
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise DamagedInputError(
            f"{name}: expected at most {TEXT_LIMIT_CHARACTERS} characters, found {len(text)}; "
            "send the reports as files of their own"
        )
    if blocks > BLOCKS_LIMIT:
        raise DamagedInputError(
            f"{name}: expected at most {BLOCKS_LIMIT} lines and cells, found {blocks}; "
            "send the reports as files of their own"
        )


def clean(text: str) -> str:
    r"""Line ends as line feeds, no unseen controls, letters with their accents in one (NFC), check boxes as glyphs.

    Page feeds are kept, lines to write on are not.


    >>> clean("a\r\nb\x00c\u0301")
    'a\nbć'
    """
    # Without unseen controls, symbols of office programs, and line ends but line feeds.
    if text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable():
        cleared = clear_lines(text)
        return cleared if cleared.isascii() else unicodedata.normalize("NFC", cleared)
    return unicodedata.normalize("NFC", draw_boxes(clear_lines(_UNSEEN.sub("", _LINE_END.sub("\n", text)))))


def split_lines(text: str) -> list[Block]:
    """Blocks of text that has one paragraph, item or tab-separated row per line."""
    blocks: list[Block] = []
    table = _Table()
    gap = position = 0
    for line in text.split("\n"):
        for number, part in enumerate(line.split("\f")):
            if number:
                gap = max(gap, _PAGE_BREAK_GAP)
            line_blocks = _read_line(part, position, gap, table)
            blocks += line_blocks
            gap = 0 if line_blocks else gap + 1
            position += len(part) + 1
    return tabulate_grids(join_broken_rows(blocks), text) if table.rows else blocks


@dataclass(slots=True)
class _Table:
    """The rows of typed cells.

    Tabs side by side only align, but under a row of three or more cells that has none empty, a row with as
    many tabs keeps the places of its empty cells.

    Attributes:
        columns: Of the full row above; 0 where there is none.
        rows: How many there were so far.
    """

    columns: int = 0
    rows: int = 0

    def continues(self, line: str) -> bool:
        """Whether a line has as many tabs as the full row above."""
        return line.count("\t") + 1 == self.columns

    def places(self, line: str) -> list[tuple[int, Span]]:
        """Column and range of each cell of the next row that holds anything."""
        cells = line.split("\t")
        starts = [0, *accumulate(len(cell) + 1 for cell in cells)]
        filled = [
            (column, Span(start + len(cell) - len(cell.lstrip()), start + len(cell.rstrip())))
            for column, (cell, start) in enumerate(zip(cells, starts, strict=False))
            if cell.strip()
        ]
        self.rows += 1
        if len(filled) == len(cells):
            self.columns = len(cells) if len(cells) >= _FEWEST_COLUMNS else 0
        if self.continues(line):
            return filled
        self.columns = 0
        return [(column, span) for column, (_, span) in enumerate(filled)]


def _read_line(line: str, position: int, gap: int, table: _Table) -> list[Block]:
    stripped = line.strip()
    marker = find_marker(stripped)
    if table.continues(line) or (not marker and 0 < stripped.find("\t") <= _LONGEST_FIRST_CELL):
        return _read_row(line, position, gap, table)
    table.columns = 0
    if not stripped:
        return []
    start = position + line.index(stripped[0])
    if marker:
        indent = len((_INDENT.match(line.expandtabs(4)) or [""])[0])
        text_start = start + len(marker.text)
        block = Block(
            span=Span(text_start, start + len(stripped)),
            marker=Span(start, text_start),
            family=marker.family,
            indent=indent,
            gap=gap,
        )
        return [block]
    return [Block(span=Span(start, start + len(stripped)), gap=gap)]


def _read_row(line: str, position: int, gap: int, table: _Table) -> list[Block]:
    row = table.rows
    return [
        Block(
            span=Span(position + span.start, position + span.end),
            cell=Cell(TYPED_TABLE, row, column),
            gap=gap,
        )
        for column, span in table.places(line)
    ]


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Text by its byte order mark, as UTF-16 by its look, by what is declared of it, as UTF-8, or as Windows writes.

    Args:
        data: The encoded text.
        name: The file's name, for messages.
        declared: An encoding that a header or the text itself names; it is not believed where the bytes are not of it.

    Raises:
        DamagedInputError: A byte order mark promises an encoding that the bytes do not keep.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise DamagedInputError(
                    f"{name}: expected {encoding} text as its first bytes promise, found other bytes at {error.start}; "
                    "save it again as UTF-8"
                ) from error
    if _looks_utf16(data[:4096]):
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    for encoding in filter(None, (declared if _is_text_encoding(declared) else None, "utf-8")):
        with suppress(UnicodeError):
            return data.decode(encoding)
    # What Windows writes when it does not write UTF-8; the five bytes it leaves undefined become U+FFFD.
    return data.decode("windows-1252", errors="replace")


def _is_text_encoding(declared: str | None) -> bool:
    """Whether a name is that of an encoding which says more than the bytes do; "Latin-1" means what Windows writes."""
    try:
        found = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return False
    return _ENCODINGS.match(found) is not None


def _looks_utf16(head: bytes) -> bool:
    return len(head) >= 8 and (head[1::2].count(0) * 2 > len(head) * 0.7 or head[0::2].count(0) * 2 > len(head) * 0.7)
