"""Ways of laying out sections and agendas that only documents of tuning-m have."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from wufgraph.model import Role

from ...answers import Mark
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled
from ..section_ways import AgendaWay, SectionWay, boxes, headed_agendas, inline_agendas, two_columns

_ABOUT = ("summary", "focus-areas")
_LISTS = ("outline", "recommendations", "partnerships")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def lettered_items(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; what was numbered by hand has letters in brackets."""
    return [block for pair in pairs for block in (*_headed(replace(pair, answer=_lettered(pair.answer))), *EMPTY)]


def decimals(pairs: Sequence[Pair]) -> list[Block]:
    """Every paragraph of the lists has the number of its section and one of its own."""
    blocks: list[Block] = []
    for letter, pair in zip("ABCDEFG", pairs, strict=False):
        text = pair.caption.text
        label = text.split(".")[0] if text[0].isdigit() else letter
        caption = pair.caption if text[0].isdigit() else replace(pair.caption, text=f"{letter}. {text}")
        answer = _numbered(pair.answer, label) if pair.name in _LISTS else pair.answer
        blocks += [Paragraph(runs=(caption,)), *answer]
    return blocks


def starred(pairs: Sequence[Pair]) -> list[Block]:
    """No frames; a row of stars between two sections."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks += [_rule("* * *")] if blocks else []
        blocks += _headed(pair)
    return blocks


def underlined(pairs: Sequence[Pair]) -> list[Block]:
    """A typed line below each caption."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(pair.caption,)), _rule("=" * len(pair.caption.text)), *pair.answer, *EMPTY)
    ]


def roman(pairs: Sequence[Pair]) -> list[Block]:
    """Roman numbers in front of captions that have no number."""
    blocks: list[Block] = []
    numbers = iter(_ROMAN)
    for pair in pairs:
        text = pair.caption.text
        told = text if text[0].isdigit() else f"{next(numbers)}. {text}"
        blocks += [Paragraph(runs=(replace(pair.caption, text=told),)), *pair.answer]
    return blocks


def row_for_each(pairs: Sequence[Pair]) -> list[Block]:
    """A table with a row for each caption and for each paragraph of its answer."""
    rows = [
        row
        for pair in pairs
        for row in ((cell(pair.caption),), *((Cell(blocks=(block,)),) for block in pair.answer or EMPTY))
    ]
    return [Table(rows=tuple(rows), widths=(10,))]


def indented(pairs: Sequence[Pair]) -> list[Block]:
    """A caption across the table, below it an empty cell and the answer."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        rows.append((Cell(blocks=(Paragraph(runs=(pair.caption,)),), span=2),))
        rows += [(Cell(blocks=EMPTY), filled(pair))] if pair.answer else []
    return [Table(rows=tuple(rows), widths=(1, 9))]


def merged_heads(pairs: Sequence[Pair]) -> list[Block]:
    """One caption for the discussion and its outline; captions in bold."""
    head, first = (next((pair for pair in pairs if pair.name == name), None) for name in ("discussion", "outline"))
    if head is None or first is None:
        return [block for pair in pairs for block in _headed(pair)]
    text = f"{head.caption.text.rstrip(' :-–')} / {first.caption.text}"
    whole = replace(first, caption=replace(first.caption, text=text))
    return [
        block for pair in pairs if pair is not head for block in _headed(whole if pair is first else pair)
    ]  # fmt: skip


def themes_last(pairs: Sequence[Pair]) -> list[Block]:
    """A frame for each, that of the focus areas at the end."""
    return boxes(sorted(pairs, key=lambda pair: pair.name == "focus-areas"))


def table_and_text(pairs: Sequence[Pair]) -> list[Block]:
    """What the event was about in a table, all else below it without frames."""
    about = two_columns([pair for pair in pairs if pair.name in _ABOUT])
    rest = [block for pair in pairs if pair.name not in _ABOUT for block in (*EMPTY, *_headed(pair))]
    return [*about, *rest]


def named_in_brackets(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Everything that is said begins with its agenda in brackets."""
    if any(line.void or line.mark is Mark.SUB_BULLET for pair in pairs for line in pair.lines):
        return []
    return [
        replace(block, runs=(Run(text=f"{_bracketed(pair.caption.text)} ", role=Role.CAPTION), *block.runs))
        for pair in pairs
        for block in pair.answer
        if isinstance(block, Paragraph)
    ]


def counted(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind 1), 2), 3)."""
    return _marked(pairs, [f"{number}) {pair.caption.text}" for number, pair in enumerate(pairs, start=1)])


def pointed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas behind a sign, with a colon."""
    return _marked(pairs, [f">> {pair.caption.text}{colon}" for pair in pairs])


def between_dashes(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Agendas between dashes."""
    return _marked(pairs, [f"– {pair.caption.text} –" for pair in pairs])


def stacked(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table with a row for each agenda, and one below it for what is said."""
    rows = tuple(row for pair in pairs for row in ((cell(pair.caption),), (filled(pair),)))
    return [Table(rows=rows, widths=(10,))] if pairs else []


def _bracketed(text: str) -> str:
    """Words in brackets, square ones where the words have others."""
    return f"[{text}]" if "(" in text else f"({text})"


def _marked(pairs: Sequence[Pair], texts: Sequence[str]) -> list[Block]:
    heads = [Paragraph(runs=(bold(text),)) for text in texts]
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]


def _headed(pair: Pair) -> tuple[Block, ...]:
    return (Paragraph(runs=(pair.caption,)), *pair.answer)


def _rule(text: str) -> Paragraph:
    """A line drawn with signs."""
    return Paragraph(runs=(Run(text=text, role=Role.BOILERPLATE),))


def _lettered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(
        replace(block, marker=f"({chr(ord('a') + block.number - 1)}) ")
        if isinstance(block, Paragraph) and block.mark is Mark.NUMBER and block.marker
        else block
        for block in blocks
    )


def _numbered(blocks: Sequence[Block], label: str) -> tuple[Block, ...]:
    """Answers numbered, but for headings; none where there are bullets, which would stand below the numbers."""
    if any(isinstance(block, Paragraph) and block.mark is Mark.BULLET for block in blocks):
        return tuple(blocks)
    numbers = count(1)
    return tuple(
        replace(block, mark=Mark.NUMBER, marker=f"{label}.{(number := next(numbers))} ", number=number)
        if isinstance(block, Paragraph) and block.mark in (Mark.PLAIN, Mark.NUMBER) and _told(block)
        else block
        for block in blocks
    )


def _told(block: Paragraph) -> bool:
    """Whether somebody wrote it, and not as a heading."""
    return bool(block.runs) and all(run.role is Role.ANSWER and not run.bold for run in block.runs)


SECTION_WAYS: dict[str, SectionWay] = {
    "boxes": boxes,
    "lettered items": lettered_items,
    "decimals": decimals,
    "stars": starred,
    "underlined": underlined,
    "roman": roman,
    "row for each": row_for_each,
    "indented": indented,
    "merged heads": merged_heads,
    "themes last": themes_last,
    "table and text": table_and_text,
}
AGENDA_WAYS: dict[str, AgendaWay] = {
    "headed": headed_agendas,
    "inline": inline_agendas,
    "in brackets": named_in_brackets,
    "counted": counted,
    "pointed": pointed,
    "between dashes": between_dashes,
    "stacked": stacked,
}
