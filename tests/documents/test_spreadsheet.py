"""Spreadsheets into which a form was pasted."""

import datetime as dt
import io
from typing import Any

import pytest
from openpyxl import Workbook

from tests.documents.word_files import cells, lines, make_zip
from wufgraph.documents import read_document
from wufgraph.errors import DamagedInputError
from wufgraph.extraction import extract


def make_book(*rows: list[Any], hidden: str = "") -> bytes:
    """A workbook with one sheet, and another one that is hidden."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if hidden:
        other = book.create_sheet("Notes")
        other.append([hidden])
        other.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_cells_know_their_place_and_a_row_of_one_is_a_line() -> None:
    document = read_document(make_book(["Reporting Format"], ["Venue", None, "Room 3"], ["Time", "9:00"]), "made.xlsx")
    assert lines(document) == ["Reporting Format", "Venue", "Room 3", "Time", "9:00"]
    assert cells(document) == [(0, 1, 0, "Venue"), (0, 1, 2, "Room 3"), (0, 2, 0, "Time"), (0, 2, 1, "9:00")]


def test_a_row_of_one_goes_on_with_the_values_above_where_it_stands_under_them() -> None:
    document = read_document(make_book(["Organizers", "Alda Institute"], [None, "Habitat Forum"]), "made.xlsx")
    assert cells(document)[-1] == (0, 1, 1, "Habitat Forum")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (dt.date(2014, 4, 9), "2014-04-09"),
        (dt.datetime.fromisoformat("2014-04-09T14:45"), "2014-04-09 14:45"),
        (dt.time(14, 45), "14:45"),
        (dt.timedelta(hours=9, minutes=5), "09:05"),
        (60, "60"),
        (60.0, "60"),
        (0.5, "0.5"),
        (True, "☒"),
        (" words ", "words"),
    ],
    ids=str,
)
def test_values_are_written_unambiguously(value: object, words: str) -> None:
    assert lines(read_document(make_book(["Caption", value]), "made.xlsx")) == ["Caption", words]


def test_lines_and_bullets_within_a_cell_are_blocks() -> None:
    document = read_document(make_book(["Positions", "- one\n- two"]), "made.xlsx")
    assert lines(document) == ["Positions", "- one", "- two"]


def test_hidden_sheets_are_left_out_and_told() -> None:
    document = read_document(make_book(["shown"], hidden="not shown"), "made.xlsx")
    assert lines(document) == ["shown"]
    assert document.passed_over == ("sheet “Notes”: it is hidden",)


def test_what_lies_beyond_the_limits_is_told_with_its_place() -> None:
    book = make_book(["first"], [*[None] * 90, "too far right"], *[[n] for n in range(5000)])
    document = read_document(book, "made.xlsx")
    assert document.blocks[0].span.of(document.text) == "first"
    assert document.passed_over == (
        "sheet “Sheet”: row 2: cells after the first 64 columns",
        "sheet “Sheet”: rows after the first 5000",
    )


def test_sheets_beyond_the_limit_are_told() -> None:
    book = Workbook()
    for number in range(50):
        book.create_sheet(f"S{number}")
    buffer = io.BytesIO()
    book.save(buffer)
    assert read_document(buffer.getvalue(), "made.xlsx").passed_over == ("sheet “S49”: after the first 50 sheets",)


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<a/>"},
        {"xl/workbook.xml": "words"},
        {"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'},
        {"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<Types/>"},
    ],
    ids=["alone", "no XML", "entities", "without sheets"],
)
def test_a_broken_workbook_is_told_so(parts: dict[str, str]) -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.xlsx: expected "):
        read_document(make_zip(parts), "made.xlsx")


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    book = make_book(["Venue", "Room 3"])
    swollen = read_document(book.replace(b"A1:B1", b"A1:B9"), "made.xlsx")
    assert lines(swollen) == ["Venue", "Room 3"]


def test_a_table_of_organizers_ends_where_a_line_stands_between_rows() -> None:
    book = make_book(
        ["Name of Reporter", "Ana Field"],
        ["Date", "9 April 2014"],
        ["Organizers"],
        ["Institution", "Role", "Country"],
        ["Alda Institute", "Lead", "Peru"],
        ["UN-Habitat", "Partner", "Kenya"],
        ["Summary of the Discussion"],
        [None, "Streets belong to all."],
        [None, "Rivers belong to none."],
    )
    (report,) = extract(read_document(book, "made.xlsx")).reports
    assert [(one.name, one.country) for one in report.organizers] == [("Alda Institute", "PE"), ("UN-Habitat", "KE")]
    assert len(report.statements) == 2


NOTES = {
    "apart": (["Venue", "Room 3", None, None, "ok"], ["Time", "9:00"], ["Date", "9 April"]),
    "headed": (["Field", "Answer", "Remarks"], ["Venue", "Room 3", "ok"], ["Time", "9:00", "ask again"]),
}


@pytest.mark.parametrize("rows", NOTES.values(), ids=list(NOTES))
def test_notes_of_an_office_beside_the_form_are_left_out_and_told(rows: tuple[list[Any], ...]) -> None:
    document = read_document(make_book(*rows), "made.xlsx")
    assert "ok" not in lines(document)
    (told,) = document.passed_over
    assert told.endswith("notes beside the form")


def test_values_behind_an_empty_column_are_no_notes() -> None:
    rows = ["Venue", None, "Room 3"], ["Time", None, "9:00"], ["Summary"], ["It was held."], ["Speakers"]
    assert "Room 3" in lines(read_document(make_book(*rows), "made.xlsx"))


def test_blanks_in_front_of_an_item_tell_how_far_it_is_from_the_margin() -> None:
    document = read_document(make_book(["- Land first."], ["   - Then water."], ["  Room 3"]), "made.xlsx")
    assert [(block.indent, block.span.of(document.text)) for block in document.blocks] == [
        (0, "Land first."), (3, "Then water."), (0, "Room 3"),
    ]  # fmt: skip
