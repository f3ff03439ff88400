"""Honorifics to tick beside a name: "☐ Mr ☒ Ms Ana Field", "Mr [ ] Ms [x] Ana Field"."""

import re

import msgspec

from ...model import Language, Span
from .boxes import find_boxes
from .honorifics import find_form, honorific_at, skip_edges

_LAST_WORD = re.compile(r"[^\s(/,;:]+[\s:]*\Z")
_EDGES = " \t\xa0,;:/()-–—"
_LONGEST, _MOST_BOXES = 200, 8
_BLANKS = str.maketrans("()/", "   ")


class TickedTitle(msgspec.Struct, frozen=True, kw_only=True):
    """What is ticked beside a name.

    Attributes:
        honorific: None where nothing is ticked, or more than one.
        span: The honorific, or the boxes where there is none.
        rest: What stands beside the boxes: the name.
    """

    honorific: str | None
    span: Span
    rest: Span


def read_ticked_title(text: str, language: Language) -> TickedTitle | None:
    """The honorific that is ticked; None where a text has no boxes with honorifics.

    Args:
        text: The answer, or the caption of a name.
        language: Of the report.

    >>> read_ticked_title("☐ Mr ☒ Ms Ana Field", Language.EN).honorific
    'Ms'
    """
    boxes = find_boxes(text) if len(text) <= _LONGEST else []
    if not boxes or len(boxes) > _MOST_BOXES:
        return None
    before, inside = _titles_before(text, boxes, language), _titles_behind(text, boxes, language)
    titles = before or inside
    if not titles:
        return None
    begin = min(boxes[0].start(), titles[0][1].start)
    end = max(boxes[-1].end(), titles[-1][1].end)
    ticked = [title for box, title in zip(boxes, titles, strict=True) if box["checked"]]
    honorific, span = ticked[0] if len(ticked) == 1 else (None, Span(begin, end))
    behind = Span(skip_edges(text, end), len(text))
    rest = behind if any(map(str.isalpha, behind.of(text))) else Span(0, begin)
    return TickedTitle(honorific=honorific, span=span, rest=rest)


def _titles_behind(text: str, boxes: list[re.Match[str]], language: Language) -> list[tuple[str, Span]]:
    """The honorific behind each box; none where one has none."""
    found = []
    for box in boxes:
        start = skip_edges(text, box.end())
        title = honorific_at(text.translate(_BLANKS), start, language)
        if title is None:
            return []
        found.append((title[0], Span(start, start + title[1])))
    return found


def _titles_before(text: str, boxes: list[re.Match[str]], language: Language) -> list[tuple[str, Span]]:
    """The honorific in front of each box; none where one has none, or stands behind all boxes as well."""
    found = []
    begin = 0
    for box in boxes:
        word = _LAST_WORD.search(text, begin, box.start())
        form = find_form(word[0].strip(_EDGES), language) if word else None
        if word is None or form is None:
            return []
        found.append((form, Span(word.start(), word.start() + len(word[0].rstrip(_EDGES)))))
        begin = box.end()
    return found
