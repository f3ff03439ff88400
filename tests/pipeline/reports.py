"""Made-up reports for builds, and what a build leaves in a store."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

from tests.validation.examples import good_report
from wufgraph.export import export_graph
from wufgraph.model import Organizer, Report, Speaker
from wufgraph.record import write_record
from wufgraph.store import EmbeddedStore, Store


def report(title: str, **changes: object) -> Report:
    """A report on an event of its own, by two organizers."""
    base = good_report()
    event = replace(base.event, title=title, number=None)
    plain = replace(base, event=event, partnerships=(), evidence={}, file=f"{title.casefold()}.docx")
    return replace(plain, **changes)  # type: ignore[arg-type]


def on(one: Report, day: int) -> Report:
    """The same report on another day of April 2014."""
    return replace(one, event=replace(one.event, date=dt.date(2014, 4, day)))


def organized_by(one: Report, *names: str) -> Report:
    """The report with other organizers, and a speaker of each."""
    organizers = tuple(
        Organizer(name=name.partition(" (")[0], acronym=name.partition(" (")[2].rstrip(")") or None, country="EC")
        for name in names
    )
    speakers = tuple(
        Speaker(
            name=f"Ana {name.split()[0]} {number}",
            nationality=("EC",),
            organization=name,
            time="14:30",
            email=f"ana{number}@mail.example",
        )
        for number, name in enumerate(names)
    )
    return replace(one, organizers=organizers, speakers=speakers)


def save(folder: Path, *reports: Report) -> list[Path]:
    """Write record files, named by number."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number}.json" for number, _ in enumerate(reports)]
    for path, one in zip(paths, reports, strict=True):
        path.write_bytes(write_record(one))
    return paths


def everything_in(store: Store, *, ontology: bool = True) -> bytes:
    """All that a store holds, as sorted N-Quads."""
    out = io.BytesIO()
    export_graph(store, "nquads", out, inferred=True, ontology=ontology)
    return out.getvalue()


def open_store(folder: Path) -> EmbeddedStore:
    """A store to write."""
    return EmbeddedStore(folder, read_only=False)
