"""Tables that tell each speaker in two rows, below two rows of captions: "Name | Post", "Nationality | E-mail"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby, product

from msgspec.structs import replace

from ...model import Block, Cell, Document
from .caption_words import weigh_words
from .fields import SPEAKER_FIELDS
from .person_rows import value_kind
from .table import CaptionTable

_NAME, _TELLING, _NAMING = "speaker-name", 0.5, 0.35
_HEIGHTS, _LONGEST_CAPTION, _MOST_ROWS = (2, 3), 80, 400
_MOST, _FEW = 0.8, 0.1
_Row = Sequence[Block]


def unstack_heads(document: Document, captions: CaptionTable) -> Document:
    """The document with all captions of such a table in one row, and all that is told of a speaker in another.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    if "@" not in document.text:
        return document
    tables: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for block in document.blocks:
        if block.cell and not block.cell.is_typed:
            tables[block.cell.table][block.cell.row].append(block)
    places: dict[Cell, Cell] = {}
    for rows in tables.values():
        places |= _unstacked(rows, document.text, captions)
    if not places:
        return document
    blocks = (replace(b, cell=places[b.cell]) if b.cell in places else b for b in document.blocks)
    return replace(document, blocks=tuple(blocks))


def _unstacked(rows: Mapping[int, _Row], text: str, captions: CaptionTable) -> dict[Cell, Cell]:
    """Where the cells of a table go; nothing for tables that have no more than one row of captions."""
    found: dict[Cell, Cell] = {}
    numbers = sorted(number for number, row in rows.items() if len({block.cell for block in row}) > 1)
    for _, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0]):  # rows without a gap between
        wide = [rows[number] for _, number in run]
        cells = [block.cell for row in wide for block in row if block.cell]
        is_plain = len(wide) <= _MOST_ROWS and all(cell.rows == 1 for cell in cells)
        height = next((h for h in _HEIGHTS if is_plain and _are_stacked(wide, h, text, captions)), 0)
        if height:
            width, first = max(cell.next_column for cell in cells), cells[0].row
            found |= {
                cell: replace(cell, row=first + number // height, column=cell.column + width * (number % height))
                for number, row in enumerate(wide)
                for block in row
                if (cell := block.cell)
            }
    return found


def _are_stacked(rows: Sequence[_Row], height: int, text: str, captions: CaptionTable) -> bool:
    """Whether the first rows are captions, and what is of one kind below stands in every second row, or third."""
    if len(rows) < 2 * height or len(rows) % height:
        return False
    heads, below = rows[:height], rows[height:]
    return (
        all(_asks(row, text, captions) for row in heads)
        and any(_asks_for(block.span.of(text), _NAME, captions) for block in heads[0])
        and _come_in_turn(below, height, text)
        and not any(_is_caption(block.span.of(text), captions) for row in below for block in row)
    )


def _asks(row: _Row, text: str, captions: CaptionTable) -> bool:
    """Whether a row holds no value, and a caption of the speakers' tables."""
    words = [block.span.of(text) for block in row]
    if any(len(one) > _LONGEST_CAPTION or "@" in one or value_kind(one) for one in words):
        return False
    return any(_asks_for(one, name, captions) for one in words for name in SPEAKER_FIELDS)


def _asks_for(words: str, name: str, captions: CaptionTable) -> bool:
    least = _NAMING if name == _NAME else _TELLING
    return captions.find(words, (name,)) is not None or weigh_words(words).get(name, 0.0) >= least


def _is_caption(words: str, captions: CaptionTable) -> bool:
    match = captions.find(words, SPEAKER_FIELDS) if len(words) <= _LONGEST_CAPTION else None
    return match is not None and match.score == 1.0


def _come_in_turn(rows: Sequence[_Row], height: int, text: str) -> bool:
    """Whether a column has addresses, or nationalities, in one of the rows of each speaker and in no other."""
    turns: dict[tuple[int, int], list[str]] = defaultdict(list)
    for number, row in enumerate(rows):
        for block in row:
            if block.cell:
                turns[block.cell.column, number % height].append(_kind(block.span.of(text)))
    columns = {column for column, _ in turns}
    for column, turn, kind in product(sorted(columns), range(height), ("address", "country")):
        own = turns[column, turn]
        others = [one for other in range(height) if other != turn for one in turns[column, other]]
        if own.count(kind) >= max(_MOST * len(rows) / height, 1) and others.count(kind) <= _FEW * len(others):
            return len(others) > 0
    return False


def _kind(words: str) -> str:
    return "address" if "@" in words else value_kind(words) or ""
