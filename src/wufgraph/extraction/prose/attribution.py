"""Who a statement is expressly attributed to: "X stressed that …", "according to X", "…, said X"; "it also …" too."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ...assets import any_word, read_table, word_list
from ...words import either
from ..values.gazetteer import FoundName, NameKind
from ..values.honorifics import is_title

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
_SAID_THAT = re.compile(r"(.+) (?:that|que)")
# What may stand behind a name that ends what is said: "…, said Ana Field of the Second Forum."
_ENDS = re.compile(r"\s*(?:[.,;!?)»”\"]|$|\((?=[^()]{1,60}\)))|\s+(?:of|from|at|del?|du|des)\s")
_NO_STOP = re.compile(r"[.,;:!?]")
_AS, _FOR, _ARTICLES = ("as", "como", "comme"), ("for", "para", "pour"), ("the", "el", "la", "le", "l'")
_QUOTES = ("»", "”", '"')
_LONGEST_VERB, _MOST_TITLES = 3, 2
_COLON = re.compile(r"(?:\s*\([^()]{1,60}\)|,[^:;.!?]{1,60})?\s?[:：]\s*(?=[^\s\d])")
_COMMA = re.compile(r"\s*(?:\([^()]{1,60}\)\s*)?,")


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
        before = _words_before(text, sentence, name)
        if _is_told_behind(text, before, end) or _is_named_for(text, sentence, name, before):
            return name
        said = any_word("says").search(text, end, min(sentence.end(), end + _WINDOW))
        if said is None or not _leads(text, sentence, name):
            continue
        between = text[end : said.start()]
        if len(between) <= _LONGEST_BETWEEN and not _OTHER_SUBJECT.search(between):
            return name
    return None


def _is_told_behind(text: str, before: Sequence[str], end: int) -> bool:
    """Whether a name stands behind what it says, or beside "as": "…, said Ana Field", "as Ana Field put it"."""
    for length in range(1, min(_LONGEST_VERB, len(before)) + 1):
        if " ".join(before[-length:]).casefold() in _verbs():
            lead = [word for word in before[:-length] if word != "l'"]
            if lead and (_closes(lead) or _opens_with_as(lead)):
                return _ENDS.match(text, end) is not None
    if before and (before[-1].rstrip(",").endswith(_QUOTES) or _opens_with_as(before)):
        behind = _NO_STOP.split(text[end : end + _LONGEST_BETWEEN], maxsplit=1)[0].casefold().split()
        phrases = (" ".join(behind[at : at + length]) for at in range(len(behind)) for length in (1, 2))
        return any(phrase in _verbs() or phrase == "put it" for phrase in phrases)
    return False


def _closes(words: Sequence[str]) -> bool:
    return words[-1].endswith((",", *_QUOTES))


def _opens_with_as(words: Sequence[str]) -> bool:
    """Whether words end with "as" behind a comma, or are nothing else."""
    *others, last = words
    others = others[:-1] if others and others[-1].casefold() == "tal" else others
    return last.casefold() in _AS and (not others or others[-1].endswith((",", "–", "—")))


def _is_named_for(text: str, sentence: re.Match[str], name: FoundName, before: Sequence[str]) -> bool:
    """Whether a person stands in front of what is said: "Ana Field: kiosks close", "For Ana Field, kiosks close"."""
    if name.known.kind is not NameKind.PERSON:
        return False
    if len(before) == 1 and before[0].casefold() in _FOR and name.span.start - sentence.start() < _WINDOW:
        return _COMMA.match(text, name.span.end) is not None
    at_begin = sentence.start() == 0 and _COLON.match(text, name.span.end)
    return bool(at_begin) and _leads(text, sentence, name)


def _words_before(text: str, sentence: re.Match[str], name: FoundName) -> list[str]:
    """The words of a sentence in front of a name, less its article and title."""
    start = max(sentence.start(), name.span.start - _WINDOW)
    words = text[start : name.span.start].replace("’", "'").replace("l'", "l' ").split()
    for _ in range(_MOST_TITLES):
        if words and (is_title(words[-1]) or words[-1].casefold() in _ARTICLES):
            words.pop()
    return words


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
def _verbs() -> frozenset[str]:
    """What somebody did who says that something is so: "said", "a rappelé"."""
    return frozenset(said[1] for word in word_list("says") if (said := _SAID_THAT.fullmatch(word)))


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{either(word_list('it-also'))})\s+(?:also\s+|además\s+)?{any_word('says').pattern}", re.IGNORECASE
    )
