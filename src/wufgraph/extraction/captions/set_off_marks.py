"""Marks that are no words: rules, and in cells of their own numbers, colons and crosses."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from ...model import NUMBERED, Block, Cell, Document, Span
from ..values.themes import is_theme_list
from .row_numbers import LONGEST, counts_on, row_number

_RULE = re.compile(r"[-_=*–—~#]{5,}")
_CROSS = re.compile(r"[xX×]{1,3}|[☒☑☐□✓✔■🗹✗✘]|\[\s*[xX]?\s*\]|\(\s*[xX]?\s*\)")
_COLONS, _DASHES = (":", "："), ("-", "–", "—", "→", "|")
_FEWEST_ROWS = 3


def join_set_off_marks(document: Document) -> Document:
    """The document with rules left out, and with marks that have cells of their own at what they belong to.

    A number in front of the rows becomes the marker of what follows it; a colon behind a cell, or alone on the line
    below a caption, the end of that; a cross or box a part of the theme beside it.
    """
    text = document.text
    blocks, rules = _without_rules(document.blocks, text)
    marks = _find_marks(blocks, text)
    if marks or rules:
        joined = tuple(_join(blocks, marks)) if marks else blocks
        return replace(document, blocks=joined, furniture=tuple(sorted((*document.furniture, *rules))))
    return document


def _without_rules(blocks: tuple[Block, ...], text: str) -> tuple[tuple[Block, ...], list[Span]]:
    """Blocks that are no rules, each apart from the rule above it; and where the rules stand."""
    rules = [block.span for block in blocks if _RULE.fullmatch(text, block.start, block.span.end)]
    # Behind "Venue: Room 3" a colon alone belongs to nothing.
    rules += [other.span for one, other in _alone(blocks, text) if any(sign in one.span.of(text) for sign in _COLONS)]
    if not rules:
        return blocks, []
    starts = {span.start for span in rules}
    kept = list[Block]()
    gap = 0
    for block in blocks:
        if block.span.start in starts:
            gap += 1
        else:
            kept.append(replace(block, gap=block.gap + gap) if gap else block)
            gap = 0
    return tuple(kept), rules


def _find_marks(blocks: Sequence[Block], text: str) -> dict[int, str]:
    """Which blocks are marks, by where they begin: the numbers of rows and the colons behind captions."""
    short = [block for block in blocks if block.cell and len(block.span) <= LONGEST]
    numbers = [(block, number) for block in short if (number := row_number(block.span.of(text)))]
    first = _first_columns(blocks)
    rows = [(block, number) for block, number in numbers if block.cell and first[_row(block.cell)] == block.cell.column]
    counted = {one.start for (a, n), (b, m) in pairwise(rows) if counts_on(n, m) for one in (a, b)}
    marks = dict.fromkeys(counted, "number")
    marks |= {block.start: "colon" for block in short if block.span.of(text).strip() in _COLONS}
    marks |= {colon.start: "colon" for _, colon in _alone(blocks, text)}
    return marks | dict.fromkeys(_dashed(blocks, text), "colon") | _find_crosses(blocks, short, text)


def _alone(blocks: Sequence[Block], text: str) -> Iterator[tuple[Block, Block]]:
    """Colons alone on a line, each with what stands above it."""
    for one, other in pairwise(blocks):
        if other.cell is None and len(other.span) == 1 and other.span.of(text) in _COLONS:
            yield one, other


def _find_crosses(blocks: Sequence[Block], short: Sequence[Block], text: str) -> dict[int, str]:
    """Crosses and boxes beside a theme, each with the side that it belongs to: that of the first theme of its row."""
    crosses = [block for block in short if _CROSS.fullmatch(block.span.of(text).strip())]
    rows = {_row(block.cell) for block in crosses if block.cell}
    starts = {block.start for block in crosses}
    found: dict[int, str] = {}
    for _, group in groupby(blocks, key=lambda block: _row(block.cell) if block.cell else None):
        row = list(group)
        if row[0].cell is None or _row(row[0].cell) not in rows:
            continue
        if any(is_theme_list(block.span.of(text)) for block in row):
            kind = "box" if row[0].start in starts else "colon"
            found |= {block.start: kind for block in row if block.start in starts}
    return found


def _first_columns(blocks: Sequence[Block]) -> dict[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = {}
    for block in blocks:
        if block.cell:
            found.setdefault(_row(block.cell), block.cell.column)
    return found


def _dashed(blocks: Sequence[Block], text: str) -> Iterator[int]:
    """Where dashes stand that fill a column; a single one says that there is no answer."""
    columns: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell and block.cell.column == 1:
            columns[block.cell.table, block.cell.column].append(block)
    for column in columns.values():
        if len(column) >= _FEWEST_ROWS and all(block.span.of(text).strip() in _DASHES for block in column):
            yield from (block.start for block in column)


def _join(blocks: Sequence[Block], marks: dict[int, str]) -> Iterator[Block]:
    for _, group in groupby(blocks, key=lambda block: _row(block.cell) if block.cell else None):
        row = list(group)
        if any(block.start in marks for block in row):
            yield from _join_row(row, marks)
        else:
            yield from row


def _join_row(row: Sequence[Block], marks: dict[int, str]) -> Iterator[Block]:
    """A row with its number as the marker of what follows, and its colons at the ends of what they follow."""
    joined: list[Block] = []
    number: Block | None = None
    box: Block | None = None
    for block in row:
        kind = marks.get(block.start, "")
        before = joined[-1] if joined else None
        if kind == "number" and before is None and block is not row[-1]:
            number = block
        elif kind == "box" and block is not row[-1]:
            box = block
        elif kind == "colon" and before is not None and (block.cell is None or before.cell != block.cell):
            joined[-1] = replace(before, span=Span(before.span.start, block.span.end), cell=block.cell)
        else:
            if number and block.marker is None:
                marker = Span(number.start, block.span.start)
                block = replace(block, marker=marker, family=NUMBERED, gap=number.gap)
            joined.append(replace(block, span=Span(box.start, block.span.end), marker=None) if box else block)
            number = box = None
    yield from joined


def _row(cell: Cell) -> tuple[int, int]:
    return cell.table, cell.row
