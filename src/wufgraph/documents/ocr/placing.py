"""Puts the words that were read from a sheet of pieces back where they stand on the page."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

import numpy as np

from ..layout import Word
from ..layout.page import BOLD
from .bold import tell_bold
from .letters import is_dashes, is_one_address, tell_dash, tell_numeral, tell_sign
from .line_height import line_height
from .pieces import BETWEEN, MARGIN, Piece
from .tesseract import Reading

_UNSURE = 45.0
_DASH_SHAPE = 2.0


def place(
    readings: Sequence[Reading],
    strokes: Sequence[float],
    pieces: Sequence[Piece],
    places: Sequence[int],
    points: float,
) -> list[Word]:
    """Words where they stand on the page.

    Args:
        readings: In lines.
        strokes: How thick the strokes of each are.
        pieces: What the sheet was put together from.
        places: The row of the sheet at which each begins.
        points: Size of a pixel.
    """
    words: list[Word] = []
    starts = np.array(places) - BETWEEN // 2
    rated = zip(readings, strokes, strict=True)
    likely = [one for one in rated if one[0].confidence >= _UNSURE or _is_written(one[0])]
    lines = [list(group) for _, group in groupby(likely, key=lambda one: one[0].line)]
    usual = median([line_height([one for one, _ in line]).capital for line in lines]) if lines else 0.0
    heights = [line_height([one for one, _ in line], usual) for line in lines]
    scales = [usual / height.capital for height, line in zip(heights, lines, strict=True) for _ in line]
    bold = iter(tell_bold([stroke * scale for (_, stroke), scale in zip(likely, scales, strict=True)]))
    for height, line in zip(heights, lines, strict=True):
        middle = (line[0][0].line_top + line[0][0].line_bottom) / 2
        number = max(int(np.searchsorted(starts, middle, side="right")) - 1, 0)
        across, below = pieces[number].x - MARGIN, pieces[number].y - places[number]
        before = ""
        for one, _ in line:
            text = tell_numeral(tell_dash(tell_sign(one.text), one.x1 - one.x0, height.capital), before)
            x0, x1 = (one.x0 + across) * points, (one.x1 + across) * points
            top, bottom = (height.top + below) * points, (height.bottom + below) * points
            word = Word(text, x0, top, x1, bottom, BOLD if next(bold) else 0)
            if before and is_one_address(words[-1].text, text, (x0 - words[-1].x1) / points, height.capital):
                word = word._replace(text=words[-1].text + text, x0=words.pop().x0)
            words.append(word)
            before = text
    return words


def _is_written(one: Reading) -> bool:
    """Whether no speck of dirt looks like a word that is unsure."""
    is_dash = is_dashes(one.text) and one.x1 - one.x0 >= _DASH_SHAPE * (one.bottom - one.top)
    return is_dash or "@" in one.text or any(map(str.isalnum, one.text))
