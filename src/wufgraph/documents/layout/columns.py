"""Pages set in two columns: the left one is read before the right one, between what spans both."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from .grids import Grid
from .lines import Line
from .page import Word

# As shares of the width of the text.
_NARROW = 0.56
_MIDDLE = (0.35, 0.65)
_UNEQUAL = 0.2
_FILLED = 0.7
# How much of a column must be as wide as that, so that it is prose and not a list of captions.
_SHARE_FILLED = 0.25
_SHORTEST_COLUMN = 40.0
_NARROWEST_RIVER = 6.0
# Between a long line of the left column and the right one, where spaces are no wider.
_NARROWEST_GAP, _SAME_EDGE = 4.5, 1.0


class River(NamedTuple):
    """The white between two columns."""

    x0: float
    x1: float


class Area(msgspec.Struct, frozen=True):
    """A part of a page that is read as one: a column, or what spans both.

    Attributes:
        x0, x1: The room between the margins or borders around it.
        follows: Whether text goes on from the area before it, as it does from column to column.
    """

    words: Sequence[Word]
    grids: Sequence[Grid]
    x0: float
    x1: float
    follows: bool = False


class _Atom(NamedTuple):
    x0: float
    top: float
    x1: float
    bottom: float
    item: Line | Grid


def find_river(runs: Sequence[Line], grids: Sequence[Grid]) -> River | None:
    """The white between two columns of text and tables, where a page has them."""
    atoms = _atoms(runs, grids)
    if len(atoms) < 2:
        return None
    x0, x1 = min(atom.x0 for atom in atoms), max(atom.x1 for atom in atoms)
    width = x1 - x0
    narrow = [atom for atom in atoms if atom.x1 - atom.x0 <= _NARROW * width]
    for river in sorted(_gaps(narrow), key=lambda one: one.x0 - one.x1):
        sides = (river.x0 - x0, x1 - river.x1)
        left, right = _sides(narrow, river)
        if (
            _MIDDLE[0] * width <= (river.x0 + river.x1) / 2 - x0 <= _MIDDLE[1] * width
            and river.x1 - river.x0 >= _NARROWEST_RIVER
            and abs(sides[0] - sides[1]) <= _UNEQUAL * width
            and _is_column(left, sides[0])
            and _is_column(right, sides[1])
        ):
            return river
    return None


def keeps_clear(runs: Sequence[Line], grids: Sequence[Grid], river: River) -> bool:
    """Whether a page that shows no columns by itself has text on both sides of the river of another page."""
    atoms = _atoms(runs, grids)
    left, right = _sides(atoms, river)
    crossing = len(atoms) - len(left) - len(right)
    return bool(left and right) and crossing * 10 <= len(atoms)


def split_areas(runs: Sequence[Line], inside: Sequence[Sequence[Word]], page: Area, river: River) -> list[Area]:
    """The parts of a page in reading order.

    Args:
        runs: The runs of words outside its tables.
        inside: The words of each of its tables.
        page: The whole.
        river: The white between its columns.
    """
    runs = [part for run in runs for part in _split_at(run, river)]
    words_of = {id(grid): words for grid, words in zip(page.grids, inside, strict=False)}
    areas: list[Area] = []
    spanning: list[_Atom] = []
    columns: list[_Atom] = []
    for atom in sorted(_atoms(runs, page.grids), key=lambda one: one.top):
        if atom.x0 < river.x0 and atom.x1 > river.x1:
            areas += _columns(columns, words_of, page, river)
            columns = []
            spanning.append(atom)
        else:
            if spanning:
                areas.append(_area(spanning, words_of, page.x0, page.x1))
                spanning = []
            columns.append(atom)
    areas += _columns(columns, words_of, page, river)
    return [*areas, _area(spanning, words_of, page.x0, page.x1)] if spanning else areas


def _split_at(run: Line, river: River) -> list[Line]:
    """The two lines that a run is, where white lies in it in front of the right column's edge."""
    for number, (word, after) in enumerate(pairwise(run.words), start=1):
        if abs(after.x0 - river.x1) <= _SAME_EDGE and after.x0 - word.x1 >= _NARROWEST_GAP:
            return [Line(run.words[:number]), Line(run.words[number:])]
    return [run]


def _columns(atoms: Sequence[_Atom], words_of: dict[int, Sequence[Word]], page: Area, river: River) -> Iterator[Area]:
    left = [atom for atom in atoms if atom.x0 < river.x0]
    right = [atom for atom in atoms if atom.x0 >= river.x0]
    if left:
        yield _area(left, words_of, page.x0, river.x0 + 2)
    if right:
        yield _area(right, words_of, river.x1 - 2, page.x1, follows=bool(left))


def _area(
    atoms: Sequence[_Atom], words_of: dict[int, Sequence[Word]], x0: float, x1: float, *, follows: bool = False
) -> Area:
    grids = [atom.item for atom in atoms if isinstance(atom.item, Grid)]
    words = [word for atom in atoms if isinstance(atom.item, Line) for word in atom.item.words]
    words += [word for grid in grids for word in words_of.get(id(grid), ())]
    return Area(words, grids, x0, x1, follows)


def _atoms(runs: Sequence[Line], grids: Sequence[Grid]) -> list[_Atom]:
    return [
        *(_Atom(run.x0, run.top, run.x1, run.bottom, run) for run in runs),
        *(_Atom(*grid.box, grid) for grid in grids),
    ]


def _sides(atoms: Sequence[_Atom], river: River) -> tuple[list[_Atom], list[_Atom]]:
    slack = 1.0
    return (
        [atom for atom in atoms if atom.x1 <= river.x0 + slack],
        [atom for atom in atoms if atom.x0 >= river.x1 - slack],
    )


def _gaps(atoms: Sequence[_Atom]) -> list[River]:
    found = []
    reach = float("inf")
    for atom in sorted(atoms, key=lambda one: one.x0):
        if atom.x0 > reach:
            found.append(River(reach, atom.x0))
        reach = atom.x1 if reach == float("inf") else max(reach, atom.x1)
    return found


def _is_column(atoms: Sequence[_Atom], width: float) -> bool:
    tall = sum(atom.bottom - atom.top for atom in atoms)
    captions = sum(isinstance(atom.item, Line) and atom.item.text.endswith(":") for atom in atoms)
    filled = sum(atom.bottom - atom.top for atom in atoms if atom.x1 - atom.x0 >= _FILLED * width)
    return tall >= _SHORTEST_COLUMN and filled >= _SHARE_FILLED * tall and captions * 2 < len(atoms)
