"""Answers that say that there is nothing to say."""

from functools import cache

from ...assets import word_list
from ...wording import first_word, match_key


def is_nothing(words: str) -> bool:
    """Whether an answer says that there is none, such as "N/A", "Sans objet" or a dash.

    >>> is_nothing("N/A")
    True
    """
    return first_word(words) in _nothing_begins() and match_key(words) in _nothing()


@cache
def _nothing() -> frozenset[str]:
    return frozenset(("", *map(match_key, word_list("nothing"))))


@cache
def _nothing_begins() -> frozenset[str]:
    return frozenset(words.split(" ", 1)[0] for words in _nothing())
