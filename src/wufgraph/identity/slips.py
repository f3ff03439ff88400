"""Rule about slips of the keyboard: two letters swapped, one wrong, missing or too many."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from .joining import LARGEST_BLOCK, Joins, each_shape
from .shapes import Shape, is_generic

_SHORTEST_TYPO = 5
_LONGEST_DELETED = 40
_LONG = 12
_KNOWN_WORD = 3


def join_slips(joins: Joins) -> None:
    """Names that differ by slips of the keyboard, where the slip can be of one name only."""
    words = Counter(word for _, _, one in each_shape(joins) for word in set(one.written))
    found: dict[tuple[str, str], tuple[int, str, str]] = {}
    for pair, (a, one), (b, other) in _near_pairs(joins):
        if joins.may_join(*pair) and (slips := _slips(one, other, words)):
            found[pair] = (slips, a, b)
    targets: dict[str, set[str]] = defaultdict(set)
    for first, second in found:
        targets[first].add(second)
        targets[second].add(first)
    for (first, second), (slips, a, b) in sorted(found.items(), key=lambda item: (item[1][0], item[0])):
        rarest = min(joins.times(first), joins.times(second))
        if all(_may_all_join(joins, targets[key]) for key in (first, second) if joins.times(key) == rarest):
            count = f"{slips} slip{'s' if slips > 1 else ''}"
            joins.join(first, second, "slip", f"'{a}' and '{b}' differ by {count} of the keyboard")


def _near_pairs(joins: Joins) -> Iterator[tuple[tuple[str, str], tuple[str, Shape], tuple[str, Shape]]]:
    """Pairs of names within one block, each once."""
    blocks: dict[tuple[str, ...], dict[str, tuple[str, Shape]]] = defaultdict(dict)
    for key, written, one in each_shape(joins):
        for feature in _features(one):
            blocks[feature].setdefault(key, (written, one))
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        if 1 < len(block) <= LARGEST_BLOCK:
            for pair in combinations(sorted(block), 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair, block[pair[0]], block[pair[1]]


def _may_all_join(joins: Joins, keys: set[str]) -> bool:
    """Whether no two of the names are known to be two."""
    roots = sorted({joins.clusters.find(key) for key in keys})
    return all(joins.may_join(a, b) for a, b in combinations(roots[:12], 2))


def _features(one: Shape) -> Iterator[tuple[str, ...]]:
    """What two spellings of one name have in common although letters of one or two words are wrong."""
    plain = one.plain
    if len(plain) <= _LONGEST_DELETED:
        yield from (("-", plain[:at] + plain[at + 1 :]) for at in range(len(plain)))
        yield ("-", plain)
    if len(plain) > 14:
        yield ("=", plain[:12])
        yield ("$", plain[-12:])
    words = sorted(set(one.written))
    if 2 < len(words) <= 9:
        yield from combinations(words, 2)


def _slips(one: Shape, other: Shape, words: Counter[str]) -> int:
    """How many letters are wrong, 0 where the names are two."""
    mine = list((Counter(one.written) - Counter(other.written)).elements())
    yours = list((Counter(other.written) - Counter(one.written)).elements())
    if not mine and not yours:
        return 0
    if len(mine) != len(yours):
        close = abs(len(mine) - len(yours)) == 1 and len(one.plain) > _LONG and bool(mine) and bool(yours)
        return int(close and OSA.distance(one.plain, other.plain, score_cutoff=1) <= 1)
    if len(mine) > 3 or len(one.plain) <= 2 * _SHORTEST_TYPO:
        return 0
    total = 0
    for word in mine:
        best = min(yours, key=lambda w: (OSA.distance(word, w), w))
        slips, longest = OSA.distance(word, best), max(len(word), len(best))
        allowed = 2 if longest > 9 else int(longest >= _SHORTEST_TYPO)
        if slips > allowed or any(c.isdigit() for c in word + best) or _known([word], [best], words):
            return 0
        yours.remove(best)
        total += slips
    return total


def _known(mine: list[str], yours: list[str], words: Counter[str]) -> bool:
    """Whether both are words of their own, so that neither is a slip of the other."""
    return all(any(is_generic(word) or words[word] >= _KNOWN_WORD for word in side) and side for side in (mine, yours))
