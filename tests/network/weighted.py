"""Networks with weights, to measure."""

from fractions import Fraction

import networkx as nx
from hypothesis import strategies as st

NODES = [f"n{place}" for place in range(9)]


def with_weights(network: "nx.Graph[str]", weight: float = 1) -> "nx.Graph[str]":
    """The same network, its nodes named by strings, with equal weights."""
    named: nx.Graph[str] = nx.relabel_nodes(network, str)
    nx.set_edge_attributes(named, dict.fromkeys(named.edges, weight), "weight")
    return named


def of_rows(rows: list[tuple[str, str, float]], alone: tuple[str, ...] = ()) -> "nx.Graph[str]":
    """A network from its ties, and nodes without any."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(alone)
    network.add_weighted_edges_from(rows)
    return network


def with_distances(network: "nx.Graph[str]") -> "nx.Graph[str]":
    """The same network with exact fractions as lengths: for networkx, which adds up anything."""
    exact = network.copy()
    for _, _, data in exact.edges(data=True):
        data["distance"] = 1 / Fraction(data["weight"]).limit_denominator(1000)
    return exact


def networks(weights: "st.SearchStrategy[float]", *, least: int = 0) -> "st.SearchStrategy[nx.Graph[str]]":
    """Random networks of up to nine nodes, parts and isolates included."""
    pairs = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda pair: pair[0] < pair[1])
    rows = st.dictionaries(pairs, weights, min_size=least, max_size=20)
    return st.builds(
        lambda ties, alone: of_rows([(a, b, w) for (a, b), w in ties.items()], tuple(alone)),
        rows,
        st.lists(st.sampled_from(NODES), max_size=4),
    )


COUNTS = st.integers(1, 6)
FRACTIONS = st.sampled_from([1.0, 0.5, 1 / 3, 2 / 3, 5 / 6, 1 / 7, 1.5])
