"""How strong a tie is, by what its two ends have in common."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Numbers = NDArray[np.float64]


def count(common: Numbers, _sizes: Numbers, _other_sizes: Numbers) -> Numbers:
    """Number of common events, 1 or more."""
    return common


def jaccard(common: Numbers, sizes: Numbers, other_sizes: Numbers) -> Numbers:
    """Share of common events in those of either, c / (a + b - c), above 0 to 1.

    Source: Jaccard 1901, doi:10.5169/seals-266450.
    """
    return common / (sizes + other_sizes - common)


def cosine(common: Numbers, sizes: Numbers, other_sizes: Numbers) -> Numbers:
    """Common events over the geometric mean of those of each, c / sqrt(a b), above 0 to 1.

    Source: Salton & McGill 1983, Introduction to Modern Information Retrieval.
    """
    return common / np.sqrt(sizes * other_sizes)


def association(common: Numbers, sizes: Numbers, other_sizes: Numbers) -> Numbers:
    """Association strength, c / (a b): common events against what chance would give, up to a factor; above 0 to 1.

    Source: van Eck & Waltman 2009, doi:10.1002/asi.21075.
    """
    return common / (sizes * other_sizes)


WEIGHTINGS: dict[str, Callable[[Numbers, Numbers, Numbers], Numbers] | None] = {
    "count": count,
    "newman": None,  # of the events' sizes, not of the ends' alone: see `share_events`
    "jaccard": jaccard,
    "cosine": cosine,
    "association": association,
}


def share_events(incidence: csr_array) -> csr_array:
    """Give each member of an event of k members 1/(k - 1) of it; an event of one member gives nothing.

    With it a tie's weight is the sum of 1/(k - 1) over common events, and a node's strength the number of its events
    that have another member. Source: Newman 2001, doi:10.1103/PhysRevE.64.016132.
    """
    sizes = np.asarray(incidence.sum(axis=1)).ravel()
    shares = np.divide(1, sizes - 1, out=np.zeros(len(sizes)), where=sizes > 1)
    return csr_array(incidence.multiply(shares[:, None]))
