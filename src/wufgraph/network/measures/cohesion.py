"""How closely knit a network is around a node, and what would fall apart without it."""

from typing import Any

import networkx as nx
import numpy as np

from ..engines import Floats, Integers, TieArrays
from .blocks import row_blocks
from .degrees import degree


def k_core(ties: TieArrays) -> Integers:
    """The innermost core that a node is in.

    Formula: the largest k such that the node is in the part where each has at least k partners within it. Unit: nodes;
    from 0 to n - 1. Weights do not count.
    Source: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaversnik 2003, arXiv:cs/0310049.
    """
    numbers = nx.core_number(graph_of(ties))
    return np.array([numbers[place] for place in range(len(ties))], dtype=np.int64)


def triangles(ties: TieArrays) -> Integers:
    """Pairs of a node's partners that are partners themselves; from 0. Weights do not count."""
    ones = ties.ones()
    closed = [(block @ ones).multiply(block).sum(axis=1) for block in row_blocks(ones)]
    found = np.concatenate([np.asarray(one).ravel() for one in closed]) if closed else np.zeros(0)
    return (found / 2).astype(np.int64)


def clustering(ties: TieArrays) -> Floats:
    """Share of pairs of a node's partners that are partners themselves.

    Formula: c_i = 2 t_i/(k_i (k_i - 1)), with t_i triangles and k_i partners. Unit: share of pairs; from 0 to 1.
    Convention: 0 for nodes with fewer than two partners. Weights do not count. One event of many members makes all of
    them tied: a projection is clustered even at random, see `small_world` and `bipartite_clustering`.
    Source: Watts & Strogatz 1998, doi:10.1038/30918.
    """
    partners = degree(ties)
    pairs = partners * (partners - 1) / 2
    return np.divide(triangles(ties), pairs, out=np.zeros(len(ties)), where=pairs > 0)


def articulation(ties: TieArrays) -> Integers:
    """Whether a network falls into more parts without a node: 1 if so, else 0.

    Source: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
    """
    found = np.zeros(len(ties), dtype=np.int64)
    found[sorted(nx.articulation_points(graph_of(ties)))] = 1
    return found


def bridges(ties: TieArrays) -> Integers:
    """Number of a node's ties that alone join two parts of the network; from 0 to its partners.

    Source: Tarjan 1974, doi:10.1016/0020-0190(74)90003-9.
    """
    ends = [place for pair in list_bridges(ties) for place in pair]
    return np.bincount(np.array(ends, dtype=np.int64), minlength=len(ties)).astype(np.int64)


def list_bridges(ties: TieArrays) -> list[tuple[int, int]]:
    """Ties that alone join two parts of the network, by the places of their ends, sorted."""
    graph: Any = graph_of(ties)
    return sorted((min(pair), max(pair)) for pair in nx.bridges(graph))


def graph_of(ties: TieArrays) -> "nx.Graph[int]":
    """The ties as a networkx graph of places, without weights."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ties)))
    graph.add_edges_from(zip(ties.source.tolist(), ties.target.tolist(), strict=True))
    return graph
