"""Path measures from a sample of sources, with their standard errors."""

from dataclasses import dataclass

import numpy as np

from .by_scipy import fans, invert
from .components import components
from .tie_arrays import Floats, Integers, TieArrays

EXACT_WORK = 300_000_000  # nodes × ties up to which a path measure takes no more than about half a minute
PIVOTS = 256


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Estimate:
    """A measure of each node as estimated, before any scaling.

    Attributes:
        values: Of each node.
        errors: Standard error of each; 0 where all sources of its component were used, or all that it needs.
        pivots: Sources used in the largest component that was sampled, and how many nodes that has; both 0 where
            none was.
    """

    values: Floats
    errors: Floats
    pivots: tuple[int, int]


def work(ties: TieArrays) -> int:
    """Nodes × ties of each component, summed: what an exact path measure takes."""
    return sum(len(part) * len(part.source) for _, part in components(ties))


def sample_paths(measure: str, ties: TieArrays, pivots: int, seed: int) -> Estimate:
    """Estimate a path measure by the shortest paths from random sources, the pivots.

    In each component that has more nodes, `pivots` of them are drawn without replacement, all as likely. The
    dependency on a node, its distance and its inverse distance are averaged over them; the standard error is that of
    the mean of a sample without replacement (and, for closeness, of its inverse by the delta method).

    Args:
        measure: `betweenness`, `closeness` or `harmonic`.
        ties: The network.
        pivots: Sources of each component, at least two.
        seed: Equal seeds draw equal pivots.

    Source: Geisberger, Sanders & Schultes 2008, doi:10.1137/1.9781611972887.9 (betweenness); Eppstein & Wang 2004,
    doi:10.7155/jgaa.00081 (distances).
    """
    rng = np.random.default_rng(seed)
    values, errors, largest = np.zeros(len(ties)), np.zeros(len(ties)), (0, 0)
    for places, part in components(ties):
        chosen = np.arange(len(part))
        if len(part) > pivots:
            chosen = np.sort(rng.choice(len(part), pivots, replace=False))
            largest = max(largest, (pivots, len(part)), key=lambda pair: pair[1])
        found = _of_pairs(part, chosen) if measure == "betweenness" else _of_distances(measure, part, chosen)
        values[places], errors[places] = found
    if measure == "closeness" and len(ties) > 1:
        values, errors = values / (len(ties) - 1), errors / (len(ties) - 1)
    return Estimate(values=values, errors=errors, pivots=largest)


def _of_pairs(part: TieArrays, chosen: Integers) -> tuple[Floats, Floats]:
    total, squares = np.zeros(len(part)), np.zeros(len(part))
    for fan in fans(part, chosen.tolist(), dependencies=True):
        total += fan.dependency
        squares += fan.dependency**2
    drawn = np.full(len(part), len(chosen), dtype=np.float64)
    mean, error = _mean(total, squares, drawn, len(part))
    error = np.maximum(error, _unseen(mean, len(chosen), len(part)))
    ends = np.bincount(np.concatenate([part.source, part.target]))
    return len(part) * mean, len(part) * np.where(ends > 1, error, 0)  # nothing passes a node of one tie


def _unseen(mean: Floats, drawn: int, population: int) -> Floats:
    """The error that a node's own sample may not show.

    A node that few others lie behind is passed by all paths of those few, and a sample may hold none of them. Were g
    behind it, each seeing it halfway to all others, the mean were g/2 and its error that of a Poisson count of them.
    What no source saw may have been half a pair of one.
    """
    return np.sqrt((mean + 0.5 / drawn) * population / (4 * drawn) * max(1 - drawn / population, 0))


def _of_distances(measure: str, part: TieArrays, chosen: Integers) -> tuple[Floats, Floats]:
    total, squares, others = np.zeros(len(part)), np.zeros(len(part)), len(part) - 1
    own = np.zeros(len(part))
    for fan in fans(part, chosen.tolist()):
        seen = fan.distance if measure == "closeness" else invert(fan.distance)
        total += seen
        squares += seen**2
        own[fan.source] = seen.sum()
    is_pivot = np.zeros(len(part), dtype=bool)
    is_pivot[chosen] = True
    mean, error = _mean(total, squares, len(chosen) - is_pivot.astype(np.float64), others)
    mean, error = np.where(is_pivot, own / others, mean), np.where(is_pivot, 0.0, error)
    if measure == "closeness":
        return others / mean, others * error / mean**2
    return others * mean, others * error


def _mean(total: Floats, squares: Floats, drawn: Floats, population: int) -> tuple[Floats, Floats]:
    """Mean and its standard error, for samples without replacement of a population."""
    size = np.maximum(drawn, 1)
    mean = total / size
    variance = np.maximum(squares / size - mean**2, 0) * size / np.maximum(size - 1, 1)
    return mean, np.sqrt(variance / size * np.maximum(1 - size / population, 0))
