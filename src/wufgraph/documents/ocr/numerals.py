"""Reads the Roman numeral of a conference by its strokes: to a reader of letters, "III" is "Ill", "II!" or "111"."""

import re
from collections.abc import Sequence
from typing import Any

from .languages import without_marks
from .letters import font_height
from .specks import find_specks
from .straightening import Picture
from .tesseract import Reading

_NUMERAL = re.compile(r"(?P<strokes>[Il1!|í]{1,4})(?P<rest>[^\w!|]*)$")
_BEFORE = "habitat"
# In heights of a capital.
_TALL, _THIN = 0.8, 0.4
_FEWEST, _MOST = 2, 3


def tell_numerals(cv2: Any, sheet: Picture, readings: Sequence[Reading]) -> list[Reading]:
    """The words of a sheet, the numeral behind "Habitat" with as many strokes as the picture shows.

    Args:
        cv2: OpenCV.
        sheet: What the words were read from.
        readings: The words, in lines.
    """
    told: list[Reading] = []
    for one in readings:
        found = _NUMERAL.match(one.text)
        if found and told and without_marks(told[-1].text).casefold().endswith(_BEFORE):
            count = _count_strokes(cv2, sheet[one.top : one.bottom, one.x0 : one.x1], one)
            if _FEWEST <= count <= _MOST:
                one = one._replace(text="I" * count + found["rest"])
        told.append(one)
    return told


def _count_strokes(cv2: Any, word: Picture, one: Reading) -> int:
    """How many upright strokes as high as a capital a word has; 0 where others are among them."""
    if not word.size:
        return 0
    capital = font_height("I", one.top, one.bottom).capital
    tall = [row for row in find_specks(cv2, word)[1].tolist() if row[3] >= _TALL * capital]
    return len(tall) if all(row[2] <= _THIN * capital for row in tall) else 0
