"""Word documents from light text: one line for each paragraph, bullet, or row of a table.

`# ` and `## ` are headings, `- ` and `-- ` bullets of two levels, `+ ` numbers, `¦ a ¦ b` a row; a cell `<` is merged
with that on its left, `^` with that above; `⏎` is a new paragraph in a cell, a soft break elsewhere; `**bold**`.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from wufgraph.model import Language

from ..word import new_document

_STYLES = {
    "# ": "Heading 1",
    "## ": "Heading 2",
    "- ": "List Bullet",
    "-- ": "List Bullet 2",
    "+ ": "List Number",
}


def write_page(text: str, language: Language) -> Document:
    """A Word document of what light text says."""
    document = new_document(language)
    for in_table, lines in groupby(text.split("\n"), lambda line: line.startswith("¦")):
        if in_table:
            _add_table(document, [[cell.strip() for cell in line[1:].split("¦")] for line in lines])
        else:
            _add_paragraphs(document, lines)
    return document


def without_stars(text: str) -> str:
    """A passage as it is read."""
    return text.replace("**", "").replace("⏎", " ")


def _add_paragraphs(document: Document, lines: Iterable[str]) -> None:
    for line in lines:
        found = re.match(r"(#{1,2}|-{1,2}|\+) ", line)
        style = _STYLES[found[0]] if found else None
        if line.strip():
            _add_runs(document.add_paragraph(style=style), line[found.end() :] if found else line)


def _add_table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)))
    table.style = "Table Grid"
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text == "<":
                table.cell(at, column).merge(table.cell(at, column - 1))
            elif text == "^":
                table.cell(at, column).merge(table.cell(at - 1, column))
            else:
                _fill(table, at, column, text)


def _fill(table: Table, row: int, column: int, text: str) -> None:
    cell = table.cell(row, column)
    for number, part in enumerate(text.split("⏎")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        found = re.match(r"-{1,2} ", part)
        if found:
            paragraph.style = _STYLES[found[0]]
        _add_runs(paragraph, part[found.end() :] if found else part)


def _add_runs(paragraph: Paragraph, text: str) -> None:
    for number, part in enumerate(text.replace("⏎", "\n").split("**")):
        if part:
            paragraph.add_run(part).bold = bool(number % 2)
