"""Tables as content by row and column, and what goes on behind the break of a page or column."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

from ..text_builder import PAGE_BREAK_GAP
from .cut_words import CUT
from .passages import Passage, ends_open, goes_on

_GOES_ON = re.compile(r"[a-zß-öø-ÿ(]|[-@._][^\W\d_]")
_SAME_EDGE_POINTS = 6.0
_MOST_EDGES_OF_PAIRS = 3
_PAIR = 2


@dataclass(slots=True)
class Table:
    """A table: its content by row and column.

    Attributes:
        columns: Places of the edges of its columns.
        order: Which of its row each cell is, a blank one too, by row and column; empty where that is not known.
    """

    columns: tuple[float, ...]
    cells: dict[tuple[int, int], list["Passage | Table"]] = field(default_factory=dict)
    order: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def numbered(self) -> list[tuple[int, int, list["Passage | Table"]]]:
        """The content of each cell with its row and column, in order.

        Of tables that touch, of which no row has all columns, each cell is told by which of its row it is.
        """
        most = max(self.order.values(), default=0) + 1
        order = self.order if self.order and most < len(self.columns) - 1 else {}
        return [(row, order.get((row, column), column), self.cells[row, column]) for row, column in sorted(self.cells)]

    def row(self, number: int) -> dict[int, list["Passage | Table"]]:
        """The content of one row, by column."""
        return {column: content for (row, column), content in self.cells.items() if row == number}

    def drop_row(self, number: int) -> None:
        """Leave out one row."""
        self.cells = {place: content for place, content in self.cells.items() if place[0] != number}

    def edges(self, number: int) -> list[float]:
        """The places of the edges of the cells that one row has, blank ones too; the last one is the table's."""
        own = {column for row, column in (*self.cells, *self.order) if row == number}
        return [*(self.columns[column] for column in sorted(own)), self.columns[-1]]

    def tell_by(self, edges: Sequence[float]) -> None:
        """Tell the columns by more edges, all as far from the first as they are given."""
        left = self.columns[0]
        numbers = [bisect_right(edges, edge - left + _SAME_EDGE_POINTS) - 1 for edge in self.columns]
        self.columns = tuple(left + edge for edge in edges)
        self.cells = {(row, numbers[column]): content for (row, column), content in self.cells.items()}
        self.order = {(row, numbers[column]): place for (row, column), place in self.order.items()}

    @property
    def heading(self) -> dict[int, list[str]] | None:
        """The words of the first row, where it has three cells or more."""
        first = {
            column: [line for one in content if isinstance(one, Passage) for line in one.lines]
            for column, content in self.row(0).items()
        }
        return first if len(first) > 2 else None


Sheet = list["Passage | Table"]
Cells = dict[int, Sheet]


def append_passages(sheet: Sheet, more: Sequence["Passage | Table"], *, gap: int, is_narrow: bool = False) -> None:
    """Add what follows after a break of column, page or row; a passage that goes on becomes one.

    Args:
        sheet: What stands before the break; changed.
        more: What stands behind it; at least one.
        gap: Blank lines that the break counts as, where nothing goes on.
        is_narrow: Whether they stand in one of many columns.
    """
    last, first = sheet[-1] if sheet else None, more[0]
    if isinstance(first, Passage) and last is not None:
        if isinstance(last, Passage) and goes_on(last, first, is_narrow=is_narrow):
            if first.head > last.tail:
                last.lines[-1] += CUT
            last.lines += first.lines
            last.is_full, last.style, last.tail = first.is_full, first.style, first.tail
            sheet += more[1:]
            return
        first.gap = max(first.gap, gap)
    sheet += more


def join_sheets(content: Sheet, sheet: Sheet) -> None:
    """Add the sheet behind a break, joining its first element to the last one before where that goes on."""
    if not sheet:
        return
    last, first = content[-1] if content else None, sheet[0]
    if isinstance(last, Table) and isinstance(first, Table) and _are_one(last, first):
        _continue_table(last, first)
        content += sheet[1:]
        return
    append_passages(content, sheet, gap=PAGE_BREAK_GAP)


def _are_one(last: Table, first: Table) -> bool:
    """Whether two tables have columns of the same widths, wherever they stand; or the rows at the break have.

    Tables that touch are one, whose rows have columns of several widths: both are then told by the edges of all.
    """
    if _are_alike(last.columns, first.columns):
        return True
    if not (last.cells and first.cells) or not _are_alike(
        last.edges(max(last.cells)[0]), first.edges(min(first.cells)[0])
    ):
        return False
    places = sorted(edge - table.columns[0] for table in (last, first) for edge in table.columns)
    edges = [edge for before, edge in pairwise((-inf, *places)) if edge - before > _SAME_EDGE_POINTS]
    for table in (last, first):
        table.tell_by(edges)
    return True


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether edges are as far from the first of them as others are."""
    return len(one) == len(other) and all(
        abs((a - one[0]) - (b - other[0])) <= _SAME_EDGE_POINTS for a, b in zip(one, other, strict=True)
    )


def _continue_table(table: Table, more: Table) -> None:
    """Put the rows of a table on the next page under those before; a row that the page has cut becomes whole."""
    if table.heading and more.heading == table.heading:
        more.drop_row(0)
    if not more.cells:
        return
    last, first = max(row for row, _ in table.cells), min(row for row, _ in more.cells)
    own, new = table.row(last), more.row(first)
    if len(table.columns) == 2:
        is_cut = _is_cut(own, new)
    else:
        begins_blank = min(new) > min(own) and all((row, min(own)) in table.cells for row, _ in table.cells)
        is_cut = set(new) <= set(own) and (begins_blank or _all_go_on(own, new))
    offset = last - first + (0 if is_cut else 1)
    table.order |= {(row + offset, column): place for (row, column), place in more.order.items()}
    for (row, column), content in more.cells.items():
        place = row + offset, column
        if place in table.cells:
            is_narrow = len(table.columns) > _MOST_EDGES_OF_PAIRS
            append_passages(table.cells[place], content, gap=PAGE_BREAK_GAP, is_narrow=is_narrow)
        else:
            table.cells[place] = content


def _is_cut(own: Cells, new: Cells) -> bool:
    last, first = own[max(own)][-1], new[min(new)][0]
    return isinstance(last, Passage) and isinstance(first, Passage) and (goes_on(last, first) or bool(first.marker))


def _all_go_on(own: Cells, new: Cells) -> bool:
    """Whether no cell of a row begins as one does, and one at least goes on for certain.

    Where some cells are finished, or a caption stands beside its answer, it is enough that the first goes on.
    """
    pairs = [(own[column][-1], content[0]) for column, content in sorted(new.items())]
    passages = [(one, other) for one, other in pairs if isinstance(one, Passage) and isinstance(other, Passage)]
    if len(passages) < len(pairs):
        return False
    first, go_on = passages[0], [goes_on(one, other) for one, other in passages]
    captions_go_on = go_on[0] and min(new) == min(own) and _begins_small(*first) and first[0].lines[0][0].isupper()
    all_go_on = any(go_on) and all(_begins_small(*pair) for pair in passages)
    return all_go_on or (captions_go_on and (len(new) < len(own) or len(own) == _PAIR))


def _begins_small(passage: Passage, following: Passage) -> bool:
    """Whether what follows a passage begins as no cell does: small, in a bracket, within a word or behind "16h21-"."""
    return _GOES_ON.match(following.lines[0]) is not None or ends_open(passage.lines[-1])
