"""`wufgraph waive` as a secretariat uses it."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.golden_files import DEMO

ONE_VIOLATION = next(path for path in DEMO.iterdir() if path.name.startswith("06"))


def test_what_is_waived_is_found_by_the_next_check_and_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    accepted = run("waive", ONE_VIOLATION, "R23", "--reason", "stateless", "--by", "Ana Ruiz", "--date", "2014-05-02")
    assert (accepted.code, accepted.err) == (0, "identities/waivers.tsv: 1 added, 0 taken out, 1 in all\n")
    checked = run("check", ONE_VIOLATION)
    assert (checked.code, "Accepted by Ana Ruiz, 2 May 2014: stateless." in checked.out) == (0, True)
    assert "stateless" in run("waive", "--list").out
    assert run("waive", ONE_VIOLATION, "R23", "--undo").code == 0
    assert run("check", ONE_VIOLATION).code == 1


def test_waiving_what_nobody_found_ends_with_2_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run("waive", ONE_VIOLATION, "R99", "--reason", "why not", "--by", "Ana Ruiz")
    assert (ended.code, "expected the rule of a finding" in ended.err) == (2, True)
    assert run("waive", ONE_VIOLATION, "R23").code == 2
    assert run("waive", tmp_path / "none.docx", "R23", "--undo").code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_waivers_that_is_none_stops_a_check(tmp_path: Path) -> None:
    (tmp_path / "waivers.tsv").write_text("what\n", encoding="utf-8")
    ended = run("check", ONE_VIOLATION, "--waivers", tmp_path / "waivers.tsv")
    assert (ended.code, "expected the columns" in ended.err) == (2, True)
