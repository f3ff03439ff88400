"""PDF files for tests, drawn word by word."""

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from wufgraph.documents import pdf
from wufgraph.model import Block

LEFT, TOP = 60, 60
PITCH = 14

Drawing = Callable[["Sheet"], None]


class Sheet:
    """One page to draw on, measured from its top left."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.width, self.height = canvas._pagesize

    def text(self, x: float, y: float, words: str, *, font: str = "Helvetica", size: float = 10) -> None:
        """Words on one line, whose base is at `y`."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, words)

    def lines(
        self, *lines: str, x: float = LEFT, y: float = TOP, pitch: float = PITCH, font: str = "Helvetica"
    ) -> None:
        """Lines one below the other."""
        for number, line in enumerate(lines):
            self.text(x, y + number * pitch, line, font=font)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A straight stroke."""
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def bar(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A filled rectangle, as thin as a line, as office programs draw borders."""
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)

    def table(self, columns: list[float], rows: list[float], *, bars: bool = False) -> None:
        """The borders of a table."""
        draw = self.bar if bars else self.rule
        thick = 0.5 if bars else 0
        for y in rows:
            draw(columns[0], y, columns[-1], y + thick)
        for x in columns:
            draw(x, rows[0], x + thick, rows[-1])


def make_pdf(*pages: Drawing, size: tuple[float, float] = A4) -> bytes:
    """A PDF with one page for each drawing."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=1)
    for draw in pages:
        draw(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def read_pdf(*pages: Drawing) -> tuple[str, tuple[Block, ...]]:
    """Text and blocks of a PDF with these pages."""
    return pdf.read(make_pdf(*pages), "report.pdf")


def passages(*pages: Drawing) -> list[str]:
    """The words of each block of a PDF with these pages."""
    text, blocks = read_pdf(*pages)
    return [block.span.of(text) for block in blocks]


def cells(*pages: Drawing) -> list[tuple[tuple[int, int, int] | None, str]]:
    """Where each block stands in a table, and its words."""
    text, blocks = read_pdf(*pages)
    places = ((b.cell.table, b.cell.row, b.cell.column) if b.cell else None for b in blocks)
    return [(place, block.span.of(text)) for place, block in zip(places, blocks, strict=True)]
