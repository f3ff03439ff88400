"""What a statement names: institutions, networks and initiatives, and cities where there is evidence of one."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from ...assets import any_word, read_table, word_list
from ...wording import ascii_fold
from ..values.countries import country_code
from ..values.gazetteer import FoundName, NameKind

_BETWEEN_CITIES = re.compile(r"\s*(?:,|;|/|\(|,?\s+(?:and|or|y|e|o|et|ou|vs\.?))\s*(?:(?:in|en|à|the|la|el)\s+)?")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w’']*)(?P<point>\.?)\s+$")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:;]\s+|[\n•*])\W*$")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_CAPITAL_BEHIND = re.compile(r"\s+[^\W\d_a-z]")
_OF = re.compile(r"(?P<head>[^\W\d_][\w-]*)\s+(?:of|de|del|du|d['’])\s*(?:la\s+|the\s+)?$")
_COUNTRY_BEHIND = re.compile(r"\s*[,(]\s*(?P<country>[^\W\d_][^,.;()]{2,30})")
_WINDOW = 40


def find_mentions(text: str, names: Sequence[FoundName]) -> list[FoundName]:
    """The names that a statement mentions, each thing once.

    Args:
        text: The statement.
        names: Known names in it, from left to right.
    """
    found: list[FoundName] = []
    cities: set[int] = set()
    for number, name in enumerate(names):
        if name.known.kind is NameKind.ORGANIZATION:
            found.append(name)
        elif name.known.kind is NameKind.CITY and _is_city(text, name, names[number - 1] if number else None, cities):
            cities.add(name.span.start)
            found.append(name)
    # A list of cities vouches for its first member as well as for the others.
    first = {name.span.start for name in found}
    for one, other in pairwise(names):
        listed = one.known.kind is NameKind.CITY and other.span.start in cities and _joined(text, one, other)
        if listed and one.span.start not in first and not _is_barred(text, one):
            found.append(one)
    unique: dict[str, FoundName] = {}
    for name in sorted(found, key=lambda n: n.span):
        unique.setdefault(name.known.key, name)
    return list(unique.values())


def _is_city(text: str, name: FoundName, previous: FoundName | None, cities: Collection[int]) -> bool:
    if _is_barred(text, name):
        return False
    if name.known.sure or _has_evidence(text, name):
        return True
    return previous is not None and previous.span.start in cities and _joined(text, previous, name)


def _has_evidence(text: str, name: FoundName) -> bool:
    """A preposition before it, its country behind it, or something of its own."""
    before = text[max(0, name.span.start - _WINDOW) : name.span.start]
    if _before_city().search(before) or _POSSESSIVE.match(text, name.span.end):
        return True
    country = _COUNTRY_BEHIND.match(text, name.span.end)
    return country is not None and country_code(country["country"].strip()) == name.known.country


def _is_barred(text: str, name: FoundName) -> bool:
    """Whether it is a part of a longer name: of a person, an institution, a document."""
    start, end = name.span.start, name.span.end
    before, behind = text[max(0, start - _WINDOW) : start], text[end : end + 3]
    if text[end : end + 1] in ("-", "+", "@") or text[start - 1 : start] in ("-", "@", "#"):
        return True
    if _CAPITAL_BEHIND.match(behind):
        return True
    word = _WORD_BEFORE.search(before)
    if word and not _before_city().search(before):
        own = _POSSESSIVE.search(word["word"])
        opens = _SENTENCE_BEFORE.search(before[: word.start()])
        titled = ascii_fold(word["word"]) in _honorifics()
        if titled or (word["word"][0].isupper() and not word["point"] and not own and not opens):
            return True
        if opens and word["word"][0].isupper() and not name.known.sure:
            return True
    of = _OF.search(before)
    if of is None:
        return False
    at_start = _SENTENCE_BEFORE.search(before[: of.start()]) is not None
    return of["head"][0].isupper() and (not at_start or ascii_fold(of["head"]) in _heads())


def _joined(text: str, one: FoundName, other: FoundName) -> bool:
    return _BETWEEN_CITIES.fullmatch(text[one.span.end : other.span.start]) is not None


@cache
def _before_city() -> re.Pattern[str]:
    words = any_word("before-city").pattern.removesuffix(r"\b")
    return re.compile(rf"{words}\s*$", re.IGNORECASE)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(
        ascii_fold(part.strip("."))
        for row in read_table("data/reference/honorifics.csv")
        for part in row["form"].split()
    )


@cache
def _heads() -> frozenset[str]:
    """Words that institutions' names begin with."""
    return frozenset(ascii_fold(word) for name in ("generic-name", "national-body") for word in word_list(name))
