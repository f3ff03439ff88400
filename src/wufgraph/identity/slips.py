"""Rule about slips of the keyboard: two letters swapped, one wrong, missing or too many."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from .joining import LARGEST_BLOCK, Joins, each_shape
from .mending import city_words, leave_one_out
from .name_words import meanings
from .shapes import Shape

_SHORTEST_TYPO = 5
_SHORTEST_NAME = 8
_LONG_WORD = 9
_LONG = 12
_ENDS = 14
_KNOWN_WORD = 3
_RARE = 0.05


def join_slips(joins: Joins) -> None:
    """Names that differ by slips of the keyboard, where the slip can be of one name only."""
    words = Counter(word for _, _, one in each_shape(joins) for word in {*one.words, *one.written})
    found: dict[tuple[str, str], tuple[int, str, str]] = {}
    for pair, (a, one), (b, other) in _near_pairs(joins):
        if joins.may_join(*pair) and (slips := _least(one, other, words)):
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
    """Pairs of names within one block, each once; of names that are one already, one stands for all."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    spelt: list[tuple[str, str, Shape]] = []
    done: set[tuple[str, object]] = set()
    wanted = _features_of_known(joins) if joins.compared else None
    for key, written, one in each_shape(joins):
        root = joins.clusters.find(key)
        fresh = [form for form in (one.words, one.written, one.plain) if (root, form) not in done]
        if fresh:
            done.update((root, form) for form in fresh)
            for feature in _features(fresh, wanted):
                if (block := blocks[feature])[-1:] != [len(spelt)] and len(block) <= LARGEST_BLOCK:
                    block.append(len(spelt))
            spelt.append((key, written, one))
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if 1 < len(block) <= LARGEST_BLOCK:
            for pair in combinations(block, 2):
                if pair not in seen:
                    seen.add(pair)
                    (a, mine, one), (b, yours, other) = (spelt[at] for at in pair)
                    if a != b and (wanted is None or joins.is_known(a) or joins.is_known(b)):
                        yield (a, b), (mine, one), (yours, other)


def _features_of_known(joins: Joins) -> set[tuple[str, ...]]:
    """How the features of known organizations' names begin: what others have in common was compared before."""
    known = (one for key, _, one in each_shape(joins) if joins.is_known(key))
    found = {feature for one in known for feature in _features((one.words, one.written, one.plain))}
    return found | {feature[:1] for feature in found}


def _may_all_join(joins: Joins, keys: set[str]) -> bool:
    """Whether no two of the names are known to be two."""
    roots = sorted({joins.clusters.find(key) for key in keys})
    return all(joins.may_join(a, b) for a, b in combinations(roots[:12], 2))


def _features(
    forms: Iterable[tuple[str, ...] | str], wanted: Container[tuple[str, ...]] | None = None
) -> Iterator[tuple[str, ...]]:
    """What two spellings of one name have in common although letters of a word or two are wrong.

    Args:
        forms: Words of a name, as they are meant and as they are written, and all of its letters in one string.
        wanted: The features that matter, and the first part of each; all where there is none.
    """
    for form in forms:
        found = _features_of_words(form, wanted) if isinstance(form, tuple) else _features_of_letters(form)
        yield from (feature for feature in found if wanted is None or feature in wanted)


def _features_of_letters(plain: str) -> Iterator[tuple[str, ...]]:
    yield ("-", plain)
    if len(plain) > _ENDS:
        yield ("=", plain[:_LONG])
        yield ("$", plain[-_LONG:])


def _features_of_words(words: tuple[str, ...], wanted: Container[tuple[str, ...]] | None) -> Iterator[tuple[str, ...]]:
    for at, word in enumerate(words):
        if len(word) < _SHORTEST_TYPO - 1 or word.startswith("="):
            continue
        rest = " ".join(sorted(words[:at] + words[at + 1 :]))
        if wanted is not None and (rest,) not in wanted:
            continue
        yield from ((rest, variant) for variant in leave_one_out(word))
        if len(word) > _LONG_WORD:
            yield (rest, "<", word[:_SHORTEST_TYPO])
            yield (rest, ">", word[-_SHORTEST_TYPO:])


def _least(one: Shape, other: Shape, words: Counter[str]) -> int:
    """How many letters are wrong in the words as they are meant, or as they are written; 0 where the names are two."""
    if (
        "ministry" in one.words
        and "ministry" in other.words
        and len(one.spelt) == len(other.spelt)
        and not _in_order(one, other)
    ):
        return 0
    plain = one.plain, other.plain
    return _slips(one.words, other.words, plain, words) or _slips(one.written, other.written, plain, words)


def _in_order(one: Shape, other: Shape) -> bool:
    """Whether two names have their words in one order: ministries of two countries may have all words in common."""
    return all(word[0] == there[0] for word, there in zip(one.spelt, other.spelt, strict=True))


def _slips(one: tuple[str, ...], other: tuple[str, ...], plain: tuple[str, str], words: Counter[str]) -> int:
    mine, yours = _apart(one, other)
    if not mine and not yours:
        return 0
    if len(mine) != len(yours):
        close = abs(len(mine) - len(yours)) == 1 and len(plain[0]) > _LONG and bool(mine) and bool(yours)
        return int(close and OSA.distance(*plain, score_cutoff=1) <= 1)
    if len(mine) > 3 or len(plain[0]) < _SHORTEST_NAME:
        return 0
    total = 0
    for word in mine:
        best = min(yours, key=lambda w: (OSA.distance(word, w), w))
        slips, longest = OSA.distance(word, best), max(len(word), len(best))
        allowed = 2 if longest > _LONG_WORD else int(longest >= _SHORTEST_TYPO)
        if slips > allowed or any(c.isdigit() for c in word + best) or are_two_words(word, best, words):
            return 0
        yours.remove(best)
        total += slips
    return total


def _apart(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Words that only one of two names has, each as often as it has it more."""
    mine, yours = list(one), []
    for word in other:
        if word in mine:
            mine.remove(word)
        else:
            yours.append(word)
    return mine, yours


def are_two_words(one: str, other: str, words: Counter[str]) -> bool:
    """Whether both are words of their own, so that neither is a slip of the other.

    Args:
        one: A word as it is compared.
        other: Another one.
        words: In how many spellings of names each word stands.
    """
    few, many = sorted((words[one], words[other]))
    common = few >= _KNOWN_WORD and few >= _RARE * many
    return common or all(word in meanings() or word in city_words() for word in (one, other))
