"""Captions that end with a full stop, boxes ticked with a star, and examples in brackets."""

import pytest

from wufgraph.documents import read_document
from wufgraph.documents.lists import find_marker
from wufgraph.extraction import extract
from wufgraph.extraction.values.nothing import is_nothing
from wufgraph.extraction.values.themes import split_at_boxes

HEADER = (
    ("Report by", "Ms Ana Field"),
    ("Event title", "Rivers and their cities"),
    ("Date held", "9 April 2014"),
    ("Venue", "Room 1"),
    ("Hours", "9:00 – 10:00"),
    ("Organized by", "First Institute"),
    ("Organizers based in", "Peru"),
    ("Attendance", "40"),
)
BODY = """
Summary of your event.
We met for an hour and talked about rivers and about those who live beside them in small towns.
Focus areas covered.
Urban economy
Main points discussed.
The banks are planned by one office and the river by another.
Our recommendations.
Share the data.
Partnerships and networks.
A joint study begins in May.
Details of speakers.
Name of speaker. Mr Bo Hill
Nationality. Chadian
Organization. Second Forum
Duties. Legal Adviser
Start time. 9:20
E-mail. bo@second.example
Name of speaker. Ms Cy Park
Nationality. Kenyan
Organization. Third Union
Duties. Director
Start time. 9:40
E-mail. cy@third.example
"""


@pytest.mark.parametrize("sign", [". ", "\t", " | "], ids=["stop", "tab", "bar"])
def test_sections_behind_full_stops_are_told_apart(sign: str) -> None:
    front = "\n".join(f"{caption}{sign}{value}" for caption, value in HEADER)
    (report,) = extract(read_document(f"Reporting Format for Partners\n{front}\n{BODY}".encode(), "form.txt")).reports
    assert [(one.kind, one.text) for one in report.statements] == [
        ("discussion", "The banks are planned by one office and the river by another."),
        ("recommendation", "Share the data."),
        ("partnership", "A joint study begins in May."),
    ]
    assert report.themes == ("urban-economy",)
    assert report.summary is not None
    assert report.summary.startswith("We met")


def test_speakers_behind_full_stops_have_all_that_is_told_of_them() -> None:
    front = "\n".join(f"{caption}. {value}" for caption, value in HEADER)
    (report,) = extract(read_document(f"Reporting Format for Partners\n{front}\n{BODY}".encode(), "form.txt")).reports
    assert [(s.name, s.nationality, s.organization, s.position, s.time, s.email) for s in report.speakers] == [
        ("Bo Hill", ("TD",), "Second Forum", "Legal Adviser", "09:20", "bo@second.example"),
        ("Cy Park", ("KE",), "Third Union", "Director", "09:40", "cy@third.example"),
    ]


def test_colons_of_speakers_hold_where_stops_are_behind_other_captions() -> None:
    front = "\n".join(f"{caption}.\t{value}" for caption, value in HEADER)
    body, _, _ = BODY.partition("Name of speaker.")
    told = "Name of speaker: Prof. {} | Country / nationality: {} | Start time: {} p. m. | Office or duties: {}"
    rows = [told.format("Bo Hill", "Chad", "2:20", "Adviser"), told.format("Cy Park", "Kenya", "2:40", "Director")]
    text = "\n".join(("Reporting Format for Partners", front, body, *rows))
    (report,) = extract(read_document(text.encode(), "form.txt")).reports
    assert [(s.name, s.nationality, s.time, s.position) for s in report.speakers] == [
        ("Bo Hill", ("TD",), "14:20", "Adviser"),
        ("Cy Park", ("KE",), "14:40", "Director"),
    ]


@pytest.mark.parametrize("box", ["[*]", "[+]", "[v]", "[ x ]", "(*)", "(x)"])
def test_a_sign_in_a_box_ticks_it(box: str) -> None:
    assert [ticked for _, ticked in split_at_boxes(f"{box} Housing")] == [True]


@pytest.mark.parametrize("line", ["(p. ex. accords signés, etc.)", "(p. ej., acuerdos firmados)", "c. 60 people"])
def test_an_abbreviation_is_no_mark_of_a_list(line: str) -> None:
    assert find_marker(line) is None


@pytest.mark.parametrize(
    "words",
    [
        "Not discussed",
        "none at this time",
        "Nothing of note.",
        "No se trató",
        "Por completar",
        "Non abordé",
        "À compléter",
        "RAS",
    ],
)
def test_what_was_left_open_says_nothing(words: str) -> None:
    assert is_nothing(words)
