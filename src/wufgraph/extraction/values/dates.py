"""Dates as reporters write them, always day before month; the year is the forum's where none is given."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz.distance import OSA
from text_to_num import alpha2digit

from ...assets import read_table
from ...model import Language, Span
from ...schemes import ForumSession, forum_sessions
from ...wording import ascii_fold, count_words, fold_space
from .found import Found
from .plain_days import MONTHS, say_plainly

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_WORD = re.compile(r"[^\W\d_]+\.?")
# "9 April, 16 to 18 hrs" and "11 April, 8h30" tell hours; "9 April 2O14" is a slip.
_HOURS = (
    r"\s?h|\s?[-–—]\s?\d{1,2}\s?(?:h|[ap]\.?m)|\s?(?:to|al?|à)\s?\d{1,2}(?!\d)"
    r"|\s(?:y|et)\s(?:media|cuarto|demie?|quart|\d\d\b)"
)
_YEAR = rf"[\s,./'’-]*(?P<year>(?:19|20)\d{{2}}|\d{{2}}(?![\d:.]*\d|{_HOURS}))?(?!\d|[\s,]*\d(?!h)[a-zA-Z]+\d)"
# Of "<85>" in a text the number is no month.
_MONTH, _OF_MONTHS = r"<(?P<month>\d+)>", str.maketrans("<>", "()")
_DAYS = r"(?P<day>\d{1,2})(?P<more>(?:\s*(?:-|–|—|/|&|,|and|y|e|et|to|al|au|a)\s*\d{1,2}){0,4})"
_PATTERNS = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)(?P<more>)"),
    re.compile(rf"(?<![^\W_])(?<!:)(?<!\d[.h]){_DAYS}[\s,./-]*{_MONTH}{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"{_MONTH}[\s,./-]*{_DAYS}(?![\d:.]*\d|\s?h|[a-zA-Z]+\d)(?:[\s,./'’-]*(?P<year>(?:19|20)\d{{2}}))?",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\d:])(?P<day>\d{{1,2}})\s?[-/.]\s?(?P<month>\d{{1,2}})(?P<more>)(?:[-/.]{_YEAR})?(?![\d:])"),
    re.compile(r"(?<!\d)(?P<day>\d{2})(?P<month>\d{2})(?P<year>(?:19|20)\d{2})(?!\d)(?P<more>)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>0\d|1[0-2])(?P<day>[0-3]\d)(?!\d)(?P<more>)"),
    re.compile(r"^\D*(?P<day>\d{1,2})\s(?P<month>\d{1,2})\s(?P<year>(?:19|20)\d{2})\D*$(?P<more>)"),
)
# A month with a number near it, or three numbers; no hours, nor "Plaza Mayor, room 11", though "Mayo" is near it.
_FEW_WORDS = r"(?:[\W_]+[^\W\d_]{1,3}(?![^\W\d_])){0,3}[\W_]*"
_MAY_BE_DATE = re.compile(
    rf"<\d+>{_FEW_WORDS}\d|(?<!<)\d(?:st|nd|rd|th|er|[ºª°])?{_FEW_WORDS}<\d+>|\d[^\d:hH]+\d+[^\d:hH]+\d"
)
# An e-mail address or a telephone's number, of which dateparser takes long to say that they are no date.
_OF_CONTACT = re.compile(r"@|\+\s?\d")
_APART = re.compile(r"\s?,|\s[-–—]\s")
_NAMES_ROOM = re.compile(r"[A-ZÀ-Þ][\w'’-]*\s$")
_CLOCK = re.compile(r"(?<![\d.])\d{1,2}(?:\s?[:hH]\s?|\.)[0-5]\d(?![\d.])")
_DAY_ALONE = re.compile(
    r"(?<![\w:.,/-])(?P<day>\d{1,2})(?:st|nd|rd|th|er|[º°ª])?(?!\w|[:.,/-]\d|\s?[hH]\b)", re.IGNORECASE
)
# "mar. 08/04/2014" names a weekday.
_IN_DIGITS = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d(?!\d)")
_NUMBER, _IN_ONE_NUMBER = re.compile(r"\d+"), 8  # "09042014"
_FOUR_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_LONGEST_DATE, _MOST_WORDS = 200, 8
_SHORTEST_TYPO, _TYPO = 4, 1
_CENTURY = 2000
_PLAIN = frozenset(
    [
        "de",
        "del",
        "du",
        "d",
        "of",
        "le",
        "el",
        "the",
        "on",
        "la",
        "les",
        "los",
        "en",
        "this",
        "este",
        "ce",
        "month",
        "mes",
        "mois",
    ]
)


def parse_date(text: str, language: Language, default_year: int) -> Found[dt.date] | None:
    """Read a date.

    Args:
        text: The answer.
        language: The report's language, tried first where months alone do not tell.
        default_year: The year where none is written.

    Returns:
        The date over the whole answer, or None where there is none. A date that cannot be, such as
        31 April, is none.

    >>> parse_date("9 th April 2014", Language.EN, 2014).value
    datetime.date(2014, 4, 9)
    """
    if len(text) > _LONGEST_DATE or not may_be_date(text):
        return None
    spelled = _spell_out(text)
    found = _match_patterns(text, spelled, default_year)
    if not found and "<" in spelled.text:
        found = _read_words(text, language, default_year)
    if found or _OF_CONTACT.search(text) or not _MAY_BE_DATE.search(_CLOCK.sub("", spelled.text)):
        return found
    return _ask_dateparser(spelled.text, text, language, default_year)


def may_be_date(text: str) -> bool:
    """Whether a text holds the name of a month, or more than one number, without which it is no date.

    >>> may_be_date("9/4"), may_be_date("the ninth of April"), may_be_date("Room 3")
    (True, True, False)
    """
    numbers = _NUMBER.findall(text)
    if len(numbers) > 1 or (numbers and len(numbers[0]) >= _IN_ONE_NUMBER):
        return True
    months, _ = _calendar()
    words = (ascii_fold(word).rstrip(".") for word in _WORD.findall(say_plainly(text)))
    return any(word in months or _near_month(word) for word in words)


def _match_patterns(text: str, spelled: "_Spelled", default_year: int) -> Found[dt.date] | None:
    for pattern in _PATTERNS:
        for found in pattern.finditer(spelled.text):
            value = _date_of(found, spelled.text, default_year)
            if value:
                return Found(value, Span(0, len(text)), *_rule(found, spelled))
    return None


def _read_words(text: str, language: Language, default_year: int) -> Found[dt.date] | None:
    """A date whose day is a word, "ninth of April"."""
    if count_words(text) > _MOST_WORDS:
        return None
    found = _match_patterns(text, _spell_out(alpha2digit(text, str(language), threshold=0)), default_year)
    return Found(found.value, found.span, "date in words", 0.8) if found else None


def named_weekday(text: str) -> int | None:
    """The weekday that an answer names, Monday as 0; None where it names none."""
    return _spell_out(text).weekday


def parse_day_of_session(text: str, session: ForumSession) -> Found[dt.date] | None:
    """The day of a forum session that a weekday and a number name, "Thursday 10"; None where none is both.

    Args:
        text: The answer.
        session: Of the forum.
    """
    weekday = named_weekday(text)
    if weekday is None or len(text) > _LONGEST_DATE:
        return None
    for number in _DAY_ALONE.finditer(text):
        for step in range((session.last_day - session.first_day).days + 1):
            day = session.first_day + dt.timedelta(days=step)
            if (day.day, day.weekday()) == (int(number["day"]), weekday):
                return Found(day, Span(0, len(text)), "weekday and day, month of the forum", 0.85)
    return None


def forum_of(date: dt.date | None, default: str) -> str:
    """Slug of the forum session within whose days a date lies; the form's own session where there is none."""
    session = next((s for s in forum_sessions() if date and s.first_day <= date <= s.last_day), None)
    return session.slug if session else default


