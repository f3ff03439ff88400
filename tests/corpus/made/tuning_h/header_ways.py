"""Ways of laying out captions and short answers that only documents of tuning-h have."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from wufgraph.model import Role

from ..header_ways import HeaderWay, above, one_cell, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single, together

_WHEN = ("date", "time", "venue")
_WHO = ("reporter", "organizers", "bases", "participants")
_EVENT_FIRST = ("title", "date", "time", "venue", "organizers", "bases", "participants", "reporter")
_LINE = "____"


def typed_behind(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, but short answers are typed behind the caption, and the cell beside it is left empty."""
    rows = tuple(
        (Cell(blocks=together(pair.caption, pair.answer)), Cell(blocks=EMPTY))
        if single(pair)
        else (cell(pair.caption), filled(pair))
        for pair in pairs
    )
    return [Table(rows=rows, widths=(4, 6))]


def event_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; the event on top, who reports it at the foot."""
    return two_columns(sorted(pairs, key=lambda pair: _EVENT_FIRST.index(pair.name)))


def hours_apart(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; when and where it was stands in a table of its own, below the other."""
    rest = [pair for pair in pairs if pair.name not in _WHEN]
    return [*two_columns(rest), *EMPTY, *two_columns([pair for pair in pairs if pair.name in _WHEN])]


def event_beside_hosts(pairs: Sequence[Pair]) -> list[Block]:
    """Two cells in a row, each with caption and answer: what it was on the left, who was there on the right."""
    left = [_box(pair) for pair in pairs if pair.name not in _WHO]
    right = [_box(pair) for pair in pairs if pair.name in _WHO]
    return [Table(rows=tuple(zip_longest(left, right, fillvalue=Cell(blocks=EMPTY))), widths=(5, 5))]


def underscored(pairs: Sequence[Pair]) -> list[Block]:
    """Lines with underscores around the answers, as on a form to be filled in by hand."""
    blocks: list[Block] = []
    for pair in pairs:
        caption = pair.caption if _ends(pair) else replace(pair.caption, text=f"{bare(pair.caption).text}:")
        if single(pair):
            before, behind = (Run(text=text, role=Role.CAPTION) for text in (f" {_LINE} ", f" {_LINE}"))
            blocks.append(Paragraph(runs=(caption, before, *_runs(pair), behind)))
        elif not pair.answer:
            blocks.append(Paragraph(runs=(caption, Run(text=f" {_LINE * 4}", role=Role.CAPTION))))
        else:
            blocks += paragraphs([replace(pair, caption=caption)])
    return blocks


def plain_captions(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; captions are not bold, answers are."""
    rows = tuple(
        (cell(Run(text=pair.caption.text, role=Role.CAPTION)), Cell(blocks=tuple(map(_bold, pair.answer)) or EMPTY))
        for pair in pairs
    )
    return [Table(rows=rows, widths=(4, 6))]


def spaced_cells(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; a blank line above and below each answer."""
    rows = tuple(
        (Cell(blocks=(*EMPTY, Paragraph(runs=(pair.caption,)), *EMPTY)), Cell(blocks=(*EMPTY, *pair.answer, *EMPTY)))
        for pair in pairs
    )
    return [Table(rows=rows, widths=(4, 6))]


def _box(pair: Pair) -> Cell:
    return Cell(blocks=together(pair.caption, pair.answer))


def _ends(pair: Pair) -> bool:
    """Whether the caption ends with a mark, so that the answer can be told from it in one line."""
    return pair.caption.text.endswith((":", "?"))


def _runs(pair: Pair) -> tuple[Run, ...]:
    return pair.answer[0].runs if pair.answer and isinstance(pair.answer[0], Paragraph) else ()


def _bold(block: Block) -> Block:
    if not isinstance(block, Paragraph) or any(run.role is not Role.ANSWER or run.control for run in block.runs):
        return block
    return Paragraph(runs=tuple(Run(text=run.text, role=run.role, bold=True) for run in block.runs))


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "typed behind": typed_behind,
    "event first": event_first,
    "hours apart": hours_apart,
    "event beside hosts": event_beside_hosts,
    "underscored": underscored,
    "plain captions": plain_captions,
    "spaced cells": spaced_cells,
    "one cell": one_cell,
    "above": above,
    "lines": paragraphs,
}
