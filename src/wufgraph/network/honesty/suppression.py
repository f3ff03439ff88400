"""Tables of counts in which no small number can be read, nor worked out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

THRESHOLD = 5
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppressedTable:
    """A table of counts with its totals, in which some cells are withheld.

    Attributes:
        cells: Rows of counts, the last row and the last column being totals; None where a count is withheld.
        threshold: Counts from 1 to below it are withheld.
        small: How many cells were withheld for being small.
        others: How many cells were withheld so that the small ones cannot be worked out from them.
    """

    cells: tuple[tuple[int | None, ...], ...]
    threshold: int
    small: int
    others: int

    def describe(self) -> str:
        """What was withheld and why, in one line."""
        if not self.small:
            return f"no count from 1 to {self.threshold - 1}: nothing withheld"
        return (
            f"counts from 1 to {self.threshold - 1} are withheld ({self.small} cells), and {self.others} others, "
            "so that they cannot be worked out from the rest and the totals"
        )


def suppress_small_cells(counts: Sequence[Sequence[int]], threshold: int = THRESHOLD) -> SuppressedTable:
    """Withhold small counts, and as many others as it takes to keep them unknown.

    Small counts, 1 to below the threshold, are withheld, in the totals as well: they would point at persons. What is
    withheld could still be worked out where a row or column has no second withheld cell, or where all numbers must be
    as small as they can be. So for each withheld cell there has to be another table of whole numbers with the same
    shown cells, in which it has another value and no withheld count but a zero is below 1. Such a table differs along
    a closed path of withheld cells that goes up and down by one in turn; where there is none, the cheapest path is
    closed by withholding more: large counts cost more than small ones, zeros and totals most. It is a heuristic: what
    is withheld is enough, but need not be the least that would be.

    It protects one table. Two tables that share totals, such as one by country and one by region of the same people,
    can tell more together.

    Args:
        counts: Rows of equal length, without totals; 0 or more.
        threshold: 2 or more; at 1 nothing is small.

    Returns:
        The table with a row and a column of totals.

    Source: Gusfield 1988, doi:10.1137/0217034 (what can be worked out, as cycles in a mixed graph); Hundepool et al.
    2012, Statistical Disclosure Control, doi:10.1002/9781118348239, chapter 4.
    """
    table = _with_totals(counts)
    places = [(row, column) for row in range(len(table)) for column in range(len(table[0]))]
    small = {(row, column) for row, column in places if 0 < table[row][column] < threshold}
    withheld = set(small)
    for cell in sorted(small):
        withheld |= _cheapest_cycle(table, cell, withheld)
    while exposed := [cell for cell in sorted(withheld) if not _cheapest_cycle(table, cell, withheld) <= withheld]:
        withheld |= _cheapest_cycle(table, exposed[0], withheld)
    return SuppressedTable(
        cells=tuple(
            tuple(None if (r, c) in withheld else count for c, count in enumerate(row)) for r, row in enumerate(table)
        ),
        threshold=threshold,
        small=len(small),
        others=len(withheld) - len(small),
    )


def _with_totals(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    rows = [[*row, sum(row)] for row in counts]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]] if rows else [[0]]


def _cheapest_cycle(table: list[list[int]], cell: Cell, withheld: set[Cell]) -> set[Cell]:
    """The cells of the cheapest closed path through a cell along which counts can go up and down by one in turn."""
    found = []
    for upwards in (True, False):
        if upwards or table[cell[0]][cell[1]] > 1:
            ways = _ways(table, cell, withheld)
            start, end = _direct(("row", cell[0]), ("column", cell[1]), cell, table, upwards=upwards)
            if nx.has_path(ways, end, start):
                steps = list(pairwise(nx.dijkstra_path(ways, end, start, weight="cost")))
                cost = sum(ways.edges[step]["cost"] for step in steps)
                found.append((cost, sorted({ways.edges[step]["cell"] for step in steps} | {cell})))
    return set(min(found)[1])


def _ways(table: list[list[int]], but: Cell, withheld: set[Cell]) -> "nx.DiGraph[tuple[str, int]]":
    """Rows and columns; an arrow is a cell that can go up (from its row) or down (from its column) by one."""
    ways: nx.DiGraph[tuple[str, int]] = nx.DiGraph()
    for cell, count in _each(table):
        if cell == but:
            continue
        cost = 0 if cell in withheld else _cost(table, cell)
        for upwards in (True, False):
            if upwards or count > 1:
                start, end = _direct(("row", cell[0]), ("column", cell[1]), cell, table, upwards=upwards)
                ways.add_edge(start, end, cell=cell, cost=cost)
    return ways


def _direct(
    row: tuple[str, int], column: tuple[str, int], cell: Cell, table: list[list[int]], *, upwards: bool
) -> tuple[tuple[str, int], tuple[str, int]]:
    """From where to where a change goes. A total goes up with its row or column: against the cells it adds up."""
    total = (cell[0] == len(table) - 1) != (cell[1] == len(table[0]) - 1)
    return (row, column) if upwards != total else (column, row)


def _cost(table: list[list[int]], cell: Cell) -> int:
    """What it costs to withhold a count: itself; a zero, which may be no secret, more than any; a total more still."""
    everything, count = table[-1][-1] + 1, table[cell[0]][cell[1]]
    total = cell[0] == len(table) - 1 or cell[1] == len(table[0]) - 1
    return count + everything * (3 if total else 0 if count else 1)


def _each(table: list[list[int]]) -> Iterator[tuple[Cell, int]]:
    for row, counts in enumerate(table):
        for column, count in enumerate(counts):
            yield (row, column), count
