"""What a store holds has a name, and nothing else ever has the same."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from wufgraph.store import EmbeddedStore

from .test_embedded import ONE, TWO, graph_of, kill_after, make, start_writer
from .writer import content


def revision_of(folder: Path) -> str:
    """As the next reader sees it."""
    with EmbeddedStore(folder) as store:
        return store.revision


def current(folder: Path) -> str:
    """The name of Oxigraph's manifest."""
    return (folder / "oxigraph" / "CURRENT").read_text(encoding="utf-8")


def write_by_another_program(folder: Path) -> None:
    store = ox.Store(str(folder / "oxigraph"))
    store.update("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }")
    del store


def open_for_writing(folder: Path) -> None:
    with EmbeddedStore(folder, read_only=False):
        pass


def write_what_is_there(folder: Path) -> None:
    make(folder, "old")


def touch_by_another_program(folder: Path) -> None:
    store = ox.Store(str(folder / "oxigraph"))
    del store


@pytest.mark.parametrize("work", [revision_of, open_for_writing, write_what_is_there])
def test_what_changes_nothing_leaves_the_name(work: Callable[[Path], object], tmp_path: Path) -> None:
    folder = make(tmp_path / "store", "old")
    before = revision_of(folder)
    work(folder)
    assert revision_of(folder) == before


def drop(folder: Path) -> None:
    with EmbeddedStore(folder, read_only=False) as store:
        store.replace({ONE: None})


def derive(folder: Path) -> None:
    with EmbeddedStore(folder, read_only=False) as store:
        store.replace({}, {TWO: ["CONSTRUCT { <urn:a> ?p ?o } WHERE { ?s ?p ?o }"]})


def patch(folder: Path) -> None:
    with EmbeddedStore(folder, read_only=False) as store:
        store.patch({}, {ONE: graph_of("old")}, {ONE: graph_of("new")})


def back_and_forth(folder: Path) -> None:
    make(folder, "new")
    make(folder, "old")


WRITES: dict[str, Callable[[Path], object]] = {
    "a graph replaced": lambda folder: make(folder, "new"),
    "a graph dropped": drop,
    "a graph derived": derive,
    "a patch": patch,
    "a write and its undoing": back_and_forth,
    "another program": write_by_another_program,
}


@pytest.mark.parametrize("told", [True, False], ids=["with the line", "without"])
@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_every_write_gives_another_name(write: Callable[[Path], object], told: bool, tmp_path: Path) -> None:
    folder = make(tmp_path / "store", "old")
    if not told:
        (folder / "revision.json").unlink()
    before = revision_of(folder)
    write(folder)
    after = revision_of(folder)
    assert after != before
    open_for_writing(folder)
    assert revision_of(folder) not in (before, "")


def test_a_writer_has_the_name_that_the_next_reader_finds(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "store", read_only=False) as store:
        names = [store.revision]
        for value in ("old", "new", "new"):
            store.replace({ONE: graph_of(value)})
            names.append(store.revision)
    assert revision_of(tmp_path / "store") == names[-1] == names[-2]
    assert len(set(names)) == 3


def test_a_reader_keeps_the_name_of_what_it_sees(tmp_path: Path) -> None:
    folder = make(tmp_path / "store", "old")
    with EmbeddedStore(folder) as reader:
        before = reader.revision
        make(folder, "new")
        assert reader.revision == before != revision_of(folder)
        assert [str(value) for _, _, value, _ in reader.quads()] == ["old"]


def test_a_copy_has_the_name_until_either_is_written(tmp_path: Path) -> None:
    one, other = make(tmp_path / "store", "old"), tmp_path / "copy"
    shutil.copytree(one, other)
    assert revision_of(one) == revision_of(other)
    make(one, "new")
    make(other, "new")
    assert revision_of(one) != revision_of(other)


def test_another_stores_files_in_the_folder_have_another_name(tmp_path: Path) -> None:
    one, other = make(tmp_path / "store", "old"), make(tmp_path / "other", "new")
    open_for_writing(one)  # so that the manifests have names of their own
    before = revision_of(one)
    shutil.rmtree(one / "oxigraph")
    shutil.copytree(other / "oxigraph", one / "oxigraph")
    assert revision_of(one) != before


@pytest.mark.parametrize("milliseconds", [0, 60, 150])
def test_a_write_that_is_killed_gives_no_name_to_other_content(milliseconds: int, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with EmbeddedStore(folder, read_only=False) as store:
        store.replace(content("old", 500))
        before, old = store.revision, set(store.quads())
    kill_after(start_writer(folder, "new", 3000), milliseconds)
    with EmbeddedStore(folder) as store:
        assert store.revision != before or set(store.quads()) == old


@pytest.mark.parametrize("line", ["", "{", "[]", "null", '"x"', json.dumps({"revision": "x"}), "\udcff"])
def test_a_broken_line_counts_for_nothing(line: str, tmp_path: Path) -> None:
    folder = make(tmp_path / "store", "old")
    (folder / "revision.json").write_bytes(line.encode("utf-8", "surrogateescape"))
    found = revision_of(folder)
    assert found not in ("", "x")
    write_by_another_program(folder)
    assert revision_of(folder) != found


def test_opening_for_writing_gives_another_manifest(tmp_path: Path) -> None:
    # What the line in the folder rests on. Where this fails, RocksDB has changed, and revision.py has to follow.
    folder = make(tmp_path / "store", "old")
    names = [current(folder)]
    for work in (open_for_writing, touch_by_another_program):
        work(folder)
        names.append(current(folder))
    revision_of(folder)
    assert names[-1] == current(folder)
    assert len(set(names)) == 3
