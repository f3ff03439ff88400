"""Filled-in forms as files: the same bytes each time, and every word of the author in them."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from wufgraph.model import Language

from .answers import AGENDAS, HEADER, SPEAKER, FilledForm, Layout, Line, Mark
from .forms import write_form
from .printed import PLACEHOLDERS, PrintedForm

WORD_LAYOUTS = [layout for layout in Layout if layout is not Layout.TEXT]
LONG = "The panel asked again why the river is planned by one office and its banks by another, " * 9

FORM = FilledForm(
    printed=Language.EN,
    header={
        "reporter": ("Ana Field",),
        "title": ("Rivers and their cities",),
        "date": ("9 April 2014",),
        "venue": ("Room 1",),
        "time": ("9:00 – 10:00",),
        "organizers": ("First Institute", "Second Institute"),
        "bases": ("Lima, Peru\nQuito, Ecuador",),
        "participants": ("40",),
    },
    answers={
        "summary": (Line(text="What the event was for."), Line(text=LONG)),
        "focus-areas": (Line(text="Urban Economy", mark=Mark.BULLET),),
        "outline": (
            Line(text="Debate", mark=Mark.HEADING),
            Line(text="A point", mark=Mark.BULLET),
            Line(text="A point under it", mark=Mark.SUB_BULLET),
            Line(text="First", mark=Mark.NUMBER),
            Line(text="Second", mark=Mark.NUMBER),
        ),
        "habitat-iii": (Line(text="First again", mark=Mark.NUMBER),),
        "recommendations": (Line(text="Share the data.", mark=Mark.BULLET),),
    },
    speakers=(
        dict(
            zip(
                SPEAKER,
                ("Ms Ana Field", "Peruvian", "First Institute", "9:00", "Director", "ana@first.example"),
                strict=True,
            )
        ),
    ),
    author="Ana Field",
    remark="Made up for demonstration.",
)


def paragraphs_of(data: bytes) -> list[str]:
    """The text of every paragraph, also those that python-docx does not reach."""
    body: Any = Document(io.BytesIO(data)).element.body
    return ["".join(_texts(p)) for p in body.iter(qn("w:p"))]


def _texts(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), qn("w:br")):
        yield node.text if node.tag == qn("w:t") else "\n"


def words_of(data: bytes, layout: Layout) -> str:
    text = data.decode() if layout is Layout.TEXT else "\n".join(paragraphs_of(data))
    return " ".join(text.split())


def answers_of(form: FilledForm) -> list[str]:
    header = [text for field in HEADER for text in form.header[field]]
    lines = [line.text for lines in form.answers.values() for line in lines]
    return [*header, *lines, *(text for speaker in form.speakers for text in speaker.values())]


@pytest.mark.parametrize("layout", Layout)
def test_the_same_form_gives_the_same_bytes(layout: Layout) -> None:
    assert write_form(FORM, layout) == write_form(FORM, layout)


@pytest.mark.parametrize("layout", Layout)
def test_another_answer_gives_other_bytes(layout: Layout) -> None:
    other = replace(FORM, header={**FORM.header, "participants": ("41",)})
    assert write_form(FORM, layout) != write_form(other, layout)


@pytest.mark.parametrize("layout", Layout)
def test_every_answer_and_caption_stands_in_the_file(layout: Layout) -> None:
    words = words_of(write_form(FORM, layout), layout)
    printed = PrintedForm(Language.EN)
    captions = [printed.caption(field).rstrip(":") for field in (*HEADER, *AGENDAS, *SPEAKER)]
    missing = [text for text in (*answers_of(FORM), *captions) if " ".join(text.split()) not in words]
    assert missing == []


@pytest.mark.parametrize("language", Language)
def test_the_thematic_list_ends_the_form_in_its_language(language: Language) -> None:
    printed = PrintedForm(language)
    paragraphs = paragraphs_of(write_form(replace(FORM, printed=language), Layout.FORM))
    assert tuple(paragraphs[-len(printed.thematic_list) :]) == printed.thematic_list


@pytest.mark.parametrize("layout", WORD_LAYOUTS)
def test_word_files_carry_no_time_of_writing(layout: Layout) -> None:
    with zipfile.ZipFile(io.BytesIO(write_form(FORM, layout))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2014, 4, 28, 9, 0, 0)}
        assert b"2014-04-28T09:00:00Z" in archive.read("docProps/core.xml")


def test_bullets_of_the_official_form_live_in_the_style() -> None:
    document = Document(io.BytesIO(write_form(FORM, Layout.FORM)))
    outline = document.tables[3].rows[1].cells[0]
    styles = {p.text: p.style.name for p in outline.paragraphs if p.style}
    assert styles["A point"] == "List Bullet"
    assert styles["A point under it"] == "List Bullet 2"


def test_each_numbered_list_counts_from_one() -> None:
    document: Any = Document(io.BytesIO(write_form(FORM, Layout.GRID)))
    lists = {
        text: p.find(".//" + qn("w:numId")).get(qn("w:val"))
        for p in document.element.iter(qn("w:p"))
        if (text := "".join(_texts(p))) in {"First", "Second", "First again"}
    }
    assert lists["First"] == lists["Second"] != lists["First again"]


def test_speakers_of_the_grid_stand_under_a_row_of_captions() -> None:
    grid = Document(io.BytesIO(write_form(FORM, Layout.GRID))).tables[-1]
    assert [cell.text for cell in grid.rows[0].cells][:2] == ["Full name (Mr/Ms)", "Nationality"]
    assert [cell.text for cell in grid.rows[1].cells][:2] == ["Ms Ana Field", "Peruvian"]


def test_answers_in_controls_are_controls_and_blanks_show_the_placeholder() -> None:
    body: Any = Document(io.BytesIO(write_form(FORM, Layout.CONTROLS))).element.body
    controls = {c.find(".//" + qn("w:tag")).get(qn("w:val")): c for c in body.iter(qn("w:sdt"))}
    assert {*HEADER, *AGENDAS, *SPEAKER, "summary", "partnerships"} <= set(controls)
    blank = controls["post-2015"]
    assert blank.find(".//" + qn("w:showingPlcHdr")) is not None
    assert "".join(_texts(blank)) == PLACEHOLDERS[Language.EN]
    assert controls["email"].getparent().tag == qn("w:tr")


def test_caption_and_value_share_a_cell_in_the_controls_layout() -> None:
    assert "Venue: Room 1" in paragraphs_of(write_form(FORM, Layout.CONTROLS))


def test_typed_bullets_are_text() -> None:
    form = replace(FORM, bullets=("• ", "– "))
    assert {"• A point", "– A point under it", "1. First", "2. Second"} <= set(
        paragraphs_of(write_form(form, Layout.PARAGRAPHS))
    )


def test_empty_speaker_tables_may_be_left_in() -> None:
    spare = replace(FORM, spare_speakers=1)
    tables = [len(Document(io.BytesIO(write_form(form, Layout.FORM))).tables) for form in (FORM, spare)]
    assert tables[1] == tables[0] + 1


def test_text_has_captions_tabs_and_bullets_as_the_sample_has() -> None:
    text = write_form(replace(FORM, page_lines=999), Layout.TEXT).decode()
    assert "\n\nName of Reporter:\tAna Field\nEvent title/number:\tRivers and their cities\n" in text
    assert "\n\nDebate\n\n- A point\n - A point under it\n1. First\n2. Second\n\n" in text
    assert text.endswith("\n\nHUMAN RIGHTS\n\n")


@pytest.mark.parametrize("page_lines", range(30, 60, 3))
def test_a_page_break_is_three_to_five_blank_lines(page_lines: int) -> None:
    text = write_form(replace(FORM, page_lines=page_lines), Layout.TEXT).decode()
    gaps = {len(gap) - 1 for gap in re.findall(r"\n{3,}", text.strip("\n"))}
    assert gaps
    assert gaps <= {3, 4, 5}


@pytest.mark.parametrize("page_lines", range(30, 60, 3))
def test_a_cut_sentence_goes_on_after_the_break(page_lines: int) -> None:
    text = write_form(replace(FORM, page_lines=page_lines), Layout.TEXT).decode()
    assert " ".join(LONG.split()) in " ".join(text.split())


def test_some_page_break_cuts_a_sentence() -> None:
    texts = [write_form(replace(FORM, page_lines=n), Layout.TEXT).decode() for n in range(30, 60)]
    assert any(re.search(r"[a-z]\n{4,}[a-z]", text) for text in texts)
