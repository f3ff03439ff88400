"""The register of a store: programmes are added and taken out, and brought together with reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import LookupFailed
from ..graph import iris
from ..ledger import load_stored
from ..store import EmbeddedStore
from ..writing import ontology_without_blank_nodes
from .cells import Field
from .facts import facts_of_event, facts_of_report
from .matching import Matched, match_reports
from .programme import Programme, ProgrammeEvent
from .reading import ReadProgramme, read_programme
from .register_files import (
    Match,
    RegisterFiles,
    find_register_files,
    load_columns,
    load_matches,
    load_programmes,
    save_columns,
    save_matches,
    save_programme,
)
from .register_graph import lift_register


@dataclass(frozen=True, slots=True)
class Register:
    """What a register holds, and which reports are on its events."""

    programmes: tuple[Programme, ...]
    matched: tuple[Matched, ...]

    @property
    def events(self) -> list[ProgrammeEvent]:
        """All events, each once, by key."""
        found = {event.key: event for programme in reversed(self.programmes) for event in programme.events}
        return [found[key] for key in sorted(found)]

    def report_of(self, event: str) -> tuple[Matched, ...]:
        """The reports on an event."""
        return tuple(one for one in self.matched if one.event == event)


def read_for_register(
    path: Path, store: Path, told: Mapping[str, Field | None] | None = None, forum: str | None = None
) -> ReadProgramme:
    """Read a programme with what is known of its columns, and change nothing.

    Args:
        path: The file.
        store: Folder of the store.
        told: What people say of columns, by the header's matching key.
        forum: Slug of the forum session.

    Raises:
        InputError: It cannot be read.
    """
    return read_programme(path, told, load_columns(find_register_files(store)), forum)


def add_programme(read: ReadProgramme, store: Path) -> Register:
    """Keep a programme, in place of an earlier one with its name, and what its columns are; write it to the graph.

    Raises:
        StoreError: The store or a file could not be written.
    """
    files = find_register_files(store)
    save_programme(read.programme, files)
    save_columns(read.programme.columns, files)
    return refresh_register(store)


def remove_programme(name: str, store: Path) -> Register:
    """Take a programme out.

    Raises:
        LookupFailed: There is none with that name.
    """
    files = find_register_files(store)
    names = [programme.name for programme in load_programmes(files)]
    if name not in names:
        raise LookupFailed(
            f"{name}: expected the name of a programme, found none; the register has {', '.join(names) or 'none'}"
        )
    files.programme(name).unlink()
    return refresh_register(store)


def decide_match(match: Match, store: Path) -> Register:
    """Keep what a person says of a report and an event, in place of what was said of both before.

    Raises:
        LookupFailed: There is no such report, or no such event.
    """
    files = find_register_files(store)
    register = load_register(store)
    reports = {one.report for one in register.matched}
    events = {event.key for event in register.events}
    for key, known, what in ((match.report, reports, "key of a report"), (match.event, events, "key of an event")):
        if key not in known:
            raise LookupFailed(f"{key}: expected the {what}, found none; `wufgraph register list` shows them")
    kept = [m for m in load_matches(files) if (m.report, m.event) != (match.report, match.event)]
    kept = [m for m in kept if not (m.same and match.same and m.report == match.report)]
    save_matches([*kept, match], files)
    return refresh_register(store)


def load_register(store: Path) -> Register:
    """The register, with reports as they are in the store now.

    Raises:
        DamagedInputError: A file of the register is none that wufgraph wrote.
    """
    if not EmbeddedStore.is_store(store):
        return _match(find_register_files(store), None)
    with EmbeddedStore(store, read_only=True) as opened:
        return _match(find_register_files(store), opened)


def refresh_register(store: Path) -> Register:
    """Match the register with reports anew, and write it to its graph; nothing is written where nothing changed.

    Raises:
        StoreError: The store could not be written.
    """
    with EmbeddedStore(store, read_only=False) as opened:
        register = _match(find_register_files(store), opened)
        graph = lift_register(register.programmes, register.matched)
        graphs = {iris.REGISTER_GRAPH: graph if len(graph) else None}
        if not len(opened.graph(iris.ONTOLOGY_GRAPH)):
            graphs[iris.ONTOLOGY_GRAPH] = ontology_without_blank_nodes()
        opened.replace(graphs)
    return register


def has_register(store: Path) -> bool:
    """Whether there is a register beside a store."""
    return bool(find_register_files(store).programmes())


def _match(files: RegisterFiles, store: EmbeddedStore | None) -> Register:
    programmes = tuple(load_programmes(files))
    events = {event.key: facts_of_event(event) for one in programmes for event in one.events}
    stored = load_stored(store) if store else []
    reports = [facts_of_report(one.key, one.outline) for one in stored]
    matched = match_reports(reports, [events[key] for key in sorted(events)], load_matches(files))
    return Register(programmes, tuple(matched))
