"""What the symbol fonts of office programs draw for letters and private-use characters."""

import re

CHECKED, UNCHECKED, BULLET = "☒", "☐", "•"

_FIRST = 0xF000
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_WINGDINGS = {
    0x4A: "☺", 0x6E: "■", 0x6F: UNCHECKED, 0x70: UNCHECKED, 0x71: UNCHECKED, 0x72: UNCHECKED, 0x78: CHECKED,
    0xA8: UNCHECKED, 0xDF: "←", 0xE0: "→", 0xE8: "→", 0xF3: "↔", 0xFB: "✗", 0xFC: "✓", 0xFD: CHECKED, 0xFE: CHECKED,
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: CHECKED, 0x52: CHECKED, 0x53: CHECKED, 0x54: CHECKED, 0xA3: UNCHECKED,
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: UNCHECKED, 0x67: "■", 0x72: "✗"}
_SYMBOL = {0x2D: "–", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xD6: "√"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS, "symbol": _SYMBOL}
_PICTURE_FONTS = frozenset(("wingdings", "wingdings 2", "webdings"))
# Which font a private-use character was of is lost in plain text: boxes that no other font has in their place.
_OF_ANY_FONT = {
    _FIRST + code: glyph
    for code, glyph in {
        **dict.fromkeys((82, 83, 84, 253, 254), CHECKED),
        **dict.fromkeys((111, 163, 168), UNCHECKED),
        0xE0: "→",
    }.items()
}


def draws_symbols(font: str) -> bool:
    """Whether all letters of a font are pictures."""
    return font.strip().lower() in _PICTURE_FONTS


def draw_symbol(font: str, code: int) -> str:
    """What a symbol font draws for a character; a bullet where that is not known.

    >>> draw_symbol("Wingdings", 0xF0FE)
    '☒'
    """
    return _FONTS.get(font.strip().lower(), {}).get(code & 0xFF, BULLET)


def draw_letters(font: str, text: str) -> str:
    """Text that is set in a symbol font, as it looks; spaces stay."""
    return "".join(one if one.isspace() else draw_symbol(font, ord(one)) for one in text)


def draw_boxes(text: str) -> str:
    r"""Text with the check boxes of private-use characters as they look; bullets stay for the readers of lists.

    >>> draw_boxes("\uf0fe Housing \uf0a8 Safety")
    '☒ Housing ☐ Safety'
    """
    return text if text.isascii() or not _PRIVATE.search(text) else text.translate(_OF_ANY_FONT)
