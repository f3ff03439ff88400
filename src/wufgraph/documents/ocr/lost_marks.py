"""Gives words the marks back that the picture shows and no reading has: in names from elsewhere, above all.

A dot is smaller than an accent, and two dots side by side are a diaeresis. Which letter bears a mark is told by
the words of the reference tables, or by what is written in no other way.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from statistics import median

from ..known_words import is_listed
from .languages import without_marks
from .marks import Seen, marks_of
from .tesseract import Reading

_LETTERS = re.compile(r"[^\W\d_]+")
# Portuguese: no other language of such names has "ao" with a mark at a word's end.
_AO = re.compile(r"[aáàâäAÁÀÂÄ](?=[oO]$)")
_TILDE, _DIAERESIS = "\u0303", "\u0308"
_ACCENTS = {"a": "áàâã", "e": "éèêë", "i": "íîï", "o": "óôöõ", "u": "úùûü", "n": "ñ"}
# Of the usual dot above an "i".
_LARGER, _ALIKE = 1.35, 1.25
_FEWEST_LETTERS = 3


def restore_marks(readings: Sequence[Reading], seen: Sequence[Seen]) -> list[Reading]:
    """Words with the marks that the picture shows.

    Args:
        readings: The words of a sheet.
        seen: What the picture shows above each.
    """
    dots = [one.largest for word, one in zip(readings, seen, strict=True) if _has_dots_alone(word.text, one)]
    dot = median(dots) if dots else 0.0
    return [
        word._replace(text=_restore(word.text, one, dot)) if _may_be_marked(word.text) else word
        for word, one in zip(readings, seen, strict=True)
    ]


def _may_be_marked(text: str) -> bool:
    return "@" not in text and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS


def _has_dots_alone(text: str, seen: Seen) -> bool:
    """Whether all marks of a word are dots of "i" and "j"."""
    return text.isalpha() and text.isascii() and seen.number == marks_of(text) > 0


def _restore(text: str, seen: Seen, dot: float) -> str:
    missing = seen.number - marks_of(text)
    is_larger = seen.largest >= _LARGER * dot
    if found := _LETTERS.search(text):
        tilde = _AO.sub(_with_tilde, found.group())
        whole = text[: found.start()] + tilde + text[found.end() :]
        if tilde != found.group() and marks_of(whole) == seen.number:
            return whole
    if missing == 1 and dot and seen.largest <= _ALIKE * dot:
        return _with_diaeresis(text)
    if (missing == 1 or (missing == 0 and is_larger)) and dot:
        listed = [one for one in _variants(text) if marks_of(one) == seen.number]
        return listed[0] if len(listed) == 1 else text
    return text


def _with_tilde(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", without_marks(letter.group()) + _TILDE)


def _with_diaeresis(text: str) -> str:
    """A word whose only accent was two dots."""
    marked = [place for place, letter in enumerate(text) if _accent_of(letter) and marks_of(letter) == 1]
    if len(marked) != 1:
        return text
    place = marked[0]
    letter = unicodedata.normalize("NFC", without_marks(text[place]) + _DIAERESIS)
    return text[:place] + letter + text[place + 1 :]


def _accent_of(letter: str) -> bool:
    return without_marks(letter) != letter and without_marks(letter).casefold() in "aeou"


def _variants(text: str) -> Iterator[str]:
    """The word with an accent on one letter more, as the tables have it."""
    for found in _LETTERS.finditer(text):
        word = found.group()
        for place, letter in enumerate(word):
            for accented in _ACCENTS.get(letter.casefold(), ""):
                variant = word[:place] + (accented.upper() if letter.isupper() else accented) + word[place + 1 :]
                if is_listed(variant):
                    yield text[: found.start()] + variant + text[found.end() :]
