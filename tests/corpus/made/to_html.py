"""Pages as HTML, as office programs and mail programs save it."""

from collections.abc import Iterator
from html import escape

from ..answers import Mark
from .page import Block, Page, Paragraph, Run, Table


def write_html(page: Page) -> str:
    """A complete HTML document."""
    return page.html(page) if page.html else HtmlWriter().document(page)


class HtmlWriter:
    """Writes blocks as paragraphs, lists and tables."""

    style = "td { border: 1px solid; vertical-align: top }"

    def document(self, page: Page) -> str:
        """A complete HTML document."""
        return (
            f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(page.title)}</title>'
            f"<style>{self.style}</style></head>\n<body>\n{self.body(page)}\n</body></html>\n"
        )

    def body(self, page: Page) -> str:
        """What stands in the body."""
        return "\n".join(self.blocks(page.blocks))

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Blocks one by one, those of a list within its tags."""
        open_lists: list[str] = []
        for block in blocks:
            wanted = _lists(block)
            while open_lists and open_lists != wanted[: len(open_lists)]:
                yield f"</{open_lists.pop()}>"
            for tag in wanted[len(open_lists) :]:
                open_lists.append(tag)
                yield f"<{tag}>"
            if isinstance(block, Table):
                yield self.table(block)
            elif wanted:
                yield f"<li>{self.inner(block)}</li>"
            else:
                yield self.paragraph(block)
        yield from (f"</{tag}>" for tag in reversed(open_lists))

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph or heading."""
        tag = f"h{paragraph.outline + 1}" if paragraph.outline else "p"
        return f"<{tag}>{escape(paragraph.marker)}{self.inner(paragraph)}</{tag}>"

    def inner(self, paragraph: Paragraph) -> str:
        """What a paragraph holds, without its marker."""
        return "".join(self.run(run) for run in paragraph.runs if not run.deleted)

    def run(self, run: Run) -> str:
        """A run, or a box that is ticked or not."""
        if run.ticked is not None:
            return f'<input type="checkbox"{" checked" if run.ticked else ""}> '
        text = escape(run.text, quote=False).replace("\n", "<br>")
        text = f"<b>{text}</b>" if run.bold else text
        return f"<i>{text}</i>" if run.italic else text

    def table(self, table: Table) -> str:
        """A table as it is."""
        rows = []
        for row in table.rows:
            cells = "".join(
                f"<td{f' colspan={cell.span}' if cell.span > 1 else ''}>{''.join(self.blocks(cell.blocks))}</td>"
                for cell in row
            )
            rows.append(f"<tr>{cells}</tr>")
        return f"<table>{''.join(rows)}</table>"


def _lists(block: Block) -> list[str]:
    if isinstance(block, Table) or block.marker:
        return []
    return {Mark.BULLET: ["ul"], Mark.SUB_BULLET: ["ul", "ul"], Mark.NUMBER: ["ol"]}.get(block.mark, [])
