"""Offices right in front of a name, "Mayor Ilona Kovacs", which are the position and no part of the name."""

import re
from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.line_kinds import looks_like_name
from ..values.line_parts import Cut, Part


def split_office(line: Iterable[Part]) -> list[Part]:
    """The parts of a line, the office in front of a name as one of its own: "Mayor Ilona Kovacs, Alda"."""
    parts = list(line)
    first = parts[0] if parts else None
    found = _office().match(first.words) if first else None
    if first is None or found is None or not looks_like_name(first.words[found.end() :]):
        return parts
    ends, begins = (first.span.start + place for place in (found.end("office"), found.end()))
    office = replace(first, words=found["office"], span=Span(first.span.start, ends), closes=ends)
    name = replace(first, words=first.words[found.end() :], span=Span(begins, first.span.end), cut=Cut.COMMA)
    return [office, name, *parts[1:]]


def is_office(words: str) -> bool:
    """Whether words are an office that stands in front of names."""
    return any_word("office-before-name").fullmatch(words) is not None


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?P<office>{any_word('office-before-name').pattern})\s+", re.IGNORECASE)
