"""Tables as content by row and column, and what goes on behind the break of a page or column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..text_builder import PAGE_BREAK_GAP
from .cut_words import CUT
from .passages import Passage, ends_open, goes_on

_GOES_ON = re.compile(r"[a-zß-öø-ÿ(]|[-@._][^\W\d_]")
_SAME_EDGE_POINTS = 6.0
_MOST_EDGES_OF_PAIRS = 3


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
    if isinstance(last, Table) and isinstance(first, Table) and _same_columns(last, first):
        _continue_table(last, first)
        content += sheet[1:]
        return
    append_passages(content, sheet, gap=PAGE_BREAK_GAP)


def _same_columns(one: Table, other: Table) -> bool:
    """Whether two tables have columns of the same widths, wherever they stand."""
    widths, others = ([edge - table.columns[0] for edge in table.columns] for table in (one, other))
    return len(widths) == len(others) and all(
        abs(a - b) <= _SAME_EDGE_POINTS for a, b in zip(widths, others, strict=True)
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

    Where some cells are finished, it is enough that the first goes on.
    """
    pairs = [(own[column][-1], content[0]) for column, content in sorted(new.items())]
    passages = [(one, other) for one, other in pairs if isinstance(one, Passage) and isinstance(other, Passage)]
    if len(passages) < len(pairs):
        return False
    first, go_on = passages[0], [goes_on(one, other) for one, other in passages]
    captions_go_on = go_on[0] and min(new) == min(own) and _begins_small(*first) and first[0].lines[0][0].isupper()
    all_go_on = any(go_on) and all(_begins_small(*pair) for pair in passages)
    return all_go_on or (captions_go_on and len(new) < len(own))


def _begins_small(passage: Passage, following: Passage) -> bool:
    """Whether what follows a passage begins as no cell does: small, in a bracket, within a word or behind "16h21-"."""
    return _GOES_ON.match(following.lines[0]) is not None or ends_open(passage.lines[-1])
