"""OpenDocument texts (.odt), as LibreOffice and others write them.

Read: tables with merged and repeated cells, nested lists, tabs, spaces and breaks, text boxes, the state of check
boxes, tracked insertions. Left out: deletions, headers, footers, notes, comments, hidden text, placeholders and
tables of contents.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from ..errors import DamagedInputError
from ..model import Block, Cell
from .lists import ListItem
from .open_document_names import DRAW, FORM, OFFICE, TABLE, TEXT, whole_number
from .open_document_styles import OpenStyles
from .safe_xml import Archive, parse_xml
from .text_builder import PAGE_BREAK_GAP, TextBuilder, bare_leads

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_LEFT_OUT = frozenset(
    (
        TEXT + "tracked-changes",
        TEXT + "note",
        TEXT + "table-of-content",
        TEXT + "placeholder",
        TEXT + "hidden-text",
        TEXT + "ruby-text",
        TEXT + "sequence-decls",
        TEXT + "variable-decls",
        TEXT + "user-field-decls",
        OFFICE + "annotation",
        OFFICE + "forms",
        OFFICE + "event-listeners",
    )
)
_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_MOST_REPEATED = 1000


def recognises(data: bytes) -> bool:
    """Whether bytes are an archive that says it holds an OpenDocument text or a template of one, or XML of one."""
    if data.startswith(b"PK\x03\x04"):
        return MEDIA_TYPE.encode() in data[:120]
    return b"<office:document" in data[:1024] and MEDIA_TYPE.encode() in data[:8192]


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read an OpenDocument text as text and blocks.

    Raises:
        DamagedInputError: The archive or its XML is broken, encrypted or not safe to read.
    """
    content, styles = _parts(data, name)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise DamagedInputError(f"{name}: expected a text document with a body, found none; open and save it again")
    walker = _Walker(OpenStyles.parse(content, styles), _boxes(body))
    walker.walk(body, None)
    return walker.builder.finish()


def _parts(data: bytes, name: str) -> tuple[etree._Element, etree._Element | None]:
    """The content and the styles; in a file that is one piece of XML, the content holds the styles."""
    if not data.startswith(b"PK"):
        return parse_xml(data, name), None
    archive = Archive(data, name)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise DamagedInputError(f"{name}: expected an open document, found one with a password; save it without")
    return archive.read_xml(_CONTENT), archive.read_xml(_STYLES) if _STYLES in archive else None


@dataclass(slots=True)
class _List:
    """A list that is open: its style, the items so far, and whether the next paragraph has the marker."""

    style: str
    level: int
    count: int
    pending: bool = field(default=False)


