"""Ways of laying out captions and short answers that only documents of tuning-e have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, one_cell, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single, together

_WHO = ("reporter", "organizers", "bases", "participants")
_SHORT = ("date", "venue", "time", "participants")


def spaced_lines(pairs: Sequence[Pair]) -> list[Block]:
    """No table, and an empty line after each answer."""
    return [block for pair in pairs for block in (*together(pair.caption, pair.answer), *EMPTY)]


def captions_above(pairs: Sequence[Pair]) -> list[Block]:
    """The caption in a line, the answer below, an empty line between them and the next."""
    return [
        block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *(pair.answer or EMPTY), *EMPTY)
    ]  # fmt: skip


def short_ones_across(pairs: Sequence[Pair]) -> list[Block]:
    """Short answers in a table of their own, captions in its first row; the others in lines before it."""
    short = [pair for pair in pairs if pair.name in _SHORT]
    rest = [pair for pair in pairs if pair.name not in _SHORT]
    rows = (tuple(cell(pair.caption) for pair in short), tuple(filled(pair) for pair in short))
    return [*paragraphs(rest), *EMPTY, Table(rows=rows, widths=(3,) * len(short))]


def table_and_lines(pairs: Sequence[Pair]) -> list[Block]:
    """What the event was in a table, who held it in lines below."""
    who = [pair for pair in pairs if pair.name in _WHO]
    what = [pair for pair in pairs if pair.name not in _WHO]
    return [*two_columns(what), *EMPTY, *paragraphs(who)]


def two_pairs_a_line(pairs: Sequence[Pair]) -> list[Block]:
    """Lines; two short answers next to each other share one, a tab between them."""
    blocks: list[Block] = []
    waiting: Pair | None = None
    for pair in pairs:
        fits = pair.name in _SHORT and single(pair) and pair.caption.text.endswith((":", "?"))
        if fits and waiting:
            blocks.append(_side_by_side(waiting, pair))
            waiting = None
            continue
        blocks += paragraphs([waiting]) if waiting else []
        waiting = pair if fits else None
        blocks += [] if fits else paragraphs([pair])
    return [*blocks, *(paragraphs([waiting]) if waiting else [])]


def numbered_lines(pairs: Sequence[Pair]) -> list[Block]:
    """Lines with numbers in front of the captions."""
    numbered = [
        replace(pair, caption=replace(pair.caption, text=f"{number}) {pair.caption.text}"))
        for number, pair in enumerate(pairs, 1)
    ]
    return paragraphs(numbered)


def wide_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; captions end without a colon."""
    return two_columns([replace(pair, caption=bare(pair.caption)) for pair in pairs])


def blank_row_on_top(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns below an empty row across both, where a logo was."""
    blank = (Cell(blocks=EMPTY, span=2),)
    return [Table(rows=(blank, *((cell(pair.caption), filled(pair)) for pair in pairs)), widths=(4, 6))]


def _side_by_side(one: Pair, other: Pair) -> Paragraph:
    left, right = together(one.caption, one.answer), together(other.caption, other.answer)
    runs = tuple(run for block in (*left, *right) if isinstance(block, Paragraph) for run in block.runs)
    cut = len(left[0].runs) if isinstance(left[0], Paragraph) else 0
    return Paragraph(runs=(*runs[:cut], Run(text="\t", role=Role.CAPTION), *runs[cut:]))


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "spaced lines": spaced_lines,
    "captions above": captions_above,
    "short ones across": short_ones_across,
    "table and lines": table_and_lines,
    "two pairs a line": two_pairs_a_line,
    "numbered lines": numbered_lines,
    "without colons": wide_first,
    "blank row on top": blank_row_on_top,
    "one cell": one_cell,
}
