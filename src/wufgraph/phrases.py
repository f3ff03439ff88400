"""What the program says to authors in their own language: short phrases, days, and a language's way of setting them."""

import datetime as dt
import re
from functools import cache

from .assets import read_table
from .model import Language

# French sets a space that no line is broken at on the inner side of its quotation marks and before tall signs.
_BEFORE_SIGN = re.compile(r" (?=[:;!?»])")
_FIRST_OF_MONTH = re.compile(r"^1(?= )")


def phrase(key: str, language: Language, **values: object) -> str:
    """One phrase of `data/reference/phrases.csv`.

    >>> phrase("place-page", Language.ES, number=3)
    'página 3'
    """
    return typeset(_phrases()[key][language].format(**values), language)


def has_phrase(key: str) -> bool:
    """Whether there is a phrase of a name."""
    return key in _phrases()


def typeset(text: str, language: Language) -> str:
    """A text with the spaces that its language sets without a line break."""
    if language is not Language.FR:
        return text
    return _BEFORE_SIGN.sub("\N{NO-BREAK SPACE}", text.replace("« ", "«\N{NO-BREAK SPACE}"))


def spell_day(day: dt.date, language: Language) -> str:
    """A day in words.

    >>> spell_day(dt.date(2014, 4, 9), Language.ES)
    '9 de abril de 2014'
    """
    spelled = phrase("day", language, day=day.day, month=_months()[language][day.month], year=day.year)
    return _FIRST_OF_MONTH.sub("1er", spelled) if language is Language.FR else spelled


def spell_moment(moment: dt.datetime, language: Language) -> str:
    """A day with the time in its own zone.

    >>> spell_moment(dt.datetime.fromisoformat("2014-05-01T08:30:00+03:00"), Language.FR)
    '1er mai 2014, 08:30'
    """
    return phrase("moment", language, day=spell_day(moment.date(), language), time=f"{moment:%H:%M}")


@cache
def _phrases() -> dict[str, dict[Language, str]]:
    rows = read_table("data/reference/phrases.csv")
    return {row["key"]: {language: row[language] for language in Language} for row in rows}


@cache
def _months() -> dict[Language, dict[int, str]]:
    """The full name of each month, which is the first of its names; in small letters but for English."""
    months: dict[Language, dict[int, str]] = {language: {} for language in Language}
    for row in read_table("data/reference/calendar.csv"):
        if row["kind"] == "month" and row["language"] in months:
            language = Language(row["language"])
            months[language].setdefault(int(row["number"]), row["name"])
    return months
