"""Tables that are lists and no forms (.xlsx, CSV): every row with the number that a spreadsheet gives it."""

import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Literal

import msgspec

from ..errors import DamagedInputError, UnsupportedInputError
from ..wording import fold_space
from .compound_file import MAGIC
from .plain_text import check_length, clean, decode
from .signatures import is_workbook

_MOST_ROWS, _MOST_COLUMNS = 20_000, 64
_MOST_LINES_OF_CELL = 40
_DELIMITERS = ";,\t|"
_SAMPLE_LINES = 400


class Row(msgspec.Struct, frozen=True):
    """A row: its number, from 1, and its cells; an empty one is the empty string.

    A cell that is merged with others stands in the place of each of them.
    """

    number: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """What its cells say, each different one once."""
        return tuple(dict.fromkeys(cell for cell in self.cells if cell))


class Sheet(msgspec.Struct, frozen=True):
    """The rows of one sheet that hold something; `name` is empty where a file has but one table."""

    name: str
    rows: tuple[Row, ...]


def read_sheets(data: bytes, name: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """Read a workbook, or text with separators in any encoding.

    Args:
        data: The file.
        name: Its name, for messages.

    Returns:
        Its sheets, and what is left out: hidden sheets, and what lies beyond the limits.

    Raises:
        DamagedInputError: It is broken, or not safe to read.
        UnsupportedInputError: It is a table of another format.
    """
    if is_workbook(data):
        return _read_workbook(data, name)
    if data.startswith((b"PK\x03\x04", b"%PDF", MAGIC)):
        raise UnsupportedInputError(f"{name}: expected a workbook (.xlsx) or CSV, found another format; save it as one")
    return _read_text(data, name)


def _read_workbook(data: bytes, name: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    from openpyxl import load_workbook  # takes longer to load than tables of text to read

    from . import spreadsheet

    spreadsheet.check_parts(data, name)
    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        left_out = [f"sheet “{sheet.title}”: it is hidden" for sheet in book.worksheets if sheet not in shown]
        left_out += [f"sheet “{s.title}”: rows after the first {_MOST_ROWS}" for s in shown if s.max_row > _MOST_ROWS]
        sheets = tuple(Sheet(sheet.title, tuple(_rows_of(sheet, spreadsheet.as_words))) for sheet in shown)
    except spreadsheet.UNREADABLE as error:
        raise spreadsheet.broken(name, error) from error
    return sheets, tuple(left_out)


def _rows_of(sheet: Any, as_words: Callable[[object], str]) -> Iterator[Row]:
    rows = sheet.iter_rows(
        max_row=min(sheet.max_row, _MOST_ROWS), max_col=min(sheet.max_column, _MOST_COLUMNS), values_only=True
    )
    grid = [[_fold(as_words(value)) for value in row] for row in rows]
    for merged in sheet.merged_cells.ranges:
        top, left = merged.min_row - 1, merged.min_col - 1
        for row in grid[top : merged.max_row]:
            for column in range(left, min(merged.max_col, len(row))):
                row[column] = grid[top][left]
    for number, cells in enumerate(grid, start=1):
        if any(cells):
            yield Row(number, tuple(cells))


def _read_text(data: bytes, name: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    text = clean(decode(data, name))
    check_length(text, name)
    try:
        rows = _split(text, csv.QUOTE_MINIMAL)
        if any(cell.count("\n") > _MOST_LINES_OF_CELL for row in rows for cell in row.cells):
            rows = _split(text, csv.QUOTE_NONE)  # a quotation mark that was never closed has swallowed rows
    except csv.Error as error:
        raise DamagedInputError(
            f"{name}: expected text with separators, found: {error}; save it again as CSV"
        ) from error
    left_out = (f"rows after the first {_MOST_ROWS}",) if rows and rows[-1].number > _MOST_ROWS else ()
    return (Sheet("", tuple(row for row in rows if row.number <= _MOST_ROWS)),), left_out


def _split(text: str, quoting: Literal[0, 3]) -> list[Row]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text), quoting=quoting)
    return [
        Row(number, tuple(_fold(cell) for cell in cells[:_MOST_COLUMNS]))
        for number, cells in enumerate(islice(rows, _MOST_ROWS + 1), start=1)
        if any(cell.strip() for cell in cells)
    ]


def _find_delimiter(text: str) -> str:
    """The sign that parts most lines into the same number of cells; the more cells, the better."""
    sample = "\n".join(text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES])

    def weigh(delimiter: str) -> float:
        widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)]
        usual = max(set(widths), key=lambda width: (widths.count(width) if width > 1 else 0, width), default=1)
        return widths.count(usual) / len(widths) * min(usual, 4) if usual > 1 else 0.0

    return max(_DELIMITERS, key=lambda delimiter: (weigh(delimiter), -_DELIMITERS.index(delimiter)))


def _fold(cell: str) -> str:
    """A cell with its lines, each folded to single spaces."""
    return "\n".join(filter(None, map(fold_space, cell.replace("_x000D_", "").splitlines())))
