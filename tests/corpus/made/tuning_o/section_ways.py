"""Ways of laying out sections and agendas that only documents of tuning-o have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..agenda_ways import rows as agenda_rows
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell
from ..section_ways import FIRST_LEVEL, AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas
from .header_ways import bare

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def roman(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: Roman numbers before the captions."""
    blocks: list[Block] = []
    for number, pair in zip(_ROMAN, pairs, strict=False):
        caption = replace(pair.caption, text=f"{number}.- {pair.caption.text}")
        blocks += [Paragraph(runs=(caption,)), *pair.answer]
    return blocks


def row_for_each_paragraph(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; each paragraph of an answer has a row of its own, the cell beside it left blank."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        answers = pair.answer or EMPTY
        for place, block in enumerate(answers):
            rows.append((Cell(blocks=EMPTY) if place else cell(pair.caption), Cell(blocks=(block,))))
    return [Table(rows=tuple(rows), widths=(3, 7))]


def angled(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions between angles, a blank line after each answer."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(bold(f">> {bare(pair.caption)} <<"),)), *pair.answer, *EMPTY)
    ]  # fmt: skip


def headings_below_each_other(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in heading styles of two levels, in capitals where they are of the first."""
    blocks: list[Block] = []
    for pair in pairs:
        first = pair.name in FIRST_LEVEL
        caption = replace(pair.caption, text=pair.caption.text.upper()) if first else pair.caption
        blocks += [Paragraph(runs=(caption,), outline=1 if first else 2), *pair.answer]
    return blocks


def two_frames(pairs: Sequence[Pair]) -> list[Block]:
    """What is told of the event in a frame, the rest below it without one."""
    about = [block for pair in pairs[:2] for block in _headed(pair)]
    rest = [block for pair in pairs[2:] for block in (*_headed(pair), *EMPTY)]
    return [Table(rows=((Cell(blocks=tuple(about)),),), widths=(10,)), *EMPTY, *rest]


def themes_last(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, that of the focus areas below all others."""
    return boxes(sorted(pairs, key=lambda pair: pair.name == "focus-areas"))


def caption_on_the_line(pairs: Sequence[Pair]) -> list[Block]:
    """The caption and a short first paragraph in one, as minutes are kept."""
    blocks: list[Block] = []
    for pair in pairs:
        first, *more = pair.answer or EMPTY
        fits = isinstance(first, Paragraph) and first.mark is Mark.PLAIN and not first.outline and not more
        fits = fits and pair.name not in ("discussion", "positions")
        if fits and isinstance(first, Paragraph) and all(run.role is Role.ANSWER for run in first.runs):
            gap = Run(text=" " if pair.caption.text.endswith((":", "?", "-", ">")) else ": ", role=Role.CAPTION)
            blocks.append(Paragraph(runs=(pair.caption, gap, *first.runs)))
        else:
            blocks += _headed(pair)
    return blocks


def arrows(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind arrows."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(bold(f"=> {pair.caption.text}"),)), *pair.answer)
    ]  # fmt: skip


def tagged(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Each thing said with its agenda in square brackets before it, where none is void or below another."""
    if any(line.void or line.mark is Mark.SUB_BULLET for pair in pairs for line in pair.lines):
        return []
    if any(len(pair.lines) != len(pair.answer) or not pair.lines for pair in pairs):
        return []
    return [
        Paragraph(runs=(Run(text=f"[{pair.caption.text}] ", role=Role.CAPTION), *block.runs))
        for pair in pairs for block in pair.answer if isinstance(block, Paragraph)
    ]  # fmt: skip


def lettered_below(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas numbered within their part: b.1, b.2, b.3."""
    return [
        block
        for number, pair in enumerate(pairs, start=1)
        for block in (Paragraph(runs=(bold(f"b.{number} {pair.caption.text}{colon}"),)), *pair.answer)
    ]  # fmt: skip


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "roman": roman,
    "a row for each paragraph": row_for_each_paragraph,
    "angles": angled,
    "headings of two levels": headings_below_each_other,
    "frame above": two_frames,
    "themes last": themes_last,
    "on the caption's line": caption_on_the_line,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "rows": agenda_rows,
    "arrows": arrows,
    "tagged": tagged,
    "lettered below": lettered_below,
}
