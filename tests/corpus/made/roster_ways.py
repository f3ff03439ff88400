"""Ways of telling who spoke in lines, cards and grids of one's own."""

from collections.abc import Callable, Mapping, Sequence

from wufgraph.model import Role

from ..answers import SPEAKER, Mark
from .page import Block, Cell, Paragraph, Run, Table
from .pieces import EMPTY, Panel, answered, bold, cell, paragraph

Talk = Mapping[str, str]
_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_POSITION_FIRST = (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL)
_REORDERED = (_POSITION, _NAME, _EMAIL, _ORGANIZATION, _TIME, _NATIONALITY)


def prose_lines(panel: Panel) -> list[Block]:
    """A line for each: "Ms Ana Field (Peru), Director, First Institute – 9:00 – ana@first.example"."""
    ways = {
        _NAME: "{}",
        _NATIONALITY: " ({})",
        _POSITION: ", {}",
        _ORGANIZATION: ", {}",
        _TIME: " – {}",
        _EMAIL: " – {}",
    }
    return [paragraph(_fill(talk, ways)) for talk in panel.talks]


def numbered_dashes(panel: Panel) -> list[Block]:
    """A numbered line for each, with long dashes."""
    lines = (" — ".join(_told(talk, (_NAME, *_POSITION_FIRST))) for talk in panel.talks)
    return [
        Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.NUMBER, marker=f"{number}. ", number=number)
        for number, line in enumerate(lines, start=1)
    ]


def semicolons(panel: Panel) -> list[Block]:
    """A line for each in the form's order, with semicolons."""
    return [paragraph("; ".join(_told(talk, SPEAKER))) for talk in panel.talks]


def hours_first(panel: Panel) -> list[Block]:
    """As in a programme: the hour, the speaker, the rest in brackets."""
    lines = []
    for talk in panel.talks:
        rest = ", ".join(_told(talk, (_POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL)))
        lines.append(" – ".join(_told(talk, (_TIME, _NAME))) + (f" ({rest})" if rest else ""))
    return [paragraph(line) for line in lines]


def cards(panel: Panel) -> list[Block]:
    """The name in bold, and what is told of the speaker in lines below it."""
    return [
        block for talk in panel.talks for block in (_name(talk), *map(paragraph, _told(talk, _POSITION_FIRST)), *EMPTY)
    ]


def short_cards(panel: Panel) -> list[Block]:
    """The name in bold, position and organization in one line, the rest in another."""
    blocks: list[Block] = []
    for talk in panel.talks:
        place = ", ".join(_told(talk, (_POSITION, _ORGANIZATION)))
        rest = " | ".join(_told(talk, (_NATIONALITY, _TIME, _EMAIL)))
        blocks += [_name(talk), *(paragraph(line) for line in (place, rest) if line), *EMPTY]
    return blocks


def card_cells(panel: Panel) -> list[Block]:
    """A card in each cell of a table of one column."""
    rows = tuple((Cell(blocks=(_name(talk), *map(paragraph, _told(talk, _POSITION_FIRST)))),) for talk in panel.talks)
    return [Table(rows=rows, widths=(10,))]


def bare_grid(panel: Panel) -> list[Block]:
    """A row for each speaker, and no captions."""
    return [Table(rows=tuple(_row(talk, SPEAKER) for talk in panel.talks), widths=(3, 2, 3, 1, 3, 4))]


def numbered_grid(panel: Panel) -> list[Block]:
    """A row for each speaker, numbered, in an order of its own."""
    head = (cell(bold("#")), *(cell(bold(panel.captions[field])) for field in _REORDERED))
    rows = (
        (cell(Run(text=str(number), role=Role.ANSWER)), *_row(talk, _REORDERED))
        for number, talk in enumerate(panel.talks, start=1)
    )
    return [Table(rows=(head, *rows), widths=(1, 3, 3, 4, 3, 1, 2))]


def parted_grid(panel: Panel) -> list[Block]:
    """A grid that a page break parts; the second part has its head again."""
    head = tuple(cell(bold(panel.captions[field])) for field in SPEAKER)
    half = (len(panel.talks) + 1) // 2
    parts: list[Sequence[Talk]] = [part for part in (panel.talks[:half], panel.talks[half:]) if part]
    tables: list[Block] = []
    for part in parts:
        rows = (head, *(_row(talk, SPEAKER) for talk in part))
        tables += [Table(rows=rows, widths=(3, 2, 3, 1, 3, 4)), *EMPTY]
    return tables


def captions_in_lines(panel: Panel) -> list[Block]:
    """A line for each, with the captions in it."""
    lines = []
    for talk in panel.talks:
        runs: list[Run] = []
        for field in SPEAKER:
            if talk[field]:
                runs += [
                    Run(text=f"{'; ' if runs else ''}{panel.captions[field]}: ", role=Role.CAPTION),
                    Run(text=talk[field], role=Role.ANSWER),
                ]
        lines.append(Paragraph(runs=tuple(runs)))
    return list(lines)


def _told(talk: Talk, fields: Sequence[str]) -> list[str]:
    return [talk[field] for field in fields if talk[field]]


def _fill(talk: Talk, ways: Mapping[str, str]) -> str:
    return "".join(way.format(talk[field]) for field, way in ways.items() if talk[field])


def _name(talk: Talk) -> Paragraph:
    return Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))


def _row(talk: Talk, fields: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(blocks=answered(talk, field)) for field in fields)


ROSTER_WAYS: dict[str, Callable[[Panel], list[Block]]] = {
    "prose lines": prose_lines,
    "numbered lines with dashes": numbered_dashes,
    "lines with semicolons": semicolons,
    "hours first": hours_first,
    "cards": cards,
    "short cards": short_cards,
    "cards in cells": card_cells,
    "grid without captions": bare_grid,
    "numbered grid": numbered_grid,
    "grid over two pages": parted_grid,
    "captions in lines": captions_in_lines,
}
