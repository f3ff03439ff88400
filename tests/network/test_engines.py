"""Every engine against networkx, and the shortest paths that floating numbers would miss."""

import math
from collections.abc import Callable, Mapping
from fractions import Fraction

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.weighted import COUNTS, FRACTIONS, networks, of_rows, with_distances, with_weights
from wufgraph.cli.network import measuring
from wufgraph.errors import QueryError, ToolError
from wufgraph.network import measure
from wufgraph.network.engines import (
    AUTO,
    PATH_ENGINES,
    choose_partition,
    choose_path_engine,
    choosing,
    components,
    sample_paths,
    tie_arrays,
    whole_lengths,
)
from wufgraph.network.measures import DEFAULT

ORACLES: dict[str, Callable[["nx.Graph[str]"], Mapping[str, float]]] = {
    "betweenness": lambda network: nx.betweenness_centrality(network, weight="distance"),
    "closeness": lambda network: nx.closeness_centrality(network, distance="distance"),
    "harmonic": lambda network: nx.harmonic_centrality(network, distance="distance"),
}
# rustworkx has no harmonic centrality, and no betweenness of weighted ties.
WEIGHTED = [
    (e, m)
    for e in PATH_ENGINES
    for m in ORACLES
    if (e, m) not in {("rustworkx", m) for m in ("betweenness", "harmonic")}
]
UNWEIGHTED = [*WEIGHTED, ("rustworkx", "betweenness")]


def compare(network: "nx.Graph[str]", engine: str, name: str) -> None:
    """Hold an engine against networkx, which adds up exact fractions."""
    wanted = ORACLES[name](with_distances(network))
    found = measure(network, [name], engine=engine)
    assert {node: values[name] for node, values in found.items()} == pytest.approx(
        {node: float(value) for node, value in wanted.items()}, rel=1e-9, abs=1e-9
    )


@pytest.mark.parametrize(("engine", "name"), WEIGHTED)
@settings(max_examples=50)
@given(network=networks(COUNTS))
def test_an_engine_gives_what_networkx_gives_for_counts(engine: str, name: str, network: "nx.Graph[str]") -> None:
    compare(network, engine, name)


@pytest.mark.parametrize(("engine", "name"), WEIGHTED)
@settings(max_examples=50)
@given(network=networks(FRACTIONS))
def test_an_engine_gives_what_networkx_gives_for_fractions(engine: str, name: str, network: "nx.Graph[str]") -> None:
    compare(network, engine, name)


@pytest.mark.parametrize(("engine", "name"), UNWEIGHTED)
def test_an_engine_gives_what_networkx_gives_for_a_larger_network(engine: str, name: str) -> None:
    network = with_weights(nx.gnm_random_graph(120, 150, seed=3))
    assert nx.number_connected_components(network) > 3
    compare(network, engine, name)


@pytest.mark.parametrize(("engine", "name"), UNWEIGHTED)
@pytest.mark.parametrize("nodes", [0, 1, 2])
def test_an_engine_takes_networks_without_ties(engine: str, name: str, nodes: int) -> None:
    network = of_rows([], tuple("ab"[:nodes]))
    assert measure(network, [name], engine=engine) == {node: {name: 0} for node in network}


@pytest.mark.parametrize("engine", ["networkx", "scipy", "networkit"])
def test_ways_of_different_fractions_that_add_up_alike_are_as_short(engine: str) -> None:
    """1/10 + 1/5 + 1/2 is 1/2 + 1/5 + 1/10, though not in floating numbers; and 1/3 + 1/6 is 1/2."""
    network = of_rows(
        [("a", "b", 10), ("b", "c", 5), ("c", "d", 2), ("a", "e", 2), ("e", "f", 5), ("f", "d", 10)],
    )
    found = measure(network, ["betweenness"], engine=engine)
    assert found["b"]["betweenness"] == found["f"]["betweenness"] == found["c"]["betweenness"]
    thirds = measure(
        of_rows([("a", "b", 3), ("b", "c", 6), ("a", "d", 4), ("d", "c", 4)]), ["betweenness"], engine=engine
    )
    assert thirds["b"] == thirds["d"] == {"betweenness": pytest.approx(0.5 / 3)}


@given(st.lists(st.sampled_from([1, 2, 3, 5, 7, 0.25, 1 / 3]), min_size=1), st.integers(2, 1000))
def test_lengths_are_whole_numbers_in_proportion_to_inverse_weights(weights: list[float], nodes: int) -> None:
    lengths, scale = whole_lengths(weights, nodes)
    products = {
        Fraction(length) * Fraction(weight).limit_denominator(100)
        for length, weight in zip(lengths.tolist(), weights, strict=True)
    }
    assert [float(product) for product in products] == [scale]
    assert lengths.max() * (nodes - 1) <= 2**53


@given(st.lists(st.floats(1e-6, 1e6), min_size=1), st.integers(2, 50_000))
def test_lengths_of_any_weights_are_near_and_add_up_exactly(weights: list[float], nodes: int) -> None:
    lengths, scale = whole_lengths(weights, nodes)
    assert all(length == int(length) >= 1 for length in lengths.tolist())
    assert lengths.max() * (nodes - 1) <= 2**53 + nodes
    longest = int(np.argmax(lengths))
    assert lengths[longest] / scale == pytest.approx(1 / weights[longest], rel=1e-4)


