"""What stands around an institution's name: its acronym set off by any mark, its part in the event, a number."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ..assets import word_list
from ..wording import match_key
from ..words import either
from .keys import name_key
from .mending import city_words
from .name_words import find_country

_ACRONYM = r"[^\W\d_][\w&.’'-]{1,14}"
# Marks between an acronym and the name that it stands for.
_FRONT = re.compile(rf"(?P<acronym>{_ACRONYM})\s*(?:\s[-–—]\s|[:|/–—]|,\s)\s*(?P<name>\S.*)", re.DOTALL)
_OPENED = re.compile(rf"(?P<acronym>{_ACRONYM})\s*[(\[](?P<name>[^()\[\]]+)[)\]]", re.DOTALL)
_BEHIND = re.compile(
    rf"(?P<name>.*\S)\s*(?:\s[-–—]\s|[-–—|/,\[(\"“«]\s*)\s*(?P<acronym>{_ACRONYM})[\])\"”»]*", re.DOTALL
)
_BRACKETED = re.compile(rf"(?P<name>.*\S)\s*[(\[](?P<acronym>{_ACRONYM})[)\]]", re.DOTALL)
_WITHIN = re.compile(
    rf"(?P<name>[^()\[\]]*\S)\s*[(\[](?P<acronym>{_ACRONYM})[)\]](?P<rest>\s*[^\s()\[\]].*)", re.DOTALL
)
_NUMBER = re.compile(r"^(?:\(?\d{1,2}[.)]|[-–•*·▪])\s+|\s*(?:[*†‡]+|\s\d{1,2}\)|…|\.\.\.)$")
# What may set anything off; most names have none of these.
_MARKS = re.compile(r"[][()|/,:;*†‡….–—•·▪\"“«\d-]")
# A letter that could not be shown, within a word.
_LOST_LETTER = re.compile(r"(?<=\w)[?\ufffd](?=\w)")
# What two bytes of one letter look like where each was taken for a letter.
_MISREAD = re.compile("[ÃÂ][\u0080-\u00bf]")
_SHORTEST = 8
_LEAST_CAPITALS = 2


@dataclass(frozen=True, slots=True)
class BareName:
    """A name without what stands around it.

    Attributes:
        name: The name.
        acronym: What stood before or behind it and is its acronym; empty where nothing did.
    """

    name: str
    acronym: str = ""


@lru_cache(maxsize=262_144)
def bare_name(written: str) -> BareName:
    """Take off what stands around a name.

    >>> bare_name("MINVU – Ministerio de Vivienda y Urbanismo")
    BareName(name='Ministerio de Vivienda y Urbanismo', acronym='MINVU')
    >>> bare_name("on behalf of Lake Housing Trust (lead organizer)").name
    'Lake Housing Trust'
    """
    name = _strip(_mend_letters(written))
    if not _MARKS.search(name):
        return BareName(name)
    for pattern in (_FRONT, _OPENED, _BEHIND):
        found = pattern.fullmatch(name)
        if found and _stands_for(found["acronym"], found["name"]):
            return BareName(found["name"].strip(), found["acronym"].strip(".-’'"))
    if (found := _BRACKETED.fullmatch(name)) and _is_acronym(found["acronym"]):
        return BareName(found["name"], found["acronym"])
    if (found := _WITHIN.fullmatch(name)) and _stands_for(found["acronym"], found["name"]):
        return BareName(f"{found['name']}{found['rest']}", found["acronym"])
    return BareName(name)


def _mend_letters(written: str) -> str:
    if written.isascii() and "?" not in written:
        return written
    if _MISREAD.search(written):
        try:
            return written.encode("latin-1").decode()
        except UnicodeError:
            return written
    return _LOST_LETTER.sub("", written)


def _strip(name: str) -> str:
    """A name without a list's number, whom it is named for, and its part in the event; itself where nothing is left."""
    while True:
        shorter = name
        if _MARKS.search(name):
            shorter = _part_in_event().sub("", _NUMBER.sub("", name))
        if found := _named_for().match(shorter):
            shorter = shorter[found.end() :]
        shorter = shorter.strip(" ;")
        if shorter == name or len(match_key(shorter)) < 2:
            return name
        name = shorter


@cache
def _named_for() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(word_list('named-for'))})\s+", re.IGNORECASE)


@cache
def _part_in_event() -> re.Pattern[str]:
    roles = either((*word_list("organizer-role"), *word_list("kind-of-organization")))
    return re.compile(rf"\s*(?:[(\[]|\s[-–—]\s*|,\s*)(?:{roles})[)\]]?$", re.IGNORECASE)


def _stands_for(acronym: str, name: str) -> bool:
    """Whether all letters of an acronym begin words of a name, or syllables in their order: MINVU, IDB, Efus."""
    letters, words = match_key(acronym).replace(" ", ""), name_key(name).split()
    if len(name) < _SHORTEST or len(words) < 2 or len(letters) < 2 or letters in words:
        return False
    if sum(c.isupper() for c in acronym) < _LEAST_CAPITALS:
        return False
    return _begins(letters, words)


def _is_acronym(bracketed: str) -> bool:
    """Whether what stands in brackets can be an acronym, of another language's name too, and is no place."""
    return (
        sum(c.isupper() for c in bracketed) >= _LEAST_CAPITALS
        and find_country(bracketed) is None
        and (bracketed.isupper() or match_key(bracketed) not in city_words())
    )


def _begins(letters: str, words: list[str]) -> bool:
    """Whether beginnings of words, in their order, make up the letters; words may be passed over but for the first."""
    ends = {n for n in range(1, len(letters) + 1) if words[0].startswith(letters[:n])}
    for word in words[1:]:
        ends |= {
            end + n for end in ends for n in range(1, len(letters) - end + 1) if word.startswith(letters[end : end + n])
        }
    return len(letters) in ends and not words[0].startswith(letters)
