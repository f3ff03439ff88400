"""A page's words and tables in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .columns import Rows, find_river, split_columns
from .grids import Grid, find_grids
from .lines import Line, find_rows
from .page import Box, Page, Word
from .passages import Frame, Passage, find_passages, goes_on
from .tabbed import TabbedTable, find_tabbed

_WIDEST_MARGIN = 0.15
_COLUMN_PADDING = 2.0


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


def append_passages(sheet: Sheet, more: Sequence["Passage | Table"], *, gap: int) -> None:
    """Add what follows after a break of column, page or row; a passage that goes on becomes one.

    Args:
        sheet: What stands before the break; changed.
        more: What stands behind it; at least one.
        gap: Blank lines that the break counts as, where nothing goes on.
    """
    last, first = sheet[-1] if sheet else None, more[0]
    if isinstance(first, Passage) and last is not None:
        if isinstance(last, Passage) and goes_on(last, first):
            last.lines += first.lines
            last.is_full, last.style = first.is_full, first.style
            sheet += more[1:]
            return
        first.gap = max(first.gap, gap)
    sheet += more


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
    parts += [(rows[0][0].top, _arrange(rows, frame)) for rows in groups]
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


def _arrange(rows: Rows, frame: Frame) -> Sheet:
    """Rows that no ruled table parts: in two columns, with tabs, or line by line."""
    river = find_river(rows)
    if river is None:
        return _with_tabbed(rows, frame)
    sheet: Sheet = []
    for lines in split_columns(rows, river):
        is_left, is_right = lines[0].x1 <= river.x1, lines[0].x0 >= river.x0
        column = Frame(
            x0=river.x1 if is_right and not is_left else frame.x0,
            x1=river.x0 + _COLUMN_PADDING if is_left and not is_right else frame.x1,
        )
        passages = find_passages(lines, column)
        if is_right and not is_left:
            append_passages(sheet, passages, gap=0)
        else:
            sheet += passages
    return sheet


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
    edges = (*tabbed.starts, max(frame.x1, tabbed.starts[-1]))
    table = Table(edges)
    for number, row in enumerate(tabbed.rows):
        for column, lines in row.cells.items():
            is_last = column + 2 == len(edges)
            cell = Frame(x0=edges[column], x1=edges[column + 1] - (0 if is_last else lines[0].height))
            table.cells[number, column] = list(find_passages(lines, cell))
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
