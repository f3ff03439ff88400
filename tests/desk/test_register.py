"""The register of a store: what is added is in the graph, matched with reports, and gone when it is taken out."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal

from tests.cli.running import run
from tests.golden_files import DEMO
from wufgraph.dataset import Dataset
from wufgraph.desk.matching import Outcome
from wufgraph.desk.register import (
    add_programme,
    decide_match,
    load_register,
    read_for_register,
    refresh_register,
    remove_programme,
)
from wufgraph.desk.register_files import Match
from wufgraph.errors import DamagedInputError, LookupFailed
from wufgraph.graph import iris
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import SCHEMA, WUF
from wufgraph.wording import find_addresses

from .programmes import write_text

WATER, YOUTH = "wuf7/water-by-right", "wuf7/nothing-about-us-without-us"
ROWS: list[list[object]] = [
    ["No.", "Event", "Date", "Time", "Room", "Organizers", "Contact"],
    ["NE 12", "Water by right: sanitation & the informal city", "8 April", "16:30-18:00", "Room 2", "", "a@b.example"],
    ["SE 3", "Nothing about us", "9 April", "14:30-16:00", "Room 7", "Youth Forum; Alder Council", "Ana, c@d.example"],
    ["SE 4", "Bicycle streets in cold cities", "9 April", "9:00-10:00", "Room 7", "Cycle Union", ""],
]


def graph_of(store: Path) -> Graph:
    """The register's graph."""
    with EmbeddedStore(store) as opened:
        return opened.graph(iris.REGISTER_GRAPH)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store of demo reports."""
    folder = tmp_path_factory.mktemp("built")
    with Dataset(folder / "store") as dataset:
        dataset.build([DEMO])
    return folder / "store"


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    """A store of demo reports with a programme."""
    shutil.copytree(built, tmp_path / "store")
    programme = write_text(tmp_path / "programme.csv", ROWS)
    add_programme(read_for_register(programme, tmp_path / "store"), tmp_path / "store")
    return tmp_path / "store"


def test_every_event_of_the_programme_is_in_the_graph_with_its_row(store: Path) -> None:
    with Dataset(store, read_only=True) as dataset:
        rows = dataset.sparql(
            "SELECT ?number ?file ?row WHERE { ?e a wuf:RegisteredEvent ; wuf:eventNumber ?number ; "
            "prov:wasDerivedFrom ?s . ?s rdfs:label ?file ; wuf:pathInFile ?row } ORDER BY ?row"
        )
    assert rows.rows == tuple(  # type: ignore[union-attr]
        (number, "programme.csv", f"row {place}") for place, number in enumerate(("NE 12", "SE 3", "SE 4"), start=2)
    )


def test_reports_are_matched_with_words_why_and_the_rest_is_missing(store: Path) -> None:
    graph = graph_of(store)
    matched = {str(s).rpartition("/")[2]: str(o) for s, o in graph.subject_objects(SCHEMA.sameAs)}
    assert matched == {"ne-12": str(iris.event_iri(WATER)), "se-3": str(iris.event_iri(YOUTH))}
    because = {str(o) for o in graph.objects(None, WUF.rule)}
    assert all("the same day" in words for words in because)


def test_no_address_and_no_tie_enters_the_graph(store: Path) -> None:
    graph = graph_of(store)
    assert not [o for o in graph.objects() if isinstance(o, Literal) and find_addresses(str(o))]
    assert not list(graph.subject_objects(WUF.organizedBy))
    assert not list(graph.subject_objects(WUF.participant))


def test_what_is_announced_is_counted_as_no_reported_event(built: Path, store: Path) -> None:
    with Dataset(built, read_only=True) as before, Dataset(store, read_only=True) as after:
        assert after.counts() == before.counts()
        assert after.query("events").rows == before.query("events").rows
        assert len(after.query("repeated-triples")) == 0
        assert after.find("Water by right: sanitation and the informal city") == str(iris.event_iri(WATER))


def test_what_people_say_wins_and_can_be_taken_from_the_file(store: Path) -> None:
    said = Match(report=WATER, event="wuf7/se-4", same=True, author="Ana", date=dt.date(2014, 5, 2), reason="renamed")
    register = decide_match(said, store)
    one = next(m for m in register.matched if m.report == WATER)
    assert (one.outcome, one.event, one.because) == (Outcome.DECIDED, "wuf7/se-4", "Ana says so: renamed")

    (store.parent / "register" / "matches.csv").unlink()
    assert next(m.event for m in refresh_register(store).matched if m.report == WATER) == "wuf7/ne-12"


def test_a_match_that_people_deny_is_not_made(store: Path) -> None:
    register = decide_match(Match(report=WATER, event="wuf7/ne-12", same=False), store)
    assert next(m.outcome for m in register.matched if m.report == WATER) is Outcome.NOT_IN_PROGRAMME


def test_a_match_of_what_does_not_exist_is_refused(store: Path) -> None:
    with pytest.raises(LookupFailed, match="expected the key of an event"):
        decide_match(Match(report=WATER, event="wuf7/none", same=True), store)


def test_it_survives_a_new_store_and_gives_the_same_bytes(store: Path, tmp_path: Path) -> None:
    before = graph_of(store)
    shutil.rmtree(store)
    assert run("build", DEMO, "--store", store, "-q").code == 0
    assert set(graph_of(store)) == set(before)
    kept = {path.name: path.read_bytes() for path in (tmp_path / "register").iterdir()}
    add_programme(read_for_register(tmp_path / "programme.csv", store), store)
    assert {path.name: path.read_bytes() for path in (tmp_path / "register").iterdir()} == kept


def test_a_programme_that_is_taken_out_leaves_no_triple(store: Path) -> None:
    assert remove_programme("programme", store).events == []
    assert len(graph_of(store)) == 0
    with pytest.raises(LookupFailed, match="the register has none"):
        remove_programme("programme", store)


def test_a_programme_of_the_same_name_takes_the_place_of_the_one_before(store: Path, tmp_path: Path) -> None:
    path = write_text(tmp_path / "programme.csv", ROWS[:2])
    assert len(add_programme(read_for_register(path, store), store).events) == 1
    assert len(set(graph_of(store).subjects(RDF.type, WUF.RegisteredEvent))) == 1


def test_a_register_is_kept_before_there_is_any_report(tmp_path: Path) -> None:
    programme = write_text(tmp_path / "programme.csv", ROWS)
    assert len(add_programme(read_for_register(programme, tmp_path / "store"), tmp_path / "store").events) == 3
    assert run("build", DEMO / "02-young-people.docx", "--store", tmp_path / "store", "-q").code in (0, 1)


def test_what_was_said_of_a_column_is_remembered(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Ref", "Working", "Public", "Date"], ["1", "A first talk here", "B", "9 April"]]
    path = write_text(tmp_path / "one.csv", rows)
    added = run("register", "add", path, "--map", "title=Public", "--map", "other=Working", "--store", tmp_path / "s")
    assert (added.code, "as you say" in added.out) == (0, True)
    other = write_text(tmp_path / "two.csv", rows)
    shown = run("register", "add", other, "--dry-run", "--store", tmp_path / "s")
    assert "as before" in shown.out
    assert len(load_register(tmp_path / "s").programmes) == 1


def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    path = write_text(tmp_path / "programme.csv", ROWS)
    ended = run("register", "add", path, "--dry-run", "--store", tmp_path / "store")
    assert (ended.code, "nothing was changed" in ended.err) == (0, True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["programme.csv"]


def test_rows_that_could_not_be_read_end_with_exit_code_one(tmp_path: Path) -> None:
    path = write_text(tmp_path / "programme.csv", [*ROWS, ["", "", "9 April", "9:00", "Room 4", "Nobody", ""]])
    ended = run("register", "add", path, "--store", tmp_path / "store")
    assert ended.code == 1
    assert "row 5  unread" in ended.out


def test_a_field_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path / "programme.csv", ROWS)
    ended = run("register", "add", path, "--map", "name=Event", "--store", tmp_path / "store")
    assert (ended.code, "choose one of number, title" in ended.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "content"),
    [("matches.csv", "report,event,same,author,date,reason\na,b,perhaps,,,\n"), ("columns.csv", "a,b\n1,2\n")],
)
def test_a_file_that_people_broke_is_told(name: str, content: str, store: Path) -> None:
    (store.parent / "register" / name).write_text(content)
    with pytest.raises(DamagedInputError, match=name):
        add_programme(read_for_register(store.parent / "programme.csv", store), store)


@pytest.mark.parametrize("what", ["--events", "--matches", "--open", "--remarks"])
def test_lists_are_tables(what: str, store: Path) -> None:
    assert run("register", "list", what, "--format", "json", "--store", store).code == 0


def test_events_without_a_report_are_a_question_of_the_library(store: Path) -> None:
    with Dataset(store, read_only=True) as dataset:
        (row,) = dataset.query("missing-reports")
    assert (row["number"], row["type"], row["organizers"]) == ("SE 4", "Side event", "Cycle Union")
