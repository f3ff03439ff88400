"""Path measures of rustworkx, compiled.

Its betweenness knows no weights: it is for networks whose ties are all as strong.
Source: Treinish et al. 2022, doi:10.21105/joss.03968.
"""

from typing import TYPE_CHECKING

import numpy as np

from ...errors import QueryError
from .tie_arrays import Floats, TieArrays

if TYPE_CHECKING:
    import rustworkx as rx


def betweenness(ties: TieArrays) -> Floats:
    """Sum over unordered pairs of the share of their shortest paths that pass through the node.

    Raises:
        QueryError: The ties are not all as strong.
    """
    import rustworkx as rx

    different = len(np.unique(ties.weight))
    if different > 1:
        raise QueryError(
            f"rustworkx: expected ties of one weight for betweenness, found {different} weights; choose another engine"
        )
    return _in_order(rx.graph_betweenness_centrality(_graph(ties), normalized=False), ties)


def closeness(ties: TieArrays) -> Floats:
    """Closeness by length, with the correction of Wasserman and Faust for several components."""
    import rustworkx as rx

    values = rx.newman_weighted_closeness_centrality(_graph(ties), weight_fn=lambda length: 1 / length)
    return _in_order(values, ties)


def _graph(ties: TieArrays) -> "rx.PyGraph[int, float]":
    import rustworkx as rx

    graph: rx.PyGraph[int, float] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(ties)))
    graph.add_edges_from(list(zip(ties.source.tolist(), ties.target.tolist(), ties.length.tolist(), strict=True)))
    return graph


def _in_order(values: object, ties: TieArrays) -> Floats:
    by_place = dict(values)  # type: ignore[call-overload]
    return np.array([by_place[place] for place in range(len(ties))], dtype=np.float64)
