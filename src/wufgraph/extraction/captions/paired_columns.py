"""Tables with two captions in each cell of their head, "Name / Position", and two answers in the cells below it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...model import Block, Document, Span

_APART = re.compile(r"(?<=\S)\s+[/|]\s+(?=\S)")
_MARK = re.compile(r"[/|](?<=\s[/|])\s")  # told sooner, as it begins with one of two characters
_PAIR, _FEWEST_COLUMNS, _MOST_CELLS = 2, 2, 300


def split_paired_columns(document: Document) -> Document:
    """The document with each such column of a table as two.

    Args:
        document: The text and its blocks.
    """
    if not (_MARK.search(document.text) and _APART.search(document.text)):
        return document
    tables: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.cell is not None and not block.cell.is_typed:
            tables[block.cell.table].append(block)
    paired = {table: columns for table, blocks in tables.items() if (columns := _find_paired(blocks, document.text))}
    if not paired:
        return document
    blocks = (part for block in document.blocks for part in _split(block, paired, document.text))
    return replace(document, blocks=tuple(blocks))


def _find_paired(blocks: Sequence[Block], text: str) -> frozenset[int]:
    """The columns of a table whose cells all hold a pair, the first row's too; none where they are not several."""
    if len(blocks) > _MOST_CELLS:
        return frozenset()
    parts: dict[int, list[int]] = defaultdict(list)
    for block in blocks:
        if block.cell:
            parts[block.cell.column].append(_count_parts(block.span.of(text)))
    rows = len({block.cell.row for block in blocks if block.cell})
    columns = frozenset(column for column, counts in parts.items() if counts == [_PAIR] * rows)
    return columns if rows >= _PAIR and len(columns) >= _FEWEST_COLUMNS else frozenset()


def _count_parts(words: str) -> int:
    return len(_APART.split(words)) if "/" in words or "|" in words else 1


def _split(block: Block, paired: dict[int, frozenset[int]], text: str) -> Iterator[Block]:
    """A cell in a table of twice as many columns: both of its parts, or all over two; others as they are."""
    cell = block.cell
    if cell is None or cell.table not in paired:
        yield block
        return
    first = replace(cell, column=cell.column * _PAIR)
    between = _APART.search(block.span.of(text)) if cell.column in paired[cell.table] else None
    if between is None:
        yield replace(block, cell=replace(first, columns=cell.columns * _PAIR))
        return
    start = block.span.start
    yield replace(block, span=Span(start, start + between.start()), cell=first)
    second = block.part(Span(start + between.end(), block.span.end))
    yield replace(second, cell=replace(first, column=first.column + 1))
