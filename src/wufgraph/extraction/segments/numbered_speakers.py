"""Speakers that are numbered, with all that is told of each behind it or below it: "Speaker 1: Ms Ana Field, …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from msgspec.structs import replace

from ...assets import word_list
from ...model import Block, Document, Span
from ...words import either
from ..captions.inline import before_separator
from ..captions.table import CaptionTable, Match
from ..roles import CAPTION
from ..values.line_kinds import tells_of_person

_MOST_LINES = 7

Numbers: TypeAlias = Mapping[int, Span]
"""The roles with a number that blocks begin with, by number of block."""


def split_numbered_speakers(document: Document, captions: CaptionTable) -> Document:
    """The document with a block for the number of each speaker, and one for what is told behind it."""
    numbers = _without_told(find_numbers(document), document, captions)
    if not numbers:
        return document
    blocks = (part for block in document.blocks for part in _split(block, numbers.get(block.start)))
    return replace(document, blocks=tuple(blocks))


def find_numbered_speakers(
    document: Document, captions: CaptionTable, numbers: Numbers | None = None
) -> dict[int, Match]:
    """The numbers of speakers as captions, by where the block of each begins.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
        numbers: What `find_numbers` finds in it; it is looked for where it is not given.
    """
    caption = Match(role=CAPTION, field="speakers", language=None, official=False, score=1.0)
    numbers = find_numbers(document) if numbers is None else numbers
    return dict.fromkeys(_without_told(numbers, document, captions), caption)


def find_numbers(document: Document) -> Numbers:
    """The role and number that each block begins with, by number of block."""
    match, begins, text = _numbered().match, _begins(), document.text
    starts = ((number, block.span) for number, block in enumerate(document.blocks))
    begun = ((number, span) for number, span in starts if text[span.start : span.start + 2].lower() in begins)
    return {n: Span(*words.span()) for n, span in begun if (words := match(text, span.start, span.end))}


def _without_told(numbers: Numbers, document: Document, captions: CaptionTable) -> dict[int, Span]:
    """The range of each number, by where its block begins; none where captions below tell of the speakers."""
    if not any(_tells(document, place, numbers, captions) for place in numbers):
        return {}
    return {document.blocks[place].start: words for place, words in numbers.items()}


def _split(block: Block, number: Span | None) -> Iterator[Block]:
    if number is None or number.end >= block.span.end:
        yield block
        return
    yield replace(block, span=number)
    yield block.part(Span(number.end, block.span.end))


def _tells(document: Document, place: int, numbers: Numbers, captions: CaptionTable) -> bool:
    """Whether what stands behind a number, and in the lines up to the next one, tells of a person by itself."""
    block, text = document.blocks[place], document.text
    below = [one.span.of(text) for one in _below(document.blocks, place, numbers)]
    lines = [words for words in (text[numbers[place].end : block.span.end], *below) if words.strip()]
    return bool(lines) and not captions.prints(before_separator(lines[0])) and tells_of_person("\n".join(lines))


def _below(blocks: Sequence[Block], place: int, numbers: Numbers) -> Iterator[Block]:
    for other in range(place + 1, min(place + 1 + _MOST_LINES, len(blocks))):
        if other in numbers:
            return
        yield blocks[other]


@cache
def _begins() -> frozenset[str]:
    """The first two letters of each role."""
    return frozenset(role[:2].lower() for role in word_list("speaker-role"))


@cache
def _numbered() -> re.Pattern[str]:
    """A role and a number, to the end of the line or with a colon, dash or tab behind them."""
    return re.compile(
        rf"(?:{either(word_list('speaker-role'))})\s?(?:n[°º.]|no\.?|#)?\s?\d{{1,2}}\s*(?:[:：.)\t]|[-–—]\s|$)\s*",
        re.IGNORECASE,
    )
