"""Scores of untied pairs, against networkx."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.network.made import incidence
from wufgraph.cli.network.introduce import SCORES as TOLD_SCORES
from wufgraph.network.insight.prediction import SCORES, adjacency, multiply_degrees, score_open_triads

EVENTS = st.dictionaries(
    st.sampled_from([f"e{n}" for n in range(6)]), st.sets(st.sampled_from("abcdefgh"), min_size=1), min_size=1
).map(lambda events: {event: "".join(sorted(letters)) for event, letters in events.items()})
ORACLES: dict[str, Callable[..., Iterable[tuple[int, int, float]]]] = {
    "common-partners": lambda g, pairs: [(u, v, len(list(nx.common_neighbors(g, u, v)))) for u, v in pairs],
    "jaccard": nx.jaccard_coefficient,
    "adamic-adar": nx.adamic_adar_index,
    "resource-allocation": nx.resource_allocation_index,
}


@pytest.mark.parametrize("method", SCORES)
@given(events=EVENTS)
def test_a_score_is_that_of_networkx(method: str, events: dict[str, str]) -> None:
    ties = adjacency(incidence(events).organizing)
    network = nx.from_scipy_sparse_array(ties)
    wanted = {
        (u, v): value
        for u, v, value in ORACLES[method](
            network, [(u, v) for u, v in combinations(network, 2) if v not in network[u]]
        )
        if value
    }
    found = score_open_triads(ties, method)
    assert dict(
        zip(zip(found.first.tolist(), found.second.tolist(), strict=True), found.score.tolist(), strict=True)
    ) == (pytest.approx(wanted))


@given(events=EVENTS)
def test_products_of_degrees_are_counted_as_networkx_has_them(events: dict[str, str]) -> None:
    ties = adjacency(incidence(events).organizing)
    network = nx.from_scipy_sparse_array(ties)
    wanted = Counter(float(value) for _, _, value in nx.preferential_attachment(network))
    values, counts = multiply_degrees(ties)
    assert {v: c for v, c in zip(values.tolist(), counts.tolist(), strict=True) if c} == wanted


def test_an_organization_is_not_tied_to_itself() -> None:
    assert adjacency(incidence({"e": "a"}).organizing).nnz == 0


def test_the_command_offers_the_scores_that_there_are() -> None:
    assert tuple(SCORES) == TOLD_SCORES