class _Walker:
    """Walks block-level content in reading order."""

    def __init__(self, styles: OpenStyles, boxes: dict[str, bool]) -> None:
        self.builder = TextBuilder()
        self._styles = styles
        self._boxes = boxes
        self._lists: list[_List] = []
        self._last_counts: dict[tuple[str, int], int] = {}

    def walk(self, parent: etree._Element, cell: Cell | None) -> None:
        for child in parent.iterchildren():
            if child.tag in _PARAGRAPHS:
                self._paragraph(child, cell)
            elif child.tag == TABLE + "table":
                self._table(child)
            elif child.tag == TEXT + "list":
                self._list(child, cell)
            elif child.tag not in _LEFT_OUT and child.get(TEXT + "display") != "none":
                self.walk(child, cell)  # sections, indexes, frames that hang on the page

    def _table(self, table: etree._Element) -> None:
        number = self.builder.number_table()
        lists, self._lists = self._lists, []
        for row_number, row in enumerate(_rows(table)):
            column = 0
            for child in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
                if child.tag == TABLE + "table-cell":
                    self.walk(child, Cell(number, row_number, column, *_spans(child)))
                column += whole_number(child.get(TABLE + "number-columns-repeated"), 1)
        self._lists = lists
        self.builder.add_gap()

    def _list(self, element: etree._Element, cell: Cell | None) -> None:
        above = self._lists[-1].style if self._lists else ""
        style, level = element.get(TEXT + "style-name") or above, len(self._lists) + 1
        goes_on = element.get(TEXT + "continue-numbering") == "true" or element.get(TEXT + "continue-list")
        start = self._last_counts.get((style, level), 0) if goes_on else self._styles.first_number(style, level) - 1
        open_list = _List(style, level, start)
        self._lists.append(open_list)
        for child in element.iterchildren(TEXT + "list-item", TEXT + "list-header"):
            if child.tag == TEXT + "list-item":
                # An item that holds nothing but a deeper list has no marker of its own.
                open_list.pending = True
                start_at = child.get(TEXT + "start-value")
                if start_at:
                    open_list.count = whole_number(start_at, 1) - 1
            self.walk(child, cell)
            open_list.pending = False
        self._lists.pop()
        self._last_counts[style, level] = open_list.count

    def _paragraph(self, paragraph: etree._Element, cell: Cell | None) -> None:
        style = paragraph.get(TEXT + "style-name") or ""
        if self._styles.is_hidden(style):
            return
        if self._styles.breaks_page(style):
            self.builder.add_gap(PAGE_BREAK_GAP)
        runs = list(self._runs_of(paragraph, paragraph.tag == TEXT + "h" or self._styles.is_bold(style, within=False)))
        text = _fold("".join(words for words, _ in runs))
        leads = bare_leads(text, [len(_fold(lead)) for lead in _bold_leads(runs)])
        self.builder.add_lines(text, item=self._item() if text.strip() else None, cell=cell, leads=leads)
        for box in _text_boxes(paragraph):
            self.walk(box, cell)

    def _item(self) -> ListItem | None:
        if not self._lists or not self._lists[-1].pending:
            return None
        open_list = self._lists[-1]
        open_list.pending = False
        open_list.count += 1
        return self._styles.list_item(open_list.style, open_list.level, open_list.count)

    def _runs_of(self, element: etree._Element, bold: bool) -> Iterator[tuple[str, bool]]:
        """The words of an element within a paragraph, each with whether they are bold."""
        yield _plain(element.text), bold
        for child in element.iterchildren():
            if child.tag == TEXT + "s":
                yield "\0" * min(whole_number(child.get(TEXT + "c"), 1), _MOST_REPEATED), bold
            elif child.tag == TEXT + "tab":
                yield "\t", bold
            elif child.tag == TEXT + "line-break":
                yield "\n", bold
            elif child.tag == DRAW + "control":
                box = self._boxes.get(child.get(DRAW + "control") or "")
                yield "" if box is None else "☒ " if box else "☐ ", bold
            elif child.tag not in _LEFT_OUT and not _is_drawn(child) and not self._is_hidden(child):
                yield from self._runs_of(child, self._styles.is_bold(child.get(TEXT + "style-name") or "", within=bold))
            yield _plain(child.tail), bold

    def _is_hidden(self, element: etree._Element) -> bool:
        return element.tag == TEXT + "span" and self._styles.is_hidden(element.get(TEXT + "style-name") or "")


def _bold_leads(runs: Sequence[tuple[str, bool]]) -> list[str]:
    """The words that each line of a paragraph begins with in bold letters."""
    leads, is_bold_so_far = [""], True
    for words, bold in runs:
        for number, line in enumerate(words.split("\n")):
            if number:
                leads.append("")
                is_bold_so_far = True
            is_bold_so_far = is_bold_so_far and (bold or not line.strip(" \0"))
            leads[-1] += line if is_bold_so_far else ""
    return leads


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, also inside groups of rows, but not those of nested tables."""
    for child in table.iterchildren():
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            yield from _rows(child)


def _spans(cell: etree._Element) -> tuple[int, int]:
    """How many rows and columns a cell spans."""
    rows, columns = cell.get(TABLE + "number-rows-spanned"), cell.get(TABLE + "number-columns-spanned")
    return whole_number(rows, 1), whole_number(columns, 1)


def _is_drawn(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(DRAW) and element.tag != DRAW + "a"


def _text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The frames and shapes that hang on a paragraph; not those within them."""
    for child in paragraph.iterchildren():
        if child.tag in _LEFT_OUT:
            continue
        if _is_drawn(child):
            yield child
        else:
            yield from _text_boxes(child)


def _boxes(body: etree._Element) -> dict[str, bool]:
    """The check boxes and radio buttons of a document's forms: whether each is on."""
    found = {}
    for box in body.iter(FORM + "checkbox", FORM + "radio"):
        state = box.get(FORM + "current-state") or box.get(FORM + "state") or box.get(FORM + "current-selected")
        for key in ("{http://www.w3.org/XML/1998/namespace}id", FORM + "id"):
            if box.get(key):
                found[str(box.get(key))] = state in ("checked", "true")
    return found


def _plain(text: str | None) -> str:
    """White space in the XML is a space on the page; breaks and tabs are elements."""
    return " ".join(text.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ")) if text else ""


def _fold(text: str) -> str:
    """Several spaces in the XML are one, unless they are elements."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace("\0", " ")
