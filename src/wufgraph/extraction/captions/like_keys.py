"""Which of many known wordings a line is like, without comparing it with all of them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

_EQUAL = 100.0
_LETTERS = 2
_MOST_FOUND = 4
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST_SLIP, _LONGEST_SLIP, _SLIPPED = 5, 10, 0.95


class _Alike(msgspec.Struct, gc=False):
    """Keys that begin, or end, with the same letters: the shortest first, and their lengths."""

    keys: list[str] = []
    lengths: list[int] = []


class LikeKeys:
    """Finds the matching keys that one is like, by the share of letters that both have in order.

    Two that are like each other begin or end alike: those that do neither are not compared, nor those whose length
    alone rules them out.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._begin: dict[str, _Alike] = defaultdict(_Alike)
        self._end: dict[str, _Alike] = defaultdict(_Alike)
        for key in sorted(keys, key=_order):
            for alike in (self._begin[key[:_LETTERS]], self._end[key[-_LETTERS:]]):
                alike.keys.append(key)
                alike.lengths.append(len(key))
        words = (key for key in sorted(keys, key=_order) if _SHORTEST_SLIP <= len(key) <= _LONGEST_SLIP)
        self._words: dict[str, str] = {}
        for word in filter(str.isalpha, words):
            self._words.setdefault(_letters(word), word)

    def find(self, own: str, cutoff: float) -> list[tuple[str, float]]:
        """The known keys that one is like, best first.

        Args:
            own: The key to compare.
            cutoff: The least likeness that counts, 0 to 100.

        Returns:
            At most four keys, each with its likeness, 0 to 1.
        """
        found: dict[str, float] = {}
        for known, letters in ((self._begin, own[:_LETTERS]), (self._end, own[-_LETTERS:])):
            if letters in known:
                found |= _compare(own, known[letters], cutoff)
        if len(found) > 1:
            found = dict(sorted(found.items(), key=lambda pair: (-pair[1], _order(pair[0])))[:_MOST_FOUND])
        return list(found.items())

    def find_slip(self, own: str) -> list[tuple[str, float]]:
        """The known word that a short one is but for one slip: two letters exchanged, or one doubled or not.

        >>> LikeKeys(["fonction", "adresse", "heure"]).find_slip("fonctoin")
        [('fonction', 0.95)]
        """
        is_short = _SHORTEST_SLIP <= len(own) <= _LONGEST_SLIP + 1 and own.isalpha()
        known = self._words.get(_letters(own)) if is_short else None
        if not known or OSA.distance(own, known) != 1:
            return []
        # "Relatora" is no slip for "Relator", though it has no other letter.
        is_doubled = len(own) != len(known) and _DOUBLED.sub(r"\1", own) == _DOUBLED.sub(r"\1", known)
        is_slip = is_doubled or sorted(own) == sorted(known)
        return [(known, _SLIPPED)] if is_slip else []


def _letters(word: str) -> str:
    """The first letter of a word and its letters in order of the alphabet, each once."""
    return word[0] + "".join(sorted(set(word)))


def _compare(own: str, alike: _Alike, cutoff: float) -> Mapping[str, float]:
    most = cutoff / (2 * _EQUAL - cutoff)
    low, high = bisect_left(alike.lengths, len(own) * most), bisect_right(alike.lengths, len(own) / most)
    if low == high:
        return {}
    found = process.extract(own, alike.keys[low:high], scorer=fuzz.ratio, limit=_MOST_FOUND, score_cutoff=cutoff)
    return {key: score / _EQUAL for key, score, _ in found}


def _order(key: str) -> tuple[int, str]:
    return len(key), key
