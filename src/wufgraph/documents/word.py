"""Word documents (.docx): the XML is walked here, because libraries lose what forms are made of.

python-docx 1.2 silently drops a cell inside a content control, so that answers slide under the wrong
caption. Read here: tables, nested tables and merged cells, content controls, check boxes, text boxes,
tabs, symbols, tracked insertions, list markers that live in the style. Left out: deletions, headers, footers,
footnotes, hidden and struck-out text, field codes and the prompts of controls that nobody filled in.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from ..errors import DamagedInputError
from ..model import Block, Cell
from .safe_xml import Archive, parse_xml, part_names
from .symbols import BULLET, CHECKED, UNCHECKED, draw_letters, draw_symbol, draws_symbols
from .text_builder import PAGE_BREAK_GAP, TextBuilder
from .word_names import LEFT_OUT, MATH, MC, OFF, STRICT, TRANSITIONAL, W14, W, attribute, whole_number
from .word_styles import WordStyles
from .word_tables import cells_of, shows_placeholder

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_MAIN = b"word/document.xml"
# Some programs number it.
_MAIN_PART = re.compile(r"word/document\d{0,2}\.xml")
_CHARACTERS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}
_SPACE = re.compile(r"[\n\r\t]")
# Names that each element is compared with, put together once.
_P, _R, _T, _RUN_PROPERTIES, _PROPERTIES, _TABLE = (W + name for name in ("p", "r", "t", "rPr", "pPr", "tbl"))
_BR, _SYM, _FORM_FIELD, _CONTROL, _BOX = (W + name for name in ("br", "sym", "ffData", "sdt", "txbxContent"))
_FONTS, _BOLD = W + "rFonts", f"{W}rPr/{W}b"
_LETTERS = frozenset((_T, MATH + "t"))
_NOT_OF_A_LINE = LEFT_OUT | {_BOX}
_CHECK_BOX, _DELETED_END = f"{W}sdtPr/{W14}checkbox", f"{W}rPr/{W}del"
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
    root = _read_part(archive, main, name)
    body = root.find(W + "body")
    if body is None:
        raise DamagedInputError(f"{name}: expected a Word document with a body, found none; open and save it in Word")
    styles, numbering = (
        _read_part(archive, part, name) if part in archive else None
        for part in ("word/styles.xml", "word/numbering.xml")
    )
    walker = _Walker(WordStyles.parse(styles, numbering))
    walker.walk(body, None)
    return walker.builder.finish()


def _read_part(archive: Archive, part: str, name: str) -> etree._Element:
    """One part; the strict form of the format differs in the name of its namespace only (ECMA-376 part 1)."""
    return parse_xml(archive.read(part).replace(STRICT, TRANSITIONAL), name, part)


class _Walker:
    """Walks block-level content in reading order."""

    def __init__(self, styles: WordStyles) -> None:
        self.builder = TextBuilder()
        self._styles = styles
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
        properties = paragraph.find(_PROPERTIES)
        if _flag(properties, "pageBreakBefore"):
            self.builder.add_gap(PAGE_BREAK_GAP)
        text, self._carried = self._carried + "".join(_text_of(paragraph)), ""
        if _is_joined_to_next(paragraph, properties):
            self._carried = text
        else:
            bold = _bold_lead(paragraph, by_style=self._styles.is_bold(properties))
            self.builder.add_lines(text, item=self._styles.list_item(properties), cell=cell, bold=bold)
        for box in _text_boxes(paragraph):
            self.walk(box, cell)


def _text_of(element: etree._Element) -> Iterator[str]:
    for child in element.iterchildren():
        tag = child.tag
        if tag in _LETTERS:
            # A line break in the XML is a space on the page.
            yield _SPACE.sub(" ", child.text or "")
        elif tag in _NOT_OF_A_LINE:
            continue
        elif tag == _R:
            yield from _text_of_run(child)
        elif tag == _BR and attribute(child, "type") in ("page", "column"):
            yield "\f"
        elif tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag == _SYM:
            yield _symbol(child)
        elif tag == _FORM_FIELD:
            yield from _form_field(child)
        elif not shows_placeholder(child):
            yield from _text_of_part(child)


def _text_of_part(part: etree._Element) -> Iterator[str]:
    """The words of a content control, of a tracked insertion, or of whatever else holds runs."""
    state = _check_box_state(part) if part.tag == _CONTROL else None
    if state is None:
        yield from _text_of(part)
    else:
        words = "".join(_text_of(part))
        yield words if len(words.strip()) > _LONGEST_GLYPH else words.replace(words.strip(), state) or state


def _bold_lead(paragraph: etree._Element, *, by_style: bool) -> int:
    """How many of a paragraph's first characters are bold."""
    count = 0
    for run in paragraph.iterdescendants(_R):
        bold = run.find(_BOLD)
        words = "" if run.getparent().tag in LEFT_OUT else "".join(_text_of_run(run))
        if words.strip() and not (by_style if bold is None else attribute(bold, "val") not in OFF):
            break
        count += len(words)
    return count


def _symbol(element: etree._Element) -> str:
    code = attribute(element, "char")
    return draw_symbol(attribute(element, "font"), int(code, 16)) if _HEXADECIMAL.fullmatch(code) else BULLET


def _text_of_run(run: etree._Element) -> Iterator[str]:
    """The words of a run, but for those that are hidden or struck out."""
    font = ""
    for properties in run.iterchildren(_RUN_PROPERTIES):
        for one in properties.iterchildren():
            if one.tag in _UNSEEN and attribute(one, "val") not in OFF:
                return
            if one.tag == _FONTS:
                font = attribute(one, "ascii") or attribute(one, "hAnsi")
    if font and draws_symbols(font):
        yield draw_letters(font, "".join(_text_of(run)))
    else:
        yield from _text_of(run)


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
        on = state is not None and attribute(state, "val") not in OFF
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


def _is_joined_to_next(paragraph: etree._Element, properties: etree._Element | None) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one beside it goes on."""
    if properties is None or properties.find(_DELETED_END) is None:
        return False
    following = next(paragraph.itersiblings(_P, _TABLE), None)
    return following is not None and following.tag == _P


def _flag(properties: etree._Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(W + name)
    return found is not None and attribute(found, "val") not in OFF
