"""Findings as text, Markdown and JSON: everything that helps an author, in one language, and nothing made up."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.golden_files import ROOT
from tests.pages.test_findings_page import HOSTILE, check, finding
from wufgraph.checking import Check
from wufgraph.finding_formats import count_findings, findings_as_json, findings_as_markdown, findings_as_text
from wufgraph.model import Language, Place, PlaceUnit
from wufgraph.validation import Severity

ON_LINE = Place(PlaceUnit.LINE, 24)


def text_of(*findings: object, **changes: object) -> str:
    """The text of one check."""
    return findings_as_text([check("Homes", *findings, **changes)])  # type: ignore[arg-type]


def test_a_finding_is_told_with_its_number_its_words_their_place_and_what_to_do() -> None:
    assert text_of(finding(place=ON_LINE)) == (
        "in/Hom.docx: Homes\n"
        "  0 Violations, 1 Warning, 0 Infos\n"
        "\n"
        "  1. Warning: Organizer 1 (Alda): Only a country is given. (R07)\n"
        "      “Kenya”\n"
        "      Base of organizing institutions, line 24\n"
        "      → Add the city.\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = finding(subject="", requirements=(), caption="", quote=None, span=None, place=None)
    assert text_of(bare).split("\n\n")[1] == "  1. Warning: Only a country is given.\n      → Add the city.\n"


@pytest.mark.parametrize(
    ("consistent", "told"),
    [(True, "consistent with the ontology"), (False, "NOT consistent with the ontology"), (None, "Infos")],
)
def test_a_proof_of_consistency_is_told_where_it_was_asked_for(consistent: bool | None, told: str) -> None:
    assert text_of(consistent=consistent).rstrip().endswith(told)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, "1 Violation, 2 Warnings, 0 Infos"),
        (Language.ES, "1 Incumplimiento, 2 Advertencias, 0 Observaciones"),
        (Language.FR, "1 Manquement, 2 Avertissements, 0 Observations"),
    ],
)
def test_findings_are_counted_in_the_language(language: Language, told: str) -> None:
    severities = (Severity.VIOLATION, Severity.WARNING, Severity.WARNING)
    assert count_findings(check("A", *(finding(severity=s) for s in severities), language=language)) == told


@pytest.mark.parametrize(
    ("language", "place", "quote"),
    [(Language.EN, "line 24", "“Kenya”"), (Language.ES, "línea 24", "«Kenya»"), (Language.FR, "ligne 24", "« Kenya »")],
)
def test_place_and_quotation_marks_are_those_of_the_language(language: Language, place: str, quote: str) -> None:
    told = text_of(finding(place=ON_LINE, language=language), language=language).replace("\N{NO-BREAK SPACE}", " ")
    assert f", {place}\n" in told
    assert quote in told


def test_files_that_could_not_be_read_are_not_among_the_findings() -> None:
    failed = check("B", error="in/B.docx: found an empty file; ask for it again")
    assert findings_as_text([failed]) == findings_as_markdown([failed]) == ""
    assert findings_as_json([failed]) == []


# -- Markdown


def markdown_of(checks: Sequence[Check]) -> str:
    """The text in which Markdown's own marks stand out."""
    return findings_as_markdown(checks)


def test_markdown_is_a_heading_and_a_numbered_list() -> None:
    assert markdown_of([check("Homes", finding(place=ON_LINE))]) == (
        "# Homes\n"
        "\n"
        "Hom.docx · 0 Violations, 1 Warning, 0 Infos\n"
        "\n"
        "1. **Warning**: Organizer 1 (Alda): Only a country is given. (R07)\n"
        "\n"
        "   > “Kenya”\n"
        "\n"
        "   *Base of organizing institutions, line 24*\n"
        "\n"
        "   → Add the city.\n"
    )


def test_a_report_without_findings_is_complete() -> None:
    assert (
        markdown_of([check("A", language=Language.FR)])
        .replace("\N{NO-BREAK SPACE}", " ")
        .endswith("Complet : il n'y a rien à faire.\n")
    )


@pytest.mark.parametrize("words", [*HOSTILE, "# a heading", "- a point", "1. first", "*loud* _soft_ `code`", "a | b"])
def test_other_peoples_words_are_no_markup(words: str) -> None:
    told = markdown_of([check(words, finding(message=words, quote=words, fix=words), path=Path("a.txt"))])
    bare = told.replace("\\\\", "")
    for sign in "<`_[#|~&":
        assert bare.count(sign) == bare.count("\\" + sign) + (sign == "#")
    assert not [line for line in bare.split("\n") if line.lstrip().startswith(("- ", "+ ", "#"))][1:]


# -- JSON


def test_an_object_has_all_that_is_known_of_a_finding() -> None:
    told = finding(place=ON_LINE, value="1")
    assert findings_as_json([check("Homes", told)]) == [
        {
            "file": "in/Hom.docx",
            "part": None,
            "event": "Homes",
            "language": "en",
            "severity": "Warning",
            "requirement": "R07",
            "caption": "Base of organizing institutions",
            "subject": "Organizer 1 (Alda)",
            "message": "Only a country is given.",
            "expected": "Country and city of each.",
            "value": "1",
            "quote": "Kenya",
            "line": 24,
            "page": None,
            "start": 3,
            "end": 8,
            "fix": "Add the city.",
            "rule": "R07-city",
            "about": None,
            "accepted": None,
            "expired": None,
        }
    ]


def test_every_key_is_documented() -> None:
    words = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    (row,) = findings_as_json([check("A", finding())])
    assert [key for key in row if f"`{key}`" not in words] == []


def test_severity_is_the_name_that_shacl_gives_it_in_every_language() -> None:
    one = replace(finding(language=Language.FR), severity=Severity.INFO)
    assert [row["severity"] for row in findings_as_json([check("A", one, language=Language.FR)])] == ["Info"]
