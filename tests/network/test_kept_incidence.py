"""What was read of a store is read again from a file beside it, and never a file of something else."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, RDFS, Graph, Literal, URIRef

from tests.golden_files import DEMO
from tests.pipeline.reports import organized_by, report, save
from tests.rights import folder_for_all, without_rights
from wufgraph import Dataset, pipeline
from wufgraph.graph import iris
from wufgraph.network import project, read_incidence
from wufgraph.network.incidence import Event, Incidence, Organization, Partnership
from wufgraph.network.sources.kept import keep_incidence, kept_file, load_incidence
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import WUF

from .made import incidence

READINGS = [(speakers, details) for speakers in (True, False) for details in (True, False)]
by_reading = pytest.mark.parametrize(("speakers", "details"), READINGS)
A, B, C = (URIRef(f"https://example.org/org/{name}") for name in "abc")
NAMES = iris.REGISTRY_GRAPH


def everything(incidence: Incidence) -> tuple[object, ...]:
    """All that an incidence holds, in a form that is equal where it is."""
    matrices = (incidence.organizing, incidence.speaking, incidence.appearing)
    return (
        incidence.events,
        incidence.organizations,
        incidence.persons,
        incidence.partnerships,
        incidence.wholes,
        incidence.notes,
        [(m.shape, [(part.dtype, part.tolist()) for part in (m.data, m.indices, m.indptr)]) for m in matrices],
        [type(part) for event in incidence.events for part in event],
    )


def report_of(number: int, *organizers: URIRef) -> dict[URIRef, Graph | None]:
    """The graph of a report on an event that some organized."""
    graph, event = Graph(), URIRef(iris.event_iri(f"wuf7/{number}"))
    for one in organizers:
        graph.add((event, WUF.organizedBy, one))
    graph.add((URIRef(f"https://example.org/report/{number}"), WUF.reportsOn, event))
    graph.add((event, DCTERMS.title, Literal(f"Event {number}")))
    return {iris.report_graph(f"wuf7/{number}"): graph}


def make(folder: Path) -> Path:
    """A store of two events, read in every way."""
    names = Graph()
    for one in (A, B, C):
        names.add((one, RDFS.label, Literal(one[-1].upper())))
    with EmbeddedStore(folder, read_only=False) as store:
        store.replace({NAMES: names, **report_of(1, A, B), **report_of(2, B)})
        for speakers, details in READINGS:
            read_incidence(store, speakers=speakers, details=details)
    return folder


def read(folder: Path, *, speakers: bool, details: bool) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """As the next reader has it, and as it is read without any file."""
    with EmbeddedStore(folder) as store:
        found = read_incidence(store, speakers=speakers, details=details)
    for path in folder.glob("incidence*"):
        path.unlink()
    with EmbeddedStore(folder) as store:
        return everything(found), everything(read_incidence(store, speakers=speakers, details=details))


def put_another(folder: Path, *, speakers: bool, details: bool) -> None:
    """Keep something else as what was read of the present content, by which one sees that it is used."""
    with EmbeddedStore(folder) as store:
        keep_incidence(incidence({"e": "xyz"}), kept_file(folder, speakers=speakers, details=details), store.revision)


# -- the same


@by_reading
def test_what_is_kept_is_what_was_read(speakers: bool, details: bool, built_store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(built_store, folder, ignore=shutil.ignore_patterns("incidence*"))
    with EmbeddedStore(folder) as store:
        found = read_incidence(store, speakers=speakers, details=details)
        kept = load_incidence(kept_file(folder, speakers=speakers, details=details), store.revision)
    assert kept is not None
    assert everything(kept) == everything(found)
    one, other = project(found), project(kept)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


texts = st.text(max_size=4)
events = st.builds(
    Event,
    id=st.text(max_size=9),
    label=texts,
    date=texts,
    forum=texts,
    type=texts,
    themes=st.lists(texts, max_size=2).map(tuple),
    reported=st.booleans(),
)
organizations = st.builds(Organization, id=texts, label=texts, country=texts, sector=texts, parent=texts)


@given(
    told=st.dictionaries(st.sampled_from(["e1", "e2", "e3"]), st.text("abc", max_size=3)),
    named=st.lists(events, unique_by=lambda one: one.id, max_size=3),
    known=st.lists(organizations, unique_by=lambda one: one.id, max_size=3),
    partners=st.lists(texts, max_size=3).map(tuple),
)
def test_whatever_there_is_comes_back(
    told: dict[str, str],
    named: list[Event],
    known: list[Organization],
    partners: tuple[str, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    given_ = incidence(told, speakers=told, persons=told, organizations=known, wholes=known)
    rows = [named[n] if n < len(named) else one for n, one in enumerate(given_.events)]
    partnership = Partnership(id="p", event="e1", stage="signed", partners=partners)
    given_ = replace(given_, events=tuple(rows), partnerships=(partnership,), notes=partners)
    path = tmp_path_factory.mktemp("kept") / "incidence.npz"
    keep_incidence(given_, path, "now")
    kept = load_incidence(path, "now")
    assert kept is not None
    assert everything(kept) == everything(given_)


@by_reading
def test_the_same_content_gives_the_same_bytes(speakers: bool, details: bool, tmp_path: Path) -> None:
    found = []
    for name in ("one", "other"):
        with EmbeddedStore(make(tmp_path / name)) as store:
            path = tmp_path / f"{name}.npz"
            keep_incidence(read_incidence(store, speakers=speakers, details=details), path, "now")
        found.append(path.read_bytes())
    assert found[0] == found[1]


# -- used, and not when it must not be


@by_reading
def test_what_is_kept_is_used(speakers: bool, details: bool, tmp_path: Path) -> None:
    folder = make(tmp_path / "store")
    put_another(folder, speakers=speakers, details=details)
    with EmbeddedStore(folder) as store:
        assert len(read_incidence(store, speakers=speakers, details=details).organizations) == 3
        assert len(read_incidence(store, speakers=not speakers, details=details).organizations) == 2


def write(folder: Path, graphs: dict[URIRef, Graph | None]) -> None:
    with EmbeddedStore(folder, read_only=False) as store:
        store.replace(graphs)


def patch(folder: Path) -> None:
    more, less = Graph(), Graph()
    more.add((URIRef(iris.event_iri("wuf7/2")), WUF.organizedBy, C))
    less.add((B, RDFS.label, Literal("B")))
    with EmbeddedStore(folder, read_only=False) as store:
        store.patch(report_of(3, A, C), {NAMES: less}, {iris.report_graph("wuf7/2"): more})


def undo(folder: Path) -> None:
    write(folder, report_of(1, A, C))
    with EmbeddedStore(folder) as store:
        for speakers, details in READINGS:
            read_incidence(store, speakers=speakers, details=details)
    write(folder, report_of(1, A, B))


def update_by_hand(folder: Path) -> None:
    store = ox.Store(str(folder / "oxigraph"))
    store.update(
        f"INSERT {{ GRAPH ?g {{ ?e <{WUF.organizedBy}> <{C}> }} }} WHERE {{ GRAPH ?g {{ ?e <{WUF.organizedBy}> ?o }} }}"
    )
    del store


CHANGES: dict[str, Callable[[Path], object]] = {
    "a report more": lambda folder: write(folder, report_of(3, B, C)),
    "a report updated": lambda folder: write(folder, report_of(1, A, B, C)),
    "a report removed": lambda folder: write(folder, {iris.report_graph("wuf7/1"): None}),
    "names removed": lambda folder: write(folder, {NAMES: None}),
    "a patch": patch,
    "a change undone": undo,
    "SPARQL Update by another program": update_by_hand,
}


@by_reading
@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_after_a_change_nothing_of_before_is_read(
    change: Callable[[Path], object], speakers: bool, details: bool, tmp_path: Path
) -> None:
    folder = make(tmp_path / "store")
    put_another(folder, speakers=speakers, details=details)
    change(folder)
    found, fresh = read(folder, speakers=speakers, details=details)
    assert found == fresh


def test_who_writes_and_reads_by_turns_reads_what_is_there(tmp_path: Path) -> None:
    with EmbeddedStore(make(tmp_path / "store"), read_only=False) as store:
        sizes = []
        for organizers in ((A,), (A, B, C), (), (B, C)):
            store.replace(report_of(3, *organizers))
            sizes.append(read_incidence(store).organizing.nnz)
    assert sizes == [4, 6, 3, 5]


def test_a_reader_of_before_does_not_spoil_what_is_read_afterwards(tmp_path: Path) -> None:
    folder = make(tmp_path / "store")
    with EmbeddedStore(folder) as early:
        write(folder, report_of(3, A, B, C))
        assert read_incidence(early).organizing.nnz == 3
        with EmbeddedStore(folder) as late:
            assert read_incidence(late).organizing.nnz == 6
            assert read_incidence(early).organizing.nnz == 3
            assert read_incidence(late).organizing.nnz == 6


def test_a_copy_has_its_own_network(tmp_path: Path) -> None:
    folder, copy = make(tmp_path / "store"), tmp_path / "copy"
    shutil.copytree(folder, copy)
    write(folder, report_of(3, A, C))
    write(copy, report_of(3, A))
    for path in folder.glob("incidence*"):
        shutil.copy(path, copy)
    with EmbeddedStore(folder) as one, EmbeddedStore(copy) as other:
        assert (read_incidence(one).organizing.nnz, read_incidence(other).organizing.nnz) == (5, 4)


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 255
    path.write_bytes(data)


def point_outside(path: Path) -> None:
    with np.load(path) as arrays:
        found = {name: arrays[name] for name in arrays}
    np.savez(path, **{**found, "organizing_columns": found["organizing_columns"] + 99})


def put_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def run_code(path: Path) -> None:
    with np.load(path) as arrays:
        found = {name: arrays[name] for name in arrays}
    np.savez(path, allow_pickle=True, **{**found, "told": np.array([print], dtype=object)})


FAULTS: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-30]),
    "a byte flipped": damage,
    "no archive": lambda path: path.write_bytes(b"x" * 4000),
    "places that are not there": point_outside,
    "an object": run_code,
    "a folder": put_folder,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_a_broken_file_is_as_none(fault: Callable[[Path], object], tmp_path: Path) -> None:
    folder = make(tmp_path / "store")
    fault(kept_file(folder, speakers=True, details=True))
    with EmbeddedStore(folder) as store:
        assert read_incidence(store).organizing.nnz == 3
        assert read_incidence(store).organizing.nnz == 3


def test_a_folder_that_may_not_be_written_is_read_all_the_same() -> None:
    with folder_for_all() as above:
        folder = make(above / "store")
        for path in folder.glob("incidence*"):
            path.unlink()
        with without_rights(folder, left=0o555), EmbeddedStore(folder) as store:
            assert read_incidence(store).organizing.nnz == 3
        assert list(folder.glob("*incidence*")) == []


def test_many_may_keep_and_read_at_once(tmp_path: Path) -> None:
    path, found = tmp_path / "incidence.npz", incidence({f"e{n}": "abc" for n in range(200)})
    keep_incidence(found, path, "now")

    def work(number: int) -> bool:
        keep_incidence(found, path, "now" if number % 2 else "then")
        kept = load_incidence(path, "now")
        return kept is None or everything(kept) == everything(found)

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(work, range(60)))
    assert list(tmp_path.iterdir()) == [path]


# -- when it is made


def test_a_build_of_many_reports_keeps_what_networks_need(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MANY", 1)
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(
            save(tmp_path / "in", *(organized_by(report(f"Event {n}"), "UCL", "UN-Habitat") for n in range(3)))
        )
        for speakers, details in READINGS:
            path = kept_file(tmp_path / "store", speakers=speakers, details=details)
            kept = load_incidence(path, dataset.store.revision)
            assert kept is not None
            assert len(kept.events) == 3


def test_after_every_build_the_network_is_that_of_the_reports(tmp_path: Path) -> None:
    counts = []
    with Dataset(tmp_path / "store") as dataset:
        for paths in (sorted(DEMO.glob("0[1-3]*")), sorted(DEMO.glob("0[4-6]*"))):
            dataset.build(paths)
            found = {
                frozenset(pair): dataset.network(bare=True).edges[pair]["weight"] for pair in dataset.network().edges
            }
            assert found == {frozenset((row["a"], row["b"])): row["events"] for row in dataset.query("co-organizers")}
            counts.append(len(found))
    assert counts[0] < counts[1]
