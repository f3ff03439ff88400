"""Statements numbered within their section, "3.1 …", "3.2 …", or "I. …", "II. …": the numbers mark items of a list."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import NUMBERED, Block, Span

_NUMBER = re.compile(
    r"(?:(?P<section>\d{1,2}(?:\.\d{1,2})?)\.(?P<own>\d{1,2})[.)]?|(?P<roman>I{1,3}|IV|VI{0,3}|IX|X)[.)])\s+(?=\S)"
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_FEWEST = 2


def mark_numbered(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks, with such numbers as their markers where they count on from one: "3.5 million" is none.

    Args:
        blocks: All that was answered to one field.
        text: The document's text.
    """
    numbers = [None if b.marker else _NUMBER.match(text, b.span.start, b.span.end) for b in blocks]
    told = [(found["section"] or "", _place(found)) for found in numbers if found]
    counted = told == [(told[0][0], place) for place in range(1, len(told) + 1)] if told else False
    if len(told) < _FEWEST or not counted:
        return list(blocks)
    return [_marked(block, found) if found else block for block, found in zip(blocks, numbers, strict=True)]


def _place(number: re.Match[str]) -> int:
    return ROMAN.index(number["roman"]) + 1 if number["roman"] else int(number["own"])


def _marked(block: Block, number: re.Match[str]) -> Block:
    words = Span(number.end(), block.span.end)
    return replace(block, span=words, marker=Span(*number.span()), family=NUMBERED)
