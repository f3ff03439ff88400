"""Ways of laying out captions and short answers that only documents of tuning-r have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single, together

_ABOVE = ("reporter", "title")
_LAST = ("reporter",)


def bold_answers(pairs: Sequence[Pair]) -> list[Block]:
    """The form's table, the answers in bold and the captions not."""
    return two_columns([replace(pair, caption=replace(pair.caption, bold=False), answer=_emboldened(pair))
                        for pair in pairs])  # fmt: skip


def trailing_space(pairs: Sequence[Pair]) -> list[Block]:
    """The form's table; whoever typed pressed Enter before or after the answer."""
    rows = []
    for number, pair in enumerate(pairs):
        around = (*EMPTY, *pair.answer) if number % 3 == 0 else (*pair.answer, *EMPTY)
        rows.append((cell(pair.caption), Cell(blocks=around if pair.answer else EMPTY)))
    return [Table(rows=tuple(rows), widths=(4, 6))]


def row_for_each_line(pairs: Sequence[Pair]) -> list[Block]:
    """The form's table; lines of one answer in rows of their own, nothing beside the later ones."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        first, *more = pair.answer or EMPTY
        rows.append((cell(pair.caption), Cell(blocks=(first,))))
        rows += [(Cell(blocks=EMPTY), Cell(blocks=(line,))) for line in more]
    return [Table(rows=tuple(rows), widths=(4, 6))]


def remarks(pairs: Sequence[Pair]) -> list[Block]:
    """A third column for somebody's remarks, which nobody made."""
    rows = tuple((cell(pair.caption), filled(pair), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(3, 5, 2))]


def first_two_above(pairs: Sequence[Pair]) -> list[Block]:
    """Reporter and title typed as lines above the table."""
    above = [block for pair in pairs if pair.name in _ABOVE for block in together(pair.caption, pair.answer)]
    return [*above, *EMPTY, *two_columns([pair for pair in pairs if pair.name not in _ABOVE])]


def reporter_last(pairs: Sequence[Pair]) -> list[Block]:
    """The form's table in another order: who reports comes last."""
    return two_columns(sorted(pairs, key=lambda pair: pair.name in _LAST))


def dotted(pairs: Sequence[Pair]) -> list[Block]:
    """No table: dots from the caption to the answer."""
    blocks: list[Block] = []
    for pair in pairs:
        caption = bare(pair.caption)
        space = " " + "." * max(4, 46 - len(caption.text)) + " "
        if single(pair):
            blocks += together(caption, pair.answer, space=space)
        else:
            blocks += [Paragraph(runs=(caption,)), *pair.answer]
    return blocks


def lettered(pairs: Sequence[Pair]) -> list[Block]:
    """No table: a letter in front of each caption."""
    blocks: list[Block] = []
    for letter, pair in zip("abcdefgh", pairs, strict=False):
        caption = replace(pair.caption, text=f"{letter}) {pair.caption.text}")
        blocks += together(caption, pair.answer)
    return blocks


def plain_lines(pairs: Sequence[Pair]) -> list[Block]:
    """No table: caption and answer in a line each, nothing in bold, a blank line after every two."""
    blocks: list[Block] = []
    for number, pair in enumerate(pairs):
        blocks += together(replace(pair.caption, bold=False), pair.answer)
        blocks += EMPTY if number % 2 else ()
    return blocks


def date_with_time(pairs: Sequence[Pair]) -> list[Block]:
    """The form's table, but for one row that asks for date and time and has both, a line each."""
    days = [pair for pair in pairs if pair.name == "date"]
    hours = [pair for pair in pairs if pair.name == "time"]
    if not (days and hours and single(days[0]) and single(hours[0])):
        return two_columns(pairs)
    day, hour = days[0], hours[0]
    caption = replace(day.caption, text=f"{bare(day.caption).text} / {hour.caption.text}")
    both = replace(day, caption=caption, answer=(*day.answer, *hour.answer))
    return two_columns([both if pair is day else pair for pair in pairs if pair is not hour])


def capitals(pairs: Sequence[Pair]) -> list[Block]:
    """The form's table, its captions in capitals."""
    return two_columns([replace(pair, caption=replace(pair.caption, text=pair.caption.text.upper())) for pair in pairs])


def _emboldened(pair: Pair) -> tuple[Block, ...]:
    """Answers in bold; what else stands in the cell stays as it is."""
    return tuple(
        replace(block, runs=tuple(map(_strengthen, block.runs))) if isinstance(block, Paragraph) else block
        for block in pair.answer
    )


def _strengthen(run: Run) -> Run:
    return replace(run, bold=True) if run.role is Role.ANSWER else run


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "bold answers": bold_answers,
    "trailing space": trailing_space,
    "a row for each line": row_for_each_line,
    "column of remarks": remarks,
    "two lines above the table": first_two_above,
    "reporter last": reporter_last,
    "dots": dotted,
    "letters": lettered,
    "plain lines": plain_lines,
    "date with time": date_with_time,
    "capitals in the table": capitals,
}
