"""IRIs outlive the store: rebuilt from scratch, added to, stopped half-way."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, URIRef

from tests.golden_files import DEMO
from wufgraph.dataset import Dataset
from wufgraph.errors import DamagedInputError, LookupFailed, StoreError
from wufgraph.graph import iris
from wufgraph.identity_files import IdentityFiles
from wufgraph.model import Report
from wufgraph.pipeline import build
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import ID

from .reports import everything_in, open_store, organized_by, report, save

UVVE = "Universidad del Valle Verde"


def land() -> Report:
    """A report that names an institution by its acronym alone."""
    return organized_by(report("Land"), "UVVE", "Tejido Barrial")


def value() -> Report:
    """One that names it in full."""
    return organized_by(report("Value"), UVVE, "Instituto Ribeira")


def both() -> Report:
    """One that tells what the acronym stands for."""
    return organized_by(report("Ways"), f"{UVVE} (UVVE)", "Tejido Barrial")


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Where the registry of stores in this folder is."""
    return tmp_path / "identities" / "registry.tsv"


@pytest.fixture
def apart_then_one(tmp_path: Path) -> Iterator[Dataset]:
    """A graph in which two institutions have become one."""
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "first", land(), value()))
        dataset.build(save(tmp_path / "then", both()))
        yield dataset


def test_a_rebuild_from_scratch_in_another_order_gives_the_same_graph(tmp_path: Path, registry: Path) -> None:
    paths = save(tmp_path / "in", land(), value(), both())
    with Dataset(tmp_path / "store") as dataset:
        for path in paths:
            dataset.build([path])
        before, given = dataset.export("nquads", inferred=True), registry.read_bytes()
    with Dataset(tmp_path / "again") as dataset:
        dataset.build(paths[::-1])
        assert dataset.export("nquads", inferred=True) == before
    assert registry.read_bytes() == given


def test_what_is_built_without_the_reports_of_before_still_has_their_iris(tmp_path: Path) -> None:
    named = organized_by(report("Homes"), "Ministry of Housing", "Tejido Barrial")
    elsewhere = organized_by(report("Streets"), "Ministry of Housing", "Instituto Ribeira")
    abroad = replace(elsewhere, organizers=tuple(replace(o, country="UG") for o in elsewhere.organizers), speakers=())
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "one", named))
        dataset.build(save(tmp_path / "two", abroad))
        before = set(dataset.graph("wuf7/streets"))
    assert str(ID["org/ministry-of-housing"]) not in {str(o) for _, _, o in before}
    with Dataset(tmp_path / "other") as dataset:
        dataset.build(save(tmp_path / "three", abroad))
        assert set(dataset.graph("wuf7/streets")) == before


def test_an_old_iri_leads_to_the_one_that_its_thing_has_now(apart_then_one: Dataset) -> None:
    old, new = str(ID["org/uvve"]), str(ID["org/universidad-del-valle-verde"])
    assert apart_then_one.find(old) == apart_then_one.find("UVVE") == new
    assert (URIRef(old), DCTERMS.isReplacedBy, URIRef(new)) in apart_then_one.graph("registry")
    assert (URIRef(old), OWL.sameAs, URIRef(new)) in apart_then_one.graph("registry")
    events = apart_then_one.query("events-of-institution", {"institution": old})
    assert {row["title"] for row in events} == {"Land", "Value", "Ways"}
    assert apart_then_one.why(old).rows == apart_then_one.why(new).rows
    assert f"<{old}>" in apart_then_one.export("nquads").decode()


def test_no_query_counts_an_iri_that_is_out_of_use(apart_then_one: Dataset) -> None:
    old = str(ID["org/uvve"])
    for name in ("institutions", "co-organizers", "unlabelled", "repeated-triples"):
        assert old not in {value for row in apart_then_one.query(name) for value in row.values()}
    assert old not in {row[0] for row in apart_then_one.entities().rows}


def test_reasons_are_kept_with_the_words_and_the_reports(apart_then_one: Dataset) -> None:
    rows = list(apart_then_one.reasons("UVVE"))
    assert {row["title"] for row in rows} <= {"Land", "Value", "Ways"}
    assert any("'UVVE'" in str(row["words"]) and f"'{UVVE}'" in str(row["words"]) for row in rows)
    spellings = {str(row["name"]): row["reports"] for row in apart_then_one.spellings("UVVE")}
    assert spellings["UVVE"] == 1
    assert spellings[UVVE] == 2
    assert b"@mail.example" not in apart_then_one.export("nquads")


def test_nothing_is_merged_without_a_reason(tmp_path: Path) -> None:
    with Dataset(tmp_path / "store") as dataset:
        dataset.build([DEMO])
        for iri in (str(row[0]) for row in dataset.entities().rows):
            spellings = {str(row["name"]).casefold().partition(" (")[0] for row in dataset.spellings(iri)}
            assert len(spellings) == 1 or len(dataset.reasons(iri)), iri