def session_of(slug: str) -> ForumSession | None:
    """The forum session with a slug."""
    return next((s for s in forum_sessions() if s.slug == slug), None)


class _Spelled(msgspec.Struct, frozen=True):
    """A date with its months as `<4>`, without weekdays and the small words between."""

    text: str
    weekday: int | None
    mended: bool


def _spell_out(text: str) -> _Spelled:
    months, weekdays = _calendar()
    bare = say_plainly(fold_space(text.translate(_OF_MONTHS)))
    words = [ascii_fold(word.group()).rstrip(".") for word in _WORD.finditer(bare)]
    in_digits = _IN_DIGITS.search(bare) is not None
    both = (word in weekdays and (in_digits or _another_month(word, words)) for word in words)
    known = [word for word, is_weekday in zip(words, both, strict=True) if word in months and not is_weekday]
    typo = next((word for word in words if not (known or in_digits) and _near_month(word)), None)
    weekday = next((weekdays[word] for word in words if word in weekdays and word not in known), None)

    def spell(found: re.Match[str]) -> str:
        word = ascii_fold(found.group()).rstrip(".")
        if word in known:
            return f"<{months[word]}>"
        if word == typo:
            return f"<{_near_month(word)}>"
        return " " if word in weekdays or word in _PLAIN else found.group()

    return _Spelled(fold_space(_WORD.sub(spell, bare)), weekday, typo is not None)


