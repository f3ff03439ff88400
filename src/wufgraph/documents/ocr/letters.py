"""What letters tell of the line they stand in, and what shapes tell of letters that look alike."""

import re
from typing import NamedTuple

_DEEP = frozenset("gjpqyçQ()[]{}|@/§ſ")
_LOW = frozenset("acemnorsuvwxzgpqyç.,:;-–—_«»~+=<>·•")
# Parts of the height of a capital: of letters without a stroke upwards, and below the base line.
_SHORT, _DEPTH = 0.74, 0.28
# A font's own height, above and below.
_ABOVE, _BELOW = 1.1, 0.32
_ALIKE = 0.17
_ADDRESS_GAP = 0.7
_HYPHEN_WIDTH, _EN_DASH_WIDTH = 0.5, 0.95
_DASHES = frozenset("-–—")
_THIRD = re.compile(r"[Il|1]{3}(?=\W|$)")


class Height(NamedTuple):
    """Vertical extent of a line as its font has it, and of its capitals, in pixels."""

    top: float
    bottom: float
    capital: float


def font_height(text: str, top: float, bottom: float, usual: float = 0.0) -> Height:
    """The extent of a line's font, from that of its ink and from which letters it holds.

    Args:
        text: What was read.
        top: Upper end of its ink.
        bottom: Lower end of its ink.
        usual: Height of the capitals of the page, which is taken where the line's own is near it.
    """
    reach = _SHORT if set(text) - {" "} <= _LOW else 1.0
    depth = _DEPTH if _DEEP & set(text) else 0.0
    capital = (bottom - top) / (reach + depth)
    if usual and abs(capital / usual - 1) < _ALIKE:
        capital = usual
    base = bottom - depth * capital
    return Height(base - _ABOVE * capital, base + _BELOW * capital, capital)


def tell_dash(text: str, width: float, capital: float) -> str:
    """A dash that stands alone, as the one of its width."""
    if text not in _DASHES or not capital:
        return text
    if width < _HYPHEN_WIDTH * capital:
        return "-"
    return "–" if width < _EN_DASH_WIDTH * capital else "—"


def tell_numeral(text: str, before: str) -> str:
    """The numeral "III" behind a name, which is read as "Ill", or behind "Habitat" as "111"."""
    if before[:1].isupper() and _THIRD.match(text) and ("I" in text[:3] or before.endswith("abitat")):
        return "III" + text[3:]
    return text


def is_one_address(before: str, text: str, gap: float, capital: float) -> bool:
    """Whether two words are parts of an e-mail address, which was read with a space beside its "@"."""
    parted = text.startswith("@") or (before.endswith("@") and len(before) > 1)
    return parted and gap < _ADDRESS_GAP * capital
