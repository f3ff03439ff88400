"""Pictures of pages become grey pages that lie straight, on an even ground."""

from typing import Any

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
_PROFILE_WIDTH = 900
_WIDEST_DEGREES = 6.0
_LEAST_DEGREES = 0.04
_GROUND_PIXELS = 31


def even_ground(cv2: Any, picture: Picture) -> Picture:
    """A picture whose paper is white everywhere, whatever light fell on it."""
    small = cv2.resize(picture, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))
    ground = cv2.medianBlur(cv2.dilate(small, kernel), 9 if min(small.shape) > 9 else 3)
    ground = cv2.resize(ground, picture.shape[::-1], interpolation=cv2.INTER_LINEAR)
    evened: Picture = cv2.divide(picture, np.maximum(ground, 40), scale=250)
    return evened


def straighten(cv2: Any, picture: Picture) -> Picture:
    """A picture turned so that its lines of text are level; for those within six degrees."""
    angle = _find_angle(cv2, picture)
    if abs(angle) < _LEAST_DEGREES:
        return picture
    return turn(cv2, picture, angle)


def turn(cv2: Any, picture: Picture, degrees: float) -> Picture:
    """A picture turned to the left about its middle, white where nothing was."""
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned: Picture = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return turned


def _find_angle(cv2: Any, picture: Picture) -> float:
    """The turn that makes the lines of text level: that whose rows of ink differ most."""
    scale = min(1.0, _PROFILE_WIDTH / picture.shape[1])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    _, ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)

    def sharpness(angle: float) -> float:
        height, width = ink.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    best = 0.0
    span = _WIDEST_DEGREES
    for step in (0.5, 0.1, 0.02):
        angles = np.arange(best - span, best + span + step / 2, step)
        best = float(max(angles, key=lambda angle: (sharpness(float(angle)), -abs(angle))))
        span = step
    return best
