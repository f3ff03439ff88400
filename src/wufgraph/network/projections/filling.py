"""Many ties put into a network at once."""

from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np

from .pairs import Places


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
    if not len(first):
        return
    ends, others = np.concatenate([first, second]), np.concatenate([second, first])
    order = np.lexsort((others, ends))
    names = np.array(ids, dtype=object)[others[order]].tolist()
    attributes = [data[tie] for tie in (order % len(first)).tolist()]
    nodes, starts = np.unique(ends[order], return_index=True)
    for node, start, end in zip(nodes.tolist(), starts.tolist(), [*starts[1:].tolist(), len(ends)], strict=True):
        network._adj[ids[node]].update(zip(names[start:end], attributes[start:end], strict=True))  # type: ignore[attr-defined]  # noqa: SLF001
