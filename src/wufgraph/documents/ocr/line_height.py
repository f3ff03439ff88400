"""How high the font of a line of recognised words is, and where its letters stand."""

from collections.abc import Sequence
from statistics import median

from .letters import Height, font_height
from .tesseract import Reading

_STOPS = ".,;:"


def line_height(line: Sequence[Reading], usual: float = 0.0) -> Height:
    """The extent of a line's font as most of its words have it: one speck makes the ink of a line too high.

    Args:
        line: Its words.
        usual: Height of the capitals of the page, which is taken where the line's own is near it.
    """
    written = [one for one in line if any(map(str.isalnum, one.text))]
    # Strokes and signs are as deep as the font's maker likes, and short words are low by their letters.
    words = [one for one in written if one.text.strip(_STOPS).isalpha() and len(one.text) > 1] or written
    if not words:
        return font_height(" ".join(one.text for one in line), line[0].line_top, line[0].line_bottom, usual)
    capitals = [font_height(one.text, one.top, one.bottom, usual).capital for one in words]
    capital = usual if 2 * capitals.count(usual) >= len(capitals) else median(capitals)
    return Height.of(median(font_height(one.text, one.top, one.bottom, capital).base for one in words), capital)
