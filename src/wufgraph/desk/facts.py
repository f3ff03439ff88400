"""What tells events apart, of a report or of a programme, in one form: both are compared by it."""

import datetime as dt
import re
from dataclasses import dataclass

from ..model import Report
from ..wording import ascii_fold, match_key
from .programme import ProgrammeEvent

_PARTS = re.compile(r"[a-z]+|\d+")
_SMALL = frozenset(("no", "n", "nr", "num", "number", "numero", "event", "evento", "evenement", "o", "code", "ref"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of an event, as matching keys.

    Attributes:
        name: As people call it.
        numbers: Letters and digits of its number, without what only says that it is one.
        key: Of the report, or of the programme's event.
    """

    key: str
    name: str
    forum: str
    number: str
    title: str
    date: dt.date | None
    start: str | None
    room: str
    organizers: frozenset[str]


def facts_of_report(key: str, report: Report) -> Facts:
    """What a report tells of its event."""
    event = report.event
    names = (words for one in report.organizers for words in (one.name, one.acronym) if words)
    return Facts(
        key=key,
        name=event.title or key,
        forum=report.forum,
        number=number_key(event.number or ""),
        title=match_key(event.title or ""),
        date=event.date,
        start=event.start,
        room=match_key(event.venue or ""),
        organizers=frozenset(map(match_key, names)),
    )


def facts_of_event(event: ProgrammeEvent) -> Facts:
    """What the programme tells of an event."""
    return Facts(
        key=event.key,
        name=event.name,
        forum=event.forum,
        number=number_key(event.number or ""),
        title=match_key(event.title or ""),
        date=event.date,
        start=event.start,
        room=match_key(event.room or ""),
        organizers=frozenset(map(match_key, event.organizers)),
    )


def number_key(number: str) -> str:
    """What two spellings of one number have in common.

    >>> number_key("NE-012"), number_key("n.º NE 12")
    ('ne 12', 'ne 12')
    """
    parts = [part for part in _PARTS.findall(ascii_fold(number)) if part not in _SMALL]
    return " ".join(str(int(part)) if part.isdigit() else part for part in parts)
