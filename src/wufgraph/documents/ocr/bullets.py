"""Finds bullets by their shape and place: letters they are taken for are told apart by no dictionary."""

from typing import Any, NamedTuple

import numpy as np

from .specks import find_specks
from .straightening import Picture

# In heights of the text, the capitals' or so.
_SMALLEST, _LARGEST = 0.14, 0.75
_GAP_BEHIND = 0.4
_GAP_BEHIND_RING = 0.8
_FARTHEST_TEXT = 5.0
_HALF_LINE = 0.55
_FULL, _RING = 0.62, 0.3
_ROUND = 1.5
_LARGEST_SQUARE, _SMALLEST_SQUARE, _SOLID = 1.4, 0.55, 0.93
_DOT, _SQUARE = "•", "■"


class Bullet(NamedTuple):
    """A bullet, in pixels, and the sign that it is read as."""

    x0: int
    top: int
    x1: int
    bottom: int
    sign: str


def take_bullets(cv2: Any, picture: Picture, text_height: float) -> list[Bullet]:
    """Find the bullets of a piece of text and rub them out.

    Args:
        cv2: OpenCV.
        picture: One column of text; changed.
        text_height: Usual height of its letters, in pixels.
    """
    ink, specks = find_specks(cv2, picture)
    found = []
    for x, y, width, height, area in specks.tolist():
        is_square = _is_square(width, height, area, text_height)
        if not is_square and not _is_round(width, height, area, text_height):
            continue
        middle = y + height // 2
        half = round(_HALF_LINE * text_height)
        line = ink[max(middle - half, 0) : middle + half]
        if line[:, : max(x - 1, 0)].any():
            continue
        behind = np.flatnonzero(line[:, x + width + 1 :].any(axis=0))
        gap = behind[0] if behind.size else picture.shape[1]
        needed = _GAP_BEHIND if area >= _FULL * width * height else _GAP_BEHIND_RING
        if needed * text_height <= gap <= _FARTHEST_TEXT * text_height:
            found.append(Bullet(x, y, x + width, y + height, _SQUARE if is_square else _DOT))
            picture[max(y - 1, 0) : y + height + 1, max(x - 1, 0) : x + width + 1] = 255
    return found


def usual_height(cv2: Any, picture: Picture) -> float:
    """Height of most letters of a page, in pixels; 0 where there are none."""
    specks = find_specks(cv2, picture)[1].tolist()
    heights = sorted(height for _, _, width, height, _ in specks if 8 <= height <= 120 and width <= 120)
    return float(heights[int(len(heights) * 0.6)]) if heights else 0.0


def _is_round(width: int, height: int, area: int, text_height: float) -> bool:
    large, small = max(width, height), min(width, height)
    if not (_SMALLEST * text_height <= small and large <= _LARGEST * text_height):
        return False
    return large <= _ROUND * small and area >= _RING * width * height


def _is_square(width: int, height: int, area: int, text_height: float) -> bool:
    """Whether it is a box filled with ink, which no letter is."""
    large, small = max(width, height), min(width, height)
    return (
        _SMALLEST_SQUARE * text_height <= small
        and large <= _LARGEST_SQUARE * text_height
        and large <= _ROUND * small
        and area >= _SOLID * width * height
    )
