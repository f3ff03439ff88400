"""What stands beside themes and is none itself: parts of a theme, cross-cutting issues, reasons, keywords."""

import re
from collections.abc import Sequence

from ...assets import any_word
from ...model import Span

_TO_PARTS = re.compile(r"\s*(?:[:：]|\s[-–—]\s)")


def is_aside(text: str, phrase: Span, named: Sequence[Span]) -> bool:
    """Whether a phrase of an answer on themes names no theme of its own.

    Args:
        text: The line.
        phrase: Where it stands in the line.
        named: Where themes of the form's list stand.

    >>> text = "Housing: rental flats; Safety (at night), especially of pupils"
    >>> named = [Span(0, 7), Span(23, 29)]
    >>> [is_aside(text, Span(*words), named) for words in ((8, 21), (31, 39), (42, 62))]
    [True, True, True]
    """
    before, words = text[: phrase.start], phrase.of(text).strip(" .-–\xa0")
    if before.count("(") > before.count(")"):
        return True
    if any_word("theme-aside").match(words) or any_word("beside-theme").search(words):
        return True
    return leads_beside(before) or any(_TO_PARTS.match(before, one.end) for one in named)


def leads_beside(words: str) -> bool:
    """Whether words lead to what is no theme: "Housing. Cross-cutting issues: …", "Keywords: …"."""
    return any_word("leads-beside-themes").search(words) is not None
