"""Printed guidance that an answer goes on behind in one paragraph, as where a page was pasted as plain text."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from ...assets import read_table
from ...model import Block, Document, Span
from ...wording import ascii_fold, match_key

_WORD = re.compile(r"[^\W_]+")
_CLOSING = re.compile(r"[\s.:;)\]”»\"]*")
_FEWEST_WORDS = 5
_LONGEST_FRONT = 600


def split_at_guidance(document: Document) -> Document:
    """The document with each paragraph that begins with guidance as two blocks; its text stays as it is."""
    blocks = tuple(part for block in document.blocks for part in _parts(block, document.text))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _parts(block: Block, text: str) -> Iterator[Block]:
    length = _measure_guidance(block.span.of(text)[:_LONGEST_FRONT])
    middle = block.span.start + length
    if not length or middle >= block.span.end:
        yield block
        return
    front = block.span.of(text)[:length].rstrip()
    yield replace(block, span=Span(block.span.start, block.span.start + len(front)))
    yield replace(block, span=Span(middle, block.span.end), marker=None, family=None, gap=0, bold=0)


def _measure_guidance(text: str) -> int:
    """How long the guidance is that a text begins with, with what closes it; 0 where it begins with none."""
    first = _WORD.search(text)
    known = _guidance().get(ascii_fold(first[0]), ()) if first else ()
    words = list(_WORD.finditer(text)) if known else []
    folded = [ascii_fold(word[0]) for word in words]
    for key in known:
        if len(key) < len(words) and folded[: len(key)] == list(key):
            closing = _CLOSING.match(text, words[len(key) - 1].end())
            return closing.end() if closing else 0
    return 0


@cache
def _guidance() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Words of each guidance by the first of them, the longest first."""
    keys = [
        tuple(match_key(row["wording"]).split())
        for row in read_table("data/reference/captions.csv")
        if row["role"] == "guidance"
    ]
    found: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted({key for key in keys if len(key) >= _FEWEST_WORDS}, key=lambda key: (-len(key), key)):
        found.setdefault(key[0], []).append(key)
    return {first: tuple(same) for first, same in found.items()}
