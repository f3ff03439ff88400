"""Measures of nodes against networkx and numpy."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given, settings

from tests.network.weighted import COUNTS, FRACTIONS, networks, of_rows, with_weights
from wufgraph.errors import QueryError
from wufgraph.network import affiliation_network, measure
from wufgraph.network.measures import MEASURES, Subject, names_for

from .made import incidence


def values(network: "nx.Graph[str]", name: str) -> dict[str, object]:
    """One measure of all nodes."""
    return {node: found[name] for node, found in measure(network, [name]).items()}


@settings(max_examples=50)
@given(networks(COUNTS))
def test_whole_numbers_are_those_of_networkx(network: "nx.Graph[str]") -> None:
    found = measure(network, ["degree", "strength", "k_core", "bridges", "articulation"])
    cores, cut = nx.core_number(network), set(nx.articulation_points(network))
    bridges = [node for pair in nx.bridges(network) for node in pair]
    assert found == {
        node: {
            "degree": network.degree(node),
            "strength": network.degree(node, weight="weight"),
            "k_core": cores[node],
            "bridges": bridges.count(node),
            "articulation": int(node in cut),
        }
        for node in sorted(network)
    }
    assert all(isinstance(one, int) for row in found.values() for one in row.values())


@settings(max_examples=50)
@given(networks(FRACTIONS))
def test_clustering_and_pagerank_are_those_of_networkx(network: "nx.Graph[str]") -> None:
    assert values(network, "clustering") == pytest.approx(nx.clustering(network), abs=1e-9)
    wanted = nx.pagerank(network, tol=1e-14, max_iter=10_000, weight="weight") if network else {}
    assert values(network, "pagerank") == pytest.approx(wanted, abs=1e-9)


@settings(max_examples=50)
@given(networks(COUNTS, least=1))
def test_eigenvector_centrality_is_that_of_numpy(network: "nx.Graph[str]") -> None:
    nodes = sorted(network)
    spectrum, vectors = np.linalg.eigh(nx.to_numpy_array(network, nodelist=nodes, weight="weight"))
    assume(spectrum[-1] - spectrum[-2] > 1e-6)
    found = values(network, "eigenvector")
    assert [found[node] for node in nodes] == pytest.approx(np.abs(vectors[:, -1]), abs=1e-9)


@pytest.mark.parametrize(
    "network",
    [
        pytest.param(nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(3)), id="two parts alike"),
        pytest.param(nx.disjoint_union(nx.star_graph(4), nx.cycle_graph(5)), id="a star and a ring of one eigenvalue"),
        pytest.param(nx.empty_graph(4), id="no ties"),
        pytest.param(nx.les_miserables_graph(), id="Les Misérables"),
        pytest.param(nx.gnm_random_graph(400, 900, seed=5), id="many nodes"),
    ],
)
def test_eigenvector_centrality_is_what_power_iteration_comes_to(network: "nx.Graph[str]") -> None:
    named = with_weights(network)
    wanted = nx.eigenvector_centrality(named, weight="weight", tol=1e-14, max_iter=200_000)
    assert values(named, "eigenvector") == pytest.approx(wanted, abs=1e-9)


def test_the_karate_club_has_its_known_cores() -> None:
    """The innermost core is of 4 (Zachary 1977, doi:10.1086/jar.33.4.3629752)."""
    cores = values(with_weights(nx.karate_club_graph()), "k_core")
    assert max(cores.values()) == 4  # type: ignore[type-var]


def test_les_miserables_have_their_known_size() -> None:
    """77 characters, 254 pairs who meet, 820 meetings (Knuth 1993, The Stanford GraphBase)."""
    network = nx.les_miserables_graph()
    found = measure(network, ["degree", "strength"])
    assert len(found) == 77
    assert sum(row["degree"] or 0 for row in found.values()) == 2 * 254
    assert sum(row["strength"] or 0 for row in found.values()) == 2 * 820


def test_the_southern_women_have_their_known_degrees() -> None:
    """Degrees and joint attendances of Davis, Gardner & Gardner 1941, counted by hand from the sets of events."""
    davis = nx.davis_southern_women_graph()
    women = sorted(davis.graph["top"])
    events = {woman: set(davis.neighbors(woman)) for woman in women}
    found = measure(nx.bipartite.weighted_projected_graph(davis, women), ["degree", "strength"])
    for woman in women:
        shared = [len(events[woman] & events[other]) for other in women if other != woman]
        assert found[woman] == {"degree": sum(n > 0 for n in shared), "strength": sum(shared)}
    assert found["Evelyn Jefferson"]["degree"] == 17
    assert found["Laura Mandeville"]["degree"] == 15


@pytest.mark.parametrize("names", [[], ["fame"], ["degree", "fame"]])
def test_an_unknown_measure_is_told_with_the_known_ones(names: list[str]) -> None:
    with pytest.raises(QueryError, match="measures: expected some of degree, strength"):
        measure(of_rows([("a", "b", 1)]), names)


@pytest.mark.parametrize("one", MEASURES.values(), ids=lambda one: one.name)
def test_a_measure_says_what_it_is(one: object) -> None:
    assert isinstance(one, type(MEASURES["degree"]))
    assert one.summary
    assert one.unit
    assert one.range
    assert one.function.__doc__
    source = one.reference.removeprefix("doi:")
    assert source in one.function.__doc__ or one.reference.partition(",")[0] in str(one.function.__doc__)
    assert not one.summary.endswith(".")


def test_every_measure_takes_a_network_of_nothing_and_one_of_an_isolate() -> None:
    names = [name for name in MEASURES if name not in ("bipartite_clustering", "redundancy")]
    assert measure(nx.Graph(), names) == {}
    alone: nx.Graph[str] = nx.Graph()
    alone.add_node("a", country="KE")
    found = measure(alone, names)["a"]
    assert list(found) == names
    assert {name for name, value in found.items() if value is None} == {
        *("constraint", "effective_size", "efficiency", "hierarchy"),
    }


def test_all_measures_of_a_network_are_those_that_it_has() -> None:
    plain = of_rows([("a", "b", 1)])
    assert set(MEASURES) - set(names_for(Subject(plain))) == {
        *("coordinator", "itinerant", "gatekeeper", "representative", "liaison", "bipartite_clustering", "redundancy"),
    }
    known = affiliation_network(incidence({"e": "ab"}))
    nx.set_node_attributes(plain, dict.fromkeys(plain, ""), "country")
    assert names_for(Subject(plain, affiliation=known)) == list(MEASURES)
    assert set(names_for(Subject(of_rows([("a", "b", 1)]), by="theme", affiliation=known))) == set(MEASURES)
