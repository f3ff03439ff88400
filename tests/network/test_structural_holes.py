"""Structural holes against published values and networkx."""

import math

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.network.weighted import COUNTS, networks, of_rows
from wufgraph.network import measure

BURT = [
    *(("a", "b"), ("a", "f"), ("a", "g"), ("a", "e"), ("e", "g"), ("f", "g"), ("b", "g"), ("b", "d"), ("d", "g")),
    ("g", "c"),
]
WEIGHTS = (2, 3, 5, 2, 8, 3, 4, 1, 3, 10)


def published(*, weighted: bool) -> "nx.Graph[str]":
    """The network of analytictech.com/connections/v20(1)/holes.htm, whose values UCINET and igraph agree on."""
    weights = WEIGHTS if weighted else (1,) * len(BURT)
    return of_rows([(a, b, weight) for (a, b), weight in zip(BURT, weights, strict=True)])


@pytest.mark.parametrize(
    ("name", "values"),
    [("constraint", {"g": 0.400, "a": 0.595, "c": 1}), ("effective_size", {"g": 4.67, "a": 2.50, "c": 1})],
)
def test_the_published_network_has_its_published_values(name: str, values: dict[str, float]) -> None:
    found = measure(published(weighted=False), [name])
    for node, value in values.items():
        assert found[node][name] == pytest.approx(value, abs=0.005)


def test_the_published_network_with_weights_has_its_published_values() -> None:
    found = measure(published(weighted=True), ["constraint", "effective_size"])
    assert found["g"] == pytest.approx({"constraint": 0.299, "effective_size": 5.47}, abs=0.006)
    assert found["a"] == pytest.approx({"constraint": 0.795, "effective_size": 2.47}, abs=0.006)
    assert found["c"] == pytest.approx({"constraint": 1, "effective_size": 1}, abs=0.001)


@given(networks(COUNTS))
def test_constraint_and_effective_size_are_those_of_networkx(network: "nx.Graph[str]") -> None:
    assume(network)  # networkx takes none without nodes
    found = measure(network, ["constraint", "effective_size", "efficiency"])
    # Without `nodes`, networkx takes the effective size of weighted ties from matrices and divides by the wrong maxima:
    # 2.79 for the published network's A, which has 2.47.
    constraint = nx.constraint(network, weight="weight")
    size = nx.effective_size(network, nodes=sorted(network), weight="weight")
    for node, values in found.items():
        if network.degree(node):
            assert values["constraint"] == pytest.approx(constraint[node], abs=1e-9)
            assert values["effective_size"] == pytest.approx(size[node], abs=1e-9)
            assert values["efficiency"] == pytest.approx(size[node] / network.degree(node), abs=1e-9)


@settings(max_examples=40)
@given(networks(st.just(1)))
def test_without_weights_the_effective_size_is_that_of_borgatti(network: "nx.Graph[str]") -> None:
    assume(network)
    found, plain = measure(network, ["effective_size"]), nx.effective_size(network)
    for node in network:
        if network.degree(node):
            assert found[node]["effective_size"] == pytest.approx(plain[node], abs=1e-9)


@settings(max_examples=40)
@given(networks(COUNTS))
def test_hierarchy_is_the_sum_that_burt_writes(network: "nx.Graph[str]") -> None:
    found = measure(network, ["hierarchy"])
    for node in network:
        partners = sorted(network.neighbors(node))
        local = [nx.local_constraint(network, node, partner, weight="weight") for partner in partners]
        if len(partners) > 1:
            ratios = [one * len(partners) / sum(local) for one in local]
            wanted = sum(r * math.log(r) for r in ratios) / (len(partners) * math.log(len(partners)))
            assert found[node]["hierarchy"] == pytest.approx(wanted, abs=1e-9)


def test_an_isolate_has_no_holes_and_a_single_partner_constrains_fully() -> None:
    names = ["constraint", "effective_size", "efficiency", "hierarchy"]
    found = measure(of_rows([("a", "b", 3)], ("z",)), names)
    assert found["z"] == dict.fromkeys(names)
    assert found["a"] == dict.fromkeys(names, 1.0)


def test_rows_in_several_blocks_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from wufgraph.network.measures import blocks

    names = ["constraint", "effective_size", "hierarchy", "clustering", "gatekeeper"]
    network = nx.relabel_nodes(nx.gnm_random_graph(40, 120, seed=1), str)
    for place, node in enumerate(sorted(network)):
        network.nodes[node]["country"] = "ABC"[place % 3]
    whole = measure(network, names)
    monkeypatch.setattr(blocks, "_ROWS", 7)
    assert measure(network, names) == whole
