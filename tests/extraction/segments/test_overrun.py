"""What stands below a complete answer of the header under a heading that nobody knows."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

HEADER = {
    "title": "Title of event: Water",
    "date": "Date: 9 April 2014",
    "time": "Time: 9:00 - 10:00",
    "venue": "Venue: Room 3",
    "participants": "Number of participants: 60",
    "organizers": "Name of organizing institution: Kera Trust",
    "bases": "Country: Kenya",
    "reporter": "Name of reporter: Ana Field",
}
STRANGE = ["A view of cups", "Cups are made of clay and fire.", "Bo Hill went home at noon"]
SUMMARY = "\n\nSummary of the event\nWe met to talk.\n"


def read(last: str, below: list[str], blank: str = "\n") -> Report:
    header = [line for name, line in HEADER.items() if name != last] + [HEADER[last]]
    text = "\n".join(header) + "\n" + blank + "\n".join(below) + SUMMARY
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    return report


@pytest.mark.parametrize("last", HEADER)
def test_is_no_part_of_the_answer_and_listed_as_unread(last: str) -> None:
    report = read(last, STRANGE)
    assert [passage.text for passage in report.unread] == STRANGE
    assert (report.event.title, report.event.venue) == ("Water", "Room 3")
    assert [one.name for one in report.organizers] == ["Kera Trust"]


@pytest.mark.parametrize(
    ("last", "below"),
    [
        ("participants", ["of whom 25 women", "and 35 men from 12 towns"]),
        ("organizers", ["Alda Institute", "University of Kera"]),
        ("title", ["How pipes are paid for", "A dialogue"]),
    ],
)
def test_an_answer_may_go_on_behind_a_blank_line(last: str, below: list[str]) -> None:
    assert read(last, below).unread == ()


def test_lines_that_all_stand_apart_tell_no_end() -> None:
    header = "\n\n".join([*(line for name, line in HEADER.items() if name != "venue"), HEADER["venue"]])
    text = header + "\n\nBehind the market hall.\n\nThe blue door is open all day." + SUMMARY
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert report.unread == ()
