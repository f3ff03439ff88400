"""Headers in tables whose captions stand to the right of the answers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from ...model import Block, Document
from .headers import asked_for
from .table import HEADER_FIELDS, CaptionTable

_FEWEST_FIELDS, _FEWEST_MORE, _MOST_BETWEEN, _MOST_ROWS = 4, 2, 1, 14
_LONGEST_CAPTION = 90
_Row = tuple[int, int, tuple[Block, ...], tuple[Block, ...]]


def turn_mirrored_rows(document: Document, captions: CaptionTable) -> Document:
    """The document with captions in front of their answers, where a header has them in the column behind.

    So much of the header must be asked for on the right, and so little on the left, that hardly any table is turned by
    mistake; "Room 3" on the left seems to ask for a venue.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    blocks = list(document.blocks)
    for header in _headers(_pairs(document.blocks), document.text, captions):
        for start, end, left, right in header:
            blocks[start:end] = [*_moved(right, left), *_moved(left, right)]
    return replace(document, blocks=tuple(blocks)) if blocks != list(document.blocks) else document


def _pairs(blocks: Sequence[Block]) -> Iterator[_Row]:
    """Rows of two cells that have something in both, with where their blocks begin and end."""
    start = 0
    for place, group in groupby(blocks, key=lambda block: block.cell and (block.cell.table, block.cell.row)):
        row = tuple(group)
        if place is not None and len(row) > 1:
            columns = sorted({block.cell.column for block in row if block.cell})
            left = tuple(block for block in row if block.cell and block.cell.column == columns[0])
            if len(columns) == 2 and len(row) == len(left) + 1:  # the caption is one line
                yield start, start + len(row), left, row[len(left) :]
        start += len(row)


def _runs(pairs: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Rows of two cells that stand one below the other."""
    run = list[_Row]()
    for pair in pairs:
        if run and run[-1][1] != pair[0]:
            yield run
            run = []
        run.append(pair)
    if run:
        yield run


def _headers(pairs: Iterable[_Row], text: str, captions: CaptionTable) -> Iterator[Sequence[_Row]]:
    """Rows that ask for much of the header on the right and for little of it on the left."""
    for run in _runs(pairs):
        rows = run[:_MOST_ROWS]
        on_left = [_asked(left, text, captions) for _, _, left, _ in rows]
        on_right = [_asked(right, text, captions) for _, _, _, right in rows]
        told = [number for number, name in enumerate(on_right) if name]
        fields = {*on_right} - {""}
        if len(fields) >= _FEWEST_FIELDS and len(fields) >= len({*on_left} - {""}) + _FEWEST_MORE:
            yield rows[max(told[0] - _MOST_BETWEEN, 0) : told[-1] + 1 + _MOST_BETWEEN]


def _asked(cell: Sequence[Block], text: str, captions: CaptionTable) -> str:
    words = cell[0].span.of(text)
    name = asked_for(words, captions) if len(words) <= _LONGEST_CAPTION else ""
    return name if name in HEADER_FIELDS else ""


def _moved(cell: Sequence[Block], other: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a cell at the place of another."""
    place = other[0].cell
    for block in cell:
        if block.cell and place:
            yield replace(block, cell=replace(block.cell, column=place.column))
