"""Printed wording that an answer goes on behind in one paragraph, as where a page was pasted as plain text.

Guidance may have any answer behind it; a caption of the form's own, with no mark, one that begins as an answer does.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from msgspec.structs import replace

from ...assets import read_table
from ...model import Block, Document, Role, Span
from ...wording import ascii_fold, match_key
from ..roles import CAPTION, GUIDANCE

_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\s*\([^()]{4,}\)")
_CLOSING = re.compile(r"[\s.:;)\]”»\"]*")
_MARK = re.compile(r"[:\t]")
_ANSWER = re.compile(r"[^\W_]|[\"“«¿¡]")
_FEWEST_WORDS, _FEWEST_OF_CAPTION = 5, 4
_LONGEST_FRONT = 600

# The words of what is printed, and whether it is a caption or guidance.
_Wording = tuple[tuple[str, ...], Role]


def split_at_printed(document: Document) -> Document:
    """The document with each paragraph that begins with printed wording as two blocks; its text stays as it is."""
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += _split(block, document.text) or (block,)
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


def _split(block: Block, text: str) -> tuple[Block, ...]:
    """The printed wording that a block begins with, and what is behind it; nothing where it is one or the other."""
    first = _WORD.search(text, block.span.start, block.span.end)
    if first is None or not (known := _printed().get(ascii_fold(first[0]))):
        return ()
    words = block.span.of(text)
    length = _measure_front(words[:_LONGEST_FRONT], known)
    if not 0 < length < len(words):
        return ()
    front = Span(block.span.start, block.span.start + len(words[:length].rstrip()))
    return replace(block, span=front), block.part(Span(block.span.start + length, block.span.end))


def _measure_front(text: str, known: Sequence[_Wording]) -> int:
    """How long the printed wording is that a text begins with, with what closes it; 0 where it begins with none."""
    folded = tuple(_WORD.findall(ascii_fold(text)))
    for key, role in known:
        if len(key) < len(folded) and folded[: len(key)] == key:
            last = next(islice(_WORD.finditer(text), len(key) - 1, None)).end()
            closing = _CLOSING.match(text, last)
            end = closing.end() if closing else 0
            return end if role is GUIDANCE or _begins_answer(text, last, end) else 0
    return 0


def _begins_answer(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a caption, with what closes it between two places, is an answer and none of it."""
    first = text[end : end + 1]
    return not _MARK.search(text, start, end) and bool(_ANSWER.match(first)) and not first.islower()


@cache
def _printed() -> dict[str, tuple[_Wording, ...]]:
    """Words of each guidance and each of the form's captions by the first of them, the longest first."""
    known = {
        (tuple(match_key(wording).split()), Role(row["role"]))
        for row in read_table("data/reference/captions.csv")
        if row["role"] == GUIDANCE or (row["role"] == CAPTION and row["source"] == "form")
        for wording in {row["wording"], _IN_BRACKETS.sub("", row["wording"])}
    }
    found: dict[str, list[_Wording]] = {}
    for key, role in sorted(known, key=lambda one: (-len(one[0]), one)):
        if len(key) >= (_FEWEST_WORDS if role is GUIDANCE else _FEWEST_OF_CAPTION):
            key = key[1:] if key[0].isdecimal() else key
            found.setdefault(key[0], []).append((key, role))
    return {first: tuple(same) for first, same in found.items()}
