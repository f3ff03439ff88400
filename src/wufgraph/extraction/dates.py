"""Dates as reporters write them, always day before month; the year is the forum's where none is given."""

import datetime as dt
import re
from functools import cache

from dateparser.date import DateDataParser

from ..model import Language, Span
from ..vocabulary import ForumSession, forum_sessions
from ..wording import fold_space
from .found import Found

_ORDINAL = re.compile(r"(?<=\d)\s*(?:st|nd|rd|th|er|ero|º|°)\b", re.IGNORECASE)
# "9-10 April", "9 y 10 de abril": the first day is the day of the event.
_SEVERAL_DAYS = re.compile(
    r"\b(\d{1,2})\s*(?:-|–|/|&|and|y|et|to|al|au|a)\s*\d{1,2}(?=\s+(?:de\s+)?[^\W\d])", re.IGNORECASE
)
_CLOCK = re.compile(r"\b\d{1,2}\s*[:h.]\s*\d{2}\b(?!\s*[./-]?\s*\d)(?:\s*[ap]\.?m\.?)?.*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b|[/.-]\d{2}\s*$")
_LONGEST_DATE = 200
_LEAD = re.compile(r"^(?:on|le|el|the|du|del)\s+", re.IGNORECASE)


def parse_date(text: str, language: Language, default_year: int) -> Found[dt.date] | None:
    """Read a date.

    Args:
        text: The answer.
        language: The report's language, tried first.
        default_year: The year where none is written.

    Returns:
        The date over the whole answer, or None where there is none. A date that cannot be, such as
        31 April, is none.

    >>> parse_date("9 th April 2014", Language.EN, 2014).value
    datetime.date(2014, 4, 9)
    """
    cleaned = _LEAD.sub("", fold_space(_ORDINAL.sub("", text)))
    if len(cleaned) > _LONGEST_DATE or not re.search(r"\d", cleaned):
        return None
    several = _SEVERAL_DAYS.search(cleaned)
    if several:
        cleaned = cleaned[: several.start()] + several.group(1) + cleaned[several.end() :]
    dated = _YEAR.search(cleaned) is not None
    for candidate in dict.fromkeys((cleaned, _CLOCK.sub("", cleaned).strip(" ,;-–"))):
        for tried in sorted(Language, key=lambda one: one is not language):
            found = _parser(tried, default_year).get_date_data(candidate).date_obj
            if found:
                rule = (
                    "first of several days"
                    if several
                    else "day and month"
                    if dated
                    else "day and month, year of the forum"
                )
                confidence = 0.99 if dated and not several else 0.9
                return Found(found.date(), Span(0, len(text)), rule, confidence)
    return None


def forum_of(date: dt.date | None, default: str) -> str:
    """Slug of the forum session within whose days a date lies; the form's own session where there is none."""
    session = next((s for s in forum_sessions() if date and s.first_day <= date <= s.last_day), None)
    return session.slug if session else default


def session_of(slug: str) -> ForumSession | None:
    """The forum session with a slug."""
    return next((s for s in forum_sessions() if s.slug == slug), None)


@cache
def _parser(language: Language, year: int) -> DateDataParser:
    return DateDataParser(
        languages=[str(language)],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "REQUIRE_PARTS": ["day", "month"],
            "RELATIVE_BASE": dt.datetime(year, 1, 1),  # noqa: DTZ001 - dateparser wants a naive base
            "PREFER_DATES_FROM": "current_period",
            "PARSERS": ["absolute-time"],
        },
    )
