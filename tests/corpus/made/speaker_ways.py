"""Ways of laying out who spoke."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from wufgraph.model import Role

from ..answers import SPEAKER, Mark
from . import header_ways
from .page import Block, Cell, Paragraph, Run, Table
from .pieces import Panel, answered, bold, cell
from .roster_ways import ROSTER_WAYS

SpeakerWay: TypeAlias = Callable[[Panel], list[Block]]
"""Empty where the way does not fit what is told."""


def each(panel: Panel) -> list[Block]:
    """As the form has it: a table for each speaker."""
    return [block for talk in panel.talks for block in header_ways.two_columns(panel.pairs(talk))]


def grid(panel: Panel) -> list[Block]:
    """A row for each speaker."""
    captions = tuple(cell(bold(panel.captions[field])) for field in SPEAKER)
    rows = (captions, *(tuple(Cell(blocks=answered(talk, field)) for field in SPEAKER) for talk in panel.talks))
    return [Table(rows=rows, widths=(3, 2, 3, 1, 3, 4))]


def paragraphs(panel: Panel) -> list[Block]:
    """No table at all."""
    return [block for talk in panel.talks for block in header_ways.paragraphs(panel.pairs(talk))]


def one_table(panel: Panel) -> list[Block]:
    """All in one table of two columns."""
    rows = tuple(row for block in each(panel) if isinstance(block, Table) for row in block.rows)
    return [Table(rows=rows, widths=(4, 6))]


def across(panel: Panel) -> list[Block]:
    """A column for each speaker."""
    rows = tuple((cell(panel.caption(field)), *(Cell(blocks=answered(talk, field)) for talk in panel.talks))
                 for field in SPEAKER)  # fmt: skip
    return [Table(rows=rows, widths=(2, *(2,) * len(panel.talks)))]


def shared_cells(panel: Panel) -> list[Block]:
    """The answers of all speakers below each other in the cells of one table."""
    if not panel.complete:
        return []
    rows = tuple((cell(panel.caption(field)), Cell(blocks=tuple(b for t in panel.talks for b in answered(t, field))))
                 for field in SPEAKER)  # fmt: skip
    return [Table(rows=rows, widths=(4, 6))]


def listed(panel: Panel) -> list[Block]:
    """Everything of one speaker in a line, what is blank left out."""
    return [Paragraph(runs=(Run(text=_line(talk), role=Role.ANSWER),), mark=Mark.BULLET, marker=panel.bullet)
            for talk in panel.talks]  # fmt: skip


def _line(talk: Mapping[str, str]) -> str:
    ways = ("{}", " ({})", ", {}", " – {}", ", {}", ", {}")
    return "".join(way.format(talk[field]) for way, field in zip(ways, SPEAKER, strict=True) if talk[field])


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "paragraphs": paragraphs,
    "one table": one_table,
    "across": across,
    "shared cells": shared_cells,
    "listed": listed,
    **ROSTER_WAYS,
}
