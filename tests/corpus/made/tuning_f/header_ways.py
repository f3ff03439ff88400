"""Ways of laying out captions and short answers that only documents of tuning-f have."""

from collections.abc import Sequence
from dataclasses import replace

from ..header_ways import HeaderWay, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single, together

_SHORT = ("date", "venue", "time")
_LAST = ("reporter",)


def numbers_beside(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns, the first with numbers."""
    rows = tuple(
        (cell(Run(text=f"{number}", role=pair.caption.role)), cell(pair.caption), filled(pair))
        for number, pair in enumerate(pairs, 1)
    )
    return [Table(rows=rows, widths=(1, 4, 6))]


def day_in_a_row(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; day, place and hour share a row of six cells."""
    rows: list[tuple[Cell, ...]] = [
        (cell(pair.caption), replace(filled(pair), span=5)) for pair in pairs if pair.name not in _SHORT
    ]
    short = [one for pair in pairs if pair.name in _SHORT for one in (cell(pair.caption), filled(pair))]
    if len(short) != 6:
        return two_columns(pairs)
    rows.insert(2, tuple(short))
    return [Table(rows=tuple(rows), widths=(2, 2, 1, 3, 1, 2))]


def lines_in_a_cell(pairs: Sequence[Pair]) -> list[Block]:
    """All of it as lines in one frame."""
    return [Table(rows=((Cell(blocks=tuple(paragraphs(pairs))),),), widths=(10,))]


def tabbed(pairs: Sequence[Pair]) -> list[Block]:
    """Lines with a tab between caption and answer."""
    blocks: list[Block] = []
    for pair in pairs:
        fits = single(pair) and pair.caption.text.endswith((":", "?"))
        blocks += together(pair.caption, pair.answer, space="\t") if fits else paragraphs([pair])
    return blocks


def reporter_last(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; who reports stands at the end."""
    return two_columns(sorted(pairs, key=lambda pair: pair.name in _LAST))


def a_table_each(pairs: Sequence[Pair]) -> list[Block]:
    """Two tables with an empty line between them, as where a page ended."""
    return [*two_columns(pairs[:4]), *EMPTY, *two_columns(pairs[4:])]


def day_together(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; captions of day, place and hour in one cell, their answers below each other in the next."""
    some = [pair for pair in pairs if pair.name in _SHORT]
    if len(some) < 3 or not all(single(pair) for pair in some):
        return two_columns(pairs)
    captions = tuple(Paragraph(runs=(pair.caption,)) for pair in some)
    row = (Cell(blocks=captions), Cell(blocks=tuple(block for pair in some for block in pair.answer)))
    before = [pair for pair in pairs[: pairs.index(some[0])] if pair not in some]
    after = [pair for pair in pairs[pairs.index(some[0]) :] if pair not in some]
    rows = [(cell(pair.caption), filled(pair)) for pair in before]
    rows += [row, *((cell(pair.caption), filled(pair)) for pair in after)]
    return [Table(rows=tuple(rows), widths=(4, 6))]


def answers_in_bold_lines(pairs: Sequence[Pair]) -> list[Block]:
    """The caption in a line, the answer in the next, no line between."""
    return [
        block for pair in pairs for block in (Paragraph(runs=(replace(pair.caption, bold=False),)), *_bold(pair))
    ]  # fmt: skip


def bare_lines(pairs: Sequence[Pair]) -> list[Block]:
    """Lines with a dash between caption and answer."""
    blocks: list[Block] = []
    for pair in pairs:
        caption = bare(pair.caption)
        fits = single(pair) and not caption.text.endswith("?")
        dash = replace(pair, caption=replace(caption, text=f"{caption.text} –"))
        blocks += paragraphs([dash if fits else pair])
    return blocks


def _bold(pair: Pair) -> tuple[Block, ...]:
    return tuple(
        replace(one, runs=tuple(replace(run, bold=True) for run in one.runs)) if isinstance(one, Paragraph) else one
        for one in pair.answer or EMPTY
    )


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "numbers beside": numbers_beside,
    "day in a row": day_in_a_row,
    "lines in a cell": lines_in_a_cell,
    "tabbed": tabbed,
    "reporter last": reporter_last,
    "a table each": a_table_each,
    "day together": day_together,
    "answers in bold lines": answers_in_bold_lines,
    "bare lines": bare_lines,
    "lines": paragraphs,
}
