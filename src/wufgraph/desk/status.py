"""Where things stand: which reports came and when, which are missing, and what is left to correct.

Everything is counted from one list of lines, one for each event: each number is the same wherever it is shown.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .submissions import Source


class State(StrEnum):
    """What is known of an event's report."""

    ON_TIME = "on-time"
    LATE = "late"
    UNDATED = "undated"
    MISSING = "missing"
    AWAITED = "awaited"


class Light(StrEnum):
    """What the desk thinks of an event; the order is that of need."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An event that a report is expected on.

    Attributes:
        event: Key of the programme's event; None where the programme has none, or there is no programme.
        report: Key of the report on it; None where none came.
        type: Slug of the event's type.
        kind: Its type in the programme's words, where that is none of the form's.
        came: When the report came, or when its file was last changed.
        complete: Share of the form's requirements that no finding concerns, 0 to 1; None without a report.
        blocking: Findings that must be mended.
        advisory: Findings that should be.
        contact: Private.
    """

    event: str | None = None
    report: str | None = None
    number: str | None = None
    title: str | None = None
    type: str | None = None
    kind: str | None = None
    date: dt.date | None = None
    room: str | None = None
    organizers: tuple[str, ...] = ()
    state: State
    light: Light
    came: dt.datetime | None = None
    source: Source | None = None
    deadline: dt.datetime | None = None
    complete: float | None = None
    blocking: int = 0
    advisory: int = 0
    contact: str | None = None

    @property
    def owes(self) -> str | None:
        """What is still owed on it: a report, or corrections."""
        if self.state is State.MISSING:
            return "report"
        return "corrections" if self.blocking else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts over some events.

    Attributes:
        name: What they have in common; None where they tell none.
        complete: Mean over the reports received, 0 to 1; None without any.
        to_correct: Reports with blocking findings.
    """

    name: str | None = None
    expected: int
    received: int
    on_time: int
    late: int
    undated: int
    missing: int
    awaited: int
    complete: float | None
    to_correct: int
    blocking: int
    advisory: int
    red: int
    amber: int
    green: int
    grey: int

    @property
    def light(self) -> Light:
        """The worst light of its events."""
        return next((light for light in Light if getattr(self, light)), Light.GREY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where things stand at a moment.

    Attributes:
        as_of: The moment.
        deadline: Of the form; the latest where there are several.
        total: Over all events.
        unannounced: Reports that are in no programme, where there is one.
        open: Reports that may be on several events of the programme.
        has_programme: Whether events without a report can be known.
        lines: One for each event: what needs most first.
    """

    as_of: dt.datetime
    deadline: dt.datetime | None
    total: Tally
    by_type: tuple[Tally, ...]
    by_day: tuple[Tally, ...]
    by_organizer: tuple[Tally, ...]
    unannounced: int
    open: int
    has_programme: bool
    lines: tuple[Line, ...]

    @property
    def owing(self) -> tuple[Line, ...]:
        """Events on which something is owed."""
        return tuple(line for line in self.lines if line.owes)


def judge(
    *, has_report: bool, came: dt.datetime | None, deadline: dt.datetime | None, as_of: dt.datetime, blocking: int
) -> tuple[State, Light]:
    """What is known of an event's report at a moment, and what the desk thinks of it.

    A report that is there before the deadline has come in time, whenever it came.
    """
    due = deadline is not None and as_of > deadline
    if not has_report:
        return (State.MISSING, Light.RED) if due else (State.AWAITED, Light.GREY)
    if deadline is not None and came is not None:
        state = State.ON_TIME if came <= deadline else State.LATE
    else:
        state = State.UNDATED if due or deadline is None else State.ON_TIME
    return state, Light.GREEN if state is State.ON_TIME and not blocking else Light.AMBER


def summarize(
    lines: Iterable[Line],
    *,
    as_of: dt.datetime,
    deadline: dt.datetime | None,
    unannounced: int,
    open_: int,
    has_programme: bool,
) -> Status:
    """Count lines as a whole, by type, by day and by organizer; an event counts for each of its organizers."""
    needy = list(Light)
    ordered = tuple(
        sorted(
            lines,
            key=lambda one: (
                needy.index(one.light),
                one.date or dt.date.max,
                one.number or "",
                one.title or "",
                one.event or one.report or "",
            ),
        )
    )
    return Status(
        as_of=as_of,
        deadline=deadline,
        total=tally(ordered),
        by_type=_group(ordered, lambda one: (one.type or one.kind,), by_need=False),
        by_day=_group(ordered, lambda one: (one.date.isoformat() if one.date else None,), by_need=False),
        by_organizer=_group(ordered, lambda one: one.organizers or (None,), by_need=True),
        unannounced=unannounced,
        open=open_,
        has_programme=has_programme,
        lines=ordered,
    )


def tally(lines: Sequence[Line], name: str | None = None) -> Tally:
    """Count some lines."""
    states = {state: sum(one.state is state for one in lines) for state in State}
    lights = {light: sum(one.light is light for one in lines) for light in Light}
    shares = [one.complete for one in lines if one.complete is not None]
    return Tally(
        name=name,
        expected=len(lines),
        received=sum(one.report is not None for one in lines),
        on_time=states[State.ON_TIME],
        late=states[State.LATE],
        undated=states[State.UNDATED],
        missing=states[State.MISSING],
        awaited=states[State.AWAITED],
        complete=round(sum(shares) / len(shares), 3) if shares else None,
        to_correct=sum(one.blocking > 0 for one in lines),
        blocking=sum(one.blocking for one in lines),
        advisory=sum(one.advisory for one in lines),
        red=lights[Light.RED],
        amber=lights[Light.AMBER],
        green=lights[Light.GREEN],
        grey=lights[Light.GREY],
    )


def _group(lines: Sequence[Line], names: Callable[[Line], Sequence[str | None]], *, by_need: bool) -> tuple[Tally, ...]:
    """One tally for each name; those without a name come last."""
    groups: dict[str | None, list[Line]] = defaultdict(list)
    for line in lines:
        for name in names(line):
            groups[name].append(line)
    tallies = [tally(some, name) for name, some in groups.items()]
    return tuple(
        sorted(
            tallies,
            key=lambda one: (
                one.name is None,
                (-one.missing, -one.to_correct, -one.expected) if by_need else (),
                one.name or "",
            ),
        )
    )
