"""A page's words and tables in reading order."""

from collections.abc import Iterator, Sequence

from .columns import Area, River, find_river, keeps_clear, split_areas
from .grids import Grid, find_grids
from .lines import Line, find_rows
from .page import Box, Page, Word
from .passages import Frame, find_passages
from .tabbed import find_tabbed
from .tabbed_rows import TabbedTable
from .tables import Sheet, Table

_WIDEST_MARGIN = 0.15

Rows = Sequence[Sequence[Line]]


class SortedPage:
    """A page whose words are sorted by the tables they stand in.

    Attributes:
        river: The white between its columns, where it has two.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self._grids = find_grids(page)
        self._sorted = _Sorted(page.words, self._grids)
        self._runs = [run for row in find_rows(self._sorted.outside) for run in row]
        self.river = find_river(self._runs, self._sorted.outermost)

    def lay_out(self, usual: River | None) -> Iterator[tuple[Sheet, bool]]:
        """The passages and tables of the page, part by part, each with whether it follows the one before.

        Args:
            usual: The white between the columns of other pages.
        """
        if not self.page.words:
            return
        # Margins are taken to be alike on both sides, where the left one is no more than a margin.
        left = min(word.x0 for word in self.page.words)
        right = self.page.width - min(left, _WIDEST_MARGIN * self.page.width)
        whole = Area(self.page.words, self._sorted.outermost, left - 2, right + 2, follows=True)
        river = self.river
        if river is None and usual and keeps_clear(self._runs, self._sorted.outermost, usual):
            river = usual
        inside = [self._sorted.inside.get(number, []) for number in range(len(self._sorted.outermost))]
        areas = split_areas(self._runs, inside, whole, river) if river else [whole]
        for number, area in enumerate(areas):
            grids = [grid for grid in self._grids if any(_holds(own.box, _middle(grid.box)) for own in area.grids)]
            yield _lay_out(area.words, grids, Frame(x0=area.x0, x1=area.x1)), area.follows or number == 0


class _Sorted:
    """Grids that are in no other, those inside them by number, and words by the grid they are in."""

    def __init__(self, words: Sequence[Word], grids: Sequence[Grid]) -> None:
        self.outermost: list[Grid] = []
        self.inner: dict[int, list[Grid]] = {}
        self.inside: dict[int, list[Word]] = {}
        self.outside: list[Word] = []
        for grid in grids:
            around = self._around(_middle(grid.box))
            if around is None:
                self.outermost.append(grid)
            else:
                self.inner.setdefault(around, []).append(grid)
        for word in words:
            number = self._around(((word.x0 + word.x1) / 2, word.middle))
            (self.outside if number is None else self.inside.setdefault(number, [])).append(word)

    def _around(self, point: tuple[float, float]) -> int | None:
        return next((i for i, one in enumerate(self.outermost) if _holds(one.box, point)), None)


def _lay_out(words: Sequence[Word], grids: Sequence[Grid], frame: Frame) -> Sheet:
    """What lies in one place: the grids, the larger first, and the words around them."""
    place = _Sorted(words, grids)
    parts: list[tuple[float, Sheet]] = [
        (place.outermost[i].box.top, [_fill(place.outermost[i], own, place.inner.get(i, []))])
        for i, own in place.inside.items()
    ]
    groups = _split_at(find_rows(place.outside), sorted(top for top, _ in parts))
    parts += [(rows[0][0].top, _with_tabbed(rows, frame)) for rows in groups]
    return [one for _, sheet in sorted(parts, key=lambda part: part[0]) for one in sheet]


def _fill(grid: Grid, words: Sequence[Word], inner: Sequence[Grid]) -> Table:
    cells: dict[int, tuple[list[Word], list[Grid]]] = {}
    for word in words:
        cell = grid.find((word.x0 + word.x1) / 2, word.middle)
        if cell is not None:
            cells.setdefault(cell, ([], []))[0].append(word)
    for one in inner:
        cell = grid.find(*_middle(one.box))
        if cell in cells:
            cells[cell][1].append(one)
    table = Table(grid.columns, order=grid.order)
    boxes = {cell: grid.cell_box(cell) for cell in sorted(cells)}
    reach: dict[float, float] = {}
    for cell, box in boxes.items():
        reach[box.x1] = max(reach.get(box.x1, 0.0), *(word.x1 for word in cells[cell][0] if word.x1 < box.x1), 0.0)
    for cell, box in boxes.items():
        frame = Frame(x0=box.x0, x1=box.x1, reach=reach[box.x1])
        if content := _lay_out(*cells[cell], frame):
            table.cells[grid.place(cell)] = content
    return table


def _with_tabbed(rows: Rows, frame: Frame) -> Sheet:
    sheet: Sheet = []
    lines: list[Line] = []
    for one in find_tabbed(rows):
        if isinstance(one, TabbedTable):
            sheet += find_passages(lines, frame)
            lines = []
            sheet.append(_fill_tabbed(one, frame))
        else:
            lines.append(one)
    return sheet + list(find_passages(lines, frame))


def _fill_tabbed(tabbed: TabbedTable, frame: Frame) -> Table:
    edges = (*tabbed.starts, min(max(frame.x1, tabbed.starts[-1]), tabbed.end))
    table = Table(edges)
    for number, row in enumerate(tabbed.rows):
        for column, lines in row.cells.items():
            is_last = column + 2 == len(edges)
            cell = Frame(x0=edges[column], x1=edges[column + 1] - (0 if is_last else lines[0].height))
            if content := find_passages(lines, cell):
                table.cells[number, column] = list(content)
    return table


def _split_at(rows: Rows, tops: Sequence[float]) -> list[list[Sequence[Line]]]:
    """Rows in groups that no table parts."""
    groups: dict[int, list[Sequence[Line]]] = {}
    for row in rows:
        groups.setdefault(sum(top < row[0].middle for top in tops), []).append(row)
    return list(groups.values())


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.x0 <= point[0] <= box.x1 and box.top <= point[1] <= box.bottom


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
