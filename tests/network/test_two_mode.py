"""Measures of the bipartite network, and random ones of the same sums, against networkx."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wufgraph.errors import QueryError
from wufgraph.network import affiliation_network, measure, project
from wufgraph.network.measures.two_mode import (
    bipartite_clustering,
    common_events,
    four_cycle_clustering,
    projected,
    redundancy,
    two_mode,
)

from .made import incidence

EVENTS = st.dictionaries(
    st.sampled_from([f"e{n}" for n in range(7)]), st.sets(st.sampled_from("abcdefgh")).map("".join), min_size=1
)


@settings(max_examples=80)
@given(EVENTS)
def test_clustering_and_redundancy_are_those_of_networkx(events: dict[str, str]) -> None:
    network = affiliation_network(incidence(events))
    found = two_mode(network)
    wanted = nx.bipartite.latapy_clustering(network, list(found.nodes), mode="dot")
    assert bipartite_clustering(found).tolist() == pytest.approx([wanted[node] for node in found.nodes], abs=1e-9)
    for node, value in zip(found.nodes, redundancy(found).tolist(), strict=True):
        if network.degree(node) > 1:
            assert value == pytest.approx(nx.bipartite.node_redundancy(network, [node])[node], abs=1e-9)
        else:
            assert math.isnan(value)


@given(EVENTS)
def test_clustering_by_circles_of_four_is_that_of_networkx(events: dict[str, str]) -> None:
    network = affiliation_network(incidence(events))
    found = four_cycle_clustering(two_mode(network))
    assume(not math.isnan(found))
    assert found == pytest.approx(nx.bipartite.robins_alexander_clustering(network), abs=1e-9)


@given(EVENTS)
def test_the_projection_is_that_of_networkx(events: dict[str, str]) -> None:
    network = affiliation_network(incidence(events))
    found = two_mode(network)
    ties = projected(found.nodes, found.matrix)
    wanted = nx.bipartite.projected_graph(network, found.nodes)
    pairs = {frozenset((found.nodes[a], found.nodes[b])) for a, b in zip(ties.source, ties.target, strict=True)}
    assert pairs == {frozenset(edge) for edge in wanted.edges}


def test_those_who_only_sent_a_speaker_do_not_count_where_events_are_organized_together() -> None:
    known = incidence({"e1": "ab", "e2": "ab"}, speakers={"e1": "c"})
    affiliation = affiliation_network(known)
    found = measure(project(known), ["redundancy", "bipartite_clustering"], affiliation=affiliation)
    assert found == {node: {"redundancy": 1, "bipartite_clustering": 1} for node in "ab"}
    present = measure(project(known, relation="co-presence"), ["bipartite_clustering"], affiliation=affiliation)
    assert present["c"]["bipartite_clustering"] == 0.5


@pytest.mark.parametrize("events", [None, {"e": "ax"}], ids=["none", "other organizations"])
def test_a_bipartite_measure_without_its_network_is_told(events: dict[str, str] | None) -> None:
    affiliation = None if events is None else affiliation_network(incidence(events))
    with pytest.raises(QueryError, match="expected the bipartite network of the same organizations"):
        measure(project(incidence({"e": "ab"})), ["redundancy"], affiliation=affiliation)


def test_the_southern_women_have_their_known_pairs() -> None:
    """139 of 153 pairs met, 322 times in all (Davis, Gardner & Gardner 1941, Deep South)."""
    davis = nx.davis_southern_women_graph()
    for node, side in davis.nodes(data="bipartite"):
        davis.nodes[node]["kind"] = "event" if side else "organization"
    common = common_events(two_mode(davis).matrix)
    assert (common.nnz // 2, int(common.sum()) // 2) == (139, 322)
    assert np.asarray(common.sum(axis=1)).ravel().max() == 57
