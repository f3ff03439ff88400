"""Ways of laying out sections and agendas that only documents of tuning-e have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ...answers import Mark
from ..agenda_ways import rows
from ..page import Block, Cell, Paragraph, Table, plain
from ..pieces import EMPTY, Pair, bare, bold, filled, together
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, headings, paragraphs, two_columns

_ITEM = re.compile(r"^(?:[a-c1-3][).]|\([a-c1-3i]{1,3}\))\s*")
_OUTER = ("discussion", "positions")


def spaced(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in bold, an empty line before and after each answer."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *EMPTY, *pair.answer, *EMPTY)]


def framed_answers(pairs: Sequence[Pair]) -> list[Block]:
    """The caption in a line, the answer in a frame below it."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks.append(Paragraph(runs=(pair.caption,)))
        if pair.answer or pair.name not in _OUTER:
            blocks.append(Table(rows=((filled(pair),),), widths=(10,)))
    return blocks


def run_in(pairs: Sequence[Pair]) -> list[Block]:
    """Caption and answer in one paragraph where the answer is prose."""
    blocks: list[Block] = []
    for pair in pairs:
        first = pair.answer[0] if pair.answer else None
        prose = isinstance(first, Paragraph) and first.mark is Mark.PLAIN and _answers(first)
        blocks += together(pair.caption, pair.answer) if prose and pair.name not in _OUTER else paragraphs([pair])
    return blocks


def lettered(pairs: Sequence[Pair]) -> list[Block]:
    """Capital letters in front of the captions, those of the form left out."""
    heads = [
        bold(f"{letter}. {re.sub('^[0-9]+[.] *', '', pair.caption.text)}")
        for letter, pair in zip("ABCDEFGH", pairs, strict=False)
    ]
    return paragraphs([replace(pair, caption=head) for head, pair in zip(heads, pairs, strict=True)])


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """A line of underscores between sections."""
    first, *more = pairs
    rule = plain("_" * 40, Role.BOILERPLATE)
    return [*paragraphs([first]), *(block for pair in more for block in (rule, *paragraphs([pair])))]


def frame_of_rows(pairs: Sequence[Pair]) -> list[Block]:
    """One frame with a row for each section, an empty paragraph below each answer."""
    rows = tuple((Cell(blocks=(Paragraph(runs=(pair.caption,)), *pair.answer, *EMPTY)),) for pair in pairs)
    return [Table(rows=rows, widths=(10,))]


def quoted_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """ "Habitat III"."""
    return _retitled(pairs, "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}" + colon)


def starred_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A star in front of each agenda."""
    return _retitled(pairs, "* {}" + colon)


def counted_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """(1) Habitat III."""
    heads = (bold(f"({number}) {_name(pair)}") for number, pair in enumerate(pairs, 1))
    return headed_agendas([replace(pair, caption=head) for head, pair in zip(heads, pairs, strict=True)], colon)


def spaced_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda with a colon, an empty line after what is said."""
    titled = [replace(pair, caption=bold(_name(pair) + colon)) for pair in pairs]
    return [block for pair in titled for block in (*headed_agendas([pair], colon), *EMPTY)]


def _answers(paragraph: Paragraph) -> bool:
    return {run.role for run in paragraph.runs} == {Role.ANSWER}


def _retitled(pairs: Sequence[Pair], form: str) -> list[Block]:
    return headed_agendas([replace(pair, caption=bold(form.format(_name(pair)))) for pair in pairs], "")


def _name(pair: Pair) -> str:
    return _ITEM.sub("", bare(pair.caption).text)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "spaced": spaced,
    "framed answers": framed_answers,
    "run in": run_in,
    "lettered": lettered,
    "ruled": ruled,
    "frame of rows": frame_of_rows,
    "two columns": two_columns,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "quoted": quoted_agendas,
    "starred": starred_agendas,
    "counted": counted_agendas,
    "rows": rows,
    "spaced": spaced_agendas,
}
