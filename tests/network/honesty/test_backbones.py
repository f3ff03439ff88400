"""Backbones against published digits and a second way to compute them."""

import itertools
import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import trapezoid
from scipy.stats import norm

from tests.network.honesty.tables import southern_women
from wufgraph.network.honesty.backbones import FILTERS, filter_disparity, filter_noise, keep_ties
from wufgraph.network.honesty.judged import JudgedTies

weighted = st.dictionaries(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 9),
    min_size=1,
)


def network_of(weights: dict[tuple[str, str], int]) -> "nx.Graph[str]":
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from((u, v, w) for (u, v), w in weights.items())
    return network


def by_pair(network: "nx.Graph[str]", judged: JudgedTies) -> dict[tuple[str, str], float]:
    nodes = sorted(network)
    pairs = zip(judged.first.tolist(), judged.second.tolist(), judged.p.tolist(), strict=True)
    return {(nodes[one], nodes[other]): p for one, other, p in pairs}


def test_the_published_digits_of_the_disparity_filter_come_out() -> None:
    """Printed in the tests of the R package backbone, `disparity()`: one of three equal ties, and one of two."""
    three = network_of(dict.fromkeys(itertools.combinations("abcd", 2), 1))
    two = network_of(dict.fromkeys(itertools.combinations("abc", 2), 1))
    assert {round(p, 3) for p in by_pair(three, filter_disparity(three)).values()} == {0.444}
    assert {round(p, 3) for p in by_pair(two, filter_disparity(two)).values()} == {0.5}


def test_the_end_for_which_a_tie_is_more_unusual_counts() -> None:
    network = network_of({("a", "b"): 10, ("a", "c"): 1, ("a", "d"): 1, ("b", "c"): 1})
    found = by_pair(network, filter_disparity(network))
    assert found["a", "b"] == pytest.approx(min((1 - 10 / 12) ** 2, (1 - 10 / 11) ** 1))
    assert found["a", "d"] == pytest.approx((1 - 1 / 12) ** 2)


def test_the_southern_women_have_their_disparities() -> None:
    _, _, network = southern_women()
    found = [int(filter_disparity(network, alpha=alpha).kept.sum()) for alpha in (0.1, 0.2, 0.5)]
    exact = []
    for one, other, data in network.edges(data=True):
        ends = [
            (1 - data["weight"] / network.degree(n, weight="weight")) ** (network.degree(n) - 1) for n in (one, other)
        ]
        exact.append(min(ends))
    assert found == [sum(value < alpha for value in exact) for alpha in (0.1, 0.2, 0.5)]


@given(weighted)
def test_disparity_is_the_chance_of_a_random_share(weights: dict[tuple[str, str], int]) -> None:
    """The chance that one of k random shares of 1 is above x is the integral (k - 1) (1 - y)^(k - 2) from x to 1."""
    network = network_of(weights)
    for (one, other), p in by_pair(network, filter_disparity(network)).items():
        ends = []
        for end in (one, other):
            degree, share = network.degree(end), network.edges[one, other]["weight"] / network.degree(end, "weight")
            if degree == 1:
                ends.append(1.0)
                continue
            steps = np.linspace(share, 1, 1001)
            ends.append(float(trapezoid((degree - 1) * (1 - steps) ** (degree - 2), steps)))
        assert p == pytest.approx(min(ends), abs=1e-3)


def noise_by_hand(network: "nx.Graph[str]", one: str, other: str) -> float:
    """Coscia and Neffke's steps, one after the other, over ordered pairs as their program has them."""
    table = {(u, v): data["weight"] for a, b, data in network.edges(data=True) for u, v in ((a, b), (b, a))}
    total = sum(table.values())
    out, into = (sum(w for pair, w in table.items() if pair[side] == end) for side, end in ((0, one), (1, other)))
    w = table[one, other]
    kappa = total / (out * into)
    score = (kappa * w - 1) / (kappa * w + 1)
    mean = out / total * into / total
    variance = 1 / total**2 * (out * into * (total - out) * (total - into)) / (total**2 * (total - 1))
    a = mean**2 / variance * (1 - mean) - mean
    b = mean / variance * (1 - mean**2) - (1 - mean)
    chance = (a + w) / (a + b + total)
    slope = 1 / (out * into) - total * (out + into) / (out * into) ** 2
    spread = math.sqrt(total * chance * (1 - chance)) * abs(2 * (kappa + w * slope) / (kappa * w + 1) ** 2)
    return float(norm.sf(score / spread if spread > 1e-12 else math.copysign(math.inf, score)))


@given(weighted)
def test_noise_is_what_the_steps_of_the_paper_give(weights: dict[tuple[str, str], int]) -> None:
    network = network_of(weights)
    for (one, other), p in by_pair(network, filter_noise(network)).items():
        assert p == pytest.approx(noise_by_hand(network, one, other), rel=1e-6, abs=1e-12)


def test_the_slope_of_the_lift_is_that_of_a_small_change() -> None:
    """A tie's weight moves the strengths of both ends and the total with it."""
    s, t, n, small = 20.0, 15.0, 300.0, 1e-6

    def lift(more: float) -> float:
        return (n + more) / ((s + more) * (t + more))

    by_formula = 1 / (s * t) - n * (s + t) / (s * t) ** 2
    assert (lift(small) - lift(-small)) / (2 * small) == pytest.approx(by_formula)


@pytest.mark.parametrize("name", FILTERS)
def test_a_backbone_has_all_nodes_and_tells_its_method(name: str) -> None:
    _, women, network = southern_women()
    judged = FILTERS[name](network, alpha=0.2)
    kept = keep_ties(network, judged, women)
    assert sorted(kept) == women
    assert kept.number_of_edges() == int(judged.kept.sum())
    assert kept.graph["backbone"] == judged.describe()
    assert all(data["p"] < 0.2 for _, _, data in kept.edges(data=True))


@pytest.mark.parametrize("name", FILTERS)
def test_the_order_of_input_changes_no_backbone(name: str) -> None:
    weights = {pair: 1 + (n * 7) % 5 for n, pair in enumerate(itertools.combinations("abcdefgh", 2))}
    found = set()
    for pairs in (list(weights), list(reversed(weights)), sorted(weights, key=lambda p: p[::-1])):
        network = network_of({pair: weights[pair] for pair in pairs})
        found.add(repr(sorted(by_pair(network, FILTERS[name](network)).items())))
    assert len(found) == 1


@pytest.mark.parametrize("name", FILTERS)
def test_a_network_without_ties_and_one_of_a_single_tie_have_their_backbone(name: str) -> None:
    assert len(FILTERS[name](nx.Graph()).p) == 0
    assert FILTERS[name](network_of({("a", "b"): 3})).p.shape == (1,)
