"""Pages pasted into a spreadsheet: each paragraph in a cell of the first column, cells of tables side by side."""

import datetime as dt
import io
import zipfile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from .page import Block, Cell, Page, Paragraph, Table
from .to_text import flatten
from .to_word import pack


def write_sheet(page: Page) -> bytes:
    """The page as .xlsx."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Report"
    _write(sheet, page.blocks)
    book.properties.creator = page.author or "Reporter"
    book.properties.created = book.properties.modified = dt.datetime(2014, 4, 28, 9, 0)  # noqa: DTZ001
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    core = parts["docProps/core.xml"]
    start, end = core.index(b"<dcterms:modified"), core.index(b"</dcterms:modified>")
    parts["docProps/core.xml"] = core[:start] + core[end + len(b"</dcterms:modified>") :]
    return pack(parts)


def _write(sheet: Worksheet, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            _append(sheet, [_text_of((block,))])
            continue
        for row in block.rows:
            if len(row) == 1:
                _write(sheet, row[0].blocks)
            else:
                _append_row(sheet, row)


def _append_row(sheet: Worksheet, row: tuple[Cell, ...]) -> None:
    """Paragraphs of a cell go below each other, as a paste from a word processor puts them."""
    if len(row) == 2 and all(isinstance(block, Paragraph) for block in row[1].blocks):
        first, *more = [_text_of((block,)) for block in row[1].blocks] or [""]
        _append(sheet, [row[0].text, first])
        for text in more:
            _append(sheet, [None, text])
        return
    if any(isinstance(block, Table) for cell in row for block in cell.blocks):
        for cell in row:
            _write(sheet, cell.blocks)
        return
    values: list[str | None] = []
    for cell in row:
        values += [_text_of(cell.blocks), *[None] * (cell.span - 1)]
    _append(sheet, values)


def _append(sheet: Worksheet, values: list[str | None]) -> None:
    if any(values):
        sheet.append(["'" + text if text and text[0] == "=" else text or None for text in values])


def _text_of(blocks: tuple[Block, ...]) -> str:
    page = Page(blocks=tuple(block for block in blocks if not isinstance(block, Table)), title="", author="")
    return flatten(page).strip().replace("\n\n", "\n")
