"""Files become a store: whatever their order, and again and again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from tests.fakes import MemoryStore
from tests.golden_files import DEMO, SAMPLE_TEXT, SAMPLE_WORD
from tests.validation.examples import counted
from wufgraph.dataset import Dataset
from wufgraph.errors import StoreError
from wufgraph.folders import find_files
from wufgraph.graph import iris
from wufgraph.intake import read_file
from wufgraph.model import Note, Passage, Report
from wufgraph.pipeline import BuildSummary, build
from wufgraph.record import write_record
from wufgraph.store import EmbeddedStore, Solutions
from wufgraph.vocabulary import WUF

from .reports import everything_in, on, open_store, organized_by, report, save

# Reports that have institutions, persons and places in common, in three languages and both formats.
RELATED = [path for path in sorted(DEMO.iterdir()) if path.name[:2] in ("05", "07", "08", "12")] + [SAMPLE_WORD]


def graph_names(store: EmbeddedStore) -> list[str]:
    """Keys of the report graphs."""
    return [key for name in store.graph_names() if (key := iris.key_of_graph(str(name)))]


def objects(store: EmbeddedStore, key: str, predicate: URIRef) -> set[str]:
    """What a report says by a property."""
    return {str(value) for value in store.graph(iris.report_graph(key)).objects(None, predicate)}


def build_each(folder: Path, batches: list[list[Path]]) -> bytes:
    """What a store holds after one build for each batch."""
    with open_store(folder) as store:
        for batch in batches:
            build(batch, store)
        return everything_in(store)


@pytest.fixture(scope="module")
def related(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a store holds after one build of the related reports."""
    return build_each(tmp_path_factory.mktemp("related") / "store", [RELATED])


# -- order


@pytest.mark.parametrize(
    "batches",
    [
        [RELATED[::-1]],
        [[path] for path in RELATED],
        [[path] for path in RELATED[::-1]],
        [RELATED[1::2], RELATED[::2]],
        [RELATED[:4], RELATED[2:]],
    ],
    ids=["backwards", "one at a time", "one at a time, backwards", "odd, then even", "overlapping"],
)
def test_the_order_of_files_makes_no_difference(batches: list[list[Path]], related: bytes, tmp_path: Path) -> None:
    assert build_each(tmp_path / "store", batches) == related


def test_where_files_lie_makes_no_difference(related: bytes, tmp_path: Path) -> None:
    for number, path in enumerate(RELATED):
        folder = tmp_path / "in" / str(9 - number)
        folder.mkdir(parents=True)
        (folder / path.name).write_bytes(path.read_bytes())
    assert build_each(tmp_path / "store", [[tmp_path / "in"]]) == related


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        first = build(RELATED[:3], store)
        before = everything_in(store)
        again = build(RELATED[:3], store)
        assert everything_in(store) == before
    assert (len(first.added), first.replaced) == (3, ())
    assert (again.added, again.replaced) == ((), first.added)
    assert again.counts == first.counts


