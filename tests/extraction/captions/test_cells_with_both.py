"""Tables whose cells each hold a caption, a sign and the answer; captions of day, hour and room over several rows."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

HEADER = {
    "Whoever filled this": "Ms Ana Field",
    "Name under which it ran": "Renters have rights too",
    "Happened on": "7 April 2014",
    "In which room did you meet": "Meeting Room 7",
    "At what hour": "11:00 to 12:00",
    "Name(s) of host institutions": "Kera Trust",
}
BELOW = (
    "<p>Summary of the Event</p><p>Three cases were put on the table in an hour.</p>"
    "<p>Outline of the discussion/debates</p><p>Rents rise.</p><p>Recommendations</p><p>Cap them.</p>"
)


def read(page: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{page}{BELOW}</body></html>".encode(), "made.html")).reports
    return report


def told(report: Report) -> tuple[object, ...]:
    event = report.event
    hosts = [one.name for one in report.organizers]
    return report.reporter, event.title, str(event.date), event.venue, event.start, event.end, hosts


WHOLE = ("Ana Field", "Renters have rights too", "2014-04-07", "Meeting Room 7", "11:00", "12:00", ["Kera Trust"])


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("sign", [" - ", " = ", " &gt; ", " ~ "])
def test_caption_and_answer_in_one_cell(sign: str, columns: int) -> None:
    cells = [f"<td>{caption}{sign}{answer}</td>" for caption, answer in HEADER.items()]
    rows = ["".join(cells[n : n + columns]) for n in range(0, len(cells), columns)]
    assert told(read("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")) == WHOLE


def test_one_caption_beside_three_rows() -> None:
    rows = [
        ("Name of Reporter", "Ms Ana Field"),
        ("Event title", "Renters have rights too"),
        ("Date / Time / Venue:", "7 April 2014"),
        ("", "11:00 - 12:00"),
        ("", "Meeting Room 7"),
        ("Name of Organizing Institution(s)", "Kera Trust"),
    ]
    page = "".join(f"<tr><td>{caption}</td><td>{answer}</td></tr>" for caption, answer in rows)
    assert told(read(f"<table>{page}</table>")) == WHOLE


def test_hints_behind_dashes_are_no_answers_where_other_cells_hold_them() -> None:
    captions = ["Name of Reporter - full name", "Event title - and number", "Date - day and month", "Venue - room"]
    captions += ["Time - from - to", "Name of Organizing Institution(s)"]
    pairs = zip(captions, HEADER.values(), strict=True)
    page = "".join(f"<tr><td>{caption}</td><td>{answer}</td></tr>" for caption, answer in pairs)
    assert told(read(f"<table>{page}</table>")) == WHOLE
