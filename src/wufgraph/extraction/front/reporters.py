"""Who reports: the name in an answer that may also tell a position, an institution, a telephone or a second person."""

import re
from functools import cache

from ...assets import any_word, word_list
from ...model import Language, Span
from ..values.acronyms import is_acronym
from ..values.line_kinds import has_honorific, looks_like_family, looks_like_given, looks_like_name
from ..values.line_parts import Cut, Part, split_line
from ..values.name_looks import looks_like_institution
from ..values.names import PersonName, parse_person

_LONGEST, _FEWEST_OF_NAME = 500, 2
_TOKEN = re.compile(r"\S+")
_SLASH = re.compile(r"\s*/\s*|\s&\s|\s+(?:and|y|et)\s+(?=[^\W\d_]+\.?\s+[^\W\d_a-zà-ÿ])")
_OF = re.compile(r"\s+(?:of|from|at|for|with|de|del|du|des|para|por|pour|con)\s+", re.IGNORECASE)


def find_reporter(words: str, language: Language) -> PersonName | None:
    """The name of the person who reports, its place within the words; None where nothing in them may be a name.

    >>> find_reporter("Prepared by Ana Field on behalf of the Alda Institute", Language.EN).name
    'Ana Field'
    """
    unbracketed = [part for part in split_line(words[:_LONGEST]) if not part.is_bracketed]
    parts = [part for part in unbracketed if not part.is_lead or _behalf().search(part.words)]  # "… on behalf of: Alda"
    for number, part in enumerate(parts):
        span = _bare(part.span, words, language)
        told = span.of(words)
        if _is_reversed(told, parts[number + 1 : number + 2], language):
            return _person(words, Span(span.start, parts[number + 1].span.end), language)
        if has_honorific(told, language) or looks_like_name(told):
            return _person(words, span, language)
    bracketed = (part for part in split_line(words[:_LONGEST]) if part.is_bracketed)
    titled = next((part for part in bracketed if has_honorific(part.words, language)), None)  # "as before (Ms Field)"
    if titled:
        return _person(words, titled.span, language)
    return _person(words, _bare(parts[0].span, words, language), language) if parts else None


def _bare(span: Span, words: str, language: Language) -> Span:
    """A part without "prepared by" in front, and without a second person or an institution behind."""
    text = span.of(words)
    lead = _lead().match(text)
    start = lead.end() if lead else 0
    behalf = _behalf().search(text, start)
    end = behalf.start() if behalf else len(text)
    second = _SLASH.search(text, start, end)
    end = second.start() if second and second.start() > start else end
    for found in _OF.finditer(text, start, end):
        rest = text[found.end() : end]
        if _is_body(rest) and " " in text[start : found.start()].strip():
            end = found.start()
            break
    return Span(span.start + start, span.start + start + _end_of_name(text[start:end], language))


def _end_of_name(words: str, language: Language) -> int:
    """Where a name in capitals goes on in small letters that are no part of one: "Ana de la Paz from Alda"."""
    tokens = list(_TOKEN.finditer(words))
    for number, token in enumerate(tokens):
        if number < _FEWEST_OF_NAME or any(map(str.isupper, token[0])):  # "d'Estienne", "al-Sayed"
            continue
        behind = (one[0] for one in tokens[number:] if one[0].casefold() not in word_list("name-particle"))
        name = words[: tokens[number - 1].end()]
        if not next(behind, "a")[0].isupper() and (looks_like_name(name) or has_honorific(name, language)):
            return len(name)
    return len(words)


def _is_body(words: str) -> bool:
    """Whether words begin with an institution; "Smet-Vandevelde" is a family name of two parts."""
    first = words.split(" ", 1)[0]
    return looks_like_institution(words) or (is_acronym(first) and not all(map(str.istitle, first.split("-"))))


def _is_reversed(family: str, behind: list[Part], language: Language) -> bool:
    """Whether a family name stands before a comma, and given names behind it: "Field, Ana"."""
    return (
        bool(behind)
        and behind[0].cut is Cut.COMMA
        and looks_like_family(family, language)
        and looks_like_given(behind[0].words)
        and not any(map(looks_like_institution, (family, behind[0].words)))
        and not (is_acronym(family) and " " not in family)
    )


def _person(words: str, span: Span, language: Language) -> PersonName | None:
    person = parse_person(span.of(words), language)
    if person is None:
        return None
    place = Span(span.start + person.span.start, span.start + person.span.end)
    return PersonName(person.name, place, person.honorific)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_word('reporter-lead').pattern})\s+", re.IGNORECASE)


@cache
def _behalf() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_word('reporter-behalf').pattern})(?:\s|$)", re.IGNORECASE)
