"""Printed wording that an answer goes on behind in one paragraph, as where a page was pasted as plain text.

Guidance may have any answer behind it; a caption of the form's own, with no mark, one that begins as an answer does.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from msgspec.structs import replace

from ...assets import read_table
from ...model import Block, Document, Role, Span
from ...wording import ascii_fold, match_key

_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\s*\([^()]{4,}\)")
_CLOSING = re.compile(r"[\s.:;)\]”»\"]*")
_MARK = re.compile(r"[:\t]")
_ANSWER = re.compile(r"[^\W_]|[\"“«¿¡]")
_FEWEST_WORDS, _FEWEST_OF_CAPTION = 5, 4
_LONGEST_FRONT = 600


def split_at_printed(document: Document) -> Document:
    """The document with each paragraph that begins with printed wording as two blocks; its text stays as it is."""
    blocks = tuple(part for block in document.blocks for part in _parts(block, document.text))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _parts(block: Block, text: str) -> Iterator[Block]:
    length = _measure_front(block.span.of(text)[:_LONGEST_FRONT])
    middle = block.span.start + length
    if not length or middle >= block.span.end:
        yield block
        return
    front = block.span.of(text)[:length].rstrip()
    yield replace(block, span=Span(block.span.start, block.span.start + len(front)))
    yield block.part(Span(middle, block.span.end))


def _measure_front(text: str) -> int:
    """How long the printed wording is that a text begins with, with what closes it; 0 where it begins with none."""
    first = _WORD.search(text)
    known = _printed().get(ascii_fold(first[0]), ()) if first else ()
    folded = tuple(_WORD.findall(ascii_fold(text))) if known else ()
    for key, role in known:
        if len(key) < len(folded) and folded[: len(key)] == key:
            last = next(islice(_WORD.finditer(text), len(key) - 1, None)).end()
            closing = _CLOSING.match(text, last)
            end = closing.end() if closing else 0
            return end if role is Role.GUIDANCE or _begins_answer(text, last, end) else 0
    return 0


def _begins_answer(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a caption, with what closes it between two places, is an answer and none of it."""
    first = text[end : end + 1]
    return not _MARK.search(text, start, end) and bool(_ANSWER.match(first)) and not first.islower()


@cache
def _printed() -> dict[str, tuple[tuple[tuple[str, ...], Role], ...]]:
    """Words of each guidance and each of the form's captions by the first of them, the longest first."""
    known = {
        (tuple(match_key(wording).split()), Role(row["role"]))
        for row in read_table("data/reference/captions.csv")
        if row["role"] == Role.GUIDANCE or (row["role"] == Role.CAPTION and row["source"] == "form")
        for wording in {row["wording"], _IN_BRACKETS.sub("", row["wording"])}
    }
    found: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for key, role in sorted(known, key=lambda one: (-len(one[0]), one)):
        if len(key) >= (_FEWEST_WORDS if role is Role.GUIDANCE else _FEWEST_OF_CAPTION):
            key = key[1:] if key[0].isdecimal() else key
            found.setdefault(key[0], []).append((key, role))
    return {first: tuple(same) for first, same in found.items()}
