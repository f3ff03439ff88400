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
