"""Ways of laying out captions and short answers that only documents of tuning-n have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bare, cell, filled, single, together, with_colon

_BILLED = ("title", "date", "time", "venue")
_IN_A_SENTENCE = ("date", "time", "venue", "participants")
_GROUPS = (("reporter",), ("title",), ("date", "venue", "time"), ("organizers", "bases", "participants"))


def billed(pairs: Sequence[Pair]) -> list[Block]:
    """As on a poster: the title, and day, hour and room below it, without captions; the rest has them."""
    shown = {pair.name: pair for pair in pairs if pair.name in _BILLED and _short(pair)}
    if len(shown) < len(_BILLED):
        return two_columns(pairs)
    title = tuple(replace(run, bold=True) for run in _runs(shown["title"]))
    line: list[Run] = []
    for name in ("date", "time", "venue"):
        line += [_printed(", ")] if line else []
        line += _runs(shown[name])
    rest = [block for pair in pairs if pair.name not in shown for block in together(pair.caption, pair.answer)]
    return [Paragraph(runs=title, centred=True), Paragraph(runs=tuple(line), centred=True), *EMPTY, *rest]


def mirrored(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns the other way round: answers on the left, captions on the right."""
    if not all(single(pair) or not pair.answer for pair in pairs):
        return two_columns(pairs)
    return [Table(rows=tuple((filled(pair), cell(bare(pair.caption))) for pair in pairs), widths=(6, 4))]


def interview(pairs: Sequence[Pair]) -> list[Block]:
    """Each caption behind "Q.", each answer behind "A."."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks.append(Paragraph(runs=(_printed("Q. "), bare(pair.caption))))
        blocks += together(_printed("A."), pair.answer) if pair.answer else ()
    return blocks


def underscored(pairs: Sequence[Pair]) -> list[Block]:
    """Typed on the lines of a printed sheet."""
    blocks: list[Block] = []
    for pair in pairs:
        if _short(pair):
            blocks.append(Paragraph(runs=(pair.caption, _printed(" ___ "), *_runs(pair), _printed(" ___"))))
        else:
            blocks += together(pair.caption, pair.answer)
    return blocks


def arrows(pairs: Sequence[Pair]) -> list[Block]:
    """A line for each: caption, arrow, answer."""
    blocks: list[Block] = []
    for pair in pairs:
        if _short(pair):
            blocks.append(Paragraph(runs=(bare(pair.caption), _printed(" => "), *_runs(pair))))
        else:
            blocks += together(pair.caption, pair.answer)
    return blocks


def grouped(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns, of which the first numbers groups of captions."""
    rows: list[tuple[Cell, ...]] = []
    for number, group in enumerate(_GROUPS, start=1):
        label = cell(_printed(f"{number}."))
        for pair in pairs:
            if pair.name in group:
                rows.append((label, cell(pair.caption), filled(pair)))
                label = Cell(blocks=EMPTY)
    return [Table(rows=tuple(rows), widths=(1, 4, 5))]


def numbered_twice(pairs: Sequence[Pair]) -> list[Block]:
    """No table: captions numbered 1.1, 1.2, the answer behind each."""
    return [
        block
        for number, pair in enumerate(pairs, start=1)
        for block in together(replace(pair.caption, text=f"1.{number} {pair.caption.text}"), pair.answer)
    ]


def one_paragraph(pairs: Sequence[Pair]) -> list[Block]:
    """Day, hour, room and heads with their captions in one paragraph, with semicolons; the rest in lines."""
    said = [pair for pair in pairs if pair.name in _IN_A_SENTENCE and _short(pair)]
    runs: list[Run] = []
    for pair in said:
        runs += [_printed("; ")] if runs else []
        runs += [replace(pair.caption, text=with_colon(bare(pair.caption).text, ":")), _printed(" "), *_runs(pair)]
    rest = [block for pair in pairs if pair not in said for block in together(pair.caption, pair.answer)]
    return [*rest, Paragraph(runs=tuple(runs))] if runs else rest


def captions_above(pairs: Sequence[Pair]) -> list[Block]:
    """Cards: two cells a row, in each a caption with its answer below."""
    cards = [Cell(blocks=(Paragraph(runs=(pair.caption,)), *(pair.answer or EMPTY))) for pair in pairs]
    cards += [Cell(blocks=EMPTY)] * (len(cards) % 2)
    return [Table(rows=tuple(zip(cards[::2], cards[1::2], strict=True)), widths=(5, 5))]


def memorandum(pairs: Sequence[Pair]) -> list[Block]:
    """As an office writes: to whom, then captions in capitals with a tab."""
    to = Paragraph(runs=(Run(text="wuf@unhabitat.org", role=Role.BOILERPLATE),))
    blocks: list[Block] = [to]
    for pair in pairs:
        loud = replace(pair.caption, text=pair.caption.text.upper())
        blocks += together(loud, pair.answer, space="\t") if single(pair) else (Paragraph(runs=(loud,)), *pair.answer)
    return blocks


def who_came_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns in an order of one's own: what and when before who."""
    order = ("title", "date", "time", "venue", "participants", "organizers", "bases", "reporter")
    return two_columns(sorted(pairs, key=lambda pair: order.index(pair.name)))


def _short(pair: Pair) -> bool:
    """Whether the answer is one paragraph with words in it and no caption typed again."""
    return single(pair) and bool(_runs(pair)) and all(run.role is Role.ANSWER for run in _runs(pair))


def _runs(pair: Pair) -> tuple[Run, ...]:
    first = pair.answer[0]
    return first.runs if isinstance(first, Paragraph) else ()


def _printed(text: str) -> Run:
    """What stands with a caption."""
    return Run(text=text, role=Role.CAPTION)


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "billed": billed,
    "mirrored": mirrored,
    "interview": interview,
    "underscored": underscored,
    "arrows": arrows,
    "grouped": grouped,
    "numbered 1.1": numbered_twice,
    "one paragraph": one_paragraph,
    "cards": captions_above,
    "memorandum": memorandum,
    "what and when first": who_came_first,
}
