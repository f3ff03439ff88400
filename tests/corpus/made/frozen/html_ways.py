"""Ways of writing HTML that only documents of the frozen part have."""

from html import escape

from ..page import BLANK, HtmlWay, Page, Paragraph, Table
from ..to_html import HtmlWriter


class _Webmail(HtmlWriter):
    """As mail programs write: a block for each line, blank ones with a break in them."""

    style = ""

    def document(self, page: Page) -> str:
        head = '<html><head><meta charset="utf-8"></head>'
        return f'{head}<body style="font-family:Calibri,sans-serif">\n{self.body(page)}\n</body></html>\n'

    def paragraph(self, paragraph: Paragraph) -> str:
        inner = self.inner(paragraph) or "<br>"
        return f'<div style="margin:0">{escape(paragraph.marker)}{inner}</div>'

    def table(self, table: Table) -> str:
        return super().table(table).replace("<table>", '<table border="1" cellpadding="4" cellspacing="0">', 1)


class _Filtered(HtmlWriter):
    """As the office program filters its own pages."""

    style = "p.MsoNormal { margin: 0cm; font-size: 11.0pt } td { border: solid windowtext 1.0pt; padding: 0cm 5.4pt }"

    def document(self, page: Page) -> str:
        return super().document(page).replace("<html>", '<html lang="x-none">', 1)

    def paragraph(self, paragraph: Paragraph) -> str:
        if paragraph.outline:
            return super().paragraph(paragraph)
        marker = escape(paragraph.marker.strip())
        space = BLANK * 3 if marker else ""
        inner = self.inner(paragraph) or "&nbsp;"
        return f'<p class="MsoNormal"><span style="font-size:11.0pt">{marker}{space}{inner}</span></p>'


class _Site(HtmlWriter):
    """As a page of the organizer's own site: its name on top, a foot below."""

    style = "table { border-collapse: collapse; width: 100% } td { border: 1px solid #999 } footer { color: #666 }"

    def body(self, page: Page) -> str:
        return f"<main>\n{super().body(page)}\n</main>\n<footer>© 2014</footer>"

    def table(self, table: Table) -> str:
        return super().table(table).replace("<table>", "<table><tbody>", 1).replace("</table>", "</tbody></table>")


def webmail(page: Page) -> str:
    """A block for each line."""
    return _Webmail().document(page)


def filtered(page: Page) -> str:
    """Paragraphs with classes, typed bullets and blanks."""
    return _Filtered().document(page)


def site(page: Page) -> str:
    """A page of a site."""
    return _Site().document(page)


def plain_page(page: Page) -> str:
    """As office programs do in all parts."""
    return HtmlWriter().document(page)


HTML_WAYS: dict[str, HtmlWay] = {"plain": plain_page, "webmail": webmail, "filtered": filtered, "site": site}
