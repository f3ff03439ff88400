"""Ways of laying out sections and agendas that only documents of tuning-k have."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from wufgraph.model import Role

from ..agenda_ways import rows as agenda_rows
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled, together
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas

_ABOUT = ("summary", "focus-areas")


def below_the_boxes(pairs: Sequence[Pair]) -> list[Block]:
    """The frames of the form hold what it prints; what was answered stands below them."""
    blocks: list[Block] = []
    for pair in pairs:
        printed = tuple(takewhile(_is_guidance, pair.answer))
        frame = Table(rows=((Cell(blocks=(Paragraph(runs=(pair.caption,)), *printed)),),), widths=(10,))
        blocks += [frame, *pair.answer[len(printed) :], *EMPTY]
    return blocks


def run_in(pairs: Sequence[Pair]) -> list[Block]:
    """The caption and the first paragraph of its answer in one, where that is no list and no guidance."""
    blocks: list[Block] = []
    for pair in pairs:
        first = pair.answer[0] if pair.answer else None
        fits = pair.name in _ABOUT and isinstance(first, Paragraph) and not _is_guidance(first)
        fits = fits and isinstance(first, Paragraph) and first.mark == "plain" and not first.marker
        blocks += together(pair.caption, pair.answer) if fits else _headed(pair)
    return blocks


def numbered_rows(pairs: Sequence[Pair]) -> list[Block]:
    """A table with a column of letters, one of captions and one of answers."""
    letters = (cell(Run(text=f"{chr(ord('A') + place)}", role=Role.CAPTION)) for place in range(len(pairs)))
    rows = tuple((letter, cell(pair.caption), filled(pair)) for letter, pair in zip(letters, pairs, strict=True))
    return [Table(rows=rows, widths=(1, 3, 8))]


def spaced(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions in bold, blank lines above and below them."""
    return [
        block for pair in pairs for block in (*EMPTY, Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer)
    ]  # fmt: skip


def capitals(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions in capitals."""
    loud = [replace(pair, caption=replace(pair.caption, text=pair.caption.text.upper())) for pair in pairs]
    return [block for pair in loud for block in (*_headed(pair), *EMPTY)]


def two_frames(pairs: Sequence[Pair]) -> list[Block]:
    """A frame around what is told of the event, and one around the discussion."""
    about = [block for pair in pairs if pair.name in _ABOUT for block in _headed(pair)]
    rest = [block for pair in pairs if pair.name not in _ABOUT for block in _headed(pair)]
    return [Table(rows=((Cell(blocks=tuple(part)),),), widths=(10,)) for part in (about, rest) if part]


def on_new_pages(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each; the discussion begins on a new page."""
    blocks: list[Block] = []
    for pair in pairs:
        if pair.name in ("discussion", "recommendations"):
            blocks.append(Paragraph(runs=(), new_page=True))
        blocks += boxes([pair])
    return blocks


def frame_below(pairs: Sequence[Pair]) -> list[Block]:
    """The caption above a frame with the answer."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks.append(Paragraph(runs=(pair.caption,)))
        if pair.answer:
            blocks += [Table(rows=((filled(pair),),), widths=(10,)), *EMPTY]
    return blocks


def roman(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas numbered i), ii), iii)."""
    return [
        block
        for number, pair in zip(("i", "ii", "iii"), pairs, strict=False)
        for block in (Paragraph(runs=(bold(f"{number}) {pair.caption.text}{colon}"),)), *pair.answer)
    ]  # fmt: skip


def loud(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas in capitals."""
    heads = [replace(pair.caption, text=pair.caption.text.upper()) for pair in pairs]
    return [block for head, pair in zip(heads, pairs, strict=True)
            for block in (Paragraph(runs=(head,)), *pair.answer)]  # fmt: skip


def starred(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas between brackets."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, text=f"[{pair.caption.text}]"),)), *pair.answer)
    ]  # fmt: skip


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


def _is_guidance(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.runs) and all(run.role is Role.GUIDANCE for run in block.runs)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "below the boxes": below_the_boxes,
    "run in": run_in,
    "lettered rows": numbered_rows,
    "blank lines": spaced,
    "capitals": capitals,
    "two frames": two_frames,
    "new pages": on_new_pages,
    "frames below captions": frame_below,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "rows": agenda_rows,
    "roman": roman,
    "capitals": loud,
    "brackets": starred,
}
