"""Programmes as secretariats keep them are read: every event, and every row that is none with its number."""

from pathlib import Path

import pytest

from wufgraph.desk.cells import Field
from wufgraph.desk.facts import facts_of_event, facts_of_report
from wufgraph.desk.matching import Outcome, match_reports
from wufgraph.desk.programme import Standing
from wufgraph.desk.reading import read_programme
from wufgraph.documents import read_sheets
from wufgraph.errors import DamagedInputError, NotAReportError, UnsupportedInputError
from wufgraph.wording import match_key

from .programmes import WAYS, Truth, make_events, write_text, write_workbook
from .reported import make_reports

FIELDS = ("number", "title", "type", "date", "start", "end", "room")
HEADER: list[object] = ["No", "Title", "Date", "Time", "Room", "Organizers"]


def told(events: list[Truth], path: Path) -> dict[str, int]:
    """How many of the events are read, and how many values of each field are right."""
    found = {one.title: one for one in read_programme(path).programme.events}
    counts = {"events": sum(e.title in found for e in events)}
    for name in FIELDS:
        counts[name] = sum(e.title in found and getattr(found[e.title], name) == getattr(e, name) for e in events)
    counts["organizers"] = sum(e.title in found and set(found[e.title].organizers) == set(e.organizers) for e in events)
    return counts


def read(tmp_path: Path, *rows: list[object], header: list[object] | None = HEADER) -> dict[str, object]:
    """A small programme: its events as (number, title), and what is said of its rows."""
    path = write_text(tmp_path / "small.csv", [header, *rows] if header else rows)
    programme = read_programme(path).programme
    return {
        "events": [(one.number, one.title) for one in programme.events],
        "said": [(one.row, one.standing, one.reason.partition(":")[0]) for one in programme.remarks],
    }


@pytest.mark.parametrize("way", WAYS)
def test_every_event_is_read_however_it_is_kept(way: str, tmp_path: Path) -> None:
    write, language = WAYS[way]
    events = make_events(60, language)
    counts = told(events, write(tmp_path / "programme", events))
    wanted = dict.fromkeys((*FIELDS, "events", "organizers"), 60)
    if way == "two header rows, totals":
        wanted["type"] = counts["type"]  # it has no column for it: the number tells
    assert counts == wanted


def test_four_thousand_events_are_read_and_matched(tmp_path: Path) -> None:
    write, language = WAYS["two header rows, totals"]
    events = make_events(4000, language)
    programme = read_programme(write(tmp_path / "programme", events)).programme
    assert len(programme.events) == 4000
    assert programme.count(Standing.UNREAD) == 0

    reports = make_reports(events)
    facts = [facts_of_report(f"wuf7/{n}", report) for n, (report, _) in enumerate(reports)]
    numbers = {one.key: one.number for one in programme.events}
    matched = match_reports(facts, [facts_of_event(one) for one in programme.events])
    truth = [number for _, number in reports]
    given = [numbers[one.event] if one.event else None for one in matched]
    right = sum(is_ is not None and is_ == was for is_, was in zip(given, truth, strict=True))
    wrong = sum(is_ is not None and is_ != was for is_, was in zip(given, truth, strict=True))
    assert wrong == 0
    assert right >= 0.97 * sum(number is not None for number in truth)
    assert sum(one.outcome is Outcome.OPEN for one in matched) <= 0.03 * len(matched)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(["", "", "9 April", "9:00-10:00", "Room 2", "Alder Institute"], "no title", id="no title"),
        pytest.param(["NE 2", "A talk", "31 April", "9:00-10:00", "", ""], "the date was not understood", id="no day"),
        pytest.param(
            ["NE 2", "A talk", "9 May", "9:00-10:00", "", ""], "the date lies outside the forum's days", id="far"
        ),
        pytest.param(["NE 2", "A talk", "9 April", "after lunch", "", ""], "the time was not understood", id="no hour"),
        pytest.param(["NE 2", "A talk", "9 April", "15:00-14:00", "", ""], "it ends before it begins", id="backwards"),
        pytest.param(["NE 2", "A talk (cancelled)", "9 April", "9:00", "", ""], "cancelled", id="cancelled"),
        pytest.param(["", "", "", "", "", "Dunmore Council"], "it goes on with row 2", id="one more organizer"),
        pytest.param(["Total", "2 events", "", "", "", ""], "a total or a note", id="a total"),
        pytest.param(["10 April", "", "", "", "", ""], "it holds for the rows below", id="a day in a line"),
        pytest.param(["Track A of many things", "", "", "", "", ""], "one cell alone", id="a line that nobody knows"),
        pytest.param([str(h) for h in HEADER], "the header again", id="the header again"),
    ],
)
def test_a_row_that_is_not_simply_an_event_is_told_with_its_number(
    row: list[object], said: str, tmp_path: Path
) -> None:
    found = read(tmp_path, ["NE 1", "First", "9 April", "9:00-10:00", "Room 1", "Alder Institute"], row)
    assert [(place, reason) for place, _, reason in found["said"]] == [("row 3", said)]  # type: ignore[attr-defined]


