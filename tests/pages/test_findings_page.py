"""The findings page: all findings, other people's words escaped, nothing fetched."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.golden_files import DEMO
from wufgraph.checking import Check
from wufgraph.model import Language, Place, PlaceUnit, Span
from wufgraph.pages import findings_page
from wufgraph.validation import Finding, Severity
from wufgraph.wording import fold_space

from .html import assert_self_contained

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</p></section></main></body>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; & © 'quoted'",
    "javascript:alert(1)",
]


def finding(**changes: object) -> Finding:
    """A made-up finding."""
    plain = Finding(
        severity=Severity.WARNING,
        requirements=("R07",),
        rule="R07-city",
        subject="Organizer 1 (Alda)",
        message="Only a country is given.",
        expected="Country and city of each.",
        caption="Base of organizing institutions",
        value=None,
        quote="Kenya",
        span=Span(3, 8),
        place=Place(PlaceUnit.PAGE, 2),
        fix="Add the city.",
        focus="https://example.org/x",
        component="https://example.org/c",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def check(title: str, *findings: Finding, **changes: object) -> Check:
    """A made-up check."""
    plain = Check(path=Path(f"in/{title[:3]}.docx"), title=title, findings=findings)
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", HOSTILE)
def test_other_peoples_words_are_words(words: str) -> None:
    one = finding(subject=words, message=words, quote=words, caption=words, fix=words)
    failed = check(words, path=Path(f"in/{words.replace('/', '')}"), error=words)
    page = assert_self_contained(findings_page([check(words, one, path=Path(words)), failed]))
    assert page.text().count(" ".join(words.split())) >= 7


def test_every_finding_of_every_report_is_on_it() -> None:
    checks = [
        check(
            f"Report {number}",
            *(finding(message=f"Message {number}-{place}.", fix=f"Fix {number}-{place}.") for place in range(3)),
        )
        for number in range(4)
    ]
    page = assert_self_contained(findings_page(checks))
    told = page.words("p")
    assert {f"{what} {n}-{p}." for what in ("Message", "Fix") for n in range(4) for p in range(3)} <= set(told)
    assert [tag for tag, _ in page.tags].count("section") == 12


def test_a_finding_is_told_with_quote_place_and_remedy() -> None:
    page = assert_self_contained(findings_page([check("Homes", finding())]))
    assert page.words("blockquote") == ["Kenya"]
    assert "Base of organizing institutions, page 2" in page.words("p")
    assert "Requirement: Country and city of each." in page.words("p")
    assert "Add the city." in page.words("p")
    assert "R07" in page.words("span")


def test_what_is_not_known_leaves_no_gap() -> None:
    bare = finding(subject="", requirements=(), caption="", expected="", quote=None, span=None, place=None)
    page = assert_self_contained(findings_page([check("Homes", bare)]))
    assert page.words("blockquote") == []
    assert "None" not in page.text()


def test_reports_with_violations_come_first_and_unread_files_before_all() -> None:
    violation = finding(severity=Severity.VIOLATION)
    checks = [
        check("D fine"),
        check("C warned", finding()),
        check("B broken", violation),
        check("A very broken", violation, replace(violation, message="Another.")),
        check("E unread", error="E unread: found an empty file; ask for it again"),
    ]
    page = assert_self_contained(findings_page(checks))
    assert page.words("h2") == ["E unread", "A very broken", "B broken", "C warned", "D fine"]


def test_totals_are_counted() -> None:
    checks = [check("A", finding(), finding(severity=Severity.INFO)), check("B", finding(severity=Severity.VIOLATION))]
    page = assert_self_contained(findings_page(checks))
    assert page.words("li")[-3:] == ["Violation", "Warning", "Info"]
    assert [text for text in page.words("b") if text.isdigit()] == ["1", "1", "1"]


def test_a_report_without_findings_is_complete() -> None:
    assert "Complete: nothing to do." in findings_page([check("A")])


def test_a_report_that_contradicts_the_ontology_is_not_complete() -> None:
    page = findings_page([check("A", consistent=False)])
    assert "NOT consistent with the ontology" in page
    assert "Complete" not in page


def test_a_file_that_could_not_be_read_is_told() -> None:
    page = assert_self_contained(findings_page([check("A", error="in/a.docx: found an empty file; ask for it again")]))
    assert "in/a.docx: found an empty file; ask for it again" in page.words("p")
    assert "could not be read" in page.words("td")


@pytest.mark.parametrize(
    ("language", "heading", "severity", "footer"),
    [
        (Language.EN, "Findings on 2 reports", "Warnings", "Made offline by wufgraph."),
        (Language.ES, "Revisión de 2 informes", "Advertencias", "Generado sin conexión por wufgraph."),
        (Language.FR, "Examen de 2 rapports", "Avertissements", "Produit hors ligne par wufgraph."),
    ],
)
def test_the_page_is_in_the_language_that_its_reports_have_in_common(
    language: Language, heading: str, severity: str, footer: str
) -> None:
    checks = [check(title, finding(language=language), language=language) for title in ("A", "B")]
    page = assert_self_contained(findings_page(checks), language)
    assert page.words("h1") == [heading]
    assert severity in page.words("th")
    assert footer in page.text()


def test_a_page_of_several_languages_is_in_english_and_says_where_it_is_not() -> None:
    checks = [check("A", language=Language.FR), check("B", language=Language.ES), check("C")]
    page = findings_page(checks)
    assert 'html lang="en"' in page
    assert page.count('lang="fr"') == page.count('lang="es"') == 1
    assert "Completo: no hay nada que hacer." in page


def test_a_page_may_be_asked_for_in_a_language() -> None:
    assert_self_contained(findings_page([], Language.ES), Language.ES)


def test_a_page_about_nothing_is_a_page() -> None:
    assert "0" in assert_self_contained(findings_page([])).words("b")


def test_no_address_is_on_it() -> None:
    address = "zoe.quirk@quietmail.example"
    one = finding(subject=address, message=address, quote=address, caption=address, fix=address)
    failed = check("B", path=Path(f"in/{address}.docx"), error=f"in/{address}.docx: found an empty file")
    html = findings_page([check(f"Write to {address}", one, path=Path(f"in/{address}.txt")), failed])
    assert "quirk" not in html
    assert "No e-mail address is on this page" in html


def test_the_page_of_real_reports_is_sound(check_of: Callable[[Path], Check]) -> None:
    checks = [check_of(DEMO / "08-donnees-ouvertes.txt"), check_of(DEMO / "04-villes-riveraines.docx")]
    page = assert_self_contained(findings_page(checks), "fr")
    words = page.words("p", "span", "b", "blockquote", "h2")
    for one in checks:
        assert one.title in words
        for told in one.findings:
            assert fold_space(told.message) in words
            assert fold_space(told.fix) in words
            assert told.quote is None or " ".join(told.quote.split()) in words
