"""Answers in brackets, between quotation marks and on lines to write on, and captions with rare signs behind them."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

CAPTIONS = (
    (
        "Name of reporter",
        "Title of event",
        "Date",
        "Venue",
        "Time",
        "Name of organizing institution(s)",
        "Country where based",
    ),
    ("Written up by", "Event", "Which day", "Room", "Hours", "Organisers", "Based in"),
    (
        "Lo llenó",
        "Cómo se llamó la sesión",
        "Día en que fue",
        "Sala que nos tocó",
        "De qué hora a qué hora",
        "Quiénes lo organizaron",
        "Con sede en",
    ),
    (
        "Rempli par",
        "Comment s'appelait la séance",
        "Jour",
        "Salle",
        "De quelle heure à quelle heure",
        "Organisé par (tous)",
        "Où siège chaque hôte",
    ),
)
VALUES = (
    "Ana Field",
    "Pipes and who pays for them",
    "9 April 2014",
    "Room 7, first floor",
    "14:00 - 15:30",
    "Kera Trust",
    "Kenya",
)
BELOW = "\n\nSummary of the event\nWe met to talk about pipes.\n\nRecommendations\n- Lay more pipes.\n"
LINES = (
    "{}: ({})",
    "{} ({})",
    "{} ({}).",
    "{} <{}>",
    "{}: <{}>",
    "{} “{}”",
    '{} "{}"',
    "{} « {} »",
    "{} ____{}____",
    "{}: ____{}_______",
    "<{}> {}",
    "{}>: {}",
    "{} … {}",
    "{} & {}",
    "{} ✓ {}",
    "{} • {}",
    "{} := {}",
    "{} --- {}",
    "{} »» {}",
    "{}-{}",
)


def read(lines: list[str], kind: str) -> Report:
    text = "\n".join(lines) + BELOW
    if kind == "html":
        lines = [line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in text.split("\n")]
        text = "".join(f"<p>{line}</p>" for line in lines if line)
    (report,) = extract(read_document(text.encode(), f"made.{kind}")).reports
    return report


@pytest.mark.parametrize("kind", ["txt", "html"])
@pytest.mark.parametrize("captions", CAPTIONS)
@pytest.mark.parametrize("line", LINES)
def test_caption_and_answer_are_told_apart(line: str, captions: tuple[str, ...], kind: str) -> None:
    report = read([line.format(*pair) for pair in zip(captions, VALUES, strict=True)], kind)
    event, (host,) = report.event, report.organizers
    found = (report.reporter, event.title, str(event.date), event.venue, f"{event.start} - {event.end}", host.name)
    assert found == (*VALUES[:2], "2014-04-09", *VALUES[3:6])
    assert host.country == "KE"


def test_hints_in_brackets_are_no_answers() -> None:
    lines = [
        "Reporter (name in full)",
        "Ana Field",
        "Title (of the event)",
        "Pipes",
        "Date (day and month)",
        "9 April 2014",
    ]
    report = read([*lines, "Venue (room)", "Room 7"], "txt")
    assert (report.reporter, report.event.title, report.event.venue) == ("Ana Field", "Pipes", "Room 7")


def test_answers_that_end_in_brackets_are_whole() -> None:
    lines = [
        "Reporter: Ana Field (Ms)",
        "Title: Pipes (and taps)",
        "Date: 9 April 2014 (Wed)",
        "Venue: Room 7 (first floor)",
    ]
    report = read(lines, "txt")
    assert (report.reporter, report.event.title, report.event.venue) == (
        "Ana Field",
        "Pipes (and taps)",
        "Room 7 (first floor)",
    )
