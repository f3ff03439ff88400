"""Ways of laying out sections and agendas that only this part has."""

import re
from collections.abc import Sequence
from dataclasses import replace
from string import ascii_lowercase, ascii_uppercase

from wufgraph.model import Role

from ...answers import Mark
from ..page import Block, Paragraph, Run, Table, plain
from ..pieces import Pair, bare, bold, cell, filled, single, together
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, headings

_NUMBER = re.compile(r"^\d+\.\s*")
_LETTER = re.compile(r"^[a-c]\)\s*")


def caption_rows(pairs: Sequence[Pair]) -> list[Block]:
    """One table: a row for each caption, a row for each answer."""
    rows = tuple((one,) for pair in pairs for one in (cell(pair.caption), filled(pair)))
    return [Table(rows=rows, widths=(10,))]


def separate_tables(pairs: Sequence[Pair]) -> list[Block]:
    """A table of two rows for each."""
    return [Table(rows=((cell(pair.caption),), (filled(pair),)), widths=(10,)) for pair in pairs]


def capitals(pairs: Sequence[Pair]) -> list[Block]:
    """Captions typed in capitals, without a table."""
    return [block for pair in pairs for block in (Paragraph(runs=(bold(pair.caption.text.upper()),)), *pair.answer)]


def lead_in(pairs: Sequence[Pair]) -> list[Block]:
    """The caption in bold at the head of the first paragraph, where that is prose of the author's."""
    blocks: list[Block] = []
    for pair in pairs:
        first = pair.answer[0] if pair.answer else None
        if isinstance(first, Paragraph) and _is_prose(first) and pair.name != "positions":
            blocks += together(pair.caption, pair.answer)
        else:
            blocks += (Paragraph(runs=(pair.caption,)), *pair.answer)
    return blocks


def lettered(pairs: Sequence[Pair]) -> list[Block]:
    """A., B., C. instead of the form's numbers."""
    blocks: list[Block] = []
    for letter, pair in zip(ascii_uppercase, pairs, strict=False):
        caption = bold(f"{letter}. {_NUMBER.sub('', pair.caption.text)}")
        blocks += (Paragraph(runs=(caption,)), *pair.answer)
    return blocks


def numbered_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns: number, caption, answer."""
    rows = tuple(
        (cell(bold(str(number))), cell(bold(_NUMBER.sub("", pair.caption.text))), filled(pair))
        for number, pair in enumerate(pairs, 1)
    )
    return [Table(rows=rows, widths=(1, 4, 9))]


def ruled(pairs: Sequence[Pair]) -> list[Block]:
    """A line of hyphens above each caption."""
    rule = plain("-" * 40, Role.BOILERPLATE)
    return [block for pair in pairs for block in (rule, Paragraph(runs=(pair.caption,)), *pair.answer)]


def run_together(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """All agendas in one paragraph."""
    if len(pairs) < 2 or not all(map(single, pairs)):
        return []
    runs: list[Run] = []
    for pair in pairs:
        (block,) = together(bold(bare(pair.caption).text + colon), pair.answer)
        gap = [Run(text=" ", role=Role.CAPTION)] if runs else []
        runs += [*gap, *(block.runs if isinstance(block, Paragraph) else ())]
    return [Paragraph(runs=tuple(runs))]


def agenda_table(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A row for each agenda."""
    return [Table(rows=tuple((cell(pair.caption), filled(pair)) for pair in pairs), widths=(3, 7))] if pairs else []


def agenda_columns(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A column for each agenda, with a paragraph in each."""
    if len(pairs) < 2 or not all(map(single, pairs)):
        return []
    rows = (tuple(cell(pair.caption) for pair in pairs), tuple(filled(pair) for pair in pairs))
    return [Table(rows=rows, widths=(1,) * len(pairs))]


def led_bullets(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A bullet for each line, the agenda in front."""
    if not all(pair.lines for pair in pairs) or any(line.mark is Mark.SUB_BULLET for p in pairs for line in p.lines):
        return []
    return [
        replace(
            block, runs=(bold(f"{bare(pair.caption).text} – "), *block.runs), mark=Mark.BULLET, marker="• ", number=0
        )
        for pair in pairs
        for block in pair.answer
        if isinstance(block, Paragraph)
    ]


def lettered_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """(a), (b), (c)."""
    return headed_agendas(
        [replace(pair, caption=bold(f"({letter}) {_LETTER.sub('', pair.caption.text)}"))
         for letter, pair in zip(ascii_lowercase, pairs, strict=False)],
        colon,
    )  # fmt: skip


def inline(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A paragraph for each agenda, its name in bold at the head."""
    if not all(map(single, pairs)):
        return []
    return [block for pair in pairs for block in together(bold(bare(pair.caption).text + colon), pair.answer)]


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.mark is Mark.PLAIN and all(run.role is Role.ANSWER for run in paragraph.runs)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "caption rows": caption_rows,
    "separate tables": separate_tables,
    "capitals": capitals,
    "lead-in": lead_in,
    "lettered": lettered,
    "numbered rows": numbered_rows,
    "ruled": ruled,
    "headings": headings,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "run together": run_together,
    "table": agenda_table,
    "columns": agenda_columns,
    "led bullets": led_bullets,
    "lettered": lettered_agendas,
    "inline": inline,
}
