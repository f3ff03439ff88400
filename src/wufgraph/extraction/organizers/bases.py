"""Where organizing institutions are based: lists of countries and cities as people write them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.list_marks import with_usual_marks
from ..values.name_looks import city_country
from .base_places import CLOSING, OTHERS, Place, find_places, split_groups
from .bases_by_place import find_placed
from .other_bases import ToldApart, find_told_apart, says_where, without

_AND = re.compile(r"\s(?:and|y|e|et|&|/)\s", re.IGNORECASE)
_PAIR = 2


class Base(msgspec.Struct, frozen=True, kw_only=True):
    """One stated base: a country, a city, or a city and its country.

    Attributes:
        span: Of both, or of the country where the city stands in a list of its own, at `city_span`.
        organizer: Number of the organizer that is named beside it.
        of_all: Whether it is said to be the base of all organizers.
    """

    text: str
    span: Span
    country: str | None = None
    city: str | None = None
    city_span: Span | None = None
    organizer: int | None = None
    of_all: bool = False


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
    usual = with_usual_marks(text)
    bases = _parse_bases(usual, organizers, names)
    return bases if usual == text else [replace(base, text=base.span.of(text)) for base in bases]


def _parse_bases(text: str, organizers: int, names: Sequence[Sequence[str]]) -> list[Base]:
    if text.rstrip().endswith((":", "?")):
        return []  # a caption whose answer is blank
    if placed := find_placed(text, organizers):
        return [replace(_base(text, one.places), organizer=number) for one in placed for number in one.organizers]
    if told := find_told_apart(text, names):
        return _with_others(text, told, organizers)
    of_all = any_word("base-of-all").search(text) is not None
    groups = _repeat([find_places(text, group, names) for group in split_groups(text)])
    named = [place for group in groups for place in group if place.organizer is not None]
    if named:
        return list(_of_the_others(list(_named_bases(text, groups)), organizers))
    if of_all and (one := _one_of_all(text, groups)):
        return [one]
    if listed := _pair_lists(text, groups, organizers):
        return listed
    if apart := _pair_lines(text, groups, organizers):
        return apart
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
    if len([group for group in groups if group]) == 1 and not named and len(chosen) == organizers:
        chosen = _share_country(text, chosen)
    return [replace(base, of_all=True) for base in chosen] if of_all and len(chosen) == 1 else chosen


def _one_of_all(text: str, groups: Sequence[Sequence[Place]]) -> Base | None:
    """The base of all, where a country and a city of it are told on both sides of a mark: "Maroc / Rabat (toutes)".

    Names that are no places part it from what is said behind them: "Kenya (all), the Forum also in Boston".
    """
    places = [place for group in groups for place in group]
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(places)]
    named = next((number for number, gap in enumerate(gaps, 1) if re.search(r"[^\W\d_a-zà-ÿ]", gap)), len(places))
    if named < len(places) and not any_word("base-of-all").search(gaps[named - 1]):
        return None
    is_one = named == 1 or (named == _PAIR and sum(place.code is not None for place in places[:named]) == 1)
    return replace(_base(text, places[:named]), of_all=True) if is_one else None


def _with_others(text: str, told: Sequence[ToldApart], organizers: int) -> list[Base]:
    """The bases told apart, and those of the others: one of all of them, or as many as they are."""
    apart = [replace(_base(text, one.places), organizer=one.organizer) for one in told]
    rest = [number for number in range(organizers) if number not in {one.organizer for one in told}]
    left = without(text, told)
    others = parse_bases(left, 1)
    others = others * len(rest) if len(others) == 1 else parse_bases(left, len(rest))
    if len(others) == len(rest):
        others = [replace(base, organizer=number) for base, number in zip(others, rest, strict=True)]
    return [*others, *apart]


def _of_the_others(bases: Sequence[Base], organizers: int) -> Iterator[Base]:
    """Bases with that of "the others" as one of each who is not named: "Kenya (Alda Institute), Peru (the others)"."""
    named = {base.organizer for base in bases}
    rest = [number for number in range(organizers) if number not in named]
    only = rest[0] if len(rest) == 1 == sum(base.organizer is None for base in bases) else None
    for base in bases:
        if base.organizer == OTHERS:
            yield from (replace(base, organizer=number) for number in rest)
        else:
            yield replace(base, organizer=only) if base.organizer is None else base


def _repeat(groups: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """The groups with what "idem" stands for: all of the group before it, or behind a city the last country."""
    repeated: list[list[Place]] = []
    whole: list[Place] = []
    country: str | None = None
    for group in groups:
        places: list[Place] = []
        for place in group:
            country = place.code or country
            if not place.is_repeated:
                places.append(place)
            elif len(group) == 1:
                places += whole
            elif country:
                places.append(replace(place, code=country))
        repeated.append(places)
        whole = places or whole
    return repeated


def _share_country(text: str, bases: list[Base]) -> list[Base]:
    """Bases of which one has a country that is that of all cities listed with it: "Lima and Cusco, Peru"."""
    stated = [base for base in bases if base.country]
    if len(stated) != 1 or not stated[0].city:
        return bases
    country = stated[0].country
    cities = [base.city for base in bases if base.city]
    listed = text[bases[0].span.start : bases[-1].span.end + 1]
    is_one_list = _AND.search(listed) is not None or stated[0].text.endswith((")", "]")) or stated[0] is bases[0]
    if len(cities) < len(bases) or any(city_country(city) not in (None, country) for city in cities):
        return bases
    if not is_one_list and any(city_country(city) is None for city in cities):
        return bases
    return [replace(base, country=country) for base in bases]


def _pair_lists(text: str, groups: Sequence[Sequence[Place]], organizers: int) -> list[Base]:
    """A list of countries and one of cities as long, "Peru, Kenya" over "Lima, Nairobi", read across."""
    places = [place for group in groups for place in group]
    half = len(places) // 2
    first, second = places[:half], places[half:]
    kinds = [{place.code is not None for place in part} for part in (first, second)]
    is_one_base = half == 1 and (organizers > 1 or len([group for group in groups if group]) == 1)
    if len(first) != len(second) or not first or kinds[0] == kinds[1] or any(len(kind) > 1 for kind in kinds):
        return []
    if is_one_base or any(place.in_brackets for place in places):
        return []
    countries, cities = (first, second) if kinds[0] == {True} else (second, first)
    return [
        Base(
            text=f"{city.span.of(text)}, {country.span.of(text)}",
            span=country.span,
            country=country.code or None,
            city=city.span.of(text),
            city_span=city.span,
        )
        for country, city in zip(countries, cities, strict=True)
    ]


def _pair_lines(text: str, groups: Sequence[Sequence[Place]], organizers: int) -> list[Base]:
    """Cities and countries that take turns, with one mark between all of them: "Lima · Peru · Nairobi · Kenya"."""
    places = [place for group in groups for place in group]
    kinds = [place.code is not None for place in places]
    alone = all(len(group) <= 1 for group in groups)
    take_turns = all(one != other for one, other in pairwise(kinds))
    if not alone or not take_turns or organizers < _PAIR or len(places) != _PAIR * organizers:
        return []
    return [_base(text, places[number : number + _PAIR]) for number in range(0, len(places), _PAIR)]


def _pair(places: Sequence[Place], text: str, *, city_first: bool) -> Iterator[Base]:
    if any(place.in_brackets for place in places[1:]):
        yield from _pair_brackets(places, text)
        return
    kinds = [place.code is not None for place in places]
    # In "Lima and Cusco, Peru" the country is the last city's, and no base of its own.
    city_first = city_first or (kinds[-1:] == [True] and kinds.count(True) == 1 and len(kinds) > 1)
    pending: Place | None = None
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


def _pair_brackets(places: Sequence[Place], text: str) -> Iterator[Base]:
    """Each place with the one in brackets behind it."""
    runs: list[list[Place]] = []
    for place in places:
        if place.in_brackets and runs and len(runs[-1]) == 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    yield from (_base(text, run) for run in runs)


def _until_country(places: Sequence[Place]) -> Iterator[list[Place]]:
    """Places up to each country: "Boston, Massachusetts, USA" is one base."""
    run: list[Place] = []
    for place in places:
        run.append(place)
        if place.code is not None:
            yield run
            run = []
    if run:
        yield run


def _named_bases(text: str, groups: Sequence[Sequence[Place]]) -> Iterator[Base]:
    """Bases with the organizers that stand behind or before each of them, as the writer put it."""
    first = next(place for group in groups for place in group)
    for group in groups:
        is_before = first.organizer is not None or says_where(text, group)
        yield from _named_before(text, group) if is_before else _named_behind(text, group)


def _named_behind(text: str, group: Sequence[Place]) -> Iterator[Base]:
    """Bases with the organizers behind each: "Lima, Peru (Alda Institute and Second Forum)"."""
    run: list[Place] = []
    last: Base | None = None
    for place in group:
        if place.organizer is None:
            run.append(place)
            continue
        last = _base(text, run) if run else last
        run = []
        if last:
            yield replace(last, organizer=place.organizer)
    if run:
        yield _base(text, run)


def _named_before(text: str, group: Sequence[Place]) -> Iterator[Base]:
    """Bases with the organizers in front of each: "Alda Institute and Second Forum: Lima, Peru"."""
    run: list[Place] = []
    owners: list[Place] = []
    for place in group:
        if place.organizer is None:
            run.append(place)
            continue
        if run:
            yield from _owned(text, run, owners)
        joined = owners and not run and _AND.fullmatch(text, owners[-1].span.end, place.span.start)
        run, owners = [], [*owners, place] if joined else [place]
    if run:
        yield from _owned(text, run, owners)


def _owned(text: str, run: Sequence[Place], owners: Sequence[Place]) -> Iterator[Base]:
    base = _base(text, run)
    yield from (replace(base, organizer=one.organizer) for one in owners)
    if not owners:
        yield base


def _base(text: str, places: Sequence[Place]) -> Base:
    start, end = places[0].span.start, places[-1].span.end
    for opening, closing in CLOSING.items():
        if text.count(opening, start, end) > text.count(closing, start, end) and text[end : end + 1] == closing:
            end += 1
    country = next((place.code for place in places if place.code), None)
    city = next((place.span.of(text) for place in places if place.code is None), None)
    return Base(text=text[start:end], span=Span(start, end), country=country, city=city)
