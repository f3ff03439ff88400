"""Acronyms: whether words are one, and whether it is that of a name beside it."""

import re
from enum import IntEnum
from functools import cache, lru_cache

from ...assets import read_table, word_list
from ...wording import ascii_fold, match_key
from ...words import Runs
from .countries import base_code

_WITH_NUMBER = re.compile(r"[A-Z]{1,4}\d{1,3}")
_ACRONYM = re.compile(
    rf"{_WITH_NUMBER.pattern}|(?=\S*[A-ZÀ-Þ]\S*[A-ZÀ-Þ])[\w.&+-]{{2,12}}(?:[ -][A-ZÀ-Þ][\w-]{{1,12}})?"
)
_SPOKEN = re.compile(r"[A-ZÀ-Þ][\w-]{2,11}")
_WORD = Runs(r"[^\W\d_]+")
_LONG_WORD = 4
_SHORTEST, _SHARE = 3, 0.6
_LONGEST_BEGINNING, _MOST_WORDS = 4, 20


class Fit(IntEnum):
    """How surely an acronym is that of a name, the least first.

    Attributes:
        NONE: It is that of another institution, or no acronym.
        OPEN: Nothing speaks for it or against it.
        SOME: Most of its letters begin words of the name, as where the name is translated and the acronym is not.
        SURE: It is known for it, or its letters are those that the words begin with.
    """

    NONE = 0
    OPEN = 1
    SOME = 2
    SURE = 3


def is_acronym(words: str) -> bool:
    """Whether words are an acronym alone, or with the place of a branch: "GIZ", "UNDP Kenya"."""
    return _ACRONYM.fullmatch(words) is not None


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are those that the words of a name begin with, in order.

    >>> stands_for("UCL", "University College London"), stands_for("GIZ", "Alda Institute")
    (True, False)
    """
    letters = [c for c in acronym if c.isalpha() and c.isupper()]
    initials = iter(word[0].upper() for word in _WORD.findall(name))
    return all(letter in initials for letter in letters)


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym is certainly that of a name of several words: it begins as the name does and spells its words.

    >>> abbreviates("UFL", "Urban Futures Lab"), abbreviates("UNDP", "Urban Nature Fund")
    (True, False)
    """
    words = _WORD.findall(ascii_fold(name).upper())
    letters = [c for c in ascii_fold(acronym).upper() if c.isalpha()]
    long = sum(len(word) >= _LONG_WORD and word not in _joints() for word in words)
    return (
        is_acronym(acronym)
        and acronym.upper() == acronym
        and len(words) > 1
        and letters[0] == words[0][0]
        and long <= len(letters) <= len(words)
        and stands_for("".join(letters), " ".join(words))
    )


@lru_cache(maxsize=2048)
def fit_acronym(acronym: str, name: str) -> Fit:
    """How surely an acronym that stands beside a name is that of the name.

    >>> fit_acronym("CAF", "Development Bank of Latin America"), fit_acronym("XQZ", "Conseil du lac Kivu")
    (<Fit.SURE: 3>, <Fit.OPEN: 1>)
    """
    if abbreviates(acronym, name) or spells(acronym, name) or _is_numbered_word(acronym, name):
        return Fit.SURE
    if not is_acronym(acronym) or " " in acronym or " " not in name.strip() or is_acronym(name):
        return Fit.NONE
    of_acronym, of_name = organizations_called(acronym), organizations_called(name)
    if of_acronym & of_name:
        return Fit.SURE
    if (of_acronym and of_name) or len(acronym) < _SHORTEST or base_code(acronym) is not None:
        return Fit.NONE
    if _shares_letters(acronym, name):
        return Fit.SOME
    return Fit.NONE if of_acronym else Fit.OPEN


def _is_numbered_word(acronym: str, name: str) -> bool:
    """Whether an acronym with a number stands in a name as it is: "C40" in "C40 Cities Climate Leadership Group"."""
    return _WITH_NUMBER.fullmatch(acronym) is not None and acronym in name.split()[:_MOST_WORDS] and " " in name.strip()


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym that is spoken as a word is made of the beginnings of a name's words, from the first on.

    >>> spells("Sida", "Swedish International Development Agency"), spells("Lima", "Alda Institute")
    (True, False)
    """
    letters = ascii_fold(acronym)
    words = [ascii_fold(word) for word in _WORD.findall(name)]
    is_spoken = _SPOKEN.fullmatch(acronym) is not None and letters.isalpha()
    return is_spoken and len(words) > 1 and letters[0] == words[0][0] and _begin_words(letters, words)


def _begin_words(letters: str, words: list[str]) -> bool:
    """Whether letters are the beginnings of several of some words in order, none of them a whole one."""
    # Which letters are spelled so far, and by how many words.
    reached = {(0, 0)}
    for word in words:
        longest = min(_LONGEST_BEGINNING, len(word) - 1)
        reached |= {
            (start + length, used + 1)
            for start, used in reached
            for length in range(1, longest + 1)
            if word[:length] == letters[start : start + length] and start + length <= len(letters)
        }
    return any(start == len(letters) and used > 1 for start, used in reached)


def _shares_letters(acronym: str, name: str) -> bool:
    """Whether most letters of an acronym begin words of a name, in any order."""
    initials = [word[0] for word in _WORD.findall(ascii_fold(name).upper())]
    letters = [c for c in ascii_fold(acronym).upper() if c.isalpha()]
    shared = 0
    for letter in letters:
        if letter in initials:
            initials.remove(letter)
            shared += 1
    return shared >= _SHARE * len(letters)


@cache
def _joints() -> frozenset[str]:
    """Long words within names that no letter of an acronym stands for, in capitals: "pour", "sobre"."""
    return frozenset(ascii_fold(word).upper() for word in word_list("leans-on"))


def initials(name: str) -> tuple[str, ...]:
    """The acronyms that a name may have: the letters that its words with capitals begin with.

    >>> initials("Slum Dwellers International"), initials("Alda Institute")
    (('SDI',), ())
    """
    letters = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    return (letters,) if len(letters) >= _SHORTEST else ()


def organizations_called(words: str) -> frozenset[str]:
    """Slugs of the known organizations with a name or an acronym."""
    return _called().get(match_key(words), frozenset())


@cache
def _called() -> dict[str, frozenset[str]]:
    called: dict[str, frozenset[str]] = {}
    for row in read_table("data/reference/organizations.csv"):
        for column in ("name", "name_es", "name_fr", "other_names", "acronyms"):
            for name in filter(None, row[column].split("|")):
                key = match_key(name)
                called[key] = called.get(key, frozenset()) | {row["slug"]}
    return called