def _another_month(word: str, words: list[str]) -> bool:
    """Whether "mar" (March, mardi, martes) stands beside the name of a month, and is a weekday then."""
    months, _ = _calendar()
    return any(other in months and other != word for other in words)


@lru_cache(maxsize=4096)
def _near_month(word: str) -> int | None:
    """The month whose name a word misspells by one letter."""
    months, weekdays = _calendar()
    if len(word) < _SHORTEST_TYPO or word in weekdays:
        return None
    near = {
        number
        for name, number in months.items()
        if len(name) >= _SHORTEST_TYPO and OSA.distance(word, name, score_cutoff=_TYPO) <= _TYPO
    }
    return near.pop() if len(near) == 1 else None


def _date_of(found: re.Match[str], text: str, default_year: int) -> dt.date | None:
    year = found["year"]
    if not year:
        anywhere = _FOUR_DIGITS.search(text)
        year = anywhere.group(1) if anywhere else str(default_year)
    number = int(year) if len(year) > 2 else _CENTURY + int(year)
    try:
        return dt.date(number, int(found["month"]), _day_of(found))
    except ValueError:
        return None


def _day_of(found: re.Match[str]) -> int:
    """The first of the days that follow each other up to the month: the 9th of "Room 3, 9 and 10 April"."""
    days = [int(found["day"]), *map(int, re.findall(r"\d+", found["more"] or ""))]
    first = len(days) - 1
    least = bool(_APART.match(found["more"]) and _NAMES_ROOM.search(found.string[: found.start()]))
    while first > least and days[first - 1] < days[first]:
        first -= 1
    return days[first]


def _rule(found: re.Match[str], spelled: _Spelled) -> tuple[str, float]:
    if found["more"] or len(re.findall(r"<\d+>", spelled.text)) > 1:
        return "first of several days", 0.9
    dated = found["year"] or _FOUR_DIGITS.search(spelled.text)
    if spelled.mended:
        return "day and month, misspelt", 0.85
    return ("day and month", 0.99) if dated else ("day and month, year of the forum", 0.9)


def _ask_dateparser(spelled: str, text: str, language: Language, default_year: int) -> Found[dt.date] | None:
    """What no pattern knows, and dateparser may; the months are spelled in English for it."""
    plain = re.sub(r"<(\d+)>", lambda month: f" {MONTHS[int(month[1]) - 1]} ", spelled)
    for tried, words in dict.fromkeys(_tries(language, plain, text)):
        found = _parser(tried, default_year).get_date_data(words).date_obj
        if found:
            return Found(found.date(), Span(0, len(text)), "date in words", 0.8)
    return None


def _tries(language: Language, plain: str, text: str) -> Iterator[tuple[Language, str]]:
    yield Language.EN, fold_space(plain)
    for tried in sorted(Language, key=lambda one: one is not language):
        yield tried, fold_space(text)


@cache
def _calendar() -> tuple[dict[str, int], dict[str, int]]:
    """Number of each month (January as 1) and weekday (Monday as 0), by name and abbreviation."""
    names: dict[str, dict[str, int]] = {"month": {}, "weekday": {}}
    for row in read_table("data/reference/calendar.csv"):
        names[row["kind"]][ascii_fold(row["name"])] = int(row["number"])
    return names["month"], names["weekday"]


@cache
def _parser(language: Language, year: int) -> "DateDataParser":
    from dateparser.date import DateDataParser  # takes longer to load than reports to read, which seldom need it

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
