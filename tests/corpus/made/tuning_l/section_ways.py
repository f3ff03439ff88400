"""Ways of laying out sections and agendas that only documents of tuning-l have."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from wufgraph.model import Role

from ...answers import Mark
from ..agenda_ways import one_each
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas, paragraphs

_ABOUT = ("summary", "focus-areas")


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: a typed rule between one section and the next."""
    rule = Paragraph(runs=(Run(text="-" * 40, role=Role.BOILERPLATE),))
    blocks = [block for pair in pairs for block in (rule, *_headed(pair))]
    return blocks[1:]


def underlined(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: a line of equals signs below each caption."""
    blocks: list[Block] = []
    for pair in pairs:
        line = Run(text="=" * min(len(pair.caption.text), 40), role=Role.BOILERPLATE)
        blocks += [*EMPTY, Paragraph(runs=(pair.caption,)), Paragraph(runs=(line,)), *pair.answer]
    return blocks


def guidance_rows(pairs: Sequence[Pair]) -> list[Block]:
    """A table for each: caption, what the form says about it, and the answer in rows of their own."""
    tables: list[Block] = []
    for pair in pairs:
        printed = tuple(takewhile(_is_guidance, pair.answer))
        rows = [(cell(pair.caption),)]
        rows += [(Cell(blocks=printed),)] if printed else []
        rows.append((Cell(blocks=pair.answer[len(printed) :] or EMPTY),))
        tables += [Table(rows=tuple(rows), widths=(10,)), *EMPTY]
    return tables


def nested_frames(pairs: Sequence[Pair]) -> list[Block]:
    """One frame around the discussion, and in it a frame for each of its parts."""
    head = next((pair for pair in pairs if pair.name == "discussion"), None)
    if head is None:
        return boxes(pairs)
    at = pairs.index(head)
    inside: list[Block] = [Paragraph(runs=(head.caption,))]
    for pair in pairs[at + 1 :]:
        inside += [*boxes([pair]), *EMPTY]
    return [*boxes(pairs[:at]), Table(rows=((Cell(blocks=tuple(inside)),),), widths=(10,))]


def table_then_text(pairs: Sequence[Pair]) -> list[Block]:
    """What is told of the event in a table of two columns, the discussion in paragraphs below it."""
    about = [pair for pair in pairs if pair.name in _ABOUT]
    rest = [pair for pair in pairs if pair.name not in _ABOUT]
    table = Table(rows=tuple((cell(pair.caption), filled(pair)) for pair in about), widths=(3, 7))
    return [table, *EMPTY, *paragraphs(rest)]


def come_apart(pairs: Sequence[Pair]) -> list[Block]:
    """One table; a long answer goes on in a second cell below the first, where the row was split."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        printed = len(tuple(takewhile(_is_guidance, pair.answer)))
        half = printed + (len(pair.answer) - printed + 1) // 2
        if pair.name in ("outline", "recommendations") and len(pair.answer) - printed > 3:
            rows += [(Cell(blocks=(Paragraph(runs=(pair.caption,)), *pair.answer[:half])),)]
            rows += [(Cell(blocks=pair.answer[half:]),)]
        else:
            rows.append((Cell(blocks=_headed(pair)),))
    return [Table(rows=tuple(rows), widths=(10,))]


def indented(pairs: Sequence[Pair]) -> list[Block]:
    """Captions across the page, answers in a table whose first column is empty."""
    blank = Cell(blocks=EMPTY)
    blocks: list[Block] = []
    for pair in pairs:
        blocks += [Paragraph(runs=(pair.caption,)), Table(rows=((blank, filled(pair)),), widths=(1, 9))]
    return blocks


def arrows(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """An arrow in front of the agenda."""
    heads = [replace(pair.caption, text=f"→ {pair.caption.text}{colon}") for pair in pairs]
    return [block for head, pair in zip(heads, pairs, strict=True)
            for block in (Paragraph(runs=(head,)), *pair.answer)]  # fmt: skip


def with_a_stop(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda, a full stop, and what is said, where one thing is said towards each."""
    if not one_each(pairs):
        return []
    return [
        Paragraph(runs=(bold(f"{bare(pair.caption).text}. "), Run(text=pair.lines[0].text, role=Role.ANSWER)))
        for pair in pairs
    ]  # fmt: skip


def bulleted(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda as a bullet, where what is said is no list."""
    if any(line.mark is not Mark.PLAIN for pair in pairs for line in pair.lines):
        return []
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(bold(pair.caption.text),), mark=Mark.BULLET, marker="• "), *pair.answer)
    ]  # fmt: skip


def rows_below(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table of one column: the agenda in one row, what is said in the next."""
    rows = tuple(row for pair in pairs for row in ((cell(pair.caption),), (filled(pair),)))
    return [Table(rows=rows, widths=(10,))] if rows else []


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


def _is_guidance(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.runs) and all(run.role is Role.GUIDANCE for run in block.runs)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "typed rules": ruled,
    "underlined captions": underlined,
    "guidance in a row": guidance_rows,
    "frames in a frame": nested_frames,
    "table, then text": table_then_text,
    "split rows": come_apart,
    "indented answers": indented,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "arrows": arrows,
    "full stops": with_a_stop,
    "bulleted": bulleted,
    "rows below": rows_below,
}
