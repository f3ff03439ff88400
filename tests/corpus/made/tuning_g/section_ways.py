"""Ways of laying out sections and agendas that only documents of tuning-g have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..agenda_ways import rows
from ..page import Block, Cell, Paragraph, Table, walk
from ..pieces import EMPTY, Pair, bare, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, headings, one_cell, paragraphs, two_columns

_ITEM = re.compile(r"^(?:[a-c1-3][).]|[12]\.[1-3])\s*")
_ABOUT = ("summary", "focus-areas")


def guidance_beside(pairs: Sequence[Pair]) -> list[Block]:
    """Captions on the left, what the form asks for below them; answers on the right."""
    lines = []
    for pair in pairs:
        asked = tuple(block for block in pair.answer if _is_guidance(block))
        told = tuple(block for block in _untabled(pair.answer) if not _is_guidance(block))
        lines.append((Cell(blocks=(Paragraph(runs=(pair.caption,)), *asked)), Cell(blocks=told or EMPTY)))
    return [Table(rows=tuple(lines), widths=(3, 7))]


def debate_in_a_table(pairs: Sequence[Pair]) -> list[Block]:
    """A frame each for what the event was about; two columns for the parts of the discussion."""
    about = [pair for pair in pairs if pair.name in _ABOUT]
    parts = [replace(pair, answer=_untabled(pair.answer)) for pair in pairs if pair.name not in _ABOUT]
    return [*boxes(about), *EMPTY, *two_columns(parts)]


def themes_last(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in bold; the focus areas stand at the end."""
    return paragraphs(sorted(pairs, key=lambda pair: pair.name == "focus-areas"))


def broken_captions(pairs: Sequence[Pair]) -> list[Block]:
    """A line break between caption and first paragraph, where that is no list."""
    blocks: list[Block] = []
    for pair in pairs:
        first, *more = pair.answer or (None,)
        prose = isinstance(first, Paragraph) and first.mark == "plain" and not _is_guidance(first) and first.runs
        if prose and isinstance(first, Paragraph) and pair.caption.text.endswith((":", "?")):
            broken = replace(pair.caption, text=pair.caption.text + "\n")
            blocks += [replace(first, runs=(broken, *first.runs)), *more]
        else:
            blocks += [Paragraph(runs=(pair.caption,)), *pair.answer]
        blocks += EMPTY
    return blocks


def italic_captions(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in italics, a blank line below each answer."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, bold=False, italic=True),)), *pair.answer, *EMPTY)
    ]


def debate_in_a_frame(pairs: Sequence[Pair]) -> list[Block]:
    """What the event was about in lines, all that was said in one frame."""
    about = [pair for pair in pairs if pair.name in _ABOUT]
    return [*paragraphs(about), *EMPTY, *one_cell([pair for pair in pairs if pair.name not in _ABOUT])]


def blank_rows(pairs: Sequence[Pair]) -> list[Block]:
    """One table: a row for the caption, one for the answer, a blank one."""
    lines = [row for pair in pairs for row in ((cell(pair.caption),), (filled(pair),), (Cell(blocks=EMPTY),))]
    return [Table(rows=tuple(lines[:-1]), widths=(10,))]


def stacked_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table of one column: the agenda, what is said, the next agenda."""
    lines = tuple(row for pair in pairs for row in ((cell(pair.caption),), (filled(pair),)))
    return [Table(rows=lines, widths=(10,))] if lines else []


def framed_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A frame for each."""
    return [
        block
        for pair in pairs
        for block in (Table(rows=((Cell(blocks=(Paragraph(runs=(pair.caption,)), *pair.answer)),),), widths=(10,)),)
    ]


def bracketed_numbers(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """(1) Habitat III."""
    heads = [replace(pair, caption=bold(f"({number}) {_name(pair)}")) for number, pair in enumerate(pairs, 1)]
    return headed_agendas(heads, colon)


def dash_behind(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Habitat III –"""
    return headed_agendas([replace(pair, caption=bold(f"{_name(pair)} –")) for pair in pairs], colon)


def spaced_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda with its colon, a blank line after what is said."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks += [Paragraph(runs=(bold(_name(pair) + colon),)), *pair.answer, *EMPTY]
    return blocks


def _untabled(answer: Sequence[Block]) -> tuple[Block, ...]:
    """Without tables, of which a cell has no room."""
    return tuple(walk(answer))


def _is_guidance(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(run.role is Role.GUIDANCE for run in block.runs)


def _name(pair: Pair) -> str:
    return _ITEM.sub("", bare(pair.caption).text)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "guidance beside": guidance_beside,
    "debate in a table": debate_in_a_table,
    "themes last": themes_last,
    "broken captions": broken_captions,
    "italic captions": italic_captions,
    "debate in a frame": debate_in_a_frame,
    "blank rows": blank_rows,
    "lines": paragraphs,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "stacked": stacked_agendas,
    "framed": framed_agendas,
    "bracketed numbers": bracketed_numbers,
    "dash behind": dash_behind,
    "spaced": spaced_agendas,
    "rows": rows,
}
