"""Plain text: one paragraph, item or row of cells per line."""

import codecs
import re
from itertools import count

from ..errors import DamagedInputError
from ..model import Block, Cell, Span
from .lists import find_marker

MEDIA_TYPE = "text/plain"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Characters that carry no words and can hide or reorder them: C0 and C1 controls, bidi controls, zero-width marks.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_PAGE_BREAK_GAP = 3
_LONGEST_FIRST_CELL = 160
_INDENT = re.compile(r"[ \xa0]*")
_CELL = re.compile(r"[^\t]+")


def recognises(data: bytes) -> bool:
    """Whether bytes are text: they have a byte order mark, or almost no control characters."""
    if data.startswith(tuple(bom for bom, _ in _BOMS)):
        return True
    if data.startswith((b"%PDF", b"{\\rtf")):
        return False
    head = data[:4096]
    if _looks_utf16(head):
        return True
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return controls * 50 < len(head)


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Decode text and find its lines.

    The text is the file's own, with line ends as line feeds and unseen control characters left out.

    Raises:
        DamagedInputError: A byte order mark promises an encoding that the bytes do not keep.
    """
    text = clean(_decode(data, name))
    return text, tuple(split_lines(text))


def clean(text: str) -> str:
    r"""Line ends as line feeds, a page feed as its own line, no unseen controls.

    >>> clean("a\r\nb\x00c")
    'a\nbc'
    """
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x85", "\n"))


def split_lines(text: str) -> list[Block]:
    """Blocks of text that has one paragraph, item or tab-separated row per line."""
    blocks: list[Block] = []
    rows = count()
    gap = position = 0
    for line in text.split("\n"):
        line_blocks = _read_line(line, position, gap, rows)
        if line_blocks:
            blocks += line_blocks
            gap = 0
        else:
            gap += 1
        if "\f" in line:
            gap = max(gap, _PAGE_BREAK_GAP)
        position += len(line) + 1
    return blocks


def _read_line(line: str, position: int, gap: int, rows: "count[int]") -> list[Block]:
    stripped = line.strip()
    if not stripped:
        return []
    start = position + line.index(stripped[0])
    marker = find_marker(stripped)
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
    if "\t" in stripped and stripped.index("\t") <= _LONGEST_FIRST_CELL:
        return _read_row(stripped, start, gap, next(rows))
    return [Block(span=Span(start, start + len(stripped)), gap=gap)]


def _read_row(stripped: str, start: int, gap: int, row: int) -> list[Block]:
    cells = []
    for column, found in enumerate(_CELL.finditer(stripped)):
        words = found.group().strip()
        if words:
            at = start + found.start() + found.group().index(words[0])
            cells.append(Block(span=Span(at, at + len(words)), cell=Cell(-1, row, column), gap=gap))
    return cells


def _decode(data: bytes, name: str) -> str:
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
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # What Windows writes when it does not write UTF-8; the five bytes it leaves undefined become U+FFFD.
        return data.decode("windows-1252", errors="replace")


def _looks_utf16(head: bytes) -> bool:
    return len(head) >= 8 and (head[1::2].count(0) * 2 > len(head) * 0.7 or head[0::2].count(0) * 2 > len(head) * 0.7)
