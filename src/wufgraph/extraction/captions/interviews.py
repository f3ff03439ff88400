"""Forms filled in as an interview: "Q. Venue", and below it "A. Room 3"; or "AF> Room 3" below plain captions."""

import re
from collections import Counter

from msgspec.structs import replace

from ...model import Block, Document, Span

_ASKED = re.compile(r"(?:[QP]|Question|Pregunta)(?:\s?\d{1,2})?\s?[.:)–—-]{1,2}\s*", re.IGNORECASE)
_ANSWERED = re.compile(
    r"(?:[AR]|Answer|Respuesta|R[ée]ponse)(?:\s?\d{1,2})?\s?[.:)–—-]{1,2}\s*(?:(?P<bullet>[-–•*])\s+)?", re.IGNORECASE
)
# In front of answers alone: the initials of who answers, an arrow, "My answer:".
_MARKED = re.compile(
    r"(?:\[[A-ZÀ-Þ]{1,4}\]|[A-ZÀ-Þ]{1,4}\s?[>:]|(?:My|Our|Mi|Nuestra|Ma|Notre)\s(?:answer|reply|respuesta|réponse)\s?:"
    r"|-{1,2}>|=>|→|⇒|>>>?)\s+(?:(?P<bullet>[-–•*])\s+)?",
    re.IGNORECASE,
)
_FEWEST, _LONGEST = 4, 30
_FIRST_LINES, _FEWEST_FIRST, _INITIALS = 40, 3, re.compile(r"[A-ZÀ-Þ]{1,4}\s?[>:]$|[^A-Za-zÀ-ÿ]|[A-ZÀ-Þ][a-z]+\s")


def read_interview(document: Document) -> Document:
    """The document without the signs of question and answer in front of its lines, where many pairs have them.

    They are list markers of the lines that they open; a sign by itself, over a list, stays a line.
    """
    text = document.text
    asked = [_sign(block, text, _ASKED) for block in document.blocks]
    if len(asked) - asked.count(None) < _FEWEST:
        return _without_marks(document)
    answered = [_sign(block, text, _ANSWERED) for block in document.blocks]
    pairs = sum(bool(one and other) for one, other in zip(asked, answered[1:], strict=False))
    if pairs < _FEWEST:
        return _without_marks(document)
    blocks = (
        _set_off(_without(block, question)) if question else _without(block, answer) if answer else block
        for block, question, answer in zip(document.blocks, asked, answered, strict=True)
    )
    return replace(document, blocks=tuple(blocks))


def _without_marks(document: Document) -> Document:
    """The document without the mark that several answers of its header, below lines without it, begin with."""
    text, first = document.text, document.blocks[:_FIRST_LINES]
    opened = [_mark(block, text) for block in first]
    below = Counter(mark for before, mark in zip(["", *opened], opened, strict=False) if mark and mark != before)
    mark = max(below, key=lambda one: (below[one], one), default="")
    if below[mark] < _FEWEST_FIRST or sum(one == mark for one in opened) < _FEWEST:
        return document
    blocks = (
        _without(block, sign) if (sign := _sign(block, text, _MARKED)) and _mark(block, text) == mark else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _mark(block: Block, text: str) -> str:
    """The mark that a line begins with, as the others of its document; empty where it begins with none."""
    sign = _sign(block, text, _MARKED) if block.cell is None else None
    mark = sign[0].split(sign["bullet"] or "\n")[0].strip() if sign else ""
    return mark if _INITIALS.match(mark) else ""


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
