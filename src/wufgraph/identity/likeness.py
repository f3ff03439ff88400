"""Rules by which two names of institutions are one, strongest first; each compares within small blocks only.

No rule looks at all pairs: names are put into blocks by what they have in common, and a block of more names than
`LARGEST_BLOCK` is passed over, for what so many have in common tells nothing. Cost grows with the number of names.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from .acronyms import join_acronyms, join_expanded, join_lone_acronyms
from .colleagues import join_colleagues
from .cuts import join_cut
from .joining import LARGEST_BLOCK, Joins, each_shape
from .name_words import meanings
from .shapes import Shape, shape
from .slips import are_two_words, join_slips

_SHORT_WORD = 7


def join_names(joins: Joins) -> None:
    """Apply all rules."""
    _join_same_words(joins)
    _join_cognates(joins)
    join_slips(joins)
    join_cut(joins)
    join_acronyms(joins)
    join_colleagues(joins)
    join_lone_acronyms(joins)
    join_expanded(joins)


def _join_block(joins: Joins, block: dict[str, str], rule: str, words: str) -> None:
    """Join names of which one word for all is the same; those without a country go to the only country there is."""
    keys = sorted(block, key=lambda key: (not joins.names[key].countries, key))
    groups = {joins.clusters.find(key) for key in keys if joins.countries(key)}
    stated = [set(joins.countries(root)) for root in groups]
    two = any(not a & b for a, b in combinations(stated, 2)) if len(stated) <= LARGEST_BLOCK else True
    for first, second in combinations(keys, 2) if len(keys) <= 12 else pairwise(keys):
        if (two or _are_ministries(block[first], block[second])) and not (
            joins.countries(first) and joins.countries(second)
        ):
            continue
        joins.join(first, second, rule, words.format(block[first], block[second]))


def _are_ministries(one: str, other: str) -> bool:
    """Whether two names are of ministries and not spelt alike: those of two countries may be called nearly the same."""
    return "ministry" in shape(one).words and shape(one).plain != shape(other).plain


def _join_same_words(joins: Joins) -> None:
    blocks: dict[str, dict[str, str]] = defaultdict(dict)
    for key, written, one in each_shape(joins):
        if len(one.words) > 1 or one.country:
            blocks[one.key].setdefault(key, written)
    for _, block in sorted(blocks.items()):
        if len(block) > 1 and joins.is_new(block):
            _join_block(joins, block, "same-words", "'{}' and '{}' are the same words, in whatever order and language")


def _join_cognates(joins: Joins) -> None:
    blocks: dict[str, dict[str, tuple[str, Shape]]] = defaultdict(dict)
    words: Counter[str] = Counter()
    for key, written, one in each_shape(joins):
        words.update(set(one.words))
        if len(one.words) > 2:
            blocks[" ".join(sorted(_skeleton(word) for word in one.words))].setdefault(key, (written, one))
    for _, block in sorted(blocks.items()):
        if (
            1 < len(block) <= LARGEST_BLOCK
            and joins.is_new(block)
            and _are_of_one_stem([one for _, one in block.values()], words)
        ):
            called = {key: written for key, (written, _) in block.items()}
            _join_block(joins, called, "cognates", "the words of '{}' and '{}' are of one stem each")


def _are_of_one_stem(shapes: Sequence[Shape], words: Counter[str]) -> bool:
    """Whether no two short words of one stem are words of their own: Matara and Mataram are two towns."""
    stems: dict[str, set[str]] = defaultdict(set)
    for one in shapes:
        for word in one.words:
            stems[_skeleton(word)].add(word)
    return not any(
        len(word) <= _SHORT_WORD and are_two_words(word, other, words)
        for found in stems.values()
        for word, other in combinations(sorted(found), 2)
    )


@lru_cache(maxsize=65_536)
def _skeleton(word: str) -> str:
    if word in meanings() or word.startswith("="):
        return word
    for old, new in (
        ("ph", "f"),
        ("th", "t"),
        ("ch", "c"),
        ("qu", "c"),
        ("k", "c"),
        ("y", "i"),
        ("z", "s"),
        ("ou", "u"),
    ):
        word = word.replace(old, new)
    kept = "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)
    return kept[:6] if len(kept) > 6 else kept
