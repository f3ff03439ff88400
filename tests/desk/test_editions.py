"""Forms, letters and deadlines of another edition than the usual one."""

import io
from dataclasses import replace

import docx
import pytest

from tests.validation.examples import counted, lift
from tests.wuf12 import FORM, report_of_wuf12
from wufgraph.desk.blank_form import read_blank_form
from wufgraph.desk.changes import compare_reports
from wufgraph.desk.deadlines import deadline_of, edition_of
from wufgraph.desk.form_answers import answers_of
from wufgraph.desk.forms import blank_form, filled_form
from wufgraph.desk.letter import write_letter
from wufgraph.desk.open_points import remarks_on
from wufgraph.documents import read_document
from wufgraph.editions import edition_or_usual
from wufgraph.extraction import extract
from wufgraph.model import Language, Report
from wufgraph.validation import Validator
from wufgraph.vocabulary import load_ontology


def words_of(data: bytes) -> str:
    """All that a Word file prints."""
    opened = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in opened.paragraphs), *cells])


def read(data: bytes) -> Report:
    (report,) = extract(read_document(data, "form.docx")).reports
    return report


@pytest.mark.parametrize(
    ("language", "printed", "others"),
    [
        (Language.EN, ("max: 400 words", "5. Follow-up", "Pact for the Future", "30 November 2024"), "300 words"),
        (Language.ES, ("máx.: 400 palabras", "5. Seguimiento", "Pacto para el Futuro", "noviembre"), "300 palabras"),
        (Language.FR, ("max. : 400 mots", "5. Suivi", "Pacte pour l'avenir", "30 novembre 2024"), "300 mots"),
    ],
)
def test_a_blank_form_prints_what_its_edition_asks(language: Language, printed: tuple[str, ...], others: str) -> None:
    words = words_of(blank_form(FORM, language))
    assert [wording for wording in printed if wording not in words] == []
    assert others not in words
    assert "Habitat III" not in words


@pytest.mark.parametrize("language", Language)
def test_a_blank_form_says_nothing(language: Language) -> None:
    report = read(blank_form(FORM, language))
    assert (report.form, report.language) == (FORM, language)
    assert (report.summary, report.statements, report.event.title) == (None, (), None)


def test_sections_agendas_and_types_are_those_of_the_edition() -> None:
    form, edition = read_blank_form(FORM, Language.FR), edition_or_usual(FORM)
    assert tuple(one.slug for one in form.agendas) == edition.agendas
    assert tuple(one.slug for one in form.event_types) == edition.event_types
    assert [one.slug for one in form.within("discussion")] == list(edition.kinds)
    assert form.fields[15].guidance[0].startswith("(p. ex. qui fera quoi")


@pytest.mark.parametrize("language", Language)
def test_what_was_read_from_a_filled_form_is_read_again(language: Language) -> None:
    first = read(filled_form(report_of_wuf12(), language=language))
    again = read(filled_form(first, language=language))
    assert compare_reports(first, again) == []
    assert [one.text for one in again.statements if one.kind == "follow-up"] == [
        "The city publishes travel times each year, for target 11.2."
    ]


def test_the_answers_of_the_added_section_stand_under_it() -> None:
    report = report_of_wuf12()
    lines = answers_of(report, read_blank_form(FORM, Language.EN)).lines
    assert [line.text for line in lines["follow-up"]] == [report.statements[-1].text]
    assert [line.text for line in lines["2030-agenda"]] == ["Count travel as a cost of housing."]


def test_the_deadline_is_that_of_the_forums_edition() -> None:
    assert (edition_of("wuf12"), edition_of("wuf9")) == (FORM, None)
    assert str(deadline_of(FORM)) == "2024-11-30 18:00:00+03:00"
    assert deadline_of("unknown") is None


def test_a_letter_asks_by_the_editions_deadline_and_for_its_own_section() -> None:
    report = report_of_wuf12()
    silent = counted(replace(report, statements=report.statements[:-1]))
    findings = Validator(load_ontology()).validate(*lift(silent)).findings
    told = write_letter(silent, findings, read_blank_form(FORM, Language.EN))
    assert str(told.deadline) == "2024-11-30"
    assert [point.caption[:12] for point in told.missing] == ["5. Follow-up"]
    assert [remark.field for remark in remarks_on(findings, FORM)] == ["follow-up"]
