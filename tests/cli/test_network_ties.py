"""`wufgraph network ties` reads no more of the store than ties need, and loses nothing by it."""

from pathlib import Path

import pytest

from wufgraph import Dataset
from wufgraph.cli.network.options import PROJECTIONS, RELATIONS, Projecting, Source
from wufgraph.network import Choice, list_ties


@pytest.mark.parametrize("choice", [Choice(), Choice(countries=("KE",))], ids=["whole", "part"])
@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("projection", PROJECTIONS[:4])
def test_ties_are_those_of_all_that_is_known(projection: str, relation: str, choice: Choice, built_store: Path) -> None:
    source = Source(store=built_store, table=None, choice=choice)
    how = Projecting(projection=projection, relation=relation, weighting="count", at_least="")
    assert list_ties(how.ties(source)) == list_ties(how.network(source.incidence()))


def test_the_bare_network_has_the_names_and_weights(built: Dataset) -> None:
    whole, bare = built.network(), built.network(bare=True)
    assert list(bare.nodes(data="label")) == list(whole.nodes(data="label"))
    assert list(bare.edges(data=True)) == [(u, v, {"weight": data["weight"]}) for u, v, data in whole.edges(data=True)]
