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
# "Mr Hill, who has measured noise for years, warned that"
_BY_THE_WAY = re.compile(r"^\s*,\s(?:who|which|quien(?:es)?|que|qui|dont)\b[^,;:]*,")
_SAID_THAT = re.compile(r"(.+?)(?: en| sur le fait)? (?:that|que)")
# What may stand behind a name that ends what is said: "…, said Ana Field of the Second Forum."
_ENDS = re.compile(r"\s*(?:[.,;!?)»”\"]|$|\((?=[^()]{1,60}\)))|\s+(?:of|from|at|del?|du|des)\s")
# What ends a statement behind a name: a few words.
_SAID = re.compile(r"(?:\s+[^\W\d_]+){1,4}\s?[.!»”\"]*\s*")
_NO_STOP = re.compile(r"[.,;:!?]")
_AS, _FOR, _ARTICLES = ("as", "como", "comme"), ("for", "para", "pour"), ("the", "el", "la", "le", "l'")
_QUOTES = ("»", "”", '"')
# "Says" may be of a song; what "finds" or "shows" is of a thing as often as of somebody who speaks.
_BARE_VERBS = frozenset({"finds", "found", "shows", "showed"})
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
        last = min(sentence.end(), end + _WINDOW)
        says = (one.search(text, end, last) for one in (any_word("says"), any_word("presents"), _says_to()))
        said = min(filter(None, says), key=lambda one: one.start(), default=None)
        if said is None or not _leads(text, sentence, name):
            continue
        between = _BY_THE_WAY.sub("", text[end : said.start()])
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
    if before and _closes(before) and _SAID.fullmatch(text, end) and _ends_with_verb(text[end:]):
        return True
    if before and (before[-1].rstrip(",").endswith(_QUOTES) or _opens_with_as(before)):
        behind = _NO_STOP.split(text[end : end + _LONGEST_BETWEEN], maxsplit=1)[0].casefold().split()
        phrases = (" ".join(behind[at : at + length]) for at in range(len(behind)) for length in (1, 2))
        return any(phrase in _verbs() or phrase == "put it" for phrase in phrases)
    return False


def _ends_with_verb(behind: str) -> bool:
    """Whether what stands behind a name is a verb of saying: "Noise is costly, Ana Field insisted."."""
    words = behind.strip(' .!»”"').casefold().split()
    return any(" ".join(words[:length]) in _verbs() for length in (len(words), len(words) - 1) if length)


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
        return bool(_COMMA.match(text, name.span.end) or _the_matter().match(text, name.span.end))
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
    phrase = r"(?:[^\W\d_]+(?:[\s'’][^\W\d_]+){0,5},\s*)?"
    return re.compile(rf"\W*{phrase}{_speaker_of()}(?:{_ARTICLE}\s*)?{_title()}", re.IGNORECASE)


@cache
def _speaker_of() -> str:
    """Who speaks for whom is named: "the representative of", "l'oratrice d'"."""
    speaker = rf"(?:[^\W\d_]+\s)?{any_word('spokesperson').pattern}(?:\s[^\W\d_]+)?"
    some = r"(?:los|las|les)\s(?:dos|deux|tres|trois)|both|two|three|ambos|ambas"
    return rf"(?:(?:{some}|{_ARTICLE}|an?|una?|une)\s*{speaker}\s(?:(?:of|from|for|at|de|del|du|des)\s|d['’])\s*)?"


@cache
def _the_matter() -> re.Pattern[str]:
    """What somebody thinks that it is about: "For Ana Field the question is"."""
    return re.compile(rf"\s(?:{_ARTICLE}|lo)\s*{any_word('the-matter').pattern}", re.IGNORECASE)


@cache
def _says_to() -> re.Pattern[str]:
    """A verb of saying, whom it is said to, and "that": "recordó al público que", "a souligné qu'"."""
    to_whom = rf"(?:(?:to|a|al|à|aux?)\s+)?(?:(?:{_ARTICLE}|our|all|us|nos)\s*)?(?:[^\W\d_]+\s+){{0,3}}?"
    verbs = either(verb for verb in _verbs() if verb not in _BARE_VERBS)
    return re.compile(rf"\b(?:{verbs})\s+{to_whom}(?:that\b|que\b|qu['’])", re.IGNORECASE)


def _title() -> str:
    titles = either(row["form"] for row in read_table("data/reference/honorifics.csv"))
    return rf"(?:(?:{titles})\.?\s*)?"


@cache
def _according_to() -> re.Pattern[str]:
    of_whom = rf"{_speaker_of()}(?:{_ARTICLE}\s*)?{_title()}"
    return re.compile(rf"{any_word('according-to').pattern}\s+{of_whom}$", re.IGNORECASE)


@cache
def _verbs() -> frozenset[str]:
    """What somebody did who says that something is so: "said", "a rappelé"."""
    return frozenset(said[1] for word in word_list("says") if (said := _SAID_THAT.fullmatch(word)))


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{either(word_list('it-also'))})\s+(?:also\s+|además\s+)?{any_word('says').pattern}", re.IGNORECASE
    )
