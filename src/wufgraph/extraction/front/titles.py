"""The event's title, the type and number that stand in front of it, and the type told by the room."""

import re
from functools import lru_cache

from msgspec.structs import replace

from ...model import EventType, Span
from ..values.event_types import ANY_TYPE, EVENT, TYPE, fold_keeping_length, type_of
from ..values.found import Found
from .title_labels import peel

_MARK = rf"(?:n\.o|no|num|number|numero|nr|n|code|codigo|{EVENT}|#)"
# "NE-45" behind "Networking event".
_CODE_NAME = r"(?:(?:[nst]\.?e\.?|e\.?[pr]\.?|net|ccr)(?=[ /#-]?\d)[ /#-]?)?"
_NUMBER = (
    rf"{_CODE_NAME}(?:(?:(?:{EVENT})\s+)?{_MARK}\s*(?:[.:°º]{{1,2}}\s*)?(?:{_CODE_NAME}|[a-z]{{2}}[ ](?=\d)))?"
    r"(?P<number>[a-z]{0,3}[-.]?\d(?:[\w./-]*\w)?)"
)
# White space is never asked for twice in a row: long runs of it would be tried in every split.
_PREFIX = re.compile(
    rf"\s*[\[(]?(?:(?:{TYPE.pattern})\s*(?:[-–:/,]\s*)?)?(?:{_NUMBER}\s*)?"
    # Nothing is between "NE 45" and the title, or between "Side event 12" and a title in quotes, but a space.
    r"(?:(?:[\])]\s*)?[-–—:|./]\s+|[\])]\s*|(?<=\d),?\s+(?=[\"“«])|(?<=[a-z])\s+(?=[\"“«]))(?=\S)"
)
_LABEL = re.compile(
    r"\s*(?:event )?(?:title|name|topic|titulo|nombre|tema|titre|intitule|nom|theme)"
    r"(?: (?:of the event|del evento|de l['’]evenement))?\s*:\s+"
)
# "[45]" behind a title, "45 –", "12." and "12)" in front of it.
_SET_OFF = re.compile(r"^\s*\(?\d+\s*(?:[-–—:./]\s+|\)\s*)$|[\[(/]\s*\d+\s*[\])]?\s*$")
_LONGEST_BARE_NUMBER = 3
_DIGITS = re.compile(r"\d[\w./-]*")
# A number with its mark ends a label with no sign behind it: "Side event No. 7 Cities in motion".
_MARKED = re.compile(
    rf"\s*(?=[^\d]{{2,40}}?(?:#|n[.°º]|n\.?o\.|num|nr)\s?[.°º]?\s?\d)(?:{TYPE.pattern})\s*(?:[-–:,]\s*)?"
    rf"{_NUMBER}\s+(?=\S)"
)
# "91 (networking event) – Cities in motion"
_NUMBER_FIRST = re.compile(
    rf"\s*(?:{_MARK}\s*[.:°º]{{0,2}}\s*)?(?P<number>\d{{1,4}})\s*[\[(]\s*(?:{TYPE.pattern})\s*[\])]\s*(?:[-–—:|.]\s*)?(?=\S)"
)
# "Networking event (91) Cities in motion"
_NUMBER_SECOND = re.compile(
    rf"\s*(?:{TYPE.pattern})\s*[\[(]\s*(?:{_MARK}\s*[.:°º]{{0,2}}\s*)?(?P<number>\d{{1,4}})\s*[\])]\s*(?:[-–—:|.]\s*)?(?=\S)"
)
_CODE = re.compile(rf"\s*(?=(?:[nst]\.?e\.?|net)[ /#-]{{0,2}}\d)(?:{TYPE.pattern})[ /#-]{{0,2}}{_NUMBER}\s+(?=\S)")
_SUFFIX = re.compile(
    rf"(?:[\[(]\s*|(?:[-–—]{{1,2}}|//?|[,;|])\s+|(?<!\bref)(?<!\bn[or])\.\s+(?={ANY_TYPE}|event|evento|evenement|no\b|n[.°º])|\n\s*)(?:(?:{TYPE.pattern})\s*(?:[-–:,]\s*)?)?(?:{_NUMBER}\s*)?(?:[\])]\s*)?(?:\.\s*)?$"
)


