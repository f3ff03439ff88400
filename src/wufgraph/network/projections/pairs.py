"""Pairs that have events in common, by one product of matrices."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, triu

from .weights import WEIGHTINGS, share_events

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Unordered pairs of columns in order, `first` below `second`; arrays of one length.

    Attributes:
        first: Place of one column.
        second: Place of the other.
        count: Number of common events.
        weight: By the chosen weighting.
    """

    first: Places
    second: Places
    count: Places
    weight: NDArray[np.float64]


def pair_columns(incidence: csr_array, weighting: str = "count") -> Pairs:
    """Pair the columns that share rows.

    A row of k members makes k(k - 1)/2 pairs; one of a single member makes none.

    Args:
        incidence: events × members, of 0 and 1.
        weighting: A name in `WEIGHTINGS`.
    """
    common = triu(incidence.T @ incidence, k=1, format="csr")
    common.sort_indices()
    pairs = common.tocoo()
    first, second = pairs.row.astype(np.int64), pairs.col.astype(np.int64)
    count = pairs.data.astype(np.int64)
    weigh = WEIGHTINGS[weighting]
    if weigh is None:
        shared = triu(share_events(incidence).T @ incidence, k=1, format="csr")
        shared.sort_indices()  # the same pairs: events of one member, which share nothing, make none
        weight = shared.data.astype(np.float64)
    else:
        sizes = np.asarray(incidence.sum(axis=0)).ravel().astype(np.float64)
        weight = weigh(count.astype(np.float64), sizes[first], sizes[second])
    return Pairs(first, second, count, weight)


def symmetric(first: Places, second: Places, values: NDArray[Any], size: int) -> csr_array:
    """The square matrix with the value of each pair on both sides of the diagonal, columns of each row in order.

    Args:
        first: Place of one end of each pair.
        second: Place of the other.
        values: One for each pair.
        size: Of a side.
    """
    # Shortest paths of older scipy take places of 32 bits only.
    one, other = first.astype(np.int32), second.astype(np.int32)
    ends = np.concatenate([one, other]), np.concatenate([other, one])
    matrix = csr_array((np.concatenate([values, values]), ends), shape=(size, size))
    matrix.sort_indices()
    return matrix


def common_rows(incidence: csr_array, pairs: Pairs, rows: Sequence[str]) -> list[tuple[str, ...]]:
    """Ids of the rows that each pair has in common, in order."""
    members = csr_array(incidence)
    members.sort_indices()
    sizes = np.diff(members.indptr)
    found_first, found_second, found_row = [], [], []
    for size in np.unique(sizes[sizes > 1]):
        chosen = np.flatnonzero(sizes == size)
        block = members.indices[members.indptr[chosen][:, None] + np.arange(size)]
        one, other = np.triu_indices(size, k=1)
        found_first.append(block[:, one].ravel())
        found_second.append(block[:, other].ravel())
        found_row.append(np.repeat(chosen, len(one)))
    if not found_row:
        return []
    first, second, row = (np.concatenate(parts).astype(np.int64) for parts in (found_first, found_second, found_row))
    order = np.lexsort((row, second, first))
    ends = np.cumsum(pairs.count)
    in_order = np.array(rows, dtype=object)[row[order]].tolist()
    return [tuple(in_order[start:end]) for start, end in zip((ends - pairs.count).tolist(), ends.tolist(), strict=True)]
