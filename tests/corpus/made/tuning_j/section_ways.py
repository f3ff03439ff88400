"""Ways of laying out sections and agendas that only documents of tuning-j have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..agenda_ways import dashed, rows, titles
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled, together
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, headings, paragraphs, two_columns


def a_table_each(pairs: Sequence[Pair]) -> list[Block]:
    """A table of two rows for each: the caption above the answer."""
    return [
        block
        for pair in pairs
        for block in (Table(rows=((cell(pair.caption),), (filled(pair),)), widths=(10,)), *EMPTY)
    ]


def behind_captions(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each; the answer begins behind the caption, where it is no list."""
    return [Table(rows=((Cell(blocks=_running(pair)),),), widths=(10,)) for pair in pairs]


def running(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; the answer begins behind the caption, where it is no list."""
    return [block for pair in pairs for block in _running(pair)]


def discussion_in_one(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, but one for the whole discussion with its parts."""
    places = [place for place, pair in enumerate(pairs) if pair.name == "discussion"]
    if not places:
        return boxes(pairs)
    before, parts = pairs[: places[0]], pairs[places[0] :]
    return [*boxes(before), Table(rows=((Cell(blocks=tuple(paragraphs(parts))),),), widths=(10,))]


def lettered(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; a letter in front of captions that have no number."""
    letters = iter("ABCDEFGH")
    return paragraphs(
        [
            pair
            if pair.caption.text[0].isdigit()
            else replace(pair, caption=bold(f"{next(letters)}. {pair.caption.text}"))
            for pair in pairs
        ]
    )


def underlined(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; a line of dashes below each caption, a blank line after the answer."""
    rule = Paragraph(runs=(Run(text="-" * 30, role=Role.BOILERPLATE),))
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), rule, *pair.answer, *EMPTY)]


def bulleted(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agendas are items of a list, what is said stands below them."""
    return [
        block
        for pair in pairs
        for block in (
            Paragraph(runs=(bold(pair.caption.text),), mark=Mark.BULLET, marker="• "),
            *map(_flat, pair.answer),
        )
    ]


def bracketed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """(Habitat III)"""
    return headed_agendas([replace(pair, caption=bold(f"({pair.caption.text})")) for pair in pairs], colon)


def roman(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """i) Habitat III"""
    marked = [
        replace(pair, caption=bold(f"{mark} {pair.caption.text}"))
        for mark, pair in zip(("i)", "ii)", "iii)"), pairs, strict=False)
    ]
    return headed_agendas(marked, colon)


def _running(pair: Pair) -> tuple[Block, ...]:
    first = pair.answer[0] if pair.answer else None
    plain = isinstance(first, Paragraph) and first.mark is Mark.PLAIN and first.runs[0].role is Role.ANSWER
    return together(pair.caption, pair.answer) if plain else (Paragraph(runs=(pair.caption,)), *pair.answer)


def _flat(block: Block) -> Block:
    """A paragraph that is no item."""
    if not isinstance(block, Paragraph) or block.mark is Mark.HEADING:
        return block
    return replace(block, mark=Mark.PLAIN, marker="", number=0)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "a table each": a_table_each,
    "behind the captions": behind_captions,
    "running": running,
    "discussion in one": discussion_in_one,
    "lettered": lettered,
    "underlined": underlined,
    "two columns": two_columns,
    "lines": paragraphs,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "bulleted": bulleted,
    "bracketed": bracketed,
    "roman": roman,
    "dashed": dashed,
    "titles": titles,
    "rows": rows,
}
