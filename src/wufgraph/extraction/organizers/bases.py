"""Where organizing institutions are based: lists of countries and cities as people write them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ...assets import any_word
from ...model import Span
from ...wording import match_key
from ..values.countries import base_code
from ..values.name_looks import known_cities, looks_like_institution

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
_BETWEEN_GROUPS = re.compile(r"[;\n•▪●]|\s[|/+]\s|(?:(?<=^)|(?<=\s))\(?(?:\d{1,2}|[a-h])[.)]\s+(?=[^\W\d_])")
_BETWEEN_PLACES = re.compile(
    r"[,/():\[\]]|(?<=\s)[-–—+|&]\s|[–—]|\b(?:and|y|et)\b|(?<=\s)e\s|(?<=[^\W\d_])-(?=(?-i:[A-Z]{2,3})\b)",
    re.IGNORECASE,
)
_LIKE_DASHES = {ord(sign): "–" for sign in "→⇒➔=►"}
_DASHES = ("-", "–", "—")
_EDGES = " \t\xa0\n.,;:-–—()[]"
# "Saint Helena, Ascension and Tristan da Cunha" has three parts.
_LONGEST_COUNTRY = 3
_LONGEST_CITY_WORDS = 5
_MOST_NAMES, _LONGEST_ABBREVIATION = 40, 12
_CLOSING = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """One stated base: a country, a city, or a city and its country.

    Attributes:
        organizer: Number of the organizer that is named beside it.
        of_all: Whether it is said to be the base of all organizers.
    """

    text: str
    span: Span
    country: str | None = None
    city: str | None = None
    organizer: int | None = None
    of_all: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A country or a city, or an organizer named between them.

    Attributes:
        code: Of a country; empty for a name of several countries, None for a city.
    """

    span: Span
    code: str | None
    organizer: int | None = None
    in_brackets: bool = False


def parse_bases(text: str, organizers: int, names: Sequence[Sequence[str]] = ()) -> list[Base]:
    """Split an answer into countries and cities.

    A city is paired with the country beside it, in the order in which the writer pairs them.

    Args:
        text: The answer.
        organizers: How many organizers there are: of several ways to read a list, the one with that count is taken.
        names: What each organizer is called, its acronym too: "Lima (Alda Institute)" says whose base it is.

    >>> [(b.city, b.country) for b in parse_bases("London, UK; Nairobi, Kenya", 2)]
    [('London', 'GB'), ('Nairobi', 'KE')]
    """
    text = text.translate(_LIKE_DASHES)
    if text.rstrip().endswith((":", "?")):
        return []  # a caption whose answer is blank
    of_all = any_word("base-of-all").search(text) is not None
    groups = [_places(text, group, names) for group in _split(text)]
    named = [place for group in groups for place in group if place.organizer is not None]
    if named:
        return list(_named_bases(text, groups))
    readings = [
        [base for group in groups for base in _pair(group, text, city_first=True)],
        [base for group in groups for base in _pair(group, text, city_first=False)],
        [_base(text, group) for group in groups if group],
        [_base(text, places) for group in groups for places in _until_country(group)],
    ]
    # A list of pairs throughout is read as such, whatever its length.
    whole = [bases for bases in readings[:2] if all(base.country and base.city for base in bases)]
    fitting = (bases for bases in whole or readings if len(bases) == organizers)
    chosen = next(fitting, (whole or readings)[0])
    return [replace(base, of_all=True) for base in chosen] if of_all and len(chosen) == 1 else chosen


def _split(text: str) -> Iterator[Span]:
    """The groups that strong separators part, outside brackets."""
    start = depth = position = 0
    for found in _BETWEEN_GROUPS.finditer(text):
        between = text[position : found.start()]
        depth += sum(map(between.count, "([")) - sum(map(between.count, ")]"))
        position = found.start()
        if depth == 0 and not (found[0] == "\n" and _goes_on(text, start, found.start())):
            yield Span(start, found.start())
            start = found.end()
    yield Span(start, len(text))


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether a line's end cuts a base: "Nairobi" and "– Kenya" below it, "United States of" and "America"."""
    below = _BETWEEN_GROUPS.split(text[at + 1 :], maxsplit=1)[0].strip(_EDGES)
    above = list(_only_places(text, Span(start, at)))
    if not above or not below or any(place.code for place in above):
        return False
    last = text[above[-1].span.start : at]
    cut = base_code(last) is None and bool(base_code(f"{last} {below}"))
    return cut or (text[at + 1 :].lstrip()[:1] in _DASHES and bool(base_code(below)))


def _places(text: str, group: Span, names: Sequence[Sequence[str]]) -> list[_Place]:
    """Countries, cities and organizers in order; "Trinidad and Tobago" and "Korea, Republic of" are one place each."""
    places: list[_Place] = []
    start = group.start
    for at, organizer in _mentions(text, group, names):
        places += [*_only_places(text, Span(start, at.start)), _Place(at, None, organizer)]
        start = at.end
    return [*places, *_only_places(text, Span(start, group.end))]


def _mentions(text: str, group: Span, names: Sequence[Sequence[str]]) -> list[tuple[Span, int]]:
    """Where organizers are named, outside each other."""
    found: list[tuple[Span, int]] = []
    spelled = [(name, number) for number, one in enumerate(names) for name in one]
    if len(spelled) > _MOST_NAMES:
        return []
    for name, number in sorted(spelled, key=lambda one: -len(one[0])):
        words = r"\s+".join(map(re.escape, name.split()))
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE if " " in name else 0)
        for match in pattern.finditer(text, group.start, group.end):
            if all(match.end() <= at.start or at.end <= match.start() for at, _ in found):
                found.append((Span(*match.span()), number))
    return sorted(found)


