"""Pieces of Word documents: paragraphs in a body or a cell, lists, content controls, links."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, cast

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from wufgraph.model import Language

from .answers import Line, Mark

_LOCALES = {Language.EN: "en-GB", Language.ES: "es-CO", Language.FR: "fr-FR"}
_STYLES = {Mark.BULLET: "List Bullet", Mark.SUB_BULLET: "List Bullet 2", Mark.NUMBER: "List Number"}

Element = Any
"""An lxml element of WordprocessingML."""


def new_document(language: Language) -> Document:
    """An empty A4 document in the type that the form is set in."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    document.styles.element.xpath("w:docDefaults//w:lang")[0].set(qn("w:val"), _LOCALES[language])
    return document


class Sheet:
    """A place that takes paragraphs: a document's body or a table cell.

    Attributes:
        links: Whether an e-mail address that stands alone becomes a link, as it does while one types.
    """

    def __init__(self, place: Document | _Cell, *, links: bool = True) -> None:
        self.place = place
        self.links = links
        # A cell is born with one empty paragraph.
        self._unused = place.paragraphs[:1] if isinstance(place, _Cell) else []

    def add(
        self,
        text: str,
        *,
        style: str | None = None,
        bold: bool = False,
        italic: bool = False,
        size: float | None = None,
    ) -> Paragraph:
        """Add a paragraph; a line break in the text is a soft one."""
        paragraph = self._unused.pop() if self._unused else self.place.add_paragraph()
        if style:
            paragraph.style = style
        if self.links and "@" in text and " " not in text:
            add_link(paragraph, text, size=size)
        else:
            add_run(paragraph, text, bold=bold, italic=italic, size=size)
        return paragraph

    def caption(self, text: str, *, size: float | None = None) -> Paragraph:
        """Add a printed caption, which stays on the page of what follows."""
        paragraph = self.add(text, bold=True, size=size)
        paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def break_page(self) -> None:
        """Begin a new page."""
        self.place.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def centre(self, text: str, *, bold: bool = False, size: float | None = None) -> Paragraph:
        """Add a centred paragraph."""
        paragraph = self.add(text, bold=bold, size=size)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def add_all(self, texts: Sequence[str]) -> list[Paragraph]:
        """Add one paragraph for each text, or an empty one for none."""
        return [self.add(text) for text in texts or ("",)]

    def add_lines(self, lines: Iterable[Line]) -> list[Paragraph]:
        """Add an answer with Word's own lists."""
        added: list[Paragraph] = []
        numbering = None
        for line in lines:
            paragraph = self.add(line.text, style=_STYLES.get(line.mark), bold=line.mark is Mark.HEADING)
            if line.mark is Mark.NUMBER:
                numbering = numbering or _restart_numbering(paragraph)
                _set_numbering(paragraph, numbering)
            else:
                numbering = None
            added.append(paragraph)
        return added

    def add_typed(self, lines: Iterable[Line], bullets: tuple[str, str]) -> list[Paragraph]:
        """Add an answer whose bullets and numbers are typed by hand."""
        added: list[Paragraph] = []
        number = 0
        for line in lines:
            number = number + 1 if line.mark is Mark.NUMBER else 0
            marks = {Mark.BULLET: bullets[0], Mark.SUB_BULLET: bullets[1], Mark.NUMBER: f"{number}. "}
            paragraph = self.add(marks.get(line.mark, "") + line.text, bold=line.mark is Mark.HEADING)
            if line.mark is Mark.SUB_BULLET:
                paragraph.paragraph_format.left_indent = Cm(0.6)
            added.append(paragraph)
        return added


def add_run(
    paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, size: float | None = None
) -> None:
    """Add text to a paragraph."""
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size:
        run.font.size = Pt(size)


def add_link(paragraph: Paragraph, address: str, *, size: float | None = None) -> None:
    """Add an e-mail address to a paragraph as a link."""
    link = OxmlElement("w:hyperlink")
    target = paragraph.part.relate_to(f"mailto:{address}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), target)
    run = paragraph.add_run(address)
    run.font.underline = True
    if size:
        run.font.size = Pt(size)
    link.append(run._r)
    paragraph._p.append(link)


def wrap_runs(paragraph: Paragraph, title: str, identifier: int, after: int = 0, *, placeholder: bool = False) -> None:
    """Put a paragraph's runs and links from the given one on into a content control."""
    inline = [child for child in paragraph._p if child.tag in (qn("w:r"), qn("w:hyperlink"))][after:]
    _wrap(inline, title, identifier, placeholder)


def wrap_paragraphs(paragraphs: Sequence[Paragraph], title: str, identifier: int, *, placeholder: bool = False) -> None:
    """Put whole paragraphs of one place into a content control."""
    _wrap([paragraph._p for paragraph in paragraphs], title, identifier, placeholder)


def wrap_cell(cell: _Cell, title: str, identifier: int) -> None:
    """Put a cell itself into a content control, as Word does where the control fills it."""
    _wrap([cell._tc], title, identifier, placeholder=False)


def end_cells(document: Document) -> None:
    """Give every cell the paragraph that Word wants at its end, after a content control too."""
    for cell in document.element.iter(qn("w:tc")):
        if cell[-1].tag == qn("w:sdt"):
            cell.append(OxmlElement("w:p"))


def _wrap(elements: Sequence[Element], title: str, identifier: int, placeholder: bool) -> None:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    properties = OxmlElement("w:sdtPr")
    for tag, value in (("w:alias", title), ("w:tag", title), ("w:id", str(identifier))):
        properties.append(_valued(tag, value))
    if placeholder:
        properties.append(OxmlElement("w:showingPlcHdr"))
        for element in elements:
            _grey(element)
    control.append(properties)
    control.append(content)
    elements[0].addprevious(control)
    for element in elements:
        content.append(element)


def _grey(element: Element) -> None:
    for run in element.iter(qn("w:r")):
        colour = _valued("w:color", "808080")
        run.get_or_add_rPr().append(colour)


def _restart_numbering(paragraph: Paragraph) -> int:
    """A new list of the paragraph's style that counts from 1."""
    numbering = cast(DocumentPart, paragraph.part).numbering_part.element
    styled = paragraph.style.element.pPr.numPr.numId.val if paragraph.style else 1
    fresh = deepcopy(numbering.num_having_numId(styled))
    identifier = max(num.numId for num in numbering.num_lst) + 1
    fresh.set(qn("w:numId"), str(identifier))
    override = OxmlElement("w:lvlOverride")
    override.set(qn("w:ilvl"), "0")
    override.append(_valued("w:startOverride", "1"))
    fresh.append(override)
    numbering.append(fresh)
    return int(identifier)


def _set_numbering(paragraph: Paragraph, identifier: int) -> None:
    numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = 0
    numbering.get_or_add_numId().val = identifier


def _valued(tag: str, value: str) -> Element:
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    return element
