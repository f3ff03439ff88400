"""Ways of laying out who spoke that only documents of tuning-j have."""

from collections.abc import Mapping

from wufgraph.model import Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, across, each, grid

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_PAIRED = ((_NAME, _NATION), (_POST, _PLACE), (_TIME,), (_MAIL,))


def named_tables(panel: Panel) -> list[Block]:
    """The name in bold, and below it the form's table for the rest."""
    return [
        block
        for talk in panel.talks
        for block in (_name(talk), *header_ways.two_columns(panel.pairs(talk)[1:]), *EMPTY)
    ]


def parted_table(panel: Panel) -> list[Block]:
    """All in one table, an empty row between speakers."""
    rows: list[tuple[Cell, ...]] = []
    for talk in panel.talks:
        rows += [(Cell(blocks=EMPTY), Cell(blocks=EMPTY))] if rows else []
        rows += [(cell(pair.caption), Cell(blocks=pair.answer)) for pair in panel.pairs(talk)]
    return [Table(rows=tuple(rows), widths=(4, 6))]


def paired_columns(panel: Panel) -> list[Block]:
    """A row for each in four columns; two of them have two captions, and two lines in a cell."""
    if not panel.complete:
        return []
    head = tuple(cell(bold(" / ".join(panel.captions[field] for field in fields))) for fields in _PAIRED)
    rows = (
        tuple(Cell(blocks=tuple(block for field in fields for block in answered(talk, field))) for fields in _PAIRED)
        for talk in panel.talks
    )
    return [Table(rows=(head, *rows), widths=(3, 4, 2, 4))]


def piped(panel: Panel) -> list[Block]:
    """A grid typed with bars, the captions on top."""
    if not panel.complete:
        return []
    head = Paragraph(runs=(bold(" | ".join(panel.captions[field] for field in SPEAKER)),))
    return [head, *(paragraph(" | ".join(talk[field] for field in SPEAKER)) for talk in panel.talks)]


def blocks_of_lines(panel: Panel) -> list[Block]:
    """Lines with captions, a blank line after each speaker."""
    return [block for talk in panel.talks for block in (*header_ways.paragraphs(panel.pairs(talk)), *EMPTY)]


def bracketed_lines(panel: Panel) -> list[Block]:
    """ "Ms Ana Field (Peruvian), Director, First Institute, 9:00 (ana@first.example)"."""
    ways = {_NAME: "{}", _NATION: " ({})", _POST: ", {}", _PLACE: ", {}", _TIME: ", {}", _MAIL: " ({})"}
    return [
        paragraph("".join(way.format(talk[field]) for field, way in ways.items() if talk[field]))
        for talk in panel.talks
        if talk[_NAME]
    ]


def two_lines(panel: Panel) -> list[Block]:
    """The name with position and organization; below it the rest with its captions."""
    blocks: list[Block] = []
    for talk in panel.talks:
        place = ", ".join(talk[field] for field in (_POST, _PLACE) if talk[field])
        blocks.append(
            Paragraph(
                runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True), Run(text=f", {place}", role=Role.ANSWER))
            )
        )
        runs: list[Run] = []
        for field in (_NATION, _TIME, _MAIL):
            if talk[field]:
                mark = " - " if runs else ""
                runs += [
                    Run(text=f"{mark}{panel.captions[field]}: ", role=Role.CAPTION),
                    Run(text=talk[field], role=Role.ANSWER),
                ]
        blocks += [Paragraph(runs=tuple(runs)), *EMPTY]
    return blocks


def _name(talk: Mapping[str, str]) -> Paragraph:
    return Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "named tables": named_tables,
    "parted table": parted_table,
    "grid": grid,
    "paired columns": paired_columns,
    "piped": piped,
    "blocks of lines": blocks_of_lines,
    "bracketed lines": bracketed_lines,
    "two lines": two_lines,
    "across": across,
}
