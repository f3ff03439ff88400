"""Ruled tables: cells from the lines around them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import product

import msgspec

from .page import Box, Page, Rule
from .underlines import without_underlines

_TOUCHING = 3.0
_DASH_GAP = 4.0
_SMALLEST_SIDE = 18.0
_COVERED = 0.5
# More rules than any form has: a drawing, whose lines bound no cells.
_MOST_RULES = 1500


class Grid(msgspec.Struct, frozen=True):
    """A ruled table.

    Attributes:
        columns: Places of the vertical edges, from left to right.
        rows: Places of the horizontal edges, from top to bottom.
        cells: For each place between edges, row by row, the first place of the cell that covers it.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[int, ...]

    @property
    def box(self) -> Box:
        """The rectangle around the table."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])

    def find(self, x: float, y: float) -> int | None:
        """The cell at a point, as its first place; None outside the table."""
        column, row = bisect_right(self.columns, x) - 1, bisect_right(self.rows, y) - 1
        if 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1:
            return self.cells[row * (len(self.columns) - 1) + column]
        return None

    def place(self, cell: int) -> tuple[int, int]:
        """Row and column of a cell's first place."""
        return divmod(cell, len(self.columns) - 1)

    @property
    def order(self) -> dict[tuple[int, int], int]:
        """Which of its row each cell is, by row and column of its first place."""
        width = len(self.columns) - 1
        found: dict[tuple[int, int], int] = {}
        for row in range(len(self.rows) - 1):
            for number, cell in enumerate(dict.fromkeys(self.cells[row * width : (row + 1) * width])):
                found.setdefault(self.place(cell), number)
        return found

    def cell_box(self, cell: int) -> Box:
        """The rectangle around a cell."""
        width = len(self.columns) - 1
        places = [divmod(place, width) for place, one in enumerate(self.cells) if one == cell]
        rows, columns = [row for row, _ in places], [column for _, column in places]
        return Box(
            self.columns[min(columns)], self.rows[min(rows)], self.columns[max(columns) + 1], self.rows[max(rows) + 1]
        )


def find_grids(page: Page) -> list[Grid]:
    """The ruled tables of a page, the larger before those inside them."""
    if len(page.across) + len(page.down) > _MOST_RULES:
        return []
    across, down = _join_rules(without_underlines(page.across, page.words)), _join_rules(page.down)
    groups = _Groups(len(across) + len(down))
    for (i, a), (j, d) in product(enumerate(across), enumerate(down, len(across))):
        if _within(d.at, a.start, a.end) and _within(a.at, d.start, d.end):
            groups.join(i, j)
    grids = []
    for members in groups.members():
        own_across = [across[i] for i in members if i < len(across)]
        own_down = [down[i - len(across)] for i in members if i >= len(across)]
        if len(own_across) > 1 and own_down:
            grids.append(_make_grid(own_across, own_down))
    large = [g for g in grids if min(g.box.x1 - g.box.x0, 2 * (g.box.bottom - g.box.top)) >= _SMALLEST_SIDE]
    return sorted(large, key=lambda g: -(g.box.x1 - g.box.x0) * (g.box.bottom - g.box.top))


def _within(place: float, start: float, end: float) -> bool:
    return start - _TOUCHING <= place <= end + _TOUCHING


def _join_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces of one line, dashes and double lines become one rule."""
    joined: list[Rule] = []
    for cluster in _clusters(sorted(rules)):
        at = sum(rule.at for rule in cluster) / len(cluster)
        pieces = sorted((rule.start, rule.end) for rule in cluster)
        start, end = pieces[0]
        for next_start, next_end in pieces[1:]:
            if next_start > end + _DASH_GAP:
                joined.append(Rule(at, start, end))
                start, end = next_start, next_end
            end = max(end, next_end)
        joined.append(Rule(at, start, end))
    return joined


def _clusters(rules: Sequence[Rule]) -> list[list[Rule]]:
    found: list[list[Rule]] = []
    for rule in rules:
        if found and rule.at - found[-1][0].at <= _TOUCHING:
            found[-1].append(rule)
        else:
            found.append([rule])
    return found


def _make_grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid:
    """Cells are places with no rule between them. A side that is not drawn is where the other rules end."""
    columns = _edges([*(d.at for d in down), min(a.start for a in across), max(a.end for a in across)])
    rows = _edges([*(a.at for a in across), min(d.start for d in down), max(d.end for d in down)])
    width, height = len(columns) - 1, len(rows) - 1
    groups = _Groups(width * height)
    for row, column in product(range(height), range(width)):
        place = row * width + column
        if column and not _is_drawn(down, columns[column], rows[row], rows[row + 1]):
            groups.join(place - 1, place)
        if row and not _is_drawn(across, rows[row], columns[column], columns[column + 1]):
            groups.join(place - width, place)
    return Grid(columns, rows, tuple(groups.find(place) for place in range(width * height)))


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _TOUCHING:
            edges.append(place)
    return tuple(edges)


def _is_drawn(rules: Iterable[Rule], at: float, start: float, end: float) -> bool:
    covered = sum(
        max(min(rule.end, end) - max(rule.start, start), 0) for rule in rules if abs(rule.at - at) <= _TOUCHING
    )
    return covered >= _COVERED * (end - start)


class _Groups:
    """Numbers that are joined into groups; each group is known by its least."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def find(self, one: int) -> int:
        while self._parents[one] != one:
            self._parents[one] = one = self._parents[self._parents[one]]
        return one

    def join(self, one: int, other: int) -> None:
        one, other = self.find(one), self.find(other)
        self._parents[max(one, other)] = min(one, other)

    def members(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for one in range(len(self._parents)):
            found.setdefault(self.find(one), []).append(one)
        return list(found.values())
