"""Word documents of the house: their type, pieces that python-docx does not have, and bytes that stay the same."""

import io
import zipfile
from collections.abc import Iterable
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from ..model import Language

_LOCALES = {Language.EN: "en-GB", Language.ES: "es-ES", Language.FR: "fr-FR"}
_INK = RGBColor(0x1F, 0x3B, 0x57)
_GREY = RGBColor(0x59, 0x59, 0x59)
_SHADE = "E8EEF4"
_TICKED, _UNTICKED = "\N{BALLOT BOX WITH X}", "\N{BALLOT BOX}"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_OF_THE_TEMPLATE = {
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}

Element = Any
"""An lxml element of WordprocessingML."""


def new_document(language: Language, title: str) -> Document:
    """An empty A4 document in one language."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    document.styles.element.xpath("w:docDefaults//w:lang")[0].set(qn("w:val"), _LOCALES[language])
    properties = document.core_properties
    properties.title, properties.language, properties.author, properties.comments = title, str(language), "", ""
    return document


def document_bytes(document: Document) -> bytes:
    """The file: the same document gives the same bytes, whenever it is written."""
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype in _OF_THE_TEMPLATE]:
            del rels[key]
    buffer = io.BytesIO()
    document.save(buffer)
    fixed = io.BytesIO()
    with zipfile.ZipFile(buffer) as written, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in written.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, written.read(name))
    return fixed.getvalue()


class Sheet:
    """A place that takes paragraphs: a document's body or a table cell."""

    def __init__(self, place: Document | _Cell) -> None:
        self._place = place
        self._in_cell = isinstance(place, _Cell)
        # A cell is born with one empty paragraph.
        self._unused = place.paragraphs[:1] if isinstance(place, _Cell) else []

    def add(self, text: str = "", *, style: str | None = None) -> Paragraph:
        """Add a paragraph; a line break in the text is a soft one."""
        paragraph = self._unused.pop() if self._unused else self._place.add_paragraph()
        if style:
            paragraph.style = style
        if self._in_cell:
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        if text:
            paragraph.add_run(text)
        return paragraph

    def heading(self, text: str, size: float) -> Paragraph:
        """Add a centred line in the house's colour."""
        paragraph = self.add(text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.runs[0].bold, paragraph.runs[0].font.size, paragraph.runs[0].font.color.rgb = True, Pt(size), _INK
        return paragraph

    def caption(self, text: str, *, keep: bool = True) -> Paragraph:
        """Add a printed caption; it stays on the page of what follows, which in a table is the next row, or not."""
        paragraph = self.add(text)
        paragraph.runs[0].bold, paragraph.runs[0].font.color.rgb = True, _INK
        paragraph.paragraph_format.keep_with_next = keep
        return paragraph

    def note(self, text: str, *, centred: bool = False) -> Paragraph:
        """Add a line of guidance."""
        paragraph = self.add(text)
        paragraph.runs[0].italic, paragraph.runs[0].font.color.rgb = True, _GREY
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(2)
        return paragraph

    def tick(self, label: str, *, ticked: bool, identifier: int, indent: float = 0) -> Paragraph:
        """Add a box to tick and its label, as a form control that a click changes."""
        paragraph = self.add()
        paragraph._p.append(_box(ticked, identifier))
        paragraph.add_run(f" {label}").bold = not indent
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = (
            Cm(indent + 0.5),
            Cm(-0.5),
        )
        paragraph.paragraph_format.space_after = Pt(1)
        return paragraph


def shade(cells: Iterable[_Cell]) -> None:
    """Set cells off as those of captions."""
    for cell in cells:
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{_SHADE}"/>')
        )


def set_widths(table: Table, *widths: float) -> None:
    """Give a table's columns their widths, in centimetres, and keep its rows whole."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def comment(document: Document, paragraph: Paragraph, text: str, author: str) -> None:
    """Hang a remark on a paragraph in the margin, where it is no part of the text; without the hour."""
    remark = document.add_comment(paragraph.runs, text=text, author=author, initials="")
    remark._comment_elm.attrib.pop(qn("w:date"), None)


def _box(ticked: bool, identifier: int) -> Element:
    """A check box of Word 2010 and later. Source: [MS-DOCX], section 2.5.1.1, w14:checkbox."""
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>'
        f'<w:id w:val="{identifier}"/><w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>'
        '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
        f"<w:t>{_TICKED if ticked else _UNTICKED}</w:t></w:r></w:sdtContent></w:sdt>"
    )
