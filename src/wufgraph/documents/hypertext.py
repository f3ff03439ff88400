"""Web pages (HTML), as browsers, Word, LibreOffice and mail programs write them.

Read as a reader of the page would see it: tables with merged and nested cells, lists, line breaks, the state of
check boxes. Left out: scripts, styles, what is hidden, deletions, and the headers, footers and footnotes of
office programs. Nothing that a page names is fetched.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from ..model import NUMBERED, Block, Cell
from .hypertext_pairs import PagePairs
from .hypertext_runs import answers_touching, find_gaps
from .hypertext_styles import BoldLeads, PageStyles, breaks_page, list_level, symbol_font
from .hypertext_tables import PageTable, is_layout, small_number
from .lists import ListItem
from .plain_text import decode
from .safe_xml import parse_html
from .symbols import draw_letters
from .text_builder import PAGE_BREAK_GAP, TextBuilder, bare_leads
from .wrapping import unwrap

MEDIA_TYPE = "text/html"

_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|style|table|div|p|h[1-6]|ul|ol|font|span|center)(?=[\s>]))",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 4096

_LEFT_OUT = frozenset((
    "script", "style", "head", "title", "template", "noscript", "del", "s", "strike", "object", "iframe", "svg",
    "math", "audio", "video", "canvas", "datalist", "optgroup", "xml",
))  # fmt: skip
_BREAKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_WORD_ITEM = re.compile(r"mso-list\s*:\s*[^;]*?level(\d)", re.IGNORECASE)
_WORD_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:\d{1,3}[.)]?|(?:[A-Za-z]|[ivxIVX]{1,5})[.)])$")
_SPACES = re.compile(r"[ \t\r\n\f]+")
# Several spaces that do not break are a gap to the eye.
_RUN_OF_SPACES, _GAP = re.compile(r"[ \xa0]+"), re.compile(r" *\xa0[ \xa0]*\xa0[ \xa0]+")
_LINE_END = re.compile(r"[ \xa0]*([\n\f]) *")
_INDENT = re.compile(r"(?m)^[ \xa0]+")
_BULLETS = "•◦▪"


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a page does."""
    return b"<" in data[:_HEAD_BYTES] and bool(_START.match(decode(data[:_HEAD_BYTES], "")))


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read a page as text and blocks.

    Raises:
        DamagedInputError: It is not safe to read.
    """
    return read_markup(_decode(data, name), name)


def read_markup(markup: str, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read a page that is decoded.

    Raises:
        DamagedInputError: It is not safe to read.
    """
    root = parse_html(markup, name)
    if root is None:
        return TextBuilder().finish()
    styles = PageStyles.parse("".join(sheet.itertext()) for sheet in root.iter("style"))
    walker = _Walker(styles, find_gaps(root, markup), PagePairs.of(root, markup))
    walker.walk(root)
    return walker.builder.finish()


@dataclass(slots=True)
class _List:
    """A list that is open; `kind` is the `type` of a numbered one, empty for bullets."""

    kind: str
    count: int
    level: int

    def item(self, value: str | None) -> ListItem:
        indent = 4 * self.level
        if not self.kind:
            return ListItem("- ", _BULLETS[min(self.level, len(_BULLETS)) - 1], indent)
        self.count = small_number(value, self.count + 1)
        letters = self.kind in "aA" and self.count <= 26
        written = chr(ord(self.kind) + self.count - 1) if letters else str(self.count)
        return ListItem(f"{written}. ", NUMBERED, indent)


