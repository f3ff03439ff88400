"""Ways of laying out sections and agendas that only documents of tuning-r have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas, paragraphs

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")
_RULE = "_" * 40
_ANGLE = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK} "


def airy_boxes(pairs: Sequence[Pair]) -> list[Block]:
    """The form's frames, with empty lines in them as somebody's Enter key left them."""
    return [Table(rows=((Cell(blocks=(Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer, *EMPTY)),),), widths=(10,))
            for pair in pairs]  # fmt: skip


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: a line of underscores below each section."""
    rule = Paragraph(runs=(Run(text=_RULE, role=Role.BOILERPLATE),))
    return [block for pair in pairs for block in (*_headed(pair), rule)]


def unmarked(pairs: Sequence[Pair]) -> list[Block]:
    """No frames, and captions that are not in bold either."""
    return paragraphs([replace(pair, caption=replace(pair.caption, bold=False)) for pair in pairs])


def italic(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions in italics, a blank line above them."""
    slanted = [replace(pair, caption=replace(pair.caption, bold=False, italic=True)) for pair in pairs]
    return [block for pair in slanted for block in (*EMPTY, *_headed(pair))]


def themes_at_the_end(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, that of the focus areas at the end."""
    return boxes(sorted(pairs, key=lambda pair: pair.name == "focus-areas"))


def roman(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions with Roman numbers in place of the form's."""
    blocks: list[Block] = []
    for number, pair in zip(_ROMAN, pairs, strict=False):
        words = re.sub(r"^(?:\d+|[A-Z])\. *", "", pair.caption.text)
        blocks += [Paragraph(runs=(replace(pair.caption, text=f"{number}. {words}"),)), *pair.answer]
    return blocks


def head_in_a_row(pairs: Sequence[Pair]) -> list[Block]:
    """One table: the caption in a row of its own across two columns, the answer across them in the next."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        rows.append((Cell(blocks=(Paragraph(runs=(pair.caption,)),), span=2),))
        rows.append((Cell(blocks=pair.answer or EMPTY, span=2),))
    return [Table(rows=tuple(rows), widths=(5, 5))]


def beside_and_remarks(pairs: Sequence[Pair]) -> list[Block]:
    """Captions on the left, and a narrow column on the right that stayed empty."""
    rows = tuple((cell(pair.caption), filled(pair), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(2, 7, 1))]


def half_boxed(pairs: Sequence[Pair]) -> list[Block]:
    """The form's frames as far as the discussion, plain text after it."""
    at = next((place for place, pair in enumerate(pairs) if pair.name == "outline"), len(pairs))
    return [*boxes(pairs[:at]), *paragraphs(pairs[at:])]


def hanging(pairs: Sequence[Pair]) -> list[Block]:
    """No frames: captions behind an angle quotation mark."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, text=_ANGLE + pair.caption.text),)),
                      *pair.answer, *EMPTY)
    ]  # fmt: skip


def with_dash(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A dash behind the agenda, what is said below it."""
    return [block for pair in pairs for block in (Paragraph(runs=(_behind(pair, " –"),)), *pair.answer)]


def letters_of_two(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas numbered 2a, 2b, 2c."""
    return [
        block
        for letter, pair in zip("abc", pairs, strict=False)
        for block in (Paragraph(runs=(bold(f"2{letter}. {pair.caption.text.rstrip(': ')}"),)), *pair.answer)
    ]


def pointed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind an angle bracket."""
    return [block for pair in pairs for block in (Paragraph(runs=(bold(f"> {pair.caption.text}"),)), *pair.answer)]


def framed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A row for each agenda, with its name and what is said in the same cell."""
    return [Table(rows=tuple((Cell(blocks=_headed(pair)),) for pair in pairs), widths=(10,))] if pairs else []


def spaced(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """As the form has it, with blank lines around the agenda."""
    return [block for pair in pairs for block in (*EMPTY, Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer)]


def slanted(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas in italics with a colon."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(_behind(pair, colon), bold=False, italic=True),)), *pair.answer)
    ]  # fmt: skip


def _behind(pair: Pair, mark: str) -> Run:
    return replace(pair.caption, text=pair.caption.text.rstrip(": ") + mark)


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "airy boxes": airy_boxes,
    "rules below": ruled,
    "captions not in bold": unmarked,
    "captions in italics": italic,
    "themes at the end": themes_at_the_end,
    "roman": roman,
    "rows across": head_in_a_row,
    "column of remarks": beside_and_remarks,
    "half of the frames": half_boxed,
    "angles": hanging,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "dashes": with_dash,
    "2a, 2b, 2c": letters_of_two,
    "pointed": pointed,
    "framed": framed,
    "blank lines": spaced,
    "italics": slanted,
}
