"""Captions with their values behind them and no sign between, as a table is copied from a PDF: "Venue Room 3"."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Document, Span
from .headers import is_form_title
from .table import HEADER_FIELDS, SECTIONS, TITLE_PARTS, CaptionTable

_FIELDS = (*HEADER_FIELDS, *TITLE_PARTS)
_COUNTED = ("participants", "event-number")
_FEWEST_FIELDS, _MOST_LINES, _MOST_WORDS, _LONGEST_CAPTION = 5, 40, 12, 120
_WORD_END = re.compile(r"(?<=[^\s:：])\s+(?=[^\W_a-zß-ÿ]|[\"“«(¿¡])")
# "Venue Room 3" tells a room: its number alone is none.
_NUMBER = re.compile(r"[A-Z]?\d{0,3}[A-Za-z]?")
_SIGN = re.compile(r"[:：|=>~_]|\.\.|…|\s[-–—]\s")
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 200_000


def split_bare_captions(document: Document, captions: CaptionTable) -> Document:
    """The document with each such line as two cells of a typed row, where several of the header's are such."""
    found: dict[int, tuple[Span, str]] = {}
    for number, block in enumerate(document.blocks):
        if number == _MOST_LINES and len({name for _, name in found.values()}) < _FEWEST_FIELDS:
            break
        # In a line that is bold as a whole stands no answer: "REPORTING PERSON, FULL NAME" is a caption.
        may_hold = block.cell is None and not block.is_item and not block.is_bold
        head = _find_head(block.span.of(document.text), captions) if may_hold else None
        if head and head[1] not in {name for _, name in found.values()}:
            found[number] = head
    if len({name for _, name in found.values()} & set(_FIELDS)) < _FEWEST_FIELDS:
        return document
    blocks = [part for number, block in enumerate(document.blocks) for part in _parts(block, number, found.get(number))]
    return replace(document, blocks=tuple(blocks))


def _find_head(words: str, captions: CaptionTable) -> tuple[Span, str] | None:
    """The white behind the longest caption that a line begins with, and its field; None for a line without a value."""
    if not captions.may_begin(words) or is_form_title(words, captions):
        return None
    sign = _SIGN.search(words, 0, _LONGEST_CAPTION)
    if sign and sign[0] in ":：" and words[: sign.start()].isupper():
        return None  # "TITLE OF OUR EVENT: Rivers"
    stop = sign.start() if sign else _LONGEST_CAPTION
    ends = [Span(*end.span()) for end in islice(_WORD_END.finditer(words, 0, stop), _MOST_WORDS)]
    # Behind a tab stands the value, "Venue<tab>Room 3".
    longest = [end for end in ends if "\t" in end.of(words)][:1] or ends[::-1]
    longest = [end for end in longest if not _is_cut_short(words, end, captions)] or longest
    printed = next((end for end in longest if captions.prints(words[: end.start])), None)
    # "Venue (name of the room)" has a hint; what is an answer in brackets was parted before.
    hinted = printed is not None and words[printed.end] == "(" and words.rstrip().endswith(")")
    match = captions.find(words[: printed.start], (*_FIELDS, *SECTIONS)) if printed and not hinted else None
    return (printed, match.field) if printed and match and match.score == 1.0 else None


def _is_cut_short(words: str, end: Span, captions: CaptionTable) -> bool:
    """Whether a number alone stands behind a caption that asks for none: "Venue Room" before "3"."""
    if not _NUMBER.fullmatch(words, end.end) or " " not in words[: end.start]:
        return False
    match = captions.find(words[: end.start], _COUNTED)
    return match is None or match.score < 1.0


def _parts(block: Block, number: int, head: tuple[Span, str] | None) -> Iterator[Block]:
    if head is None:
        yield block
        return
    white, name = head
    row, start = _FIRST_ROW + number, block.span.start
    cells = (None, None) if name in SECTIONS else (Cell(TYPED_TABLE, row, 0), Cell(TYPED_TABLE, row, 1))
    yield replace(block, span=Span(start, start + white.start), cell=cells[0])
    yield replace(block.part(Span(start + white.end, block.span.end)), cell=cells[1])
