"""The form: blank, filled in with what was read, and read again when it comes back."""

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests.corpus.generate import Order, make_all
from tests.corpus.made.parts import Part
from tests.golden_files import DEMO
from tests.validation.examples import good_report
from wufgraph.desk.blank_form import read_blank_form
from wufgraph.desk.changes import compare_reports
from wufgraph.desk.form_answers import answers_of
from wufgraph.desk.form_document import Remark, write_form
from wufgraph.desk.forms import blank_form, filled_form, not_carried
from wufgraph.documents import read_document
from wufgraph.editions import editions
from wufgraph.errors import LookupFailed
from wufgraph.extraction import extract
from wufgraph.intake import read_outcome
from wufgraph.model import Agenda, Language, Organizer, Participants, Report
from wufgraph.schemes import theme_concepts

REPORTS = sorted((*DEMO.glob("*.docx"), *DEMO.glob("*.txt")))
SAMPLE = DEMO.parent / "reports" / "sample-report.txt"


def read(data: bytes) -> Report:
    """The one report in a Word file."""
    (report,) = extract(read_document(data, "form.docx")).reports
    return report


def opened(data: bytes) -> Document:
    """A form as its author opens it."""
    return docx.Document(io.BytesIO(data))


def text_of(document: Document) -> str:
    """All text of a form."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def sent_back(document: Document) -> Report:
    """What is read when the author has saved the form."""
    buffer = io.BytesIO()
    document.save(buffer)
    return read(buffer.getvalue())


@pytest.mark.parametrize("language", Language)
def test_a_blank_form_prints_every_section_theme_and_agenda_of_its_edition(language: Language) -> None:
    form = read_blank_form("wuf7-partners", language)
    text = text_of(opened(blank_form(language=language)))
    printed = [*(one.caption for one in form.fields), *(one.label for one in (*form.themes, *form.agendas))]
    assert [caption for caption in printed if caption not in text] == []
    assert len(form.themes) == len(theme_concepts())
    assert len(form.agendas) == len(Agenda)


@pytest.mark.parametrize("language", Language)
def test_a_blank_form_is_read_as_a_report_without_an_answer(language: Language) -> None:
    report = read(blank_form(language=language))
    assert compare_reports(report, Report(file="form.docx", language=language)) == []
    assert (report.unread, report.unmatched) == ((), ())


def test_the_forms_of_three_languages_share_no_caption_but_dates() -> None:
    captions = [{one.caption for one in read_blank_form("wuf7-partners", lang).fields} for lang in Language]
    assert [one & other for one, other in pairwise((*captions, captions[0]))] == [set(), set(), {"Date"}]


def test_an_edition_that_is_not_known_is_told_with_those_that_are() -> None:
    with pytest.raises(LookupFailed, match="wuf7-partners"):
        blank_form("wuf1")
    assert "wuf7-partners" in [one.slug for one in editions()]


def test_the_same_form_gives_the_same_bytes() -> None:
    assert filled_form(good_report()) == filled_form(good_report())


@pytest.mark.parametrize("path", [*REPORTS, SAMPLE], ids=lambda path: path.stem)
def test_a_form_filled_in_with_a_report_is_read_as_that_report(path: Path) -> None:
    (report,) = read_outcome(path).reports
    assert not_carried(report, filled_form(report)) == []


def as_read() -> Report:
    """The good report as it is read in its form."""
    return read(filled_form(good_report()))


@pytest.mark.parametrize("language", Language)
def test_a_report_is_the_same_in_a_form_of_another_language(language: Language) -> None:
    report = replace(as_read(), statements=(), partnerships=())
    changes = compare_reports(report, read(filled_form(report, language=language)))
    assert [change.pointer for change in changes if change.pointer != "/language"] == []


@pytest.mark.parametrize("part", list(Part)[:3])
def test_made_up_reports_come_back_from_the_form_as_they_were_read(part: Part, tmp_path: Path) -> None:
    order = Order(seed=31, count=12, formats=("docx",), part=part)
    lost = []
    for made, data in make_all(order):
        path = tmp_path / made.name
        path.write_bytes(data)
        for report in read_outcome(path).reports:
            # A speaker without a name is read as part of the one before.
            named = replace(report, speakers=tuple(speaker for speaker in report.speakers if speaker.name))
            lost += [(made.name, change) for change in not_carried(named, filled_form(named))]
    assert lost == []


@pytest.mark.parametrize(
    "participants",
    [
        Participants(min=60, max=60),
        Participants(min=60, max=80, approximate=True),
        Participants(min=120, approximate=True),
        Participants(min=120),
        Participants(max=40),
    ],
    ids=str,
)
@pytest.mark.parametrize("language", Language)
def test_an_attendance_is_written_so_that_it_is_read_alike(language: Language, participants: Participants) -> None:
    good = good_report()
    report = replace(good, language=language, event=replace(good.event, participants=participants))
    assert read(filled_form(report)).event.participants == participants


@pytest.mark.parametrize(
    "organizers",
    [
        (Organizer(name="Tejido Barrial", country="CO"), Organizer(name="Alda Institute for Urban Futures")),
        (Organizer(name="Tejido Barrial", country="CO", city="Medellín"),),
        (Organizer(name="Tejido Barrial"),),
    ],
    ids=["one of two has a base", "city and country", "no base"],
)
def test_bases_stay_with_their_organizers(organizers: tuple[Organizer, ...]) -> None:
    report = replace(good_report(), organizers=organizers)
    assert read(filled_form(report)).organizers == organizers


def test_what_an_author_corrects_in_the_form_is_read_and_nothing_else_changes() -> None:
    report = as_read()
    document = opened(filled_form(report))
    header, *_, last_speaker = document.tables
    header.rows[4].cells[1].paragraphs[0].runs[0].text = "14:30 – 16:00"
    last_speaker.rows[4].cells[1].paragraphs[0].runs[0].text = "Deputy director"
    changes = compare_reports(report, sent_back(document))
    found = [(change.pointer, change.new) for change in changes]
    assert found == [
        ("/event/start", "14:30"),
        (f"/speakers/{len(report.speakers) - 1}/position", "Deputy director"),
    ]


def test_remarks_stand_in_the_margin_and_are_no_answer() -> None:
    report = as_read()
    form = read_blank_form(report.form, report.language)
    remarks = (
        Remark(text="Say when it was held: 7 April?", field="date"),
        Remark(text="Which nationality?", field="nationality", speaker=2),
        Remark(text="Thank you for this report."),
    )
    data = write_form(form, answers_of(report, form), remarks)
    assert [comment.text for comment in opened(data).comments] == [
        "Thank you for this report.",
        "Say when it was held: 7 April?",
        "Which nationality?",
    ]
    assert not_carried(report, data) == []
    assert read(data).unread == ()
