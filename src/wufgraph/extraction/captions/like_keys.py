"""Which of many known wordings a line is like, without comparing it with all of them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

_EQUAL = 100.0
_LETTERS = 2
_MOST_FOUND, _REMEMBERED = 4, 1024


class LikeKeys:
    """Finds the matching keys that one is like, by the share of letters that both have in order.

    Two that are like each other begin or end alike: those that do neither are not compared, nor those whose length
    alone rules them out.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = sorted(keys, key=lambda key: (len(key), key))
        self._begin: dict[str, list[int]] = defaultdict(list)
        self._end: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self._keys):
            self._begin[key[:_LETTERS]].append(place)
            self._end[key[-_LETTERS:]].append(place)
        self._alike = lru_cache(maxsize=_REMEMBERED)(self._beginning_or_ending_as)

    def find(self, own: str, cutoff: float) -> list[tuple[str, float]]:
        """The known keys that one is like, best first.

        Args:
            own: The key to compare.
            cutoff: The least likeness that counts, 0 to 100.

        Returns:
            At most four keys, each with its likeness, 0 to 1.
        """
        keys, lengths = self._alike(own[:_LETTERS], own[-_LETTERS:])
        most = cutoff / (2 * _EQUAL - cutoff)
        low, high = bisect_left(lengths, len(own) * most), bisect_right(lengths, len(own) / most)
        found = process.extract(own, keys[low:high], scorer=fuzz.ratio, limit=_MOST_FOUND, score_cutoff=cutoff)
        return [(key, score / _EQUAL) for key, score, _ in found]

    def _beginning_or_ending_as(self, begin: str, end: str) -> tuple[list[str], list[int]]:
        """The known keys that begin or end with some letters, the shortest first, and their lengths."""
        places = sorted({*self._begin.get(begin, ()), *self._end.get(end, ())})
        keys = [self._keys[place] for place in places]
        return keys, [len(key) for key in keys]
