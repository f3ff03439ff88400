"""Ways of laying out captions and short answers that only documents of the fourth part have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..header_ways import HeaderWay, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, together

_SIGNS = "•*("
_WIDE = ("reporter", "title", "organizers", "bases")


def leaders(pairs: Sequence[Pair]) -> list[Block]:
    """Dots from the caption to the answer."""
    return [block for pair in pairs for block in together(_unmarked(pair), pair.answer, space=" ........ ")]


def arrows(pairs: Sequence[Pair]) -> list[Block]:
    """An arrow from the caption to the answer."""
    return [block for pair in pairs for block in together(_unmarked(pair), pair.answer, space=" → ")]


def wide_and_narrow(pairs: Sequence[Pair]) -> list[Block]:
    """Long answers across the table, short ones two to a row."""
    rows: list[tuple[Cell, ...]] = []
    short: list[Pair] = []
    for pair in pairs:
        if pair.name in _WIDE:
            rows += _two_to_a_row(short)
            short = []
            rows.append((cell(pair.caption), replace(filled(pair), span=3)))
        else:
            short.append(pair)
    return [Table(rows=(*rows, *_two_to_a_row(short)), widths=(3, 4, 3, 4))]


def spaced_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns with an empty row after each."""
    blank = (Cell(blocks=EMPTY), Cell(blocks=EMPTY))
    rows = tuple(row for pair in pairs for row in ((cell(pair.caption), filled(pair)), blank))
    return [Table(rows=rows[:-1], widths=(4, 7))]


def spare_column(pairs: Sequence[Pair]) -> list[Block]:
    """A third column that nobody filled in."""
    return [Table(rows=tuple((cell(p.caption), filled(p), Cell(blocks=EMPTY)) for p in pairs), widths=(4, 6, 2))]


def bulleted_answers(pairs: Sequence[Pair]) -> list[Block]:
    """Each answer as a list below its caption."""
    blocks: list[Block] = []
    for pair in pairs:
        listed = any(block.text[:1] in _SIGNS for block in pair.answer if isinstance(block, Paragraph) and block.text)
        items = [one if listed else replace(one, mark=Mark.BULLET) for one in pair.answer if isinstance(one, Paragraph)]
        blocks += (Paragraph(runs=(pair.caption,)), *(items or EMPTY))
    return blocks


def capital_lines(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in capitals, each in front of its answer."""
    loud = [replace(pair, caption=replace(pair.caption, text=pair.caption.text.upper())) for pair in pairs]
    return paragraphs(loud)


def framed_lines(pairs: Sequence[Pair]) -> list[Block]:
    """Lines in one frame around all."""
    return [Table(rows=((Cell(blocks=tuple(paragraphs(pairs))),),), widths=(10,))]


def lettered_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, a letter in front of each caption."""
    rows = tuple(
        (cell(bold(f"{letter}) "), pair.caption), filled(pair))
        for letter, pair in zip("abcdefghij", pairs, strict=False)
    )
    return [Table(rows=rows, widths=(4, 6))]


def between_bars(pairs: Sequence[Pair]) -> list[Block]:
    """A bar between caption and answer, as pasted from a table."""
    bar = Run(text=" | ", role=Role.CAPTION)
    return [
        Paragraph(runs=(_unmarked(pair), bar, *_runs_of(pair))) if len(pair.answer) < 2 else _below(pair)
        for pair in pairs
    ]


def _unmarked(pair: Pair) -> Run:
    caption = bare(pair.caption)
    return replace(caption, text=caption.text.rstrip("."))


def _below(pair: Pair) -> Table:
    return Table(rows=((cell(pair.caption), filled(pair)),), widths=(4, 6))


def _runs_of(pair: Pair) -> tuple[Run, ...]:
    return tuple(run for block in pair.answer if isinstance(block, Paragraph) for run in block.runs)


def _two_to_a_row(pairs: Sequence[Pair]) -> list[tuple[Cell, ...]]:
    cells = [(cell(pair.caption), filled(pair)) for pair in pairs]
    rows = [(*cells[i], *cells[i + 1]) for i in range(0, len(cells) - 1, 2)]
    alone = [(head, replace(answer, span=3)) for head, answer in cells[len(rows) * 2 :]]
    return [*rows, *alone]


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "leaders": leaders,
    "arrows": arrows,
    "wide and narrow": wide_and_narrow,
    "spaced rows": spaced_rows,
    "spare column": spare_column,
    "bulleted answers": bulleted_answers,
    "capital lines": capital_lines,
    "framed lines": framed_lines,
    "lettered rows": lettered_rows,
    "between bars": between_bars,
}
