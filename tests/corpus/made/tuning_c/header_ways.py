"""Ways of laying out captions and short answers that only this part has."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, single, together

_SHORT = ("date", "venue", "time")
_ACROSS = (*_SHORT, "participants")


def below(pairs: Sequence[Pair]) -> list[Block]:
    """The answer in the paragraph after its caption."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *(pair.answer or EMPTY))]


def numbered_rows(pairs: Sequence[Pair]) -> list[Block]:
    """A column of numbers in front."""
    rows = tuple((cell(bold(f"{number}.")), cell(pair.caption), filled(pair)) for number, pair in enumerate(pairs, 1))
    return [Table(rows=rows, widths=(1, 4, 6))]


def colon_column(pairs: Sequence[Pair]) -> list[Block]:
    """A column for the colon, as typists set forms."""
    colon = Run(text=":", role=Role.CAPTION)
    rows = tuple((cell(bare(pair.caption)), cell(colon), filled(pair)) for pair in pairs)
    return [Table(rows=rows, widths=(8, 1, 12))]


def tabbed(pairs: Sequence[Pair]) -> list[Block]:
    """Caption, tab, answer."""
    return [block for pair in pairs for block in together(pair.caption, pair.answer, space="\t")]


def dashed(pairs: Sequence[Pair]) -> list[Block]:
    """Caption, dash, answer."""
    return [block for pair in pairs for block in together(bare(pair.caption), pair.answer, space=" – ")]


def bullets(pairs: Sequence[Pair]) -> list[Block]:
    """A list of captions with their answers."""
    blocks = [together(pair.caption, pair.answer) for pair in pairs]
    return [replace(one, mark=Mark.BULLET, marker="• ") if i == 0 and isinstance(one, Paragraph) else one
            for several in blocks for i, one in enumerate(several)]  # fmt: skip


def in_a_line(pairs: Sequence[Pair]) -> list[Block]:
    """Date, room and time on one line."""
    short = [pair for pair in pairs if pair.name in _SHORT and single(pair)]
    blocks: list[Block] = []
    for pair in pairs:
        if pair not in short:
            blocks += together(pair.caption, pair.answer)
        elif pair is short[0]:
            blocks.append(_on_one_line(short))
    return blocks


def across(pairs: Sequence[Pair]) -> list[Block]:
    """Date, room, time and attendance side by side under their captions, the rest as on the form."""
    short = [pair for pair in pairs if pair.name in _ACROSS]
    rest = [pair for pair in pairs if pair not in short]
    rows = (tuple(cell(pair.caption) for pair in short), tuple(filled(pair) for pair in short))
    first = 2 if rest and rest[0].name == "reporter" else 1
    return [*two_columns(rest[:first]), Table(rows=rows, widths=(1,) * len(short)), *two_columns(rest[first:])]


def two_tables(pairs: Sequence[Pair]) -> list[Block]:
    """A table for the event and one for those who held it."""
    cut = next((i for i, pair in enumerate(pairs) if pair.name == "organizers"), len(pairs))
    return [*two_columns(pairs[:cut]), *EMPTY, *two_columns(pairs[cut:])] if cut < len(pairs) else two_columns(pairs)


def boxed_pairs(pairs: Sequence[Pair]) -> list[Block]:
    """Two boxes in a row, each with a caption and its answer below."""
    cells = [Cell(blocks=(Paragraph(runs=(pair.caption,)), *(pair.answer or EMPTY))) for pair in pairs]
    cells += [Cell(blocks=EMPTY)] * (len(cells) % 2)
    return [Table(rows=tuple((cells[i], cells[i + 1]) for i in range(0, len(cells), 2)), widths=(5, 5))]


def _on_one_line(pairs: Sequence[Pair]) -> Paragraph:
    runs: list[Run] = []
    for pair in pairs:
        (block,) = together(pair.caption, pair.answer)
        gap = [Run(text="   |   ", role=Role.CAPTION)] if runs else []
        runs += [*gap, *(block.runs if isinstance(block, Paragraph) else ())]
    return Paragraph(runs=tuple(runs))


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "below": below,
    "numbered rows": numbered_rows,
    "colon column": colon_column,
    "tabbed": tabbed,
    "dashed": dashed,
    "bullets": bullets,
    "in a line": in_a_line,
    "across": across,
    "two tables": two_tables,
    "boxed pairs": boxed_pairs,
}
