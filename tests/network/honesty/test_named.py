"""Measures by name are those of `wufgraph network measure`."""

import numpy as np
import pytest

from tests.network.honesty.test_measuring import members_of
from wufgraph.errors import QueryError
from wufgraph.network.honesty.measuring import Projected
from wufgraph.network.honesty.named import RANKED, named_measures
from wufgraph.network.measures import measure


@pytest.mark.parametrize("weighting", ["count", "newman"])
@pytest.mark.parametrize("name", RANKED)
def test_a_measure_of_chosen_events_is_that_of_their_graph(name: str, weighting: str) -> None:
    projected = Projected(members_of(), np.array([1, 1, 2, 3, 5, 8, 13, 21, 21, 4, 9]), weighting)
    by_graph = measure(projected.network, [name])
    expected = [np.nan if row[name] is None else row[name] for row in by_graph.values()]
    assert named_measures([name])[name](projected) == pytest.approx(expected, abs=1e-9, nan_ok=True)


@pytest.mark.parametrize("names", [["beauty"], [], ["community"]], ids=["unknown", "none", "no order"])
def test_what_cannot_be_ranked_is_refused(names: list[str]) -> None:
    with pytest.raises(QueryError, match="expected some of degree, strength"):
        named_measures(names)