def test_the_same_number_twice_is_told_and_both_are_kept(tmp_path: Path) -> None:
    found = read(tmp_path, ["NE 1", "One", "9 April", "", "", ""], ["NE 1", "Two", "9 April", "", "", ""])
    assert found["events"] == [("NE 1", "One"), ("NE 1", "Two")]
    assert found["said"] == [("row 3", "doubted", "the number NE 1 is that of row 2 as well")]


def test_what_people_say_of_a_column_stands_above_the_guess(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Ref", "Working name", "Public name", "Date"],
        ["1", "abc", "Safer streets", "9 April"],
    ]
    path = write_text(tmp_path / "p.csv", rows)
    told_ = {match_key("Public name"): Field.TITLE, match_key("Working name"): None}
    assert [one.title for one in read_programme(path, told_).programme.events] == ["Safer streets"]


def test_keys_of_events_come_from_content_and_not_from_their_order(tmp_path: Path) -> None:
    rows: list[list[object]] = [[n, f"Talk {n}", f"{n} April", "9:00", "Room", "A"] for n in (6, 7, 8)]
    one = read_programme(write_text(tmp_path / "one.csv", [HEADER, *rows])).programme
    other = read_programme(write_text(tmp_path / "other.csv", [HEADER, *rows[::-1]])).programme
    assert {e.key for e in one.events} == {e.key for e in other.events} == {f"wuf7/{n}-talk-{n}" for n in (6, 7, 8)}


def test_the_forum_is_told_by_the_days(tmp_path: Path) -> None:
    path = write_text(tmp_path / "p.csv", [HEADER, ["NE 1", "Talk", "9 February 2018", "9:00", "", ""]])
    assert read_programme(path).programme.forum == "wuf9"


def test_a_hidden_sheet_and_one_without_a_header_are_told(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "p.xlsx", [HEADER, ["NE 1", "Talk", "9 April", "9:00", "", ""]])
    from openpyxl import load_workbook

    book = load_workbook(path)
    book.create_sheet("Notes").append(["call the caterer", "today"])
    book.create_sheet("Old").sheet_state = "hidden"
    book.save(path)
    left_out = read_programme(path).left_out
    assert left_out == ("sheet “Old”: it is hidden", "sheet “Notes”: no row of column names in it")


def test_a_table_without_column_names_is_told(tmp_path: Path) -> None:
    path = write_text(tmp_path / "p.csv", [["a", "b"], ["c", "d"]])
    with pytest.raises(NotAReportError, match="row of column names"):
        read_programme(path)


@pytest.mark.parametrize("start", [b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"], ids=["PDF", "old Excel"])
def test_another_format_is_told(start: bytes) -> None:
    with pytest.raises(UnsupportedInputError, match="save it as one"):
        read_sheets(start + b"...", "p")


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(tmp_path: Path) -> None:
    lines = ["No,Title,Date", '1,"Open talk,9 April', *(f"{n},Talk {n},9 April" for n in range(2, 90))]
    path = tmp_path / "p.csv"
    path.write_text("\n".join(lines))
    assert len(read_programme(path).programme.events) == 89


def test_a_broken_workbook_is_told() -> None:
    with pytest.raises((DamagedInputError, UnsupportedInputError)):
        read_sheets(b"PK\x03\x04broken", "p.xlsx")