def test_very_different_weights_are_still_told_apart() -> None:
    lengths, _ = whole_lengths([1e-9, 1, 2], 10)
    assert lengths[0] > lengths[1] > lengths[2] > 0


@pytest.mark.parametrize("weight", [0, -1, math.nan, math.inf])
def test_a_weight_that_is_no_strength_is_told(weight: float) -> None:
    with pytest.raises(QueryError, match=r"tie of a and b: expected a weight above 0"):
        tie_arrays(of_rows([("a", "b", weight)]))


def test_a_tie_of_a_node_to_itself_is_left_out() -> None:
    assert len(tie_arrays(of_rows([("a", "a", 1), ("a", "b", 1)])).source) == 1


@given(networks(COUNTS))
def test_components_are_those_of_networkx(network: "nx.Graph[str]") -> None:
    ties = tie_arrays(network)
    wanted = {frozenset(part) for part in nx.connected_components(network) if len(part) > 1}
    parts = list(components(ties))
    assert {frozenset(part.nodes) for _, part in parts} == wanted
    assert all(part.nodes == tuple(ties.nodes[place] for place in places) for places, part in parts)
    assert sum(part.weight.sum() for _, part in parts) == ties.weight.sum()


@pytest.mark.parametrize(
    ("engine", "name"), [("rustworkx", "harmonic"), ("graspologic", "betweenness"), ("pajek", "closeness")]
)
def test_an_engine_that_has_no_such_measure_is_told(engine: str, name: str) -> None:
    with pytest.raises(QueryError, match="engine"):
        choose_path_engine(name, engine)


def test_rustworkx_refuses_betweenness_of_weighted_ties() -> None:
    with pytest.raises(QueryError, match="found 2 weights"):
        measure(of_rows([("a", "b", 1), ("b", "c", 2)]), ["betweenness"], engine="rustworkx")


def test_a_library_that_is_missing_is_told_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "find_spec", lambda _: None)
    with pytest.raises(ToolError, match=r"networkit: expected it to be installed.*wufgraph\[network\]"):
        choose_path_engine("betweenness", "networkit")
    with pytest.raises(ToolError, match="graspologic_native"):
        choose_partition("leiden")
    assert choose_path_engine("betweenness", AUTO)[0] == "scipy"
    assert set(measure(of_rows([("a", "b", 1)]), DEFAULT)) == {"a", "b"}


def test_the_command_line_has_the_engines_that_there_are() -> None:
    assert (AUTO, *PATH_ENGINES) == measuring.ENGINES


@pytest.fixture(scope="module")
def sampled() -> "nx.Graph[str]":
    """A network in which some nodes have few others behind them, and a small part of its own."""
    network: nx.Graph[str] = nx.relabel_nodes(nx.barabasi_albert_graph(150, 2, seed=2), lambda n: f"n{n:03d}")
    network.add_edges_from((f"n{n:03d}", f"leaf{n}") for n in range(0, 150, 3))
    network.add_edges_from([("x", "y"), ("y", "z")])
    for place, (_, _, data) in enumerate(sorted(network.edges(data=True), key=lambda edge: edge[:2])):
        data["weight"] = 1 + place % 3
    return network


@pytest.mark.parametrize("name", ORACLES)
def test_the_error_of_an_estimate_is_what_it_says(name: str, sampled: "nx.Graph[str]") -> None:
    ties = tie_arrays(sampled)
    exact = choose_path_engine(name)[1](ties)
    near = []
    for seed in range(30):
        found = sample_paths(name, ties, 40, seed)
        near.append(np.abs(found.values - exact) <= 2 * found.errors + 1e-9)
    share = np.mean(near, axis=0)
    assert share.mean() > 0.93
    assert (share > 0.6).all()


@pytest.mark.parametrize("name", ORACLES)
def test_estimates_are_right_on_average(name: str, sampled: "nx.Graph[str]") -> None:
    ties = tie_arrays(sampled)
    exact = choose_path_engine(name)[1](ties)
    mean = np.mean([sample_paths(name, ties, 40, seed).values for seed in range(200)], axis=0)
    assert mean.sum() == pytest.approx(exact.sum(), rel=0.02)


@pytest.mark.parametrize("name", ORACLES)
def test_as_many_sources_as_nodes_give_the_exact_values(name: str, sampled: "nx.Graph[str]") -> None:
    ties = tie_arrays(sampled)
    found = sample_paths(name, ties, len(ties), 1)
    assert found.values == pytest.approx(choose_path_engine(name)[1](ties), rel=1e-9, abs=1e-9)
    assert not found.errors.any()
    assert found.pivots == (0, 0)


def test_a_sampled_measure_has_a_column_of_errors_and_small_parts_are_exact(sampled: "nx.Graph[str]") -> None:
    found = measure(sampled, ["closeness"], samples=50)
    assert found["n000"]["closeness_error"]
    assert found["y"]["closeness_error"] == 0
    assert found["y"]["closeness"] == measure(sampled, ["closeness"])["y"]["closeness"]
    assert found == measure(sampled, ["closeness"], samples=50)
    assert found != measure(sampled, ["closeness"], samples=50, seed=8)
