"""Ways of laying out sections and agendas that only documents of the frozen part have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..agenda_ways import titles
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas, one_table, paragraphs

_DASHES = "--------------------"
_DEBATE = ("discussion", "outline")


def roomy_boxes(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, with blank lines below the caption and below the answer."""
    rows = [(Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer, *EMPTY) for pair in pairs]
    return [Table(rows=((Cell(blocks=blocks),),), widths=(10,)) for blocks in rows]


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: a line of dashes above each caption."""
    rule = Paragraph(runs=(Run(text=_DASHES, role=Role.BOILERPLATE),))
    return [block for pair in pairs for block in (rule, Paragraph(runs=(pair.caption,)), *pair.answer)]


def caption_row(pairs: Sequence[Pair]) -> list[Block]:
    """A table for each: the caption in its first row, the answer in its second."""
    return [
        block
        for pair in pairs
        for block in (Table(rows=((cell(pair.caption),), (filled(pair),)), widths=(10,)), *EMPTY)
    ]  # fmt: skip


def plain_captions(pairs: Sequence[Pair]) -> list[Block]:
    """No frames, and no bold letters; a blank line above each caption."""
    light = [replace(pair, caption=replace(pair.caption, bold=False)) for pair in pairs]
    return [block for pair in light for block in (*EMPTY, Paragraph(runs=(pair.caption,)), *pair.answer)]


def debate_beside(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each but what was discussed: that stands in two columns."""
    blocks: list[Block] = []
    for pair in pairs:
        if pair.name in _DEBATE:
            blocks.append(Table(rows=((cell(pair.caption), filled(pair)),), widths=(3, 8)))
        else:
            blocks += boxes([pair])
    return blocks


def frames_dropped(pairs: Sequence[Pair]) -> list[Block]:
    """The frames of the first sections kept, those after the discussion lost."""
    at = next((place for place, pair in enumerate(pairs) if pair.name in _DEBATE), len(pairs))
    return [*boxes(pairs[:at]), *EMPTY, *paragraphs(pairs[at:])]


def marked(before: str, after: str) -> AgendaWay:
    """Agendas on a line of their own, with marks around them."""

    def put(pairs: Sequence[Pair], colon: str) -> list[Block]:
        heads = [Paragraph(runs=(bold(f"{before}{pair.caption.text}{after}"),)) for pair in pairs]
        return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]

    return put


def numbered(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas numbered in brackets."""
    heads = [Paragraph(runs=(bold(f"({number}) {pair.caption.text}{colon}"),)) for number, pair in enumerate(pairs, 1)]
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]


def spaced(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A blank line before each agenda."""
    return [block for pair in pairs for block in (*EMPTY, Paragraph(runs=(pair.caption,)), *pair.answer)]


def cells(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table of one column: the agenda in a row, what is said in the next."""
    rows = tuple(row for pair in pairs for row in ((cell(pair.caption),), (filled(pair),)))
    return [Table(rows=rows, widths=(10,))] if rows else []


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "roomy boxes": roomy_boxes,
    "bold captions": paragraphs,
    "ruled": ruled,
    "a row for the caption": caption_row,
    "plain captions": plain_captions,
    "debate beside": debate_beside,
    "frames dropped": frames_dropped,
    "frame around all": one_table,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "with a colon": titles,
    "numbered": numbered,
    "between dashes": marked("– ", " –"),
    "with an arrow head": marked("> ", ""),
    "spaced": spaced,
    "cells": cells,
}
