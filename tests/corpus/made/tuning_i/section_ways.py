"""Ways of laying out sections and agendas that only documents of tuning-i have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..agenda_ways import rows
from ..page import Block, Cell, Paragraph, Run, Table
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


def answers_boxed(pairs: Sequence[Pair]) -> list[Block]:
    """The caption above a frame with the answer."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(pair.caption,)), Table(rows=((filled(pair),),), widths=(10,)), *EMPTY)
    ]


def capitals(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; the captions in capitals."""
    return paragraphs([replace(pair, caption=bold(pair.caption.text.upper())) for pair in pairs])


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """No frames, a line of underscores between sections."""
    rule = Paragraph(runs=(Run(text="_" * 40, role=Role.BOILERPLATE),))
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *pair.answer, rule)]


def blank_below(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each; a blank line between caption and answer, and one at the end."""
    return [
        Table(rows=((Cell(blocks=(Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer, *EMPTY)),),), widths=(10,))
        for pair in pairs
    ]


def counted_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns; the first counts the rows."""
    told = tuple(
        (cell(Run(text=str(number), role=Role.CAPTION)), cell(pair.caption), filled(pair))
        for number, pair in enumerate(pairs, 1)
    )
    return [Table(rows=told, widths=(1, 3, 8))]


def pointed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """> Habitat III"""
    return headed_agendas([replace(pair, caption=bold(f"> {bare(pair.caption).text}")) for pair in pairs], colon)


def shouted(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """HABITAT III:"""
    return headed_agendas([replace(pair, caption=bold(pair.caption.text.upper() + colon)) for pair in pairs], colon)


def blank_between(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A blank line after each agenda."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *pair.answer, *EMPTY)]


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "answers boxed": answers_boxed,
    "capitals": capitals,
    "ruled": ruled,
    "blank below": blank_below,
    "counted rows": counted_rows,
    "one table": one_table,
    "two columns": two_columns,
    "lines": paragraphs,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "pointed": pointed,
    "capitals": shouted,
    "blank between": blank_between,
    "inline": inline_agendas,
    "rows": rows,
}
