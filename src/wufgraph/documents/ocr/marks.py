"""The marks above the letters of a word: as its letters have them, and as the picture shows them."""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from .line_height import line_height
from .specks import find_specks
from .straightening import Picture
from .tesseract import Reading

_DIAERESIS = "\u0308"
_BELOW = frozenset("\u0327\u0328\u0323")
_RAISED = {"'": 1, "’": 1, "‘": 1, '"': 2, "“": 2, "”": 2, "*": 1, "°": 1, "º": 1, "ª": 1}
# In heights of a capital: how low a mark may reach and how high it stands, above the base line, and its own size.
_LOWEST, _HIGHEST = 0.7, 1.45
_TALLEST, _WIDEST, _SMALLEST = 0.45, 0.75, 0.1


class Seen(NamedTuple):
    """What a picture shows above the letters of a word.

    Attributes:
        number: How many marks there are.
        largest: The largest one's area, in squares as high as a capital.
    """

    number: int
    largest: float


def marks_of(text: str) -> int:
    """How many separate marks stand above the letters of a text.

    >>> marks_of("Medellín"), marks_of("Zürich"), marks_of("Çankaya")
    (1, 3, 0)
    """
    count = 0
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        above = [sign for sign in parts[1:] if sign not in _BELOW]
        count += sum(2 if sign == _DIAERESIS else 1 for sign in above) if above else int(parts[0] in "ij")
        count += _RAISED.get(letter, 0)
    return count


def see_marks(cv2: Any, sheet: Picture, readings: Sequence[Reading]) -> list[Seen]:
    """What a picture shows above the letters of each word.

    Args:
        cv2: OpenCV.
        sheet: What the words were read from.
        readings: The words, in lines.
    """
    x, y, width, height, area = find_specks(cv2, sheet)[1].T
    middle, bottom = x + width / 2, y + height
    seen = []
    for _, line in groupby(readings, key=attrgetter("line")):
        words = list(line)
        _, _, capital, base = line_height(words)
        is_mark = (
            (bottom <= base - _LOWEST * capital)
            & (y >= base - _HIGHEST * capital)
            & (height <= _TALLEST * capital)
            & (width <= _WIDEST * capital)
            & (area >= (_SMALLEST * capital) ** 2)
        )
        order = np.argsort(middle[is_mark])
        places, areas = middle[is_mark][order], area[is_mark][order]
        for one in words:
            first, last = np.searchsorted(places, (one.x0 - 1, one.x1 + 1))
            largest = float(areas[first:last].max()) if last > first else 0.0
            seen.append(Seen(int(last - first), largest / max(capital, 1.0) ** 2))
    return seen
