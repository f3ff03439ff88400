"""Path measures of networkx: slow, and what the other engines are held against."""

from collections.abc import Mapping

import networkx as nx
import numpy as np

from .tie_arrays import Floats, TieArrays


def betweenness(ties: TieArrays) -> Floats:
    """Sum over unordered pairs of the share of their shortest paths that pass through the node."""
    return _in_order(nx.betweenness_centrality(_graph(ties), weight="length", normalized=False), ties)


def closeness(ties: TieArrays) -> Floats:
    """Closeness by length, with the correction of Wasserman and Faust for several components."""
    return _in_order(nx.closeness_centrality(_graph(ties), distance="length"), ties)


def harmonic(ties: TieArrays) -> Floats:
    """Sum of the inverse lengths of the shortest paths to all others."""
    return _in_order(nx.harmonic_centrality(_graph(ties), distance="length"), ties)


def _graph(ties: TieArrays) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ties)))
    lengths = (int(length) for length in ties.length.tolist())
    graph.add_weighted_edges_from(
        zip(ties.source.tolist(), ties.target.tolist(), lengths, strict=True), weight="length"
    )
    return graph


def _in_order(values: Mapping[int, float], ties: TieArrays) -> Floats:
    return np.array([values[place] for place in range(len(ties))], dtype=np.float64)
