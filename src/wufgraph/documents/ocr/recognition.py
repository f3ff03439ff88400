"""Reads the picture of one page: straight, without its rules, cell by cell, in one call of tesseract."""

import os
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

import numpy as np

from ...errors import DamagedInputError
from ..layout import Page, Word
from .bullets import take_bullets, usual_height
from .letters import font_height, is_one_address, tell_dash, tell_numeral
from .needs import require_opencv, require_tesseract
from .pieces import BETWEEN, MARGIN, Piece, cut, put_together
from .ruled_lines import take_rules
from .straightening import Picture, even_ground, straighten
from .tesseract import Reading, recognise

_POINTS_PER_INCH = 72
_UNSURE, _WRONG_WAY, _CERTAIN = 45.0, 55.0, 100.0
_FEWEST_WORDS = 5
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
    _program: str = field(init=False)
    _until: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self._cv2 = require_opencv(self.name)
        self._program = require_tesseract(self.name)

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
        best, sureness = self._read_upright(picture, dots_per_inch)
        for quarters in (2, 1, 3):
            if sureness >= _WRONG_WAY or self._seconds_left() <= 0:
                break
            turned = np.ascontiguousarray(np.rot90(picture, quarters))
            page, other = self._read_upright(turned, dots_per_inch)
            if other > sureness:
                best, sureness = page, other
        return best

    def _read_upright(self, picture: Picture, dots_per_inch: float) -> tuple[Page, float]:
        """A page, and how sure its words are: their mean confidence, 0 to 100."""
        points = _POINTS_PER_INCH / dots_per_inch
        level = straighten(self._cv2, even_ground(self._cv2, picture))
        clean, across, down = take_rules(self._cv2, level, points)
        self._refuse_pattern(clean, len(across) + len(down))
        height, width = clean.shape
        most = _SECONDS if (clean < _INK).mean() <= _MOST_INK else _SECONDS_FOR_PATTERN
        seconds = max(min(most, self._seconds_left()), 1)
        page = Page(width=width * points, height=height * points, words=(), across=across, down=down, recognised=True)
        pieces = cut(clean, page, points)
        if not pieces:
            return page, _CERTAIN
        words = self._bullets(pieces, usual_height(self._cv2, clean), points)
        sheet, places = put_together(pieces)
        _, encoded = self._cv2.imencode(".png", sheet)
        readings = recognise(self._program, encoded.tobytes(), round(dots_per_inch), self.name, seconds)
        words += _place(readings, pieces, places, points)
        rated = [reading.confidence for reading in readings if len(reading.text) > 2]
        sureness = sum(rated) / len(rated) if len(rated) >= _FEWEST_WORDS else 0.0
        return replace(page, words=tuple(words)), sureness

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
                words.append(Word("•", x0 * points, top * points, x1 * points, bottom * points))
        return words


def _seconds_of_programs() -> float:
    """Processor time of all programs that were run so far."""
    times = os.times()
    return times.children_user + times.children_system


def _place(readings: list[Reading], pieces: list[Piece], places: list[int], points: float) -> list[Word]:
    """Words where they stand on the page."""
    words: list[Word] = []
    starts = np.array(places) - BETWEEN // 2
    likely = [one for one in readings if one.confidence >= _UNSURE or any(map(str.isalnum, one.text))]
    lines = [list(group) for _, group in groupby(likely, key=lambda one: (one.line_top, one.line_bottom))]
    extents = [(" ".join(one.text for one in line), line[0].line_top, line[0].line_bottom) for line in lines]
    capitals = sorted(font_height(*extent).capital for extent in extents)
    usual = capitals[len(capitals) // 2] if capitals else 0.0
    for line, (words_of_line, top, bottom) in zip(lines, extents, strict=True):
        height = font_height(words_of_line, top, bottom, usual)
        number = max(int(np.searchsorted(starts, (top + bottom) / 2, side="right")) - 1, 0)
        across, below = pieces[number].x - MARGIN, pieces[number].y - places[number]
        before = ""
        for one in line:
            text = tell_numeral(tell_dash(one.text, one.x1 - one.x0, height.capital), before)
            x0, x1 = (one.x0 + across) * points, (one.x1 + across) * points
            word = Word(text, x0, (height.top + below) * points, x1, (height.bottom + below) * points)
            if before and is_one_address(words[-1].text, text, (x0 - words[-1].x1) / points, height.capital):
                word = word._replace(text=words[-1].text + text, x0=words.pop().x0)
            words.append(word)
            before = text
    return words