@lru_cache(maxsize=256)  # asked for the answer, for what it may be, and for its parts
def parse_title(text: str) -> tuple[Found[str] | None, Found[str] | None, Found[str] | None]:
    """Take a title's event type and number off it.

    Returns:
        Title, number and type; each None where the text does not hold it.

    >>> [f and f.value for f in parse_title("Networking Event 45: Safer streets for all")]
    ['Safer streets for all', '45', <EventType.NETWORKING_EVENT: 'networking-event'>]
    """
    folded = fold_keeping_length(text)
    label = _LABEL.match(folded)
    start, end = label.end() if label else 0, len(text)
    number: Found[str] | None = None
    kind: Found[str] | None = None
    front = start
    for pattern in (_NUMBER_FIRST, _NUMBER_SECOND, _PREFIX, _CODE, _MARKED, _SUFFIX):
        if pattern not in (_NUMBER_FIRST, _SUFFIX) and start > front:
            continue
        affix = pattern.search(folded, start, end) if pattern is _SUFFIX else pattern.match(folded, start)
        if affix is None or not (type_of(affix) or affix["number"]) or not _is_affix(affix):
            continue
        if affix["number"] and not number:
            at = Span(*affix.span("number"))
            number = Found(at.of(text), at, "number beside the title", 0.95)
        told = affix if type_of(affix) else TYPE.search(folded, affix.start(), affix.end())  # "(event no. SE-105)"
        if told and not kind:
            kind = Found(type_of(told) or EventType.AGORA, Span(*affix.span()), "type beside the title", 0.95)
        if pattern is not _SUFFIX:
            start = affix.end()
        else:
            end = affix.start()
    rest = peel(text, Span(start, end))
    if rest.span.start > front and (again := _LABEL.match(folded, rest.span.start, rest.span.end)):
        rest = replace(rest, span=Span(again.end(), rest.span.end))  # "Side event 12" over "Title: …"
    title = rest.span.of(text)
    number, kind = number or rest.number, kind or rest.kind
    if not title:
        return None, number, kind
    return Found(title, rest.span, "title", 0.99), number, kind


@lru_cache(maxsize=256)
def parse_label(text: str) -> tuple[Found[str] | None, Found[str] | None]:
    """The number and type of an event that are told by themselves, "Networking event", "NE 21", "No. 45".

    >>> [f and f.value for f in parse_label("NE 21")]
    ['21', <EventType.NETWORKING_EVENT: 'networking-event'>]
    """
    folded = fold_keeping_length(text)
    told = TYPE.search(folded)
    digits = _DIGITS.search(folded)
    kind = type_of(told) if told else None
    return (
        Found(digits[0], Span(*digits.span()), "number by itself", 0.95) if digits else None,
        Found(kind, Span(*told.span()), "type by itself", 0.95) if told and kind else None,
    )


def find_type(line: str) -> Span:
    """The type of the event that a line opens with; empty where it opens with none."""
    found = TYPE.match(fold_keeping_length(line))
    return Span(*found.span()) if found else Span(0, 0)


def type_of_room(venue: str) -> Found[str] | None:
    """The type of event that a room is for, "City Changer Room B"."""
    found = TYPE.search(fold_keeping_length(venue))
    rooms = (EventType.CITY_CHANGER_ROOM, EventType.ONE_UN_ROOM, EventType.URBAN_LIBRARY, EventType.AGORA)
    kind = type_of(found) if found else None
    return Found(kind, Span(0, len(venue)), "type by the room", 0.9) if found and kind in rooms else None


def _is_affix(match: re.Match[str]) -> bool:
    """A code or year beside a title may be its own ("G20: cities"); what has a type, a mark or brackets is not."""
    number = match["number"]
    if type_of(match) or not number:
        return True
    around = match.group()
    if number.isdigit() and len(number) <= _LONGEST_BARE_NUMBER and _SET_OFF.search(around):
        return True
    marked = re.search(r"[#/]|\b(?:no|num|number|numero|nr|n|code|codigo|event|evento|evenement|session)\b", around)
    return marked is not None
