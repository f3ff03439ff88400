"""Whether a network is clustered and yet of short ways, more than at random."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import dijkstra

from ..engines import TieArrays, components
from .cohesion import clustering

_SOURCES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWorld:
    """A network set against draws of a null model.

    Attributes:
        clustering: Mean clustering coefficient of the nodes.
        path_length: Mean number of steps between nodes of the largest component.
        expected_clustering: The same, averaged over the draws.
        expected_path_length: The same, averaged over the draws.
        sigma: (clustering/expected)/(path length/expected): more than 1 says small world. NaN where one is not defined.
    """

    clustering: float
    path_length: float
    expected_clustering: float
    expected_path_length: float
    sigma: float


def small_world(ties: TieArrays, draws: Sequence[TieArrays], seed: int) -> SmallWorld:
    """Set clustering and path length against those of a null model.

    Formula: sigma = (C/C_0)/(L/L_0). Convention: C is the mean of `clustering`, L the mean number of steps in the
    largest component (from 200 of its nodes, drawn at random, where it has more), C_0 and L_0 their means over the
    draws. Where the network is a projection, these are to be projections of shuffled tables: against random ties,
    every projection is a small world.
    Source: Humphries & Gurney 2008, doi:10.1371/journal.pone.0002051; Uzzi & Spiro 2005, doi:10.1086/432782 (the
    bipartite null model).
    """
    own, length = mean_clustering(ties), mean_path_length(ties, seed)
    drawn = np.array([(mean_clustering(draw), mean_path_length(draw, seed)) for draw in draws]).reshape(-1, 2)
    expected, expected_length = (float(column.mean()) if len(column) else float("nan") for column in drawn.T)
    defined = all(value > 0 for value in (length, expected, expected_length))
    sigma = own / expected / (length / expected_length) if defined else float("nan")
    return SmallWorld(
        clustering=own,
        path_length=length,
        expected_clustering=expected,
        expected_path_length=expected_length,
        sigma=sigma,
    )


def mean_clustering(ties: TieArrays) -> float:
    """Mean over all nodes of `clustering`; NaN without nodes."""
    return float(clustering(ties).mean()) if len(ties) else float("nan")


def mean_path_length(ties: TieArrays, seed: int) -> float:
    """Mean number of steps between nodes of the largest component; NaN without ties."""
    parts = sorted(components(ties), key=lambda part: (-len(part[1]), part[0][0]))
    if not parts:
        return float("nan")
    part = parts[0][1]
    sources = np.arange(len(part))
    if len(part) > _SOURCES:
        sources = np.sort(np.random.default_rng(seed).choice(len(part), _SOURCES, replace=False))
    steps = dijkstra(part.ones(), indices=sources, unweighted=True)
    return float(steps.sum() / (len(sources) * (len(part) - 1)))
