"""A programme of events as read from a file: its events, and every row that is none."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from ..model import CountryCode, Slug


class Standing(StrEnum):
    """What became of a row, or of a cell in it, that did not simply become an event."""

    UNREAD = "unread"
    PASSED_OVER = "passed over"
    DOUBTED = "doubted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about a row.

    Attributes:
        row: Where, such as `row 12`, or `Sheet1, row 12`.
        standing: Unread: it may be an event, and is none in the register. Passed over: evidently none, or the same
            one again. Doubted: it is an event, and a cell of it was not understood.
    """

    row: str
    standing: Standing
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEvent:
    """An event as the programme has it.

    Attributes:
        key: Of its IRI, such as `wuf7/ne-12`.
        kind: The words that tell its type, which need not be one of the seven.
        start: Local, `HH:MM`, as is the end.
        contact: Private: it may hold addresses, and goes into no graph.
        rows: Where it stands in the file.
    """

    key: str
    forum: str
    number: str | None = None
    title: str | None = None
    type: Slug | None = None
    kind: str | None = None
    date: dt.date | None = None
    start: str | None = None
    end: str | None = None
    room: str | None = None
    organizers: tuple[str, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    themes: tuple[str, ...] = ()
    contact: str | None = None
    rows: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What to call it: its number and title."""
        return " – ".join(filter(None, (self.number, self.title)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A file of events.

    Attributes:
        name: What it is called in the register: the slug of the file's name.
        columns: What each header was taken for; an empty field for one that is not read.
    """

    version: int = 1
    name: str
    file: str
    sha256: str
    forum: str
    columns: dict[str, str]
    events: tuple[ProgrammeEvent, ...]
    remarks: tuple[Remark, ...] = ()

    def count(self, standing: Standing) -> int:
        """How many remarks are of a standing."""
        return sum(remark.standing is standing for remark in self.remarks)
