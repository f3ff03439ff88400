"""Ways of laying out captions and short answers that only documents of tuning-g have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, paragraphs, two_columns
from ..page import BLANK, Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single

_HOSTS = ("organizers", "bases")
_PAIRED = (("date", "time"), ("venue", "participants"))


def typed_on_the_left(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, but a short answer stands below its caption, and the cell beside it is empty."""
    rows = tuple(
        (Cell(blocks=(Paragraph(runs=(pair.caption,)), *pair.answer)), Cell(blocks=EMPTY))
        if single(pair) and _ends(pair)
        else (cell(pair.caption), filled(pair))
        for pair in pairs
    )
    return [Table(rows=rows, widths=(7, 3))]


def hosts_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; who organized it stands on top."""
    return two_columns(sorted(pairs, key=lambda pair: pair.name not in _HOSTS))


def day_and_hour(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; day and hour share a row."""
    found = {pair.name: pair for pair in pairs}
    day, hour = found.get("date"), found.get("time")
    if not (day and hour and single(day) and single(hour)) or day.caption.text.endswith("?"):
        return two_columns(pairs)
    end = day.caption.text[len(bare(day.caption).text) :]
    caption = replace(day.caption, text=f"{bare(day.caption).text} / {bare(hour.caption).text}{end}")
    answer = Paragraph(runs=(*_runs(day), Run(text=", ", role=Role.ANSWER), *_runs(hour)))
    both = Pair(name="date", caption=caption, answer=(answer,))
    return two_columns([both if pair is day else pair for pair in pairs if pair is not hour])


def in_pairs(pairs: Sequence[Pair]) -> list[Block]:
    """Two short answers in a row of four cells, the long ones across."""
    found = {pair.name: pair for pair in pairs}
    seconds = {second for first, second in _PAIRED if first in found and second in found}
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        other = next((second for first, second in _PAIRED if first == pair.name and second in seconds), "")
        if other:
            beside = found[other]
            rows.append((cell(pair.caption), filled(pair), cell(beside.caption), filled(beside)))
        elif pair.name not in seconds:
            rows.append((cell(pair.caption), replace(filled(pair), span=3)))
    return [Table(rows=tuple(rows), widths=(2, 3, 2, 3))]


def tables_of_one(pairs: Sequence[Pair]) -> list[Block]:
    """A table of one row for each."""
    return [block for pair in pairs for block in (*two_columns([pair]), *EMPTY)]


def broken_lines(pairs: Sequence[Pair]) -> list[Block]:
    """One paragraph for each: the caption, a line break, the answer."""
    blocks: list[Block] = []
    for pair in pairs:
        broken = replace(pair.caption, text=pair.caption.text + "\n")
        blocks += [Paragraph(runs=(broken, *_runs(pair)))] if single(pair) and _ends(pair) else paragraphs([pair])
    return blocks


def lists_below(pairs: Sequence[Pair]) -> list[Block]:
    """Lines; where the answer has several, the caption stands alone and a blank line follows."""
    blocks: list[Block] = []
    for pair in pairs:
        short = single(pair) or not pair.answer
        blocks += paragraphs([pair]) if short else [Paragraph(runs=(pair.caption,)), *pair.answer, *EMPTY]
    return blocks


def spaced_off(pairs: Sequence[Pair]) -> list[Block]:
    """Lines with spaces put between caption and answer."""
    blocks: list[Block] = []
    for pair in pairs:
        fits = single(pair) and _ends(pair)
        space = Run(text=BLANK * 4 + " ", role=Role.CAPTION)
        blocks += [Paragraph(runs=(pair.caption, space, *_runs(pair)))] if fits else paragraphs([pair])
    return blocks


def answers_on_the_right(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns without colons, the answers' wide."""
    return [Table(rows=tuple((cell(bare(pair.caption)), filled(pair)) for pair in pairs), widths=(2, 8))]


def _ends(pair: Pair) -> bool:
    """Whether the caption ends with a mark, so that the answer can be told from it in one line."""
    return pair.caption.text.endswith((":", "?"))


def _runs(pair: Pair) -> tuple[Run, ...]:
    return pair.answer[0].runs if pair.answer and isinstance(pair.answer[0], Paragraph) else ()


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "typed on the left": typed_on_the_left,
    "hosts first": hosts_first,
    "day and hour": day_and_hour,
    "in pairs": in_pairs,
    "tables of one": tables_of_one,
    "broken lines": broken_lines,
    "lists below": lists_below,
    "spaced off": spaced_off,
    "answers on the right": answers_on_the_right,
    "lines": paragraphs,
}
