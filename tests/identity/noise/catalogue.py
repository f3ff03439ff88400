"""Which names tell an institution from all others of a set, as far as anyone who reads them could tell."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from .institutions import LANGUAGES, Institution, countries, fold

_FUNCTION_WORDS = {
    "of",
    "for",
    "in",
    "at",
    "de",
    "del",
    "la",
    "las",
    "los",
    "des",
    "du",
    "d",
    "l",
    "le",
    "les",
    "do",
    "da",
}
_WITH_ARTICLE = {"US", "GB", "NL", "PH", "AE", "CD", "CZ", "KR", "VA"}
_LONG_ENOUGH_TO_MISTYPE = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it may be written, and how it came about: full, other-language, short, acronym or former."""

    text: str
    kind: str
    language: str = ""


class Catalogue:
    """The institutions of a set, and whose each name is."""

    def __init__(self, institutions: Iterable[Institution]) -> None:
        self.by_key: Mapping[str, Institution] = {one.key: one for one in institutions}
        owners: defaultdict[str, set[str]] = defaultdict(set)
        loosely: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.by_key.values():
            for name in _written_names(one):
                owners[fold(name)].add(one.key)
                loosely[_loose(name)].add(one.key)
        self._owners, self._loosely = dict(owners), dict(loosely)
        self._sorted = sorted(owners)
        self._delicate = _find_delicate(self._owners)

    def tells(self, key: str, text: str, *, with_country: bool) -> bool:
        """Whether a text names this institution and no other, given its country or not."""
        others = self._owners.get(fold(text), set()) - {key}
        country = self.by_key[key].country
        return not others or (with_country and all(self.by_key[other].country != country for other in others))

    def is_delicate(self, text: str) -> bool:
        """Whether a slip or another order of words might turn a name into somebody else's."""
        return fold(text) in self._delicate or len(self._loosely.get(_loose(text), ())) > 1

    def may_be_reordered_to(self, key: str, text: str) -> bool:
        """Whether other words or another order of words still mean nobody else."""
        return self.tells(key, text, with_country=False) and self._loosely.get(_loose(text), {key}) <= {key}

    def may_be_cut_to(self, key: str, text: str) -> bool:
        """Whether a beginning of a name is not the beginning of somebody else's."""
        start = fold(text)
        for folded in self._sorted[bisect_left(self._sorted, start) :]:
            if not folded.startswith(start):
                return True
            if self._owners[folded] != {key}:
                return False
        return True


def full_names(one: Institution, language: str) -> tuple[str, ...]:
    """The full names in a language; ministries are mostly written with their country."""
    names = one.names.get(language, ())
    if one.kind != "ministry" or language not in LANGUAGES:
        return names
    country = countries()[one.country].names[language]
    plain = [name for name in names if fold(country) not in fold(name)]
    of = {"en": " of ", "es": " de "}.get(language)
    joined = [name + of + country for name in plain if of and one.country not in _WITH_ARTICLE]
    return (*names, *(f"{name}, {country}" for name in plain), *joined)


def _written_names(one: Institution) -> Iterator[str]:
    yield from one.all_names()
    yield from (name for language in one.names for name in full_names(one, language))


def _loose(text: str) -> str:
    return " ".join(sorted(word for word in fold(text).split() if word not in _FUNCTION_WORDS))


def _find_delicate(owners: Mapping[str, set[str]]) -> frozenset[str]:
    peers = _find_peers({word for name in owners for word in name.split()})
    delicate = set()
    for name, keys in owners.items():
        words = name.split()
        for place, word in enumerate(words):
            for peer in peers.get(word, ()):
                if owners.get(" ".join([*words[:place], peer, *words[place + 1 :]]), keys) != keys:
                    delicate.add(name)
    return frozenset(delicate)


def _find_peers(words: Iterable[str]) -> Mapping[str, set[str]]:
    """Words that one slip in each, or two in one, make the same."""
    sharing: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= _LONG_ENOUGH_TO_MISTYPE:
            for left in {
                _without(word, places) for size in (0, 1, 2) for places in combinations(range(len(word)), size)
            }:
                sharing[left].append(word)
    peers: defaultdict[str, set[str]] = defaultdict(set)
    for alike in sharing.values():
        for one, other in combinations(alike, 2):
            if other not in peers[one] and Levenshtein.distance(one, other) <= 2:
                peers[one].add(other)
                peers[other].add(one)
    return peers


def _without(word: str, places: tuple[int, ...]) -> str:
    return "".join(letter for place, letter in enumerate(word) if place not in places)
