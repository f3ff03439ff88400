"""From who organized what to who works with whom."""

import os
import subprocess
import sys
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.network.made import incidence
from wufgraph.cli.network import options
from wufgraph.network import list_ties, project, read_bipartite
from wufgraph.network.incidence import EVIDENCE as INCIDENCE_EVIDENCE
from wufgraph.network.incidence import Event, Organization, Partnership
from wufgraph.network.projections import EVENT, ORGANIZATION, PROJECTIONS, RELATIONS, WEIGHTINGS


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
    network = project(read_bipartite(affiliation({"e1": {"a", "b"}, "e2": {"a", "b", "c"}})))
    tie, weaker = network.edges["a", "b"], network.edges["a", "c"]
    assert (tie["weight"], tie["count"], tie["events"]) == (2, 2, ("e1", "e2"))
    assert (weaker["weight"], weaker["events"], weaker["evidence"]) == (1, ("e2",), "co-organization")
    assert network.nodes["a"] == {"label": "a", "events": 2, "country": "", "sector": "", "parent": ""}


def test_a_single_organizer_stays_as_an_isolate() -> None:
    network = project(read_bipartite(affiliation({"e1": {"a"}})))
    assert list(network) == ["a"]
    assert not network.edges


def test_ties_are_listed_once_the_strongest_first() -> None:
    ties = list_ties(project(read_bipartite(affiliation({"e1": {"b", "a"}, "e2": {"b", "c"}, "e3": {"b", "c"}}))))
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
    found = project(read_bipartite(bipartite))
    assert set(found) == set(wanted)
    assert weights(found) == weights(wanted)


def southern_women() -> "nx.Graph[str]":
    """18 women and 14 events (Davis, Gardner & Gardner 1941, Deep South)."""
    davis: nx.Graph[str] = nx.davis_southern_women_graph()
    for node, side in davis.nodes(data="bipartite"):
        davis.nodes[node].update(kind=EVENT if side else ORGANIZATION, label=node, date="")
    return davis


def test_the_southern_women_have_their_known_ties() -> None:
    """139 of 153 pairs, weights that sum to 322, Evelyn and Laura 6 times (Davis et al. 1941)."""
    network = project(read_bipartite(southern_women()))
    assert network.number_of_edges() == 139
    assert sum(weights(network).values()) == 322
    assert network.edges["Evelyn Jefferson", "Laura Mandeville"]["weight"] == 6


@pytest.mark.parametrize("order", [("e1", "e2", "e3"), ("e3", "e1", "e2")])
def test_the_order_of_events_does_not_matter(order: tuple[str, ...]) -> None:
    organizers = {"e1": {"a", "b"}, "e2": {"b", "c"}, "e3": {"a", "c"}}
    network = project(read_bipartite(affiliation({e: organizers[e] for e in order})))
    assert list(network) == ["a", "b", "c"]
    assert list(network.edges) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_newmans_weights_add_up_to_the_events_with_a_partner() -> None:
    """Newman 2001, doi:10.1103/PhysRevE.64.016132: a node's strength is the number of its events of several members."""
    network = project(read_bipartite(southern_women()), weighting="newman")
    for woman, strength in network.degree(weight="weight"):
        assert strength == pytest.approx(network.nodes[woman]["events"])
    assert network.edges["Evelyn Jefferson", "Laura Mandeville"]["weight"] == pytest.approx(1.562637, abs=1e-6)


@pytest.mark.parametrize(
    ("weighting", "weight"), [("count", 6), ("jaccard", 2 / 3), ("cosine", 6 / 56**0.5), ("association", 6 / 56)]
)
def test_evelyn_and_laura_are_tied_by_hand(weighting: str, weight: float) -> None:
    """6 common events, of 8 and 7."""
    network = project(read_bipartite(southern_women()), weighting=weighting)
    assert network.edges["Evelyn Jefferson", "Laura Mandeville"]["weight"] == pytest.approx(weight)


@given(EVENTS)
@pytest.mark.parametrize(
    ("weighting", "oracle"),
    [
        ("newman", nx.bipartite.collaboration_weighted_projected_graph),
        ("jaccard", nx.bipartite.overlap_weighted_projected_graph),
    ],
)
def test_weights_are_those_of_networkx(weighting: str, oracle: Any, events: dict[str, set[str]]) -> None:
    bipartite = affiliation(events)
    wanted = oracle(bipartite, [n for n in bipartite if bipartite.nodes[n]["kind"] == ORGANIZATION])
    found = project(read_bipartite(bipartite), weighting=weighting)
    assert {frozenset(pair) for pair in found.edges} == {frozenset(pair) for pair in wanted.edges}
    for one, other in found.edges:
        assert found.edges[one, other]["weight"] == pytest.approx(wanted.edges[one, other]["weight"])