# -- what goes wrong


class Stopped(BaseException):
    """As if the process had been killed."""


def test_a_build_that_is_killed_between_the_two_files_is_mended_by_the_next(
    tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = save(tmp_path / "a", land(), value()), save(tmp_path / "b", both())
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(first)
        before, given = dataset.export("nquads", inferred=True), registry.read_bytes()
        with monkeypatch.context() as patch:
            patch.setattr(EmbeddedStore, "_update", _stop)
            with pytest.raises(Stopped):
                dataset.build(second)
        assert dataset.export("nquads", inferred=True) == before
        assert registry.read_bytes() != given
        dataset.build(second)
        mended, after = dataset.export("nquads", inferred=True), registry.read_bytes()
    registry.write_bytes(given)
    with Dataset(tmp_path / "whole") as dataset:
        dataset.build(first)
        dataset.build(second)
        assert dataset.export("nquads", inferred=True) == mended
    assert registry.read_bytes() == after


def _stop(*_: object) -> None:
    raise Stopped


def test_a_build_that_is_killed_and_never_done_again_leaves_no_trace_in_later_graphs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = save(tmp_path / "a", land(), value()), save(tmp_path / "b", both())
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(first)
        before = dataset.export("nquads", inferred=True)
        with monkeypatch.context() as patch:
            patch.setattr(EmbeddedStore, "_update", _stop)
            with pytest.raises(Stopped):
                dataset.build(second)
        dataset.build(first)
        assert dataset.export("nquads", inferred=True) == before


def test_a_store_that_cannot_be_written_leaves_the_registry_as_it_was(
    tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no space")

    with Dataset(tmp_path / "store") as dataset:
        with monkeypatch.context() as patch:
            patch.setattr(EmbeddedStore, "_create", fail)
            with pytest.raises(StoreError):
                dataset.build(save(tmp_path / "a", land()))
        assert not registry.exists()
        dataset.build(save(tmp_path / "a", land()))
        given = registry.read_bytes()
        with monkeypatch.context() as patch:
            patch.setattr(EmbeddedStore, "_update", fail)
            with pytest.raises(StoreError):
                dataset.build(save(tmp_path / "b", both()))
        assert registry.read_bytes() == given


def test_a_broken_registry_stops_the_build_before_anything_is_written(tmp_path: Path, registry: Path) -> None:
    registry.parent.mkdir()
    registry.write_text("<<<<<<< ours\n", encoding="utf-8")
    with Dataset(tmp_path / "store") as dataset, pytest.raises(DamagedInputError, match=r"registry\.tsv, line 1"):
        dataset.build(save(tmp_path / "a", land()))
    assert not (tmp_path / "store").exists()


def test_a_lost_registry_is_made_again_from_the_reports(tmp_path: Path, registry: Path) -> None:
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "a", land(), value()))
        given = registry.read_bytes()
        registry.unlink()
        dataset.build(save(tmp_path / "a", land(), value()))
    assert registry.read_bytes() == given


def test_another_folder_of_identities_may_be_named(tmp_path: Path, registry: Path) -> None:
    with Dataset(tmp_path / "store", identities=tmp_path / "kept") as dataset:
        dataset.build(save(tmp_path / "a", land()))
    assert (tmp_path / "kept" / "registry.tsv").exists()
    assert not registry.exists()


def test_an_iri_that_nothing_has_is_told(apart_then_one: Dataset) -> None:
    with pytest.raises(LookupFailed):
        apart_then_one.find(str(ID["org/nobody"]))


def test_without_files_of_identities_iris_come_from_content(tmp_path: Path) -> None:
    first, second = save(tmp_path / "a", land(), value()), save(tmp_path / "b", both())
    with open_store(tmp_path / "by-and-by") as store:
        build(first, store)
        build(second, store)
        by_and_by = everything_in(store)
    with open_store(tmp_path / "at-once") as store:
        build([*first, *second], store)
        assert everything_in(store) == by_and_by
    assert not (tmp_path / "identities").exists()


def test_with_them_what_is_built_by_and_by_can_be_told_from_the_registry_alone(tmp_path: Path) -> None:
    first, second = save(tmp_path / "a", land(), value()), save(tmp_path / "b", both())
    files = IdentityFiles(tmp_path / "kept")
    with open_store(tmp_path / "by-and-by") as store:
        build(first, store, files=files)
        build(second, store, files=files)
        by_and_by = everything_in(store)
        assert iris.REASONS_GRAPH in store.graph_names()
    with open_store(tmp_path / "at-once") as store:
        build([*second, *first], store, files=files)
        assert everything_in(store) == by_and_by
