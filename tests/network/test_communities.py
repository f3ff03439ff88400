"""Communities, and how alike those of many runs are."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.weighted import COUNTS, FRACTIONS, networks, of_rows, with_weights
from wufgraph.cli.network import communities as cli
from wufgraph.errors import QueryError
from wufgraph.network import measure
from wufgraph.network.engines import tie_arrays
from wufgraph.network.measures import METHODS, find_communities
from wufgraph.network.measures.partitions import (
    modularity,
    mutual_information,
    number_communities,
    overlap,
    variation_of_information,
)

LABELS = st.lists(st.integers(0, 3), min_size=6, max_size=6).map(lambda labels: np.array(labels, dtype=np.int64))


@pytest.mark.parametrize("method", METHODS)
def test_two_rings_of_friends_are_two_communities(method: str) -> None:
    network = with_weights(nx.barbell_graph(5, 0))
    network.add_node("alone")
    found = find_communities(tie_arrays(network), method)
    assert found.labels.tolist() == [1] * 5 + [2] * 5 + [3]
    assert found.stability.tolist() == [1] * 11
    assert (found.count, found.counts) == (3, (3, 3))
    assert (found.mutual_information, found.variation) == (1, 0)


@pytest.mark.parametrize("method", METHODS)
def test_the_karate_club_has_its_published_modularity(method: str) -> None:
    """0.4198, the largest that there is (Brandes et al. 2008, doi:10.1109/TKDE.2007.190689)."""
    found = find_communities(tie_arrays(with_weights(nx.karate_club_graph())), method, runs=30)
    assert found.modularity == pytest.approx(0.41979, abs=5e-6)
    assert found.count == 4


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=30)
@given(network=networks(COUNTS), order=st.randoms(use_true_random=False))
def test_the_order_of_input_changes_no_community(method: str, network: "nx.Graph[str]", order: "object") -> None:
    nodes, edges = list(network), [(b, a, data) for a, b, data in network.edges(data=True)]
    for rows in (nodes, edges):
        getattr(order, "shuffle")(rows)  # noqa: B009 - hypothesis gives an object of its own
    shuffled: nx.Graph[str] = nx.Graph()
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from(edges)
    one, other = (find_communities(tie_arrays(which), method, runs=3) for which in (network, shuffled))
    assert one.labels.tolist() == other.labels.tolist()
    assert one.stability.tolist() == other.stability.tolist()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("nodes", [0, 1, 3])
def test_nodes_without_ties_are_communities_of_their_own(method: str, nodes: int) -> None:
    found = find_communities(tie_arrays(of_rows([], tuple("abc"[:nodes]))), method)
    assert found.labels.tolist() == list(range(1, nodes + 1))
    assert math.isnan(found.modularity)


@pytest.mark.parametrize("method", METHODS)
def test_a_higher_resolution_makes_more_communities(method: str) -> None:
    ties = tie_arrays(nx.les_miserables_graph())
    counts = [find_communities(ties, method, runs=5, resolution=value).count for value in (0.3, 1, 3)]
    assert counts == sorted(set(counts))


def test_what_runs_disagree_on_is_less_stable() -> None:
    """A ring has no communities of its own: where it is cut is chance."""
    found = find_communities(tie_arrays(with_weights(nx.cycle_graph(30))), runs=10)
    assert found.mutual_information < 0.95
    assert found.variation > 0.1
    assert found.stability.min() < 0.9


def test_one_run_says_nothing_of_stability() -> None:
    found = find_communities(tie_arrays(with_weights(nx.cycle_graph(6))), runs=1)
    assert math.isnan(found.mutual_information)
    assert math.isnan(found.variation)
    assert found.stability.tolist() == [1] * 6


def test_an_unknown_method_is_told() -> None:
    with pytest.raises(QueryError, match="expected louvain or leiden, found walktrap"):
        find_communities(tie_arrays(of_rows([("a", "b", 1)])), "walktrap")


def test_the_command_line_has_the_methods_that_there_are() -> None:
    assert tuple(METHODS) == cli.METHODS


@given(networks(FRACTIONS, least=1), st.floats(0.2, 3))
def test_modularity_is_that_of_networkx(network: "nx.Graph[str]", resolution: float) -> None:
    nodes = sorted(network)
    parts = [{n for n in nodes if hash_free(n) == label} for label in range(3)]
    labels = np.array([hash_free(node) for node in nodes], dtype=np.int64)
    wanted = nx.community.modularity(network, parts, weight="weight", resolution=resolution)
    assert modularity(tie_arrays(network), labels, resolution) == pytest.approx(wanted, abs=1e-9)


def hash_free(node: str) -> int:
    """One of three labels for a node."""
    return int(node[1:]) % 3


@given(LABELS, LABELS)
def test_information_of_two_divisions_is_that_of_their_table(one: "np.ndarray", other: "np.ndarray") -> None:
    table = np.array([[np.mean((one == a) & (other == b)) for b in range(4)] for a in range(4)])

    def entropy(shares: "np.ndarray") -> float:
        return float(-sum(p * math.log(p) for p in shares.ravel() if p > 0))

    first, second, joint = entropy(table.sum(1)), entropy(table.sum(0)), entropy(table)
    assert variation_of_information(one, other) == pytest.approx(2 * joint - first - second, abs=1e-9)
    wanted = 2 * (first + second - joint) / (first + second) if first + second else 1
    assert mutual_information(one, other) == pytest.approx(wanted, abs=1e-9)
    for n, value in enumerate(overlap(one, other)):
        a, b = {*np.flatnonzero(one == one[n])}, {*np.flatnonzero(other == other[n])}
        assert value == pytest.approx(len(a & b) / len(a | b))


def test_divisions_that_tell_nothing_of_each_other_share_no_information() -> None:
    one, other = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    assert mutual_information(one, other) == pytest.approx(0, abs=1e-12)
    assert variation_of_information(one, other) == pytest.approx(2 * math.log(2))


def test_communities_are_numbered_by_size_and_then_by_their_first_node() -> None:
    assert number_communities(np.array([5, 2, 2, 9, 9, 0])).tolist() == [3, 1, 1, 2, 2, 4]


def test_the_community_of_a_node_is_that_of_one_run() -> None:
    network = nx.les_miserables_graph()
    one = find_communities(tie_arrays(network), runs=1)
    found = measure(network, ["community"])
    assert [row["community"] for row in found.values()] == one.labels.tolist()
