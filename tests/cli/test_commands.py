"""What each command says about the demo reports and the sample."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import Graph

from tests.documents.word_files import make_zip
from tests.golden_files import DEMO, SAMPLE_WORD
from tests.pipeline.reports import report, save
from tests.validation.examples import good_report
from wufgraph.model import Organizer, Speaker
from wufgraph.record import write_record

from .running import Ended, run

SAFER = "wuf7/strategic-leadership-for-safer-cities"
GOOD = DEMO / "01-land-readjustment.docx"
ONE_VIOLATION = DEMO / "06-housing-data.docx"


def rows(ended: Ended) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    assert ended.code == 0
    return list(csv.DictReader(io.StringIO(ended.out, newline=""), strict=True))


# -- build and info


def test_build_tells_what_it_did(tmp_path: Path) -> None:
    ended = run("build", GOOD, "--store", tmp_path / "store")
    assert (ended.code, ended.err) == (0, "")
    assert "files read" in ended.out
    assert "reports added" in ended.out


def test_a_quiet_build_says_nothing(tmp_path: Path) -> None:
    assert run("build", GOOD, "--quiet", "--store", tmp_path / "store") == Ended(0, "", "")


def test_build_with_a_bad_file_builds_the_others_and_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "empty.docx").touch()
    ended = run("build", GOOD, tmp_path / "empty.docx", "--quiet", "--store", tmp_path / "store")
    assert ended.code == 1
    assert ended.err == f"failed: {tmp_path / 'empty.docx'}: expected a report, found an empty file; ask for it again\n"
    assert json.loads(run("info", "--store", tmp_path / "store", "--format", "json").out)[2]["value"] == 1


def test_build_tells_which_files_were_set_aside(tmp_path: Path) -> None:
    paths = save(tmp_path, report("Homes"), report("Homes"))
    ended = run("build", *paths, "--quiet", "--store", tmp_path / "store")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"set aside: {paths[1]}: reports on the same event as {paths[0]}, which was kept\n"


def test_build_tells_what_was_left_unread(tmp_path: Path) -> None:
    record = json.loads(write_record(good_report()))
    (tmp_path / "r.json").write_text(
        json.dumps({**record, "unread": [{"start": 1, "end": 5, "text": "left"}]}), encoding="utf-8"
    )
    ended = run("build", tmp_path / "r.json", "--store", tmp_path / "store")
    assert f"unread: {tmp_path / 'r.json'}: 1 passages; `wufgraph query unread` lists them" in ended.err
    assert rows(run("query", "unread", "--format", "csv", "--store", tmp_path / "store"))[0]["words"] == "left"


def test_info_tells_what_the_store_holds(built_store: Path) -> None:
    ended = run("info", "--store", built_store)
    assert ended.code == 0
    assert "Strategic leadership for safer cities" in ended.out
    table = {
        row["what"]: row["value"] for row in json.loads(run("info", "--store", built_store, "--format", "json").out)
    }
    assert table["events"] == 13
    assert table["store"] == str(built_store)


# -- check


def test_check_of_a_report_without_violations_ends_with_0() -> None:
    ended = run("check", GOOD)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{GOOD}: Land readjustment")
    assert "0 Violations, 0 Warnings, 3 Infos" in ended.out


def test_check_of_a_report_with_a_violation_ends_with_1(tmp_path: Path) -> None:
    ended = run("check", ONE_VIOLATION, "--format", "json", "--output", tmp_path / "findings.json")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == f"wrote {tmp_path / 'findings.json'}\n"
    told = json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))
    assert [row["severity"] for row in told].count("Violation") == 1
    assert told[0]["file"] == str(ONE_VIOLATION)
    assert (told[0]["requirement"], told[0]["subject"]) == ("R23", "Speaker 2 (Teguh Wibawa)")


def test_check_of_a_bad_file_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "empty.docx").touch()
    ended = run("check", tmp_path / "empty.docx")
    assert (ended.code, ended.out.strip()) == (1, "")
    assert ended.err.startswith(f"failed: {tmp_path / 'empty.docx'}: ")


def test_check_tells_what_a_file_holds_besides(tmp_path: Path) -> None:
    report = GOOD.read_bytes()
    path = tmp_path / "all.zip"
    path.write_bytes(make_zip({"a.docx": report, "b.docx": report, "Thumbs.db": "words"}))
    ended = run("check", path)
    assert ended.code == 0
    assert ended.err.splitlines() == [
        f"passed over: {path}/Thumbs.db: a file that programs leave behind",
        f"set aside: {path}/b.docx: reports on the same event as {path.name}/a.docx, which was kept",
    ]


def test_check_gives_the_shacl_report_and_the_page() -> None:
    turtle = run("check", ONE_VIOLATION, "--format", "turtle")
    assert turtle.code == 1
    assert len(Graph().parse(data=turtle.out, format="turtle")) > 20
    assert run("check", ONE_VIOLATION, "--format", "html").out.startswith("<!doctype html>")


def test_check_and_why_let_no_control_character_through(tmp_path: Path) -> None:
    hostile = replace(
        good_report(),
        reporter=None,
        event=replace(good_report().event, title="Homes \x1b[31m\x9b\u202e", venue="Room \x1b]0;x\x07"),
        organizers=(Organizer(name="Alda \x1b[2J", country="PT"),),
        speakers=(Speaker(name="Ana\x1b[31m\rRuiz"),),
    )
    path = tmp_path / "a\nb\x1b[1m.json"
    path.write_bytes(write_record(hostile))
    for ended in (
        run("check", path),
        run("build", path, "--store", tmp_path / "store"),
        run("why", "Alda  [2J", "--store", tmp_path / "store"),
        run("query", "events", "--store", tmp_path / "store"),
        run("check", tmp_path / "not\x1bthere"),
    ):
        assert not {c for c in ended.out + ended.err if not c.isprintable() and c != "\n"}


# -- query


def test_query_answers_by_name_and_by_number(built_store: Path) -> None:
    by_name = run("query", "co-organizers", "--store", built_store, "--format", "csv")
    assert by_name.out == run("query", "CQ02", "--store", built_store, "--format", "csv").out
    assert len(rows(by_name)) > 10


def test_parameters_take_names_and_slugs(built_store: Path) -> None:
    ended = run(
        "query", "events-of-institution", "-p", "institution=UN-Habitat", "--store", built_store, "--format", "csv"
    )
    assert any(row["title"].startswith("Strategic leadership") for row in rows(ended))
    assert rows(run("query", "CQ20", "-p", "theme=resilience", "--store", built_store, "--format", "csv"))


def test_json_and_csv_say_the_same(built_store: Path) -> None:
    from_csv = rows(run("query", "events", "--store", built_store, "--format", "csv"))
    from_json = json.loads(run("query", "events", "--store", built_store, "--format", "json").out)
    assert len(from_json) == len(from_csv) == 13
    for one, other in zip(from_csv, from_json, strict=True):
        assert list(one) == list(other)
        assert one["title"] == other["title"]
        assert one["participants"] == ("" if other["participants"] is None else str(other["participants"]))


def test_a_table_is_for_the_eye_and_its_length_is_talk(built_store: Path) -> None:
    ended = run("query", "events", "--store", built_store)
    lines = ended.out.splitlines()
    assert set(lines[1]) == {"─", " "}
    assert (len(lines) - 2, ended.err) == (13, "13 rows\n")


def test_the_list_of_questions_needs_no_store() -> None:
    ended = run("query", "--list", "--store", "nowhere")
    assert ended.code == 0
    assert "co-organizers (CQ02)\n" in ended.out
    assert run("query").out == ended.out


def test_the_list_of_questions_fits_a_narrow_screen() -> None:
    assert max(map(len, run("query", "--list").out.splitlines())) <= 79


def test_the_list_of_questions_comes_in_every_form(tmp_path: Path) -> None:
    listed = rows(run("query", "--list", "--format", "csv"))
    assert json.loads(run("query", "--list", "--format", "json").out)[0]["name"] == listed[0]["name"]
    assert {row["name"]: row["parameters"] for row in listed}["events-of-institution"] == "institution=… [forum=…]"
    assert run("query", "--list", "--output", tmp_path / "list.txt").out == ""
    assert "co-organizers" in (tmp_path / "list.txt").read_text(encoding="utf-8")


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(tmp_path: Path) -> None:
    formulas = ['=HYPERLINK("http://x.example")', "+1+1", "-1+1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0"]
    reports = [report(f"{formula} {n}") for n, formula in enumerate(formulas)]
    run("build", *save(tmp_path, *reports), "--quiet", "--store", tmp_path / "store")
    titles = [row["title"] for row in rows(run("query", "events", "--format", "csv", "--store", tmp_path / "store"))]
    assert len(titles) == len(formulas)
    assert all(title.startswith("'") for title in titles)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["co-organisers"], "did you mean co-organizers"),
        (["zzzz"], "`wufgraph query --list` shows all"),
        (["events-of-institution"], "add `--param institution=VALUE`"),
        (["events-of-institution", "-p", "institution"], "write --param institution=VALUE"),
        (["events-of-institution", "-p", "institution=Nobody at all"], "expected the name of an organization"),
        (["events", "-p", "x=y"], "correct or drop it"),
    ],
)
def test_a_mistake_in_a_question_is_told_with_what_to_do(words: list[str], told: str, built_store: Path) -> None:
    ended = run("query", *words, "--store", built_store)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


# -- why, network, export


def test_why_shows_the_words_with_their_place(built_store: Path) -> None:
    ended = run("why", "World Bank Institute", "--store", built_store)
    assert ended.out.splitlines()[0] == "https://w3id.org/wufgraph/id/org/world-bank-institute"
    assert "“World Bank Institute”" in ended.out
    assert "sample-report.docx, characters" in ended.out


def test_why_shows_what_a_tie_rests_on(built_store: Path) -> None:
    ended = run("why", "UN-Habitat", "World Bank Institute", "--store", built_store)
    assert "Strategic leadership for safer cities" in ended.out
    table = rows(run("why", "UN-Habitat", "World Bank Institute", "--format", "csv", "--store", built_store))
    assert {row["words"] for row in table} == {"UN-Habitat", "World Bank Institute"}


def test_why_of_what_no_report_ties_is_told(built_store: Path) -> None:
    ended = run("why", "World Bank Institute", "Tejido Barrial", "--store", built_store)
    assert ended.code == 2


@pytest.mark.parametrize("name", ["https://w3id.org/wufgraph/id/org/nothing", "org:Nothing"])
def test_why_of_what_is_not_in_the_graph_is_told(name: str, built_store: Path) -> None:
    ended = run("why", name, "--store", built_store)
    assert (ended.code, ended.out) == (2, "")
    assert "expected an IRI in the graph, found none" in ended.err


def test_why_of_an_organization_and_itself_is_told(built_store: Path) -> None:
    ended = run("why", "UN-Habitat", "ONU-Habitat", "--store", built_store)
    assert (ended.code, "expected two organizations, found one" in ended.err) == (2, True)


def test_network_ties_are_listed_once(built_store: Path) -> None:
    ties = rows(run("network", "ties", "--format", "csv", "--store", built_store))
    pairs = [frozenset((tie["source"], tie["target"])) for tie in ties]
    assert len(set(pairs)) == len(pairs)
    assert all(len(pair) == 2 for pair in pairs)


def test_network_measures_are_those_asked_for(built_store: Path) -> None:
    ended = run("network", "measure", "--measures", "degree, community", "--format", "csv", "--store", built_store)
    table = rows(ended)
    assert list(table[0]) == ["node", "label", "degree", "community"]
    degrees = [int(row["degree"]) for row in table]
    assert degrees == sorted(degrees, reverse=True)


@pytest.mark.parametrize("measures", ["", "fame", "degree,fame"])
def test_an_unknown_measure_is_told(measures: str, built_store: Path) -> None:
    ended = run("network", "measure", "--measures", measures, "--store", built_store)
    assert (ended.code, ended.out) == (2, "")
    assert "expected some of degree" in ended.err


@pytest.mark.parametrize("format_", ["graphml", "gexf"])
def test_the_network_is_written_for_other_programs(format_: str, built_store: Path) -> None:
    one = run("network", "export", "--format", format_, "--store", built_store)
    both = run("network", "export", "--format", format_, "--bipartite", "--store", built_store)
    assert one.out.startswith("<?xml")
    assert "Strategic leadership" not in one.out
    assert "Strategic leadership" in both.out


def test_the_network_is_drawn(built_store: Path, tmp_path: Path) -> None:
    ended = run("network", "draw", "--output", tmp_path / "network.html", "--store", built_store)
    assert (ended.code, ended.out, ended.err) == (0, "", f"wrote {tmp_path / 'network.html'}\n")
    assert "World Bank Institute" in (tmp_path / "network.html").read_text(encoding="utf-8")


def test_export_writes_the_graph_with_what_is_wanted(built_store: Path, tmp_path: Path) -> None:
    plain = run("export", "--format", "nquads", "--store", built_store).out
    more = run("export", "--format", "nquads", "--inferred", "--ontology", "--store", built_store).out
    assert "coOrganizesWith" not in plain
    assert set(plain.splitlines()) < set(more.splitlines())
    ended = run("export", "--format", "turtle", "--output", tmp_path / "deep" / "graph.ttl", "--store", built_store)
    assert (ended.code, ended.out) == (0, "")
    assert (tmp_path / "deep" / "graph.ttl").read_bytes().startswith(b"@base ")


@pytest.mark.parametrize(
    "words",
    [
        ["info"],
        ["query", "events"],
        ["sparql", "ASK {}"],
        ["export"],
        ["why", "UN-Habitat"],
        ["network", "ties"],
        ["network", "measure"],
        ["network", "describe"],
        ["network", "communities"],
        ["network", "significance"],
        ["network", "backbone"],
        ["network", "ranks"],
        ["network", "sensitivity"],
        ["network", "draw"],
        ["network", "export"],
    ],
    ids=" ".join,
)
def test_a_store_that_is_not_there_is_told_with_what_to_do(words: list[str], tmp_path: Path) -> None:
    ended = run(*words, "--store", tmp_path / "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert "found none; make one with `wufgraph build PATH --store" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_the_words_of_a_thing_that_is_known_from_elsewhere(built_store: Path) -> None:
    ended = run("why", "theme:safety", "--store", built_store)
    assert ended.code == 0
    assert "no passage" in ended.out


def test_the_sample_is_built_and_asked_as_the_readme_says(tmp_path: Path) -> None:
    run("build", SAMPLE_WORD, "-q", "--store", tmp_path / "store")
    ended = run("query", "positions-by-agenda", "-p", "agenda=habitat-iii", "--store", tmp_path / "store")
    assert "Habitat III" in ended.out
    assert ended.err == "4 rows\n"
