"""Printed wording that an answer goes on behind in one paragraph, as where a page was pasted as plain text.

Guidance may have any answer behind it; a caption of the form's own, with no mark, one that begins as an answer does.
Guidance may also stand behind the caption, whatever that says, in its line: "Who will do what: (e.g. agreements …)".
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise

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
_LONGEST_FRONT, _SHORTEST_CAPTION, _LONGEST_CAPTION = 600, 3, 120
_BEFORE_GUIDANCE = re.compile(r"(?P<mark>[:\t]|(?=\())")

# The words of what is printed, and whether it is a caption or guidance.
_Wording = tuple[tuple[str, ...], Role]


def split_at_printed(document: Document) -> Document:
    """The document with each paragraph that begins with printed wording as two blocks; its text stays as it is."""
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += _split(block, document.text) or _split_in_front(block, document.text) or (block,)
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


def _split_in_front(block: Block, text: str) -> tuple[Block, ...]:
    """A caption in front of guidance in one line, that guidance, and what is behind it; nothing where there is none."""
    words = block.span.of(text)
    if not (":" in words or "(" in words or "\t" in words):
        return ()
    for opening in _BEFORE_GUIDANCE.finditer(words, _SHORTEST_CAPTION, _LONGEST_CAPTION):
        start = opening.end("mark")
        first = _WORD.search(words, start)
        known = _printed().get(ascii_fold(first[0])) if first else None
        length = _measure_guidance(words[start : start + _LONGEST_FRONT], known) if known else 0
        if not length:
            continue
        places = [0, opening.start("mark") + (opening["mark"] == ":"), start + length, len(words)]
        spans = [
            Span(block.span.start + one, block.span.start + other) for one, other in pairwise(places) if one < other
        ]
        spans = [span for span in spans if span.of(text).strip(" .:")]
        return (replace(block, span=spans[0]), *(block.part(_bare(span, text)) for span in spans[1:]))
    return ()


def _bare(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _measure_guidance(text: str, known: Sequence[_Wording]) -> int:
    """How long the guidance is that a text begins with, with what closes it; 0 where it begins with none."""
    folded = tuple(_WORD.findall(ascii_fold(text)))
    for key, role in known:
        if role is GUIDANCE and folded[: len(key)] == key:
            last = next(islice(_WORD.finditer(text), len(key) - 1, None)).end()
            closing = _CLOSING.match(text, last)
            return closing.end() if closing else last
    return 0


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
