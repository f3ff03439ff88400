"""A network as a whole: published values, networkx, and brute force."""

import math
from itertools import product

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.network.weighted import COUNTS, NODES, networks, of_rows, with_weights
from wufgraph.network import affiliation_network, project
from wufgraph.network.engines import tie_arrays
from wufgraph.network.incidence import Organization
from wufgraph.network.measures import Description, Subject, describe
from wufgraph.network.measures.core_periphery import core_periphery
from wufgraph.network.measures.mixing import (
    assortativity,
    expected_external_internal_index,
    external_internal_index,
    mix,
)
from wufgraph.network.measures.rich_club import rich_club
from wufgraph.network.measures.small_world import mean_path_length, small_world

from .made import incidence

GROUPS = st.lists(st.sampled_from(["", "KE", "FR", "BR"]), min_size=len(NODES), max_size=len(NODES))


def told(network: "nx.Graph[str]", **others: object) -> dict[str, object]:
    """Values by name."""
    return {row.name: row.value for row in describe(network, **others)}  # type: ignore[arg-type]


def test_the_karate_club_has_its_published_values() -> None:
    """Assortativity by degree -.475613, transitivity .255682 (Newman 2002; widely published)."""
    found = told(with_weights(nx.karate_club_graph()))
    assert found["nodes"] == 34
    assert found["ties"] == 78
    assert found["degree_assortativity"] == pytest.approx(-0.475613, abs=5e-7)
    assert found["transitivity"] == pytest.approx(0.255682, abs=5e-7)
    assert found["clustering"] == pytest.approx(nx.average_clustering(nx.karate_club_graph()))


@settings(max_examples=40)
@given(networks(COUNTS, least=1))
def test_values_are_those_of_networkx(network: "nx.Graph[str]") -> None:
    found = told(network)
    largest = max(nx.connected_components(network), key=lambda part: (len(part), [-NODES.index(min(part))]))
    assert found["density"] == pytest.approx(nx.density(network))
    assert found["components"] == nx.number_connected_components(network)
    assert found["isolates"] == nx.number_of_isolates(network)
    assert found["largest_component"] == pytest.approx(len(largest) / len(network))
    assert found["transitivity"] in (None, pytest.approx(nx.transitivity(network)))
    assert found["bridges"] == len(list(nx.bridges(network)))
    assert found["articulation_points"] == len(set(nx.articulation_points(network)))
    assert found["path_length"] == pytest.approx(nx.average_shortest_path_length(network.subgraph(largest)))


def test_a_network_without_nodes_is_described_too() -> None:
    found = told(nx.Graph())
    assert (found["nodes"], found["density"], found["path_length"], found["modularity"]) == (0, None, None, None)


@given(networks(COUNTS, least=1), GROUPS)
def test_mixing_is_that_of_networkx(network: "nx.Graph[str]", drawn: list[str]) -> None:
    groups = dict(zip(NODES, drawn, strict=True))
    known = network.subgraph([node for node in network if groups[node]])
    nx.set_node_attributes(network, groups, "country")
    found = mix(tie_arrays(network), tuple(groups[node] for node in sorted(network)))
    order = {name: n for n, name in enumerate(found.groups)}
    assume(known.number_of_edges())
    wanted = nx.attribute_mixing_matrix(known, "country", normalized=False, mapping=order)
    doubled = found.ties + np.diag(np.diag(found.ties))
    assert doubled == pytest.approx(wanted)
    assert found.known == pytest.approx(known.number_of_edges() / network.number_of_edges())
    if len({groups[node] for edge in known.edges for node in edge}) > 1:
        assert assortativity(found) == pytest.approx(nx.attribute_assortativity_coefficient(known, "country"), abs=1e-9)
    else:
        assert math.isnan(assortativity(found))
    between = sum(groups[a] != groups[b] for a, b in known.edges)
    within = known.number_of_edges() - between
    assert external_internal_index(found) == pytest.approx((between - within) / (between + within))
    everybody = nx.complete_graph(sorted(known))
    outside = sum(groups[a] != groups[b] for a, b in everybody.edges)
    inside = everybody.number_of_edges() - outside
    assert expected_external_internal_index(found) == pytest.approx((outside - inside) / (outside + inside))


def test_mixing_without_known_groups_is_undefined() -> None:
    found = mix(tie_arrays(of_rows([("a", "b", 1)])), ("", ""))
    assert found.known == 0
    for index in (assortativity, external_internal_index, expected_external_internal_index):
        assert math.isnan(index(found))


