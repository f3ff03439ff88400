"""Ways of laying out the sections, and the agendas within one of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from ..answers import Mark
from .agenda_ways import columns, dashed, lettered, named_items, numbered_below, rows, run_together, titles
from .page import Block, Cell, Paragraph, Table
from .pieces import Pair, bold, cell, filled, together

SectionWay: TypeAlias = Callable[[Sequence[Pair]], list[Block]]
AgendaWay: TypeAlias = Callable[[Sequence[Pair], str], list[Block]]
"""From agendas and the colon of the language; empty where the way does not fit what is said."""

_AGAIN = ("summary", "focus-areas", "recommendations")
FIRST_LEVEL = ("summary", "focus-areas", "discussion", "speakers")


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


def boxes(pairs: Sequence[Pair]) -> list[Block]:
    """As the form has it: a frame for each."""
    return [Table(rows=((Cell(blocks=_headed(pair)),),), widths=(10,)) for pair in pairs]


def two_columns(pairs: Sequence[Pair]) -> list[Block]:
    """Captions on the left."""
    return [Table(rows=tuple((cell(pair.caption), filled(pair)) for pair in pairs), widths=(3, 7))]


def headings(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in heading styles."""
    heads = [Paragraph(runs=(pair.caption,), outline=1 if pair.name in FIRST_LEVEL else 2) for pair in pairs]
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]


def paragraphs(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in bold."""
    return [block for pair in pairs for block in _headed(pair)]


def one_table(pairs: Sequence[Pair]) -> list[Block]:
    """A frame around all."""
    return [Table(rows=tuple((Cell(blocks=_headed(pair)),) for pair in pairs), widths=(10,))]


def one_cell(pairs: Sequence[Pair]) -> list[Block]:
    """All in one frame."""
    return [Table(rows=((Cell(blocks=tuple(paragraphs(pairs))),),), widths=(10,))]


def above(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in a row, answers in the next."""
    return [Table(rows=tuple(row for pair in pairs for row in ((cell(pair.caption),), (filled(pair),))), widths=(10,))]


def parts_beside(pairs: Sequence[Pair]) -> list[Block]:
    """Captions on the left; the parts of the discussion stand in the cell beside its caption."""
    head = next((pair for pair in pairs if pair.name == "discussion"), None)
    if head is None:
        return two_columns(pairs)
    parts = pairs[pairs.index(head) + 1 :]
    whole = replace(head, answer=tuple(block for pair in parts for block in _headed(pair)))
    return two_columns([*pairs[: pairs.index(head)], whole])


def themes_first(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, that of the focus areas on top."""
    return boxes(sorted(pairs, key=lambda pair: pair.name != "focus-areas"))


def typed_again(pairs: Sequence[Pair]) -> list[Block]:
    """Captions on the left, and again on top of the answers."""
    again = [replace(pair, answer=_headed(pair)) if pair.answer and pair.name in _AGAIN else pair for pair in pairs]
    return two_columns(again)


def headed_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """As the form has it: the agenda on a line, what is said below."""
    return [block for pair in pairs for block in _headed(pair)]


def inline_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda and the first thing said in one paragraph, where that is no list."""
    blocks: list[Block] = []
    for pair in pairs:
        single = all(line.mark is Mark.PLAIN for line in pair.lines) or len(pair.lines) == 1
        if pair.lines and single:
            first, *more = pair.answer
            bare = replace(first, mark=Mark.PLAIN, marker="", number=0) if isinstance(first, Paragraph) else first
            blocks += together(bold(pair.caption.text + colon), (bare, *more))
        else:
            blocks += _headed(pair)
    return blocks


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "two columns": two_columns,
    "headings": headings,
    "paragraphs": paragraphs,
    "one table": one_table,
    "one cell": one_cell,
    "above": above,
    "parts beside": parts_beside,
    "themes first": themes_first,
    "typed again": typed_again,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "rows": rows,
    "columns": columns,
    "run together": run_together,
    "named items": named_items,
    "lettered": lettered,
    "numbered below": numbered_below,
    "dashed": dashed,
    "titles": titles,
}
