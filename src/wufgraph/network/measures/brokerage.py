"""Gould and Fernandez's roles: between whom a node stands, by group."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from ..engines import Integers, TieArrays, row_sums
from .blocks import row_blocks

ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Roles:
    """How often each node is in each role; fields in the order of `ROLES`, each by the nodes' order."""

    coordinator: Integers
    itinerant: Integers
    gatekeeper: Integers
    representative: Integers
    liaison: Integers


def brokerage_roles(ties: TieArrays, groups: tuple[str, ...]) -> Roles:
    """Count the pairs of a node's partners that are not tied themselves, by the groups of all three.

    With groups written as broker in the middle: coordinator A-A-A; itinerant (or consultant) B-A-B; gatekeeper from B
    to A's own, B-A-A; representative from A's own to B, A-A-B; liaison B-A-C. Unit: unordered pairs; from 0.

    Convention for undirected ties: each unordered pair counts once. A pair of one of the own group and one of another
    may be crossed either way, so that the node is its gatekeeper once and its representative once; both are equal. (R's
    `sna::brokerage` counts ordered pairs: there the other three roles are twice these, and these two are the same.)
    Triples with a node whose group is not known, an empty string, do not count. Weights do not count.
    Source: Gould & Fernandez 1989, doi:10.2307/270949.

    Args:
        ties: The network.
        groups: Of each node, in the nodes' order.
    """
    known = np.array([bool(group) for group in groups], dtype=bool)
    names, label = np.unique(np.array(groups, dtype=np.str_), return_inverse=True)
    kept = known[ties.source] & known[ties.target]
    same = label[ties.source] == label[ties.target]
    within = ties.matrix((kept & same).astype(np.float64))
    across = ties.matrix((kept & ~same).astype(np.float64))
    for matrix in (within, across):
        matrix.eliminate_zeros()
    own = row_sums(within)
    per_group = across @ _membership(label, len(names))  # partners in each other group
    others, same_pairs = row_sums(across), row_sums(_pairs(csr_array(per_group)))
    mixed = own * others - _closed(within, across, across)
    return Roles(
        coordinator=_whole(own * (own - 1) / 2 - _closed(within, within, within) / 2),
        itinerant=_whole(same_pairs - _closed(across, within, across) / 2),
        gatekeeper=_whole(mixed),
        representative=_whole(mixed),
        liaison=_whole(others * (others - 1) / 2 - same_pairs - _closed(across, across, across) / 2),
    )


def _closed(first: csr_array, second: csr_array, third: csr_array) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Ways from each node along a tie of each kind back to it."""
    blocks = zip(row_blocks(first), row_blocks(third), strict=True)
    found = [row_sums(csr_array(csr_array(own @ second).multiply(back))) for own, back in blocks]
    return np.concatenate(found) if found else np.zeros(0)


def _membership(label: Integers, count: int) -> csr_array:
    at = (np.arange(len(label)), label)
    return csr_array((np.ones(len(label)), at), shape=(len(label), max(count, 1)))


def _pairs(counts: csr_array) -> csr_array:
    counts.data = counts.data * (counts.data - 1) / 2
    return counts


def _whole(values: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> Integers:
    return np.rint(values).astype(np.int64)
