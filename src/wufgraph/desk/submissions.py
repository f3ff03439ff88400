"""When reports came, and how that is known: what people say, a mail's date, the last change of a file."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from rdflib import DCTERMS, RDF, XSD, Graph, Literal

from ..assets import read_asset
from ..documents import find_time, load_bytes
from ..errors import DamagedInputError, InputError, LookupFailed
from ..folders import find_files
from ..graph import iris
from ..graph.literals import decimal, string
from ..prefixes import slug_of
from ..query import Table
from ..store import EmbeddedStore, Solutions
from ..vocabulary import WUF
from .deadlines import deadline_of
from .register_files import RegisterFiles, find_register_files, load_received, save_received


class Source(StrEnum):
    """How it is known when a report came; the first that tells is believed."""

    USER = "user"
    MAIL = "mail"
    FILE = "file"


_SURE = {Source.USER: 1.0, Source.MAIL: 1.0}
_RULES = {Source.USER: "told by the secretariat", Source.MAIL: "date of the mail"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """When a report came.

    Attributes:
        report: The report's key.
        at: With its offset from UTC; of a file, when it was last changed: it cannot have come earlier.
        detail: The file, or who says so.
    """

    report: str
    at: dt.datetime
    source: Source
    detail: str = ""


def load_submissions(files: RegisterFiles) -> list[Submission]:
    """All that is known, by report; of one report the most trustworthy first.

    Raises:
        DamagedInputError: A line cannot be understood.
    """
    found = [_read(row, where) for where, row in load_received(files)]
    return sorted(found, key=lambda one: (one.report, list(Source).index(one.source), one.at))


def best_submissions(files: RegisterFiles) -> dict[str, Submission]:
    """What is believed of each report."""
    return {one.report: one for one in reversed(load_submissions(files))}


def read_submissions(paths: Iterable[Path], store: Path) -> list[Submission]:
    """Read from files when the stored reports in them came; nothing is kept.

    Args:
        paths: The files that the reports were built from, or folders of them.
        store: Folder of the store.

    Returns:
        One for each report whose file tells a time, by report.
    """
    by_file: dict[str, list[dict[str, Any]]] = {}
    for row in desk_reports(store):
        by_file.setdefault(row["file"], []).append(row)
    found: dict[str, Submission] = {}
    for path in find_files(paths):
        rows = by_file.get(path.name)
        if rows:
            for row in rows:
                _read_time(path, row, found)
    return [found[key] for key in sorted(found)]


def keep_submissions(submissions: Iterable[Submission], store: Path) -> int:
    """Keep when reports came: in the file, and, where it is sure, in the graph.

    Args:
        submissions: Each takes the place of what the same source said of the report before.
        store: Folder of the store.

    Returns:
        How many are new.

    Raises:
        StoreError: A file or the store could not be written.
    """
    files = find_register_files(store)
    before = {(one.report, one.source): one for one in load_submissions(files)}
    after = before | {(one.report, one.source): one for one in submissions}
    if after != before:
        save_received([(s.report, s.at.isoformat(), str(s.source), s.detail) for s in after.values()], files)
    refresh_submissions(store)
    return sum(before.get(key) != one for key, one in after.items())


def refresh_submissions(store: Path) -> None:
    """Bring what is kept into the graph: nothing is written where nothing changed."""
    keys = {str(iris.key_of_graph(row["graph"])) for row in desk_reports(store)}
    believed = best_submissions(find_register_files(store)).values()
    graph = lift_submissions(one for one in believed if one.report in keys)
    with EmbeddedStore(store, read_only=False) as opened:
        opened.replace({iris.SUBMISSIONS_GRAPH: graph if len(graph) else None})


def has_submissions(store: Path) -> bool:
    """Whether anything is known of when reports came."""
    return find_register_files(store).received.is_file()


def lift_submissions(submissions: Iterable[Submission]) -> Graph:
    """Times that are sure as triples, with how they are known; a file's last change is no submission."""
    graph = Graph()
    for one in submissions:
        if one.source is not Source.FILE:
            subject = iris.report_iri(one.report)
            evidence = iris.evidence_iri(f"submission/{one.report}", str(one.source))
            graph.add((subject, DCTERMS.dateSubmitted, Literal(one.at)))
            graph.add((subject, WUF.hasEvidence, evidence))
            graph.add((evidence, RDF.type, WUF.Evidence))
            graph.add((evidence, WUF.aboutProperty, Literal(str(DCTERMS.dateSubmitted), datatype=XSD.anyURI)))
            graph.add((evidence, WUF.rule, string(_RULES[one.source])))
            graph.add((evidence, WUF.confidence, decimal(_SURE[one.source])))
    return graph


def told_by_user(report: str, at: dt.datetime, author: str, store: Path) -> Submission:
    """What a person says of a report.

    Args:
        report: Its key, or the name of its file.
        at: When it came; without an offset, in the zone of the form's deadline.
        author: Who says so.
        store: Folder of the store.

    Raises:
        LookupFailed: There is no such report, or the file has several.
    """
    rows = desk_reports(store)
    found = [r for r in rows if report in (iris.key_of_graph(r["graph"]), r["file"])]
    if len(found) != 1:
        keys = ", ".join(str(iris.key_of_graph(r["graph"])) for r in found or rows[:20])
        raise LookupFailed(
            f"{report}: expected the key of a report or its file, found {len(found) or 'none'}; choose one of {keys}"
        )
    key, deadline = str(iris.key_of_graph(found[0]["graph"])), deadline_of(slug_of(found[0]["form"]))
    zone = deadline.tzinfo if deadline else dt.UTC
    return Submission(report=key, at=at if at.tzinfo else at.replace(tzinfo=zone), source=Source.USER, detail=author)


def desk_reports(store: Path) -> list[dict[str, Any]]:
    """Stored reports with form, file and event, by key."""
    return ask_desk(store, "desk-reports")


def ask_desk(store: Path, query: str) -> list[dict[str, Any]]:
    """The rows of a query in queries/internal; none where there is no store yet."""
    if not EmbeddedStore.is_store(store):
        return []
    with EmbeddedStore(store, read_only=True) as opened:
        answer = opened.ask(read_asset(f"queries/internal/{query}.rq"))
    return list(Table.of(answer)) if isinstance(answer, Solutions) else []


def _read_time(path: Path, row: Mapping[str, Any], found: dict[str, Submission]) -> None:
    try:
        time = find_time(load_bytes(path), path.name, row["part"])
    except InputError:
        return
    key = str(iris.key_of_graph(row["graph"]))
    if time is not None:
        source = Source.MAIL if time.is_sent else Source.FILE
        found[key] = Submission(report=key, at=time.at, source=source, detail=path.name)


def _read(row: Mapping[str, str], where: str) -> Submission:
    try:
        at, source = dt.datetime.fromisoformat(row["at"]), Source(row["source"])
    except ValueError as error:
        raise DamagedInputError(
            f"{where}: expected a time such as 2014-04-30T12:00+03:00, and one of {', '.join(Source)} as its source, "
            f"found: {error}; correct it"
        ) from error
    aware = at if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return Submission(report=row["report"], at=aware, source=source, detail=row["detail"])
