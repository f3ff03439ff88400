"""What letters tell of the line they stand in, and what shapes tell of letters that look alike."""

import re
import unicodedata
from typing import NamedTuple

_DEEP = frozenset("gjpqyçQ()[]{}|@/§ſ")
_LESS_DEEP = frozenset(",;")
_LOW = frozenset("acemnorsuvwxzgpqyç.,:;-–—_«»~+=<>·•")
# Parts of the height of a capital: of letters without a stroke upwards, below the base line, of capitals with a mark.
_SHORT, _DEPTH, _LESS_DEPTH = 0.74, 0.28, 0.18
_MARKED = 1.27
# A font's own height, above and below.
_ABOVE, _BELOW = 1.1, 0.32
_ALIKE = 0.17
_ADDRESS_GAP, _DOMAIN_GAP = 0.7, 1.2
_HYPHEN_WIDTH, _EN_DASH_WIDTH = 0.5, 0.95
_DASHES = frozenset("-–—")
# An address is in small letters; what stands among them is the sign that it cannot lack.
_AT_MISREAD = re.compile(r"(?<=[a-z0-9])[Q©®](?=[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\W*$)")
_THIRD = re.compile(r"[Il|1]{3}(?=\W|$)")


class Height(NamedTuple):
    """Vertical extent of a line as its font has it, of its capitals, and the line they stand on, in pixels."""

    top: float
    bottom: float
    capital: float
    base: float

    @classmethod
    def of(cls, base: float, capital: float) -> "Height":
        """The extent of a font from where its letters stand."""
        return cls(base - _ABOVE * capital, base + _BELOW * capital, capital, base)


def font_height(text: str, top: float, bottom: float, usual: float = 0.0) -> Height:
    """The extent of a line's font, from that of its ink and from which letters it holds.

    Args:
        text: What was read.
        top: Upper end of its ink.
        bottom: Lower end of its ink.
        usual: Height of the capitals of the page, which is taken where the line's own is near it.
    """
    reach = _SHORT if set(text) - {" "} <= _LOW else _MARKED if any(map(_is_marked, text)) else 1.0
    depth = _DEPTH if _DEEP & set(text) else _LESS_DEPTH if _LESS_DEEP & set(text) else 0.0
    capital = (bottom - top) / (reach + depth)
    if usual and abs(capital / usual - 1) < _ALIKE:
        capital = usual
    base = bottom - depth * capital
    return Height.of(base, capital)


def _is_marked(letter: str) -> bool:
    """Whether a letter is a capital with a mark above it, such as É."""
    return letter.isupper() and letter != "Ç" and len(unicodedata.normalize("NFD", letter)) > 1


def is_dashes(text: str) -> bool:
    """Whether a word is nothing but dashes."""
    return bool(text) and _DASHES.issuperset(text)


def tell_dash(text: str, width: float, capital: float) -> str:
    """A dash that stands alone, as the one of its width; it may have been read as several."""
    if not is_dashes(text) or not capital:
        return text
    if width < _HYPHEN_WIDTH * capital:
        return "-"
    return "–" if width < _EN_DASH_WIDTH * capital else "—"


def tell_numeral(text: str, before: str) -> str:
    """The numeral "III" behind a name, which is read as "Ill", or behind "Habitat" as "111"."""
    if before[:1].isupper() and _THIRD.match(text) and ("I" in text[:3] or before.endswith("abitat")):
        return "III" + text[3:]
    return text


def tell_sign(text: str) -> str:
    """A word with the sign that its letters ask for: "@" in an address, and the letter "i" for half of a pair.

    >>> tell_sign("anaQfirst.example"), tell_sign("¡")
    ('ana@first.example', 'i')
    """
    if text == "¡":
        return "i"
    return text if "@" in text else _AT_MISREAD.sub("@", text, count=1)


def is_one_address(before: str, text: str, gap: float, capital: float) -> bool:
    """Whether two words are parts of an e-mail address, which was read with a space beside its "@"."""
    parted = text.startswith("@") or (before.endswith("@") and len(before) > 1)
    # What has a dot is a domain, and no name on a social network.
    return parted and gap < (_DOMAIN_GAP if "." in text else _ADDRESS_GAP) * capital
