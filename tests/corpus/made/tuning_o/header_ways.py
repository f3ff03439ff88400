"""Ways of laying out captions and short answers that only documents of tuning-o have."""

from collections.abc import Sequence

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled, single, together

_WHEN_AND_WHERE = ("date", "venue", "time")


def bare(caption: Run) -> str:
    """A caption without what follows it."""
    return caption.text.rstrip(" :->–\N{NO-BREAK SPACE}")


def when_and_where(pairs: Sequence[Pair]) -> list[Block]:
    """Date, venue and time in one row, their captions run together, a line for each answer."""
    short = [pair for pair in pairs if pair.name in _WHEN_AND_WHERE]
    if len(short) < len(_WHEN_AND_WHERE) or not all(single(pair) for pair in short):
        return two_columns(pairs)
    at = pairs.index(short[0])
    caption = bold(" / ".join(bare(pair.caption) for pair in short) + ":")
    merged = Pair(caption=caption, answer=tuple(block for pair in short for block in pair.answer))
    return two_columns([*pairs[:at], merged, *(pair for pair in pairs[at:] if pair not in short)])


def lettered(pairs: Sequence[Pair]) -> list[Block]:
    """No table: captions behind (a), (b), (c), answers on their lines."""
    blocks: list[Block] = []
    for number, pair in enumerate(pairs):
        letter = Run(text=f"({chr(ord('a') + number)}) ", role=Role.CAPTION)
        first, *more = together(pair.caption, pair.answer)
        runs = first.runs if isinstance(first, Paragraph) else ()
        blocks += [Paragraph(runs=(letter, *runs)), *more]
    return blocks


def dotted(pairs: Sequence[Pair]) -> list[Block]:
    """No table: dots lead from the caption to the answer, as on a printed card."""
    blocks: list[Block] = []
    for pair in pairs:
        first, *more = pair.answer or EMPTY
        runs = first.runs if isinstance(first, Paragraph) else ()
        lead = Run(text=" ........ ", role=Role.CAPTION)
        blocks += [Paragraph(runs=(bold(bare(pair.caption)), lead, *runs)), *more]
    return blocks


def bracketed(pairs: Sequence[Pair]) -> list[Block]:
    """Captions between square brackets, answers behind them."""
    blocks: list[Block] = []
    for pair in pairs:
        first, *more = pair.answer or EMPTY
        runs = first.runs if isinstance(first, Paragraph) else ()
        head = bold(f"[{bare(pair.caption)}] ")
        blocks += [Paragraph(runs=(head, *runs)), *more]
    return blocks


def strips(pairs: Sequence[Pair]) -> list[Block]:
    """Strips of three captions, the answers in the row below them; answers of several lines stand in rows below."""
    blank = Cell(blocks=EMPTY)
    rows: list[tuple[Cell, ...]] = []
    long = [pair for pair in pairs if len(pair.answer) > 1]
    short = [pair for pair in pairs if pair not in long]
    for at in range(0, len(short), 3):
        part = short[at : at + 3]
        gap = (blank,) * (3 - len(part))
        rows.append((*(cell(pair.caption) for pair in part), *gap))
        rows.append((*(filled(pair) for pair in part), *gap))
    below = [*EMPTY, *two_columns(long)] if long else []
    return [Table(rows=tuple(rows), widths=(3, 3, 3)), *below]


def spare_column(pairs: Sequence[Pair]) -> list[Block]:
    """A third column that nobody filled."""
    rows = tuple((cell(pair.caption), filled(pair), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(3, 5, 2))]


def loud(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in capitals on lines of their own, answers indented by a dash."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks.append(Paragraph(runs=(bold(pair.caption.text.upper()),)))
        for block in pair.answer:
            runs = block.runs if isinstance(block, Paragraph) else ()
            plain = isinstance(block, Paragraph) and block.text[:1].isalnum()
            blocks.append(Paragraph(runs=runs, marker="– " if plain and len(pair.answer) == 1 else ""))
    return blocks


def short_ones_in_a_line(pairs: Sequence[Pair]) -> list[Block]:
    """Lines; date, venue and time share one, bars between them."""
    short = [pair for pair in pairs if pair.name in _WHEN_AND_WHERE and single(pair)]
    runs: list[Run] = []
    for pair in short:
        told = pair.answer[0].runs if isinstance(pair.answer[0], Paragraph) else ()
        runs += [Run(text=" | " if runs else "", role=Role.CAPTION)]
        runs += [Run(text=f"{bare(pair.caption)}: ", role=Role.CAPTION), *told]
    blocks: list[Block] = []
    for pair in pairs:
        if pair not in short:
            blocks += together(pair.caption, pair.answer)
        elif pair is short[0]:
            blocks.append(Paragraph(runs=tuple(run for run in runs if run.text)))
    return blocks


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "when and where": when_and_where,
    "lettered lines": lettered,
    "dots": dotted,
    "square brackets": bracketed,
    "strips of three": strips,
    "spare column": spare_column,
    "loud captions": loud,
    "short ones in a line": short_ones_in_a_line,
}
