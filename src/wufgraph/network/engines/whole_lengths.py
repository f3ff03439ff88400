"""Lengths of ties as whole numbers, so that equally long paths are seen to be so."""

import math
from fractions import Fraction

import numpy as np
import numpy.typing as npt

_EXACT = 2**53  # up to here doubles hold every whole number
_DENOMINATOR, _TOLERANCE = 10_000, 1e-12


def whole_lengths(weights: npt.ArrayLike, nodes: int) -> tuple[npt.NDArray[np.float64], float]:
    """Spell 1/weight as whole numbers.

    Fractions such as 1/3 add up differently by different ways, and of equally short paths all but one would be
    missed. Whole numbers below 2**53 add up exactly in any order. The scale is a common multiple of as many weights
    as leave every path below that number, those that most ties have first; what is no whole number then is rounded,
    to one part in millions or finer. A weight such as 0.8333… is taken for the fraction that it is (5/6).

    Args:
        weights: Of the ties, each above 0.
        nodes: How many nodes the network has, at least two where it has ties.

    Returns:
        The length of each tie, and the length of a tie of weight 1.

    >>> lengths, scale = whole_lengths([1, 2, 3, 0.5], nodes=5)
    >>> [length / scale for length in lengths.tolist()][:2], lengths.tolist()[2] * 3 == lengths.tolist()[0]
    ([1.0, 0.5], True)
    """
    different, inverse, counts = np.unique(np.asarray(weights, np.float64), return_inverse=True, return_counts=True)
    if not len(different):
        return np.zeros(0), 1.0
    fractions = [_as_fraction(weight) for weight in different.tolist()]
    room = Fraction(_EXACT, max(nodes - 1, 1)) * min(fractions)
    frequent_first = np.argsort(-counts, kind="stable")
    scale = _common_multiple([fractions[n] for n in frequent_first.tolist()], room)
    lengths = np.array([max(1, round(scale / fraction)) for fraction in fractions], dtype=np.float64)
    return lengths[inverse.ravel()], float(scale)


def _common_multiple(fractions: list[Fraction], room: Fraction) -> Fraction:
    """The largest scale up to `room` that makes the first fractions, and as many others as may be, whole lengths."""
    if room < 1:
        return room
    scale = 1
    for fraction in fractions:
        larger = math.lcm(scale, fraction.numerator)
        if larger <= room:
            scale = larger
    return Fraction(scale * (math.floor(room) // scale))


def _as_fraction(weight: float) -> Fraction:
    exact = Fraction(weight)
    simple = exact.limit_denominator(_DENOMINATOR)
    return simple if simple and abs(simple - exact) <= _TOLERANCE * exact else exact
