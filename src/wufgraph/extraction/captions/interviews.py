"""Forms filled in as an interview: "Q. Venue", and below it "A. Room 3"."""

import re

from msgspec.structs import replace

from ...model import Block, Document, Span

_ASKED = re.compile(r"(?:[QP]|Question|Pregunta)(?:\s?\d{1,2})?\s?[.:)–—-]{1,2}\s*", re.IGNORECASE)
_ANSWERED = re.compile(
    r"(?:[AR]|Answer|Respuesta|R[ée]ponse)(?:\s?\d{1,2})?\s?[.:)–—-]{1,2}\s*(?:(?P<bullet>[-–•*])\s+)?", re.IGNORECASE
)
_FEWEST, _LONGEST = 4, 30


def read_interview(document: Document) -> Document:
    """The document without the signs of question and answer in front of its lines, where many pairs have them.

    They are list markers of the lines that they open; a sign by itself, over a list, stays a line.
    """
    text = document.text
    asked = [_sign(block, text, _ASKED) for block in document.blocks]
    if len(asked) - asked.count(None) < _FEWEST:
        return document
    answered = [_sign(block, text, _ANSWERED) for block in document.blocks]
    pairs = sum(bool(one and other) for one, other in zip(asked, answered[1:], strict=False))
    if pairs < _FEWEST:
        return document
    blocks = (
        _set_off(_without(block, question)) if question else _without(block, answer) if answer else block
        for block, question, answer in zip(document.blocks, asked, answered, strict=True)
    )
    return replace(document, blocks=tuple(blocks))


def _sign(block: Block, text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The sign that opens a line, which goes on behind it."""
    if block.marker is not None:
        return None
    found = pattern.match(text, block.span.start, min(block.span.end, block.span.start + _LONGEST))
    return found if found and found.end() < block.span.end else None


def _set_off(block: Block) -> Block:
    """A question, as what sets captions off from answers elsewhere."""
    return replace(block, bold=len(block.span))


def _without(block: Block, sign: re.Match[str]) -> Block:
    """A line behind its sign; an item where a bullet stands behind that, "A. - Write leases"."""
    family = sign.groupdict().get("bullet") or block.family
    return replace(block, span=Span(sign.end(), block.span.end), marker=Span(*sign.span()), family=family)
