"""Ways of laying out the header, sections and agendas, besides those of the first kit."""

from collections.abc import Sequence

from .. import section_ways
from ..header_ways import HEADER_WAYS, HeaderWay, two_columns
from ..page import Block, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, together
from ..section_ways import AGENDA_WAYS, SECTION_WAYS, AgendaWay, SectionWay


def small_tables(pairs: Sequence[Pair]) -> list[Block]:
    """A table of its own for each answer."""
    return [block for pair in pairs for block in two_columns([pair])]


def numbered(pairs: Sequence[Pair]) -> list[Block]:
    """A first column of numbers."""
    rows = tuple(
        (cell(Run(text=f"{n}.", role=pair.caption.role)), cell(pair.caption), filled(pair))
        for n, pair in enumerate(pairs, 1)
    )
    return [Table(rows=rows, widths=(1, 4, 5))]


def upside_down(pairs: Sequence[Pair]) -> list[Block]:
    """Captions side by side in one row, the answers in the row below; four to a table."""
    parts = [pairs[i : i + 4] for i in range(0, len(pairs), 4)]
    return [
        Table(rows=(tuple(cell(bare(p.caption)) for p in part), tuple(map(filled, part))), widths=(2,) * len(part))
        for part in parts
    ]


def half_and_half(pairs: Sequence[Pair]) -> list[Block]:
    """The first answers in a table, the others in paragraphs below it."""
    return [*two_columns(pairs[:4]), *HEADER_WAYS["paragraphs"](pairs[4:])]


def below(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in paragraphs, each answer in the next one."""
    return [block for pair in pairs for block in (Paragraph(runs=(pair.caption,)), *(pair.answer or EMPTY))]


def first_line(pairs: Sequence[Pair]) -> list[Block]:
    """What is answered in one paragraph stands beside its caption, all else below."""
    blocks: list[Block] = []
    for pair in pairs:
        prose = len(pair.answer) == 1 and pair.name in ("summary", "focus-areas")
        blocks += together(pair.caption, pair.answer) if prose else section_ways.paragraphs([pair])
    return blocks


def pages(pairs: Sequence[Pair]) -> list[Block]:
    """The first sections in frames, the others in paragraphs."""
    return [*section_ways.boxes(pairs[:2]), *section_ways.paragraphs(pairs[2:])]


def bulleted_agendas(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Each agenda behind a typed dash."""
    return [
        block for pair in pairs for block in (Paragraph(runs=(bold(f"- {pair.caption.text}{colon}"),)), *pair.answer)
    ]


MORE_HEADERS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "paragraphs": HEADER_WAYS["paragraphs"],
    "small tables": small_tables,
    "numbered": numbered,
    "upside down": upside_down,
    "half and half": half_and_half,
    "below": below,
    "one cell": HEADER_WAYS["one cell"],
}
MORE_SECTIONS: dict[str, SectionWay] = {
    "boxes": SECTION_WAYS["boxes"],
    "paragraphs": SECTION_WAYS["paragraphs"],
    "headings": SECTION_WAYS["headings"],
    "above": SECTION_WAYS["above"],
    "first line": first_line,
    "pages": pages,
    "two columns": SECTION_WAYS["two columns"],
}
MORE_AGENDAS: dict[str, AgendaWay] = {
    "headed": AGENDA_WAYS["headed"],
    "titles": AGENDA_WAYS["titles"],
    "bulleted": bulleted_agendas,
    "rows": AGENDA_WAYS["rows"],
    "dashed": AGENDA_WAYS["dashed"],
    "numbered below": AGENDA_WAYS["numbered below"],
    "inline": AGENDA_WAYS["inline"],
}
