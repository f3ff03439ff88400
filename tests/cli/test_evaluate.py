"""`wufgraph evaluate`: tables, JSON, errors, and how it ends."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

from tests.evaluation.made_records import FULL, event, save
from tests.golden_files import DEMO, GOLDEN, SAMPLE_TEXT

from .running import run


def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of predicted records, one with errors, and the gold one."""
    other = replace(FULL, file="other.txt")
    read = save(tmp_path / "read", event(title="Houses"), other)
    return read, save(tmp_path / "gold", FULL, other)


def test_three_tables_show_fields_groups_and_the_worst_reports(tmp_path: Path) -> None:
    ended = run("evaluate", *folders(tmp_path))
    assert (ended.code, ended.err) == (0, "")
    fields, groups, worst, last = ended.out.split("\n\n")
    assert "event.title " in fields
    assert [line.split("  ")[0] for line in groups.splitlines()[2:]] == [
        "all",
        "format docx",
        "format txt",
        "language en",
    ]
    assert worst.splitlines()[2].startswith("report.docx")
    assert last == "1 of 2 reports with errors; --documents shows them\n"


def test_errors_are_shown_by_report(tmp_path: Path) -> None:
    ended = run("evaluate", *folders(tmp_path), "--documents")
    assert ended.out == "report.docx\n  event.title\n    expected  Homes\n    found     Houses\n"


def test_a_field_without_errors_says_so(tmp_path: Path) -> None:
    assert run("evaluate", *folders(tmp_path), "--field", "event.date").out == "no errors\n"


def test_an_unknown_field_is_told_with_those_there_are(tmp_path: Path) -> None:
    ended = run("evaluate", *folders(tmp_path), "--field", "event.day")
    assert ended.code == 2
    assert "event.date" in ended.err


def test_it_is_written_as_json_to_a_file(tmp_path: Path) -> None:
    ended = run("evaluate", *folders(tmp_path), "--format", "json", "--output", tmp_path / "scores.json")
    assert ended.out == ""
    told = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert told["all"]["reports"] == 2


def test_a_score_below_the_least_ends_with_one(tmp_path: Path) -> None:
    both = folders(tmp_path)
    assert run("evaluate", *both, "--least", "0.9").code == 0
    assert run("evaluate", *both, "--least", "1").code == 1


def test_missing_and_extra_reports_are_named(tmp_path: Path) -> None:
    read = save(tmp_path / "read", replace(FULL, file="a.txt"), replace(FULL, file="b.txt"))
    gold = save(tmp_path / "gold", replace(FULL, file="a.txt"), replace(FULL, file="c.txt"))
    ended = run("evaluate", read, gold)
    assert ended.err.splitlines() == ["nothing read: c.txt", "no such report: b.txt"]
    assert ended.code == 0


def test_a_file_that_could_not_be_read_ends_with_one(tmp_path: Path) -> None:
    read, gold = folders(tmp_path)
    (read / "empty.docx").touch()
    ended = run("evaluate", read, gold)
    assert ended.code == 1
    assert ended.err.startswith(f"failed: {read / 'empty.docx'}: ")


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    read = save(tmp_path / "read", event(title="\x1b[2J"))
    ended = run("evaluate", read, save(tmp_path / "gold", FULL), "--documents")
    assert "\x1b" not in ended.out


def test_reliability_is_told_by_confidence_and_by_rule() -> None:
    ended = run("evaluate", DEMO / "03-young-planners.txt", GOLDEN / "demo" / "03-young-planners.json", "--reliability")
    bins, rules, last = ended.out.split("\n\n")
    assert bins.startswith("values")
    assert "venue: answer" in rules
    assert "Brier score 0." in last
    told = run(
        *("evaluate", DEMO / "03-young-planners.txt", GOLDEN / "demo" / "03-young-planners.json"),
        *("--reliability", "--format", "json"),
    )
    assert set(json.loads(told.out)) == {"claims", "bins", "rules", "brier", "error"}


def test_roles_are_told_as_a_table_and_as_json(tmp_path: Path) -> None:
    shutil.copy(GOLDEN / "sample-roles.json", tmp_path / "sample-report.roles.json")
    ended = run("evaluate", SAMPLE_TEXT, tmp_path, "--roles")
    confusion, documents = ended.out.split("\n\n")
    assert confusion.splitlines()[2].split()[:3] == ["answer", "7775", "0"]
    assert documents.splitlines()[3].split()[:2] == ["sample-report.txt", "1.000"]
    told = json.loads(run("evaluate", SAMPLE_TEXT, tmp_path, "--roles", "--format", "json").out)
    assert told["documents"][0]["answers_lost"] == 0
