"""The register as tables: how columns were understood, what became of rows, what is in it and whose report is whose."""

from collections.abc import Iterable, Sequence

from ..query import Table
from ..query.table import Value
from ..wording import withhold_addresses
from .matching import Outcome
from .programme import Programme, Remark, Standing
from .reading import ReadProgramme
from .register import Register


def columns_table(read: ReadProgramme) -> Table:
    """What each column of a file was taken for: one row for each column that has a header or holds something."""
    rows = [
        (sheet, c.header.replace("\n", " "), str(c.field or "–"), c.because, c.score, withhold_addresses(c.example))
        for sheet, columns in read.columns.items()
        for c in columns
        if c.header or c.example
    ]
    names = ("sheet", "column", "field", "because", "score", "example")
    if not any(row[0] for row in rows):
        return Table(names[1:], tuple(row[1:] for row in rows))
    return Table(names, tuple(rows))


def remarks_table(remarks: Iterable[Remark], standings: Sequence[Standing] = tuple(Standing)) -> Table:
    """Rows that became no event, and cells that were not understood."""
    rows = [(one.row, str(one.standing), one.reason) for one in remarks if one.standing in standings]
    return Table(("row", "standing", "reason"), tuple(rows))


def programmes_table(programmes: Iterable[Programme]) -> Table:
    """One row for each programme."""
    rows = [
        (
            one.name,
            one.file,
            one.forum,
            len(one.events),
            one.count(Standing.UNREAD),
            one.count(Standing.PASSED_OVER),
            one.count(Standing.DOUBTED),
        )
        for one in programmes
    ]
    return Table(("programme", "file", "forum", "events", "rows unread", "passed over", "doubted"), tuple(rows))


def events_table(register: Register) -> Table:
    """One row for each event, with its report."""
    reports: dict[str, list[str]] = {}
    for one in register.matched:
        if one.event:
            reports.setdefault(one.event, []).append(one.report)
    rows = [
        (
            event.key,
            event.number,
            event.title,
            str(event.type) if event.type else event.kind,
            event.date,
            event.start,
            event.room,
            "; ".join(event.organizers),
            " ".join(reports.get(event.key, ())) or None,
        )
        for event in register.events
    ]
    return Table(("event", "number", "title", "type", "date", "start", "room", "organizers", "report"), tuple(rows))


def matches_table(register: Register, outcomes: Sequence[Outcome] = tuple(Outcome)) -> Table:
    """One row for each report and event that it is on, or may be on; the best candidate of an open one first."""
    names = {event.key: event.name for event in register.events}
    rows: list[tuple[Value, ...]] = []
    for one in register.matched:
        if one.outcome in outcomes:
            shown = one.candidates if one.outcome is Outcome.OPEN else one.candidates[:1]
            rows += [
                (one.report, str(one.outcome), c.event, names.get(c.event), c.score, c.because) for c in shown
            ] or [(one.report, str(one.outcome), None, None, None, None)]
    return Table(("report", "outcome", "event", "title", "score", "because"), tuple(rows))
