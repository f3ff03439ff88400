"""Unknown captions in rows of captions over the speakers, told by the words of all cells of the row together."""

from collections.abc import Iterator, Sequence

from ...model import Block, Document
from ..captions.candidate import Candidate, Shape
from ..captions.caption_keys import caption_key
from ..captions.head_rows import fields_told
from ..captions.pieces import Form
from ..captions.rows import Rows
from ..values.line_kinds import may_name

_PAIR, _CELLS, _ROWS_BELOW = 2, range(2, 9), range(1, 12)
_NAME, _MOST = "speaker-name", 0.8
_LIST_OF_ADDRESSES = {"speaker-name", "email"}


def find_heads(document: Document, form: Form, rows: Rows) -> Iterator[tuple[Candidate, str]]:
    """Candidates in the rows over a table of speakers, with the fields that they ask for.

    A speaker may be told in two rows: the captions in the second one need not ask for a name again.

    Args:
        document: The text and its blocks.
        form: The pieces of one report, as they were read so far.
        rows: Of the document's tables.
    """
    over_names: tuple[int, int] | None = None
    seen: tuple[int, int] | None = None
    numbers = {piece.block.start: number for number, piece in enumerate(form.pieces)}
    for piece in form.pieces:
        cell = piece.block.cell
        if cell is None or (cell.table, cell.row) == seen:
            continue
        seen = cell.table, cell.row
        row, below = rows.at(cell), rows.at(cell, 1)
        told = _told(row, rows, document) if below and len(row) in _CELLS else None
        if told is None or (len(below) < len(row) if len(row) > _PAIR else set(told) != _LIST_OF_ADDRESSES):
            continue
        if _NAME in told and _stands_over_names(row[told.index(_NAME)], rows, document):
            over_names = seen
        elif over_names != (cell.table, cell.row - 1):
            continue
        for block, field in zip(row, told, strict=True):
            if block.start in numbers and not rows.captions.prints(block.span.of(document.text)):
                yield _candidate(block, numbers[block.start], document), field


def _stands_over_names(block: Block, rows: Rows, document: Document) -> bool:
    """Whether names stand in the column below a caption; in every other row, where there are two rows of captions."""
    cell = block.cell
    if cell is None:
        return False
    column = [
        next((one for one in rows.at(cell, step) if one.cell and one.cell.column == cell.column), None)
        for step in _ROWS_BELOW
    ]
    below = [one.span.of(document.text) for one in column if one]
    second = rows.at(cell, 1)
    names = below[1::2] if second and _told(second, rows, document) else below
    return bool(names) and sum(map(may_name, names)) >= _MOST * len(names)


def _told(row: Sequence[Block], rows: Rows, document: Document) -> list[str] | None:
    """What the cells of a row ask for; None where it is no row of captions, or holds none that is unknown."""
    texts = [block.span.of(document.text) for block in row]
    known = list(map(rows.asked_of_speaker, texts))
    is_grid = len({block.cell for block in row}) == len(row)
    return fields_told(texts, known) if is_grid and not all(map(rows.captions.prints, texts)) else None


def _candidate(block: Block, number: int, document: Document) -> Candidate:
    words = block.span.of(document.text)
    return Candidate(
        caption=words, key=caption_key(words), number=number, shape=Shape.COLUMN, value="", span=block.span
    )
