"""Rules by which two names of institutions are one, strongest first; each compares within small blocks only.

No rule looks at all pairs: names are put into blocks by what they have in common, and a block of more names than
`LARGEST_BLOCK` is passed over, for what so many have in common tells nothing. Cost grows with the number of names.
"""

from collections import defaultdict
from itertools import combinations, pairwise

from ..wording import match_key
from .acronyms import join_acronyms, join_lone_acronyms
from .joining import LARGEST_BLOCK, Joins, each_shape
from .shapes import meanings, shape
from .slips import join_slips

_SHORTEST_CUT = 18
_ENDLESS = frozenset(
    {"of", "de", "des", "du", "the", "la", "le", "el", "y", "et", "and", "for", "pour", "para", "en", "in"}
)


def join_names(joins: Joins) -> None:
    """Apply all rules."""
    _join_same_words(joins)
    _join_cognates(joins)
    join_slips(joins)
    _join_cut(joins)
    join_acronyms(joins)
    join_lone_acronyms(joins)


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
        if len(block) > 1:
            _join_block(joins, block, "same-words", "'{}' and '{}' are the same words, in whatever order and language")


def _join_cognates(joins: Joins) -> None:
    blocks: dict[str, dict[str, str]] = defaultdict(dict)
    for key, written, one in each_shape(joins):
        if len(one.words) > 2:
            blocks[" ".join(sorted(_skeleton(word) for word in one.words))].setdefault(key, written)
    for _, block in sorted(blocks.items()):
        if 1 < len(block) <= LARGEST_BLOCK:
            _join_block(joins, block, "cognates", "the words of '{}' and '{}' are of one stem each")


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


def _join_cut(joins: Joins) -> None:
    """A name that breaks off within a word is the only one that goes on so."""
    plain = sorted({(" ".join(match_key(w).split()), key, w) for key, n in joins.names.items() for w in n.written})
    for at, (text, key, written) in enumerate(plain):
        if len(text) < _SHORTEST_CUT:
            continue
        longer = []
        for other, there, whole in plain[at + 1 : at + 1 + LARGEST_BLOCK]:
            if not other.startswith(text):
                break
            if other != text:
                longer.append((other, there, whole))
        if not longer or not all(
            other[len(text)] != " " or text.rsplit(" ", 1)[-1] in _ENDLESS for other, _, _ in longer
        ):
            continue
        if len({joins.clusters.find(there) for _, there, _ in longer}) == 1:
            _, there, whole = longer[0]
            joins.join(key, there, "cut", f"'{written}' is '{whole}' cut off")
