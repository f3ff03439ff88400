"""`wufgraph letter`: a reply to each author."""

import re
from pathlib import Path

import pytest

from tests.golden_files import DEMO, SAMPLE_WORD

from .running import run

GOOD, FRENCH, SPANISH = (
    DEMO / "01-land-readjustment.docx",
    DEMO / "04-villes-riveraines.docx",
    DEMO / "05-suelo-y-plusvalias.txt",
)
ADDRESS = re.compile(r"[\w.]+@[\w.]+")
# What stands in findings and letters in English, and in no other language.
ENGLISH = re.compile(r"\b(?:the|of|is|are|with|which|if|by|please|missing|speaker|organizer|words?)\b", re.IGNORECASE)
QUOTED = re.compile(r"«[^»]*»", re.DOTALL)
MACHINE = re.compile(r"https?://|wsh:|\bR\d\d\b|Violation|sh:")


def test_a_letter_goes_to_the_screen() -> None:
    ended = run("letter", SAMPLE_WORD)
    assert (ended.code, ended.err) == (0, "")
    assert "Dear Michele Acuto," in ended.out
    assert "447" in ended.out
    assert "University College London: United Kingdom" in ended.out
    assert "by 30 April 2014" in ended.out


def test_a_report_that_lacks_nothing_is_thanked_for() -> None:
    assert ": thank you" in " ".join(run("letter", GOOD).out.split())


@pytest.mark.parametrize("path", [FRENCH, SPANISH], ids=["fr", "es"])
def test_a_letter_is_in_the_language_of_its_report(path: Path) -> None:
    words = QUOTED.sub("", run("letter", path).out)
    assert ENGLISH.findall(words) == []


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_letter_may_be_had_in_another_language_and_names_nothing_of_the_machine(language: str) -> None:
    ended = run("letter", SAMPLE_WORD, "--language", language)
    assert MACHINE.findall(ended.out) == []
    assert (ENGLISH.search(re.sub(r"[«“][^»”]*[»”]", "", ended.out)) is None) == (language != "en")


def test_letters_are_written_in_all_forms_asked_for(tmp_path: Path) -> None:
    formats = [word for one in ("txt", "html", "docx", "eml") for word in ("--format", one)]
    ended = run("letter", GOOD, FRENCH, *formats, "--form", "--output", tmp_path)
    assert ended.code == 0
    endings = ("docx", "eml", "form.docx", "html", "txt")
    stems = (GOOD.stem, FRENCH.stem)
    assert sorted(p.name for p in tmp_path.iterdir()) == [f"{stem}.{ending}" for stem in stems for ending in endings]


def test_an_address_stands_in_the_draft_and_nowhere_else(tmp_path: Path) -> None:
    run("letter", GOOD, "--format", "eml", "--format", "txt", "--format", "html", "--output", tmp_path)
    held = {p.suffix: ADDRESS.findall(p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()}
    assert held == {".eml": ["j.macaraeg@aplo.example"], ".txt": [], ".html": []}


def test_a_report_without_its_reporters_address_is_told(tmp_path: Path) -> None:
    report = DEMO / "11-places-de-jeunesse.docx"
    ended = run("letter", report, "--format", "eml", "--output", tmp_path)
    assert f"no address: {report}" in ended.err
    assert b"\nTo:" not in (tmp_path / f"{report.stem}.eml").read_bytes()


def test_a_day_may_be_given(tmp_path: Path) -> None:
    assert "by 9 May 2014" in " ".join(run("letter", SAMPLE_WORD, "--by", "2014-05-09").out.split())
    assert "has passed" in run("letter", SAMPLE_WORD, "--date", "2014-05-02").out


def test_all_reports_of_a_store_are_answered_without_addresses(tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("build", GOOD, FRENCH, "--store", store, "--quiet")
    letters = tmp_path / "letters"
    ended = run("letter", "--all", "--store", store, "--format", "txt", "--format", "eml", "--output", letters)
    assert ended.code == 0
    assert len(list(letters.glob("*.txt"))) == 2
    assert not any(ADDRESS.search(p.read_text(encoding="utf-8")) for p in letters.iterdir())
    assert ended.err.count("no address:") == 2


def test_templates_are_written_to_be_edited(tmp_path: Path) -> None:
    assert run("letter", "--write-templates", tmp_path).code == 0
    wanted = [f"{kind}.{language}.j2" for kind in ("letter", "reminder") for language in ("en", "es", "fr")]
    assert sorted(p.name for p in tmp_path.iterdir()) == wanted
    usual = run("letter", SAMPLE_WORD).out
    assert run("letter", SAMPLE_WORD, "--templates", tmp_path).out == usual
    edited = tmp_path / "letter.en.j2"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Dear ", "Good day, "), encoding="utf-8")
    assert "Good day, Michele Acuto," in run("letter", SAMPLE_WORD, "--templates", tmp_path).out


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_answered(tmp_path: Path) -> None:
    ended = run("letter", tmp_path / "none.docx", GOOD)
    assert ended.code == 1
    assert "failed:" in ended.err
    assert "Dear Jonalyn Macaraeg," in ended.out


@pytest.mark.parametrize(
    "words", [(), ("--all", "x.docx"), ("x.docx", "--format", "eml")], ids=["nothing", "both", "no folder"]
)
def test_what_makes_no_sense_is_told(words: tuple[str, ...]) -> None:
    assert run("letter", *words).code == 2


def test_letters_of_a_store_ask_for_nothing_that_was_accepted(tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("build", FRENCH, "--store", store, "--quiet")
    before = run("letter", "--all", "--store", store).out
    file = tmp_path / "identities" / "waivers.tsv"
    ended = run("waive", FRENCH, "R23", "--reason", "two passports", "--by", "Ana Ruiz", "--waivers", file)
    assert ended.code == 0
    after = run("letter", "--all", "--store", store).out
    assert ("La nationalité" in before, "La nationalité" in after) == (True, False)
