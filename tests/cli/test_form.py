"""Forms are made, come back corrected, and the difference is told."""

import json
from pathlib import Path

import docx
import pytest

from tests.golden_files import DEMO

from .running import run

REPORT = DEMO / "04-villes-riveraines.docx"


def test_a_blank_form_is_written_in_the_language_asked_for(tmp_path: Path) -> None:
    result = run("form", "--language", "fr", "--output", tmp_path / "vierge.docx")
    assert (result.code, result.err) == (0, f"wrote {tmp_path / 'vierge.docx'}\n")


def test_a_filled_form_that_comes_back_as_it_was_sent_shows_no_change(tmp_path: Path) -> None:
    form = tmp_path / "form.docx"
    assert run("form", "--from", REPORT, "--output", form).code == 0
    result = run("diff", REPORT, form)
    assert (result.code, result.out, result.err) == (0, "", "0 changes\n")


def test_what_was_changed_is_told_with_exit_code_1(tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    run("extract", REPORT, "--output", tmp_path)
    told = json.loads((tmp_path / f"{REPORT.stem}.json").read_text(encoding="utf-8"))
    told["event"]["venue"] = "Salle 6"
    record.write_text(json.dumps(told), encoding="utf-8")
    result = run("diff", REPORT, record, "--format", "json")
    assert result.code == 1
    assert [(one["pointer"], one["new"]) for one in json.loads(result.out)] == [("/event/venue", "Salle 6")]


@pytest.mark.parametrize("command", ["form", "diff"])
def test_a_file_that_is_no_report_is_one_clear_line_and_exit_code_2(command: str, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("Milk, bread, and a stamp.", encoding="utf-8")
    out = tmp_path / "form.docx"
    result = run("form", "--from", other, "-o", out) if command == "form" else run("diff", REPORT, other)
    assert (result.code, result.out, out.exists()) == (2, "", False)
    assert result.err.startswith(f"failed: {other}: ")


def test_a_part_that_a_file_has_not_is_refused(tmp_path: Path) -> None:
    result = run("form", "--from", REPORT, "--part", "2", "-o", tmp_path / "form.docx")
    assert result.code == 2


def test_an_edition_that_is_not_known_is_refused(tmp_path: Path) -> None:
    result = run("form", "--edition", "wuf1", "-o", tmp_path / "form.docx")
    assert (result.code, "wuf7-partners" in result.err) == (2, True)


def test_a_blank_form_is_that_of_the_edition_or_the_forum_that_is_named(tmp_path: Path) -> None:
    form, record = tmp_path / "form.docx", tmp_path / "records"
    assert run("form", "--edition", "wuf12", "-o", form).code == 0
    tables = docx.Document(str(form)).tables
    assert "max: 400 words" in "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    assert run("extract", form, "--output", record).code == 0
    assert '"form": "wuf12-partners"' in (record / "form.json").read_text(encoding="utf-8")


def test_what_the_form_still_asks_for_hangs_in_its_margin_and_is_no_answer(tmp_path: Path) -> None:
    form = tmp_path / "form.docx"
    assert run("form", "--from", REPORT, "--output", form).code == 0
    remarks = [comment.text for comment in docx.Document(str(form)).comments]
    assert any("Clarisse Mbemba" in remark and "nationalité" in remark for remark in remarks)
    assert any("l'après-2015" in remark for remark in remarks)
    assert run("diff", REPORT, form).code == 0
