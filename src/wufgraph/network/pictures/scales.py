"""From numbers to sizes, with the few numbers that a legend shows."""

import math
from collections.abc import Sequence

from ...model import Language
from .composition import Group, Key
from .palette import GREY, PAPER
from .sheet import Point, Sheet
from .words import number


def radius(value: float, largest: float, reach: float, least: float = 1.4) -> float:
    """Radius whose area is proportional to a value, the largest having `reach`; never below `least`."""
    return max(least, reach * math.sqrt(max(value, 0) / largest)) if largest > 0 else least


def stroke(value: float, largest: float, widest: float, least: float = 0.35) -> float:
    """Width of a line, proportional to a value; never below `least`."""
    return max(least, widest * value / largest) if largest > 0 else least


def contrast(values: Sequence[float]) -> float:
    """How much of the largest size to use: where numbers differ little, so should sizes.

    >>> contrast([1, 1]), contrast([1, 3]), contrast([1, 9])
    (0.5, 0.75, 1.0)
    """
    low, high = min(values, default=1), max(values, default=1)
    return 0.5 if low == high else 0.75 if high <= 3 * low else 1.0


def samples(values: Sequence[float]) -> list[float]:
    """Up to three values for a legend: the least, a round one between, the largest.

    >>> samples([1, 2, 9, 40])
    [1, 5, 40]
    >>> samples([3, 3])
    [3]
    """
    low, high = min(values), max(values)
    if low == high:
        return [low]
    middle = math.sqrt(low * high) if low > 0 else high / 2
    step = 10 ** math.floor(math.log10(middle))
    between = min((step * n for n in (1, 2, 5, 10)), key=lambda one: (abs(one - middle), one))
    return [low, between, high] if low < between < high else [low, high]


def size_group(heading: str, values: Sequence[float], reach: float, language: Language, fill: str = PAPER) -> Group:
    """Legend of the sizes of symbols."""
    largest = max(values)

    def key(value: float) -> Key:
        r = radius(value, largest, reach)

        def paint(sheet: Sheet, at: Point) -> None:
            sheet.symbol(at, r, fill=fill)

        return Key(paint=paint, width=2 * r, text=number(value, language), height=2 * r)

    return Group(heading=heading, keys=tuple(key(value) for value in samples(values)))


def width_group(
    heading: str, values: Sequence[float], widest: float, language: Language, colour: str = GREY, alpha: float = 1.0
) -> Group:
    """Legend of the widths of lines."""
    largest = max(values)

    def key(value: float) -> Key:
        def paint(sheet: Sheet, at: Point) -> None:
            ends = [(at[0] - 8, at[1]), (at[0] + 8, at[1])]
            sheet.line(ends, colour=colour, width=stroke(value, largest, widest), alpha=alpha)

        return Key(paint=paint, width=16, text=number(value, language))

    return Group(heading=heading, keys=tuple(key(value) for value in samples(values)))
