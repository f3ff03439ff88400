"""Reads the picture of one page: straight, without its rules, cell by cell, all cells as one sheet."""

import os
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from msgspec.structs import replace

from ...errors import DamagedInputError
from ..layout import Page, Word
from .bold import measure_strokes
from .bullets import take_bullets, usual_height
from .needs import require_opencv, require_tesseract
from .pieces import Piece, cut, put_together
from .placing import place
from .ruled_lines import take_rules
from .sheets import SheetReader, is_legible, sureness
from .straightening import Picture, even_ground, straighten

_POINTS_PER_INCH = 72
_CERTAIN = 100.0
_DARK, _DARKEST_PAGE = 100, 0.6
# Letters never take so much of a page. Photographs do, and so do patterns that keep tesseract busy for minutes.
_INK, _MOST_INK = 160, 0.25
# A page of small print has twelve thousand letters and a form some dozens of rules; noise and grids have many more.
_MOST_SPECKS, _MOST_RULES = 25_000, 250
# Of a processor's time: for a picture whichever way it is turned, and for one that has the ink of a pattern.
_SECONDS, _SECONDS_FOR_PATTERN = 30, 6
_COARSE, _FINE = 240.0, 300.0


@dataclass(slots=True)
class Recognizer:
    """Reads pictures for one file.

    Attributes:
        name: The file's name, for messages.
    """

    name: str
    _cv2: Any = field(init=False)
    _reader: SheetReader = field(init=False)
    _until: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self._cv2 = require_opencv(self.name)
        self._reader = SheetReader(self._cv2, require_tesseract(self.name), self.name)

    def read(self, picture: Picture, dots_per_inch: float) -> Page:
        """The words and rules of a grey picture of a page, whichever way up it is.

        Raises:
            DamagedInputError: It is a pattern and no page, or would take too long.
        """
        if (picture < _DARK).mean() > _DARKEST_PAGE:
            points = _POINTS_PER_INCH / dots_per_inch
            return Page(width=picture.shape[1] * points, height=picture.shape[0] * points, words=(), recognised=True)
        if dots_per_inch < _COARSE:
            # Small letters are told apart better when they are drawn larger.
            factor = _FINE / dots_per_inch
            picture = self._cv2.resize(picture, None, fx=factor, fy=factor, interpolation=self._cv2.INTER_CUBIC)
            dots_per_inch = _FINE
        self._until = _seconds_of_programs() + _SECONDS
        best, surest = self._read_upright(picture, dots_per_inch)
        for quarters in (2, 1, 3):
            if is_legible(surest) or self._seconds_left() <= 0:
                break
            turned = np.ascontiguousarray(np.rot90(picture, quarters))
            page, other = self._read_upright(turned, dots_per_inch)
            if other > surest:
                best, surest = page, other
        return best

    def _read_upright(self, picture: Picture, dots_per_inch: float) -> tuple[Page, float]:
        """A page, and how sure its words are: their mean confidence, 0 to 100."""
        points = _POINTS_PER_INCH / dots_per_inch
        level = straighten(self._cv2, even_ground(self._cv2, picture))
        clean, across, down = take_rules(self._cv2, level, points)
        self._refuse_pattern(clean, len(across) + len(down))
        height, width = clean.shape
        most = _SECONDS if (clean < _INK).mean() <= _MOST_INK else _SECONDS_FOR_PATTERN
        page = Page(width=width * points, height=height * points, words=(), across=across, down=down, recognised=True)
        pieces = cut(clean, page, points)
        if not pieces:
            return page, _CERTAIN
        words = self._bullets(pieces, usual_height(self._cv2, clean), points)
        sheet, places = put_together(pieces)
        readings = self._reader.read(sheet, dots_per_inch, lambda: max(min(most, self._seconds_left()), 1))
        strokes = measure_strokes(self._cv2, sheet, readings)
        words += place(readings, strokes, pieces, places, points)
        return replace(page, words=tuple(words)), sureness(readings)

    def _seconds_left(self) -> int:
        return round(self._until - _seconds_of_programs())

    def _refuse_pattern(self, clean: Picture, rules: int) -> None:
        """Leave pictures alone that hold far more than a page of letters: they would be read for minutes."""
        specks = self._cv2.connectedComponents((clean < _INK).astype(np.uint8))[0]
        if specks > _MOST_SPECKS or rules > _MOST_RULES:
            raise DamagedInputError(
                f"{self.name}: expected a page of letters, found a pattern of {specks} specks and {rules} rules; "
                "send the report as Word (.docx)"
            )

    def _bullets(self, pieces: list[Piece], text_height: float, points: float) -> list[Word]:
        """The bullets of all pieces, each as high as its line; rubbed out."""
        words = []
        for piece in pieces:
            for bullet in take_bullets(self._cv2, piece.picture, text_height):
                middle = piece.y + (bullet.top + bullet.bottom) / 2
                x0, x1 = piece.x + bullet.x0, piece.x + bullet.x1
                top, bottom = middle - text_height / 2, middle + text_height / 2
                words.append(Word(bullet.sign, x0 * points, top * points, x1 * points, bottom * points))
        return words


def _seconds_of_programs() -> float:
    """Processor time of all programs that were run so far."""
    times = os.times()
    return times.children_user + times.children_system
