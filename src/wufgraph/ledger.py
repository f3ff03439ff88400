"""What the store already holds, and the key that each report gets beside it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from .assets import read_asset
from .fingerprints import report_fingerprint, report_slug
from .graph import iris
from .identity import find_mentions
from .model import Event, Mention, Mentioned, Organizer, Partnership, Report, Speaker, Statement, StatementKind
from .prefixes import slug_of
from .query import Table
from .store import Solutions, Store

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

    def keyed(self) -> "KeyedReport":
        """What tells the report apart."""
        return keyed(self.key, self.outline)

    def mentions(self) -> list[Mention]:
        """The mentions of the report."""
        return list(find_mentions(self.outline, self.key))


@dataclass(frozen=True, slots=True)
class KeyedReport:
    """What tells one report from others.

    Attributes:
        event: Its forum, and digits of its event's content.
        wish: The key that its title asks for.
        digest: SHA-256 of the file.
    """

    key: str
    event: str
    file: str
    wish: str
    digest: str | None


def keyed(key: str, report: Report) -> KeyedReport:
    """What tells a report apart under a key."""
    event = f"{report.forum}/{report_fingerprint(report)}"
    return KeyedReport(key, event, report.file, _wish(report), report.sha256)


def full_key(report: Report) -> str:
    """The key of a report whose title's slug is another's."""
    return f"{_wish(report)}-{report_fingerprint(report)}"


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


def assign_keys(reports: Sequence[Report], stored: Iterable[KeyedReport]) -> dict[int, str]:
    """Give each new report its key.

    A report keeps the key of the stored one that it replaces: the same event, or another version of the
    same file. Otherwise its key is its title's slug; where others want that slug, or have it, six
    digits of its content tell it apart.

    Args:
        reports: New ones.
        stored: Those that one of them may be, or may want the key of.

    Returns:
        Key by place in `reports`. Reports of one event get the same key.
    """
    known = list(stored)
    wanted = [keyed(full_key(report), report) for report in reports]
    by_event = {s.event: s.key for s in known}
    claimed = {by_event.get(r.event) for r in wanted}
    rest = [s for s in known if s.key not in claimed]
    # A file name or a digest that several events share, here or in the store, tells none of them.
    by_file = _unique(((s.file, s.wish), s.key) for s in rest)
    by_digest = _unique((s.digest, s.key) for s in rest if s.digest)
    new = [r for r in wanted if r.event not in by_event]
    files = _unique(((r.file, r.wish), r.event) for r in new)
    digests = _unique((r.digest, r.event) for r in new)
    keys: dict[int, str] = {}
    for place, report in enumerate(wanted):
        same = by_event.get(report.event)
        if same is None and (report.file, report.wish) in files:
            same = by_file.get((report.file, report.wish))
        if same is None and report.digest in digests:
            same = by_digest.get(report.digest or "")
        if same is not None:
            keys[place] = same
    taken = {s.key for s in known}
    wishes: dict[str, set[str]] = defaultdict(set)
    for place, report in enumerate(wanted):
        if place not in keys:
            wishes[report.wish].add(report.event)
    for place, report in enumerate(wanted):
        if place not in keys:
            alone = len(wishes[report.wish]) == 1 and report.wish not in taken
            keys[place] = report.wish if alone else report.key
    return keys


def _wish(report: Report) -> str:
    return f"{report.forum}/{report_slug(report)}"


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
