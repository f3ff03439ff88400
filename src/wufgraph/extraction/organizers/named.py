"""Organizers that were named, and what a list tells of one of them in a line of its own."""

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...model import Span
from ..values.acronyms import Fit, fit_acronym
from ..values.countries import country_code

_FEWEST = 2
_CAPITAL_ARTICLE = re.compile(r"(?:The|El|La|Los|Las|Le|Les)\s+|L['’](?=[A-ZÀ-Þ])")
_LONGEST_ARTICLE = 5
_ARTICLE_BEFORE = re.compile(r"\b(?:(?:the|el|la|los|las|le|les)\s|l['’])$")


class NamedOrganizer(msgspec.Struct, frozen=True, kw_only=True):
    """A name as written, with what the writer put beside it.

    Attributes:
        name: Without a bracketed acronym or country.
        span: Of the name within the answer.
        country: Code that stood beside the name.
    """

    name: str
    span: Span
    acronym: str | None = None
    acronym_span: Span | None = None
    country: str | None = None
    country_span: Span | None = None
    city: str | None = None


def join_rests(organizers: Sequence[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers, where an acronym, or every other item that is a country, is told of the one beside it.

    Args:
        organizers: As their list was split: "Urban Futures Lab", "UFL", "Peru".
    """
    joined: list[NamedOrganizer] = []
    for one in organizers:
        before = joined[-1] if joined else None
        if before and before.acronym is None and _is_acronym_of(one, before):
            place = one if one.country and not before.country else before
            joined[-1] = replace(
                before,
                acronym=one.name,
                acronym_span=one.span,
                country=place.country,
                country_span=place.country_span,
                city=place.city,
            )
        else:
            joined.append(one)
    return _join_countries(joined)


def _is_acronym_of(one: NamedOrganizer, before: NamedOrganizer) -> bool:
    return one.acronym is None and fit_acronym(one.name, before.name) is Fit.SURE


def _join_countries(organizers: list[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers, where what stands between them is a country by itself, in front of each name or behind it."""
    codes = [country_code(one.name) if not (one.acronym or one.country) else None for one in organizers]
    step = 1 if codes[:1] != [None] else -1
    joined = []
    for number, one in enumerate(organizers):
        if codes[number]:
            continue
        place = number - step
        code = codes[place] if 0 <= place < len(codes) and not one.country else None
        joined.append(replace(one, country=code, country_span=organizers[place].span) if code else one)
    given = sum(code is not None for code in codes)
    named = sum(one.country is not None for one in organizers)
    is_whole = len(joined) >= _FEWEST and all(one.country for one in joined) and given + named == len(joined)
    return joined if is_whole else organizers


def without_article(text: str, organizers: list[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers, the first without its article where another has lost its own: "The Alda Institute and the Forum".

    Args:
        text: Their list.
        organizers: As they were read.
    """
    article = _CAPITAL_ARTICLE.match(organizers[0].name) if organizers else None
    starts = (one.span.start for one in organizers[1:])
    if article is None or not any(
        _ARTICLE_BEFORE.search(text, max(start - _LONGEST_ARTICLE, 0), start) for start in starts
    ):
        return organizers
    first, *others = organizers
    start = first.span.start + article.end()
    return [replace(first, name=first.name[article.end() :], span=Span(start, first.span.end)), *others]
