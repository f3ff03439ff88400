"""Finds the ruled lines of a picture, and rubs out those of tables so that they are not read as letters."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..layout import Rule
from .straightening import Picture

# In points.
_SHORTEST_ACROSS, _SHORTEST_DOWN = 30.0, 14.0
_THICKEST = 5.0
_TOUCHING = 4.0
_LONGEST_UNDERLINE = 250.0
_DRIFT_PIXELS = 3


class _Stroke(NamedTuple):
    """A rule, and its ink: from which row and column on, and where."""

    rule: Rule
    y: int
    x: int
    ink: npt.NDArray[np.bool_]


def take_rules(cv2: Any, picture: Picture, points: float) -> tuple[Picture, tuple[Rule, ...], tuple[Rule, ...]]:
    """A picture without the lines of its tables, and its horizontal and vertical rules.

    Underlines stay: they take the tails of letters with them, and do not keep words from being read.

    Args:
        cv2: OpenCV.
        picture: Grey.
        points: Size of a pixel.
    """
    _, ink = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    across = _find(cv2, ink, round(_SHORTEST_ACROSS / points), points, level=True)
    down = _find(cv2, ink, round(_SHORTEST_DOWN / points), points, level=False)
    wiped = np.zeros_like(ink)
    for stroke in [*down, *(one for one in across if _is_of_table(one.rule, down))]:
        height, width = stroke.ink.shape
        wiped[stroke.y : stroke.y + height, stroke.x : stroke.x + width][stroke.ink] = 255
    clean = picture.copy()
    clean[cv2.dilate(wiped, np.ones((3, 3), np.uint8)) > 0] = 255
    return clean, tuple(one.rule for one in across), tuple(one.rule for one in down)


def _find(cv2: Any, ink: Picture, length: int, points: float, *, level: bool) -> list[_Stroke]:
    """The strokes of one direction."""
    drift = (_DRIFT_PIXELS, 1) if level else (1, _DRIFT_PIXELS)
    spread = cv2.dilate(ink, np.ones(drift, np.uint8))
    opened = cv2.morphologyEx(spread, cv2.MORPH_OPEN, np.ones((1, length) if level else (length, 1), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=8)
    strokes = []
    for number in range(1, count):
        x, y, width, height = (int(one) for one in stats[number][:4])
        thickness = stats[number][cv2.CC_STAT_AREA] / max(width, height)
        if thickness * points > _THICKEST:
            continue
        if level:
            rule = Rule((y + height / 2) * points, x * points, (x + width) * points)
        else:
            rule = Rule((x + width / 2) * points, y * points, (y + height) * points)
        strokes.append(_Stroke(rule, y, x, labels[y : y + height, x : x + width] == number))
    return strokes


def _is_of_table(rule: Rule, down: list[_Stroke]) -> bool:
    """Whether a horizontal rule meets a vertical one, or is too long for an underline."""
    return rule.end - rule.start > _LONGEST_UNDERLINE or any(
        rule.start - _TOUCHING <= other.at <= rule.end + _TOUCHING
        and other.start - _TOUCHING <= rule.at <= other.end + _TOUCHING
        for other, *_ in down
    )
