"""Who ties groups together."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.network.made import incidence
from wufgraph.cli.network.brokers import GROUPINGS as TOLD_GROUPINGS
from wufgraph.network.incidence import Incidence, Organization
from wufgraph.network.insight.brokers import GROUPINGS, find_brokers


def based(events: dict[str, str], **countries: str) -> Incidence:
    """Events of organizations in countries."""
    return incidence(
        events, organizations=[Organization(id=one, label=one, country=code) for one, code in countries.items()]
    )


def test_a_broker_stands_between_partners_of_two_countries_that_have_no_tie() -> None:
    there = based({"e1": "ab", "e2": "ac", "e3": "ad"}, a="KE", b="KE", c="SN", d="SN")
    (broker,) = find_brokers(there)
    assert (broker.organization.id, broker.group, broker.partners, broker.groups) == ("a", "KE", 3, ("KE", "SN"))
    assert (broker.gatekeeper, broker.liaison, broker.across, broker.only) == (2, 0, 2, 2)
    assert [event.id for event in broker.events] == ["e1", "e2", "e3"]


def test_partners_that_are_tied_need_no_broker() -> None:
    assert find_brokers(based({"e1": "abc"}, a="KE", b="SN", c="EC")) == ()


def test_partners_of_unknown_countries_are_no_two_groups() -> None:
    assert find_brokers(based({"e1": "ab", "e2": "ac"}, a="KE", b="", c="SN")) == ()
    assert find_brokers(based({"e1": "ab", "e2": "ac"}, a="", b="KE", c="SN")) == ()


def test_a_pair_with_two_brokers_has_no_only_one() -> None:
    there = based({"e1": "ab", "e2": "ac", "e3": "db", "e4": "dc"}, a="KE", b="SN", c="EC", d="KE")
    assert {one.organization.id: (one.across, one.only) for one in find_brokers(there)} == {"a": (1, 0), "d": (1, 0)}


def test_regions_and_sectors_are_tied_as_countries_are() -> None:
    units = [
        Organization(id=one, label=one, country=code, sector=sector)
        for one, code, sector in (("a", "KE", "ngo"), ("b", "SN", "university"), ("c", "MX", "ngo"))
    ]
    there = incidence({"e1": "ab", "e2": "ac"}, organizations=units)
    assert [one.groups for one in find_brokers(there, "region")] == [("002", "419")]
    assert [one.groups for one in find_brokers(there, "sector")] == [("ngo", "university")]


def test_constraint_is_that_of_networkx() -> None:
    there = based({"e1": "ab", "e2": "bc", "e3": "cd", "e4": "da", "e5": "ae"}, a="KE", b="SN", c="EC", d="MX", e="FR")
    network: nx.Graph[str] = nx.Graph([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "e")])
    wanted = nx.constraint(network)
    assert {one.organization.id: one.constraint for one in find_brokers(there)} == pytest.approx(
        {node: wanted[node] for node in "abcd"}, abs=1e-6
    )


def test_the_command_offers_the_groupings_that_there_are() -> None:
    assert tuple(GROUPINGS) == TOLD_GROUPINGS


COUNTRIES = st.fixed_dictionaries({one: st.sampled_from(["", "KE", "SN", "EC"]) for one in "abcdefg"})
EVENTS = st.dictionaries(st.sampled_from([f"e{n}" for n in range(6)]), st.sets(st.sampled_from("abcdefg")), min_size=1)


@given(events=EVENTS, countries=COUNTRIES)
def test_pairs_are_those_that_are_counted_one_by_one(events: dict[str, set[str]], countries: dict[str, str]) -> None:
    there = based({event: "".join(sorted(some)) for event, some in events.items()}, **countries)
    network: nx.Graph[str] = nx.Graph()
    network.add_edges_from(pair for some in events.values() for pair in combinations(sorted(some), 2))
    wanted = {}
    for node in sorted(network):
        across = [
            (a, b)
            for a, b in combinations(sorted(network[node]), 2)
            if not network.has_edge(a, b) and countries[node] and len({countries[a], countries[b], ""}) == 3
        ]
        only = [(a, b) for a, b in across if set(nx.common_neighbors(network, a, b)) == {node}]
        if across:
            wanted[node] = (len(across), len(only))
    assert {one.organization.id: (one.across, one.only) for one in find_brokers(there)} == wanted
