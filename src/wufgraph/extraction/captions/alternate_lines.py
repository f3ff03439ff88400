"""Headers whose captions and answers stand on lines in turn, with nothing to set them off: "Room" over "Green Hall"."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Document
from .caption_words import asked_in_header
from .headers import is_form_title
from .table import HEADER_FIELDS, SECTIONS, CaptionTable

_MOST_LINES, _FEWEST_PAIRS, _FEWEST_ASKED = 40, 6, 4
_LONGEST_CAPTION, _LONGEST_ANSWER = 70, 200
_SIGNS = (":", "：", "\t", "|", "=")
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 400_000


def pair_alternate_lines(document: Document, captions: CaptionTable) -> Document:
    """The document with each such pair of lines as the cells of a typed row.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    blocks = document.blocks
    for start in range(min(len(blocks), _MOST_LINES)):
        pairs = _count_pairs(blocks, start, document.text, captions)
        if pairs:
            end = start + 2 * pairs
            rows = (_as_cell(block, number) for number, block in enumerate(blocks[start:end]))
            return replace(document, blocks=(*blocks[:start], *rows, *blocks[end:]))
    return document


def _as_cell(block: Block, number: int) -> Block:
    return replace(block, cell=Cell(TYPED_TABLE, _FIRST_ROW + number // 2, number % 2))


def _count_pairs(blocks: Sequence[Block], start: int, text: str, captions: CaptionTable) -> int:
    """How many captions and answers stand in turn from a line on; 0 where they are few, or ask for too little."""
    if not any(_asks(block, text, captions) for block in blocks[start : start + 3 : 2]):
        return 0  # the first may ask in words of its own
    asked = list[str]()
    for place in range(start, len(blocks) - 1, 2):
        caption, answer = blocks[place], blocks[place + 1]
        if (place > start and caption.gap) or not _is_pair(caption, answer, text, captions):
            break
        asked.append(_asks(caption, text, captions))
    fields = {field for field in asked if field}
    return len(asked) if len(asked) >= _FEWEST_PAIRS and len(fields) >= _FEWEST_ASKED else 0


def _is_pair(caption: Block, answer: Block, text: str, captions: CaptionTable) -> bool:
    """Whether two lines may be a caption without a sign, and the answer right below it."""
    if caption.cell or answer.cell or caption.is_item or answer.is_item or answer.gap or caption.bold:
        return False
    asks, told = caption.span.of(text), answer.span.of(text)
    if len(asks) > _LONGEST_CAPTION or len(told) > _LONGEST_ANSWER or any(map(str.isdigit, asks)):
        return False
    if any(sign in asks for sign in _SIGNS) or asks.endswith((".", ";")) or is_form_title(asks, captions):
        return False
    return not (captions.prints(told) or captions.find(asks, SECTIONS) or captions.find(told, SECTIONS))


def _asks(block: Block, text: str, captions: CaptionTable) -> str:
    """The field of the header that a line asks for, as printed or by its words; empty where it asks for none."""
    words = block.span.of(text)
    if block.cell or len(words) > _LONGEST_CAPTION:
        return ""
    match = captions.find(words, HEADER_FIELDS)
    return match.field if match and match.score == 1.0 else asked_in_header(words)
