"""Ways of telling which agenda is spoken of, other than the form's own."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..answers import Mark
from .page import Block, Cell, Paragraph, Run, Table
from .pieces import EMPTY, Pair, bold, cell, filled


def one_each(pairs: Sequence[Pair]) -> bool:
    """Whether one thing is said towards each agenda."""
    return bool(pairs) and all(len(pair.lines) == 1 and not pair.lines[0].void for pair in pairs)


def rows(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table with a row for each."""
    table = Table(rows=tuple((cell(pair.caption), filled(pair)) for pair in pairs), widths=(3, 7))
    return [table] if pairs else []


def columns(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A table with a column for each, and what is said in rows below."""
    if len(pairs) < 2 or not all(pair.answer for pair in pairs):
        return []
    height = max(len(pair.answer) for pair in pairs)
    below = [
        tuple(Cell(blocks=pair.answer[row : row + 1] or EMPTY) for pair in pairs)
        for row in range(height)
    ]  # fmt: skip
    return [Table(rows=(tuple(cell(pair.caption) for pair in pairs), *below), widths=(3,) * len(pairs))]


def run_together(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """All in one paragraph, where one thing is said towards each."""
    if not one_each(pairs):
        return []
    runs: list[Run] = []
    for pair in pairs:
        runs.append(Run(text=f"{pair.caption.text}{colon} ", role=Role.CAPTION))
        runs.append(Run(text=f"{pair.lines[0].text} ", role=Role.ANSWER))
    return [Paragraph(runs=tuple(runs))]


def named_items(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """A list whose items begin with the agenda."""
    if any(line.void or line.mark is not Mark.BULLET for pair in pairs for line in pair.lines):
        return []
    lines = [(pair, block) for pair in pairs for block in pair.answer if isinstance(block, Paragraph)]
    return [
        replace(block, runs=(Run(text=f"{pair.caption.text}{colon} ", role=Role.CAPTION), *block.runs))
        for pair, block in lines
    ]


def lettered(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Captions with a letter of their own."""
    heads = [
        Paragraph(runs=(bold(f"{letter}) {pair.caption.text}"),)) for letter, pair in zip("abc", pairs, strict=False)
    ]
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]


def numbered_below(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Captions numbered within their section."""
    return _marked(pairs, ("2.1 ", "2.2 ", "2.3 "))


def dashed(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """The agenda, a dash, and what is said, where one thing is said towards each."""
    if not one_each(pairs):
        return []
    return [
        Paragraph(runs=(bold(f"{pair.caption.text} – "), Run(text=pair.lines[0].text, role=Role.ANSWER)))
        for pair in pairs
    ]  # fmt: skip


def titles(pairs: Sequence[Pair], colon: str) -> list[Block]:
    """Captions with a colon."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(bold(pair.caption.text + colon),)), *pair.answer)
    ]  # fmt: skip


def _marked(pairs: Sequence[Pair], marks: Sequence[str]) -> list[Block]:
    heads = [Paragraph(runs=(bold(mark + pair.caption.text),)) for mark, pair in zip(marks, pairs, strict=False)]
    return [block for head, pair in zip(heads, pairs, strict=True) for block in (head, *pair.answer)]
