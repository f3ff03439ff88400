"""Headers whose captions stand in brackets below the answers, as below lines to sign on: "Room 3" over "(Venue)"."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Document
from .bracketed_answers import field_of
from .table import HEADER_FIELDS, CaptionTable

_FEWEST_FIELDS, _FEWEST_BELOW, _MOST_LINES, _LONGEST_CAPTION, _LONGEST_ANSWER = 2, 4, 60, 90, 400
_MOST_BLOCKS = 6
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 800_000


class _Pair(msgspec.Struct, frozen=True):
    """Where an answer begins and its caption stands, by the number of the block; what the caption asks for, if told."""

    first: int
    caption: int
    field: str


def turn_captions_below(document: Document, captions: CaptionTable) -> Document:
    """The document with captions in front of the answers that they stand below.

    Hints stand in brackets too, below captions that answers follow: so what is taken for answers must ask for nothing,
    and have a caption each.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    below = [n for n, block in enumerate(document.blocks[:_MOST_LINES]) if _is_bracketed(block, document.text)]
    pairs = list(_pairs(below, document, captions)) if len(below) >= _FEWEST_BELOW else []
    if len(pairs) < _FEWEST_BELOW or len({pair.field for pair in pairs}.intersection(HEADER_FIELDS)) < _FEWEST_FIELDS:
        return document
    blocks = list(document.blocks)
    for pair in pairs:
        blocks[pair.first : pair.caption + 1] = _row(blocks[pair.first : pair.caption + 1], pair)
    return replace(document, blocks=tuple(blocks))


def _is_bracketed(block: Block, text: str) -> bool:
    if len(block.span) > _LONGEST_CAPTION or not text.startswith("(", block.start):
        return False
    words = block.span.of(text).rstrip(" .:")
    return words.endswith(")") and any(map(str.isalpha, words))


def _pairs(below: Sequence[int], document: Document, captions: CaptionTable) -> Iterator[_Pair]:
    """The answers with their captions; nothing where something else stands between them, or answers are captions."""
    asking, last = 0, -1
    found = list[_Pair]()
    for number in below:
        first = _first_of_answer(number, last, document.blocks)
        if first == number or (found and first != last + 1):
            if len(found) >= _FEWEST_BELOW:
                break
            found, asking, last = [], 0, number
            continue
        above = (block.span.of(document.text) for block in document.blocks[first:number])
        asking += any(field_of(words, captions) for words in above)
        found.append(_Pair(first, number, field_of(document.blocks[number].span.of(document.text)[1:-1], captions)))
        last = number
    if asking * 2 < len(found):
        yield from found


def _first_of_answer(caption: int, last: int, blocks: Sequence[Block]) -> int:
    """Where the answer begins that stands above a caption: a line, or all of the cell above."""
    first = caption - 1
    if first <= last or len(blocks[first].span) > _LONGEST_ANSWER:
        return caption
    cell = blocks[first].cell
    while (
        first - 1 > last and caption - first < _MOST_BLOCKS and (last >= 0 or (cell and blocks[first - 1].cell == cell))
    ):
        first -= 1
    return first


def _row(blocks: Sequence[Block], pair: _Pair) -> list[Block]:
    caption = replace(blocks[-1], cell=Cell(TYPED_TABLE, _FIRST_ROW + pair.caption, 0))
    return [caption, *(replace(block, cell=Cell(TYPED_TABLE, _FIRST_ROW + pair.caption, 1)) for block in blocks[:-1])]
