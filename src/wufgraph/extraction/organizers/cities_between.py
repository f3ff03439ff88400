"""Cities that no list knows, between a name and its country: "Casa Clara, Musoma, Tanzania"."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Span
from ...wording import match_key
from ..values.name_looks import HEADED, is_field, may_be_city, weigh_name
from .named import NamedOrganizer

_FEWEST, _MOST_WORDS = 2, 3


def with_cities_between(organizers: Sequence[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers with the city that stands behind the comma of each name in front of its country.

    It is one where all of several have a city there, or where the name says it again, "Chamber of Commerce of Salto,
    Salto".

    Args:
        organizers: As their list was split.
    """
    joined = _join_repeated(organizers)
    parts = [_city_behind(one) for one in joined]
    of_all = len(joined) >= _FEWEST and all(part or one.city for part, one in zip(parts, joined, strict=True))
    return [
        _with_city(one, part) if part and (of_all or _says(one.name[: -len(part)], part)) else one
        for one, part in zip(joined, parts, strict=True)
    ]


def _city_behind(one: NamedOrganizer) -> str:
    """The words between a name's last comma and the country that stood beside it, if they may be a city."""
    name, comma, city = one.name.rpartition(", ")
    is_open = comma and one.country and one.country_span and not one.city and one.country_span.start >= one.span.end
    return city if is_open and name and _may_be_city(city) else ""


def _may_be_city(words: str) -> bool:
    is_short = len(words.split()) <= _MOST_WORDS and not words.isupper()
    return is_short and may_be_city(words) and not is_field(words) and weigh_name(words) < HEADED


def _says(name: str, city: str) -> bool:
    return f" {match_key(city)} " in f"{match_key(name)} "


def _with_city(one: NamedOrganizer, city: str) -> NamedOrganizer:
    name = one.name[: -len(city)].rstrip(" ,")
    start = one.span.start
    at = Span(one.span.end - len(city), one.country_span.end if one.country_span else one.span.end)
    return replace(one, name=name, span=Span(start, start + len(name)), city=city, country_span=at)


def _join_repeated(organizers: Sequence[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers, where a city that the one before is named for was read as the next one: "… of Salto", "Salto"."""
    joined: list[NamedOrganizer] = []
    for one in organizers:
        before = joined[-1] if joined else None
        if before and not before.country and one.country and not one.acronym and _is_city_of(one.name, before.name):
            at = Span(one.span.start, one.country_span.end if one.country_span else one.span.end)
            joined[-1] = replace(before, country=one.country, city=one.name, country_span=at)
        else:
            joined.append(one)
    return joined


def _is_city_of(words: str, name: str) -> bool:
    return name.endswith(f" {words}") and _may_be_city(words)
