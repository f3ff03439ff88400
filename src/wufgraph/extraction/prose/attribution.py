"""Who a statement is expressly attributed to: "X stressed that …", "according to X"; "it also …" goes on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ...assets import any_word, read_table, word_list
from ...words import either
from ..values.gazetteer import FoundName, NameKind

# The point behind "Mr", "Sra" or an initial ends no sentence.
_SHORTENED = r"(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b(?:Mrs|Sra|Dra|Mme|Ing|Lic|Arq))\."
_SENTENCE = re.compile(rf"(?:[^.!?]|[.!?](?!\s)|{_SHORTENED})+[.!?]*\s*")
_ARTICLE = r"(?:the|a|la|el|los|las|le|les|l['’])"
_LONGEST_BETWEEN = 60
# Further from a name no cue is looked for: a sentence may be of any length.
_WINDOW = 200
_OTHER_SUBJECT = re.compile(
    r"[;:]|\b(?:who|which|whose|while|quien|quienes|cuyo|qui|dont|tandis|mientras)\b", re.IGNORECASE
)


def find_author(text: str, names: Sequence[FoundName]) -> FoundName | None:
    """The person or organization that a statement has saying it.

    Args:
        text: The statement.
        names: Known names in it, from left to right.
    """
    if all(name.known.kind is NameKind.CITY for name in names):
        return None
    sayers = [name for name in names if name.known.kind is not NameKind.CITY]
    starts = [name.span.start for name in sayers]
    before: FoundName | None = None
    for sentence in _SENTENCE.finditer(text):
        inside = sayers[bisect_left(starts, sentence.start()) : bisect_left(starts, sentence.end())]
        author = _author(text, sentence, inside)
        if author:
            return author
        if before and _goes_on().match(sentence[0]):
            return before
        before = next((name for name in inside if _leads(text, sentence, name)), None)
    return None


def _author(text: str, sentence: re.Match[str], names: list[FoundName]) -> FoundName | None:
    for name in names:
        start, end = name.span.start, name.span.end
        if _according_to().search(text, max(sentence.start(), start - _WINDOW), start):
            return name
        said = any_word("says").search(text, end, min(sentence.end(), end + _WINDOW))
        if said is None or not _leads(text, sentence, name):
            continue
        between = text[end : said.start()]
        if len(between) <= _LONGEST_BETWEEN and not _OTHER_SUBJECT.search(between):
            return name
    return None


def _leads(text: str, sentence: re.Match[str], name: FoundName) -> bool:
    """Whether a sentence begins with a name, less an article, a title or a phrase with a comma behind it."""
    return _lead().fullmatch(text, sentence.start(), name.span.start) is not None


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:[^\W\d_]+(?:\s[^\W\d_]+)?,\s*)?(?:{_ARTICLE}\s*)?{_title()}", re.IGNORECASE)


def _title() -> str:
    titles = either(row["form"] for row in read_table("data/reference/honorifics.csv"))
    return rf"(?:(?:{titles})\.?\s*)?"


@cache
def _according_to() -> re.Pattern[str]:
    return re.compile(rf"{any_word('according-to').pattern}\s+(?:{_ARTICLE}\s*)?{_title()}$", re.IGNORECASE)


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{either(word_list('it-also'))})\s+(?:also\s+|además\s+)?{any_word('says').pattern}", re.IGNORECASE
    )
