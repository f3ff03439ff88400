"""Ways of laying out captions and short answers that only documents of tuning-p have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, cell, filled, single, together

_WHEN_AND_WHERE = ("date", "time", "venue")
_BY_WHOM = ("organizers", "bases")
_LAST = ("reporter", "participants")
_ABREAST = 3
_ENDS = " :-=>\N{NO-BREAK SPACE}"


def bare(caption: Run) -> Run:
    """A caption without any of the signs that may follow it."""
    return replace(caption, text=caption.text.rstrip(_ENDS))


def beside(caption: Run, answer: Sequence[Block]) -> tuple[Block, ...]:
    """The caption and its answer in one paragraph; no colon is put behind other signs."""
    return together(caption, answer, space="  " if caption.text.endswith(("=", ">")) else " ")


def when_and_where(pairs: Sequence[Pair]) -> list[Block]:
    """Day, hour and room in one cell, a line each, beside their captions in one."""
    chosen = [pair for name in _WHEN_AND_WHERE for pair in pairs if pair.name == name]
    if len(chosen) < len(_WHEN_AND_WHERE) or not all(map(single, chosen)):
        return two_columns(pairs)
    words = " / ".join(bare(pair.caption).text for pair in chosen)
    whole = Pair(
        name="date",
        caption=replace(chosen[0].caption, text=words + ":"),
        answer=tuple(block for pair in chosen for block in pair.answer),
    )
    kept = [whole if pair.name == "date" else pair for pair in pairs if pair.name not in _WHEN_AND_WHERE[1:]]
    return two_columns(kept)


def reporter_last(pairs: Sequence[Pair]) -> list[Block]:
    """The event first, who counted and who writes at the bottom."""
    return two_columns(sorted(pairs, key=lambda pair: pair.name in _LAST))


def bracketed(pairs: Sequence[Pair]) -> list[Block]:
    """Lines such as "Date (9 April 2014)", where the answer has no brackets of its own."""
    blocks: list[Block] = []
    for pair in pairs:
        first = pair.answer[0] if pair.answer else None
        if single(pair) and isinstance(first, Paragraph) and first.text and not set("()") & set(_all_text(pair)):
            opening = replace(bare(pair.caption), text=bare(pair.caption).text + " (")
            blocks.append(Paragraph(runs=(opening, *first.runs, Run(text=")", role=Role.CAPTION))))
        else:
            blocks += beside(pair.caption, pair.answer)
    return blocks


def on_blanks(pairs: Sequence[Pair]) -> list[Block]:
    """As on a form of paper: the answer on the blank line behind its caption."""
    blocks: list[Block] = []
    for pair in pairs:
        first = pair.answer[0] if pair.answer else None
        if single(pair) and isinstance(first, Paragraph):
            blank = Run(text=" ____", role=Role.CAPTION)
            rest = Run(text="_______", role=Role.CAPTION)
            blocks.append(Paragraph(runs=(pair.caption, blank, *first.runs, rest)))
        else:
            blocks += beside(pair.caption, pair.answer)
    return blocks


def dotted(pairs: Sequence[Pair]) -> list[Block]:
    """A row of dots between a caption and its answer."""
    blocks: list[Block] = []
    for pair in pairs:
        dots = "." * max(4, 40 - len(bare(pair.caption).text))
        first, *more = pair.answer or EMPTY
        runs = first.runs if isinstance(first, Paragraph) else ()
        lead = Run(text=f" {dots} ", role=Role.CAPTION)
        blocks += [Paragraph(runs=(bare(pair.caption), lead, *runs)), *more]
    return blocks


def abreast(pairs: Sequence[Pair]) -> list[Block]:
    """Cells three in a row, each with its caption and the answer."""
    cells = [Cell(blocks=beside(pair.caption, pair.answer)) for pair in pairs]
    cells += [Cell(blocks=EMPTY)] * (-len(cells) % _ABREAST)
    rows = tuple(tuple(cells[at : at + _ABREAST]) for at in range(0, len(cells), _ABREAST))
    return [Table(rows=rows, widths=(3,) * _ABREAST)]


def two_strips(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in a row and answers below, four at a time."""
    blocks: list[Block] = []
    for at in range(0, len(pairs), 4):
        part = pairs[at : at + 4]
        rows = (tuple(cell(pair.caption) for pair in part), tuple(filled(pair) for pair in part))
        blocks += [Table(rows=rows, widths=(3,) * len(part)), *EMPTY]
    return blocks


def numbered(pairs: Sequence[Pair]) -> list[Block]:
    """Paragraphs 1.1 to 1.8."""
    return [
        block
        for number, pair in enumerate(pairs, start=1)
        for block in beside(replace(pair.caption, text=f"1.{number} {pair.caption.text}"), pair.answer)
    ]


def two_lists(pairs: Sequence[Pair]) -> list[Block]:
    """Who held it in a table of its own, below the rest."""
    others = [pair for pair in pairs if pair.name not in _BY_WHOM]
    hosts = [pair for pair in pairs if pair.name in _BY_WHOM]
    return [*two_columns(others), *EMPTY, *(two_columns(hosts) if hosts else [])]


def lettered_lines(pairs: Sequence[Pair]) -> list[Block]:
    """Captions (a) to (h), the answers on lines of their own."""
    return [
        block
        for letter, pair in zip("abcdefgh", pairs, strict=False)
        for block in (
            Paragraph(runs=(replace(pair.caption, text=f"({letter}) {pair.caption.text}"),)),
            *(pair.answer or EMPTY),
        )
    ]


def _all_text(pair: Pair) -> str:
    return "".join(block.text for block in pair.answer if isinstance(block, Paragraph)) + pair.caption.text


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "when and where": when_and_where,
    "reporter last": reporter_last,
    "answers in brackets": bracketed,
    "on blanks": on_blanks,
    "dots": dotted,
    "three abreast": abreast,
    "two strips": two_strips,
    "numbered paragraphs": numbered,
    "hosts apart": two_lists,
    "lettered lines": lettered_lines,
}
