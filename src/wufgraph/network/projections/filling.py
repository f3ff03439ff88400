"""Many nodes and ties put into a network at once."""

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from .pairs import Places, symmetric


def fill(
    network: "nx.Graph[str]",
    nodes: Mapping[str, dict[str, Any]],
    ids: Sequence[str],
    first: Places,
    second: Places,
    data: Sequence[dict[str, Any]],
) -> None:
    """Add nodes and ties to a network that has none, each node's ties in the order of the other ends.

    Written into its dictionaries whole, node by node: `add_nodes_from` and `add_edges_from` take three times as long,
    which at 400 000 ties is most of a projection.

    Args:
        network: An empty one.
        nodes: Attributes of each node; the network keeps these dictionaries.
        ids: Node by place; ties have no other ends than nodes.
        first: One end of each tie, by place.
        second: The other end.
        data: Attributes of each tie; the network keeps these dictionaries.
    """
    network._node.update(nodes)  # type: ignore[attr-defined]  # noqa: SLF001
    adjacency = network._adj  # type: ignore[attr-defined]  # noqa: SLF001
    adjacency.update((id_, {}) for id_ in nodes)
    both = symmetric(first, second, np.arange(len(first)), len(ids))
    names = _objects(ids)[both.indices].tolist()
    attributes = _objects(data)[both.data].tolist()
    start = 0
    for id_, end in zip(ids, both.indptr[1:].tolist(), strict=True):
        if start < end:
            adjacency[id_] = dict(zip(names[start:end], attributes[start:end], strict=True))
        start = end


def _objects(items: Sequence[Any]) -> NDArray[np.object_]:
    """An array of objects, each a place of its own, which numpy can put in another order at once."""
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array
