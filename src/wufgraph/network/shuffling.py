"""Random tables with the margins of the real one: every event as large, every member as busy as it is."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Places = NDArray[np.int64]

TRADES = 3  # rounds between two tables
_FIRST_TRADES = 100  # rounds before the first


def shuffle_tables(
    incidence: csr_array, samples: int, generator: np.random.Generator, *, trades: int = TRADES
) -> Iterator[csr_array]:
    """Draw tables of 0 and 1 with the same sums of rows and columns, each such table as likely as any other.

    In a round of trades all rows are paired at random, and two rows deal out among themselves, at random, what only
    one of them has. Such rounds reach every table and prefer none; a table depends on the one before it the less the
    more rounds lie between.

    Args:
        incidence: events × members, of 0 and 1.
        samples: How many tables.
        generator: Of random numbers.
        trades: Rounds between two tables; before the first there are 100.

    Source: Strona et al. 2014, doi:10.1038/ncomms5114 (curveball); Carstens, Berger & Strona 2018,
    doi:10.1016/j.mex.2018.06.018 (global trades, uniformity); Godard & Neal 2022, doi:10.1093/comnet/cnac049.
    """
    turned = incidence.shape[0] > incidence.shape[1]  # trades between fewer, longer rows mix faster
    table = csr_array(incidence.T if turned else incidence)
    table.sort_indices()
    rows = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    columns = table.indices.astype(np.int64)
    for number in range(samples):
        for _ in range(_FIRST_TRADES if number == 0 else trades):
            rows, columns = _trade(rows, columns, table.shape, generator)
        drawn = csr_array((np.ones(len(rows), np.int64), (rows, columns)), shape=table.shape)
        yield csr_array(drawn.T) if turned else drawn


def _trade(
    rows: Places, columns: Places, shape: tuple[int, int], generator: np.random.Generator
) -> tuple[Places, Places]:
    """One round: what both rows of a pair have stays, what one of them has is dealt out anew."""
    place = generator.permutation(shape[0])[rows]
    key = place // 2 * shape[1] + columns
    order = np.argsort(2 * key + place % 2)
    rows, columns, key = rows[order], columns[order], key[order]
    same = key[1:] == key[:-1]
    single = np.ones(len(key), dtype=bool)
    single[1:] &= ~same
    single[:-1] &= ~same
    open_places = np.flatnonzero(single)
    dealt = open_places[np.argsort(key[open_places] // shape[1] + generator.random(len(open_places)))]
    rows[dealt] = rows[open_places]  # both go through the pairs in order, so each row keeps its number
    return rows, columns
