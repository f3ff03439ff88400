"""Captions that were cut in two or three lines, "Organizing institution(s) and / country where based: …"."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile

from msgspec.structs import replace

from ...model import Block, Document, Span
from ..roles import GUIDANCE
from .table import SECTIONS, CaptionTable

_COLON = re.compile(r"\s*[:：]")
_OPEN_END = re.compile(r"[^\W_]$|[)/,&-]$")
_GOES_ON = re.compile(r"[a-zà-ÿ(/&][^:：]{0,80}[:：](?!\d)")
_LONGEST_LINE, _LONGEST_FIRST_LINE = 110, 60
_MOST_LINES, _FEWEST_SMALL = 3, 5


def join_wrapped_captions(document: Document, captions: CaptionTable) -> Document:
    """The document with each caption that lines cut as one block; offsets stay as they are.

    Lines are joined where together, and not each by itself, they are printed wording, or where a short line without
    a colon goes on in small letters up to one.
    """
    blocks = document.blocks
    breaks: list[int] = []
    joined: list[Block] = []
    place = 0
    are_small = sum(map(partial(_begins_small, document.text), blocks)) >= _FEWEST_SMALL
    while place < len(blocks):
        lines = blocks[place : place + _MOST_LINES]
        may_go_on = _may_go_on(lines, document.text)
        count = _count_lines(document.text, lines, captions, are_small=are_small) if may_go_on else 1
        first, last = lines[0], lines[count - 1]
        joined.append(
            first if count == 1 else replace(first, span=Span(first.span.start, last.span.end), cell=last.cell)
        )
        breaks += [block.span.end for block in lines[: count - 1]]
        place += count
    if not breaks:
        return document
    text = list(document.text)
    for position in breaks:
        text[position] = " "
    return replace(document, text="".join(text), blocks=tuple(joined))


def _begins_small(text: str, block: Block) -> bool:
    """Whether a line is in small letters up to a colon, as all captions of a document may be."""
    return text[block.start].islower() and _GOES_ON.match(text, block.start, block.span.end) is not None


def _count_lines(text: str, blocks: Sequence[Block], captions: CaptionTable, *, are_small: bool) -> int:
    """How many lines, from the first on, are one caption with what follows its colon."""
    first, *more = _lines(text, blocks)
    lines = [first, *takewhile(lambda line: not captions.find(line, SECTIONS, GUIDANCE), more)]
    if len(lines) > 1 and not are_small and len(lines[0]) <= _LONGEST_FIRST_LINE and _GOES_ON.match(lines[1]):
        section = captions.find(lines[0], SECTIONS)  # "Speakers" is whole above "director: Ana Field"
        return 1 if section and section.score == 1.0 else 2
    if len(lines) == 1 or not captions.may_begin(lines[0]):
        return 1
    for count in range(2, len(lines) + 1):
        above = " ".join(lines[: count - 1])
        if above.startswith("(") and above.endswith(")"):
            return 1  # what stands in brackets above a caption is none of it
        head = _COLON.split(lines[count - 1], maxsplit=1)[0]
        if captions.prints(f"{above} {head}"):
            return 1 if captions.prints(lines[0]) and captions.prints(head) else count
    return 1


def _may_go_on(lines: Sequence[Block], text: str) -> bool:
    """Whether the second of some lines may be of one caption with the first."""
    return len(lines) > 1 and _stands_below(lines[1], lines[0]) and not _ends(lines[0].span.of(text))


def _stands_below(block: Block, above: Block) -> bool:
    """Whether a block, no item of a list, goes on in the same cell, or begins a row of typed cells below a line."""
    if block.gap or block.is_item:
        return False
    opens_row = block.cell is not None and block.cell.is_typed and block.cell.column == 0
    return block.cell == above.cell or (above.cell is None and opens_row)


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The words of lines that may be one caption: all but the last end without a sentence's end or a colon."""
    for number, block in enumerate(blocks):
        words = block.span.of(text)
        if number and not _stands_below(block, blocks[number - 1]):
            return
        yield words
        if _ends(words):
            return


def _ends(words: str) -> bool:
    """Whether nothing of the same caption can stand in the line below."""
    return len(words) > _LONGEST_LINE or ":" in words or "：" in words or not _OPEN_END.match(words[-1:])
