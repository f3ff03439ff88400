"""Ways of writing HTML that only documents of tuning-q have: other tags for the same pages."""

from html import escape

from wufgraph.model import Role

from ..page import Block, Cell, HtmlWay, Page, Paragraph, Table
from ..to_html import HtmlWriter
from ..to_text import flatten


class Headings(HtmlWriter):
    """Captions that stand alone are headings."""

    def paragraph(self, paragraph: Paragraph) -> str:
        """A heading where nothing but a caption is said."""
        inner = escape(paragraph.marker) + self.inner(paragraph)
        return f"<h3>{inner}</h3>" if captions_alone((paragraph,)) else f"<p>{inner}</p>"


class Definitions(HtmlWriter):
    """Tables of captions and answers are lists of definitions."""

    def table(self, table: Table) -> str:
        """A list of definitions, or else a table."""
        if not all(beside(row) for row in table.rows):
            return super().table(table)
        rows = (
            "".join((f"<dt>{_joined(self, row[0])}</dt>", f"<dd>{_joined(self, row[1])}</dd>")) for row in table.rows
        )
        return f"<dl>{''.join(rows)}</dl>"


class Heads(HtmlWriter):
    """Captions in tables are head cells, a row of them the table's head."""

    def table(self, table: Table) -> str:
        """A table with its head cells."""
        rows = ""
        for number, row in enumerate(table.rows):
            cells = ""
            for cell in row:
                tag = "th" if captions_alone(cell.blocks) else "td"
                span = f' colspan="{cell.span}"' if cell.span > 1 else ""
                cells += f"<{tag}{span}>{_joined(self, cell)}</{tag}>"
            head = not number and len(row) > 1 and all(captions_alone(cell.blocks) for cell in row)
            rows += f"<thead><tr>{cells}</tr></thead>" if head else f"<tr>{cells}</tr>"
        return f'<table border="1" cellpadding="4">{rows}</table>'


class Lines(HtmlWriter):
    """Tables of captions and answers are paragraphs: the caption, a line break, the answer."""

    def table(self, table: Table) -> str:
        """Paragraphs, or else a table."""
        if not all(beside(row) for row in table.rows):
            return super().table(table)
        return "".join(
            f"<p><strong>{_joined(self, row[0])}</strong><br>\n{_joined(self, row[1])}</p>\n" for row in table.rows
        )


class Nested(HtmlWriter):
    """Everything is divisions within divisions."""

    style = ".row { display: flex } .cell { flex: 1; padding: 4px }"

    def body(self, page: Page) -> str:
        """One division around all."""
        return f'<div id="wrapper"><div class="content">{super().body(page)}</div></div>'

    def paragraph(self, paragraph: Paragraph) -> str:
        """A division for each paragraph."""
        kind = "label" if captions_alone((paragraph,)) else "text"
        return f'<div class="{kind}">{escape(paragraph.marker)}{self.inner(paragraph)}</div>'

    def table(self, table: Table) -> str:
        """A division for each row and cell."""
        rows = ""
        for row in table.rows:
            cells = "".join(f'<div class="cell">{"".join(self.blocks(cell.blocks))}</div>' for cell in row)
            rows += f'<div class="row">{cells}</div>\n'
        return f'<div class="grid">{rows}</div>'


class Saved(HtmlWriter):
    """As a word processor saves a filtered web page."""

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph of the normal style, blank ones held open by a space."""
        inner = escape(paragraph.marker) + self.inner(paragraph)
        return f"<p class=MsoNormal style='margin-bottom:0cm'><span lang=EN-GB>{inner or '&nbsp;'}</span></p>"


class Fixed(HtmlWriter):
    """As a mail program archives plain text."""

    def body(self, page: Page) -> str:
        """The text with its own lines."""
        return f"<pre>\n{escape(flatten(page), quote=False)}</pre>"


def captions_alone(blocks: tuple[Block, ...]) -> bool:
    """Whether there is one paragraph, and nothing but a caption in it."""
    first = blocks[0] if len(blocks) == 1 else None
    return isinstance(first, Paragraph) and bool(first.runs) and all(run.role is Role.CAPTION for run in first.runs)


def beside(row: tuple[Cell, ...]) -> bool:
    """Whether a row is a caption and paragraphs that answer it."""
    return len(row) == 2 and captions_alone(row[0].blocks) and all(isinstance(one, Paragraph) for one in row[1].blocks)


def _joined(writer: HtmlWriter, cell: Cell) -> str:
    """Paragraphs with line breaks between them; lists and tables as they are."""
    if all(
        isinstance(block, Paragraph) and (block.marker or block.mark in ("plain", "heading")) for block in cell.blocks
    ):
        paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph)]
        return "<br>".join(escape(one.marker) + writer.inner(one) for one in paragraphs)
    return "".join(writer.blocks(cell.blocks))


HTML_WAYS: dict[str, HtmlWay] = {
    "plain": HtmlWriter().document,
    "headings": Headings().document,
    "definitions": Definitions().document,
    "heads": Heads().document,
    "lines": Lines().document,
    "nested": Nested().document,
    "saved": Saved().document,
    "fixed": Fixed().document,
}
