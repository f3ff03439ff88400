"""Names that a sentence leads to: "The speakers were Ms Ana Field (Peru) and …"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.honorifics import is_title
from ..values.line_kinds import Kind, has_honorific, may_name, tell_kind
from ..values.line_parts import Cut, Part
from ..values.name_looks import is_institution
from .lines import Reader

_LONGEST_LED = 160
_FROM = (Kind.NATIONALITY, Kind.COUNTRY)
_WORD_BEHIND = re.compile(r"(?<=\s)[a-zß-ÿ]+\s+")
_OF = ("de", "del", "of", "du", "des", "y", "and", "et")


def tells_of_one(part: Part) -> bool:
    """Whether a part of a sentence tells somebody's address, or a nationality in brackets."""
    kind = tell_kind(part.words)
    return kind is Kind.ADDRESS or (part.is_bracketed and kind in _FROM)


def without_activity(parts: Sequence[Part]) -> list[Part]:
    """The parts of a row of a programme without what happens at the hour: "10:00", "Opening", "Ana Field"."""
    hour, *rest = parts if parts else [None]
    happens = rest[0] if hour and rest and tell_kind(hour.words) is Kind.TIME else None
    if happens is None or len(rest) == 1 or any_word("speaker-part").fullmatch(happens.words) is None:
        return list(parts)
    return [parts[0], *rest[1:]]


def part_led(parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of a line, what somebody did in front of the name as one of its own: "Closing remarks by Bo Hill"."""
    first = parts[0] if parts else None
    found = _led_at(first.words) if first else None
    if first is None or found is None or not may_name(first.words[found.end() :]):
        return parts
    ends, begins = (first.span.start + at for at in (found.end("did"), found.end()))
    did = replace(first, words=found["did"], span=Span(first.span.start, ends), closes=ends, is_lead=True)
    name = replace(first, words=first.words[found.end() :], span=Span(begins, first.span.end), cut=Cut.DASH)
    return [did, name, *parts[1:]]


def _led_at(words: str) -> re.Match[str] | None:
    """What stands in front of a name: what was done "by" whom, or a role, "Moderated by", "Chair"."""
    if any_word("speaker-part").match(words) and (did := _did_what().match(words)):
        return did
    return _role().match(words) if any_word("speaker-role").match(words) else None


def behind_lead(part: Part, reader: Reader) -> Part:
    """The name that a sentence leads to, as a part that opens a card: "The speakers were Ms Ana Field"."""
    if len(part.words) > _LONGEST_LED or has_honorific(part.words, reader.language):
        return part
    if not part.words[0].isupper() and any_word("speaking").match(part.words) is None:
        return part  # "habló la Sra. Ana Field"
    for word in _WORD_BEHIND.finditer(part.words):
        name = part.words[word.end() :]
        if not is_title(name.split(" ", 1)[0]) or not has_honorific(name, reader.language):
            continue
        if word[0].strip() in _OF or is_institution(part.words[: word.end()]):
            return part  # "Universidad Dr. Juan Bosch"
        return replace(part, words=name, span=Span(part.span.end - len(name), part.span.end), cut=Cut.COLUMN)
    return part


@cache
def _did_what() -> re.Pattern[str]:
    did = any_word("speaker-part").pattern
    both = rf"{did}(?:\s(?:and|y|e|et|&)\s{did})?"
    return re.compile(rf"(?P<did>{both})\s+(?:by|from|a cargo de|por|par|de|d['’])\s*(?=\S)", re.IGNORECASE)


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?P<did>{any_word('speaker-role').pattern})\s+", re.IGNORECASE)
