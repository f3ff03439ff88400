"""Values as people write them into the form, in its three languages."""

from functools import cache

from ..assets import read_table
from ..model import Language, Organizer, Participants
from ..phrases import phrase


def spell_times(start: str | None, end: str | None) -> str:
    """A range of times; one of them where the other is not known."""
    return " – ".join(time for time in (start, end) if time)


def spell_participants(told: Participants, language: Language) -> str:
    """An attendance.

    >>> spell_participants(Participants(min=60, max=80, approximate=True), Language.EN)
    'approx. 60 – 80'
    """
    if told.min is None and told.max is None:
        return ""
    if told.max is None:
        return f"{told.min}+" if told.approximate else phrase("at-least", language, number=told.min)
    if told.min is None:
        number = phrase("at-most", language, number=told.max)
    else:
        number = str(told.min) if told.min == told.max else f"{told.min} – {told.max}"
    return phrase("about", language, number=number) if told.approximate else number


def spell_country(code: str, language: Language) -> str:
    """The name of a country by its ISO code.

    >>> spell_country("KE", Language.FR)
    'Kenya'
    """
    return _countries()[code][f"name_{language}"]


def spell_place(one: Organizer, language: Language) -> str:
    """The base of an institution: city and country, or what is known of them."""
    country = spell_country(one.country, language) if one.country else None
    return ", ".join(part for part in (one.city, country) if part)


@cache
def _countries() -> dict[str, dict[str, str]]:
    return {row["alpha2"]: row for row in read_table("data/reference/countries.csv")}
