"""Ways of laying out who spoke that only documents of tuning-h have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wufgraph.model import Language, Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, Panel, answered, bold, cell, filled, paragraph, together
from ..speaker_ways import SpeakerWay, each, grid, one_table

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_MODERATOR = {Language.EN: "moderator", Language.ES: "moderación", Language.FR: "modération"}


def typed_behind(panel: Panel) -> list[Block]:
    """The form's table for each, but the answers are typed behind the captions, and the cells beside them are empty."""
    if panel.colon.strip() != ":":
        return []
    return [
        Table(rows=tuple((_behind(pair), Cell(blocks=EMPTY)) for pair in panel.pairs(talk)), widths=(4, 6))
        for talk in panel.talks
    ]


def two_to_a_table(panel: Panel) -> list[Block]:
    """Two speakers in a table of three columns, the captions on the left."""
    tables: list[Block] = []
    for start in range(0, len(panel.talks), 2):
        talks = panel.talks[start : start + 2]
        rows = tuple(
            (cell(panel.caption(field)), *(Cell(blocks=answered(talk, field)) for talk in talks)) for field in SPEAKER
        )
        tables += [Table(rows=rows, widths=(3, *(4,) * len(talks))), *EMPTY]
    return tables


def moderator_in_brackets(panel: Panel) -> list[Block]:
    """The form's tables; behind the first name stands in brackets that this one moderated."""
    first, *more = panel.talks
    if "(" in first[_NAME]:
        return []
    moderator = {**first, _NAME: f"{first[_NAME]} ({_MODERATOR[panel.language]})"}
    return each(replace(panel, talks=(moderator, *more)))


def captions_in_cells(panel: Panel) -> list[Block]:
    """A table for each; three cells in a row, each with its caption and answer."""
    tables: list[Block] = []
    for talk in panel.talks:
        cells = [_behind(pair) for pair in panel.pairs(talk)]
        tables += [Table(rows=(tuple(cells[:3]), tuple(cells[3:])), widths=(3, 3, 3)), *EMPTY]
    return tables


def numbered_names(panel: Panel) -> list[Block]:
    """The form's tables; the captions of the names are numbered."""
    tables: list[Block] = []
    for number, talk in enumerate(panel.talks, 1):
        name, *more = panel.pairs(talk)
        tables += header_ways.two_columns([replace(name, caption=bold(f"{number}. {name.caption.text}")), *more])
    return tables


def grid_of_five(panel: Panel) -> list[Block]:
    """A grid; the address stands below the name, in its cell."""
    fields = (_NAME, _POST, _PLACE, _NATION, _TIME)
    head = tuple(cell(bold(panel.captions[field])) for field in fields[1:])
    first = cell(bold(f"{panel.captions[_NAME]} / {panel.captions[_MAIL]}"))
    rows = (
        (Cell(blocks=tuple(_told(talk, (_NAME, _MAIL)))), *(Cell(blocks=answered(talk, field)) for field in fields[1:]))
        for talk in panel.talks
    )
    return [Table(rows=((first, *head), *rows), widths=(4, 3, 4, 2, 2))]


def spaced_lines(panel: Panel) -> list[Block]:
    """Lines with captions, a blank one after each speaker."""
    return [block for talk in panel.talks for block in (*header_ways.paragraphs(panel.pairs(talk)), *EMPTY)]


def rows_by_field(panel: Panel) -> list[Block]:
    """A table for each; the captions in one row, the answers in the next."""
    tables: list[Block] = []
    for talk in panel.talks:
        head = tuple(cell(bold(panel.captions[field])) for field in SPEAKER)
        told = tuple(Cell(blocks=answered(talk, field)) for field in SPEAKER)
        tables += [Table(rows=(head, told), widths=(3, 2, 3, 2, 3, 4)), *EMPTY]
    return tables


def names_only_bold(panel: Panel) -> list[Block]:
    """Two columns without a caption for the name, which stands across them in bold."""
    tables: list[Block] = []
    for talk in panel.talks:
        _, *more = panel.pairs(talk)
        name = Cell(blocks=(Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),)),), span=2)
        rows = ((name,), *((cell(pair.caption), filled(pair)) for pair in more))
        tables += [Table(rows=rows, widths=(4, 6)), *EMPTY]
    return tables


def _behind(pair: Pair) -> Cell:
    return Cell(blocks=together(pair.caption, pair.answer))


def _told(talk: Mapping[str, str], fields: Sequence[str]) -> list[Block]:
    return [paragraph(talk[field]) for field in fields if talk[field]]


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "typed behind": typed_behind,
    "two to a table": two_to_a_table,
    "moderator in brackets": moderator_in_brackets,
    "captions in cells": captions_in_cells,
    "numbered names": numbered_names,
    "grid of five": grid_of_five,
    "spaced lines": spaced_lines,
    "rows by field": rows_by_field,
    "name across": names_only_bold,
    "one table": one_table,
}
