"""Communities, and how far they can be trusted: over many runs from different seeds."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np

from ...errors import QueryError
from ..engines import Floats, Integers, TieArrays, choose_partition
from .partitions import modularity, mutual_information, number_communities, overlap, variation_of_information

METHODS = ("louvain", "leiden")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Communities:
    """The communities of the best of many runs, and how alike those of the others are.

    Attributes:
        labels: Number of each node's community, from 1 for the largest.
        stability: For each node, how alike its community is in the other runs: nodes in both over nodes in either,
            from 0 to 1, averaged; 1 with a single run.
        modularity: Of the best run; NaN without ties.
        count: How many communities it has.
        counts: The fewest and the most that any run has.
        mutual_information: Mean over pairs of runs, from 0 to 1, all runs are equal; NaN with a single run.
        variation: Mean variation of information over pairs of runs, in nats; NaN with a single run.
    """

    labels: Integers
    stability: Floats
    modularity: float
    count: int
    counts: tuple[int, int]
    mutual_information: float
    variation: float


def louvain(ties: TieArrays, resolution: float, seed: int) -> Integers:
    """Communities by the Louvain method; every node without ties is one of its own.

    Nodes and ties are taken in sorted order, so that equal seeds give equal communities whatever order they came in.
    Source: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008.
    """
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ties)))
    graph.add_weighted_edges_from(zip(ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True))
    labels = np.zeros(len(ties), dtype=np.int64)
    found = nx.community.louvain_communities(graph, resolution=resolution, seed=seed) if graph else []
    for number, members in enumerate(found):
        labels[sorted(members)] = number
    return labels


def leiden(ties: TieArrays, resolution: float, seed: int) -> Integers:
    """Communities by the Leiden method, whose communities are always connected; it needs graspologic-native.

    Source: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.

    Raises:
        ToolError: It is not installed.
    """
    return choose_partition("leiden")(ties, resolution, seed)


def find_communities(
    ties: TieArrays, method: str = METHODS[0], *, runs: int = 20, resolution: float = 1.0, seed: int = 7
) -> Communities:
    """Find communities many times from different seeds, and take those of the highest modularity.

    Args:
        ties: The network.
        method: One of `METHODS`.
        runs: How many times, with `seed`, `seed` + 1 and so on.
        resolution: More than 1 makes more and smaller communities (Reichardt & Bornholdt 2006,
            doi:10.1103/PhysRevE.74.016110).
        seed: Of the first run.

    Raises:
        QueryError: There is no such method.
        ToolError: The library that it needs is not installed.
    """
    found = [number_communities(_method(method)(ties, resolution, seed + run)) for run in range(max(runs, 1))]
    quality = [round(modularity(ties, labels, resolution), 12) + 0.0 for labels in found]
    best = min(range(len(found)), key=lambda run: (-quality[run] if quality[run] == quality[run] else 0.0, run))
    others = [overlap(found[best], labels) for run, labels in enumerate(found) if run != best]
    pairs = list(combinations(found, 2))
    counts = [len(np.unique(labels)) for labels in found]
    return Communities(
        labels=found[best],
        stability=np.mean(others, axis=0) if others else np.ones(len(ties)),
        modularity=quality[best],
        count=counts[best],
        counts=(min(counts), max(counts)),
        mutual_information=_mean([mutual_information(one, other) for one, other in pairs]),
        variation=_mean([variation_of_information(one, other) for one, other in pairs]),
    )


def _method(name: str) -> Callable[[TieArrays, float, int], Integers]:
    if name not in METHODS:
        raise QueryError(f"communities: expected {' or '.join(METHODS)}, found {name}; correct it")
    return louvain if name == METHODS[0] else leiden


def _mean(values: list[float]) -> float:
    return float(np.mean(values)) if values else float("nan")
