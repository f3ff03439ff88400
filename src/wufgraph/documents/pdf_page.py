"""The words and rules of one PDF page."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import pi

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from .layout import Page, Word
from .layout.page import BOLD, ITALIC
from .pdf_file import OpenPage
from .pdf_overlap import part_at_borders
from .pdf_rules import Box, find_thin_boxes, place_rules
from .pdf_turn import Turn

_Codes = npt.NDArray[np.uint32]
_Boxes = npt.NDArray[np.float32]
_Places = npt.NDArray[np.intp]
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(rb"italic|oblique", re.IGNORECASE)
# In heights of the font: pdfium has put spaces where there are narrower gaps.
_WIDEST_GAP, _TOUCHING = 0.6, 0.1
_NAME_BYTES = 256
_HYPHEN, _LINE_END, _NO_BREAK_SPACE = 0x02, 0x0D, 0xA0
# Spaces that a line may break at, and what stands for no character. Others, such as no-break spaces, are in words.
_UNSEEN = (*range(0x7F, 0xA0), *range(0x2000, 0x200B), 0x2028, 0x2029, 0x3000, 0xFFFD, 0xFFFF)
# What pdfium has in place of a hyphen at a line's end; the bullets and boxes of symbol fonts; ligatures.
_CHARACTERS = {
    _HYPHEN: "-",
    0xFFFE: "-",
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0A8: "☐",
    0xF06F: "☐",
    0xF0FE: "☒",
    0xF0FD: "☒",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}


def read_page(open_page: OpenPage) -> Page:
    """What a page shows, upright whichever way it lies in the file."""
    page = open_page.handle
    lines = list(find_thin_boxes(page))
    with _text_page(page) as text_page:
        words, angle = _read_words(text_page, lines)
    turn = Turn.of(page, angle if words else None)
    across, down = place_rules(lines, turn)
    turned = [Word(word.text, *turn.box(*word[1:5]), word.style) for word in words]
    turned += [Word("☒" if box.is_on else "☐", *turn.box(*box[:4])) for box in open_page.boxes]
    inside = tuple(word for word in turned if turn.shows(word.x0, word.top, word.x1, word.bottom))
    return Page(width=turn.width, height=turn.height, words=inside, across=across, down=down)


@contextmanager
def _text_page(page: pdfium.FPDF_PAGE) -> Iterator[pdfium.FPDF_TEXTPAGE]:
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        yield text_page
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _read_words(text_page: pdfium.FPDF_TEXTPAGE, lines: Sequence[Box]) -> tuple[list[Word], int]:
    """Words in the file's own coordinates, and how they lie: quarter turns to the left.

    Words that lie otherwise than most of the page, such as stamps and watermarks, are left out.
    """
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return [], 0
    codes, boxes = _read_codes(text_page, count), _read_boxes(text_page, count)
    visible = np.flatnonzero((~_are_blank(codes) & ~np.isin(codes, _UNSEEN)) | (codes == _HYPHEN))
    if not visible.size:
        return [], 0
    starts = _word_starts(visible, boxes[visible], codes)
    starts = part_at_borders(text_page, visible, boxes[visible], starts, lines)
    ends = np.append(starts[1:], visible.size)
    letters = [_CHARACTERS.get(code) or chr(code) for code in codes[visible].tolist()]
    upper, lower = np.maximum.reduceat(boxes[visible], starts), np.minimum.reduceat(boxes[visible], starts)
    firsts = visible[starts].tolist()
    # pdfium counts the angle to the right.
    angles = [round(-pdfium.FPDFText_GetCharAngle(text_page, first) * 2 / pi, 1) % 4 for first in firsts]
    most = Counter(angles).most_common(1)[0][0]
    styles = _Styles(text_page)
    words = [
        Word("".join(letters[start:end]), low[0], low[3], high[2], high[1], styles.at(first))
        for start, end, low, high, first, angle in zip(
            starts.tolist(), ends.tolist(), lower.tolist(), upper.tolist(), firsts, angles, strict=True
        )
        if angle == most
    ]
    return words, int(most)


def _are_blank(codes: _Codes) -> npt.NDArray[np.bool_]:
    """Which characters are spaces: a no-break space is where another one stands beside it, as Word sets off bullets."""
    blank: npt.NDArray[np.bool_] = (codes <= ord(" ")) | (codes == _NO_BREAK_SPACE)
    beside = np.zeros_like(blank)
    beside[:-1] |= blank[1:]
    beside[1:] |= blank[:-1]
    blank &= beside | (codes != _NO_BREAK_SPACE)
    return blank


def _read_codes(text_page: pdfium.FPDF_TEXTPAGE, count: int) -> _Codes:
    """Code points, one for each character that pdfium counts."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    codes = np.frombuffer(bytes(buffer), dtype=np.uint16).astype(np.uint32)[:count]
    if written == count + 1 and not ((codes >= 0xD800) & (codes < 0xE000)).any():
        return codes
    return np.array([pdfium.FPDFText_GetUnicode(text_page, number) for number in range(count)], dtype=np.uint32)


def _read_boxes(text_page: pdfium.FPDF_TEXTPAGE, count: int) -> _Boxes:
    """Left, top, right and bottom of each character, as high as its font."""
    places = (pdfium.FS_RECTF * count)()
    read = pdfium.FPDFText_GetLooseCharBox
    for number, place in enumerate(places):
        read(text_page, number, place)
    return np.frombuffer(bytes(places), dtype=np.float32).reshape(count, 4)


def _word_starts(visible: _Places, boxes: _Boxes, codes: _Codes) -> _Places:
    """Where words begin among the visible characters: behind a space, or far from the one before.

    On a page with few words pdfium takes letters side by side for lines; what touches the one before begins no word.
    """
    left, top, right, bottom = boxes.T
    size = np.maximum(top - bottom, right - left)
    gap = np.maximum(
        np.maximum(left[1:] - right[:-1], left[:-1] - right[1:]),
        np.maximum(bottom[1:] - top[:-1], bottom[:-1] - top[1:]),
    )
    touches = (np.abs(left[1:] - right[:-1]) <= _TOUCHING * size[1:]) & (
        np.abs(np.diff(bottom)) <= _TOUCHING * size[1:]
    )
    is_parted = (np.diff(visible) > 1) & ~(touches & (codes[visible[:-1] + 1] == _LINE_END))
    begins = is_parted | (gap > _WIDEST_GAP * np.minimum(size[1:], size[:-1]))
    return np.concatenate(([0], np.flatnonzero(begins) + 1))


class _Styles:
    """The styles of a page's characters, from the names of their fonts."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE) -> None:
        self._text_page = text_page
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._known: dict[bytes, int] = {}

    def at(self, number: int) -> int:
        """The style of one character."""
        written = pdfium.FPDFText_GetFontInfo(self._text_page, number, self._name, _NAME_BYTES, self._flags)
        name = self._name.value if 0 < written <= _NAME_BYTES else b""
        if name not in self._known:
            bold, italic = _BOLD.search(name), _ITALIC.search(name)
            self._known[name] = (BOLD if bold else 0) + (ITALIC if italic else 0)
        return self._known[name]
