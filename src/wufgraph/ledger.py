"""What the store already holds, and the key that each report gets beside it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from .assets import read_asset
from .graph import iris
from .identity import find_mentions
from .model import Event, Mention, Mentioned, Organizer, Partnership, Report, Speaker, Statement, StatementKind
from .query import Table
from .store import Solutions, Store
from .vocabulary import slug_of

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A stored report: only what its identity and its mentions need.

    Attributes:
        outline: A report with names alone.
        resolved: IRI by JSON Pointer, as it stands in the graph.
    """

    key: str
    outline: Report
    resolved: dict[str, str]
    countries: frozenset[str] = frozenset()

    def mentions(self) -> list[Mention]:
        """The mentions of the report."""
        return list(find_mentions(self.outline, self.key))


@dataclass(slots=True)
class _Names:
    reporter: str | None = None
    organizers: list[Organizer] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    parties: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    supporters: list[str] = field(default_factory=list)
    roundtable: list[str] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    resolved: dict[str, str] = field(default_factory=dict)


def load_stored(store: Store) -> list[StoredReport]:
    """All reports in the store, by key."""
    names = _read_names(store)
    countries: dict[str, set[str]] = defaultdict(set)
    for row in _ask(store, "countries-in-use"):
        countries[row["graph"]].add(slug_of(row["country"]))
    found = []
    for row in _ask(store, "stored-reports"):
        key = iris.key_of_graph(row["graph"])
        if key is not None:
            found.append(_stored_report(key, row, names[row["graph"]], frozenset(countries[row["graph"]])))
    return found


def assign_keys(reports: Sequence[Report], stored: Iterable[StoredReport]) -> dict[int, str]:
    """Give each new report its key.

    A report keeps the key of the stored one that it replaces: the same event, or another version of the
    same file. Otherwise its key is its title's slug; where others want that slug, or have it, six
    digits of its content tell it apart.

    Returns:
        Key by place in `reports`. Reports of one event get the same key.
    """
    known = list(stored)
    by_event = {_event_of(s.outline): s.key for s in known}
    claimed = {by_event.get(_event_of(r)) for r in reports}
    rest = [s for s in known if s.key not in claimed]
    # A file name or a digest that several events share, here or in the store, tells none of them.
    by_file = _unique((_file_of(s.outline), s.key) for s in rest)
    by_digest = _unique((s.outline.sha256, s.key) for s in rest if s.outline.sha256)
    new = [r for r in reports if _event_of(r) not in by_event]
    files = _unique((_file_of(r), _event_of(r)) for r in new)
    digests = _unique((r.sha256, _event_of(r)) for r in new)
    keys: dict[int, str] = {}
    for place, report in enumerate(reports):
        same = by_event.get(_event_of(report))
        if same is None and _file_of(report) in files:
            same = by_file.get(_file_of(report))
        if same is None and report.sha256 in digests:
            same = by_digest.get(report.sha256 or "")
        if same is not None:
            keys[place] = same
    taken = {s.key for s in known}
    wishes: dict[str, set[str]] = defaultdict(set)
    for place, report in enumerate(reports):
        if place not in keys:
            wishes[_wish(report)].add(_event_of(report))
    for place, report in enumerate(reports):
        if place not in keys:
            wish = _wish(report)
            alone = len(wishes[wish]) == 1 and wish not in taken
            keys[place] = wish if alone else f"{wish}-{iris.report_fingerprint(report)}"
    return keys


def _wish(report: Report) -> str:
    return f"{report.forum}/{iris.report_slug(report)}"


def _event_of(report: Report) -> str:
    return f"{report.forum}/{iris.report_fingerprint(report)}"


def _file_of(report: Report) -> tuple[str, str]:
    return report.file, _wish(report)


def _unique(pairs: Iterable[tuple[T, str]]) -> dict[T, str]:
    """The second part by the first, where that has one second part alone."""
    seconds: dict[T, set[str]] = defaultdict(set)
    for first, second in pairs:
        seconds[first].add(second)
    return {first: next(iter(found)) for first, found in seconds.items() if len(found) == 1}


