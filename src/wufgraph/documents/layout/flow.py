"""A page's words and tables in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .grids import Grid, find_grids
from .lines import Line, find_rows, join_runs
from .page import Box, Page, Word
from .passages import Frame, Passage, find_passages

_WIDEST_MARGIN = 0.15


@dataclass(slots=True)
class Table:
    """A table: its content by row and column.

    Attributes:
        columns: Places of the edges of its columns.
    """

    columns: tuple[float, ...]
    cells: dict[tuple[int, int], list["Passage | Table"]] = field(default_factory=dict)

    def row(self, number: int) -> dict[int, list["Passage | Table"]]:
        """The content of one row, by column."""
        return {column: content for (row, column), content in self.cells.items() if row == number}

    def drop_row(self, number: int) -> None:
        """Leave out one row."""
        self.cells = {place: content for place, content in self.cells.items() if place[0] != number}

    @property
    def heading(self) -> dict[int, list[str]] | None:
        """The words of the first row, where it has three cells or more."""
        first = {
            column: [line for one in content if isinstance(one, Passage) for line in one.lines]
            for column, content in self.row(0).items()
        }
        return first if len(first) > 2 else None


Sheet = list["Passage | Table"]


def lay_out(page: Page) -> Sheet:
    """The passages and tables of a page, in reading order."""
    grids = find_grids(page)
    frame = Frame(x0=0, x1=page.width)
    if page.words:
        # Margins are taken to be alike on both sides, where the left one is no more than a margin.
        left = min(word.x0 for word in page.words)
        frame = Frame(x0=left - 2, x1=page.width - min(left, _WIDEST_MARGIN * page.width) + 2)
    return _lay_out(page.words, grids, frame)


def _lay_out(words: Sequence[Word], grids: Sequence[Grid], frame: Frame) -> Sheet:
    """What lies in one place: the grids, the larger first, and the words around them."""
    outermost: list[Grid] = []
    inner: dict[int, list[Grid]] = {}
    for grid in grids:
        around = next((i for i, one in enumerate(outermost) if _holds(one.box, _middle(grid.box))), None)
        if around is None:
            outermost.append(grid)
        else:
            inner.setdefault(around, []).append(grid)
    inside: dict[int, list[Word]] = {}
    outside: list[Word] = []
    for word in words:
        place = ((word.x0 + word.x1) / 2, word.middle)
        number = next((i for i, one in enumerate(outermost) if _holds(one.box, place)), None)
        (outside if number is None else inside.setdefault(number, [])).append(word)
    parts: list[tuple[float, Sheet]] = [
        (outermost[i].box.top, [_fill(outermost[i], own, inner.get(i, []))]) for i, own in inside.items()
    ]
    groups = _split_at(find_rows(outside), sorted(top for top, _ in parts))
    parts += [(lines[0].top, list(find_passages(lines, frame))) for lines in groups]
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
    table = Table(grid.columns)
    for cell, (own, grids) in sorted(cells.items()):
        box = grid.cell_box(cell)
        table.cells[grid.place(cell)] = _lay_out(own, grids, Frame(x0=box.x0, x1=box.x1))
    return table


def _split_at(rows: Sequence[Sequence[Line]], tops: Sequence[float]) -> list[list[Line]]:
    """Lines in groups that no table parts."""
    groups: dict[int, list[Line]] = {}
    for row in rows:
        line = join_runs(row)
        groups.setdefault(sum(top < line.middle for top in tops), []).append(line)
    return list(groups.values())


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.x0 <= point[0] <= box.x1 and box.top <= point[1] <= box.bottom


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
