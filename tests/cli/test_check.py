"""`wufgraph check` as an author uses it before sending a report."""

import json
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.cli.running import Ended, finish, run
from tests.golden_files import DEMO, SAMPLE_TEXT
from tests.pages.html import assert_self_contained
from wufgraph.model import Language
from wufgraph.wording import fold_space

SPANISH = DEMO / "05-suelo-y-plusvalias.txt"


@cache
def sample(format_: str, language: str = "en") -> Ended:
    """What is told of the sample report."""
    return run("check", SAMPLE_TEXT, "--format", format_, "--language", language)


def test_a_report_is_told_in_its_own_language() -> None:
    assert "1 Incumplimiento" in run("check", SPANISH).out


def test_a_report_is_told_in_the_language_that_is_asked_for() -> None:
    ended = run("check", SPANISH, "--language", "fr")
    assert ended.code == 1
    assert "Manquement" in ended.out
    assert "Incumplimiento" not in ended.out


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "1. Violation: The section 'Summary of the Discussion' has 947 words;"),
        ("es", "1. Incumplimiento: La sección «Resumen de la discusión» tiene 947 palabras;"),
        ("fr", "1. Manquement : La section « Résumé de la discussion » compte 947 mots ;"),
    ],
)
def test_the_sample_breaks_one_rule_in_every_language(language: str, told: str) -> None:
    ended = sample("text", language)
    assert ended.code == 1
    assert told in fold_space(ended.out)


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_the_sample_has_ten_findings_in_every_form_and_language(format_: str, language: str) -> None:
    page = sample(format_, language).out
    assert page.count('class="fix"' if format_ == "html" else "→ ") == 10


@pytest.mark.parametrize("language", ["es", "fr"])
def test_no_english_is_around_the_findings_of_another_language(language: str) -> None:
    for format_ in ("text", "markdown", "html"):
        told = sample(format_, language).out.partition("</style>")[2] or sample(format_, language).out
        for word in ("Violation", "Warning", "Infos", "Findings", "Report<", "The form", " line ", "Speaker", "Made"):
            assert word not in told


def test_findings_as_json_say_what_is_wrong_where_and_what_to_do() -> None:
    rows = json.loads(sample("json").out)
    lines = SAMPLE_TEXT.read_text(encoding="utf-8").split("\n")
    assert len(rows) == 10
    for row in rows:
        assert {"severity", "requirement", "message", "quote", "fix", "value", "expected"} <= set(row)
        assert row["message"]
        assert row["fix"]
        if row["quote"]:
            assert row["quote"].removesuffix(" …")[:40] in lines[row["line"] - 1].replace("&", "and")
    assert rows[0]["value"] == "947"


def test_the_page_is_in_the_language_and_fetches_nothing() -> None:
    for language in Language:
        assert_self_contained(sample("html", language).out, language)


def test_a_pdf_is_quoted_with_its_page(tmp_path: Path) -> None:
    from tests.documents.pdf_files import Sheet, make_pdf

    text = SAMPLE_TEXT.read_text(encoding="utf-8").replace("\t", " ")
    lines = [line[at : at + 90] for line in text.split("\n") for at in range(0, len(line), 90)]

    def page(number: int) -> object:
        def draw(sheet: Sheet) -> None:
            for place, line in enumerate(lines[50 * number : 50 * number + 50]):
                sheet.text(60, 60 + 14 * place, line)

        return draw

    path = tmp_path / "report.pdf"
    path.write_bytes(make_pdf(*(page(number) for number in range(len(lines) // 50 + 1))))  # type: ignore[arg-type]
    rows = json.loads(run("check", path, "--format", "json").out)
    pages = {row["quote"]: row["page"] for row in rows if row["quote"]}
    assert pages["World Bank"] > pages["UK"] == 1


def test_a_record_is_told_without_places(tmp_path: Path) -> None:
    run("extract", SAMPLE_TEXT, "--output", tmp_path)
    (record,) = tmp_path.glob("*.json")
    rows = json.loads(run("check", record, "--format", "json").out)
    assert len(rows) == 10
    assert {row["line"] for row in rows} == {row["page"] for row in rows} == {None}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((str(DEMO / "01-land-readjustment.docx"), "--language", "es"), 0),
        ((str(SPANISH),), 1),
        (("not-there.docx",), 1),
        ((str(SPANISH), "--language", "de"), 2),
        ((), 2),
    ],
    ids=["no Violation", "a Violation", "no file", "no such language", "nothing to do"],
)
def test_the_exit_code_tells_programs_how_it_ended(words: tuple[str, ...], code: int) -> None:
    assert finish("check", *words).code == code


def test_the_page_goes_to_a_file(tmp_path: Path) -> None:
    ended = run("check", SPANISH, "--format", "html", "--output", tmp_path / "page.html")
    assert (ended.code, ended.out) == (1, "")
    assert '<html lang="es">' in (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.mark.all
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_browser_shows_the_page(language: str, tmp_path: Path) -> None:
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    page.write_text(sample("html", language).out, encoding="utf-8")
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1100,2400"]
    subprocess.run([*browser, f"--screenshot={picture}", page.as_uri()], check=True, capture_output=True, timeout=120)
    assert picture.stat().st_size > 50_000
