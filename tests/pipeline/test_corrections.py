"""A record that was corrected by hand is checked and built by what it says now."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.golden_files import SAMPLE_TEXT
from wufgraph.intake import read_file
from wufgraph.model import Report
from wufgraph.record import write_record

Change = Callable[[dict[str, Any]], object]


def nothing(_: dict[str, Any]) -> None:
    """No change."""


def corrected(change: Change, tmp_path: Path) -> Report:
    """The sample's record, changed and read again."""
    (report,) = read_file(SAMPLE_TEXT)[1].reports
    record = json.loads(write_record(report))
    change(record)
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return read_file(path)[1].reports[0]


def lengths(report: Report) -> dict[str, int]:
    return {section.section: section.words for section in report.sections}


def of_kind(record: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [statement for statement in record["statements"] if statement["kind"] == kind]


def leave_out(kind: str) -> Change:
    """Take all statements of a kind out."""
    return lambda record: record.update(statements=[s for s in record["statements"] if s["kind"] != kind])


def test_a_record_that_nobody_changed_keeps_its_lengths(tmp_path: Path) -> None:
    sample = {"summary": 282, "focus-areas": 35, "discussion": 947}
    parts = {"outline": 386, "positions": 298, "recommendations": 161, "partnerships": 102}
    assert lengths(corrected(nothing, tmp_path)) == {**sample, **parts}


LENGTHS: dict[str, tuple[Change, dict[str, int]]] = {
    "a summary written anew": (lambda r: r.update(summary="word " * 301), {"summary": 301}),
    "a summary taken out": (lambda r: r.update(summary=None), {"summary": 0}),
    "a statement of ten words more": (
        lambda r: r["statements"].append({"kind": "recommendation", "text": "word " * 10}),
        {"recommendations": 171, "discussion": 957},
    ),
    "a statement of twelve words less": (
        lambda r: r["statements"].remove(next(s for s in r["statements"] if s["text"].startswith("City leaders are"))),
        {"outline": 374, "discussion": 935},
    ),
    "the words of a statement changed": (
        lambda r: of_kind(r, "partnership")[1].update(text="The World Bank has a forum."),
        {"partnerships": 94, "discussion": 939},
    ),
    "a statement moved to another section": (
        lambda r: of_kind(r, "partnership")[1].update(kind="recommendation"),
        {"partnerships": 88, "recommendations": 175},
    ),
    "a section taken out, its headings with it": (leave_out("discussion"), {"outline": 0, "discussion": 561}),
}


@pytest.mark.parametrize("name", LENGTHS)
def test_the_length_of_a_section_follows_its_words(name: str, tmp_path: Path) -> None:
    change, wanted = LENGTHS[name]
    before, after = lengths(corrected(nothing, tmp_path)), lengths(corrected(change, tmp_path))
    assert after == {**before, **wanted}


BLANK: dict[str, tuple[Change, Callable[[Report], object]]] = {
    "title": (lambda r: r["event"].update(title=""), lambda report: report.event.title),
    "venue": (lambda r: r["event"].update(venue="  "), lambda report: report.event.venue),
    "reporter": (lambda r: r.update(reporter=" "), lambda report: report.reporter),
    "summary": (lambda r: r.update(summary="\n"), lambda report: report.summary),
    "acronym": (lambda r: r["organizers"][0].update(acronym=""), lambda report: report.organizers[0].acronym),
    "position": (lambda r: r["speakers"][1].update(position=""), lambda report: report.speakers[1].position),
    "e-mail": (lambda r: r["speakers"][0].update(email=""), lambda report: report.speakers[0].email),
}


@pytest.mark.parametrize("name", BLANK)
def test_a_text_that_was_emptied_is_no_answer(name: str, tmp_path: Path) -> None:
    change, read = BLANK[name]
    assert read(corrected(change, tmp_path)) is None
