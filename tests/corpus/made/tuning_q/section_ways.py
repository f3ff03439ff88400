"""Ways of laying out sections and agendas that only documents of tuning-q have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..agenda_ways import rows as agenda_rows
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas

_WITHIN = ("outline", "positions", "recommendations", "partnerships")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def decimal(pairs: Sequence[Pair]) -> list[Block]:
    """As in minutes: 1, 2, 3, and the parts of the discussion 3.1 to 3.4."""
    blocks: list[Block] = []
    first, second = 0, 0
    for pair in pairs:
        if pair.name in _WITHIN and first:
            second += 1
            number = f"{first}.{second}"
        else:
            first, second = first + 1, 0
            number = f"{first}."
        blocks += [Paragraph(runs=(_numbered(pair.caption, f"{number} "),)), *pair.answer]
    return blocks


def roman(pairs: Sequence[Pair]) -> list[Block]:
    """Captions with Roman numbers, a line left blank after each answer."""
    return [
        block
        for number, pair in zip(_ROMAN, pairs, strict=False)
        for block in (Paragraph(runs=(_numbered(pair.caption, f"{number}. "),)), *pair.answer, *EMPTY)
    ]


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """Captions with a line of dashes below them."""
    rule = Paragraph(runs=(Run(text="-" * 24, role=Role.BOILERPLATE),))
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), rule, *pair.answer, *EMPTY)]


def starred(pairs: Sequence[Pair]) -> list[Block]:
    """Captions between stars."""
    heads = [replace(pair.caption, text=f"*** {_unsigned(pair.caption)} ***") for pair in pairs]
    return [block for head, pair in zip(heads, pairs, strict=True)
            for block in (Paragraph(runs=(head,)), *pair.answer)]  # fmt: skip


def styled(pairs: Sequence[Pair]) -> list[Block]:
    """All captions in one heading style."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,), outline=2), *pair.answer)]


def numbered_table(pairs: Sequence[Pair]) -> list[Block]:
    """One table: a number, the caption, the answer."""
    rows = tuple(
        (cell(Run(text=f"({number})", role=Role.CAPTION)), cell(pair.caption), filled(pair))
        for number, pair in enumerate(pairs, start=1)
    )
    return [Table(rows=rows, widths=(1, 3, 8))]


def frames_in_a_frame(pairs: Sequence[Pair]) -> list[Block]:
    """What was discussed has a frame of its own within the frame of all."""
    blocks: list[Block] = []
    for pair in pairs:
        inner = (Paragraph(runs=(pair.caption,)), *pair.answer)
        blocks += [Table(rows=((Cell(blocks=inner),),), widths=(9,)), *EMPTY] if pair.name in _WITHIN else inner
    return [Table(rows=((Cell(blocks=tuple(blocks)),),), widths=(10,))]


def themes_last(pairs: Sequence[Pair]) -> list[Block]:
    """Frames as in the form, that of the focus areas after all others."""
    return boxes(sorted(pairs, key=lambda pair: pair.name == "focus-areas"))


def captions_across(pairs: Sequence[Pair]) -> list[Block]:
    """One table of two columns: the caption across both, then a blank cell and the answer."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        rows.append((Cell(blocks=(Paragraph(runs=(pair.caption,)),), span=2),))
        if pair.answer:
            rows.append((Cell(blocks=EMPTY), filled(pair)))
    return [Table(rows=tuple(rows), widths=(1, 11))]


def lettered(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind (a), (b), (c)."""
    return _marked(pairs, ("(a) ", "(b) ", "(c) "), "")


def hashes(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind a hash, as in notes typed on a telephone."""
    return _marked(pairs, ("# ", "# ", "# "), "")


def towards(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind two angle brackets, with a colon."""
    return _marked(pairs, ("» ", "» ", "» "), colon)


def ruled_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas between dashes."""
    heads = [Paragraph(runs=(replace(pair.caption, text=f"-- {pair.caption.text} --"),)) for pair in pairs]
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]


def _marked(pairs: Sequence[Pair], marks: Sequence[str], behind: str) -> list[Block]:
    heads = [Paragraph(runs=(bold(f"{mark}{pair.caption.text}{behind}"),))
             for mark, pair in zip(marks, pairs, strict=False)]  # fmt: skip
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]


def _numbered(caption: Run, number: str) -> Run:
    """The caption with this number and no other."""
    return replace(caption, text=number + re.sub(r"^\d+\.\s*", "", caption.text))


def _unsigned(caption: Run) -> str:
    return caption.text.rstrip(" :=->\N{NO-BREAK SPACE}")


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "decimal numbers": decimal,
    "Roman numbers": roman,
    "ruled": ruled,
    "stars": starred,
    "one heading style": styled,
    "numbered table": numbered_table,
    "frames in a frame": frames_in_a_frame,
    "themes last": themes_last,
    "captions across": captions_across,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "rows": agenda_rows,
    "letters in brackets": lettered,
    "hashes": hashes,
    "angle brackets": towards,
    "dashes around": ruled_agendas,
}
