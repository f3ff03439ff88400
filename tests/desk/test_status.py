"""Where things stand: what is late, missing and left to correct, and one number wherever it is shown."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.golden_files import DEMO
from wufgraph.dataset import Dataset
from wufgraph.desk.deadlines import deadline_of, edition_of
from wufgraph.desk.letters import of_store
from wufgraph.desk.register import add_programme, read_for_register
from wufgraph.desk.standing import find_status
from wufgraph.desk.status import Light, Line, State, Status, judge, summarize
from wufgraph.desk.status_page import status_page
from wufgraph.desk.status_text import chase_table, events_table, group_table, status_as_json, totals_of
from wufgraph.desk.submissions import Source
from wufgraph.graph import iris
from wufgraph.model import Language
from wufgraph.wording import find_addresses

from .programmes import write_text

DEADLINE = dt.datetime.fromisoformat("2014-04-30T23:59:59+03:00")
BEFORE, AFTER = DEADLINE - dt.timedelta(days=3), DEADLINE + dt.timedelta(days=12)
WATER = "wuf7/water-by-right"
ROWS: list[list[object]] = [
    ["No.", "Event", "Type", "Date", "Time", "Room", "Organizers", "Contact"],
    ["NE 12", "Water by right: sanitation and the informal city", "", "8 April", "16:30-18:00", "Room 2", "", ""],
    ["SE 4", "Bicycle streets in cold cities", "Side event", "9 April", "9:00", "Room 7", "ONU-Hábitat", "c@d.example"],
    ["", "Opening of the mural", "Exhibition", "", "", "", "", ""],
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of demo reports with a programme."""
    folder = tmp_path_factory.mktemp("built")
    with Dataset(folder / "store") as dataset:
        dataset.build([DEMO])
    add_programme(read_for_register(write_text(folder / "programme.csv", ROWS), folder / "store"), folder / "store")
    return folder


@pytest.fixture(scope="module")
def status(built: Path) -> Status:
    """Where things stand some days after the deadline."""
    return find_status(built / "store", AFTER)


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    shutil.copytree(built, tmp_path / "desk")
    return tmp_path / "desk" / "store"


@pytest.mark.parametrize(
    ("has_report", "came", "as_of", "blocking", "wanted"),
    [
        pytest.param(False, None, BEFORE, 0, (State.AWAITED, Light.GREY), id="not due yet"),
        pytest.param(False, None, AFTER, 0, (State.MISSING, Light.RED), id="missing"),
        pytest.param(True, DEADLINE, AFTER, 0, (State.ON_TIME, Light.GREEN), id="at the last moment"),
        pytest.param(True, DEADLINE, AFTER, 2, (State.ON_TIME, Light.AMBER), id="in time, to correct"),
        pytest.param(True, AFTER, AFTER, 0, (State.LATE, Light.AMBER), id="late"),
        pytest.param(True, None, AFTER, 0, (State.UNDATED, Light.AMBER), id="nobody knows when"),
        pytest.param(True, None, BEFORE, 0, (State.ON_TIME, Light.GREEN), id="there before the deadline"),
    ],
)
def test_an_event_is_judged(
    has_report: bool, came: dt.datetime | None, as_of: dt.datetime, blocking: int, wanted: tuple[State, Light]
) -> None:
    assert judge(has_report=has_report, came=came, deadline=DEADLINE, as_of=as_of, blocking=blocking) == wanted


def test_the_deadline_is_that_of_the_form_with_its_zone() -> None:
    assert deadline_of(str(edition_of("wuf7"))) == DEADLINE
    assert edition_of("wuf1") is None


def test_an_event_counts_for_each_of_its_organizers_and_once_in_all() -> None:
    line = Line(title="A", organizers=("One", "Two"), state=State.MISSING, light=Light.RED)
    status = summarize([line], as_of=AFTER, deadline=DEADLINE, unannounced=0, open_=0, has_programme=True)
    assert [(one.name, one.missing) for one in status.by_organizer] == [("One", 1), ("Two", 1)]
    assert status.total.missing == 1


def test_what_is_missing_is_known_from_the_programme(status: Status) -> None:
    missing = [(one.number, one.title) for one in status.lines if one.state is State.MISSING]
    assert missing == [("SE 4", "Bicycle streets in cold cities"), (None, "Opening of the mural")]
    assert (status.total.expected, status.total.received, status.unannounced) == (14, 12, 11)


