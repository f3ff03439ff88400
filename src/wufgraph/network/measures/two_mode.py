"""Measures of organizations in the bipartite network, which no projection shows."""

from collections.abc import Container
from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy.sparse import csr_array, triu

from ..engines import Floats, TieArrays, row_sums, ties_between

_EVENT, _SPEAKER = "event", "speaker"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TwoMode:
    """A bipartite network.

    Attributes:
        nodes: Ids of the organizations, sorted.
        events: Ids of the events, sorted.
        matrix: organizations × events, 1 where one took part in the other.
    """

    nodes: tuple[str, ...]
    events: tuple[str, ...]
    matrix: csr_array


def two_mode(affiliation: "nx.Graph[str]", among: Container[str] | None = None, *, speakers: bool = True) -> TwoMode:
    """Take the organizations and events of a bipartite network in sorted order.

    Args:
        affiliation: Events have the `kind` event.
        among: The organizations to take; all where there is none.
        speakers: Whether those count that only sent a speaker: edges with the `role` speaker.
    """
    events = tuple(sorted(n for n, data in affiliation.nodes(data=True) if data["kind"] == _EVENT))
    nodes = tuple(sorted(n for n, data in affiliation.nodes(data=True) if data["kind"] != _EVENT))
    nodes = tuple(node for node in nodes if among is None or node in among)
    column, row = {event: n for n, event in enumerate(events)}, {node: n for n, node in enumerate(nodes)}
    edges = (pair for *pair, data in affiliation.edges(data=True) if speakers or data.get("role") != _SPEAKER)
    pairs = sorted(
        (row[o], column[e]) for o, e in (sorted(pair, key=column.__contains__) for pair in edges) if o in row
    )
    at = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    matrix = csr_array((np.ones(len(at)), (at[:, 0], at[:, 1])), shape=(len(nodes), len(events)))
    return TwoMode(nodes=nodes, events=events, matrix=matrix)


def common_events(matrix: csr_array) -> csr_array:
    """Organizations × organizations, the number of events in common; nothing on the diagonal."""
    common = csr_array(matrix @ matrix.T)
    common.setdiag(0)
    common.eliminate_zeros()
    common.sort_indices()
    return common


def projected(nodes: tuple[str, ...], matrix: csr_array) -> TieArrays:
    """Organizations tied by common events, each tie as strong as any."""
    pairs = triu(common_events(matrix), k=1, format="csr").tocoo()
    return ties_between(nodes, pairs.row.astype(np.int64), pairs.col.astype(np.int64))


def bipartite_clustering(two: TwoMode) -> Floats:
    """How much the events of an organization are those of its partners.

    Formula: mean over its partners of (events in common)/(events of either). Unit: share; from 0 to 1. Convention: 0
    without partners.
    Source: Latapy, Magnien & Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006 (cc-dot).
    """
    common = common_events(two.matrix).tocoo()
    events = row_sums(two.matrix)
    share = common.data / (events[common.row] + events[common.col] - common.data)
    count = np.bincount(common.row, minlength=len(two.nodes))
    total = np.bincount(common.row, share, len(two.nodes))
    return np.asarray(np.divide(total, count, out=np.zeros(len(two.nodes)), where=count > 0), dtype=np.float64)


def redundancy(two: TwoMode) -> Floats:
    """Share of pairs of an organization's events that others have in common too.

    Formula: pairs of its events with another organization in both, over all pairs of its events. Unit: share; from 0,
    only it joins them, to 1. NaN for organizations of fewer than two events.
    Source: Latapy, Magnien & Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006, section 5.3.
    """
    members = csr_array(two.matrix.T)
    shared = csr_array(members @ two.matrix)
    shared.data = (shared.data > 1).astype(np.float64)  # by this organization and by another
    shared.setdiag(0)
    shared.eliminate_zeros()
    joined = row_sums(csr_array(csr_array(two.matrix @ shared).multiply(two.matrix)))
    events = row_sums(two.matrix)
    pairs = events * (events - 1)
    return np.divide(joined, np.where(pairs > 0, pairs, np.nan))


def four_cycle_clustering(two: TwoMode) -> float:
    """How often three steps between organizations and events close to a circle of four.

    Formula: 4 x circles of four over paths of three. Unit: share; from 0 to 1. NaN without such paths.
    Source: Robins & Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0.
    """
    common = common_events(two.matrix)
    circles = float((common.data * (common.data - 1)).sum()) / 4
    events, members = row_sums(two.matrix), np.asarray(two.matrix.sum(axis=0)).ravel()
    cells = two.matrix.tocoo()
    paths = float(((events[cells.row] - 1) * (members[cells.col] - 1)).sum())
    return 4 * circles / paths if paths else float("nan")
