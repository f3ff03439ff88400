"""Bootstrap intervals of measures and ranks: known distributions, coverage, and the same answer for the same seed."""

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.stats import binom

from tests.network.honesty.test_measuring import members_of
from wufgraph.network.honesty.measuring import degree, of_network, strength
from wufgraph.network.honesty.resampling import Intervals, resample
from wufgraph.network.projections import Members


def pairs_of(*counts: int) -> Members:
    """Pairs (a0, b0), (a1, b1), … with so many common events each."""
    rows = [number for number, count in enumerate(counts) for _ in range(count)]
    matrix = np.zeros((len(rows), 2 * len(counts)), dtype=np.int64)
    for event, pair in enumerate(rows):
        matrix[event, 2 * pair : 2 * pair + 2] = 1
    names = [f"{letter}{number}" for number in range(len(counts)) for letter in "ab"]
    return Members(
        nodes=[(name, {"label": name}) for name in names],
        hyperedges=[f"e{n}" for n in range(len(rows))],
        matrix=csr_array(matrix),
    )


def test_the_strength_of_a_pair_is_binomial_over_resamples() -> None:
    found = resample(pairs_of(30, 70), {"strength": strength}, resamples=2000)["strength"]
    low, high = found.of_values()
    assert [low[0], high[0]] == pytest.approx(binom.ppf([0.025, 0.975], 100, 0.3).tolist(), abs=1.01)
    assert found.means()[0] == pytest.approx(30, abs=0.5)


def test_those_far_apart_are_told_apart_and_those_near_are_not() -> None:
    found = resample(pairs_of(50, 20, 18), {"strength": strength}, resamples=500)["strength"]
    alike = {found.nodes[place]: {found.nodes[one] for one in found.alike(place)} for place in range(6)}
    assert alike["a0"] == {"b0"}
    assert alike["a1"] == {"b1", "a2", "b2"}


def test_being_alike_is_mutual() -> None:
    found = resample(members_of(), {"degree": degree}, resamples=100)["degree"]
    pairs = {(place, int(one)) for place in range(len(found.nodes)) for one in found.alike(place)}
    assert pairs == {(other, one) for one, other in pairs}


def test_a_rank_lies_within_its_interval_where_nothing_is_certain() -> None:
    found = resample(members_of(60, 10), {"strength": strength}, resamples=300)["strength"]
    low, high = found.of_ranks()
    assert (low <= high).all()
    assert ((low <= found.ranks) & (found.ranks <= high)).mean() > 0.8
    assert low.min() >= 1
    assert high.max() <= len(found.nodes)


def test_numbers_of_partners_fall_in_resamples_and_the_mean_tells_so() -> None:
    found = resample(members_of(), {"degree": degree, "strength": strength}, resamples=300)
    assert found["degree"].means().sum() < 0.95 * found["degree"].values.sum()
    assert found["strength"].means().sum() == pytest.approx(found["strength"].values.sum(), rel=0.03)


def test_any_function_of_a_graph_is_a_measure() -> None:
    between = of_network(lambda network: nx.betweenness_centrality(network))
    found = resample(members_of(), {"betweenness": between}, resamples=30)["betweenness"]
    assert found.values.max() > 0
    assert found.drawn.shape == (30, len(found.nodes))


def test_what_is_not_defined_in_some_resamples_has_the_interval_of_the_others() -> None:
    constraint = of_network(lambda network: {n: None if v != v else v for n, v in nx.constraint(network).items()})
    found = resample(members_of(8, 6), {"constraint": constraint}, resamples=60)["constraint"]
    assert np.isnan(found.drawn).any()
    low, high = found.of_values()
    known = ~np.isnan(found.drawn).all(axis=0)
    assert (low[known] <= high[known]).all()


def spell(found: Intervals) -> str:
    return repr([found.nodes, found.drawn.tolist(), found.drawn_ranks.tolist()])


def test_a_seed_gives_the_same_answer_and_another_seed_another() -> None:
    first, again, other = (
        spell(resample(members_of(), {"strength": strength}, resamples=20, seed=seed)["strength"]) for seed in (3, 3, 4)
    )
    assert first == again
    assert first != other


def test_what_was_done_is_told_in_words() -> None:
    told = resample(members_of(), {"degree": degree}, resamples=20, seed=9)["degree"].describe()
    for word in ("degree", "95%", "20 bootstrap resamples", "30 events", "seed 9", "equals"):
        assert word in told


def test_a_network_without_events_has_no_intervals() -> None:
    empty = Members(nodes=[("a", {"label": "a"})], hyperedges=[], matrix=csr_array((0, 1), dtype=np.int64))
    assert resample(empty, {"degree": degree}, resamples=5)["degree"].nodes == ()
