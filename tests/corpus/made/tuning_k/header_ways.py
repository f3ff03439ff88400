"""Ways of laying out captions and short answers that only documents of tuning-k have."""

from collections.abc import Sequence

from wufgraph.model import Role

from ...answers import Mark
from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, cell, filled, single, together

_IN_A_ROW = ("date", "venue", "time")
_LONG = ("title", "organizers", "bases")


def in_the_caption(pairs: Sequence[Pair]) -> list[Block]:
    """The answer typed behind its caption, the cell for it left empty."""
    rows = tuple((Cell(blocks=together(pair.caption, pair.answer)), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(6, 4))]


def numbered_rows(pairs: Sequence[Pair]) -> list[Block]:
    """A column of numbers in front."""
    rows = tuple(
        (cell(Run(text=str(number), role=Role.CAPTION)), cell(pair.caption), filled(pair))
        for number, pair in enumerate(pairs, start=1)
    )
    return [Table(rows=rows, widths=(1, 4, 5))]


def day_room_hour(pairs: Sequence[Pair]) -> list[Block]:
    """Date, venue and time beside each other, their captions above them."""
    short = [pair for pair in pairs if pair.name in _IN_A_ROW]
    if len(short) < len(_IN_A_ROW) or not all(single(pair) for pair in short):
        return two_columns(pairs)
    at = pairs.index(short[0])
    rows = (tuple(cell(pair.caption) for pair in short), tuple(filled(pair) for pair in short))
    strip = Table(rows=rows, widths=(3, 4, 3))
    after = [pair for pair in pairs[at:] if pair not in short]
    return [*two_columns(pairs[:at]), *EMPTY, strip, *EMPTY, *two_columns(after)]


def next_line(pairs: Sequence[Pair]) -> list[Block]:
    """No table: the caption, the answer below it, and a blank line."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *pair.answer, *EMPTY)]


def tabbed(pairs: Sequence[Pair]) -> list[Block]:
    """No table: the caption, a tab, the answer."""
    return [block for pair in pairs for block in together(pair.caption, pair.answer, space="\t")]


def blank_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns with an empty row after each."""
    gap = (Cell(blocks=EMPTY), Cell(blocks=EMPTY))
    rows = tuple(row for pair in pairs for row in ((cell(pair.caption), filled(pair)), gap))
    return [Table(rows=rows[:-1], widths=(4, 6))]


def two_tables(pairs: Sequence[Pair]) -> list[Block]:
    """The table has come apart after its fifth row."""
    return [*two_columns(pairs[:5]), *EMPTY, *two_columns(pairs[5:])]


def bulleted(pairs: Sequence[Pair]) -> list[Block]:
    """A list with a bullet for each caption, where the answer is one paragraph."""
    blocks: list[Block] = []
    for pair in pairs:
        first, *more = together(pair.caption, pair.answer)
        runs = first.runs if isinstance(first, Paragraph) else ()
        blocks += [Paragraph(runs=runs, mark=Mark.BULLET), *more]
    return blocks


def long_across(pairs: Sequence[Pair]) -> list[Block]:
    """Short answers two in a row, long ones across the table."""
    rows: list[tuple[Cell, ...]] = []
    waiting: list[Cell] = []
    blank = Cell(blocks=EMPTY)
    for pair in pairs:
        if pair.name in _LONG:
            rows += [(*waiting, blank, blank)] if waiting else []
            waiting = []
            rows.append((cell(pair.caption), Cell(blocks=pair.answer or EMPTY, span=3)))
        elif waiting:
            rows.append((*waiting, cell(pair.caption), filled(pair)))
            waiting = []
        else:
            waiting = [cell(pair.caption), filled(pair)]
    rows += [(*waiting, blank, blank)] if waiting else []
    return [Table(rows=tuple(rows), widths=(2, 3, 2, 3))]


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "typed in the caption's cell": in_the_caption,
    "numbered rows": numbered_rows,
    "date, venue and time in a row": day_room_hour,
    "answers on the next line": next_line,
    "tabs": tabbed,
    "blank rows": blank_rows,
    "two tables": two_tables,
    "bulleted captions": bulleted,
    "long answers across": long_across,
}
