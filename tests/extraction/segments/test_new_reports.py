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


BODY = """
Outline of the discussion:

- Drains are dug before streets are paved.
- Nobody cleans what nobody has mapped.

Information about the speakers:

Ms Jo Dale, Mayor, City of Alda, Chad
"""
# Below a report whose captions are printed, headers in ways of their own; what each asks of the event is the same.
OWN_WAYS = {
    "in brackets": "[Who reports] Ana Field\n[Listed as] Drains\n[Day it fell on] 9 April 2014\n[Room we had] Room 3\n"
    "[From - till] 14:00 - 15:30\n[Heads] 40\n",
    "several in a line": "Scribe: Ana Field\nHow it was billed: Drains\nOn which day / In which room / Timed at:\n"
    "9 April 2014\nRoom 3\n14:00 - 15:30\nHeads: 40\n",
    "with dots": "Scribe ........ Ana Field\nHow it was billed ........ Drains\nCalendar day ........ 9 April 2014\n"
    "Which room ........ Room 3\nFrom when till when ........ 14:00 - 15:30\nHeads counted ........ 40\n",
    "in a row of captions": "Scribe\tHow it was billed\tCalendar day\nAna Field\tDrains\t9 April 2014\n"
    "Which room\tFrom when till when\tHeads counted\nRoom 3\t14:00 - 15:30\t40\n",
}
SHORT = """Summary of the event:

The costs of drains in four towns along the river were compared by those who live there.
"""


@pytest.mark.parametrize("way", OWN_WAYS)
def test_each_report_of_a_document_is_read_as_if_it_were_alone(way: str) -> None:
    other = OWN_WAYS[way] + "\n" + SHORT + BODY
    (alone,) = extract(read_document(other.encode(), "made.txt")).reports
    first, second = extract(read_document((FIRST + "\n" + other).encode(), "made.txt")).reports
    assert first.event.title == "Streets by night"
    assert (second.reporter, second.event, second.summary) == (alone.reporter, alone.event, alone.summary)
    assert [one.text for one in second.statements] == [one.text for one in alone.statements]
    assert str(second.event.date) == "2014-04-09"


def test_a_report_that_tells_the_results_first_is_one_and_has_its_header() -> None:
    results = "Recommendations:\n- Ask the drivers.\n\nOutline of the discussion:\n"
    results += "".join(f"- Stop number {number} is darker than the others.\n" for number in range(20))
    header = FIRST[: FIRST.index("Recommendations")]
    (report,) = extract(read_document(f"{results}\n{header}".encode(), "made.txt")).reports
    assert (report.reporter, report.event.title, report.event.venue) == ("Bo Hill", "Streets by night", "Room 1")
    assert len(report.statements) == 21


def test_the_heading_over_another_report_is_no_answer_of_the_one_above() -> None:
    text = f"{FIRST}\nEVENT B\n\n{OWN_WAYS['with dots']}\n{SHORT}{BODY}"
    first, second = extract(read_document(text.encode(), "made.txt")).reports
    assert [one.text for one in first.statements] == ["Light the stops."]
    assert second.event.venue == "Room 3"
