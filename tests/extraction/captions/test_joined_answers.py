"""Answers in brackets behind their captions, pairs in the cells of a table, captions that stand together."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report, StatementKind

BODY = (
    "Summary of the Event (max: 300 words):",
    "Traders told how they work at night.",
    "{}",
    "Lamps are few.",
    "Recommendations made during the discussion",
    "Light the stops.",
)
APART = "Summary of the Discussion (max: 500 words in total):"


def read(*lines: str, discussion: str = APART, tail: str = "") -> Report:
    body = "".join(f"<p>{one}</p>" for one in (*lines, *(one.replace("{}", discussion) for one in BODY)))
    (report,) = extract(read_document(f"<html><body>{body}{tail}</body></html>".encode(), "page.html")).reports
    return report


def told(report: Report) -> tuple[str | None, str | None, str, str | None, str | None]:
    event = report.event
    return report.reporter, event.title, str(event.date), event.venue, event.start


EXPECTED = ("Ana Field", "Night markets", "2014-04-08", "Hall 5 / upper gallery", "16:15")


@pytest.mark.parametrize("brackets", ["[{}]", "{{{}}}", "[ {} ]", "[{}]."])
@pytest.mark.parametrize(
    "captions",
    [
        ("Name of Reporter", "Event title/number", "Date", "Venue", "Time"),
        ("Reporter (first + last name)", "Our title", "Day of our event", "It was in", "Hours we had"),
        ("Su servidor, relator", "Título del evento", "Celebrado el (fecha)", "Ubicación (sala)", "Horas que tuvimos"),
    ],
)
def test_an_answer_in_brackets_behind_its_caption_is_none_of_it(brackets: str, captions: tuple[str, ...]) -> None:
    answers = ("Ana Field", "Night markets", "08/04/14", "Hall 5 / upper gallery", "16:15 - 18:15")
    pairs = zip(captions, answers, strict=True)
    report = read(*(f"{caption} {brackets.format(answer)}" for caption, answer in pairs))
    assert told(report) == EXPECTED


def test_a_hint_in_brackets_is_no_answer() -> None:
    hints = ("Name of Reporter [name in full]: Ana Field", "Event title [title]: Night markets", "Date [day]: 8 April")
    report = read(*hints, "Venue [room]: Room 7", "Time [hours]: 16:15 - 18:15")
    assert told(report) == (*EXPECTED[:3], "Room 7", "16:15")


@pytest.mark.parametrize(
    "asked",
    ["Date, with weekday + Room/tent/hall + Beginning and end (hour):", "Jour + salle + heures :", "When &amp; where:"],
)
def test_one_caption_may_ask_for_day_room_and_hours(asked: str) -> None:
    lines = ("Name of Reporter: Ana Field", "Event title/number: Night markets")
    report = read(*lines, asked, "8 April 2014", "Tent no. 2", "16:15 - 18:15")
    assert told(report) == (*EXPECTED[:3], "Tent no. 2", "16:15")


@pytest.mark.parametrize(
    "heading",
    [
        "Summary of the Discussion (max: total 500 words) / 1. Outline of the discussion/debates",
        "Summary of the Discussion + Outline of the discussion/debates",
    ],
)
def test_captions_of_sections_that_stand_together_open_the_last(heading: str) -> None:
    report = read("Name of Reporter: Ana Field", "Event title/number: Night markets", discussion=heading)
    said = [(one.kind, one.text) for one in report.statements]
    assert said == [(StatementKind.DISCUSSION, "Lamps are few."), (StatementKind.RECOMMENDATION, "Light the stops.")]


def test_pairs_in_the_cells_of_a_table_are_columns_of_their_own() -> None:
    rows = (
        ("Full name (Mr/Ms) / Position there", "Organization/institution / Nationality, if known"),
        ("Mr Bo Hill / Legal Adviser", "Nagpur Rickshaw Cooperative / BOLIVIAN"),
        ("Ms Ana Field / Vice President", "Kumasi Federation of Tenants / GHANAIAN"),
    )
    table = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    heading = "<p>Detailed information on speakers/presenters/moderators:</p>"
    report = read("Name of Reporter: Ana Field", "Date: 8 April 2014", tail=f"{heading}<table>{table}</table>")
    assert [(one.name, one.position, one.organization, one.nationality) for one in report.speakers] == [
        ("Bo Hill", "Legal Adviser", "Nagpur Rickshaw Cooperative", ("BO",)),
        ("Ana Field", "Vice President", "Kumasi Federation of Tenants", ("GH",)),
    ]