def test_an_announced_organizer_is_called_as_in_the_registry(status: Status) -> None:
    line = next(one for one in status.lines if one.number == "SE 4")
    assert line.organizers == ("UN-Habitat",)


def test_a_type_that_the_form_does_not_know_keeps_its_words(status: Status) -> None:
    assert "Exhibition" in [one.name for one in status.by_type]


def test_groups_by_type_and_day_add_up_to_the_total(status: Status) -> None:
    for group in (status.by_type, status.by_day):
        for name in ("expected", "received", "missing", "to_correct", "blocking", "advisory", "red", "green"):
            assert sum(getattr(one, name) for one in group) == getattr(status.total, name)


def test_counts_are_those_of_the_findings(built: Path, status: Status) -> None:
    with Dataset(built / "store", read_only=True) as dataset:
        findings = [one for some in dataset.findings().values() for one in some]
    total = status.total
    assert total.blocking == sum(str(one.severity) == "Violation" for one in findings)
    assert total.advisory == sum(str(one.severity) == "Warning" for one in findings)


def test_the_same_numbers_stand_in_every_form(status: Status) -> None:
    told, page, total = json.loads(status_as_json(status)), status_page(status), status.total
    assert len(events_table(status, Language.EN)) == len(told["lines"]) == told["total"]["expected"]
    assert len(chase_table(status, Language.EN)) == total.missing + total.to_correct
    pairs = dict(totals_of(status, Language.EN))
    for name, words in (("expected", "expected"), ("missing", "missing"), ("to_correct", "reports to correct")):
        assert pairs[words] == str(getattr(total, name)) == str(told["total"][name])
        assert f"<li><b>{pairs[words]}</b>{words}</li>" in page
    for group in ("type", "day"):
        rows = list(group_table(status, group, Language.EN))
        assert sum(int(str(row["missing"])) for row in rows) == total.missing


@pytest.mark.parametrize("language", list(Language))
def test_no_address_and_no_script_is_on_the_page(language: Language, status: Status) -> None:
    page = status_page(status, language)
    assert f'<html lang="{language}">' in page
    assert not find_addresses(page.partition("</style>")[2])
    assert "<script" not in page
    assert "wuf7/" not in page
    assert status_page(status, language) == page


def test_only_the_list_to_chase_by_has_contacts(status: Status) -> None:
    assert "c@d.example" in chase_table(status, Language.ES).to_csv()
    others = (status_as_json(status).decode(), status_page(status), events_table(status, Language.EN).to_csv())
    assert not [one for one in others if "c@d.example" in one]


def test_the_command_shows_what_was_found_and_the_same_each_time(built: Path) -> None:
    call = ("status", "--store", built / "store", "--as-of", "2014-05-12")
    shown = run(*call, "--language", "es")
    assert shown.out.startswith("A fecha de 2014-05-12 23:59 (+03:00); fecha límite 2014-04-30 23:59 (+03:00)")
    chase = run(*call, "--format", "chase")
    assert ("c@d.example" in chase.out, "private" in chase.err) == (True, True)


def test_what_people_say_is_believed_before_what_files_say(store: Path) -> None:
    assert run("received", "--from", DEMO, "--store", store).code == 0
    said = run("received", "01-land-readjustment.docx", "--at", "2014-05-02T10:00", "--author", "Ana", "--store", store)
    assert said.code == 0
    line = next(one for one in find_status(store, AFTER).lines if one.report and "land-readjustment" in one.report)
    assert (line.state, line.source) == (State.LATE, Source.USER)
    assert line.came == dt.datetime.fromisoformat("2014-05-02T10:00:00+03:00")


def test_what_is_sure_is_in_the_graph_and_the_change_of_a_file_is_not(store: Path) -> None:
    run("received", "--from", DEMO, "--store", store)
    run("received", WATER, "--at", "2014-04-29", "--author", "Ana", "--store", store)
    with Dataset(store, read_only=True) as dataset:
        graph = dataset.sparql("CONSTRUCT { ?r dcterms:dateSubmitted ?at } WHERE { ?r dcterms:dateSubmitted ?at }")
    told = {(str(s), str(o)) for s, _, o in graph}  # type: ignore[union-attr]
    assert told == {(str(iris.report_iri(WATER)), "2014-04-29T23:59:59+03:00")}


