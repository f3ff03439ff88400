"""Tells bold words by how thick their strokes are."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from statistics import median
from typing import Any

import numpy as np

from .straightening import Picture
from .tesseract import Reading

_DARK = 128
_THICKER = 1.3
_FEWEST_SIGNS = 2


def measure_strokes(cv2: Any, sheet: Picture, readings: Sequence[Reading]) -> list[float]:
    """How thick the strokes of each word are in pixels: its ink by half the length of its outline.

    Signs too small to tell, such as a colon, are as what stands before them in their line, or else behind them.

    Args:
        cv2: OpenCV.
        sheet: What the words were read from.
        readings: The words, in lines.
    """
    ink = (sheet < _DARK).astype(np.uint8)
    edge = ink - cv2.erode(ink, np.ones((3, 3), np.uint8))
    inked, edged = cv2.integral(ink), cv2.integral(edge)

    def measure(one: Reading) -> float:
        y0, y1, x0, x1 = one.top, one.bottom, one.x0, one.x1
        area, outline = (float(t[y1, x1] - t[y0, x1] - t[y1, x0] + t[y0, x0]) for t in (inked, edged))
        return 2 * area / outline if outline else 0.0

    strokes: list[float] = []
    for _, line in groupby(readings, key=attrgetter("line")):
        words = list(line)
        telling = [number for number, one in enumerate(words) if sum(map(str.isalnum, one.text)) >= _FEWEST_SIGNS]
        for number in range(len(words)):
            before = [other for other in telling if other <= number]
            strokes.append(measure(words[before[-1] if before else telling[0] if telling else number]))
    return strokes


def tell_bold(strokes: Sequence[float]) -> list[bool]:
    """Which words of a page are bold: those with strokes thicker than most have; all for letters of one size.

    >>> tell_bold([2.8, 2.7, 4.1, 2.9, 3.1])
    [False, False, True, False, False]
    """
    usual = median(strokes) if strokes else 0.0
    return [stroke > _THICKER * usual for stroke in strokes]
