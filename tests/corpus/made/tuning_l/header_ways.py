"""Ways of laying out captions and short answers that only documents of tuning-l have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, single, together

_WHEN_AND_WHERE = ("date", "venue", "time")
_FORUM = "WUF7 – Medellín"


def colon_column(pairs: Sequence[Pair]) -> list[Block]:
    """A narrow column between captions and answers that holds the colon alone."""
    mark = Run(text=":", role=Role.CAPTION)
    rows = tuple((cell(bare(pair.caption)), cell(mark), filled(pair)) for pair in pairs)
    return [Table(rows=rows, widths=(4, 1, 6))]


def title_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; the title on top, who reports in the last row."""
    order = {"title": 0, "reporter": 2}
    return two_columns(sorted(pairs, key=lambda pair: order.get(pair.name, 1)))


def when_and_where(pairs: Sequence[Pair]) -> list[Block]:
    """Date, venue and time in one row: their captions in one cell, their answers below each other in the next."""
    short = [pair for pair in pairs if pair.name in _WHEN_AND_WHERE]
    if len(short) < len(_WHEN_AND_WHERE) or not all(single(pair) for pair in short):
        return two_columns(pairs)
    caption = bold(" / ".join(bare(pair.caption).text for pair in short))
    row = (cell(caption), Cell(blocks=tuple(block for pair in short for block in pair.answer)))
    rows = [(cell(pair.caption), filled(pair)) for pair in pairs if pair not in short]
    rows.insert(min(pairs.index(short[0]), len(rows)), row)
    return [Table(rows=tuple(rows), widths=(4, 6))]


def four_across(pairs: Sequence[Pair]) -> list[Block]:
    """Four captions in a row, their answers in the next, as in a spreadsheet."""
    rows: list[tuple[Cell, ...]] = []
    blank = Cell(blocks=EMPTY)
    for at in range(0, len(pairs), 4):
        part = pairs[at : at + 4]
        missing = (blank,) * (4 - len(part))
        rows.append((*(cell(pair.caption) for pair in part), *missing))
        rows.append((*(filled(pair) for pair in part), *missing))
    return [Table(rows=tuple(rows), widths=(3, 3, 3, 3))]


def leaders(pairs: Sequence[Pair]) -> list[Block]:
    """No table: the caption, a row of dots to write on, the answer."""
    blocks: list[Block] = []
    for pair in pairs:
        if single(pair):
            blocks += together(pair.caption, pair.answer, space=" ............ ")
        else:
            blocks += together(pair.caption, pair.answer)
    return blocks


def headed_by_the_forum(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns below a row that names the forum."""
    head = (Cell(blocks=(Paragraph(runs=(Run(text=_FORUM, role=Role.BOILERPLATE, bold=True),)),), span=2),)
    return [Table(rows=(head, *((cell(pair.caption), filled(pair)) for pair in pairs)), widths=(4, 6))]


def spare_column(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns and one for remarks that nobody made."""
    rows = tuple((cell(pair.caption), filled(pair), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(4, 5, 2))]


def numbered(pairs: Sequence[Pair]) -> list[Block]:
    """No table: captions numbered 1), 2), the answer behind each."""
    return [
        block
        for number, pair in enumerate(pairs, start=1)
        for block in together(replace(pair.caption, text=f"{number}) {pair.caption.text}"), pair.answer)
    ]  # fmt: skip


def heavy_answers(pairs: Sequence[Pair]) -> list[Block]:
    """No table: captions as they are, answers in bold."""
    return [
        block
        for pair in pairs
        for block in together(replace(pair.caption, bold=False), tuple(map(_heavy, pair.answer)))
    ]  # fmt: skip


def _heavy(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, runs=tuple(replace(run, bold=True) for run in block.runs))
    return block


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "a column of colons": colon_column,
    "title first": title_first,
    "date, venue and time in one cell": when_and_where,
    "four across": four_across,
    "dotted lines": leaders,
    "headed by the forum": headed_by_the_forum,
    "a spare column": spare_column,
    "numbered captions": numbered,
    "answers in bold": heavy_answers,
}