def _read_names(store: Store) -> dict[str, _Names]:
    names: dict[str, _Names] = defaultdict(_Names)
    for row in _ask(store, "stored-names"):
        _add_name(names[row["graph"]], row)
    for row in _ask(store, "stored-mentions"):
        _add_mention(names[row["graph"]], row)
    return names


def _add_name(names: _Names, row: dict[str, Any]) -> None:
    match slug_of(row["role"]):
        case "reporter":
            names.reporter, pointer = row["name"], "/reporter"
        case "organizer":
            pointer = f"/organizers/{len(names.organizers)}"
            country = slug_of(row["country"]) if row["country"] else None
            names.organizers.append(
                Organizer(name=row["name"] or "", acronym=row["acronym"], country=country, city=row["city"])
            )
            _resolve(names, f"{pointer}/city", row["cityPlace"])
        case "speaker":
            pointer = f"/speakers/{len(names.speakers)}"
            names.speakers.append(Speaker(name=row["name"], organization=row["organization"]))
            _resolve(names, f"{pointer}/organization", row["represented"])
        case "partner":
            partnership = int(row["partnership"] or 1) - 1
            parties = names.parties[partnership]
            pointer = f"/partnerships/{partnership}/parties/{len(parties)}"
            parties.append(row["name"] or "")
        case "supporter":
            pointer = f"/supporters/{len(names.supporters)}"
            names.supporters.append(row["name"] or "")
        case "roundtable-participant":
            pointer = f"/roundtable/{len(names.roundtable)}"
            names.roundtable.append(row["name"] or "")
        case _:
            return
    _resolve(names, pointer, row["participant"])


def _add_mention(names: _Names, row: dict[str, Any]) -> None:
    """Put what a statement names, or whom it has saying it, at the statement's place."""
    place = int(row["statement"]) - 1
    while len(names.statements) <= place:
        names.statements.append(Statement(kind=StatementKind.DISCUSSION, text=""))
    statement = names.statements[place]
    if row["author"] is not None:
        names.statements[place] = replace(statement, asserted_by=row["author"])
        _resolve(names, f"/statements/{place}/asserted_by", row["named"])
    else:
        country = slug_of(row["country"]) if row["country"] else None
        mentions = (*statement.mentions, Mentioned(name=row["name"], country=country))
        names.statements[place] = replace(statement, mentions=mentions)
        _resolve(names, f"/statements/{place}/mentions/{len(mentions) - 1}", row["named"])


def _resolve(names: _Names, pointer: str, iri: str | None) -> None:
    if iri:
        names.resolved[pointer] = iri


def _stored_report(key: str, row: dict[str, Any], names: _Names, countries: frozenset[str]) -> StoredReport:
    _resolve(names, "/event/venue", row["venue"])
    digest = row["digest"]
    outline = Report(
        file=row["file"],
        sha256=digest.removeprefix("sha256:") if digest else None,
        forum=slug_of(row["forum"]),
        reporter=names.reporter,
        event=Event(
            title=row["title"],
            number=row["number"],
            date=row["date"],
            start=None if row["start"] is None else str(row["start"])[:5],
            venue=row["venueName"],
        ),
        organizers=tuple(names.organizers),
        speakers=tuple(names.speakers),
        partnerships=tuple(Partnership(parties=tuple(names.parties[n])) for n in sorted(names.parties)),
        supporters=tuple(names.supporters),
        roundtable=tuple(names.roundtable),
        statements=tuple(names.statements),
    )
    return StoredReport(key, outline, names.resolved, countries)


def _ask(store: Store, name: str) -> list[dict[str, Any]]:
    answer = store.ask(read_asset(f"queries/internal/{name}.rq"))
    return list(Table.of(answer)) if isinstance(answer, Solutions) else []
