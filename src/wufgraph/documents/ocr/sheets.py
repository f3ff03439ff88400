"""Reads sheets of letters in the language that they are written in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .languages import tell_languages
from .lost_marks import restore_marks
from .marks import see_marks
from .numerals import tell_numerals
from .second_reading import read_again
from .straightening import Picture
from .tesseract import Reading, recognise

_FEWEST_WORDS, _LONG = 5, 2
_LEGIBLE = 55.0
# Where less is left of a page's time, words in doubt stay as they are.
_LEAST_SECONDS = 10


@dataclass(slots=True)
class SheetReader:
    """Reads the sheets of one file.

    Attributes:
        cv2: OpenCV.
        program: Where tesseract is.
        name: The file's name, for messages.
        languages: Those of the last sheet that told, as tesseract calls them, the most frequent first.
    """

    cv2: Any
    program: str
    name: str
    languages: tuple[str, ...] = ("eng",)

    def read(self, sheet: Picture, dots_per_inch: float, seconds: Callable[[], int]) -> list[Reading]:
        """The words of a sheet: read again where its words tell of another language.

        Args:
            sheet: Grey.
            dots_per_inch: Of the sheet.
            seconds: How many seconds of a processor's time there are for what is read now.
        """
        readings = self._recognise(sheet, dots_per_inch, seconds())
        if not is_legible(sureness(readings)):
            return readings
        told = tell_languages(reading.text for reading in readings)
        if told and told != self.languages:
            again = self.languages
            self.languages = told
            if told[0] != again[0] or set(told) > set(again):
                readings = self._recognise(sheet, dots_per_inch, seconds())
        if seconds() >= _LEAST_SECONDS:
            readings = self._read_again(sheet, readings, dots_per_inch, seconds)
        readings = tell_numerals(self.cv2, sheet, readings)
        return restore_marks(readings, see_marks(self.cv2, sheet, readings))

    def _read_again(
        self, sheet: Picture, readings: list[Reading], dots_per_inch: float, seconds: Callable[[], int]
    ) -> list[Reading]:
        return read_again(
            self.cv2,
            sheet,
            readings,
            self.languages,
            lambda picture, languages: self._recognise(picture, dots_per_inch, seconds(), languages),
        )

    def _recognise(
        self, sheet: Picture, dots_per_inch: float, seconds: int, languages: Sequence[str] = ()
    ) -> list[Reading]:
        _, encoded = self.cv2.imencode(".png", sheet)
        languages = languages or self.languages
        return recognise(self.program, encoded.tobytes(), round(dots_per_inch), self.name, seconds, languages)


def sureness(readings: list[Reading]) -> float:
    """How sure the words of a sheet are: their mean confidence, 0 to 100; 0 for hardly any words."""
    rated = [reading.confidence for reading in readings if len(reading.text) > _LONG]
    return sum(rated) / len(rated) if len(rated) >= _FEWEST_WORDS else 0.0


def is_legible(sureness: float) -> bool:
    """Whether a page is read the right way up."""
    return sureness >= _LEGIBLE
