"""A network as arrays: what every engine computes on."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from ...errors import QueryError
from ..projections.pairs import symmetric
from .whole_lengths import whole_lengths

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TieArrays:
    """Nodes by their places in sorted order, ties by the places of their ends.

    Attributes:
        nodes: Ids, sorted.
        source: The lower place of each tie; ties are sorted by both places.
        target: The higher one.
        weight: Strength of each tie, above 0.
        length: Distance along each tie: a whole number in proportion to 1/weight, see `whole_lengths`.
        scale: Length of a tie of weight 1: a distance is its length over `scale`.
    """

    nodes: tuple[str, ...]
    source: Integers
    target: Integers
    weight: Floats
    length: Floats
    scale: float

    def __len__(self) -> int:
        return len(self.nodes)

    def matrix(self, values: Floats | None = None) -> csr_array:
        """The symmetric matrix of the ties' weights, or of other values of the ties, or of 1 with `np.ones`."""
        return symmetric(self.source, self.target, self.weight if values is None else values, len(self))

    def ones(self) -> csr_array:
        """The symmetric matrix with 1 for each tie."""
        return self.matrix(np.ones(len(self.source)))


def tie_arrays(network: "nx.Graph[str]", *, weighted: bool = True) -> TieArrays:
    """Take the nodes and ties of a network in sorted order.

    Args:
        network: Undirected; a missing `weight` counts as 1, and a node's tie to itself is left out.
        weighted: Whether weights count; else each tie is 1.

    Raises:
        QueryError: A weight is not above 0.
    """
    nodes = tuple(sorted(network))
    place = {node: n for n, node in enumerate(nodes)}
    columns = [(place[u], place[v], weight) for u, v, weight in network.edges(data="weight", default=1) if u != v]
    table = np.array(columns, dtype=np.float64).reshape(-1, 3)
    low, high = table[:, :2].min(axis=1).astype(np.int64), table[:, :2].max(axis=1).astype(np.int64)
    order = np.lexsort((high, low))
    source, target = low[order], high[order]
    weight = table[order, 2] if weighted else np.ones(len(table))
    _check(nodes, source, target, weight)
    length, scale = whole_lengths(weight, len(nodes))
    return TieArrays(nodes=nodes, source=source, target=target, weight=weight, length=length, scale=scale)


def ties_between(nodes: tuple[str, ...], source: Integers, target: Integers) -> TieArrays:
    """Ties of weight 1 by the places of their ends, the lower first, sorted by both."""
    ones = np.ones(len(source))
    return TieArrays(nodes=nodes, source=source, target=target, weight=ones, length=ones, scale=1.0)


def _check(nodes: tuple[str, ...], source: Integers, target: Integers, weight: Floats) -> None:
    for n in np.flatnonzero(~((weight > 0) & np.isfinite(weight))).tolist()[:1]:
        raise QueryError(
            f"tie of {nodes[source[n]]} and {nodes[target[n]]}: expected a weight above 0, found {weight[n]}; "
            "leave it out"
        )


def row_sums(matrix: csr_array) -> Floats:
    """The sum of each row."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()
