"""Headers whose answers stand in round brackets, and hints that do."""

import datetime as dt

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

REST = "\nSummary of the Event:\nThe session compared the costs of drains in four towns along the river.\n"


def read(text: str) -> Report:
    (report,) = extract(read_document((text + REST).encode(), "made.txt")).reports
    return report


@pytest.mark.parametrize(
    "lines",
    [
        ("Reporter (Ms Ana Field)", "Event title (Drains of our own)", "Date (9 April 2014)", "Hall (Room 3)"),
        ("Reporter: Ms Ana Field", "Event title (“Drains of our own”)", "Date (9 April 2014)", "Venue (Room 3)"),
        (
            "Reporter: Ms Ana Field (Alda)",
            "Event title: Drains of our own",
            "Held when? (day: 9 April)",
            "Venue: Room 3",
        ),
    ],
    ids=["all", "quoted", "one"],
)
def test_what_stands_in_brackets_is_the_answer_where_nothing_else_could_be(lines: tuple[str, ...]) -> None:
    report = read("\n".join((*lines, "Number of people who came (about 60)")))
    event = report.event
    assert (report.reporter, event.title, event.venue) == ("Ana Field", "Drains of our own", "Room 3")
    assert event.date == dt.date(2014, 4, 9)
    assert event.participants is not None
    assert event.participants.min == 60


def test_hints_in_brackets_are_no_answers() -> None:
    report = read(
        "Reporter (name in full)\nAna Field\nEvent title (and number)\nDrains of our own\n"
        "Date (day and month)\n9 April 2014\nVenue (room)\nRoom 3\nOrganizers (all of them)\nAlda Institute (Peru)\n"
    )
    assert (report.reporter, report.event.title, report.event.venue) == ("Ana Field", "Drains of our own", "Room 3")
    assert [(one.name, one.country) for one in report.organizers] == [("Alda Institute", "PE")]
