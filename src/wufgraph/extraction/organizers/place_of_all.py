"""The place that is told once of all organizers, behind the last of them: "…, Foro Sur and Alda Lab, all from Peru"."""

import re

import msgspec
from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.countries import is_nationality, nationality_codes
from .named import NamedOrganizer
from .places_beside import Beside, is_city, read_place, strip_edges

_LONGEST = 90
# What may stand in front of "all": a mark, with "we are" or "they are" behind it or not.
_BEFORE = re.compile(
    r"(?:(?:[,;.]\s*|\s*[(\[]\s*|\s+[-–—]\s*|\n\s*)(?:(?:we|they|these|nous|ils|elles|y|et|and)\s+)?"
    r"|,?\s+(?:who|which|that|que|qui)\s+)(?:(?:are|were|sommes|sont|somos|son)\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:(?:are|were|sont|sommes|somos|son)\s+)?(?:(?:of|from|de|del|du|des)\s+|d['’])?", re.IGNORECASE
)
_MARK = re.compile(r"[,;.(\n]\s*$|\s[-–—]\s+$")
_BASED = re.compile(r"-based$", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(\[](?P<place>[^()\[\]]{2,60})$")


class PlaceOfAll(msgspec.Struct, frozen=True):
    """Where the names end, and the place of all of them."""

    end: int
    place: Beside


def find_place_of_all(text: str) -> PlaceOfAll | None:
    """The place of all organizers at the end of an answer that names them; None where it tells none.

    >>> text = "Alda Lab and Foro Sur, both based in Lima, Peru"
    >>> found = find_place_of_all(text)
    >>> text[: found.end], found.place.city, found.place.country
    ('Alda Lab and Foro Sur', 'Lima', 'PE')
    """
    begin = max(0, len(text) - _LONGEST)
    if ours := any_word("our-base").search(text, begin):
        mark, place = _MARK.search(text[: ours.start()], begin), _read(text, ours.end())
        if mark and place:
            return PlaceOfAll(mark.start(), place)
    for said in any_word("base-of-all").finditer(text, begin):
        before = _BEFORE.search(text[: said.start()], begin)
        place = _read(text, said.end()) if before else None
        if before and place:
            return PlaceOfAll(before.start(), place)
        if not text[said.end() :].strip(" .)]\n"):
            return _in_front(text, said.start())
    return None


def with_place_of_all(organizers: list[NamedOrganizer], found: PlaceOfAll | None) -> list[NamedOrganizer]:
    """Organizers with the place that is told of all of them, where none stands beside their own names."""
    if found is None:
        return organizers
    at, country, city = found.place.place, found.place.country, found.place.city
    return [
        one
        if one.country or (one.city and city)
        else replace(one, country=country, city=one.city or city, country_span=one.country_span or at)
        for one in organizers
    ]


def _read(text: str, start: int) -> Beside | None:
    """The place that "all" is said of: a country, a city, both, or people of a country, "all Kenyan"."""
    behind = _BEHIND.match(text, start)
    at = Span(*strip_edges(text, behind.end() if behind else start, len(text)))
    words = _BASED.sub("", at.of(text))
    if not words:
        return None
    place = read_place(text, Span(at.start, at.start + len(words)))
    if place and (place.country or place.city):
        return place
    if is_city(words):
        return Beside(place=at, city=words)
    codes = nationality_codes(words)[0] if is_nationality(words) else ()
    return Beside(place=at, country=codes[0]) if len(codes) == 1 else None


def _in_front(text: str, end: int) -> PlaceOfAll | None:
    """The place in brackets that "all" stands behind: "… and Foro Sur (Peru, all three)"."""
    said = text[:end].rstrip(" ,:-–—")
    bracket = _BRACKET.search(said)
    place = read_place(text, Span(bracket.start("place"), len(said))) if bracket else None
    return PlaceOfAll(bracket.start(), place) if bracket and place and place.country else None
