"""The form with captions in other words, laid out in the ways that people use, and what is still read of it."""

import csv
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from tests.corpus.answers import AGENDAS, HEADER, SPEAKER
from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import HEADER_ANSWERS, SECTION_ANSWERS, SECTIONS
from wufgraph.documents.lists import ListItem, find_marker
from wufgraph.documents.text_builder import TextBuilder
from wufgraph.extraction import extract
from wufgraph.extraction.captions.table import CaptionTable
from wufgraph.model import Cell, Document, Language, Report

UNSEEN = Path(__file__).with_name("unseen_captions.csv")
FIELDS = (*HEADER, *SECTIONS, "speakers", *SPEAKER)
_SPEAKERS = (
    {
        "speaker-name": "Ms Ana Field",
        "nationality": "Peruvian",
        "organization": "First Institute",
        "speaker-time": "9:00",
        "position": "Director of Studies",
        "email": "ana@first.example",
    },
    {
        "speaker-name": "Mr Bo Hill",
        "nationality": "Kenyan",
        "organization": "River Office",
        "speaker-time": "9:20",
        "position": "Town planner",
        "email": "bo@river.example",
    },
)
_ANSWERS = {
    **HEADER_ANSWERS,
    **SECTION_ANSWERS,
    "summary": "The event brought together planners and river engineers to compare what they do with river banks.",
}


class Shape(StrEnum):
    """How captions and answers stand to each other."""

    CELLS = "cells"
    LINES = "lines"
    TABS = "tabs"
    ABOVE = "above"
    GRID = "grid"


def unseen_wordings() -> list[tuple[str, Language, str]]:
    """Field, language and wording of captions that the table does not hold."""
    with UNSEEN.open(encoding="utf-8", newline="") as file:
        return [(row["field"], Language(row["language"]), row["wording"]) for row in csv.DictReader(file)]


def reworded(wordings: Mapping[str, str], shape: Shape, language: Language = Language.EN) -> Document:
    """The filled-in form, with other captions for some of its fields and no guidance."""
    printed = PrintedForm(language)
    builder = TextBuilder()

    def caption(field: str) -> str:
        return wordings.get(field) or printed.caption(field).rstrip(": \N{NO-BREAK SPACE}")

    for line in printed.title_lines:
        builder.add_paragraph(line)
    _add_pairs(builder, [(caption(field), _ANSWERS[field]) for field in HEADER], 0, shape)
    for section in SECTIONS:
        builder.add_gap()
        builder.add_paragraph(caption(section) if section in AGENDAS else f"{caption(section)}:")
        for line in _ANSWERS.get(section, "").split("\n"):
            marker = find_marker(line)
            item = ListItem(marker.text, marker.family, 1) if marker else None
            builder.add_paragraph(line[len(marker.text) :] if marker else line, item=item)
    builder.add_gap()
    builder.add_paragraph(f"{caption('speakers')}:")
    if shape is Shape.GRID:
        for column, field in enumerate(SPEAKER):
            builder.add_paragraph(caption(field), cell=Cell(9, 0, column))
        for row, speaker in enumerate(_SPEAKERS, 1):
            for column, field in enumerate(SPEAKER):
                builder.add_paragraph(speaker[field], cell=Cell(9, row, column))
    else:
        for number, speaker in enumerate(_SPEAKERS):
            _add_pairs(builder, [(caption(field), speaker[field]) for field in SPEAKER], 1 + number, shape)
            builder.add_gap()
    text, blocks = builder.finish()
    return Document(name="reworded.docx", media_type="text/plain", sha256="0" * 64, text=text, blocks=blocks)


def _add_pairs(builder: TextBuilder, pairs: list[tuple[str, str]], table: int, shape: Shape) -> None:
    for row, (caption, answer) in enumerate(pairs):
        if shape is Shape.LINES:
            builder.add_paragraph(f"{caption}: {answer}")
        elif shape is Shape.ABOVE:
            builder.add_paragraph(f"{caption}:")
            builder.add_paragraph(answer)
        else:
            place = -1 if shape is Shape.TABS else table
            builder.add_paragraph(caption, cell=Cell(place, 100 * table + row, 0))
            builder.add_paragraph(answer, cell=Cell(place, 100 * table + row, 1))


def read_fields(document: Document, table: CaptionTable | None = None) -> dict[str, object]:
    """What was read for each field; a document that holds no report says nothing."""
    reports = extract(document, table).reports
    return _fields(reports[0]) if len(reports) == 1 else {}


def _fields(report: Report) -> dict[str, object]:
    event = report.event
    by_place = {
        name: [s.text for s in report.statements if (s.agenda or s.kind) == kind]
        for name, kind in {
            "outline": "discussion",
            "habitat-iii": "habitat-iii",
            "post-2015": "post-2015",
            "new-urban-agenda": "new-urban-agenda",
            "recommendations": "recommendation",
            "partnerships": "partnership",
        }.items()
    }
    return {
        "reporter": report.reporter,
        "title": event.title,
        "date": event.date,
        "venue": event.venue,
        "time": (event.start, event.end),
        "organizers": [one.name for one in report.organizers],
        "bases": [one.country for one in report.organizers],
        "participants": event.participants,
        "summary": report.summary,
        "focus-areas": report.themes,
        **by_place,
        "speaker-name": [one.name for one in report.speakers],
        "nationality": [one.nationality for one in report.speakers],
        "organization": [one.organization for one in report.speakers],
        "speaker-time": [one.time for one in report.speakers],
        "position": [one.position for one in report.speakers],
        "email": [one.email for one in report.speakers],
    }
