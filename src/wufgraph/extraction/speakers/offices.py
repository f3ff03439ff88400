"""Offices in front of a name, "Mayor Ilona Kovacs", "the mayor of Alda, Bo Hill", which are the position."""

import re
from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.line_kinds import looks_like_name, weigh_position
from ..values.line_parts import Cut, Part
from ..values.name_looks import strip_article

_ARTICLE = re.compile(r"(?:(?:the|our|their|el|la|nuestr[oa]|le|notre)\s+|l['’]\s?)(?=\w)", re.IGNORECASE)
_OF = re.compile(r"\s(?:(?:of|for|de|del|du)\s|d['’])", re.IGNORECASE)
_OCCUPATION = 0.4


def split_office(line: Iterable[Part]) -> list[Part]:
    """The parts of a line, the office in front of a name as one of its own: "Mayor Ilona Kovacs, Alda"."""
    parts = list(line)
    first = parts[0] if parts else None
    found = _office_at(first.words) if first else None
    if first is None or found is None or not looks_like_name(first.words[found.end() :]):
        return parts
    ends, begins = (first.span.start + place for place in (found.end("office"), found.end()))
    office = replace(first, words=found["office"], span=Span(first.span.start, ends), closes=ends)
    name = replace(first, words=first.words[found.end() :], span=Span(begins, first.span.end), cut=Cut.COMMA)
    return [office, name, *parts[1:]]


def is_office(words: str) -> bool:
    """Whether words are an office that stands in front of names.

    >>> is_office("Mayor of Alda"), is_office("the director of the fund"), is_office("Director of the fund")
    (True, True, False)
    """
    bare = _bare_office(words)
    if bare != words:
        return weigh_position(bare) >= _OCCUPATION
    office = any_word("office-before-name").match(words)
    return office is not None and (office.end() == len(words) or _OF.match(words, office.end()) is not None)


def without_article(part: Part) -> Part:
    """A position or a body without the article in front of it: "our director", "the World Bank"."""
    office = _bare_office(part.words)
    bare = office if weigh_position(office) >= _OCCUPATION else strip_article(part.words)
    return replace(part, words=bare, span=Span(part.span.end - len(bare), part.span.end))


def _bare_office(words: str) -> str:
    """An office without articles and titles in front of it: "Her Worship the Mayor of Alda", "El señor alcalde"."""
    while found := _ARTICLE.match(words) or _titles().match(words):
        words = words[found.end() :]
    return words


def _office_at(words: str) -> re.Match[str] | None:
    """An office that words begin with: one that is often put in front of names, any other behind an article."""
    return _office().match(words) or (_any_office().match(words) if _ARTICLE.match(words) else None)


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?P<office>{any_word('office-before-name').pattern})\s+", re.IGNORECASE)


@cache
def _any_office() -> re.Pattern[str]:
    return re.compile(rf"(?P<office>{_ARTICLE.pattern}{any_word('occupation').pattern})\s+", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"{any_word('title-of-office').pattern}\.?\s+(?=\w)", re.IGNORECASE)
