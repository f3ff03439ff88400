"""Path measures in whole arrays, with scipy's Dijkstra: the engine that is always there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from .components import components
from .tie_arrays import Floats, Integers, TieArrays

_AT_ONCE = 2_000_000  # distances held at a time


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fan:
    """What one source sees of each node of its component; 0 for itself.

    Attributes:
        source: Its place.
        distance: Length of the shortest path.
        dependency: Sum over targets of the share of shortest paths to them that pass through the node, each times
            how far on the way it is (distance of the node over that of the target); empty unless it was asked for.
            Over both ends of a path these shares of the way make one: the sum over all sources is the betweenness.
    """

    source: int
    distance: Floats
    dependency: Floats


def betweenness(ties: TieArrays) -> Floats:
    """Sum over unordered pairs of the share of their shortest paths that pass through the node."""
    found = np.zeros(len(ties))
    for places, part in components(ties):
        for fan in fans(part, range(len(part)), dependencies=True):
            found[places] += fan.dependency
    return found


def closeness(ties: TieArrays) -> Floats:
    """Closeness by length, with the correction of Wasserman and Faust for several components."""
    found = np.zeros(len(ties))
    for places, part in components(ties):
        totals = np.array([fan.distance.sum() for fan in fans(part, range(len(part)))])
        found[places] = (len(part) - 1) ** 2 / (len(ties) - 1) / totals
    return found


def harmonic(ties: TieArrays) -> Floats:
    """Sum of the inverse lengths of the shortest paths to all others."""
    found = np.zeros(len(ties))
    for places, part in components(ties):
        found[places] = [invert(fan.distance).sum() for fan in fans(part, range(len(part)))]
    return found


def invert(distance: Floats) -> Floats:
    """Inverse distances; 0 of 0."""
    return np.divide(1.0, distance, out=np.zeros_like(distance), where=distance > 0)


def fans(ties: TieArrays, sources: Sequence[int], *, dependencies: bool = False) -> Iterator[Fan]:
    """What each of some sources of a connected network sees.

    The dependencies are those of Brandes 2001 (doi:10.1080/0022250X.2001.9990249) with the scaling of Geisberger,
    Sanders & Schultes 2008 (doi:10.1137/1.9781611972887.9), gathered for all nodes at once: the matrix of steps on
    shortest paths from one source is nilpotent, so that its few powers count the paths.
    """
    lengths = ties.matrix(ties.length)
    batch = max(1, _AT_ONCE // max(len(ties), 1))
    for first in range(0, len(sources), batch):
        chosen = list(sources[first : first + batch])
        for source, distance in zip(chosen, dijkstra(lengths, indices=chosen), strict=True):
            dependency = _dependency(ties, source, distance) if dependencies else np.zeros(0)
            yield Fan(source=source, distance=distance, dependency=dependency)


def _dependency(ties: TieArrays, source: int, distance: Floats) -> Floats:
    steps = _steps(ties, distance)
    paths, ending = np.zeros(len(ties)), np.zeros(len(ties))
    ending[source] = 1
    back = csr_array(steps.T)
    while ending.any():  # by the number of ties on the way
        paths += ending
        ending = back @ ending
    share, through = invert(paths * distance), np.zeros(len(ties))
    while share.any():
        share = steps @ share
        through += share
    return through * paths * distance


def _steps(ties: TieArrays, distance: Floats) -> csr_array:
    """1 from each node to the next ones on a shortest path from the source."""
    gain = distance.take(ties.target) - distance.take(ties.source)
    outward, inward = np.flatnonzero(gain == ties.length), np.flatnonzero(gain == -ties.length)
    start: Integers = np.concatenate([ties.source[outward], ties.target[inward]])
    end: Integers = np.concatenate([ties.target[outward], ties.source[inward]])
    return csr_array((np.ones(len(start)), (start, end)), shape=(len(ties), len(ties)))
