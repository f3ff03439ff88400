"""Pages as born-digital PDF: ruled tables, one or two columns, running heads, rows and sentences cut by pages."""

import io
from dataclasses import dataclass, field
from functools import cache

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from .chance import Chance
from .page import Block, Page, Paragraph, Table, walk
from .to_text import marker_of

_SIZE, _LEADING, _MARGIN, _PAD = 9.5, 12.0, 56.0, 3.0
_FONTS = ("Helvetica", "Helvetica-Bold")
# The standard fonts have no boxes.
_SIGNS = str.maketrans({"☒": "[x]", "☑": "[x]", "✓": "[x]", "✔": "[x]", "■": "[x]", "☐": "[ ]", "□": "[ ]", "○": "[ ]",
                        "\uf0b7": "•", "\uf0a7": "·", "▪": "•", "→": "»"})  # fmt: skip

Word = tuple[str, bool]
"""A word and whether it is bold."""


@dataclass(slots=True)
class _Sheet:
    """Where on which page the next line goes."""

    canvas: Canvas
    running: str
    columns: int
    hyphens: bool
    column: int = 0
    number: int = 1
    y: float = field(default=A4[1] - _MARGIN)
    # Boxes that are open, by their edges and where their part on this page began.
    boxes: list[list[float]] = field(default_factory=list)

    @property
    def width(self) -> float:
        """Of a column."""
        return float((A4[0] - 2 * _MARGIN - (self.columns - 1) * 18) / self.columns)

    @property
    def left(self) -> float:
        """Of the column that is being filled."""
        return _MARGIN + self.column * (self.width + 18)

    def need(self, height: float) -> None:
        """Go to the next column or page where there is no room."""
        if self.y - height >= _MARGIN:
            return
        bottom = self.y
        for left, width, top in self.boxes:
            self.canvas.rect(self.left + left, bottom, width, top - bottom)
        self.column += 1
        if self.column == self.columns:
            self.column = 0
            self.end_page()
        self.y = A4[1] - _MARGIN
        for box in self.boxes:
            box[2] = self.y

    def end_page(self) -> None:
        """Print the running head and the number, and begin a page."""
        self.canvas.setFont("Helvetica", 8)
        if self.running:
            self.canvas.drawString(_MARGIN, A4[1] - 34, self.running)
        self.canvas.drawCentredString(A4[0] / 2, 30, str(self.number))
        self.canvas.showPage()
        self.canvas.setLineWidth(0.5)
        self.number += 1

    def put(self, words: list[Word], left: float) -> None:
        """Draw one line at the height reached."""
        x = self.left + left
        for text, bold in _joined(words):
            self.canvas.setFont(_FONTS[bold], _SIZE)
            self.canvas.drawString(x, self.y - _SIZE, text)
            x += _width(text + " ", bold)


