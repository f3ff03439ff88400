"""Word documents (.docx): the XML is walked here, because libraries lose what forms are made of.

python-docx 1.2 silently drops a cell inside a content control, so that answers slide under the wrong
caption. Read here: tables, nested tables and merged cells, content controls, check boxes, text boxes,
tabs, symbols, tracked insertions, list markers that live in the style. Left out: deletions, headers, footers,
footnotes, hidden and struck-out text, field codes and the prompts of controls that nobody filled in.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from lxml import etree

from ..errors import DamagedInputError
from ..model import Block, Cell
from .safe_xml import Archive, parse_xml, part_names
from .symbols import BULLET, CHECKED, UNCHECKED, draw_letters, draw_symbol, draws_symbols
from .text_builder import PAGE_BREAK_GAP, TextBuilder, bare_leads
from .word_names import (
    LEFT_OUT,
    MATH,
    MC,
    STRICT,
    TRANSITIONAL,
    W14,
    Properties,
    W,
    attribute,
    children_of,
    is_on,
    whole_number,
)
from .word_styles import WordStyles
from .word_tables import cells_of, shows_placeholder

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_MAIN = b"word/document.xml"
# Some programs number it.
_MAIN_PART = re.compile(r"word/document\d{0,2}\.xml")
_CHARACTERS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}
_SPACE, _LINE_END = re.compile(r"[\n\r\t]"), re.compile(r"[\n\f]")
# Names that each element is compared with, put together once.
_P, _R, _T, _RUN_PROPERTIES, _PROPERTIES, _TABLE = (W + name for name in ("p", "r", "t", "rPr", "pPr", "tbl"))
_BR, _SYM, _FORM_FIELD, _CONTROL, _BOX = (W + name for name in ("br", "sym", "ffData", "sdt", "txbxContent"))
_FONTS, _BOLD, _PAGE_BREAK, _DELETED = (W + name for name in ("rFonts", "b", "pageBreakBefore", "del"))
_LETTERS = frozenset((_T, MATH + "t"))
_NOT_OF_A_LINE = LEFT_OUT | {_BOX}
_LINE_ENDS = frozenset((_BR, W + "cr"))
_CHECK_BOX = f"{W}sdtPr/{W14}checkbox"
_UNSEEN = frozenset((W + "vanish", W + "strike", W + "dstrike"))
# What a check box may show instead of a glyph that tells its state.
_LONGEST_GLYPH = 2
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,4}")


def recognises(data: bytes) -> bool:
    """Whether bytes are a zip archive with a folder of Word's, or what is left of one."""
    names = part_names(data)
    if not names:
        return data.startswith(b"PK\x03\x04") and _MAIN in data
    return any(name.startswith("word/") for name in names)


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read a Word document as text and blocks.

    Raises:
        DamagedInputError: The archive or its XML is broken, encrypted or not safe to read.
    """
    archive = Archive(data, name)
    main = next(filter(_MAIN_PART.fullmatch, archive.part_names()), "word/document.xml")
    root = parse_xml(_read_part(archive, main), name, main)
    body = root.find(W + "body")
    if body is None:
        raise DamagedInputError(f"{name}: expected a Word document with a body, found none; open and save it in Word")
    styles, numbering = (
        _parse_shared(_read_part(archive, part), name, part) if part in archive else None
        for part in ("word/styles.xml", "word/numbering.xml")
    )
    # Looked for once, since few documents have any.
    has_boxes = next(body.iter(_BOX), None) is not None
    walker = _Walker(WordStyles.parse(styles, numbering), has_boxes=has_boxes)
    walker.walk(body, None)
    return walker.builder.finish()


def _read_part(archive: Archive, part: str) -> bytes:
    """One part; the strict form of the format differs in the name of its namespace only (ECMA-376 part 1)."""
    return archive.read(part).replace(STRICT, TRANSITIONAL)


def _parse_shared(data: bytes, name: str, part: str) -> etree._Element:
    """A part that is the same in all files made from one template, parsed once: it is larger than the text."""
    try:
        return _parse_as_before(data, part)
    except DamagedInputError:
        return parse_xml(data, name, part)  # fails again, and names this file


@lru_cache(maxsize=4)
def _parse_as_before(data: bytes, part: str) -> etree._Element:
    return parse_xml(data, "", part)


class _Walker:
    """Walks block-level content in reading order."""

    def __init__(self, styles: WordStyles, *, has_boxes: bool) -> None:
        self.builder = TextBuilder()
        self._styles = styles
        self._has_boxes = has_boxes
        self._carried = ""

    def walk(self, parent: etree._Element, cell: Cell | None) -> None:
        for child in parent.iterchildren():
            tag = child.tag
            if tag == _P:
                self._paragraph(child, cell)
            elif tag == _TABLE:
                self._table(child)
            elif tag not in LEFT_OUT and not shows_placeholder(child):
                self.walk(child, cell)  # content controls, tracked insertions, custom XML

    def _table(self, table: etree._Element) -> None:
        number = self.builder.number_table()
        for cell, element in cells_of(table, number):
            self.walk(element, cell)
        self.builder.add_gap()

    def _paragraph(self, paragraph: etree._Element, cell: Cell | None) -> None:
        properties = children_of(next(paragraph.iterchildren(_PROPERTIES), None))
        if is_on(properties.get(_PAGE_BREAK)):
            self.builder.add_gap(PAGE_BREAK_GAP)
        line = _Line(bold_by_style=self._styles.is_bold(properties))
        line.read(paragraph)
        text, self._carried = self._carried + "".join(line.parts), ""
        if _is_joined_to_next(paragraph, properties):
            self._carried = text
        else:
            leads = bare_leads(text, line.leads)
            self.builder.add_lines(text, item=self._styles.list_item(properties), cell=cell, leads=leads)
        for box in _text_boxes(paragraph) if self._has_boxes else ():
            self.walk(box, cell)


class _Line:
    """The words of a paragraph, and how many of the first characters of each of its lines are bold."""

    def __init__(self, *, bold_by_style: bool) -> None:
        self.parts: list[str] = []
        self.leads = [0]
        self._bold_by_style = bold_by_style
        self._bold_so_far = True
        self._breaks = False

    def read(self, element: etree._Element) -> None:
        """Add the words of a paragraph, or of a part of it."""
        for child in element.iterchildren():
            tag = child.tag
            if tag in _LETTERS:
                # A line break in the XML is a space on the page.
                words = child.text or ""
                self.parts.append(words if words.isprintable() else _SPACE.sub(" ", words))
            elif tag in _NOT_OF_A_LINE:
                continue
            elif tag == _R:
                self._read_run(child)
            elif tag == _BR and attribute(child, "type") in ("page", "column"):
                self.parts.append("\f")
                self._breaks = True
            elif tag in _CHARACTERS:
                self.parts.append(_CHARACTERS[tag])
                self._breaks = self._breaks or tag in _LINE_ENDS
            elif tag == _SYM:
                self.parts.append(_symbol(child))
            elif tag == _FORM_FIELD:
                self.parts.extend(_form_field(child))
            elif not shows_placeholder(child):
                self._read_part(child)

    def _read_run(self, run: etree._Element) -> None:
        """The words of a run, but for those that are hidden or struck out."""
        font, bold, begin = "", self._bold_by_style, len(self.parts)
        for properties in run.iterchildren(_RUN_PROPERTIES):
            for one in properties.iterchildren():
                tag = one.tag
                if tag in _UNSEEN and is_on(one):
                    return
                if tag == _FONTS:
                    font = attribute(one, "ascii") or attribute(one, "hAnsi")
                elif tag == _BOLD:
                    bold = is_on(one)
        self.read(run)
        if font and draws_symbols(font):
            self.parts[begin:] = [draw_letters(font, "".join(self.parts[begin:]))]
        if self._bold_so_far or self._breaks:
            self._count("".join(self.parts[begin:]), bold=bold)

    def _count(self, words: str, *, bold: bool) -> None:
        """Take note of the words of a run, which may end lines."""
        for number, line in enumerate(_LINE_END.split(words) if self._breaks else (words,)):
            if number:
                self.leads.append(0)
                self._bold_so_far = True
            self._bold_so_far = self._bold_so_far and (bold or not line.strip())
            self.leads[-1] += len(line) if self._bold_so_far else 0
        self._breaks = False

    def _read_part(self, part: etree._Element) -> None:
        """The words of a content control, of a tracked insertion, or of whatever else holds runs."""
        state, begin = _check_box_state(part) if part.tag == _CONTROL else None, len(self.parts)
        self.read(part)
        if state is not None:
            words = "".join(self.parts[begin:])
            drawn = words if len(words.strip()) > _LONGEST_GLYPH else words.replace(words.strip(), state) or state
            self.parts[begin:] = [drawn]


def _symbol(element: etree._Element) -> str:
    code = attribute(element, "char")
    return draw_symbol(attribute(element, "font"), int(code, 16)) if _HEXADECIMAL.fullmatch(code) else BULLET


def _check_box_state(control: etree._Element) -> str | None:
    """The glyph of a content control that is a check box; its own may be of any font."""
    box = control.find(_CHECK_BOX)
    if box is None:
        return None
    state = box.find(W14 + "checked")
    return CHECKED if state is not None and state.get(W14 + "val") in ("1", "true", "on") else UNCHECKED


def _form_field(data: etree._Element) -> Iterator[str]:
    """Legacy check boxes and lists to choose from have no text of their own, unlike content controls."""
    box, choices = data.find(W + "checkBox"), data.find(W + "ddList")
    if box is not None:
        state = box.find(W + "checked")
        if state is None:
            state = box.find(W + "default")
        on = is_on(state)
        yield f"{CHECKED if on else UNCHECKED} "
    if choices is not None and (chosen := choices.find(W + "result")) is not None:
        entries = choices.findall(W + "listEntry")
        yield from (attribute(one, "val") for one in entries[whole_number(attribute(chosen, "val"), 0) :][:1])


def _text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes that hang on a paragraph, but for the copies for old versions; not those within them."""
    for box in paragraph.iter(_BOX):
        around = list(takewhile(lambda one: one is not paragraph, box.iterancestors()))
        if all(one.tag not in (MC + "Fallback", _BOX) for one in around):
            yield box


def _is_joined_to_next(paragraph: etree._Element, properties: Properties) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one beside it goes on."""
    end = properties.get(_RUN_PROPERTIES)
    if end is None or end.find(_DELETED) is None:
        return False
    following = next(paragraph.itersiblings(_P, _TABLE), None)
    return following is not None and following.tag == _P