def _only_places(text: str, part: Span) -> Iterator[_Place]:
    pieces, start = [], part.start
    for found in _BETWEEN_PLACES.finditer(text, part.start, part.end):
        pieces.append(Span(start, found.start()))
        start = found.end()
    pieces.append(Span(start, part.end))
    stripped = [_strip(text, piece) for piece in pieces if piece.of(text).strip(_EDGES)]
    filled = [piece for piece in stripped if len(piece) and not _is_noise(piece.of(text))]
    position = 0
    while position < len(filled):
        longest = min(_LONGEST_COUNTRY, len(filled) - position)
        lengths = (
            n for n in range(longest, 1, -1) if base_code(text[filled[position].start : filled[position + n - 1].end])
        )
        length = next(lengths, 1)
        span = Span(filled[position].start, filled[position + length - 1].end)
        code = base_code(span.of(text))
        halves = _halves(text, span) if code is None else None
        if halves:
            yield from (_Place(half, base_code(half.of(text))) for half in halves)
        elif code is not None or _may_be_city(span.of(text)):
            yield _Place(span, code, None, text[max(span.start - 1, 0)] in _CLOSING)
        position += length


def _halves(text: str, span: Span) -> tuple[Span, Span] | None:
    """A city and its country that a hyphen joins: "Bobo-Dioulasso-Burkina Faso"."""
    hyphens = [span.start + number for number, character in enumerate(span.of(text)) if character == "-"]
    for hyphen in hyphens:
        city, country = Span(span.start, hyphen), Span(hyphen + 1, span.end)
        if city.of(text)[:1].isupper() and base_code(country.of(text)):
            return city, country
    return None


def _strip(text: str, piece: Span) -> Span:
    """A piece without edges, and without what is said around a place: "headquartered in", "both"."""
    start, end = piece.start, piece.end
    before = after = -1
    while (before, after) != (start, end):
        before, after = start, end
        while start < end and text[start] in _EDGES:
            start += 1
        while (
            end > start
            and text[end - 1] in _EDGES
            and not _ends_in_abbreviation(text[max(start, end - _LONGEST_ABBREVIATION) : end])
        ):
            end -= 1
        if lead := _around().match(text, start, end):
            start = lead.end()
        if tail := _behind().search(text, start, end):
            end = tail.start()
    return Span(start, max(start, end))


def _ends_in_abbreviation(words: str) -> bool:
    return re.search(r"(?:\b\w{1,2}\.){2,}$", words) is not None


@cache
def _around() -> re.Pattern[str]:
    words = "|".join(any_word(name).pattern for name in ("based-in", "base-of-all"))
    return re.compile(rf"(?:{words})(?!\w)\s*", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(any_word(name).pattern for name in ("based-behind", "base-of-all"))
    return re.compile(rf"\s(?:{words})$", re.IGNORECASE)


def _is_noise(words: str) -> bool:
    return any(any_word(name).fullmatch(words) for name in ("based-in", "based-behind", "base-of-all", "no-place"))


def _may_be_city(words: str) -> bool:
    return match_key(words) in known_cities() or (
        len(words.split()) <= _LONGEST_CITY_WORDS
        and any(character.isupper() for character in words)
        and not any(character.isdigit() for character in words)
        and not looks_like_institution(words)
    )


def _pair(places: Sequence[_Place], text: str, *, city_first: bool) -> Iterator[Base]:
    if any(place.in_brackets for place in places[1:]):
        yield from _pair_brackets(places, text)
        return
    pending: _Place | None = None
    for place in places:
        is_country = place.code is not None
        if is_country != city_first:
            if pending is not None:
                yield _base(text, [pending])
            pending = place
        elif pending is None:
            yield _base(text, [place])
        else:
            yield _base(text, [pending, place])
            pending = None
    if pending is not None:
        yield _base(text, [pending])


def _pair_brackets(places: Sequence[_Place], text: str) -> Iterator[Base]:
    """Each place with the one in brackets behind it."""
    runs: list[list[_Place]] = []
    for place in places:
        if place.in_brackets and runs and len(runs[-1]) == 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    yield from (_base(text, run) for run in runs)


def _until_country(places: Sequence[_Place]) -> Iterator[list[_Place]]:
    """Places up to each country: "Boston, Massachusetts, USA" is one base."""
    run: list[_Place] = []
    for place in places:
        run.append(place)
        if place.code is not None:
            yield run
            run = []
    if run:
        yield run


def _named_bases(text: str, groups: Sequence[Sequence[_Place]]) -> Iterator[Base]:
    """Bases with the organizer that stands behind or before each of them, as the writer put it."""
    first = next(place for group in groups for place in group)
    for group in groups:
        run: list[_Place] = []
        organizer: int | None = None
        for place in group:
            if place.organizer is None:
                run.append(place)
                continue
            if first.organizer is None:
                organizer = place.organizer
            if run:
                yield replace(_base(text, run), organizer=organizer)
                run = []
            organizer = place.organizer if first.organizer is not None else None
        if run:
            yield replace(_base(text, run), organizer=organizer)


def _base(text: str, places: Sequence[_Place]) -> Base:
    start, end = places[0].span.start, places[-1].span.end
    for opening, closing in _CLOSING.items():
        if text.count(opening, start, end) > text.count(closing, start, end) and text[end : end + 1] == closing:
            end += 1
    country = next((place.code for place in places if place.code), None)
    city = next((place.span.of(text) for place in places if place.code is None), None)
    return Base(text=text[start:end], span=Span(start, end), country=country, city=city)