def write_pdf(page: Page, chance: Chance) -> bytes:
    """The page as .pdf."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setLineWidth(0.5)
    canvas.setTitle(page.title)
    canvas.setAuthor(page.author)
    columns = 2 if chance.maybe(0.15, "two columns") else 1
    sheet = _Sheet(canvas, page.running, columns, hyphens=chance.maybe(0.2, "hyphenated wraps"))
    _draw(sheet, page.blocks, 0, sheet.width)
    sheet.end_page()
    canvas.save()
    return buffer.getvalue()


def _draw(sheet: _Sheet, blocks: tuple[Block, ...], left: float, width: float) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            indent = 14 if block.mark == "sub-bullet" else 0
            for line in _lines_of(sheet, block, width - indent):
                sheet.need(_LEADING)
                shift = (width - sum(_width(w + " ", b) for w, b in line)) / 2 if block.centred else indent
                sheet.put(line, left + max(shift, 0))
                sheet.y -= _LEADING
            sheet.y -= 4
        else:
            _draw_table(sheet, block, left, width)
            sheet.y -= 8


def _draw_table(sheet: _Sheet, table: Table, left: float, width: float) -> None:
    for row in table.rows:
        sheet.need(_LEADING + 2 * _PAD)
        if len(row) == 1:
            box = [left, width, sheet.y]
            sheet.boxes.append(box)
            sheet.y -= _PAD
            _draw(sheet, row[0].blocks, left + _PAD, width - 2 * _PAD)
            sheet.boxes.remove(box)
            sheet.canvas.rect(sheet.left + left, sheet.y, width, box[2] - sheet.y)
            continue
        share = width / sum(table.widths)
        cells: list[tuple[list[list[Word]], float, float]] = []
        at, x = 0, left
        for cell in row:
            wide = share * sum(table.widths[at : at + cell.span])
            # A table in one of several cells is told line by line.
            lines = [line for one in walk(cell.blocks) for line in _lines_of(sheet, one, wide - 2 * _PAD)]
            cells.append((lines, x, wide))
            at, x = at + cell.span, x + wide
        _draw_row(sheet, cells)


def _draw_row(sheet: _Sheet, cells: list[tuple[list[list[Word]], float, float]]) -> None:
    """Line by line over all cells, so that a page may end within a row."""
    boxes = [[x, wide, sheet.y] for _, x, wide in cells]
    sheet.boxes += boxes
    sheet.y -= _PAD
    for number in range(max(1, *(len(lines) for lines, _, _ in cells))):
        sheet.need(_LEADING)
        for lines, x, _ in cells:
            if number < len(lines):
                sheet.put(lines[number], x + _PAD)
        sheet.y -= _LEADING
    sheet.y -= _PAD
    for box in boxes:
        sheet.boxes.remove(box)
        sheet.canvas.rect(sheet.left + box[0], sheet.y, box[1], box[2] - sheet.y)


def _lines_of(sheet: _Sheet, paragraph: Paragraph, width: float) -> list[list[Word]]:
    lines: list[list[Word]] = [[(word, False) for word in marker_of(paragraph).translate(_SIGNS).split()]]
    for run in paragraph.runs:
        if not run.deleted:
            first, *more = run.text.translate(_SIGNS).split("\n")
            lines[-1] += [(word, run.bold) for word in first.split()]
            lines += [[(word, run.bold) for word in line.split()] for line in more]
    return [wrapped for line in lines for wrapped in _wrap(line, width, hyphens=sheet.hyphens)]


def _wrap(words: list[Word], width: float, *, hyphens: bool) -> list[list[Word]]:
    lines: list[list[Word]] = []
    line: list[Word] = []
    used = 0.0
    for word, bold in words:
        size = _width(word + " ", bold)
        if line and used + size > width:
            head = _hyphenate(word, width - used, bold) if hyphens else ""
            if head:
                line.append((head + "-", bold))
                word = word[len(head) :]
            lines.append(line)
            line, used, size = [], 0.0, _width(word + " ", bold)
        while size > width and len(word) > 4:
            cut = max(2, int(len(word) * width / size) - 1)
            lines.append([(word[:cut], bold)])
            word = word[cut:]
            size = _width(word + " ", bold)
        line.append((word, bold))
        used += size
    return [*lines, line] if line else lines


def _hyphenate(word: str, room: float, bold: bool) -> str:
    """As much of a long word as fits, cut after a vowel before a consonant; empty where it cannot be cut."""
    if len(word) < 9 or not word.isalpha():
        return ""
    cuts = [i for i in range(4, len(word) - 3) if word[i - 1] in "aeiouáéíóú" and word[i] not in "aeiouáéíóú"]
    fitting = [i for i in cuts if _width(word[:i] + "-", bold) <= room]
    return word[: fitting[-1]] if fitting else ""


def _joined(words: list[Word]) -> list[Word]:
    """Neighbours of one weight in one piece."""
    pieces: list[Word] = []
    for word, bold in words:
        if pieces and pieces[-1][1] == bold:
            pieces[-1] = (f"{pieces[-1][0]} {word}", bold)
        else:
            pieces.append((word, bold))
    return pieces


@cache
def _width(text: str, bold: bool) -> float:
    return float(stringWidth(text, _FONTS[bold], _SIZE))
