"""Honorifics, as they stand in front of names."""

import re
from functools import cache, lru_cache

from ...assets import read_table
from ...model import Language

EDGES = " \t\xa0,;:-–—"
_LONGEST_HONORIFIC = 40
_LETTERS = re.compile(r"[^\W\d_]+")
# "M. le Maire de Kera" tells an office, and no name.
_OFFICE, _OF = re.compile(r"\sl(?:[ea]\s|['’])"), re.compile(r"\s+(?:d(?:e|u|es)\s|d['’])", re.IGNORECASE)
_END = re.compile(r"(?<=\.)|(?<=[^.])(?=[ \xa0\t,:]|\Z)")
_INITIAL_LIKE = re.compile(r"[^\W\d_]\.ª?")


def is_honorific(text: str, language: Language = Language.EN) -> bool:
    """Whether a text is honorifics and nothing else.

    >>> is_honorific("Prof. Dr."), is_honorific("Ana")
    (True, False)
    """
    start = skip_edges(text, 0)
    while found := honorific_at(text, start, language):
        start = skip_edges(text, start + found[1])
    return start > 0 and start >= len(text)


@lru_cache(maxsize=1024)
def is_title(text: str) -> bool:
    """Whether a text is honorifics in any of the languages, where it can be no initial of a name.

    >>> is_title("M."), is_title("Sra."), is_title("Head")
    (True, True, False)
    """
    return any(is_honorific(text, language) for language in Language)


def skip_edges(text: str, start: int) -> int:
    """The first character from a place on that is no space, comma or dash."""
    while start < len(text) and text[start] in EDGES:
        start += 1
    return start


def honorific_at(text: str, start: int, language: Language) -> tuple[str, int] | None:
    """The longest honorific at a position that a space, a comma or the text's end follows, as it is to be stored."""
    rest = text[start : start + _LONGEST_HONORIFIC]
    if _letters(rest) not in _honorifics_begin():
        return None
    for length in reversed([end.start() for end in _END.finditer(rest)]):
        form = find_form(rest[:length], language)
        if form and not (_OFFICE.search(rest, 0, length) and _OF.match(rest, length)):
            return form, length
    return None


def find_form(words: str, language: Language) -> str | None:
    """How an honorific is stored; None for other words."""
    # A form in capitals alone, "HE" or "SE", is a word otherwise.
    forms = _honorifics()
    for one in _languages_from(language):
        form = forms.get((one, words)) or forms.get((one, words.casefold()))
        if form and (one is language or not _INITIAL_LIKE.fullmatch(words)):
            return form
    return None


@cache
def _languages_from(language: Language) -> list[Language]:
    return sorted(Language, key=lambda tried: tried is not language)


def _letters(text: str) -> str:
    found = _LETTERS.match(text)
    return found[0].casefold() if found else ""


@cache
def _honorifics_begin() -> frozenset[str]:
    """The letters that honorifics begin with, up to a point or space."""
    return frozenset(_letters(form) for _, form in _honorifics())


@cache
def _honorifics() -> dict[tuple[Language, str], str]:
    forms = {}
    for row in read_table("data/reference/honorifics.csv"):
        shouted = row["form"].isupper() and "." not in row["form"]
        forms[Language(row["language"]), row["form"] if shouted else row["form"].casefold()] = row["canonical"]
    return forms