def test_a_table_of_times_is_taken(store: Path, tmp_path: Path) -> None:
    table = tmp_path / "came.csv"
    table.write_text(f"report,at\n{WATER},2014-05-03T09:00\n")
    assert run("received", "--list-file", table, "--author", "Ana", "--store", store).code == 0
    assert next(one.state for one in find_status(store, AFTER).lines if one.report == WATER) is State.LATE
    with Dataset(store, read_only=True) as dataset:
        (row,) = dataset.query("late-reports")
    assert (row["report"], row["known"]) == (str(iris.report_iri(WATER)), "told by the secretariat")


def test_a_report_that_does_not_exist_is_told(store: Path) -> None:
    ended = run("received", "nothing.docx", "--at", "2014-05-02", "--store", store)
    assert (ended.code, "expected the key of a report or its file" in ended.err) == (2, True)


def test_times_survive_a_new_store(store: Path) -> None:
    run("received", WATER, "--at", "2014-05-02", "--author", "Ana", "--store", store)
    with Dataset(store, read_only=True) as dataset:
        before = dataset.sparql("SELECT ?r ?at WHERE { ?r dcterms:dateSubmitted ?at }")
    shutil.rmtree(store)
    assert run("build", DEMO, "--store", store, "-q").code == 0
    with Dataset(store, read_only=True) as dataset:
        assert dataset.sparql("SELECT ?r ?at WHERE { ?r dcterms:dateSubmitted ?at }") == before


def test_what_the_desk_knows_of_when_a_report_came_is_no_longer_asked(store: Path) -> None:
    def rules() -> set[str]:
        with Dataset(store, read_only=True) as dataset:
            return {finding.rule for finding in dataset.findings(WATER)[WATER]}

    def line() -> Line:
        return next(one for one in find_status(store, AFTER).lines if one.report == WATER)

    unknown, before = rules(), line()
    run("received", WATER, "--at", "2014-04-29", "--author", "Ana", "--store", store)
    assert (unknown - rules(), rules() - unknown) == ({"R29-submitted"}, set())
    run("received", WATER, "--at", "2014-05-02", "--author", "Ana", "--store", store)
    assert rules() - unknown == {"R29-late"}
    assert (line().state, line().blocking, line().complete) == (State.LATE, before.blocking, before.complete)


def test_findings_of_a_store_are_told_in_a_language(store: Path) -> None:
    with Dataset(store, read_only=True) as dataset:
        told = [finding.language for finding in dataset.findings(WATER, language=Language.ES)[WATER]]
    assert set(told) == {Language.ES}


def test_accepted_findings_are_taken_from_the_folder_of_identities(store: Path, tmp_path: Path) -> None:
    """The demo's reports have a Violation; accepted in a folder elsewhere, it blocks where that folder is named."""
    report = next(line.report for line in find_status(store, AFTER).lines if line.blocking)
    with Dataset(store, read_only=True) as dataset:
        found = dataset.findings(report)[str(report)]
    lines = ["report\trule\tabout\tanswer\treason\tauthor\tdate"]
    lines += [
        "\t".join((str(report), one.rule, one.about, one.answer, "as agreed", "Ana", "2014-05-01")) for one in found
    ]
    elsewhere = tmp_path / "kept"
    elsewhere.mkdir()
    (elsewhere / "waivers.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    blocking = {one.report: one.blocking for one in find_status(store, AFTER, elsewhere).lines}
    assert blocking[report] == 0
    shown = run("status", "--as-of", "2014-05-12", "--format", "json", "--store", store, "--identities", elsewhere)
    assert json.loads(shown.out)["total"]["blocking"] == sum(blocking.values())


def test_letters_of_a_store_tell_a_report_that_the_desk_knows_to_be_late(store: Path) -> None:
    run("received", WATER, "--at", "2014-05-02", "--author", "Ana", "--store", store)
    with Dataset(store, read_only=True) as dataset:
        rules = {one.path.stem: {finding.rule for finding in one.findings} for one in of_store(dataset)}
    late = [name for name, found in rules.items() if "R29-late" in found]
    assert late == [WATER.replace("/", "-")]
    assert "R29-submitted" not in rules[late[0]]
