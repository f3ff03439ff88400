"""From who organized what to who works with whom."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.network import co_organization_network, list_ties
from wufgraph.network.affiliation import EVENT, ORGANIZATION


def affiliation(events: dict[str, set[str]]) -> "nx.Graph[str]":
    """A bipartite network from organizers by event."""
    network: nx.Graph[str] = nx.Graph()
    for event, organizers in events.items():
        network.add_node(event, kind=EVENT, label=event, date="")
        for organizer in organizers:
            network.add_node(organizer, kind=ORGANIZATION, label=organizer)
            network.add_edge(organizer, event)
    return network


def test_a_tie_counts_common_events_and_names_them() -> None:
    network = co_organization_network(affiliation({"e1": {"a", "b"}, "e2": {"a", "b", "c"}}))
    assert network.edges["a", "b"] == {"weight": 2, "events": ("e1", "e2")}
    assert network.edges["a", "c"] == {"weight": 1, "events": ("e2",)}
    assert network.nodes["a"] == {"label": "a", "events": 2}


def test_a_single_organizer_stays_as_an_isolate() -> None:
    network = co_organization_network(affiliation({"e1": {"a"}}))
    assert list(network) == ["a"]
    assert not network.edges


def test_ties_are_listed_once_the_strongest_first() -> None:
    ties = list_ties(co_organization_network(affiliation({"e1": {"b", "a"}, "e2": {"b", "c"}, "e3": {"b", "c"}})))
    assert [(t.source, t.target, t.weight) for t in ties] == [("b", "c", 2), ("a", "b", 1)]


def weights(network: "nx.Graph[str]") -> dict[frozenset[str], int]:
    """Weight by pair."""
    return {frozenset(pair): network.edges[pair]["weight"] for pair in network.edges}


EVENTS = st.dictionaries(
    st.sampled_from([f"e{n}" for n in range(6)]), st.sets(st.sampled_from("abcdefgh"), min_size=1), min_size=1
)


@given(EVENTS)
def test_the_projection_is_that_of_networkx(events: dict[str, set[str]]) -> None:
    bipartite = affiliation(events)
    organizations = [n for n in bipartite if bipartite.nodes[n]["kind"] == ORGANIZATION]
    wanted = nx.bipartite.weighted_projected_graph(bipartite, organizations)
    found = co_organization_network(bipartite)
    assert set(found) == set(wanted)
    assert weights(found) == weights(wanted)


def test_the_southern_women_have_their_known_ties() -> None:
    """139 of 153 pairs, weights that sum to 322, Evelyn and Laura 6 times (Davis et al. 1941)."""
    davis = nx.davis_southern_women_graph()
    for node, side in davis.nodes(data="bipartite"):
        davis.nodes[node].update(kind=EVENT if side else ORGANIZATION, label=node, date="")
    network = co_organization_network(davis)
    assert network.number_of_edges() == 139
    assert sum(weights(network).values()) == 322
    assert network.edges["Evelyn Jefferson", "Laura Mandeville"]["weight"] == 6


@pytest.mark.parametrize("order", [("e1", "e2", "e3"), ("e3", "e1", "e2")])
def test_the_order_of_events_does_not_matter(order: tuple[str, ...]) -> None:
    organizers = {"e1": {"a", "b"}, "e2": {"b", "c"}, "e3": {"a", "c"}}
    network = co_organization_network(affiliation({e: organizers[e] for e in order}))
    assert list(network) == ["a", "b", "c"]
    assert list(network.edges) == [("a", "b"), ("a", "c"), ("b", "c")]
