"""Rule about slips of the keyboard: two letters swapped, one wrong, missing or too many."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA, Indel

from .joining import LARGEST_BLOCK, Joins, each_shape
from .mending import city_words, leave_one_out, words_apart
from .name_words import COUNTRY, meanings
from .shapes import Shape

_SHORTEST_TYPO = 5
_SHORTEST_NAME = 8
_LONG_WORD = 9
_LONG = 12
_ENDS = 14
_KNOWN_WORD = 3
_RARE = 0.05
# So many names are compared with each other, more of them by what their words have in common.
_FEW = 8

_Form = tuple[str, ...] | str
"""Words of a name, as they are meant or as they are written, or all of its letters in one string."""
_Group = Sequence[tuple[int, str]]
"""Names that have all in common but for one word: number and that word."""


def join_slips(joins: Joins) -> None:
    """Names that differ by slips of the keyboard, where the slip can be of one name only."""
    words = joins.times_of_words
    found: dict[tuple[str, str], tuple[int, str, str]] = {}
    for pair, (a, one), (b, other) in _near_pairs(joins):
        if joins.may_join(*pair) and (slips := _least(one, other, words)):
            found[pair] = min(found.get(pair, (slips, a, b)), (slips, a, b))
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
    """Pairs of names within one block, each once; of names that are one already, one stands for all.

    What no known organization is a part of was compared before these were looked at.
    """
    spelt = _each_form(joins)
    known = {at for at, (key, *_) in enumerate(spelt) if joins.is_known(key)} if joins.compared else None
    seen: set[tuple[int, int]] = set()
    for group in _groups([forms for *_, forms in spelt], known):
        for pair in _pairs(group):
            if pair not in seen and (known is None or not known.isdisjoint(pair)):
                seen.add(pair)
                (a, mine, one, _), (b, yours, other, _) = spelt[pair[0]], spelt[pair[1]]
                if a != b:
                    yield (a, b), (mine, one), (yours, other)


def _each_form(joins: Joins) -> list[tuple[str, str, Shape, list[_Form]]]:
    """Key, spelling and shape of every name, with those of its forms that no name before it of its cluster has."""
    spelt: list[tuple[str, str, Shape, list[_Form]]] = []
    done: set[tuple[str, _Form]] = set()
    for key, written, one in each_shape(joins):
        root = joins.clusters.find(key)
        forms: tuple[_Form, ...] = (one.words, one.written, one.plain)
        if fresh := [form for form in dict.fromkeys(forms) if (root, form) not in done]:
            done.update((root, form) for form in fresh)
            spelt.append((key, written, one, fresh))
    return spelt


def _groups(spelt: Sequence[Sequence[_Form]], known: Collection[int] | None) -> Iterator[_Group]:
    """Names that may be one but for letters of a word or two: their numbers, each with that word.

    Most names are the only ones with what is left of them without a word: letters are compared where two have it.

    Args:
        spelt: Forms of each name.
        known: Names one of which has to be in a group; any where there is none.
    """
    groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
    wanted = {rest for at in known for form in spelt[at] for rest, _ in _leave_out(form)} if known is not None else None
    for at, forms in enumerate(spelt):
        for form in forms:
            for rest, word in _leave_out(form):
                if wanted is None or rest in wanted:
                    groups[rest].append((at, word))
    return (group for group in groups.values() if len(group) > 1)


def _pairs(group: _Group) -> Iterator[tuple[int, int]]:
    """Numbers of two names each with one word that is the same but for a letter, or but for the end of a long one."""
    if len(group) > _FEW:
        yield from (pair for block in _split(group) for pair in combinations(block, 2))
        return
    for (one, word), (other, there) in combinations(group, 2):
        if one != other and _have_one_variant(word, there):
            yield one, other


def _have_one_variant(one: str, other: str) -> bool:
    """Whether two words have one of `_variants` in common."""
    if one == other:
        return True
    if abs(len(one) - len(other)) <= 1 and Indel.distance(one, other, score_cutoff=2) <= 2:
        return True
    both_long = min(len(one), len(other)) > _LONG_WORD
    return both_long and (one[:_SHORTEST_TYPO] == other[:_SHORTEST_TYPO] or one.endswith(other[-_SHORTEST_TYPO:]))


def _split(group: _Group) -> Iterable[tuple[int, ...]]:
    """Blocks of such names, by what their words have in common; each once, for one word has many variants."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, word in group:
        for variant in _variants(word):
            if (block := blocks[variant])[-1:] != [at] and len(block) <= LARGEST_BLOCK:
                block.append(at)
    return dict.fromkeys(tuple(block) for block in blocks.values() if 1 < len(block) <= LARGEST_BLOCK)


def _variants(word: str) -> Iterator[str]:
    yield from leave_one_out(word)
    if len(word) > _LONG_WORD:
        yield f"<{word[:_SHORTEST_TYPO]}"
        yield f">{word[-_SHORTEST_TYPO:]}"


def _leave_out(form: _Form) -> Iterator[tuple[str, str]]:
    """What two names that are one may have in common, and the word in which they may differ."""
    return _leave_one_word_out(form) if isinstance(form, tuple) else _leave_ends_out(form)


def _leave_one_word_out(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What is left of a name without a word that is long enough for a slip, and that word."""
    those = sorted(words)
    for at, word in enumerate(those):
        if len(word) >= _SHORTEST_TYPO - 1 and word[0] != COUNTRY:
            yield " ".join(those[:at] + those[at + 1 :]), word


def _leave_ends_out(plain: str) -> Iterator[tuple[str, str]]:
    """All letters of a name, those at its beginning and those at its end, and nothing that may differ."""
    yield f"-{plain}", ""
    if len(plain) > _ENDS:
        yield f"<{plain[:_LONG]}", ""
        yield f">{plain[-_LONG:]}", ""


def _may_all_join(joins: Joins, keys: set[str]) -> bool:
    """Whether no two of the names are known to be two."""
    roots = sorted({joins.clusters.find(key) for key in keys})
    return all(joins.may_join(a, b) for a, b in combinations(roots[:12], 2))


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
    mine, yours = words_apart(one, other)
    if not mine and not yours:
        return 0
    if len(mine) != len(yours):
        close = abs(len(mine) - len(yours)) == 1 and len(plain[0]) > _LONG and bool(mine) and bool(yours)
        return int(close and OSA.distance(*plain, score_cutoff=1) <= 1)
    if len(mine) > 3 or len(plain[0]) < _SHORTEST_NAME:
        return 0
    total = 0
    for word in mine:
        slips, best = min((OSA.distance(word, w), w) for w in yours)
        longest = max(len(word), len(best))
        allowed = 2 if longest > _LONG_WORD else int(longest >= _SHORTEST_TYPO)
        if slips > allowed or any(c.isdigit() for c in word + best) or are_two_words(word, best, words):
            return 0
        yours.remove(best)
        total += slips
    return total


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