class _Walker:
    """Goes through a page's elements in reading order; no depth of them costs stack."""

    def __init__(self, styles: PageStyles, gaps: Mapping[etree._Element, str] | None, pairs: PagePairs) -> None:
        self.builder = TextBuilder()
        self._styles = styles
        self._gaps = gaps
        self._pairs = pairs
        self._words: list[str] = []
        self._item: ListItem | None = None
        self._tables: list[PageTable] = []
        self._lists: list[_List] = []
        self._cells: list[Cell | None] = [None]
        self._preformatted = 0
        self._bold = BoldLeads()

    def walk(self, root: etree._Element) -> None:
        steps = etree.iterwalk(root, events=("start", "end"))
        left_out = None
        for event, element in steps:
            if event == "start":
                if self._is_left_out(element) or self._replaces(element):
                    left_out = element
                    steps.skip_subtree()
                else:
                    self._start(element)
                    self._bold.start(element)
                    if self._gaps:
                        self._set_apart(self._gaps.get(element, ""))
                    self._add(element.text)
                continue
            if element is left_out:
                left_out = None
            else:
                self._end(element)
                self._bold.end(element)
            if self._gaps is not None and element.tail:
                self._set_apart(answers_touching(element))
            self._add(element.tail)
        self._flush()

    def _is_left_out(self, element: etree._Element) -> bool:
        return element.tag in _LEFT_OUT or not isinstance(element.tag, str) or self._styles.leave_out(element)

    def _replaces(self, element: etree._Element) -> bool:
        """Whether an element's own content is no text of the page, but says what is."""
        style = element.get("style")
        if style and _WORD_MARKER.search(style):
            self._item = _word_item("".join(element.itertext()), self._item)
        elif element.tag == "select":
            self._words.append(f" {_chosen(element)} ")
        elif element.tag in ("span", "font") and (font := symbol_font(element)):
            self._words.append(draw_letters(font, "".join(element.itertext())))
        else:
            return False
        return True

    def _start(self, element: etree._Element) -> None:
        tag, style = element.tag, element.get("style") or ""
        if element in self._pairs.values:
            self._set_apart("\t")
            return
        if tag in _BREAKS:
            self._flush()
            if breaks_page(style):
                self.builder.add_gap(PAGE_BREAK_GAP)
        if tag == "br":
            self._words.append("\f" if breaks_page(style) else "\n")
            self._bold.end_line()
        elif tag == "input":
            self._words.append(_control(element))
        elif tag in ("pre", "textarea"):
            self._preformatted += 1
        elif tag in ("table", "tr", "td", "th"):
            self._start_table(element)
        elif tag in ("ul", "ol", "menu", "li"):
            self._start_list(element)
        if tag in _BREAKS and (level := _WORD_ITEM.search(style)):
            self._item = ListItem("- ", "•", 4 * int(level[1]))

    def _start_table(self, element: etree._Element) -> None:
        if element.tag == "table":
            self._tables.append(PageTable(self.builder.number_table()))
        elif self._tables and element.tag == "tr":
            self._tables[-1].begin_row()
        elif self._tables:
            placed = self._tables[-1].place(element)
            self._cells.append(None if is_layout(element) else placed)

    def _start_list(self, element: etree._Element) -> None:
        if element.tag == "li":
            self._item = self._lists[-1].item(element.get("value")) if self._lists else ListItem("- ", "•", 4)
        else:
            kind = (element.get("type") or "1")[:1] if element.tag == "ol" else ""
            level = list_level(element) or len(self._lists) + 1
            self._lists.append(_List(kind, small_number(element.get("start"), 1) - 1, level))

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BREAKS and element not in self._pairs.labels:
            self._flush()
        if tag == "table" and self._tables:
            self._tables.pop()
            self.builder.add_gap()
        elif tag in ("td", "th") and len(self._cells) > 1:
            self._cells.pop()
        elif tag in ("ul", "ol", "menu") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._item = None
        elif tag in ("pre", "textarea"):
            self._preformatted -= 1

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text if self._preformatted else _SPACES.sub(" ", text))
            self._bold.add(self._words[-1])

    def _set_apart(self, gap: str) -> None:
        """Put a gap between two runs of words; in a cell, which has no tabs, a line ends."""
        if gap:
            self._words.append("\n" if gap == "\t" and self._cells[-1] else gap)
            self._bold.add(self._words[-1])

    def _flush(self) -> None:
        """End the paragraph that is open; a list item keeps its marker until it has words."""
        text, self._words, leads = "".join(self._words), [], self._bold.take()
        if not text.strip():
            if "\f" in text or "\n" in text:
                self.builder.add_gap(PAGE_BREAK_GAP if "\f" in text else 1)
            return
        leads = bare_leads(text, leads)
        text = unwrap(text) if self._preformatted else _spaced(text)
        self.builder.add_lines(text, item=self._item, cell=self._cells[-1], leads=leads)
        self._item = None


def _spaced(text: str) -> str:
    """Lines with runs of spaces as one; spaces that do not break indent the line that they begin."""
    lines = []
    for line in _LINE_END.sub(r"\1", text.strip(" ")).split("\n"):
        words = line.lstrip(" \xa0")
        parts = (_RUN_OF_SPACES.sub(" ", part) for part in _GAP.split(words))
        lines.append(" " * (len(line) - len(words)) + "   ".join(parts))
    return unwrap("\n".join(lines))


def _word_item(marker: str, paragraph: ListItem | None) -> ListItem:
    """Word writes the level of an item on its paragraph, and its marker as a passage to be ignored."""
    words = marker.replace("\xa0", " ").strip()
    indent = paragraph.indent if paragraph else 4
    return ListItem(f"{words} ", NUMBERED, indent) if _NUMBER.match(words) else ListItem("- ", words or "•", indent)


def _control(element: etree._Element) -> str:
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return "☒ " if "checked" in element.attrib else "☐ "
    return f" {element.get('value') or ''} " if kind in ("text", "email", "date", "time", "number", "tel") else ""


def _chosen(element: etree._Element) -> str:
    options = [one for one in element.iterdescendants("option") if "selected" in one.attrib]
    return ", ".join("".join(one.itertext()).strip() for one in options)


def _decode(data: bytes, name: str) -> str:
    """Text by its byte order mark, by what its head says, as UTF-8, or as Windows writes."""
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    return decode(data, name, declared[1].decode("ascii") if declared else None)
