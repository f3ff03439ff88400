"""Slips of the keyboard in the generic words of institutions' names: a "Unversity" is a university."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from rapidfuzz.distance import OSA

from ..assets import read_table
from ..wording import match_key

_SHORTEST = 7


def mend(word: str, meanings: Mapping[str, str]) -> str:
    """The generic word of which a word is a slip of one letter; the word itself where it is a word of its own.

    Args:
        word: Folded.
        meanings: Of generic words; a slip may be of several words that mean the same.
    """
    if len(word) < _SHORTEST - 1 or word in meanings or word in city_words() or not word.isalpha():
        return word
    near = {other for variant in leave_one_out(word) for other in _generic().get(variant, ())}
    near = {other for other in near if OSA.distance(word, other, score_cutoff=1) == 1}
    return min(near) if near and len({meanings.get(other) for other in near}) == 1 else word


def leave_one_out(word: str) -> Iterator[str]:
    """A word, and the word without each of its letters: two words that differ by one slip have one in common."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def words_apart(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """Words that only one of two names has, each as often as it has it more."""
    mine, yours = list(one), []
    for word in other:
        if word in mine:
            mine.remove(word)
        else:
            yours.append(word)
    return mine, yours


@cache
def city_words() -> frozenset[str]:
    """Words of the names of cities, which are no slips of others."""
    rows = read_table("data/reference/cities.csv")
    names = (name for row in rows for name in (row["name"], *row["other_names"].split("|")))
    return frozenset(word for name in names for word in match_key(name).split())


@cache
def _generic() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in read_table("data/reference/institution-words.csv"):
        if row["means"] and len(row["word"]) >= _SHORTEST and " " not in row["word"]:
            for variant in leave_one_out(row["word"]):
                found.setdefault(variant, set()).add(row["word"])
    return {variant: tuple(sorted(words)) for variant, words in found.items()}
