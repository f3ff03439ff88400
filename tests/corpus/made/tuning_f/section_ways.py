"""Ways of laying out sections and agendas that only documents of tuning-f have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..agenda_ways import columns
from ..page import Block, Cell, Paragraph, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, together
from ..section_ways import AgendaWay, SectionWay, above, boxes, headed_agendas, headings, paragraphs

_ITEM = re.compile(r"^(?:[a-c1-3][).]|[12]\.[1-3])\s*")


def barred(pairs: Sequence[Pair]) -> list[Block]:
    """Each caption in a frame of its own, the answer as text below it."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks += [Table(rows=((cell(pair.caption),),), widths=(10,)), *(pair.answer or EMPTY), *EMPTY]
    return blocks


def shouted(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in capital letters, an empty line before each."""
    blocks: list[Block] = []
    for pair in pairs:
        caption = replace(pair.caption, text=pair.caption.text.upper())
        blocks += [*EMPTY, Paragraph(runs=(caption,)), *pair.answer]
    return blocks[1:]


def numbered_cells(pairs: Sequence[Pair]) -> list[Block]:
    """One table, caption and answer of a section in a row each, none between."""
    rows = tuple((Cell(blocks=(Paragraph(runs=(bare(pair.caption),)), *pair.answer)),) for pair in pairs)
    return [Table(rows=rows, widths=(10,))]


def frames_and_lines(pairs: Sequence[Pair]) -> list[Block]:
    """What the event was about in frames, what was said in lines."""
    return [*boxes(pairs[:2]), *EMPTY, *paragraphs(pairs[2:])]


def indented_heads(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in a heading style, an empty line below each answer."""
    return [
        block for pair in pairs for block in (Paragraph(runs=(bare(pair.caption),), outline=2), *pair.answer, *EMPTY)
    ]


def plain_captions(pairs: Sequence[Pair]) -> list[Block]:
    """Captions that are not bold, each with an empty line before it."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks += [*EMPTY, Paragraph(runs=(replace(pair.caption, bold=False),)), *pair.answer]
    return blocks[1:]


def headed_frames(pairs: Sequence[Pair]) -> list[Block]:
    """A table of two rows for each: the caption, the answer."""
    return [
        block
        for pair in pairs
        for block in (Table(rows=((cell(pair.caption),), (filled(pair),)), widths=(10,)), *EMPTY)
    ]


def bulleted_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """- Habitat III:"""
    return _retitled(pairs, "- {}" + colon)


def capital_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """HABITAT III:"""
    heads = [replace(pair, caption=bold(_name(pair).upper() + colon)) for pair in pairs]
    return headed_agendas(heads, colon)


def lettered_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """a. Habitat III."""
    heads = [f"{letter}. {_name(pair)}" for letter, pair in zip("abc", pairs, strict=False)]
    return headed_agendas([replace(p, caption=bold(h)) for h, p in zip(heads, pairs, strict=True)], colon)


def run_in_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """ "Habitat III: what is said", where one thing is said; else a line for the agenda."""
    blocks: list[Block] = []
    for pair in pairs:
        head = bold(_name(pair) + colon)
        alone = len(pair.lines) == 1 and isinstance(pair.answer[0], Paragraph) and not pair.answer[0].marker
        blocks += together(head, pair.answer) if alone else (Paragraph(runs=(head,)), *pair.answer)
    return blocks


def _retitled(pairs: Sequence[Pair], form: str) -> list[Block]:
    return headed_agendas([replace(pair, caption=bold(form.format(_name(pair)))) for pair in pairs], "")


def _name(pair: Pair) -> str:
    return _ITEM.sub("", bare(pair.caption).text)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "barred": barred,
    "shouted": shouted,
    "numbered cells": numbered_cells,
    "frames and lines": frames_and_lines,
    "indented heads": indented_heads,
    "plain captions": plain_captions,
    "headed frames": headed_frames,
    "above": above,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "bulleted": bulleted_agendas,
    "capital": capital_agendas,
    "letters": lettered_agendas,
    "run in": run_in_agendas,
    "columns": columns,
}
