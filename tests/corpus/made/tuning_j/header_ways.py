"""Ways of laying out captions and short answers that only documents of tuning-j have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..header_ways import HeaderWay, four_columns, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, single, together

_BLANK = Cell(blocks=EMPTY)
_FIRST = ("reporter", "title", "date", "venue", "time")
_SITE = ("date", "time", "venue")


def behind_caption(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, but the answer is typed behind the caption, and the cell beside it is left empty."""
    rows = tuple((Cell(blocks=together(pair.caption, pair.answer)), _BLANK) for pair in pairs)
    return [Table(rows=rows, widths=(7, 3))]


def bold_answers(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; the answers in bold, the captions not."""
    return two_columns(
        [
            replace(
                pair, caption=replace(pair.caption, bold=False), answer=tuple(_emphasized(one) for one in pair.answer)
            )
            for pair in pairs
        ]
    )


def spare_column(pairs: Sequence[Pair]) -> list[Block]:
    """A third column that is left empty."""
    return [Table(rows=tuple((cell(pair.caption), filled(pair), _BLANK) for pair in pairs), widths=(4, 5, 2))]


def two_tables(pairs: Sequence[Pair]) -> list[Block]:
    """The event in one table, who held it in another."""
    parts = [[pair for pair in pairs if (pair.name in _FIRST) is first] for first in (True, False)]
    return [block for part in parts if part for block in (*two_columns(part), *EMPTY)]


def day_and_hour(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; day and hour in one row, "Date / Time: 9 April 2014, 9:00 - 10:00"."""
    day, hour = (next((pair for pair in pairs if pair.name == name), None) for name in ("date", "time"))
    if day is None or hour is None or not (single(day) and single(hour)) or "?" in day.caption.text + hour.caption.text:
        return two_columns(pairs)
    caption = bold(f"{bare(day.caption).text} / {hour.caption.text}")
    answer = (Paragraph(runs=(*_runs(day), Run(text=", ", role=Role.ANSWER), *_runs(hour))),)
    whole = replace(day, caption=caption, answer=answer)
    return two_columns([whole if pair is day else pair for pair in pairs if pair is not hour])


def site_line(pairs: Sequence[Pair]) -> list[Block]:
    """When and where it was in one row of three cells, each with its caption; the rest in two columns above."""
    site = [pair for pair in pairs if pair.name in _SITE and single(pair)]
    if len(site) < len(_SITE):
        return two_columns(pairs)
    rest = two_columns([pair for pair in pairs if pair not in site])
    row = tuple(Cell(blocks=together(pair.caption, pair.answer)) for pair in site)
    return [*rest, Table(rows=(row,), widths=(3, 3, 4))]


def listed(pairs: Sequence[Pair]) -> list[Block]:
    """A bulleted list, the answers behind the captions."""
    blocks: list[Block] = []
    for pair in pairs:
        first, *more = together(pair.caption, pair.answer)
        item = replace(first, mark=Mark.BULLET, marker="- ") if isinstance(first, Paragraph) else first
        blocks += [item, *more]
    return blocks


def below(pairs: Sequence[Pair]) -> list[Block]:
    """No table; the answer in the line below its caption, a blank line after it."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *pair.answer, *EMPTY)]


def tabbed(pairs: Sequence[Pair]) -> list[Block]:
    """No table; a tab between caption and answer."""
    return [block for pair in pairs for block in together(_ended(pair.caption), pair.answer, space="\t")]


def _emphasized(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, runs=tuple(replace(run, bold=run.role is Role.ANSWER) for run in block.runs))


def _ended(caption: Run) -> Run:
    return caption if caption.text.endswith((":", "?")) else replace(caption, text=f"{caption.text}:")


def _runs(pair: Pair) -> tuple[Run, ...]:
    (only,) = pair.answer
    return only.runs if isinstance(only, Paragraph) else ()


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "behind the caption": behind_caption,
    "bold answers": bold_answers,
    "spare column": spare_column,
    "two tables": two_tables,
    "day and hour": day_and_hour,
    "site line": site_line,
    "listed": listed,
    "below": below,
    "tabbed": tabbed,
    "four columns": four_columns,
    "lines": paragraphs,
}
