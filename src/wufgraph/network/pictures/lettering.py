"""Text as it is set: how wide it is, where lines break, and what the font can show.

DejaVu Sans comes with matplotlib, so that what is measured here is what is drawn, on any machine.
"""

import unicodedata
from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import TextToPath

FAMILY = "DejaVu Sans"
LEADING = 1.25  # height of a line by the size of its letters
_MISSING = "\N{WHITE SQUARE}"


def measure(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in points, for a size in points."""
    return _width(text, bold) * size


def show(text: str) -> str:
    r"""A text with what the font can show on one line: other signs become squares, white space one blank.

    >>> show("Ville de\nMontréal  漢")
    'Ville de Montréal □'
    """
    known = _known()
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(sign if ord(sign) in known else _MISSING for sign in composed if sign.isprintable())


def wrap(text: str, size: float, width: float, *, most: int | None = None, bold: bool = False) -> list[str]:
    """Break a text into lines that are at most so wide; a word that is wider by itself is broken.

    Args:
        text: What `show` gives.
        size: Of its letters, in points.
        width: In points.
        most: Lines at most; the last one then ends in an ellipsis.
        bold: Whether it is set in bold.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, bold=bold) <= width:
            lines[-1] = longer
            continue
        lines.append(word)
        while measure(lines[-1], size, bold=bold) > width and len(lines[-1]) > 1:
            fits = max(
                n for n in range(1, len(lines[-1])) if n == 1 or measure(lines[-1][:n], size, bold=bold) <= width
            )
            lines[-1:] = [lines[-1][:fits], lines[-1][fits:]]
    if most is not None and len(lines) > most:
        lines[most - 1] = shorten(" ".join(lines[most - 1 :]), size, width)
        del lines[most:]
    return lines


def shorten(text: str, size: float, width: float) -> str:
    """A text cut to a width, with an ellipsis where something was cut."""
    if measure(text, size) <= width:
        return text
    while text and measure(f"{text}…", size) > width:
        text = text[:-1].rstrip(" ,;:-–")
    return f"{text}…"


@cache
def _known() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family=FAMILY))).get_charmap())


@cache
def _width(text: str, bold: bool) -> float:
    letters = FontProperties(family=FAMILY, weight="bold" if bold else "normal", size=100)
    width: float = TextToPath().get_text_width_height_descent(text, letters, False)[0]
    return width / 100
