"""Networks of some events as arrays and as graphs, and their ranks."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array, vstack
from scipy.stats import rankdata

from tests.network.honesty.tables import crowd
from wufgraph.network.honesty.measuring import Projected, degree, of_network, rank, strength, with_events
from wufgraph.network.projections import Members


def members_of(events: int = 30, members: int = 12) -> Members:
    matrix = crowd(events, members)
    names = [f"o{n:03}" for n in range(members)]
    return Members(
        nodes=[(name, {"label": name.upper(), "country": "KE"}) for name in names],
        hyperedges=[f"e{n:03}" for n in range(events)],
        matrix=matrix,
    )


@pytest.mark.parametrize("weighting", ["count", "newman", "cosine"])
def test_arrays_and_graphs_have_the_same_degrees_and_strengths(weighting: str) -> None:
    projected = Projected(members_of(), np.array([0, 0, 3, 7, 7, 7, 11]), weighting)
    by_graph = of_network(lambda network: dict(network.degree()))
    by_weight = of_network(lambda network: dict(network.degree(weight="weight")))
    assert degree(projected).tolist() == by_graph(projected).tolist()
    assert strength(projected) == pytest.approx(by_weight(projected))


def test_an_event_that_stands_twice_counts_twice() -> None:
    once, twice = (Projected(members_of(), np.array([5] * times)) for times in (1, 2))
    assert strength(twice).tolist() == (2 * strength(once)).tolist()
    assert degree(twice).tolist() == degree(once).tolist()


def test_a_graph_has_all_nodes_with_what_is_known_of_them() -> None:
    network = Projected(members_of(), np.array([], dtype=np.int64)).network
    assert len(network) == 12
    assert network.nodes["o003"] == {"label": "O003", "country": "KE"}
    assert nx.number_of_edges(network) == 0


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_a_rank_is_one_more_than_those_above_and_half_of_the_others_that_are_equal(values: list[int]) -> None:
    expected = [1 + sum(v > own for v in values) + (values.count(own) - 1) / 2 for own in values]
    assert rank(np.array(values, dtype=np.float64)).tolist() == expected


def test_rows_are_ranked_each_by_itself() -> None:
    values = np.random.default_rng(1).integers(0, 4, (5, 9)).astype(np.float64)
    assert rank(values).tolist() == rankdata(-values, axis=1).tolist()
    assert rank(np.zeros((3, 0))).shape == (3, 0)


def test_what_is_not_defined_is_last_and_what_differs_by_rounding_is_equal() -> None:
    assert rank(np.array([0.1 + 0.2, np.nan, 0.3, 0.9])).tolist() == [2.5, 4, 2.5, 1]


def test_members_without_events_and_events_without_members_are_left_out() -> None:
    members = members_of(3, 12)
    empty = csr_array(vstack([members.matrix, csr_array((2, 12), dtype=np.int64)]))
    found = with_events(Members(nodes=members.nodes, hyperedges=[*members.hyperedges, "x", "y"], matrix=empty))
    assert 0 < len(found.nodes) < 12
    assert np.asarray(found.matrix.sum(axis=0)).min() > 0
    assert found.matrix.sum() == members.matrix.sum()
    assert found.hyperedges == members.hyperedges