def test_a_tie_rests_on_its_strongest_evidence() -> None:
    told = [
        Partnership(id="p1", event="e1", stage="signed", partners=("a", "b")),
        Partnership(id="p2", event="e1", stage="mentioned", partners=("a", "b", "c")),
    ]
    found = incidence({"e1": "abc", "e2": "cd"}, speakers={"e2": "a"}, partnerships=told)
    ties = {(t.source, t.target): (t.evidence, t.partnerships) for t in list_ties(project(found))}
    assert ties == {
        ("a", "b"): ("signed", ("p1", "p2")),
        ("a", "c"): ("mentioned", ("p2",)),
        ("b", "c"): ("mentioned", ("p2",)),
        ("c", "d"): ("co-organization", ()),
    }


def test_presence_ties_speakers_organizations_too() -> None:
    network = project(incidence({"e1": "ab"}, speakers={"e1": "c"}), relation="co-presence")
    assert {frozenset(pair): network.edges[pair]["evidence"] for pair in network.edges} == {
        frozenset("ab"): "co-organization",
        frozenset("ac"): "co-presence",
        frozenset("bc"): "co-presence",
    }


def test_partnerships_tie_partners_that_never_met() -> None:
    told = [Partnership(id="p", event="e1", stage="declared", partners=("a", "c"))]
    network = project(incidence({"e1": "ab", "e2": "c"}, partnerships=told), relation="partnership")
    assert list(network.edges(data="events")) == [("a", "c", ("p",))]


def test_weak_ties_can_be_left_out() -> None:
    told = [Partnership(id="p", event="e1", stage="declared", partners=("a", "b"))]
    network = project(incidence({"e1": "abc"}, partnerships=told), at_least="declared")
    assert list(network.edges) == [("a", "b")]
    assert list(network) == ["a", "b", "c"]


def test_a_part_and_its_whole_are_told() -> None:
    parts = [Organization(id="u", label="U", parent="a")]
    network = project(incidence({"e1": "abu"}, organizations=parts))
    assert {frozenset(pair): network.edges[pair]["kin"] for pair in network.edges} == {
        frozenset("ab"): False,
        frozenset("au"): True,
        frozenset("bu"): False,
    }


def test_persons_themes_and_countries_are_tied_by_events() -> None:
    events = [Event(id="e1", label="One", themes=("land-and-gltn", "youth"))]
    bases = [Organization(id="a", label="A", country="KE"), Organization(id="b", label="B", country="FR")]
    found = incidence({"e1": "ab"}, persons={"e1": "pq"}, events=events, organizations=bases)
    assert list(project(found, "persons").edges) == [("p", "q")]
    assert list(project(found, "themes").edges) == [("land-and-gltn", "youth")]
    assert project(found, "countries").nodes["FR"] == {"label": "France", "events": 1}
    both = project(found, "organizations-themes")
    assert both.edges["a", "youth"] == {"weight": 1, "count": 1}


def test_two_organizers_of_one_country_are_no_tie_between_countries() -> None:
    bases = [Organization(id=one, label=one, country="KE") for one in "ab"]
    assert not project(incidence({"e1": "ab"}, organizations=bases), "countries").edges


def test_options_of_the_command_line_are_those_of_the_library() -> None:
    assert options.PROJECTIONS == PROJECTIONS
    assert options.RELATIONS == RELATIONS
    assert tuple(WEIGHTINGS) == options.WEIGHTINGS
    assert options.EVIDENCE == INCIDENCE_EVIDENCE


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_whatever_order_and_hash_seed_the_network_is_the_same(seed: str) -> None:
    program = (
        "import json, random, sys, networkx as nx; from wufgraph.network import read_bipartite, project\n"
        "davis = nx.davis_southern_women_graph(); edges = sorted(davis.edges)\n"
        "random.Random(int(sys.argv[1])).shuffle(edges)\n"
        "mixed = nx.Graph(edges)\n"
        "for node in mixed: mixed.nodes[node]['bipartite'] = 1 - davis.nodes[node]['bipartite']\n"
        "print(json.dumps(nx.node_link_data(project(read_bipartite(mixed), weighting='newman'), edges='edges')))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program, order],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for order in "1234"
    }
    assert answers == {_FIRST.setdefault("answer", next(iter(answers)))}


_FIRST: dict[str, bytes] = {}
