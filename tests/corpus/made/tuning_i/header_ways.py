"""Ways of laying out captions and short answers that only documents of tuning-i have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, merged, paragraphs, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, bold, cell, filled, single

_SITE = ("date", "time", "venue")


def below_in_cell(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, but the answer is typed below the caption, and the cell beside it is left empty."""
    rows = tuple((Cell(blocks=(Paragraph(runs=(pair.caption,)), *pair.answer)), Cell(blocks=EMPTY)) for pair in pairs)
    return [Table(rows=rows, widths=(7, 3))]


def counted_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns; the first counts the rows."""
    rows = tuple(
        (cell(Run(text=str(number), role=Role.CAPTION)), cell(pair.caption), filled(pair))
        for number, pair in enumerate(pairs, 1)
    )
    return [Table(rows=rows, widths=(1, 4, 6))]


def dotted(pairs: Sequence[Pair]) -> list[Block]:
    """Lines with dots from the caption to a short answer."""
    blocks: list[Block] = []
    for pair in pairs:
        if single(pair) and not pair.caption.text.endswith("?"):
            head = replace(pair.caption, text=f"{bare(pair.caption).text} ........ ")
            blocks += [
                replace(block, runs=(head, *block.runs)) for block in pair.answer if isinstance(block, Paragraph)
            ]
        else:
            blocks += paragraphs([pair])
    return blocks


def site_in_a_row(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; when and where it was stands in a table of three columns below, captions on top."""
    site = [pair for pair in pairs if pair.name in _SITE and pair.answer]
    rest = two_columns([pair for pair in pairs if pair not in site])
    if len(site) < len(_SITE):
        return two_columns(pairs)
    rows = (tuple(cell(pair.caption) for pair in site), tuple(filled(pair) for pair in site))
    return [*rest, *EMPTY, Table(rows=rows, widths=(3, 3, 4))]


def italic_answers(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; the answers in italics."""
    return two_columns([replace(pair, answer=tuple(map(_italic, pair.answer))) for pair in pairs])


def blank_rows(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns, an empty row after each."""
    blank = (Cell(blocks=EMPTY), Cell(blocks=EMPTY))
    return [
        Table(rows=tuple(row for pair in pairs for row in ((cell(pair.caption), filled(pair)), blank)), widths=(4, 6))
    ]


def capitals(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; the captions in capitals."""
    return two_columns([replace(pair, caption=bold(pair.caption.text.upper())) for pair in pairs])


def one_table_each(pairs: Sequence[Pair]) -> list[Block]:
    """A table of one row for each, with a blank line between."""
    return [block for pair in pairs for block in (*two_columns([pair]), *EMPTY)]


def _italic(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, runs=tuple(replace(run, italic=run.role is Role.ANSWER) for run in block.runs))


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "below in the cell": below_in_cell,
    "counted rows": counted_rows,
    "dotted": dotted,
    "site in a row": site_in_a_row,
    "italic answers": italic_answers,
    "blank rows": blank_rows,
    "capitals": capitals,
    "one table each": one_table_each,
    "merged": merged,
    "lines": paragraphs,
}
