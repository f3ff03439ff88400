"""Answers that say that there is nothing to say."""

import re
from functools import cache

from ...assets import any_word, word_keys
from ...wording import first_word, match_key

# "Not discussed" and "during the session"; "see" and "above"; "no" and "e-mail"; "e-mail" and "to follow".
_COMPOSED = (("nothing", "nothing-tail"), ("see", "seen"), ("lacks", "lacked"), ("address-word", "nothing"))
_LONGEST = 80


def is_nothing(words: str) -> bool:
    """Whether an answer says that there is none, or that it stands elsewhere: "N/A", "Sans objet", "See above", a dash.

    >>> is_nothing("N/A"), is_nothing("Not discussed during the session."), is_nothing("No housing")
    (True, True, False)
    """
    begin, bare = first_word(words), words.strip(" .()")
    if bare[-1:].isdecimal() and len(words) <= _LONGEST and _see_number().fullmatch(bare):
        return True
    if begin in _nothing_begins() and match_key(words) in _nothing():
        return True
    return begin in _composed_begins() and len(words) <= _LONGEST and _is_composed(match_key(words).split())


@cache
def _see_number() -> re.Pattern[str]:
    """What points to an answer by its number: "see 12", "voir point 3.1"."""
    noun = r"(?:(?:point|item|question|section|no|num[eé]ro|numeral|punto|pregunta|apartado|rubrique|n[°º])\.?\s*)?"
    part = rf"(?:(?:the|le|la|el|al|au)\s+)?{noun}"
    return re.compile(rf"{any_word('see').pattern}\.?\s+{part}\d{{1,2}}(?:\.\d)?[).]?", re.IGNORECASE)


def _is_composed(words: list[str]) -> bool:
    """Whether words are one of the first and one of the second of two lists that go together."""
    parts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return any(
        first in word_keys(one) and second in word_keys(other) for one, other in _COMPOSED for first, second in parts
    )


@cache
def _nothing() -> frozenset[str]:
    return word_keys("nothing") | {""}


@cache
def _nothing_begins() -> frozenset[str]:
    return _begins("nothing") | {""}


@cache
def _composed_begins() -> frozenset[str]:
    return frozenset().union(*(_begins(one) for one, _ in _COMPOSED))


def _begins(name: str) -> frozenset[str]:
    return frozenset(words.split(" ", 1)[0] for words in word_keys(name))
