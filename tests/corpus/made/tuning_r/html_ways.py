"""Ways of writing HTML that only documents of tuning-r have: what programs and sites make of the same pages."""

from collections.abc import Iterator
from html import escape

from ...answers import Mark
from ..page import Block, HtmlWay, Page, Paragraph, Run, Table
from ..to_html import HtmlWriter

_SPACE = "&nbsp;"


class _Filtered(HtmlWriter):
    """As a word processor saves a filtered page: lists are paragraphs with typed signs."""

    style = "p.MsoNormal { margin: 0cm 0cm 8pt } p.MsoListParagraph { margin-left: 36pt; text-indent: -18pt }"

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Blocks one by one, lists among them."""
        for block in blocks:
            yield self.table(block) if isinstance(block, Table) else self.paragraph(block)

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph with a class, an empty one too."""
        sign = {Mark.BULLET: "\N{MIDDLE DOT}", Mark.SUB_BULLET: "o"}.get(paragraph.mark, "")
        sign = f"{paragraph.number}." if paragraph.number else sign
        if sign and not paragraph.marker:
            return f"<p class=MsoListParagraph>{sign}<span>{_SPACE * 6}</span>{self.inner(paragraph)}</p>"
        return f"<p class=MsoNormal>{escape(paragraph.marker)}{self.inner(paragraph) or _SPACE}</p>"

    def table(self, table: Table) -> str:
        """A table with a class of its own."""
        return super().table(table).replace("<table>", "<table class=MsoNormalTable border=1 cellspacing=0>", 1)


class _Exported(HtmlWriter):
    """As an editor on the web exports a page: a span for each run, lists of the second level on their own."""

    style = ".c0 { font-weight: 700 } .c1 { font-style: italic } .c2 { margin-left: 36pt } .c3 { margin-left: 72pt }"

    def run(self, run: Run) -> str:
        """A run in a span."""
        if run.ticked is not None:
            return super().run(run)
        kinds = " ".join(kind for kind, on in (("c0", run.bold), ("c1", run.italic)) if on) or "c4"
        return f'<span class="{kinds}">{escape(run.text, quote=False)}</span>'.replace("\n", "<br>")

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Blocks one by one, a list for each run of items of one level."""
        opened = ""
        for block in blocks:
            wanted = _list_of(block)
            if opened and opened != wanted:
                yield f"</{opened[:2]}>"
            if wanted and opened != wanted:
                yield f'<{wanted[:2]} class="lst-kix_{wanted[2:]}">'
            opened = wanted
            if isinstance(block, Table):
                yield self.table(block)
            elif wanted:
                yield f'<li class="{"c3" if wanted == "ul1" else "c2"}">{self.inner(block)}</li>'
            else:
                yield self.paragraph(block)
        if opened:
            yield f"</{opened[:2]}>"


class _Form(HtmlWriter):
    """As a form on the web mails what was typed into it: rows of two cells are labels with values."""

    style = ".label { font-weight: bold } .value { margin: 0 0 1em 2em; white-space: pre-line }"

    def table(self, table: Table) -> str:
        """Labels and values where there are two columns, else a table."""
        if any(len(row) != 2 for row in table.rows):
            return super().table(table)
        rows = []
        for label, value in table.rows:
            rows.append(f'<div class="label">{"".join(self.blocks(label.blocks))}</div>')
            rows.append(f'<div class="value">{"".join(self.blocks(value.blocks))}</div>')
        return f'<div class="fields">{"".join(rows)}</div>'


class _Breaks(HtmlWriter):
    """As pages were written by hand: lines with breaks instead of paragraphs, tags in capitals."""

    style = "body { font-family: serif }"

    def paragraph(self, paragraph: Paragraph) -> str:
        """A line and a break."""
        return f"{escape(paragraph.marker)}{self.inner(paragraph)}<BR>"

    def run(self, run: Run) -> str:
        """A run in old tags."""
        return super().run(run).replace("<b>", "<STRONG>").replace("</b>", "</STRONG>")

    def table(self, table: Table) -> str:
        """A table with lines around its cells."""
        return super().table(table).replace("<table>", '<TABLE BORDER="1" CELLPADDING="4">').replace(
            "</table>", "</TABLE><BR>")  # fmt: skip


def on_a_site(page: Page) -> str:
    """On the site of an organizer, between its menu and its foot."""
    writer = HtmlWriter()
    menu = "".join(f'<li><a href="#">{word}</a></li>' for word in ("Home", "Blog", "WUF7"))
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(page.title)}</title></head>\n'
        f"<body><nav><ul>{menu}</ul></nav>\n<main><article>\n{writer.body(page)}\n</article></main>\n"
        "<footer><p>\N{COPYRIGHT SIGN} 2014</p></footer></body></html>\n"
    )


def _list_of(block: Block) -> str:
    """The tag of a list and its level, "" outside lists."""
    if isinstance(block, Table) or block.marker:
        return ""
    return {Mark.BULLET: "ul0", Mark.SUB_BULLET: "ul1", Mark.NUMBER: "ol0"}.get(block.mark, "")


HTML_WAYS: dict[str, HtmlWay] = {
    "office": HtmlWriter().document,
    "filtered": _Filtered().document,
    "exported": _Exported().document,
    "web form": _Form().document,
    "breaks": _Breaks().document,
    "on a site": on_a_site,
}
