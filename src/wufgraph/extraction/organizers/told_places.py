"""Places that stand in words behind the names of a list: "Alda Institute in Lima and Habitat Forum in Nairobi"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Span
from ..values.countries import base_code
from .named import NamedOrganizer
from .places_beside import is_city

_IN = re.compile(r"\s(?:in|from|en|desde|à|au|aux)\s+(?P<place>[^\W\d_a-zà-ÿ][^\s,;]*(?:\s[^\s,;]+){0,3})$")
_FEWEST = 2


def with_told_places(organizers: list[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers without the places behind their names, where several have one; a single one may be of the name.

    "Housing Network in Kenya" is called so.
    """
    told = [_IN.search(one.name) if one.city is None else None for one in organizers]
    places = [found and _place_of(found["place"], one.country) for found, one in zip(told, organizers, strict=True)]
    if sum(place is not None for place in places) < _FEWEST:
        return organizers
    return [
        _without(one, found, place) if found and place else one
        for one, found, place in zip(organizers, told, places, strict=True)
    ]


def _place_of(words: str, country: str | None) -> Sequence[str | None] | None:
    """City and country that words name, of which a country may be known already; None for anything else."""
    if is_city(words):
        return words, country
    code = None if country else base_code(words)
    return (None, code) if code else None


def _without(one: NamedOrganizer, found: re.Match[str], place: Sequence[str | None]) -> NamedOrganizer:
    city, country = place
    start = one.span.start
    at = Span(start + found.start("place"), one.country_span.end if one.country_span else start + found.end("place"))
    name = one.name[: found.start()].rstrip()
    return replace(one, name=name, span=Span(start, start + len(name)), city=city, country=country, country_span=at)
