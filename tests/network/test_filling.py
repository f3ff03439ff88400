"""Many ties at once are the ties one by one."""

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.network.projections.filling import fill

PAIRS = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]))


@given(PAIRS)
def test_a_network_is_filled_as_by_networkx(pairs: set[tuple[int, int]]) -> None:
    ids, ties = [f"n{n}" for n in range(7)], sorted(pairs)
    wanted: nx.Graph[str] = nx.Graph()
    wanted.add_nodes_from((id_, {"label": id_}) for id_ in ids)
    wanted.add_edges_from((ids[a], ids[b], {"weight": a + b}) for a, b in ties)
    found: nx.Graph[str] = nx.Graph()
    first, second = (np.array([pair[end] for pair in ties], dtype=np.int64) for end in (0, 1))
    fill(found, {id_: {"label": id_} for id_ in ids}, ids, first, second, [{"weight": a + b} for a, b in ties])
    assert list(found.nodes(data=True)) == list(wanted.nodes(data=True))
    assert list(found.edges(data=True)) == list(wanted.edges(data=True))
    assert dict(found.degree) == dict(wanted.degree)
    for one, other in found.edges:
        found.edges[one, other]["seen"] = True
        assert found.edges[other, one]["seen"]
