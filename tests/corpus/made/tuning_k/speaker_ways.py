"""Ways of laying out who spoke that only documents of tuning-k have."""

from collections.abc import Mapping

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..header_ways import two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each
from .header_ways import in_the_caption

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_SPEAKER = {Language.EN: "Speaker", Language.ES: "Ponente", Language.FR: "Intervenant"}


def headed_tables(panel: Panel) -> list[Block]:
    """A table for each, with "Speaker 1" above it."""
    blocks: list[Block] = []
    for number, talk in enumerate(panel.talks, start=1):
        blocks += [Paragraph(runs=(bold(f"{_SPEAKER[panel.language]} {number}"),)), *two_columns(panel.pairs(talk))]
    return blocks


def side_by_side(panel: Panel) -> list[Block]:
    """Two speakers beside each other."""
    blocks: list[Block] = []
    for at in range(0, len(panel.talks), 2):
        left, *more = panel.talks[at : at + 2]
        rows = []
        for field in SPEAKER:
            row = [cell(panel.caption(field)), Cell(blocks=answered(left, field))]
            for right in more:
                row += [cell(panel.caption(field)), Cell(blocks=answered(right, field))]
            rows.append(tuple(row))
        blocks += [Table(rows=tuple(rows), widths=(2, 3, 2, 3) if more else (2, 3)), *EMPTY]
    return blocks


def programme(panel: Panel) -> list[Block]:
    """Hours on the left, on the right a card for each."""
    rows = tuple((Cell(blocks=answered(talk, _TIME)), Cell(blocks=_card(talk))) for talk in panel.talks)
    return [Table(rows=rows, widths=(2, 8))]


def joined_grid(panel: Panel) -> list[Block]:
    """A row for each, two answers in some of its cells."""
    columns = ((_NAME, _NATIONALITY), (_ORGANIZATION, _POSITION), (_TIME,), (_EMAIL,))
    head = tuple(cell(bold(" / ".join(panel.captions[field] for field in fields))) for fields in columns)
    if not panel.complete:
        return []
    rows = tuple(
        tuple(Cell(blocks=tuple(block for field in fields for block in answered(talk, field))) for fields in columns)
        for talk in panel.talks
    )
    return [Table(rows=(head, *rows), widths=(4, 5, 2, 5))]


def in_captions(panel: Panel) -> list[Block]:
    """Answers typed behind their captions, the cells for them left empty."""
    return [block for talk in panel.talks for block in in_the_caption(panel.pairs(talk))]


def blank_rows(panel: Panel) -> list[Block]:
    """All in one table of two columns, an empty row between two speakers."""
    gap = (Cell(blocks=EMPTY), Cell(blocks=EMPTY))
    rows: list[tuple[Cell, ...]] = []
    for talk in panel.talks:
        rows += [gap] if rows else []
        rows += [(cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in SPEAKER]
    return [Table(rows=tuple(rows), widths=(4, 6))]


def numbered_lines(panel: Panel) -> list[Block]:
    """A numbered line for each: "1. Ana Field, Director, First Institute (Peru), 9:00, ana@first.example"."""
    ways = {_NAME: "{}", _POSITION: ", {}", _ORGANIZATION: ", {}", _NATIONALITY: " ({})", _TIME: ", {}", _EMAIL: ", {}"}
    lines = ("".join(way.format(talk[field]) for field, way in ways.items() if talk[field]) for talk in panel.talks)
    return [
        Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.NUMBER, marker=f"{number}. ", number=number)
        for number, line in enumerate(lines, start=1)
    ]


def rows_of_three(panel: Panel) -> list[Block]:
    """A table for each: three captions with their answers below, twice."""
    blocks: list[Block] = []
    for talk in panel.talks:
        rows: list[tuple[Cell, ...]] = []
        for part in (SPEAKER[:3], SPEAKER[3:]):
            rows.append(tuple(cell(panel.caption(field)) for field in part))
            rows.append(tuple(Cell(blocks=answered(talk, field)) for field in part))
        blocks += [Table(rows=tuple(rows), widths=(4, 3, 4)), *EMPTY]
    return blocks


def _card(talk: Mapping[str, str]) -> tuple[Block, ...]:
    place = ", ".join(talk[field] for field in (_POSITION, _ORGANIZATION) if talk[field])
    name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
    return (name, *(paragraph(text) for text in (place, talk[_NATIONALITY], talk[_EMAIL]) if text))


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "headed tables": headed_tables,
    "side by side": side_by_side,
    "programme": programme,
    "joined grid": joined_grid,
    "typed in the captions' cells": in_captions,
    "blank rows": blank_rows,
    "numbered lines": numbered_lines,
    "rows of three": rows_of_three,
}
