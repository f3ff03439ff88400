"""Findings that no word calls so: what was measured, told with its number."""

import re
from collections.abc import Sequence
from functools import cache

from ...assets import any_word
from ...model import Comparator, Language
from ...words import either
from ..values.figures import PERCENT, FoundFigure
from ..values.quantities import find_candidate, quantities

# "from 4,100 to 9,700" counts what has no unit.
_LARGE_NUMBER = re.compile(r"\b\d{1,3}(?:[.,\u0020\u00a0\u202f]\d{3})+\b")
_LONGEST_CODE = 3
# "Half of the households …", "In Alda half of …" say so; "…, though half of them rent" says it in passing.
_AT_THE_START = re.compile(
    r".{0,3}|(?:In|At|Across|Among|Within|En|Entre|Dans|À|Chez|Parmi)\s[^.,;:]{1,40},?\s", re.IGNORECASE
)


def tells_measurement(text: str, figures: Sequence[FoundFigure], language: Language) -> bool:
    """Whether a statement tells what was measured, and not what should be or what somebody thinks.

    A share, a price, a change, a time or a temperature is measured; that there are five of something is not.

    Args:
        text: The statement.
        figures: The quantities in it.
        language: Of the report.
    """
    if not figures and find_candidate(text, 0, quantities(language)) is None:
        return False
    if text.rstrip().endswith("?") or any_word("ought").search(text):
        return False
    changes = any_word("has-changed").search(text) is not None
    if any(_is_measured(text, found, changes=changes) for found in figures):
        return True
    if _with_unit().search(text) or _share(language).search(text):
        return True
    return changes and any(one.search(text) for one in (_LARGE_NUMBER, any_word("by-part")))


def is_among_figures(text: str, heading: str | None, language: Language) -> bool:
    """Whether a statement gives a number, under the author's heading "Facts and figures" or "What the survey found"."""
    told = heading is not None and any_word("gives-figures").search(heading) is not None
    return told and find_candidate(text, 0, quantities(language)) is not None


def _is_measured(text: str, found: FoundFigure, *, changes: bool) -> bool:
    figure = found.figure
    in_digits = any(map(str.isdigit, figure.text))
    if figure.unit != PERCENT and figure.base is not None and not in_digits:
        return figure.comparator is not Comparator.EXACT or bool(_AT_THE_START.fullmatch(text, 0, found.span.start))
    is_told = changes or figure.unit == PERCENT or figure.base is not None or _is_currency(figure.unit)
    return in_digits and is_told


def _is_currency(unit: str) -> bool:
    return len(unit) == _LONGEST_CODE and unit.isupper()


@cache
def _with_unit() -> re.Pattern[str]:
    """Digits and a unit of time, length, area, volume or temperature, or "times": "74 minutes", "2.6 times"."""
    return re.compile(rf"\d\s?{any_word('measuring-unit').pattern}", re.IGNORECASE)


@cache
def _share(language: Language) -> re.Pattern[str]:
    """A share of anything: "nearly half of the stalls", "7 out of 19 wards", "4 mairies sur 31"."""
    words = quantities(language)
    part = rf"\b(?:{either(words.comparators)})\s+(?:{either(words.fractions)})\b"
    of_all = rf"\b\d+(?:\s+[^\W\d_]+)?{words.in_every.pattern}(?:(?:the|los|las)\s+)?\d+\b"
    return re.compile(rf"{part}|{of_all}", re.IGNORECASE)
