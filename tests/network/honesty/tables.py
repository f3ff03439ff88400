"""Tables that the tests of this folder share."""

import itertools

import networkx as nx
import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse import csr_array

Cells = NDArray[np.int64]

# From the tests of the R package backbone, turned, as our members are columns.
SMALL = np.array([[1, 0, 1, 1], [0, 1, 0, 0], [1, 0, 0, 1]]).T
CYCLE = np.array([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1], [1, 0, 0, 1]])

cells = st.integers(1, 6).flatmap(
    lambda rows: st.integers(1, 6).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, 1), min_size=columns, max_size=columns), min_size=rows, max_size=rows
        ).map(lambda rows_: np.array(rows_, dtype=np.int64))
    )
)


def southern_women() -> tuple[csr_array, list[str], "nx.Graph[str]"]:
    """Events × women, the women's names, and their projection by common events (Davis et al. 1941)."""
    network = nx.davis_southern_women_graph()
    women = sorted(network.graph["top"])
    matrix = nx.bipartite.biadjacency_matrix(network, sorted(network.graph["bottom"]), women)
    return csr_array(matrix.astype(np.int64)), women, nx.bipartite.weighted_projected_graph(network, women)


def crowd(events: int, members: int, seed: int = 1) -> csr_array:
    """A made-up table: events of some three members, a few of whom are in very many."""
    generator = np.random.default_rng(seed)
    chances = 1 / np.arange(1, members + 1) ** 0.7
    found = [
        (event, int(member))
        for event in range(events)
        for member in np.unique(generator.choice(members, 1 + min(generator.poisson(2), 8), p=chances / chances.sum()))
    ]
    rows, columns = np.array(found).T
    return csr_array((np.ones(len(found), np.int64), (rows, columns)), shape=(events, members))


def all_tables(like: Cells) -> list[Cells]:
    """Every table of 0 and 1 with the same margins, by trying all."""
    sizes, degrees = like.sum(axis=1), like.sum(axis=0)
    found = []
    for rows in itertools.product(*(itertools.combinations(range(len(degrees)), int(size)) for size in sizes)):
        table = np.zeros_like(like)
        for number, places in enumerate(rows):
            table[number, list(places)] = 1
        if (table.sum(axis=0) == degrees).all():
            found.append(table)
    return found


def add_up(chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """The distribution of a sum of independent events, one after the other."""
    terms = np.ones(1)
    for chance in chances:
        terms = np.convolve(terms, [1 - chance, chance])
    return terms
