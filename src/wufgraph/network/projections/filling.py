"""Many ties put into a network at once."""

from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from .pairs import Places, symmetric


def fill(
    network: "nx.Graph[str]", ids: Sequence[str], first: Places, second: Places, data: Sequence[dict[str, Any]]
) -> None:
    """Add ties to a network that has none, each node's in the order of the other ends.

    Written into its adjacency whole, node by node: `add_edges_from` takes three times as long, which at 400 000 ties
    is most of a projection.

    Args:
        network: With the nodes.
        ids: Node by place.
        first: One end of each tie, by place.
        second: The other end.
        data: Attributes of each tie; the network keeps these dictionaries.
    """
    both = symmetric(first, second, np.arange(len(first)), len(ids))
    names = _objects(ids)[both.indices].tolist()
    attributes = _objects(data)[both.data].tolist()
    start = 0
    for id_, end in zip(ids, both.indptr[1:].tolist(), strict=True):
        if start < end:
            ties = zip(names[start:end], attributes[start:end], strict=True)
            network._adj[id_] = dict(ties)  # type: ignore[attr-defined]  # noqa: SLF001
        start = end


def _objects(items: Sequence[Any]) -> NDArray[np.object_]:
    """An array of objects, each a place of its own, which numpy can put in another order at once."""
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array
