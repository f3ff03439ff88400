"""Tables and marks that were typed in plain text."""

import time

import pytest

from tests.documents.mail_files import make_mail, opened
from tests.documents.word_files import cells, lines
from wufgraph.documents import read_document
from wufgraph.documents.typed_marks import clear_lines, clear_underlines, read_marks
from wufgraph.documents.typed_tables import tabulate

ROWS = "Venue\tRoom 3\nTime\t9:00 – 10:30"
GRID = """
+-------+--------------+
| Venue | Room 3       |
+-------+--------------+
| Time  | 9:00 –       |
|       | 10:30        |
+-------+--------------+
"""
GRID_OF_WRAPPED_CELLS = """
+----------+--------+
| Name of  | Ana    |
| Reporter | Field  |
+----------+--------+
| Venue    | Room 3 |
+----------+--------+
"""
BOXES = """
┌───────┬──────────────┐
│ Venue │ Room 3       │
├───────┼──────────────┤
│ Time  │ 9:00 – 10:30 │
└───────┴──────────────┘
"""
LINES_THAT_LEAVE_ROOM = """
Venue     Room 3
Outline   Half of all pupils walk to schools nearby,
          and none was asked.
          Paths are wide.
          - Cars
Time      9:00
"""
ROWS_THAT_LEAVE_ROOM = """
Venue\tRoom 3
Outline\tHalf of all pupils walk to schools nearby, and none was asked.
\tPaths are wide.
\t- Cars
Time\t9:00
"""
DRAWN = {
    "bars": ("| Venue | Room 3 |\n| Time | 9:00 – 10:30 |", ROWS),
    "Markdown": ("| Venue | Room 3 |\n|:---|---|\n| Time | 9:00 – 10:30 |", ROWS),
    "grid": (GRID.strip("\n"), ROWS),
    "grid of wrapped cells": (GRID_OF_WRAPPED_CELLS.strip("\n"), "Name of Reporter\tAna Field\nVenue\tRoom 3"),
    "boxes": (BOXES.strip("\n"), ROWS),
    "between words": ("before\n| Venue | Room 3 |\nafter", "before\nVenue\tRoom 3\nafter"),
    "cell that is empty": ("| a | b | c |\n| d | | f |", "a\tb\tc\nd\t\tf"),
}
SPACED = {
    "captions and values": (
        "Venue         Room 3\nTime          9:00\nParticipants  60",
        "Venue\tRoom 3\nTime\t9:00\nParticipants\t60",
    ),
    "value that was wrapped": (
        "Venue         Room 3\n              of the old town hall\n\nTime          9:00\nParticipants  60\nwords",
        "Venue\tRoom 3 of the old town hall\n\nTime\t9:00\nParticipants\t60\nwords",
    ),
    "caption that was wrapped": (
        "Venue:           Room 3\nDate:            9 April\nNumber of        60\nparticipants:\nTime:            9:00",
        "Venue:\tRoom 3\nDate:\t9 April\nNumber of participants:\t60\nTime:\t9:00",
    ),
    "caption and value that were wrapped": (
        "Venue            Room 3\nRecommendations  Share the\nand conclusions  data.\nDate             9 April",
        "Venue\tRoom 3\nRecommendations and conclusions\tShare the data.\nDate\t9 April",
    ),
    "paragraphs and items that leave room": (
        LINES_THAT_LEAVE_ROOM.strip("\n"),
        ROWS_THAT_LEAVE_ROOM.strip("\n"),
    ),
    "entries below each other": (
        "Venue         Room 3\nOrganizers    Alda Hub, Lisbon\n              Lima Forum, Peru\nTime          9:00",
        "Venue\tRoom 3\nOrganizers\tAlda Hub, Lisbon\n\tLima Forum, Peru\nTime\t9:00",
    ),
}


@pytest.mark.parametrize(("text", "rows"), {**DRAWN, **SPACED}.values(), ids=[*DRAWN, *SPACED])
def test_the_rows_of_a_drawn_table_are_lines_of_cells(text: str, rows: str) -> None:
    assert tabulate(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Two sentences.  The second one.\nThree of them.  Here is one.\nFour of them in all.  Yes.",
        "Venue         Room 3\nTime          9:00\nwords",
        "----------\nwords\n==========",
        "a | b",
        "|x| is the size of x",
        "- one  two\n- one  too\n- one  six",
    ],
    ids=["sentences", "two rows", "rules", "one bar", "bars in a sentence", "items"],
)
def test_what_is_no_drawn_table_stays_as_it_is(text: str) -> None:
    assert tabulate(text) == text


def test_drawn_tables_are_read_in_files_and_mails() -> None:
    expected = [(-1, 0, 0, "Venue"), (-1, 0, 1, "Room 3"), (-1, 1, 0, "Time"), (-1, 1, 1, "9:00 – 10:30")]
    assert cells(read_document(BOXES.encode(), "made.txt")) == expected
    assert cells(opened(make_mail(GRID).as_bytes()).parts[0].open()) == expected


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("*Venue:* Room 3", "Venue: Room 3"),
        ("**Venue:** Room *3*", "Venue: Room 3"),
        ("## Summary", "Summary"),
        ("* one\n* two", "* one\n* two"),
        ("2*3*4 and a* note", "2*3*4 and a* note"),
        ("#1 of 3", "#1 of 3"),
    ],
    ids=["bold", "Markdown", "heading", "bullets", "products and notes", "number"],
)
def test_marks_of_bold_words_and_headings_are_left_out(text: str, read: str) -> None:
    assert read_marks(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Venue: ________ Room 3 ______", "Venue: Room 3"),
        ("Venue.............Room 3", "Venue Room 3"),
        ("Asistencia aprox. ........ ~40", "Asistencia aprox. ~40"),
        ("Venue: ……………", "Venue:"),
        ("and so on ... and on....", "and so on ... and on...."),
        ("________\nVenue", "________\nVenue"),
    ],
    ids=["low lines", "dots", "dots behind a stop", "ellipses", "sentence", "rule"],
)
def test_lines_to_write_on_are_left_out(text: str, read: str) -> None:
    assert "\n".join(" ".join(line.split()) for line in clear_lines(text).split("\n")) == read


def test_a_line_to_write_on_in_a_file_is_no_answer() -> None:
    assert lines(read_document(b"Venue: ______________\nTime: 9:00\n", "made.txt")) == ["Venue:", "Time: 9:00"]


@pytest.mark.parametrize(
    "text",
    [
        "a" + "." * 900_000 + "!",
        "a" + "…" * 900_000 + "!",
        "a  b\n" * 60_000,
        "| " * 400_000,
        "|\n" * 60_000,
        "*a " * 300_000,
        "a" + " " * 900_000,
    ],
    ids=["dots", "ellipses", "equal rows", "bars", "lone bars", "stars", "spaces"],
)
def test_long_runs_of_marks_cost_little(text: str) -> None:
    started = time.perf_counter()
    read_marks(tabulate(clear_lines(text)))
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("Themes\n------\nHousing", "Themes\n\nHousing"),
        ("=====\nA title between two rules\n=====", "\nA title between two rules\n"),
        ("Ana Field\nana@alda.example\n-----\nBo Hill", "Ana Field\nana@alda.example\n-----\nBo Hill"),
        ("Streets belong to all.\n-----\nBo Hill", "Streets belong to all.\n-----\nBo Hill"),
    ],
    ids=["underlined", "framed", "a rule behind two lines", "a rule of another length"],
)
def test_rules_that_set_off_a_heading_are_empty_lines(text: str, cleared: str) -> None:
    assert clear_underlines(text) == cleared
