"""The lines of the desk: events of the programme and reports in the store, brought together."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import RDFS

from ..dataset import Dataset
from ..editions import USUAL
from ..graph import iris
from ..prefixes import slug_of
from ..validation import Finding, Severity
from ..validation.validator import load_shapes_of
from ..vocabulary import WUF
from ..wording import match_key, withhold_addresses
from .deadlines import deadline_of, edition_of
from .matching import Outcome
from .programme import ProgrammeEvent
from .register import load_register
from .register_files import find_register_files
from .status import Line, Status, judge, summarize
from .submissions import Submission, ask_desk, best_submissions, desk_reports


def find_status(store: Path, as_of: dt.datetime, identities: Path | None = None, jobs: int | None = None) -> Status:
    """Where things stand at a moment.

    Args:
        store: Folder of the store.
        as_of: The moment, with its offset from UTC.
        identities: Folder of the registry of identities, which has the accepted findings; beside the store by default.
        jobs: How many processes, where there are hundreds of reports; as many as there are cores by default.

    Raises:
        StoreError: There is no store.
        DamagedInputError: A file of the register cannot be understood.
    """
    with Dataset(store, read_only=True, identities=identities) as dataset:
        findings = dataset.findings(jobs=jobs)
        names = _names_of_organizations(dataset)
    register = load_register(store)
    desk = _Desk(
        as_of=as_of,
        reports={str(iris.key_of_graph(row["graph"])): row for row in desk_reports(store)},
        organizers=_organizers(store),
        submissions=best_submissions(find_register_files(store)),
        findings=findings,
        names=names,
    )
    of_event: dict[str, list[str]] = defaultdict(list)
    for one in register.matched:
        if one.event:
            of_event[one.event].append(one.report)
    lines = [desk.line(event, _first(of_event.get(event.key, ()), desk.submissions)) for event in register.events]
    alone = [one.report for one in register.matched if one.event is None]
    lines += [desk.line(None, report) for report in alone]
    return summarize(
        lines,
        as_of=as_of,
        deadline=max((line.deadline for line in lines if line.deadline), default=None),
        unannounced=len(alone) if register.events else 0,
        open_=sum(one.outcome is Outcome.OPEN for one in register.matched),
        has_programme=bool(register.events),
    )


# That a report came late is its state, and nothing that its author can correct.
_LATE = "R29-late"


class _Desk:
    def __init__(
        self,
        *,
        as_of: dt.datetime,
        reports: Mapping[str, Mapping[str, Any]],
        organizers: Mapping[str, tuple[str, ...]],
        submissions: Mapping[str, Submission],
        findings: Mapping[str, Sequence[Finding]],
        names: Mapping[str, str],
    ) -> None:
        self._as_of, self._reports, self._organizers = as_of, reports, organizers
        self.submissions, self._findings, self._names = submissions, findings, names

    def line(self, event: ProgrammeEvent | None, report: str | None) -> Line:
        """One line: what the report tells stands before what the programme tells, but for the number."""
        told = self._reports.get(report or "", {})
        found = self._findings.get(report or "", ())
        findings = [one for one in found if not one.accepted and one.rule != _LATE]
        submission = self.submissions.get(report or "")
        came = submission.at if submission else None
        edition = slug_of(told["form"]) if told else edition_of(event.forum) if event else None
        deadline = deadline_of(edition) if edition else None
        blocking = sum(one.severity is Severity.VIOLATION for one in findings)
        state, light = judge(
            has_report=report is not None, came=came, deadline=deadline, as_of=self._as_of, blocking=blocking
        )
        announced = tuple(self._names.get(match_key(name), name) for name in event.organizers) if event else ()
        type_ = told.get("type")
        return Line(
            event=event.key if event else None,
            report=report,
            number=(event.number if event else None) or told.get("number"),
            title=told.get("title") or (event.title if event else None),
            type=slug_of(type_) if type_ else str(event.type) if event and event.type else None,
            kind=event.kind if event else None,
            date=told.get("date") or (event.date if event else None),
            room=event.room if event else None,
            organizers=self._organizers.get(report or "", ()) or tuple(dict.fromkeys(announced)),
            state=state,
            light=light,
            came=came,
            source=submission.source if submission else None,
            deadline=deadline,
            complete=_complete(findings, edition) if report else None,
            blocking=blocking,
            advisory=sum(one.severity is Severity.WARNING for one in findings),
            contact=event.contact if event else None,
        )


def _first(reports: Iterable[str], submissions: Mapping[str, Submission]) -> str | None:
    """The report that came first of those on one event."""
    late = dt.datetime.max.replace(tzinfo=dt.UTC)
    return min(reports, key=lambda r: (submissions[r].at if r in submissions else late, r), default=None)


def _complete(findings: Iterable[Finding], edition: str | None) -> float:
    """The share of the form's checked requirements that no Violation or Warning concerns."""
    checked = _checked_requirements(edition)
    broken = {r for one in findings if one.severity is not Severity.INFO for r in one.requirements}
    return round(1 - len(broken & checked) / len(checked), 3)


@cache
def _checked_requirements(edition: str | None) -> frozenset[str]:
    shapes = load_shapes_of(edition or USUAL)
    return frozenset(slug_of(one) for one in shapes.objects(None, WUF.checksRequirement))


def _names_of_organizations(dataset: Dataset) -> dict[str, str]:
    """The registry's name of each organization, by the matching key of each of its names that is only its own."""
    registry = dataset.graph("registry")
    found: dict[str, set[str]] = defaultdict(set)
    for entity in set(registry.subjects(RDFS.label)):
        name = str(registry.value(entity, RDFS.label))
        for label in registry.objects(entity):
            if not str(label).startswith("http"):
                found[match_key(str(label))].add(name)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}


def _organizers(store: Path) -> dict[str, tuple[str, ...]]:
    """Names of the organizers of each report, by its key, as the registry has them."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in ask_desk(store, "desk-organizers"):
        name = withhold_addresses(row["name"] or row["written"])
        found[str(iris.key_of_graph(row["graph"]))].setdefault(name)
    return {key: tuple(names) for key, names in found.items()}
