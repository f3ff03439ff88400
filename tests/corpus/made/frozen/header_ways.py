"""Ways of laying out captions and short answers that only documents of the frozen part have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single, together

_WHEN = ("date", "time")
_SHORT = ("date", "time", "venue")
_RULE = "_____"


def when_in_one_row(pairs: Sequence[Pair]) -> list[Block]:
    """Day and hours beside each other, everything else across the table."""
    when = [pair for pair in pairs if pair.name in _WHEN]
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        if len(when) < len(_WHEN) or pair not in when:
            rows.append((cell(pair.caption), Cell(blocks=pair.answer or EMPTY, span=3)))
        elif pair is when[0]:
            rows.append(tuple(one for other in when for one in (cell(other.caption), filled(other))))
    return [Table(rows=tuple(rows), widths=(3, 3, 1, 3))]


def room_for_remarks(pairs: Sequence[Pair]) -> list[Block]:
    """A third column that stayed empty."""
    blank = Cell(blocks=EMPTY)
    return [Table(rows=tuple((cell(pair.caption), filled(pair), blank) for pair in pairs), widths=(4, 5, 2))]


def same_cell_next_line(pairs: Sequence[Pair]) -> list[Block]:
    """One column: the caption, and the answer in the next line of its cell."""
    rows = tuple((Cell(blocks=(Paragraph(runs=(pair.caption,)), *(pair.answer or EMPTY))),) for pair in pairs)
    return [Table(rows=rows, widths=(10,))]


def on_the_rule(pairs: Sequence[Pair]) -> list[Block]:
    """No table: the answer typed onto a ruled line, of which some is left over."""
    blocks: list[Block] = []
    for pair in pairs:
        if not single(pair):
            blocks += together(pair.caption, pair.answer)
            continue
        first, *more = together(pair.caption, pair.answer)
        runs = first.runs if isinstance(first, Paragraph) else ()
        blocks += [Paragraph(runs=(*runs, Run(text=f" {_RULE}", role=Role.BOILERPLATE))), *more]
    return blocks


def short_ones_in_a_line(pairs: Sequence[Pair]) -> list[Block]:
    """No table: day, hours and room with their captions in one line."""
    short = [pair for pair in pairs if pair.name in _SHORT]
    if len(short) < len(_SHORT) or not all(single(pair) for pair in short):
        return paragraphs(pairs)
    runs: list[Run] = []
    for pair in short:
        (line,) = together(bare(pair.caption), pair.answer)
        if isinstance(line, Paragraph):
            caption, _, *answer = line.runs
            lead = Run(text=f"{'   ' if runs else ''}{caption.text}: ", role=Role.CAPTION, bold=True)
            runs += [lead, *answer]
    at = pairs.index(short[0])
    after = [pair for pair in pairs[at:] if pair not in short]
    return [*paragraphs(pairs[:at]), Paragraph(runs=tuple(runs)), *paragraphs(after)]


def when_in_one_answer(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, day and hours asked for and answered together."""
    day, hours = (next((pair for pair in pairs if pair.name == name), None) for name in _WHEN)
    if day is None or hours is None or not (single(day) and single(hours)):
        return two_columns(pairs)
    caption = replace(day.caption, text=f"{bare(day.caption).text} / {hours.caption.text}")
    runs: list[Run] = []
    for block in (*day.answer, *hours.answer):
        runs += [Run(text=", ", role=Role.ANSWER)] if runs else []
        runs += block.runs if isinstance(block, Paragraph) else ()
    both = replace(day, caption=caption, answer=(Paragraph(runs=tuple(runs)),))
    return two_columns([both if pair is day else pair for pair in pairs if pair is not hours])


def event_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, what is asked of the reporter last."""
    return two_columns(sorted(pairs, key=lambda pair: pair.name == "reporter"))


def a_table_each(pairs: Sequence[Pair]) -> list[Block]:
    """A small table for each, with a line between them."""
    return [block for pair in pairs for block in (*two_columns([pair]), *EMPTY)]


def spaced_lines(pairs: Sequence[Pair]) -> list[Block]:
    """No table: caption and answer in a line, a blank line after it."""
    return [block for pair in pairs for block in (*together(pair.caption, pair.answer), *EMPTY)]


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "lines": paragraphs,
    "day and hours in one row": when_in_one_row,
    "room for remarks": room_for_remarks,
    "same cell, next line": same_cell_next_line,
    "on ruled lines": on_the_rule,
    "short ones in a line": short_ones_in_a_line,
    "day and hours in one answer": when_in_one_answer,
    "event first": event_first,
    "a table each": a_table_each,
    "spaced lines": spaced_lines,
}
