"""Brokerage roles against counting triples one by one."""

from collections import Counter
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.weighted import COUNTS, NODES, networks, of_rows
from wufgraph.errors import QueryError
from wufgraph.network import affiliation_network, measure
from wufgraph.network.incidence import Event
from wufgraph.network.measures.brokerage import ROLES

from .made import incidence


def counted(network: "nx.Graph[str]", groups: dict[str, str]) -> dict[str, Counter[str]]:
    """The roles of each node, over all pairs of its partners that are not tied."""
    found: dict[str, Counter[str]] = {node: Counter() for node in network}
    for broker in network:
        for one, other in combinations(sorted(network.neighbors(broker)), 2):
            a, b, c = groups[one], groups[broker], groups[other]
            if network.has_edge(one, other) or not (a and b and c):
                continue
            if a == b == c:
                roles = ["coordinator"]
            elif a == c:
                roles = ["itinerant"]
            elif b in (a, c):
                roles = ["gatekeeper", "representative"]
            else:
                roles = ["liaison"]
            found[broker].update(roles)
    return found


@settings(max_examples=80)
@given(networks(COUNTS), st.lists(st.sampled_from(["", "KE", "FR", "BR"]), min_size=len(NODES), max_size=len(NODES)))
def test_roles_are_those_of_all_open_triples(network: "nx.Graph[str]", drawn: list[str]) -> None:
    groups = dict(zip(NODES, drawn, strict=True))
    nx.set_node_attributes(network, groups, "country")
    found = measure(network, ROLES)
    wanted = counted(network, groups)
    assert found == {node: {role: wanted[node][role] for role in ROLES} for node in sorted(network)}


def star(*groups: str) -> "nx.Graph[str]":
    """A broker of the first group, with a partner of each other."""
    network = of_rows([("n0", f"n{place}", 1) for place in range(1, len(groups))])
    for place, group in enumerate(groups):
        network.nodes[f"n{place}"]["sector"] = group
    return network


@pytest.mark.parametrize(
    ("groups", "roles"),
    [
        ("AAA", {"coordinator"}),
        ("ABB", {"itinerant"}),
        ("AAB", {"gatekeeper", "representative"}),
        ("ABC", {"liaison"}),
        (("A", "B", ""), set()),
    ],
    ids=["coordinator", "itinerant", "either way", "liaison", "unknown"],
)
def test_each_role_is_named_as_gould_and_fernandez_do(groups: "tuple[str, ...] | str", roles: set[str]) -> None:
    found = measure(star(*groups), ROLES, by="sector")["n0"]
    assert {role for role, count in found.items() if count} == roles


def test_themes_are_those_of_most_of_an_organizations_events() -> None:
    events = [Event(id="e1", label="e1", themes=("land",)), Event(id="e2", label="e2", themes=("water",))]
    known = incidence({"e1": "ab", "e2": "ac", "e3": "a"}, events=events)
    network = of_rows([("a", "b", 1), ("a", "c", 1)])
    found = measure(network, ROLES, by="theme", affiliation=affiliation_network(known))
    assert found["a"]["gatekeeper"] == 1  # of land, the first by name, with b of land and c of water


def test_an_attribute_that_no_node_has_is_told() -> None:
    with pytest.raises(QueryError, match="groups by colour: expected nodes with that attribute"):
        measure(of_rows([("a", "b", 1)]), ["liaison"], by="colour")
