"""Ways of laying out sections and agendas that only documents of tuning-n have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, with_colon
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def roman(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions behind Roman numbers."""
    return [
        block
        for number, pair in zip(_ROMAN, pairs, strict=False)
        for block in (Paragraph(runs=(replace(pair.caption, text=f"{number}. {pair.caption.text}"),)), *pair.answer)
    ]


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: a line of dashes below each caption."""
    return [block for pair in pairs for block in (*_head(pair), _rule("-" * 30), *pair.answer)]


def starred(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions in capitals between stars."""
    return [
        block
        for pair in pairs
        for block in (
            Paragraph(runs=(replace(pair.caption, text=f"*** {bare(pair.caption).text.upper()} ***"),)),
            *pair.answer,
        )
    ]


def merged_heads(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each; the discussion and its outline share theirs, and their captions a line."""
    head = next((pair for pair in pairs if pair.name == "discussion"), None)
    below = next((pair for pair in pairs if pair.name == "outline"), None)
    if head is None or below is None or head.answer:
        return boxes(pairs)
    text = f"{bare(head.caption).text} / {below.caption.text}"
    whole = replace(below, caption=replace(below.caption, text=text))
    return boxes([whole if pair is below else pair for pair in pairs if pair is not head])


def office_column(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns: captions, answers, and one that an office keeps for itself."""
    rows = tuple((cell(pair.caption), filled(pair), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(3, 7, 1))]


def results_first(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: recommendations and partnerships before all else."""
    results = ("recommendations", "partnerships")
    turned = sorted(pairs, key=lambda pair: pair.name not in results)
    return [block for pair in turned for block in (*_head(pair), *pair.answer)]


def interview(pairs: Sequence[Pair]) -> list[Block]:
    """Each caption behind "Q.", the answer below it."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(Run(text="Q. ", role=Role.CAPTION), bare(pair.caption))), *pair.answer, *EMPTY)
    ]


def lettered_cells(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, captions behind letters."""
    rows = tuple(
        (cell(replace(pair.caption, text=f"({letter}) {pair.caption.text}")), filled(pair))
        for letter, pair in zip("abcdefgh", pairs, strict=False)
    )
    return [Table(rows=rows, widths=(3, 8))]


def wide_frame(pairs: Sequence[Pair]) -> list[Block]:
    """One frame; captions in rows of their own, a blank row after each answer."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        rows += [(cell(pair.caption),), (filled(pair),), (Cell(blocks=EMPTY),)]
    return [Table(rows=tuple(rows), widths=(10,))]


def ruled_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A line of dots below each agenda."""
    return [block for pair in pairs for block in (*_head(pair), _rule("." * 20), *pair.answer)]


def numbered_below(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas numbered 2a, 2b, 2c."""
    return _marked(pairs, [f"2{letter} " for letter in "abc"], colon)


def dashed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas between dashes."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, text=f"-- {pair.caption.text} --"),)), *pair.answer)
    ]  # fmt: skip


def capitals(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas in capitals, with a colon."""
    loud = [replace(pair, caption=replace(pair.caption, text=pair.caption.text.upper())) for pair in pairs]
    return _marked(loud, [""] * 3, colon)


def bracketed_numbers(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas numbered (i), (ii), (iii)."""
    return _marked(pairs, ["(i) ", "(ii) ", "(iii) "], colon)


def _marked(pairs: Sequence[Pair], marks: Sequence[str], colon: str) -> list[Block]:
    return [
        block
        for mark, pair in zip(marks, pairs, strict=False)
        for block in (Paragraph(runs=(bold(mark + with_colon(pair.caption.text, colon)),)), *pair.answer)
    ]


def _head(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)),)


def _rule(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text=text, role=Role.BOILERPLATE),))


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "roman": roman,
    "ruled": ruled,
    "starred": starred,
    "merged heads": merged_heads,
    "office column": office_column,
    "results first": results_first,
    "interview": interview,
    "lettered cells": lettered_cells,
    "wide frame": wide_frame,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "ruled": ruled_agendas,
    "numbered 2a": numbered_below,
    "dashes": dashed,
    "capitals": capitals,
    "bracketed numbers": bracketed_numbers,
}
