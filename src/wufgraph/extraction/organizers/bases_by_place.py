"""Bases told of organizers by their places: "1) and 2) Lima, Peru; 3) Bonn", "Peru, except the last (Chile)"."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

import msgspec

from ...assets import any_word, read_table
from ...model import Span
from ...words import either
from .base_places import Place, all_but, find_only_places

_ONE = r"(?:n[°ºo.]\s?)?\(?(?P<{name}>\d{{1,2}})(?:[ºª°]|er|re|[èe]me|st|nd|rd|th)?\)?"
_JOINT = r"\s*(?:(?P<to>-|–|à|a|al|to)|,|/|&|y|e|et|and)\s*"
_FIRST, _NEXT = re.compile(_ONE.format(name="number"), re.IGNORECASE), re.compile(_JOINT + _ONE.format(name="number"))
_ENDS_NUMBERS = re.compile(r"(?<=\))|\s?[:.=)–-]")
_JOINED = re.compile(r"\s*(?:,|y|e|et|and|&)?\s*", re.IGNORECASE)
_FEWEST = 2


class PlacedBase(msgspec.Struct, frozen=True):
    """The places in an answer that tell the base of some organizers."""

    organizers: tuple[int, ...]
    places: tuple[Place, ...]


class _Reference(msgspec.Struct, frozen=True):
    """Words that point to organizers by their places.

    Attributes:
        organizers: Their numbers; empty for "the others".
        is_plain: Whether it is a single number, as in front of each item of a list.
    """

    span: Span
    organizers: frozenset[int]
    is_plain: bool = False


def find_placed(text: str, organizers: int) -> list[PlacedBase]:
    """The bases of organizers that are told by their places; none where the answer is not all of that kind.

    Args:
        text: The answer.
        organizers: How many there are.
    """
    found = [*_find_numbers(text), *(_read_words(match, organizers) for match in _words().finditer(text))]
    joined = _join(text, sorted(found, key=lambda one: one.span))
    if not joined:
        return []
    references, spans, shared = _lay_out(text, joined)
    if not all(one.is_plain for one in joined):
        told = _with_others(references, organizers)
    elif references is joined and spans[0].start < joined[0].span.start:
        told = _as_counts(joined, organizers)
    else:
        return []  # the numbers of a list
    bases = [
        PlacedBase(numbers, _with_country(tuple(find_only_places(text, span)), shared))
        for numbers, span in zip(told, spans, strict=False)
        if numbers
    ]
    numbers = [number for one in told for number in one]
    distinct = sorted(set(numbers)) == sorted(numbers) and set(numbers) <= set(range(organizers))
    return bases if distinct and len(bases) >= _FEWEST and all(one.places for one in bases) else []


def _lay_out(text: str, references: Sequence[_Reference]) -> tuple[Sequence[_Reference], list[Span], tuple[Place, ...]]:
    """The references with where each has its places, before it or behind; and the places that are said to be of all."""
    head, tail = Span(0, references[0].span.start), Span(references[-1].span.end, len(text))
    leads, ends = (tuple(find_only_places(text, part)) for part in (head, tail))
    if lead := all_but().search(head.of(text)):
        spans = [Span(0, lead.start()), *_spans_behind(text, references)]
        return [_Reference(head, frozenset()), *references], spans, ()
    if leads and ends and any_word("base-of-all").search(head.of(text)):
        # "All in Peru, the first in Lima and the last in Cusco"
        return [*references, _Reference(head, frozenset())], [*_spans_behind(text, references), head], leads
    if not leads:
        return references, _spans_behind(text, references), ()
    spans = [Span(start, one.span.start) for start, one in zip(_ends(references), references, strict=False)]
    # "Peru (the first two), Kenya"
    return ([*references, _Reference(tail, frozenset())], [*spans, tail], ()) if ends else (references, spans, ())


def _as_counts(references: Sequence[_Reference], organizers: int) -> list[tuple[int, ...]]:
    """The numbers of organizers where each reference tells how many they are: "Senegal (3), USA (1)" of four."""
    counts = [min(one.organizers) + 1 for one in references]
    if sum(counts) != organizers or counts == list(range(1, len(counts) + 1)):
        return []
    ends = list(accumulate(counts))
    return [tuple(range(end - count, end)) for end, count in zip(ends, counts, strict=True)]


def _with_country(places: tuple[Place, ...], shared: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places, with a country that is that of all where they name none."""
    country = [place for place in shared if place.code][:1]
    lacks = places and not any(place.code for place in places)
    return (*places, *country) if lacks else places


