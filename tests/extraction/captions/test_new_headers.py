"""Where a second report begins that has no title of the form."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract

FIRST = """Name of Reporter: Bo Hill
Event title: Streets by night
Date: 7 April 2014
Venue: Room 1
Summary of the Event:
Lamps were counted by those who walk home late and the city listened.
Recommendations:
Light the stops.
"""
SECOND = """{}
{}
{}
{}
{}
The session compared the costs of drains in four towns along the river and beyond.
"""
BESIDE = (
    "Written by us: Ana Field",
    "Name of the event: Drains of our own",
    "Day of the event: 9 April 2014",
    "Hall: Room 3",
    "Synopsis:",
)
BELOW = (
    "Written by us:\nAna Field",
    "Name of the event:\nDrains of our own",
    "Date:\n9 April 2014",
    "Venue:\nRoom 3",
    "Synopsis:",
)


@pytest.mark.parametrize("lines", [BESIDE, BELOW], ids=["values beside captions", "values below captions"])
def test_a_header_in_other_words_begins_another_report(lines: tuple[str, ...]) -> None:
    text = FIRST + SECOND.format(*lines)
    first, second = extract(read_document(text.encode(), "made.txt")).reports
    assert (first.event.title, second.reporter) == ("Streets by night", "Ana Field")
    assert str(second.event.date) == "2014-04-09"


def test_a_person_with_a_title_and_no_date_begins_none() -> None:
    text = FIRST + "Prepared by: Ana Field\nTitle: Director\nRoom: 12\nTime: 9:00\n"
    assert len(extract(read_document(text.encode(), "made.txt")).reports) == 1


HEADER = {
    "Scribe": "Ms Ana Field",
    "Session name": "Drains of our own",
    "Calendar day": "9 April 2014",
    "Where it took place": "Room 3",
    "Time slot": "14:00 - 15:30",
    "How many were there": "40",
}
REST = "\nSummary in our words:\n\nDrains were compared.\n\nWhat we recommend:\n\nLight the stops.\n"


def test_a_table_that_asks_of_an_event_begins_another_report_whatever_its_first_row_says() -> None:
    cells = "".join(f"{caption}\t{value}\n" for caption, value in HEADER.items())
    text = f"{FIRST}\nDetail Information of Speakers\n\nMs Jo Dale, Mayor, Chad\n\n{cells}{REST}"
    first, second = extract(read_document(text.encode(), "made.txt")).reports
    assert (first.event.venue, second.event.venue) == ("Room 1", "Room 3")


def test_the_title_over_another_header_begins_a_report_where_the_one_above_was_not_understood() -> None:
    title = "REPORTING FORMAT FOR PARTNERS\n\n"
    strange = "Scribe\tMs Jo Dale\nVenue\tRoom 1\n" + "".join(f"Thing {letter}\tvalue\n" for letter in "abcdefghij")
    cells = "".join(f"{caption}\t{value}\n" for caption, value in HEADER.items())
    reports = extract(read_document(f"{title}{strange}\n{title}{cells}{REST}".encode(), "made.txt")).reports
    assert [one.event.venue for one in reports] == ["Room 3"]
