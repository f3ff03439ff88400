"""Organizing institutions and where they are based.

Names are told apart by the strongest separator that the writer used; countries go to names by
position only where the counts agree.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Span
from .countries import country_code
from .name_lists import bracket_depth, lead_words, role_before, role_behind, split_names

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
_HARD = re.compile(r"[;\n•]|\s[|/]\s")
_BETWEEN_PLACES = re.compile(r"[,/():]|(?<=\s)[-–—]\s|\band\b|\by\b|\bet\b", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]+)[)\]]")
_DASHED_TAIL = re.compile(r"[-–—,:](?P<tail>[^-–—,:]+)$")
_ACRONYM = re.compile(r"(?=(?:.*[A-ZÀ-Þ]){2})[\w.&/+-]{2,15}(?:[ -][A-Z][\w.&-]{0,12})?")
_EDGES = " \t\xa0.,;:-–—"
# "Saint Helena, Ascension and Tristan da Cunha" has three parts.
_LONGEST_COUNTRY = 3
_LONGEST_ABBREVIATION = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOrganizer:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """One stated base: a country, a city, or a city and its country."""

    text: str
    span: Span
    country: str | None = None
    city: str | None = None


def parse_organizers(text: str, bases_count: int = 0) -> list[NamedOrganizer]:
    """Split an answer into names.

    Args:
        text: The answer; each of its lines may hold several names.
        bases_count: How many bases the form states. "A and B" is two names only where that, or a list
            with commas around it, speaks for it: "Ministry of Housing and Urban Development" is one.

    >>> [o.name for o in parse_organizers("Alda Institute (AI), Habitat Forum and UN-Habitat", 3)]
    ['Alda Institute', 'Habitat Forum', 'UN-Habitat']
    """
    return [named for named in (_read_name(text, part) for part in split_names(text, bases_count)) if named]


def parse_bases(text: str, organizers: int) -> list[Base]:
    """Split an answer into countries and cities.

    A city is paired with the country beside it, in the order in which the writer pairs them.

    Args:
        text: The answer.
        organizers: How many organizers there are: of two ways to read a list, the one with that count is taken.

    >>> [(b.city, b.country) for b in parse_bases("London, UK; Nairobi, Kenya", 2)]
    [('London', 'GB'), ('Nairobi', 'KE')]
    """
    groups = _split(text, Span(0, len(text)), _HARD)
    readings = []
    for city_first in (True, False):
        bases = [base for group in groups for base in _pair(_places(text, group), text, city_first=city_first)]
        readings.append(bases)
    return next((bases for bases in readings if len(bases) == organizers), readings[0])


def _split(text: str, part: Span, separator: re.Pattern[str]) -> list[Span]:
    """Split outside brackets."""
    pieces, start = [], part.start
    for found in separator.finditer(text, part.start, part.end):
        if bracket_depth(text, start, found.start()) == 0 and found.end() > found.start():
            pieces.append(Span(start, found.start()))
            start = found.end()
    pieces.append(Span(start, part.end))
    return [piece for piece in pieces if piece.of(text).strip(_EDGES)]


def _read_name(text: str, part: Span) -> NamedOrganizer | None:
    start, end = _strip(text, part.start, part.end)
    for before in (role_before(), lead_words()):
        found = before.match(text, start, end)
        if found:
            start = found.end()
    role = role_behind().search(text, start, end)
    if role:
        end = role.start()
    acronym = country = city = None
    acronym_span = country_span = None
    tail_of = start
    for bracket in list(_BRACKETED.finditer(text, start + 1, end)):
        at = Span(*_strip(text, *bracket.span("inside")))
        inside = at.of(text)
        place = _one_place(inside)
        if place and not country:
            (city, country), country_span = place, at
        elif _ACRONYM.fullmatch(inside) and not acronym:
            acronym, acronym_span = inside, at
        else:
            continue
        # The name ends where the first bracket that was taken off begins; a country may follow the last one.
        end, tail_of = min(end, bracket.start()), bracket.end()
    tail = _DASHED_TAIL.search(text, max(tail_of, start), role.start() if role else part.end)
    if tail and not country:
        at = Span(*_strip(text, *tail.span("tail")))
        place = _one_place(at.of(text))
        if place:
            (city, country), country_span = place, at
            end = min(end, tail.start())
    start, end = _strip(text, start, end)
    name = text[start:end]
    if not any(c.isalpha() for c in name):
        return None
    return NamedOrganizer(
        name=name,
        span=Span(start, end),
        acronym=acronym,
        acronym_span=acronym_span,
        country=country,
        country_span=country_span,
        city=city,
    )


def _one_place(words: str) -> tuple[str | None, str] | None:
    """A country, or a city and a country, and nothing else."""
    whole = country_code(words)  # "Guinea-Bissau" is one place
    parts = [words] if whole else [p for p in re.split(r"\s*[,/–-]\s*", words) if p]
    codes = [country_code(p) for p in parts]
    if len(parts) == 1 and codes[0]:
        return None, codes[0]
    if len(parts) == 2 and codes[1] and codes[0] is None:
        return parts[0], codes[1]
    return None


def _places(text: str, group: Span) -> list[Span]:
    """Countries and cities; "Trinidad and Tobago" and "Korea, Republic of" are one place each."""
    pieces, start = [], group.start
    for found in _BETWEEN_PLACES.finditer(text, group.start, group.end):
        pieces.append(Span(start, found.start()))
        start = found.end()
    pieces.append(Span(start, group.end))
    stripped = [Span(*_strip(text, piece.start, piece.end)) for piece in pieces]
    filled = [piece for piece in stripped if len(piece)]
    places: list[Span] = []
    position = 0
    while position < len(filled):
        longest = min(_LONGEST_COUNTRY, len(filled) - position)
        lengths = (n for n in range(longest, 1, -1) if _is_country(text, filled[position : position + n]))
        length = next(lengths, 1)
        places.append(Span(filled[position].start, filled[position + length - 1].end))
        position += length
    return places


def _is_country(text: str, pieces: Sequence[Span]) -> bool:
    return bool(country_code(text[pieces[0].start : pieces[-1].end]))


def _pair(places: list[Span], text: str, *, city_first: bool) -> list[Base]:
    bases: list[Base] = []
    pending: Span | None = None
    for place in places:
        code = country_code(place.of(text))
        is_country = code is not None
        if is_country != city_first or pending is None:
            if pending is not None:
                bases.append(_base(text, [pending]))
            pending = place if is_country != city_first else None
            if pending is None:
                bases.append(_base(text, [place]))
        else:
            bases.append(_base(text, [pending, place]))
            pending = None
    if pending is not None:
        bases.append(_base(text, [pending]))
    return bases


def _base(text: str, places: list[Span]) -> Base:
    span = Span(places[0].start, places[-1].end)
    country = city = None
    for place in places:
        code = country_code(place.of(text))
        if code is None:
            city = place.of(text)
        else:
            country = code or None
    return Base(text=span.of(text), span=span, country=country, city=city)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES + "\n":
        start += 1
    while (
        end > start
        and text[end - 1] in _EDGES + "\n"
        and not (text[end - 1] == "." and _ends_in_abbreviation(text[max(start, end - _LONGEST_ABBREVIATION) : end]))
    ):
        end -= 1
    return start, end


def _ends_in_abbreviation(words: str) -> bool:
    return re.search(r"(?:\b\w\.){2,}$|\b(?:Inc|Ltd|Co|e\.V|Corp|S\.A)\.$", words) is not None