def _ends(references: Sequence[_Reference]) -> list[int]:
    return [0, *(one.span.end for one in references)]


def _spans_behind(text: str, references: Sequence[_Reference]) -> list[Span]:
    """What stands behind each reference, up to the next one."""
    ends = [*(one.span.start for one in references[1:]), len(text)]
    return [Span(one.span.end, end) for one, end in zip(references, ends, strict=True)]


def _with_others(references: Sequence[_Reference], organizers: int) -> list[tuple[int, ...]]:
    """The numbers that each reference stands for; "the others" are those that no reference names."""
    named = {number for one in references for number in one.organizers}
    others = frozenset(range(organizers)) - named
    return [tuple(sorted(one.organizers or others)) for one in references]


def _join(text: str, references: Sequence[_Reference]) -> list[_Reference]:
    """References with nothing but "and" between them as one: "the first and the third"."""
    joined: list[_Reference] = []
    for one in references:
        last = joined[-1] if joined else None
        if last and _JOINED.fullmatch(text, last.span.end, one.span.start):
            joined[-1] = _Reference(Span(last.span.start, one.span.end), last.organizers | one.organizers)
        else:
            joined.append(one)
    return joined


def _find_numbers(text: str) -> list[_Reference]:
    """Numbers that a mark ends, "1, 2 et 4 :", "(1-3)"; `is_plain` where it is a single one."""
    found: list[_Reference] = []
    end = 0
    for first in re.finditer(r"(?<![\w.,)])(?=\(?(?:n[°ºo.]\s?)?\(?\d)", text):
        start = _FIRST.match(text, first.start()) if first.start() >= end else None
        if start is None:
            continue
        numbers, end = [int(start["number"])], start.end()
        while following := _NEXT.match(text, end):
            number = int(following["number"])
            numbers += range(numbers[-1] + 1, number + 1) if following["to"] else [number]
            end = following.end()
        if mark := _ENDS_NUMBERS.match(text, end):
            end = mark.end()
            places = frozenset(number - 1 for number in numbers)
            found.append(_Reference(Span(first.start(), end), places, is_plain=len(numbers) == 1))
    return found


def _read_words(found: re.Match[str], organizers: int) -> _Reference:
    place = _ordinals()[found["ordinal"].casefold()]
    count = _counts().get((found["before"] or found["behind"] or "").casefold(), 1) if place else 0
    first = place - 1 if place > 0 else organizers - count
    return _Reference(Span(*found.span()), frozenset(range(first, first + count)))


@cache
def _words() -> re.Pattern[str]:
    """The first, "las dos primeras", "pour les trois autres institutions"."""
    count = either(_counts())
    return re.compile(
        rf"(?<!\w)(?:(?:para|pour|for|of|de|à|en|in)\s+)?(?:(?:las?|los|el|les?|the|al|aux?)\s+|l['’])?"
        rf"(?:(?P<before>{count})\s+)?(?P<ordinal>{either(_ordinals())})(?:\s+(?P<behind>{count}))?(?!\w)"
        rf"(?:\s+(?:{any_word('institution-noun').pattern})(?!\w))?"
        # "First Institute" is a name.
        r"(?=\s*(?:$|[^\w\s]|(?-i:[a-zà-ÿ])))",
        re.IGNORECASE,
    )


@cache
def _ordinals() -> dict[str, int]:
    rows = read_table("data/reference/quantities.csv")
    return {row["word"].casefold(): int(row["value"]) for row in rows if row["list"] == "ordinal"}


@cache
def _counts() -> dict[str, int]:
    """Words and digits from two on, "two", "3"."""
    rows = read_table("data/reference/quantities.csv")
    worded = {row["word"].casefold(): float(row["value"]) for row in rows if row["list"] == "number"}
    return {word: int(number) for word, number in worded.items() if 1 < number < 10} | {str(n): n for n in range(2, 10)}
