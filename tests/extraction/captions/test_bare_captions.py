"""Captions with their values behind them and no sign between."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.bare_captions import split_bare_captions
from wufgraph.extraction.captions.table import load_captions
from wufgraph.model import Report

COPIED = """Name of Reporter Ana Field
Event title Streets for children: the
Alda experience
Date 7 April 2014
Venue City Changer Room A
Time 16.30-17.30
Organizing Institution(s) Alda Institute
Habitat Forum
Summary of the Event Alda rebuilt 32 km of footpaths.
"""


def read(text: str) -> Report:
    (report,) = extract(read_document(text.encode(), "report.txt")).reports
    return report


def test_a_table_that_was_copied_from_a_page_is_read() -> None:
    report = read(COPIED)
    event = report.event
    assert (report.reporter, event.title) == ("Ana Field", "Streets for children: the Alda experience")
    assert (str(event.date), event.venue, event.start) == ("2014-04-07", "City Changer Room A", "16:30")
    assert [one.name for one in report.organizers] == ["Alda Institute", "Habitat Forum"]
    assert report.summary == "Alda rebuilt 32 km of footpaths."


def test_few_lines_that_begin_so_are_words() -> None:
    front = "Name of Reporter: Ana Field\nDate: 9 April 2014\nVenue: Room 3\nTime: 9:00\n"
    report = read(f"{front}Summary of the Event:\nTime Banks were told of.\nVenue Managers came.\n")
    assert report.summary == "Time Banks were told of. Venue Managers came."


def test_the_number_of_a_room_is_no_venue() -> None:
    assert read(COPIED.replace("City Changer Room A", "Room 3")).event.venue == "Room 3"


def test_a_number_alone_answers_what_asks_for_one() -> None:
    counted = "Title of event Streets for children\nEvent number 45\n"
    report = read(COPIED.replace("Event title Streets for children: the\nAlda experience\n", counted) + "\n")
    assert (report.event.title, report.event.number) == ("Streets for children", "45")
    crowd = read(COPIED.replace("Summary of", "Number of participants 40\nSummary of")).event.participants
    assert crowd is not None
    assert crowd.min == 40


@pytest.mark.parametrize(("tag", "splits"), [("p", True), ("h3", False)])
def test_a_line_that_is_bold_as_a_whole_holds_no_answer(tag: str, splits: bool) -> None:
    asked = ("Name of Reporter FULL NAME", "Event title NUMBER", "Date DAY", "Venue ROOM", "Time BEGAN", "Country TOWN")
    page = "".join(f"<{tag}>{caption}</{tag}><ul><li>Alda</li></ul>" for caption in asked)
    document = read_document(f"<html><body>{page}</body></html>".encode(), "made.html")
    assert (split_bare_captions(document, load_captions()) != document) == splits
