"""Ways of laying out sections and agendas that only documents of the fourth part have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..page import Block, Cell, Paragraph, Table, plain
from ..pieces import EMPTY, Pair, bare, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, headings, paragraphs

_NUMBER = re.compile(r"^\d+\.\s*")
_ITEM = re.compile(r"^(?:[a-c]\)|[a-c]\.|\(i{1,3}\))\s*")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def underlined(pairs: Sequence[Pair]) -> list[Block]:
    """A wavy line under each caption."""
    blocks: list[Block] = []
    for pair in pairs:
        rule = plain("~" * min(len(pair.caption.text), 60), Role.BOILERPLATE)
        blocks += (Paragraph(runs=(pair.caption,)), rule, *pair.answer)
    return blocks


def starred(pairs: Sequence[Pair]) -> list[Block]:
    """*** CAPTION ***."""
    return paragraphs([replace(pair, caption=bold(f"*** {bare(pair.caption).text.upper()} ***")) for pair in pairs])


def romans(pairs: Sequence[Pair]) -> list[Block]:
    """Numbers of Rome for those of the form."""
    return paragraphs(
        [replace(pair, caption=bold(f"{roman}. {_NUMBER.sub('', pair.caption.text)}"))
         for roman, pair in zip(_ROMANS, pairs, strict=False)]
    )  # fmt: skip


def two_frames(pairs: Sequence[Pair]) -> list[Block]:
    """One frame for what the event was about, one for the discussion."""
    return [Table(rows=((Cell(blocks=tuple(paragraphs(part))),),), widths=(10,)) for part in (pairs[:2], pairs[2:])]


def spaced_columns(pairs: Sequence[Pair]) -> list[Block]:
    """Captions on the left, an empty row after each answer."""
    blank = (Cell(blocks=EMPTY), Cell(blocks=EMPTY))
    rows = tuple(row for pair in pairs for row in ((cell(pair.caption), filled(pair)), blank))
    return [Table(rows=rows[:-1], widths=(3, 8))]


def tables_of_two(pairs: Sequence[Pair]) -> list[Block]:
    """A table of two columns for each."""
    return [Table(rows=((cell(pair.caption), filled(pair)),), widths=(3, 8)) for pair in pairs]


def bracketed_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """[Habitat III]."""
    return _retitled(pairs, "[{}]")


def arrowed_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """An arrow in front of each agenda."""
    return _retitled(pairs, "→ {}" + colon)


def roman_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """i. Habitat III."""
    marks = ("i. ", "ii. ", "iii. ")
    return headed_agendas(
        [replace(pair, caption=bold(mark + _name(pair))) for mark, pair in zip(marks, pairs, strict=False)], colon
    )


def agenda_rows(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """One table: a row for each agenda, a row for what is said."""
    rows = tuple((one,) for pair in pairs for one in (cell(pair.caption), filled(pair)))
    return [Table(rows=rows, widths=(10,))] if pairs else []


def agendas_apart(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """An empty line after each."""
    return [block for pair in pairs for block in (*headed_agendas([pair], colon), *EMPTY)]


def _retitled(pairs: Sequence[Pair], form: str) -> list[Block]:
    return headed_agendas([replace(pair, caption=bold(form.format(_name(pair)))) for pair in pairs], "")


def _name(pair: Pair) -> str:
    return _ITEM.sub("", bare(pair.caption).text)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "underlined": underlined,
    "starred": starred,
    "romans": romans,
    "two frames": two_frames,
    "spaced columns": spaced_columns,
    "tables of two": tables_of_two,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "bracketed": bracketed_agendas,
    "arrows": arrowed_agendas,
    "romans": roman_agendas,
    "rows": agenda_rows,
    "apart": agendas_apart,
}
