"""A network as it would be without some events, or with some twice, and measures of its nodes."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from ..projections import Members, Pairs, pair_columns

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]

_DECIMALS = 9  # what differs less is equal: fractions add up differently in different orders


class Projected:
    """Members tied by some of their events, as arrays, and as a networkx graph where a measure needs one.

    Attributes:
        nodes: Ids, sorted; those without any of these events stay, as isolates.
        pairs: Their ties, by places in `nodes`.
        weighting: What the ties' weights are.
        attributes: What is known of each node.
    """

    def __init__(self, members: Members, events: Places | None = None, weighting: str = "count") -> None:
        """Tie members.

        Args:
            members: All of them.
            events: Places of the events that count, each as often as it stands there; all by default.
            weighting: A name in `WEIGHTINGS`.
        """
        matrix = members.matrix if events is None else members.matrix[events]
        self.nodes, self.weighting = [id_ for id_, _ in members.nodes], weighting
        self.pairs: Pairs = pair_columns(matrix, weighting)
        self.attributes: Mapping[str, dict[str, Any]] = dict(members.nodes)

    @cached_property
    def network(self) -> "nx.Graph[str]":
        """Nodes with what is known of them; edges with `weight` and `count`."""
        network: nx.Graph[str] = nx.Graph(weighting=self.weighting)
        network.add_nodes_from((node, self.attributes[node]) for node in self.nodes)
        counts = self.pairs.count.tolist()
        weights = counts if self.weighting == "count" else self.pairs.weight.tolist()
        ends = zip(self.pairs.first.tolist(), self.pairs.second.tolist(), weights, counts, strict=True)
        network.add_edges_from(
            (self.nodes[one], self.nodes[other], {"weight": weight, "count": count})
            for one, other, weight, count in ends
        )
        return network


Measure = Callable[[Projected], Numbers]
"""Values by the order of the nodes; NaN where it is not defined."""


def degree(projected: Projected) -> Numbers:
    """Number of partners, from 0."""
    return _sum_at_ends(projected, np.ones(len(projected.pairs.first)))


def strength(projected: Projected) -> Numbers:
    """Sum of the weights of a node's ties, from 0."""
    return _sum_at_ends(projected, projected.pairs.weight)


def of_network(function: Callable[["nx.Graph[str]"], Mapping[str, float | None]]) -> Measure:
    """Take a function of a networkx graph, such as those of networkx, as a measure; None is not defined."""

    def measure(projected: Projected) -> Numbers:
        values = function(projected.network)
        found = (values[node] for node in projected.nodes)
        return np.array([np.nan if value is None else value for value in found], dtype=np.float64)

    return measure


def rank(values: Numbers) -> Numbers:
    """Ranks from 1 for the highest; equals share the mean of their ranks, and what is not defined is last.

    >>> rank(np.array([5.0, 7.0, 5.0, np.nan])).tolist()
    [2.5, 1.0, 2.5, 4.0]
    """
    down = -np.where(np.isnan(values), -np.inf, np.round(values, _DECIMALS))
    order = np.argsort(down, axis=-1, kind="stable")
    in_order = np.take_along_axis(down, order, axis=-1)
    places = np.broadcast_to(np.arange(1.0, values.shape[-1] + 1), values.shape)
    changes = in_order[..., 1:] != in_order[..., :-1]
    first, last = places.copy(), places.copy()
    first[..., 1:][~changes] = 0
    last[..., :-1][~changes] = np.inf
    first = np.maximum.accumulate(first, axis=-1)
    last = np.minimum.accumulate(last[..., ::-1], axis=-1)[..., ::-1]
    ranks = np.empty_like(first)
    np.put_along_axis(ranks, order, (first + last) / 2, axis=-1)
    return ranks


def with_events(members: Members) -> Members:
    """Only members that have an event, and events that have a member: not those that the register alone knows."""
    nodes, events = (np.flatnonzero(np.asarray(members.matrix.sum(axis=axis)).ravel()) for axis in (0, 1))
    return Members(
        nodes=[members.nodes[place] for place in nodes.tolist()],
        hyperedges=[members.hyperedges[place] for place in events.tolist()],
        matrix=members.matrix[events][:, nodes],
    )


def _sum_at_ends(projected: Projected, values: Numbers) -> Numbers:
    nodes = len(projected.nodes)
    sums = sum(np.bincount(ends, values, nodes) for ends in (projected.pairs.first, projected.pairs.second))
    return np.asarray(sums, dtype=np.float64)