def test_a_build_of_nothing_new_keeps_what_there_is(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        build(RELATED[:2], store)
        before = everything_in(store)
        build([], store)
        assert everything_in(store) == before


# -- what a built store is like


def test_no_triple_stands_in_two_graphs(built: Dataset) -> None:
    assert list(built.query("repeated-triples")) == []


@pytest.mark.parametrize("query", ["repeated-triples", "unlabelled"])
def test_a_quality_question_has_no_answer_on_a_sound_graph(query: str, built: Dataset) -> None:
    assert len(built.query(query)) == 0


def test_a_file_of_two_reports_is_described_in_the_graph_of_each_and_no_triple_twice(tmp_path: Path) -> None:
    text = SAMPLE_TEXT.read_text(encoding="utf-8")
    other = text.replace("Strategic leadership for safer cities: global", "Homes within reach: global")
    both = tmp_path / "both.txt"
    both.write_text(f"{text}\n\n{other}", encoding="utf-8")
    with Dataset(tmp_path / "store") as dataset:
        assert len(dataset.build([both]).added) == 2
        assert list(dataset.query("repeated-triples")) == []
        rows = dataset.query("evidence", {"below": "1"}).rows
    # Each passage is of one event, and the file has each in its own half.
    middle = len(text)
    assert {(row[0], int(str(row[3])) < middle) for row in rows} == {
        (str(iris.event_iri("wuf7/strategic-leadership-for-safer-cities")), True),
        (str(iris.event_iri("wuf7/homes-within-reach")), False),
    }


def test_counting_over_the_union_counts_each_triple_once(built: Dataset, built_store: Path) -> None:
    with EmbeddedStore(built_store) as store:
        answer = store.ask("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
        assert isinstance(answer, Solutions)
        assert int(str(answer.rows[0][0])) == len({(s, p, o) for s, p, o, _ in store.quads()})


def test_each_report_has_a_graph_and_the_rest_stands_in_four(built_store: Path) -> None:
    with EmbeddedStore(built_store) as store:
        others = {name for name in store.graph_names() if iris.key_of_graph(str(name)) is None}
        assert others == {iris.REGISTRY_GRAPH, iris.REASONS_GRAPH, iris.ONTOLOGY_GRAPH, iris.INFERRED_GRAPH}
        assert len(graph_names(store)) == 13


def test_what_is_counted_is_there(built: Dataset) -> None:
    counts = built.counts()
    assert (counts.reports, counts.events) == (13, 13)
    assert counts.speakers <= counts.persons
    assert counts.institutions == len(built.query("institutions"))


# -- one report per event


def test_a_corrected_record_replaces_its_report(tmp_path: Path) -> None:
    original = report("Homes")
    corrected = replace(original, reporter="Ana María Ruiz", event=replace(original.event, venue="Hall 3"))
    with open_store(tmp_path / "store") as store:
        build(save(tmp_path, original), store)
        summary = build(save(tmp_path, corrected), store)
        assert summary.replaced == ("wuf7/homes",)
        assert objects(store, "wuf7/homes", WUF.venueName) == {"Hall 3"}
    with open_store(tmp_path / "fresh") as store:
        build(save(tmp_path, corrected), store)
        fresh = everything_in(store)
    with open_store(tmp_path / "store") as store:
        assert everything_in(store) == fresh


@pytest.mark.parametrize("what", ["date", "start", "number"])
def test_a_corrected_event_is_the_same_report(what: str, tmp_path: Path) -> None:
    original = report("Homes")
    value = {"date": on(original, 8).event.date, "start": "13:00", "number": "NE-3"}[what]
    corrected = replace(original, event=replace(original.event, **{what: value}))  # type: ignore[arg-type]
    with open_store(tmp_path / "store") as store:
        build(save(tmp_path, original), store)
        assert build(save(tmp_path, corrected), store).replaced == ("wuf7/homes",)
        assert graph_names(store) == ["wuf7/homes"]


def test_a_corrected_title_keeps_the_key_of_a_report_from_the_same_file(tmp_path: Path) -> None:
    original = replace(report("Hoems"), sha256="a" * 64)
    corrected = replace(original, event=replace(original.event, title="Homes"))
    with open_store(tmp_path / "store") as store:
        build(save(tmp_path, original), store)
        assert build(save(tmp_path, corrected), store).replaced == ("wuf7/hoems",)
        assert objects(store, "wuf7/hoems", URIRef("http://purl.org/dc/terms/title")) == {"Homes"}


def test_a_second_file_on_an_event_is_set_aside_and_told(tmp_path: Path) -> None:
    full, short = report("Homes"), replace(report("Homes"), statements=(), file="homes (1).docx")
    short_path, full_path = save(tmp_path, counted(short), full)
    with open_store(tmp_path / "store") as store:
        summary = build([short_path, full_path], store)
        assert summary.set_aside == ((short_path, full_path),)
        assert (summary.counts.reports, summary.failed) == (1, ())
        assert summary.counts.statements == len(full.statements)


def test_every_file_that_is_set_aside_is_told_with_the_one_that_was_kept(tmp_path: Path) -> None:
    full = report("Homes")
    versions = [replace(full, statements=full.statements[:n], file=f"homes-{n}.docx") for n in (1, 6, 3)]
    least, most, middle = save(tmp_path, *map(counted, versions))
    with open_store(tmp_path / "store") as store:
        summary = build([least, most, middle], store)
    assert set(summary.set_aside) == {(least, most), (middle, most)}


@pytest.mark.parametrize(
    "changes",
    [{"summary": "Short."}, {"statements": []}, {"event": {"title": "Another title", "date": "2014-04-08"}}],
    ids=["less is said", "no statements", "another title and day"],
)
def test_a_corrected_record_comes_before_its_document(changes: dict[str, object], tmp_path: Path) -> None:
    document, record = DEMO / "03-young-planners.txt", tmp_path / "zz.json"
    (read,) = read_file(document)[1].reports
    record.write_text(json.dumps({**json.loads(write_record(read)), **changes}), encoding="utf-8")
    with open_store(tmp_path / "store") as store:
        summary = build([document, record], store)
    assert summary.set_aside == ((document, record),)
    assert summary.counts.reports == 1


def test_a_record_corrects_one_of_two_reports_in_a_document(tmp_path: Path) -> None:
    texts = [(DEMO / name).read_text(encoding="utf-8") for name in ("03-young-planners.txt", "10-water-by-right.txt")]
    document, record = tmp_path / "two.txt", tmp_path / "two.json"
    document.write_text("\f".join(texts), encoding="utf-8")
    first, _ = read_file(document)[1].reports
    record.write_bytes(write_record(replace(first, statements=())))
    with open_store(tmp_path / "store") as store:
        summary = build([document, record], store)
    assert summary.set_aside == ((document, record),)
    assert summary.counts.reports == 2


def test_which_of_two_equal_files_is_kept_depends_on_their_names_alone(tmp_path: Path) -> None:
    one, other = save(tmp_path, report("Homes"), report("Homes"))
    for order in ([one, other], [other, one]):
        with open_store(tmp_path / f"store-{order[0].stem}") as store:
            assert build(order, store).set_aside == ((other, one),)


def test_the_same_title_on_two_days_is_two_events(tmp_path: Path) -> None:
    paths = save(tmp_path, on(report("Homes"), 8), on(report("Homes"), 9))
    with open_store(tmp_path / "store") as store:
        summary = build(paths, store)
        assert summary.set_aside == ()
        assert len(summary.added) == 2
        assert all(key.startswith("wuf7/homes-") and len(key) == len("wuf7/homes-123456") for key in summary.added)
        assert build(paths[::-1], store).replaced == summary.added


def test_a_later_event_of_the_same_title_leaves_the_first_its_key(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        build(save(tmp_path, on(report("Homes"), 8)), store)
        summary = build(save(tmp_path, on(report("Homes"), 9)), store)
    assert summary.replaced == ("wuf7/homes",)  # the same file with another date is a correction …
    with open_store(tmp_path / "other") as store:
        build(save(tmp_path, on(report("Homes"), 8)), store)
        summary = build(save(tmp_path, replace(on(report("Homes"), 9), file="another.docx")), store)
    assert (summary.replaced, len(summary.added)) == ((), 1)  # … and another file is another event
    assert summary.added[0].startswith("wuf7/homes-")


def test_a_correction_of_one_of_two_reports_with_one_name_and_title_leaves_the_other(tmp_path: Path) -> None:
    first, second = on(report("Homes"), 7), on(report("Homes"), 8)
    with open_store(tmp_path / "store") as store:
        before = build(save(tmp_path, first, second), store).added
        summary = build(save(tmp_path, on(first, 9), second), store)
        assert summary.set_aside == ()
        assert set(graph_names(store)) == set(before)
        dates = {value for key in before for value in objects(store, key, WUF.date)}
        assert dates == {"2014-04-08", "2014-04-09"}


def test_two_new_events_never_take_the_place_of_one(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        build(save(tmp_path, on(report("Homes"), 7)), store)
        summary = build(save(tmp_path, on(report("Homes"), 8), on(report("Homes"), 9)), store)
        assert summary.set_aside == ()
        dates = {value for key in graph_names(store) for value in objects(store, key, WUF.date)}
        assert {"2014-04-08", "2014-04-09"} <= dates


def test_events_without_a_title_are_told_apart_by_their_files(tmp_path: Path) -> None:
    untitled = report("x", file="one.docx"), report("x", file="two.docx")
    paths = save(tmp_path, *(replace(r, event=replace(r.event, title=None)) for r in untitled))
    with open_store(tmp_path / "store") as store:
        assert len(build(paths, store).added) == 2
        assert build(paths, store).added == ()


# -- who is who, across reports


def acronym_and_name() -> tuple[Report, Report]:
    """Two reports: one names an institution by its acronym alone, the other tells what it stands for."""
    by_acronym = organized_by(report("Land"), "UVVE", "Tejido Barrial")
    by_name = organized_by(report("Value"), "Universidad del Valle Verde (UVVE)", "Instituto Ribeira")
    return by_acronym, by_name


def test_a_report_that_tells_who_is_who_updates_the_others(tmp_path: Path) -> None:
    by_acronym, by_name = acronym_and_name()
    first, second = save(tmp_path, by_acronym, by_name)
    with open_store(tmp_path / "store") as store:
        build([first], store)
        alone = objects(store, "wuf7/land", WUF.organizedBy)
        summary = build([second], store)
        together = objects(store, "wuf7/land", WUF.organizedBy)
        assert summary.added == ("wuf7/value",)
        assert alone != together
        assert len(together & objects(store, "wuf7/value", WUF.organizedBy)) == 1
        by_and_by = everything_in(store)
    assert build_each(tmp_path / "at-once", [[first, second]]) == by_and_by


def test_what_was_inferred_of_an_identity_that_is_gone_goes_with_it(tmp_path: Path) -> None:
    first, second = save(tmp_path, *acronym_and_name())
    with open_store(tmp_path / "store") as store:
        build([first], store)
        build([second], store)
        named = {str(t) for triple in store.graph(iris.INFERRED_GRAPH) for t in triple if "/id/org/" in str(t)}
        registered = {str(subject) for subject in store.graph(iris.REGISTRY_GRAPH).subjects()}
        assert named
        assert named <= registered


def test_what_is_known_of_addresses_survives_an_update(tmp_path: Path) -> None:
    by_acronym, by_name = acronym_and_name()
    silent = replace(by_acronym.speakers[1], email=None)
    first, second = save(tmp_path, replace(by_acronym, speakers=(by_acronym.speakers[0], silent)), by_name)
    with open_store(tmp_path / "store") as store:
        build([first], store)
        land = iris.report_graph("wuf7/land")
        known = (WUF.contactSupplied, WUF.contactFitsOrganization)
        before = {triple for p in known for triple in store.graph(land).triples((None, p, None))}
        build([second], store)
        assert {triple for p in known for triple in store.graph(land).triples((None, p, None))} == before
        assert {str(value) for _, _, value in before} == {"true", "false"}


def test_what_was_left_unread_or_in_doubt_survives_an_update(tmp_path: Path) -> None:
    by_acronym, by_name = acronym_and_name()
    doubtful = replace(
        by_acronym,
        unread=(Passage(start=1, end=9, text="left over"), Passage(start=20, end=40, text="mail ana@alda.example")),
        warnings=(
            Note(pointer="/event/date", code="date-unclear", text="9 or 10 April"),
            Note(pointer="/speakers/0/email", code="two-addresses", text="a@b.example, c@d.example"),
        ),
    )
    first, second = save(tmp_path, doubtful, by_name)
    by_and_by = build_each(tmp_path / "store", [[first], [second]])
    assert by_and_by == build_each(tmp_path / "at-once", [[first, second]])
    assert b"left over" in by_and_by
    assert b"9 or 10 April" in by_and_by


# -- when it goes wrong


class FailingStore(MemoryStore):
    """A store that can be written a number of times."""

    def __init__(self, writes: int) -> None:
        super().__init__()
        self.writes = writes

    def replace(
        self, graphs: Mapping[URIRef, Graph | None], derived: Mapping[URIRef, Sequence[str]] | None = None
    ) -> None:
        """Write, or fail."""
        if not self.writes:
            raise StoreError("store: could not be written; free some space")
        super().replace(graphs, derived)
        self.writes -= 1


def test_a_store_that_cannot_be_written_keeps_what_it_held(tmp_path: Path) -> None:
    first, second = save(tmp_path, *acronym_and_name())
    store = FailingStore(writes=1)
    build([first], store)
    before = everything_in(store)
    with pytest.raises(StoreError):
        build([second], store)
    assert everything_in(store) == before


def test_any_store_will_do(tmp_path: Path) -> None:
    paths = save(tmp_path, *acronym_and_name())
    memory = MemoryStore()
    build(paths, memory)
    with open_store(tmp_path / "store") as embedded:
        build(paths, embedded)
        # But for the ontology: Oxigraph has a type of its own for its positive integers.
        assert everything_in(memory, ontology=False) == everything_in(embedded, ontology=False)


# -- the summary


def test_progress_is_told_after_each_file(tmp_path: Path) -> None:
    paths = save(tmp_path, *acronym_and_name())
    told: list[Path] = []
    with open_store(tmp_path / "store") as store:
        build([tmp_path], store, told.append)
    assert told == find_files([tmp_path / path.name for path in paths])


def test_the_word_and_the_text_of_the_sample_are_one_report(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        summary: BuildSummary = build([SAMPLE_TEXT, SAMPLE_WORD], store)
        assert len(summary.set_aside) == 1
        assert summary.counts.reports == 1


def test_a_source_keeps_its_digest(built_store: Path) -> None:
    with EmbeddedStore(built_store) as store:
        graph = store.graph(iris.report_graph("wuf7/nothing-about-us-without-us"))
    digests = {str(o) for o in graph.objects() if isinstance(o, Literal) and str(o).startswith("sha256:")}
    assert len(digests) == 1
    assert len(digests.pop()) == len("sha256:") + 64
