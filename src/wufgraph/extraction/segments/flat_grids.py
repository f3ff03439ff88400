"""A grid of speakers that was saved as text, with a line for each cell, becomes a table again.

Its captions stand one below the other, and so do the cells of each row: in lines that are as far apart as there are
captions, each row tells an address, a nationality or a country.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...model import Block, Cell, Document
from ..captions.table import ALL_FIELDS, SPEAKER_FIELDS, CaptionTable
from ..values.line_kinds import Kind, tell_kind
from .flat_records import FlatRecords, FlatTable

_NARROWEST, _WIDEST = 3, 8
_FEWEST_CAPTIONS, _MOST_BEFORE_NAME = 2, 2
_LONGEST_CELL = 120
_NAME = "speaker-name"
_TOLD = {Kind.ADDRESS: "email", Kind.NATIONALITY: "nationality", Kind.COUNTRY: "nationality"}


def lay_out_flat_grids(document: Document, captions: CaptionTable) -> Document:
    """The document with the cells of tables that it has in lines: a grid of speakers, and those of `FlatRecords`.

    Its text stays as it is.
    """
    tables = [*FlatRecords(document.blocks, document.text, captions).find(), *_find_speakers(document, captions)]
    if not tables:
        return document
    first = 1 + max((block.cell.table for block in document.blocks if block.cell), default=-1)
    blocks = list(document.blocks)
    for number, table in enumerate(tables, start=first):
        for place, cell in table.cells.items():
            blocks[place] = replace(blocks[place], cell=Cell(number, *divmod(cell, table.width)))
    return replace(document, blocks=tuple(blocks))


def _find_speakers(document: Document, captions: CaptionTable) -> list[FlatTable]:
    """The largest grid of speakers, if there is one."""
    lines = _Lines(document, captions)
    grids = [grid for place in lines.names for grid in lines.grids(place)]
    if not grids:
        return []
    rows, width, start = max(grids, key=lambda grid: (grid[0] * grid[1], -grid[2]))
    return [FlatTable(width, {start + cell: cell for cell in range((rows + 1) * width)})]


class _Lines:
    """The lines of a document that may be cells: which of them are captions, and what kind the others are of."""

    def __init__(self, document: Document, captions: CaptionTable) -> None:
        self._texts = [_cell_of(block, document.text) for block in document.blocks]
        self._captions = captions
        self._fields = [self._find(text, SPEAKER_FIELDS) for text in self._texts]
        self.names = [place for place, field in enumerate(self._fields) if field == _NAME and self._has_company(place)]

    def grids(self, name: int) -> Iterator[tuple[int, int, int]]:
        """Number of rows, of columns, and first line of what may be a grid with the caption of names in a line."""
        for start in range(max(name - _MOST_BEFORE_NAME, 0), name + 1):
            for width in range(max(_NARROWEST, name - start + 1), _WIDEST + 1):
                head = range(start, start + width)
                if self._may_be_head(head) and (rows := self._count_rows(head)):
                    yield rows, width, start

    def _find(self, text: str, fields: Sequence[str]) -> str:
        match = self._captions.find(text, fields) if text else None
        return match.field if match else ""

    def _has_company(self, place: int) -> bool:
        """Whether another caption of a speaker stands near: where its value does, there is no grid."""
        near = self._fields[max(place - _MOST_BEFORE_NAME, 0) : place + _WIDEST]
        return sum(map(bool, near)) >= _FEWEST_CAPTIONS

    def _may_be_head(self, head: range) -> bool:
        if head.stop > len(self._texts) or not all(self._texts[place] for place in head):
            return False
        captions = sum(bool(self._fields[place]) for place in head)
        return captions >= _FEWEST_CAPTIONS and not any(tell_kind(self._texts[place]) in _TOLD for place in head)

    def _count_rows(self, head: range) -> int:
        """How many rows there are below a head; none where one row alone does not tell enough."""
        width, rows, columns = len(head), 0, dict[int, str]()
        for first in range(head.stop, len(self._texts) - width + 1, width):
            row = range(first, first + width)
            told = self._told(row)
            if told is None or not (told if rows == 0 else self._agrees(row, told, columns)):
                break
            columns, rows = columns or told, rows + 1
        asked = {place - head.start: self._fields[place] for place in head if self._fields[place]}
        fits = all(asked.get(column, field) == field for column, field in columns.items())
        return rows if fits and (rows > 1 or len(set(columns.values())) > 1) else 0

    def _told(self, row: range) -> dict[int, str] | None:
        """What the cells of a row plainly tell, by column; None where they are no cells."""
        texts = [self._texts[place] for place in row]
        if not all(texts) or any(self._fields[place] or self._find(self._texts[place], ALL_FIELDS) for place in row):
            return None
        kinds = enumerate(tell_kind(text) for text in texts)
        return {column: _TOLD[kind] for column, kind in kinds if kind in _TOLD}

    def _agrees(self, row: range, told: dict[int, str], columns: dict[int, str]) -> bool:
        """Whether a row tells the same in the same columns as the first, or nothing in some of them."""
        missing = [column for column in columns if told.get(column) != columns[column]]
        return len(missing) < len(columns) and all(_says_nothing(self._texts[row[column]]) for column in missing)


def _cell_of(block: Block, text: str) -> str:
    """The words of a line that may be a cell; empty where it is none."""
    words = block.span.of(text)
    return words if block.cell is None and not block.is_item and len(words) <= _LONGEST_CELL else ""


def _says_nothing(text: str) -> bool:
    return tell_kind(text) is Kind.ASIDE or (text[0] in "([" and text[-1] in ")]")