@settings(max_examples=40)
@given(networks(st.just(1)))
def test_no_division_into_core_and_periphery_breaks_fewer_pairs(network: "nx.Graph[str]") -> None:
    nodes = sorted(network)
    tied = (nx.to_numpy_array(network, nodelist=nodes) > 0).astype(int) if nodes else np.zeros((0, 0))

    def broken(core: "np.ndarray") -> int:
        inside, outside = np.outer(core, core), np.outer(1 - core, 1 - core)
        return int(np.triu(inside * (1 - tied) + outside * tied, 1).sum())

    found = core_periphery(tie_arrays(network))
    assert broken(found.core) == found.errors
    assert found.errors == min(broken(np.array(core)) for core in product((0, 1), repeat=len(nodes)))


def test_the_fit_of_a_core_is_a_correlation_of_ties_with_the_pattern() -> None:
    network = nx.karate_club_graph()
    found = core_periphery(tie_arrays(with_weights(network)))
    named = with_weights(network)
    core = dict(zip(sorted(named), found.core.tolist(), strict=True))
    pairs = [(a, b) for a in named for b in named if a < b and core[a] == core[b]]
    ties, pattern = [named.has_edge(a, b) for a, b in pairs], [core[a] for a, _ in pairs]
    assert found.fit == pytest.approx(np.corrcoef(ties, pattern)[0, 1])


def test_a_clique_whose_members_have_others_of_their_own_is_the_core() -> None:
    network = with_weights(nx.complete_graph(4))
    network.add_edges_from((str(n), f"x{n}") for n in range(4))
    found = core_periphery(tie_arrays(network))
    assert found.core.tolist() == [1, 1, 1, 1, 0, 0, 0, 0]
    assert (found.errors, found.fit) == (0, 1)


def test_the_rich_club_is_that_of_networkx() -> None:
    network = with_weights(nx.les_miserables_graph())
    wanted = nx.rich_club_coefficient(network, normalized=False)
    found = rich_club(tie_arrays(network), [])
    assert {row.k: row.density for row in found} == pytest.approx({k: v for k, v in wanted.items() if k <= found[-1].k})
    assert all(math.isnan(row.expected) for row in found)


def test_a_rich_club_is_set_against_draws() -> None:
    network = with_weights(nx.karate_club_graph())
    rows = rich_club(
        tie_arrays(network), [tie_arrays(with_weights(nx.gnm_random_graph(34, 78, seed=n))) for n in range(5)]
    )
    assert rows[0].expected == pytest.approx(rows[0].density, rel=0.2)
    assert rows[3].ratio == pytest.approx(rows[3].density / rows[3].expected)
    assert 0 <= rows[3].extreme <= 1


def test_a_projection_is_no_small_world_only_because_its_events_are_cliques() -> None:
    """Against random ties it is; against random events of the same sizes it is not."""
    rng = np.random.default_rng(4)
    events = {
        f"e{n:02d}": "".join(sorted(rng.choice(list("abcdefghijklmnopqrstuvwxyz"), 4, replace=False)))
        for n in range(12)
    }
    known = incidence(events)
    network = project(known)
    chance = [
        tie_arrays(with_weights(nx.gnm_random_graph(len(network), network.number_of_edges(), seed=n)))
        for n in range(20)
    ]
    naive = small_world(tie_arrays(network), chance, 1).sigma
    found = told(network, affiliation=affiliation_network(known))
    assert naive > 1.2
    assert found["small_world"] == pytest.approx(1, abs=0.15)
    assert found["clustering_expected"] == pytest.approx(found["clustering"], rel=0.15)


def test_long_ways_are_measured_from_some_nodes() -> None:
    ties = tie_arrays(with_weights(nx.cycle_graph(301)))
    assert mean_path_length(ties, 1) == pytest.approx(75.5)
    ladder = nx.ladder_graph(150)
    wanted = nx.average_shortest_path_length(ladder)
    assert mean_path_length(tie_arrays(with_weights(ladder)), 1) == pytest.approx(wanted, rel=0.05)


def test_ties_between_groups_are_listed_with_what_chance_would_give() -> None:
    organizations = [
        Organization(id=one, label=one, country=where) for one, where in zip("abc", ("KE", "KE", "FR"), strict=True)
    ]
    known = incidence({"e1": "ab", "e2": "ac", "e3": "ab"}, organizations=organizations)
    rows = Description(Subject(project(known)), ["country"]).mixing()
    assert [(r.group, r.other, r.ties, r.weight, r.expected) for r in rows] == [
        ("FR", "KE", 1, 1, 0.75),
        ("KE", "KE", 1, 2, 1.125),
    ]


def test_every_value_has_its_unit_and_meaning_and_no_name_comes_twice() -> None:
    known = incidence({"e1": "ab", "e2": "bc"})
    rows = describe(project(known), affiliation_network(known), by=("country", "sector"), runs=2)
    assert all(row.unit and row.meaning for row in rows)
    assert len({row.name for row in rows}) == len(rows)
    assert all(row.value is None or math.isfinite(row.value) for row in rows)
