"""Cuts a page into its cells and the text around them, and puts these one below the other.

A sheet in one column is read in one call, and no line of it runs over the border of a cell.
"""

from typing import NamedTuple

import numpy as np

from ..layout import Page
from ..layout.grids import find_grids
from .straightening import Picture

MARGIN = 24
BETWEEN = 36
_BLANK_ROWS = 22
# Of columns without rules: several lines high and some words wide, with more than a space between them.
_SHORTEST_COLUMN, _NARROWEST_COLUMN, _NARROWEST_RIVER = 130, 180, 30
_DARK = 160


class Piece(NamedTuple):
    """A cut-out of the page, and where it was."""

    picture: Picture
    x: int
    y: int


def cut(clean: Picture, page: Page, points: float) -> list[Piece]:
    """The cells, those of inner tables first, and what is around them; each without its white margin."""
    left = clean.copy()
    pieces: list[Piece] = []
    for grid in reversed(find_grids(page)):
        for cell in sorted(set(grid.cells)):
            x0, top, x1, bottom = (round(one / points) for one in grid.cell_box(cell))
            pieces += _trim(left[top:bottom, x0:x1].copy(), x0, top)
            left[top:bottom, x0:x1] = 255
    pieces += _cut_around(left, 0, 0)
    return sorted(pieces, key=lambda piece: (piece.y, piece.x))


def _cut_around(picture: Picture, x: int, y: int) -> list[Piece]:
    """What stands around cells, in bands of rows; columns of text side by side become pieces of their own."""
    pieces: list[Piece] = []
    for start, end in _bands(picture):
        band = picture[start:end]
        river = _find_river(band)
        if river:
            pieces += _cut_around(band[:, :river], x, y + start)
            pieces += _cut_around(band[:, river:], x + river, y + start)
        else:
            pieces += _trim(band, x, y + start)
    return pieces


def _find_river(band: Picture) -> int | None:
    """The middle of the widest white between two columns of several lines; None where there are none."""
    if band.shape[0] < _SHORTEST_COLUMN:
        return None
    inked = np.flatnonzero((band < _DARK).any(axis=0))
    gaps = np.diff(inked)
    wide = [
        (int(gaps[i]), int(inked[i] + inked[i + 1]) // 2)
        for i in np.flatnonzero(gaps >= _NARROWEST_RIVER)
        if inked[i] - inked[0] >= _NARROWEST_COLUMN and inked[-1] - inked[i + 1] >= _NARROWEST_COLUMN
    ]
    return max(wide)[1] if wide else None


def _bands(picture: Picture) -> list[tuple[int, int]]:
    """Rows from ink to ink, parted where several rows are blank."""
    inked = np.flatnonzero((picture < _DARK).any(axis=1))
    if not inked.size:
        return []
    breaks = np.flatnonzero(np.diff(inked) > _BLANK_ROWS)
    starts, ends = np.concatenate(([0], breaks + 1)), np.concatenate((breaks, [inked.size - 1]))
    return [(max(int(inked[s]) - 3, 0), int(inked[e]) + 4) for s, e in zip(starts, ends, strict=True)]


def _trim(picture: Picture, x: int, y: int) -> list[Piece]:
    dark = picture < _DARK
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size or rows[-1] - rows[0] < 5 or columns[-1] - columns[0] < 2:
        return []
    top, left = max(int(rows[0]) - 3, 0), max(int(columns[0]) - 3, 0)
    return [Piece(picture[top : int(rows[-1]) + 4, left : int(columns[-1]) + 4].copy(), x + left, y + top)]


def put_together(pieces: list[Piece]) -> tuple[Picture, list[int]]:
    """All pieces one below the other, and the row at which each begins."""
    width = max(piece.picture.shape[1] for piece in pieces) + 2 * MARGIN
    places, row = [], MARGIN
    for piece in pieces:
        places.append(row)
        row += piece.picture.shape[0] + BETWEEN
    sheet: Picture = np.full((row + MARGIN, width), 255, np.uint8)
    for piece, place in zip(pieces, places, strict=True):
        height, own = piece.picture.shape
        sheet[place : place + height, MARGIN : MARGIN + own] = piece.picture
    return sheet, places
