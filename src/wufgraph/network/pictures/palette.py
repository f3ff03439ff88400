"""Colours that all eyes tell apart, and that still differ where a figure is printed in grey."""

from collections.abc import Iterable

# Source: Okabe & Ito 2008, Color Universal Design, jfly.uni-koeln.de/color. Yellow and black are left out: one is
# faint on white, the other is what letters are made of.
OKABE_ITO = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
OTHER = "#B8B8B8"
INK, GREY, FAINT, LAND, PAPER = "#1A1A1A", "#6B6B6B", "#D0D0D0", "#E9E7E2", "#FFFFFF"
# A shape goes with each colour, so that categories differ without it.
SHAPES = ("o", "s", "^", "D", "v", "p")
OTHER_SHAPE = "o"

# Cividis from light to dark: its lightness falls evenly, for readers of all kinds of colour vision and in grey.
# Source: Nuñez, Anderton & Renslow 2018, doi:10.1371/journal.pone.0199239.
_SCALE = ((0xFE, 0xE8, 0x38), (0xB8, 0xA9, 0x70), (0x7C, 0x7B, 0x78), (0x43, 0x4E, 0x6C), (0x00, 0x22, 0x4E))


def shade(share: float) -> str:
    """Colour of a share between 0 (light) and 1 (dark).

    >>> shade(0), shade(1)
    ('#fee838', '#00224e')
    """
    place = min(max(share, 0.0), 1.0) * (len(_SCALE) - 1)
    low = min(int(place), len(_SCALE) - 2)
    mixed = (round(a + (b - a) * (place - low)) for a, b in zip(_SCALE[low], _SCALE[low + 1], strict=True))
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def ink_on(share: float) -> str:
    """Colour of letters on a shade: dark on light, light on dark."""
    return INK if share < 0.45 else PAPER


def rank_categories(values: Iterable[str]) -> list[str]:
    """Categories that get a colour, the most frequent first; the rest are told as others.

    >>> rank_categories(["ngo", "city", "ngo", ""])
    ['ngo', 'city']
    """
    found = [value for value in values if value]
    return sorted(set(found), key=lambda value: (-found.count(value), value))[: len(OKABE_ITO)]
