"""Spreadsheets (.xlsx) into which a form was pasted: every sheet that is shown, row by row."""

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from ..errors import DamagedInputError
from ..model import Block, Cell
from .safe_xml import Archive, parse_xml
from .sheet_margins import Row, find_margin
from .text_builder import PAGE_BREAK_GAP, TextBuilder

_MOST_ROWS, _MOST_COLUMNS, _MOST_SHEETS = 5000, 64, 50
_MOST_TOLD = 60
_READ_PARTS = re.compile(
    r"(?:\[Content_Types\]|_rels/.*|docProps/[^/]+|xl/[^/]+|xl/_rels/.*|xl/worksheets/[^/]+)\.(?:xml|rels)$"
)
# What openpyxl raises for workbooks that are not as they should be.
UNREADABLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...], tuple[str, ...]]:
    """Read a workbook as text and blocks: each sheet is a table.

    Returns:
        Text, blocks, and what is left out with its place: hidden sheets, notes, and what lies beyond the limits.

    Raises:
        DamagedInputError: It is broken, or not safe to read.
    """
    check_parts(data, name)
    builder, left_out = TextBuilder(), list[str]()
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        left_out += [f"sheet “{sheet.title}”: it is hidden" for sheet in book.worksheets if sheet not in shown]
        for sheet in shown[:_MOST_SHEETS]:
            builder.add_gap(PAGE_BREAK_GAP)
            left_out += [f"sheet “{sheet.title}”: {words}" for words in _read_sheet(sheet, builder)]
        left_out += [f"sheet “{sheet.title}”: after the first {_MOST_SHEETS} sheets" for sheet in shown[_MOST_SHEETS:]]
        book.close()
    except UNREADABLE as error:
        raise broken(name, error) from error
    return *builder.finish(), tuple(left_out[:_MOST_TOLD])


def check_parts(data: bytes, name: str) -> None:
    """Read what openpyxl will read within limits: its own parsers know none.

    Raises:
        DamagedInputError: It is broken, or not safe to read.
    """
    archive = Archive(data, name)
    for part in archive.part_names():
        if _READ_PARTS.match(part):
            parse_xml(archive.read(part), name, part)


def broken(name: str, error: Exception) -> DamagedInputError:
    """What to tell of a workbook that openpyxl cannot read."""
    return DamagedInputError(
        f"{name}: expected a whole spreadsheet, found a broken one ({error}); open and save it again"
    )


def _read_sheet(sheet: Any, builder: TextBuilder) -> Iterator[str]:
    """Read a sheet; what is beyond the limits is told, and not read."""
    number = builder.number_table()
    sheet.reset_dimensions()  # what a file says of its size need not be so
    rows = iter(sheet.iter_rows(values_only=True))
    wide: list[int] = []
    filled: list[list[tuple[int, str]]] = []
    for row in islice(rows, _MOST_ROWS):
        filled.append(
            [(column, words) for column, value in enumerate(row[:_MOST_COLUMNS]) if (words := as_words(value))]
        )
        if _is_filled(row[_MOST_COLUMNS:]):
            wide.append(len(filled))
    margin = find_margin(filled)
    _add_rows([[cell for cell in row if cell[0] != margin] for row in filled], number, builder)
    if margin is not None:
        yield f"column {get_column_letter(margin + 1)}: notes beside the form"
    if wide:
        yield f"row {wide[0]}{' and others' if len(wide) > 1 else ''}: cells after the first {_MOST_COLUMNS} columns"
    if any(map(_is_filled, rows)):
        yield f"rows after the first {_MOST_ROWS}"


def _add_rows(rows: Sequence[Row], number: int, builder: TextBuilder) -> None:
    """Add the rows of a sheet, which is a table."""
    first: int | None = None
    for row_number, row in enumerate(rows):
        if not row:
            builder.add_gap()
        if len(row) > 1:
            first = min(first if first is not None else row[0][0], row[0][0])
        for column, words in row:
            # A row with one cell is a line of its own, not a caption with its value missing, but where it goes on
            # with the values of the rows above.
            in_row = len(row) > 1 or (first is not None and column > first)
            for line in _lines(words):
                builder.add_lines(line, cell=Cell(number, row_number, column) if in_row else None)


def _is_filled(row: tuple[Any, ...]) -> bool:
    return row.count(None) < len(row)


def _lines(words: str) -> Iterator[str]:
    yield from (line for line in words.replace("\r\n", "\n").replace("_x000D_", "").split("\n") if line.strip())


def as_words(value: object) -> str:
    """A cell as words: dates and times unambiguously, whole numbers without a fraction."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, dt.timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if isinstance(value, bool):
        return "☒" if value else "☐"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    words = str(value).replace("\t", " ").replace("\f", " ").rstrip()
    return words.lstrip("\r\n")  # blanks in front of a list mark tell how far it is from the margin
