"""Rows of a table whose cells each hold a caption and its value."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

SUMMARY = "<p>Summary of the Event</p><p>The session compared the costs of drains in four towns along the river.</p>"


def read(*rows: tuple[str, str], behind: str = "") -> Report:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    page = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>{behind}{SUMMARY}"
    (report,) = extract(read_document(page.encode(), "made.html")).reports
    return report


def test_each_cell_may_hold_a_caption_over_its_value() -> None:
    report = read(
        ("<p>Name of Reporter:</p><p>Ana Field</p>", "<p>Title:</p><p>Drains of our own</p>"),
        ("<p>Date:</p><p>9 April 2014</p>", "<p>Venue:</p><p>Room 3</p>"),
        ("<p>Time:</p><p>14:00 – 16:00</p>", "<p>Organizing institution(s):</p><p>Alda Institute</p>"),
    )
    assert (report.reporter, report.event.title, report.event.venue) == ("Ana Field", "Drains of our own", "Room 3")
    assert [one.name for one in report.organizers] == ["Alda Institute"]


@pytest.mark.parametrize("caption", ["Official title:", "Headcount in the room:", "N.º de asistentes:"])
def test_a_caption_that_is_not_known_may_stand_over_its_value_in_the_right_cell(caption: str) -> None:
    value = "Drains of our own" if "title" in caption else "60"
    report = read(
        ("<p>Name of Reporter:</p><p>Ana Field</p>", f"<p>{caption}</p><p>{value}</p>"),
        ("<p>Date:</p><p>9 April 2014</p>", "<p>Venue:</p><p>Room 3</p>"),
        ("<p>Time:</p><p>14:00 – 16:00</p>", "<p>Organizing institution(s):</p><p>Alda Institute</p>"),
    )
    told = (
        report.event.title if "title" in caption else str(report.event.participants and report.event.participants.min)
    )
    assert told == value


def test_a_note_below_a_caption_leaves_the_value_beside_it() -> None:
    report = read(
        ("Name of Reporter", "Ana Field"),
        ("Date", "9 April 2014"),
        ("<p>Venue</p>", "Room 3"),
        ("<p>Number of participants</p><p>(estimate)</p>", "60"),
    )
    assert report.event.participants
    assert report.event.participants.min == 60


def test_organizers_go_on_below_a_table_of_one_row() -> None:
    report = read(
        ("Name of Reporter", "Ana Field"),
        ("Date", "9 April 2014"),
        ("Venue", "Room 3"),
        ("Organizing institution(s)", "Alda Institute"),
        behind="<p>Ministry of Water of Ombala</p><p>UN-Habitat</p>",
    )
    assert [one.name for one in report.organizers] == ["Alda Institute", "Ministry of Water of Ombala", "UN-Habitat"]


def test_captions_side_by_side_in_one_line_may_be_parted_by_pipes() -> None:
    page = (
        "<p>Name of Reporter: Ana Field</p>"
        "<p>Took place on: 9 April 2014 | Place of it: Room 3 | Start / end: 14:00 – 16:00</p>"
        f"<p>Organizing institution(s): Alda Institute</p>{SUMMARY}"
    )
    (report,) = extract(read_document(page.encode(), "made.html")).reports
    assert (str(report.event.date), report.event.venue, report.event.start) == ("2014-04-09", "Room 3", "14:00")
