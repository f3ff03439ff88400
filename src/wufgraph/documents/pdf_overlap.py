"""Words of two table cells that run into each other, where one is wider than its cell."""

import ctypes
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from .pdf_rules import Box

_INSIDE = 1.0
_THICKEST = 3.0
# A page with more lines than any form has is a drawing.
_MOST_LINES = 1500


def part_at_borders(
    text_page: pdfium.FPDF_TEXTPAGE,
    visible: npt.NDArray[np.intp],
    boxes: npt.NDArray[np.float32],
    starts: npt.NDArray[np.intp],
    lines: Sequence[Box],
) -> npt.NDArray[np.intp]:
    """Part words that a vertical line crosses into what was drawn apart.

    Args:
        text_page: Where the characters are.
        visible: The number of each visible character.
        boxes: Left, top, right and bottom of each of them.
        starts: Which of them begin words.
        lines: What is drawn as a line on the page.

    Returns:
        Which visible characters begin words.
    """
    down = [line for line in lines if line[2] - line[0] <= _THICKEST < line[3] - line[1]]
    if not down or len(down) > _MOST_LINES:
        return starts
    ends = np.append(starts[1:], visible.size)
    begins = [
        place
        for number in _crossed(boxes, starts, down)
        for place in _drawn_apart(text_page, visible, starts[number], ends[number])
    ]
    return np.union1d(starts, np.array(begins, dtype=np.intp)) if begins else starts


def _crossed(boxes: npt.NDArray[np.float32], starts: npt.NDArray[np.intp], lines: Sequence[Box]) -> list[int]:
    """Numbers of the words that a line crosses."""
    left, bottom = np.minimum.reduceat(boxes, starts)[:, [0, 3]].T
    top, right = np.maximum.reduceat(boxes, starts)[:, [1, 2]].T
    middle = (top + bottom) / 2
    crossed = np.zeros(starts.size, dtype=bool)
    for x0, y0, x1, y1 in lines:
        crossed |= (left + _INSIDE < x0) & (x1 < right - _INSIDE) & (y0 < middle) & (middle < y1)
    return [int(number) for number in np.flatnonzero(crossed)]


def _drawn_apart(text_page: pdfium.FPDF_TEXTPAGE, visible: npt.NDArray[np.intp], start: int, end: int) -> list[int]:
    """The characters of a word that begin an object of the page other than the first."""
    drawn = [
        ctypes.cast(pdfium.FPDFText_GetTextObject(text_page, int(number)), ctypes.c_void_p).value
        for number in visible[start:end]
    ]
    return [int(start) + place for place in range(1, len(drawn)) if drawn[place] != drawn[place - 1]]
