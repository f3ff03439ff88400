"""Ways of laying out sections and agendas that only documents of tuning-p have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas
from .header_ways import bare

_PARTNERS_FIRST = ("summary", "partnerships")
_RULE = "=" * 30


def line_by_line(pairs: Sequence[Pair]) -> list[Block]:
    """A row for each line of an answer, its caption beside the first."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        first, *more = pair.answer or EMPTY
        rows.append((cell(pair.caption), Cell(blocks=(first,))))
        rows += [(Cell(blocks=EMPTY), Cell(blocks=(block,))) for block in more]
    return [Table(rows=tuple(rows), widths=(3, 7))]


def remarks(pairs: Sequence[Pair]) -> list[Block]:
    """A third column that nobody wrote in."""
    blank = Cell(blocks=EMPTY)
    return [Table(rows=tuple((cell(pair.caption), filled(pair), blank) for pair in pairs), widths=(3, 7, 2))]


def one_heading(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; the discussion and its outline under one caption."""
    kept: list[Pair] = []
    waiting: Pair | None = None
    for pair in pairs:
        if pair.name == "discussion":
            waiting = pair
        elif pair.name == "outline" and waiting is not None:
            words = f"{bare(waiting.caption).text} – {pair.caption.text}"
            kept.append(replace(pair, caption=replace(pair.caption, text=words)))
        else:
            kept.append(pair)
    return [block for pair in kept for block in (*_headed(pair), *EMPTY)]


def partners_first(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in bold, partnerships right after the summary."""
    chosen = [pair for pair in pairs if pair.name in _PARTNERS_FIRST]
    return [block for pair in (*chosen, *(p for p in pairs if p not in chosen)) for block in _headed(pair)]


def themes_last(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, that of the themes at the bottom."""
    return boxes(sorted(pairs, key=lambda pair: pair.name == "focus-areas"))


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in capitals between lines of signs."""
    blocks: list[Block] = []
    for pair in pairs:
        rule = Paragraph(runs=(Run(text=_RULE, role=Role.BOILERPLATE),))
        head = replace(pair.caption, text=pair.caption.text.upper())
        blocks += [rule, Paragraph(runs=(head,)), rule, *pair.answer]
    return blocks


def starred(pairs: Sequence[Pair]) -> list[Block]:
    """Captions between stars."""
    heads = [replace(pair.caption, text=f"*** {bare(pair.caption).text} ***") for pair in pairs]
    return [block for head, pair in zip(heads, pairs, strict=True)
            for block in (Paragraph(runs=(head,)), *pair.answer, *EMPTY)]  # fmt: skip


def roman(pairs: Sequence[Pair]) -> list[Block]:
    """Captions numbered I to VII in a table of two rows each."""
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII")
    rows: list[tuple[Cell, ...]] = []
    for number, pair in zip(numbers, pairs, strict=False):
        words = pair.caption.text.lstrip("0123456789. ")
        rows += [(cell(replace(pair.caption, text=f"{number}. {words}")),), (filled(pair),)]
    return [Table(rows=tuple(rows), widths=(10,))]


def tagged(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Each thing said with its agenda in square brackets behind it."""
    if not pairs or any(line.void or line.mark is Mark.HEADING for pair in pairs for line in pair.lines):
        return []
    return [
        replace(block, runs=(*block.runs, Run(text=f" [{pair.caption.text}]", role=Role.CAPTION)))
        for pair in pairs
        for block in pair.answer
        if isinstance(block, Paragraph)
    ]


def arrowed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """An arrow in front of each agenda."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, text=f"=> {pair.caption.text}"),)), *pair.answer)
    ]


def spread(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table with a row for each thing said, the agenda in front of all."""
    if any(not pair.answer for pair in pairs):
        return []
    rows = tuple((cell(pair.caption), Cell(blocks=(block,))) for pair in pairs for block in pair.answer)
    return [Table(rows=rows, widths=(3, 7))] if rows else []


def bracketed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas (i) to (iii)."""
    return [
        block
        for number, pair in zip(("i", "ii", "iii"), pairs, strict=False)
        for block in (Paragraph(runs=(bold(f"({number}) {pair.caption.text}{colon}"),)), *pair.answer)
    ]


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "line by line": line_by_line,
    "remarks": remarks,
    "one heading": one_heading,
    "partners first": partners_first,
    "themes last": themes_last,
    "ruled": ruled,
    "stars": starred,
    "roman": roman,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "tagged": tagged,
    "arrows": arrowed,
    "spread": spread,
    "bracketed": bracketed,
}
