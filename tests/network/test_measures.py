"""Measures against published values and brute force, whatever the order of input."""

import itertools
import os
import subprocess
import sys

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wufgraph.network import measure


def weighted(network: "nx.Graph[str]", weight: int = 1) -> "nx.Graph[str]":
    """The same network with equal weights."""
    for pair in network.edges:
        network.edges[pair]["weight"] = weight
    return network


def test_the_medici_have_their_published_place() -> None:
    """Degree 6 and betweenness 0.521978 among Florentine families (Padgett & Ansell 1993, doi:10.1086/230190)."""
    medici = measure(weighted(nx.florentine_families_graph()))["Medici"]
    assert medici["degree"] == 6
    assert medici["betweenness"] == pytest.approx(0.521978, abs=1e-6)


def test_strength_is_the_sum_of_weights() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from([("a", "b", 3), ("a", "c", 2)])
    assert {n: m["strength"] for n, m in measure(network).items()} == {"a": 5, "b": 3, "c": 2}


def test_a_strong_tie_is_a_short_way() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from([("a", "c", 1), ("a", "b", 4), ("b", "c", 4)])
    assert measure(network)["b"]["betweenness"] == 1


def test_communities_are_numbered_from_the_largest() -> None:
    network = weighted(nx.relabel_nodes(nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(5)), str))
    measures = measure(network)
    assert [measures[str(n)]["community"] for n in (3, 0)] == [1, 2]


def test_an_empty_network_and_an_isolate_have_their_measures() -> None:
    assert measure(nx.Graph()) == {}
    alone: nx.Graph[str] = nx.Graph()
    alone.add_node("a")
    assert measure(alone) == {"a": {"degree": 0, "strength": 0, "betweenness": 0, "community": 1}}


EDGES = st.lists(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"), st.integers(1, 4)).filter(lambda e: e[0] < e[1]),
    unique_by=lambda e: e[:2],
    min_size=1,
)


@settings(max_examples=40)
@given(EDGES, st.randoms(use_true_random=False))
def test_the_order_of_input_changes_nothing(edges: list[tuple[str, str, int]], random: "object") -> None:
    shuffled = [(b, a, w) for a, b, w in edges]
    getattr(random, "shuffle")(shuffled)  # noqa: B009 - hypothesis gives an object of its own
    networks = []
    for order in (edges, shuffled):
        network: nx.Graph[str] = nx.Graph()
        network.add_weighted_edges_from(order)
        networks.append(measure(network))
    assert networks[0] == networks[1]


@settings(max_examples=40)
@given(EDGES)
def test_betweenness_is_that_of_all_shortest_paths(edges: list[tuple[str, str, int]]) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from(edges)
    for _, _, data in network.edges(data=True):
        data["length"] = 12 // data["weight"]
    found = measure(network)
    pairs = (len(network) - 1) * (len(network) - 2) / 2
    for node in network:
        total = 0.0
        for s, t in itertools.combinations([n for n in network if n != node], 2):
            if nx.has_path(network, s, t):
                paths = list(nx.all_shortest_paths(network, s, t, weight="length"))
                total += sum(node in p for p in paths) / len(paths)
        assert found[node]["betweenness"] == pytest.approx(total / pairs if pairs else 0, abs=1e-5)


SCRIPT = """
import networkx as nx
from wufgraph.network import measure
g = nx.relabel_nodes(nx.karate_club_graph(), str)
nx.set_edge_attributes(g, 1, "weight")
print(measure(g))
"""


def test_hash_seeds_change_nothing() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(outputs) == 1
