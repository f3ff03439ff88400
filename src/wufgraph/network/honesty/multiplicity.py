"""Many pairs are looked at, and some seem unusual by chance alone: corrections for that."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def correct_none(p: Numbers, _tests: int) -> Numbers:
    """Leave the values as they are: of m pairs without any tie that means something, alpha × m are kept."""
    return p


def correct_holm(p: Numbers, tests: int) -> Numbers:
    """Holm's values: the chance of keeping even one pair wrongly stays below alpha, whatever depends on what.

    The i-th smallest of m becomes the largest of (m - j + 1) p_j over j <= i, 1 at most.
    Source: Holm 1979, Scandinavian Journal of Statistics 6, 65-70.
    """
    order = np.argsort(p, kind="stable")
    scaled = np.minimum(1.0, (tests - np.arange(len(p))) * p[order])
    return _in_place(np.maximum.accumulate(scaled), order)


def correct_benjamini_hochberg(p: Numbers, tests: int) -> Numbers:
    """Benjamini and Hochberg's values: of the pairs that are kept, a share below alpha is kept wrongly, on average.

    The i-th smallest of m becomes the smallest of m p_j / j over j >= i. It holds where the pairs are independent or
    depend on each other positively. Source: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
    """
    order = np.argsort(p, kind="stable")
    scaled = np.minimum(1.0, tests / np.arange(1, len(p) + 1) * p[order])
    return _in_place(np.minimum.accumulate(scaled[::-1])[::-1], order)


CORRECTIONS: dict[str, Callable[[Numbers, int], Numbers]] = {
    "holm": correct_holm,
    "bh": correct_benjamini_hochberg,
    "none": correct_none,
}


def correct(p: Numbers, tests: int, correction: str) -> Numbers:
    """Correct p-values for the number of pairs that were looked at.

    Args:
        p: Each 0 to 1.
        tests: Number of all pairs; those that are not in `p` count as 1.
        correction: A name in `CORRECTIONS`.

    Returns:
        Values that are compared with alpha, each 0 to 1 and none below its `p`.

    >>> correct(np.array([0.01, 0.04, 0.03]), 3, "holm").round(3).tolist()
    [0.03, 0.06, 0.06]
    """
    return CORRECTIONS[correction](p, tests)


def _in_place(values: Numbers, order: NDArray[np.int64]) -> Numbers:
    placed = np.empty_like(values)
    placed[order] = values
    return placed
