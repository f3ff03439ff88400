"""`wufgraph captions` and the option --captions: wordings that the table lacks."""

import json
from pathlib import Path

import pytest

from tests.extraction.typed_forms import fill

from .running import run

ROW = "caption,venue,en,own,Spot"
TEXT = fill().replace("Venue:\tRoom 1", "Spot:\tby the big tree where the river bends, as it was said")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT.replace("Time:", "Colour:\tblue\nTime:", 1), encoding="utf-8")
    return path


def test_suggest_lists_what_is_not_known_with_its_value(report: Path) -> None:
    ended = run("captions", "suggest", report)
    assert ended.code == 0
    assert "Colour" in ended.out
    assert "blue" in ended.out


def test_suggested_rows_may_be_used_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(fill().replace("Venue:", "Whereabouts of the gathering:"), encoding="utf-8")
    rows = tmp_path / "own.csv"
    assert run("captions", "suggest", path, "--format", "csv", "--output", rows).code == 0
    assert rows.read_text(encoding="utf-8").splitlines() == [
        "role,field,language,source,wording",
        "caption,venue,en,own,Whereabouts of the gathering",
    ]
    assert run("captions", "suggest", path, "--captions", rows, "--format", "csv").out.count("\n") == 1


def test_the_reports_of_a_store_are_looked_at_too(report: Path, tmp_path: Path) -> None:
    assert run("build", report, "--store", tmp_path / "store").code == 0
    ended = run("captions", "suggest", "--store", tmp_path / "store")
    assert "Colour" in ended.out


def test_suggest_wants_files_or_a_store() -> None:
    ended = run("captions", "suggest")
    assert ended.code == 2
    assert "--store" in ended.err


@pytest.mark.parametrize("command", ["extract", "build", "check"])
def test_own_captions_are_known_to_every_command_that_reads(command: str, report: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(f"role,field,language,source,wording\n{ROW}\n", encoding="utf-8")
    store = ("--store", tmp_path / "store") if command == "build" else ()
    ended = run(command, report, "--captions", own, *store)
    assert ended.code in (0, 1)
    assert "Spot" not in ended.err


def test_extract_reads_by_own_captions(report: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("field,language,wording\ntitle,en,Colour\n", encoding="utf-8")
    plain = fill().replace("Event title/number:", "Colour:")
    report.write_text(plain, encoding="utf-8")
    assert run("extract", report, "--captions", own, "--output", tmp_path / "out").code == 0
    record = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert record["event"]["title"] == "Rivers and their cities"
    assert record["warnings"] == []


def test_extract_and_build_tell_of_unmatched_captions(report: Path, tmp_path: Path) -> None:
    assert "captions suggest" in run("extract", report, "--output", tmp_path / "out").err
    assert "captions suggest" in run("build", report, "--store", tmp_path / "store").err


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("field,language,wording\ncolour,en,Colour\n", "line 2: expected a field of the form"),
        ("field,language,wording\nvenue,de,Ort\n", "line 2: expected the language"),
        ("field,language,wording\nvenue,en,\n", "line 2: expected a wording"),
        ("", ""),
    ],
    ids=["field", "language", "wording", "empty"],
)
def test_a_wrong_table_is_told_with_its_line(rows: str, told: str, report: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(rows, encoding="utf-8")
    ended = run("extract", report, "--captions", own, "--output", tmp_path / "out")
    assert told in ended.err
    assert ended.code == (2 if told else 0)


def test_a_table_that_is_not_there_or_no_text_is_told(report: Path, tmp_path: Path) -> None:
    missing = run("extract", report, "--captions", tmp_path / "none.csv")
    assert (missing.code, "expected a table of captions" in missing.err) == (2, True)
    damaged = tmp_path / "own.csv"
    damaged.write_bytes(b"\xff\xfe\x00")
    assert "CSV UTF-8" in run("extract", report, "--captions", damaged).err
