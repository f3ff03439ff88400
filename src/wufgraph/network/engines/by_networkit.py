"""Path measures of networkit, compiled.

It runs on one thread: with more, sums depend on which thread came first.
Source: Angriman et al. 2023, doi:10.1007/978-3-031-21534-6_1.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from .tie_arrays import Floats, TieArrays


def betweenness(ties: TieArrays) -> Floats:
    """Sum over unordered pairs of the share of their shortest paths that pass through the node."""
    import networkit as nk

    # It counts a pair of an undirected network in both orders.
    return _run(ties, lambda graph: nk.centrality.Betweenness(graph, normalized=False)) / 2


def closeness(ties: TieArrays) -> Floats:
    """Closeness by length, with the correction of Wasserman and Faust for several components."""
    import networkit as nk

    generalized = nk.centrality.ClosenessVariant.GENERALIZED
    return _run(ties, lambda graph: nk.centrality.Closeness(graph, False, generalized))


def harmonic(ties: TieArrays) -> Floats:
    """Sum of the inverse lengths of the shortest paths to all others."""
    import networkit as nk

    return _run(ties, lambda graph: nk.centrality.HarmonicCloseness(graph, normalized=False))


def _run(ties: TieArrays, algorithm: Any) -> Floats:
    import networkit as nk

    if not len(ties.source):
        return np.zeros(len(ties))
    graph = nk.Graph(len(ties), weighted=True)
    for source, target, length in zip(ties.source.tolist(), ties.target.tolist(), ties.length.tolist(), strict=True):
        graph.addEdge(source, target, length)
    with _one_thread(nk):
        scores: Floats = np.array(algorithm(graph).run().scores(), dtype=np.float64)
    return np.nan_to_num(scores)


@contextmanager
def _one_thread(nk: Any) -> Iterator[None]:
    before = nk.getMaxNumberOfThreads()
    nk.setNumberOfThreads(1)
    try:
        yield
    finally:
        nk.setNumberOfThreads(before)
