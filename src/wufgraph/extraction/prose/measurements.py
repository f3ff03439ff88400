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
    r"(?:(?:As|Como|Comme|Según|Selon|According\s+to)\s[^,;:]{1,60},\s)?.{0,3}|(?:In|At|Across|Among|Within|En|Entre|Dans|À|Chez|Parmi)\s[^.,;:]{1,40},?\s",
    re.IGNORECASE,
)

# "14 of the towns we visited", "14 des villes visitées": a share of what was looked at.
_OF_THOSE_LOOKED_AT = re.compile(
    r"\b\d+\s(?:of|de|des|d['’])\s?(?:(?:the|our|los|las|nuestr[oa]s|les|nos)\s)?(?:[^\W\d_]+[\s-]){1,4}(?:surveyed|studied|visited"
    r"|examined|inspected|sampled|interviewed|assessed|audited|monitored|polled"
    r"|(?:encuestad|estudiad|visitad|inspeccionad|analizad|entrevistad|evaluad|auditad|censad)[oa]s"
    r"|(?:enquêté|étudié|visité|inspecté|analysé|interrogé|sondé|évalué|recensé|audité)e?s)\b",
    re.IGNORECASE,
)
# What changed is set against something else: "twice as fast as", "más rápido que".
_FASTER = re.compile(
    r"\b(?:(?:twice|times)\s+(?:as\s+(?:fast|much|quickly)|faster)|(?:faster|slower|more\s+(?:quickly|slowly))\s+than"
    r"|(?:el\s+doble|el\s+triple)\s+de\s+rápido|más\s+(?:rápido|lento|deprisa|despacio)\s+que"
    r"|(?:plus|moins)\s+(?:vite|rapidement|lentement)\s+que)\b",
    re.IGNORECASE,
)
_DOUBLED = re.compile(
    r"\b(?:doubled|tripled|halved|duplic\w+|triplic\w+|doublé|triplé)\b.*\b(?:since|between|from|desde|entre|depuis)\s[^,;]{0,20}?\d{4}"
    r"|\b(?:since|between|from|desde|entre|depuis)\s[^,;]{0,20}?\d{4}\b.*\b(?:doubled|tripled|halved|duplic\w+|triplic\w+|doublé|triplé)\b",
    re.IGNORECASE,
)


def tells_measurement(text: str, figures: Sequence[FoundFigure], language: Language) -> bool:
    """Whether a statement tells what was measured, and not what should be or what somebody thinks.

    A share, a price, a change, a time or a temperature is measured; that there are five of something is not.

    Args:
        text: The statement.
        figures: The quantities in it.
        language: Of the report.
    """
    changes = any_word("has-changed").search(text) is not None
    outgrows = changes and _FASTER.search(text) is not None
    if not (figures or outgrows) and find_candidate(text, 0, quantities(language)) is None:
        return False
    if text.rstrip().endswith("?") or any_word("ought").search(text):
        return False
    if outgrows or _OF_THOSE_LOOKED_AT.search(text) or (changes and _DOUBLED.search(text)):
        return True
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
    noun = r"\s+[^\W\d_]+(?:[-'’][^\W\d_]+)*"
    all_of = r"(?:(?:the|los|las|les)\s+)?\d+\b"
    of_all = (
        rf"\b\d+(?:{noun})?{words.in_every.pattern}{all_of}|\b\d+{noun}{noun}\s+(?:out\s+of|de\s+cada|sur)\s+{all_of}"
    )
    return re.compile(rf"{part}|{of_all}|\b\d+\s+des\s+\d+\b", re.IGNORECASE)
