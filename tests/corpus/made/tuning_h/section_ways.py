"""Ways of laying out sections and agendas that only documents of tuning-h have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..agenda_ways import titles
from ..page import Block, Cell, Paragraph, Run, Table, walk
from ..pieces import EMPTY, Pair, bare, bold, cell, filled
from ..section_ways import (
    AgendaWay,
    SectionWay,
    boxes,
    headed_agendas,
    headings,
    inline_agendas,
    one_table,
    paragraphs,
    two_columns,
)

_EARLY = ("summary", "focus-areas", "discussion", "outline", "recommendations", "positions", "partnerships")


def aired_boxes(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, and a blank line between its paragraphs, where they are no list."""
    return [
        Table(rows=((Cell(blocks=(Paragraph(runs=(pair.caption,)), *EMPTY, *_aired(pair.answer))),),), widths=(10,))
        for pair in pairs
    ]


def aired_lines(pairs: Sequence[Pair]) -> list[Block]:
    """No frames, and a blank line between paragraphs."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *_aired(pair.answer), *EMPTY)]


def guidance_behind(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each; what the form asks for stands on the line of the caption."""
    boxed: list[Block] = []
    for pair in pairs:
        first = pair.answer[0] if pair.answer else None
        if isinstance(first, Paragraph) and first.runs and first.runs[0].role is Role.GUIDANCE:
            head = Paragraph(runs=(pair.caption, Run(text=" ", role=Role.GUIDANCE), *first.runs))
            boxed.append(Table(rows=((Cell(blocks=(head, *pair.answer[1:])),),), widths=(10,)))
        else:
            boxed += boxes([pair])
    return boxed


def recommendations_early(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each; the recommendations follow on the outline."""
    return boxes(sorted(pairs, key=lambda pair: _EARLY.index(pair.name)))


def bracketed_captions(pairs: Sequence[Pair]) -> list[Block]:
    """[Summary of the Event]"""
    heads = [replace(pair, caption=bold(f"[{bare(pair.caption).text}]")) for pair in pairs]
    return [block for pair in heads for block in (Paragraph(runs=(pair.caption,)), *pair.answer, *EMPTY)]


def discussion_in_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Frames; the captions of the discussion stand in a column on the left, narrow, all in one table."""
    at = next((place for place, pair in enumerate(pairs) if pair.name in ("discussion", "outline")), len(pairs))
    rows = tuple((cell(pair.caption), Cell(blocks=tuple(walk(pair.answer)) or EMPTY)) for pair in pairs[at:])
    return [*boxes(pairs[:at]), Table(rows=rows, widths=(2, 8))] if rows else boxes(pairs)


def captions_in_rows(pairs: Sequence[Pair]) -> list[Block]:
    """The captions of the frames in a row of their own."""
    return [Table(rows=((cell(pair.caption),), (filled(pair),)), widths=(10,)) for pair in pairs]


def lettered_items(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """2a) Habitat III"""
    heads = [
        replace(pair, caption=bold(f"2{letter}) {_name(pair)}")) for letter, pair in zip("abc", pairs, strict=False)
    ]
    return headed_agendas(heads, colon)


def between_dashes(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """– Habitat III –"""
    return headed_agendas([replace(pair, caption=bold(f"– {_name(pair)} –")) for pair in pairs], colon)


def aired_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A blank line above each agenda and below it."""
    return [block for pair in pairs for block in (*EMPTY, Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer)]


def italic_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda in italics, with its colon."""
    return [
        block
        for pair in pairs
        for block in (
            Paragraph(runs=(Run(text=pair.caption.text + colon, role=Role.CAPTION, italic=True),)),
            *pair.answer,
        )
    ]


def _aired(answer: Sequence[Block]) -> list[Block]:
    """With a blank line between paragraphs, but none within a list."""
    blocks: list[Block] = []
    for block in answer:
        listed = isinstance(block, Paragraph) and block.mark in ("bullet", "sub-bullet", "number")
        blocks += [block] if listed or not blocks else [*EMPTY, block]
    return blocks


def _name(pair: Pair) -> str:
    text = bare(pair.caption).text
    return text[3:] if text[1:2] == ")" else text


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "aired boxes": aired_boxes,
    "aired lines": aired_lines,
    "guidance behind": guidance_behind,
    "recommendations early": recommendations_early,
    "bracketed captions": bracketed_captions,
    "discussion in rows": discussion_in_rows,
    "captions in rows": captions_in_rows,
    "one table": one_table,
    "two columns": two_columns,
    "lines": paragraphs,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "lettered items": lettered_items,
    "between dashes": between_dashes,
    "aired": aired_agendas,
    "italic": italic_agendas,
    "inline": inline_agendas,
    "titles": titles,
}
