"""A figure from top to bottom: the drawing, its legend, and the caption with the method."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from .lettering import LEADING, measure, wrap
from .palette import FAINT, GREY, INK
from .request import Request
from .sheet import Box, Paint, Point, Sheet

MARGIN = 4.0
LETTERS, HEADING, CAPTION = 7.0, 7.0, 7.0  # sizes of legend and caption, in points
_BETWEEN, _ROW = 9.0, 13.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One entry of a legend: a symbol that is painted around a place, its size, and what it means."""

    paint: Callable[[Sheet, Point], None]
    width: float
    text: str
    height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries of a legend under one heading."""

    heading: str
    keys: tuple[Key, ...]


_Row = list[tuple[float, Key | str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """What a kind of picture hands over to be set.

    Attributes:
        height: Of the drawing, in points; its width is that of the sheet, less the margins.
        paint: Draws into a box of that size.
        legend: Groups in order; none for figures that need none.
        title: The first words of the caption.
        sentences: The rest of it, sentence by sentence.
    """

    height: float
    paint: Paint
    legend: tuple[Group, ...]
    title: str
    sentences: tuple[str, ...]


def set_figure(composition: Composition, request: Request) -> Figure:
    """Set a figure of the width that is asked for; its height follows."""
    width = request.points
    inner = width - 2 * MARGIN
    rows = _flow(composition.legend, inner)
    title = wrap(composition.title, CAPTION, inner, bold=True)
    lines = wrap(" ".join(filter(None, composition.sentences)), CAPTION, inner) if composition.sentences else []
    legend = sum(map(_row_height, rows)) + (4 if rows else 0)
    caption = (len(title) + len(lines)) * LEADING * CAPTION + 5
    height = 2 * MARGIN + composition.height + legend + caption
    sheet = Sheet(width, height)
    top = height - MARGIN
    composition.paint(sheet, Box(left=MARGIN, right=width - MARGIN, top=top, bottom=top - composition.height))
    _draw_legend(sheet, rows, top - composition.height - 4)
    _draw_caption(sheet, title, lines, top - composition.height - legend, width)
    return sheet.figure


def _flow(groups: Sequence[Group], width: float) -> list[_Row]:
    """Headings and entries with their places from the left, row by row; a group that fits into a row stays together."""
    rows: list[_Row] = []
    x = 0.0
    for group in groups:
        head = measure(group.heading, HEADING, bold=True) + 5
        whole = head + sum(map(_extent, group.keys)) - _BETWEEN
        if not rows or x + whole > width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, group.heading))
        x += head
        for key in group.keys:
            if x + _extent(key) - _BETWEEN > width:
                rows.append([])
                x = min(head, width / 4)
            rows[-1].append((x, key))
            x += _extent(key)
        x += _BETWEEN
    return rows


def _extent(key: Key) -> float:
    return key.width + 3 + measure(key.text, LETTERS) + _BETWEEN


def _row_height(row: _Row) -> float:
    return max([_ROW, *(entry.height + 3 for _, entry in row if isinstance(entry, Key))])


def _draw_legend(sheet: Sheet, rows: Sequence[_Row], top: float) -> None:
    for row in rows:
        middle = top - _row_height(row) / 2
        top -= _row_height(row)
        base = middle - 0.36 * LETTERS
        for x, entry in row:
            if isinstance(entry, str):
                sheet.write(entry, (MARGIN + x, base), HEADING, bold=True, colour=GREY)
            else:
                entry.paint(sheet, (MARGIN + x + entry.width / 2, middle))
                sheet.write(entry.text, (MARGIN + x + entry.width + 3, base), LETTERS)


def _draw_caption(sheet: Sheet, title: Sequence[str], lines: Sequence[str], top: float, width: float) -> None:
    sheet.line([(MARGIN, top - 2), (width - MARGIN, top - 2)], colour=FAINT)
    top -= 5
    for number, line in enumerate([*title, *lines]):
        base = top - (number + 0.8) * LEADING * CAPTION
        sheet.write(
            line, (MARGIN, base), CAPTION, bold=number < len(title), colour=INK if number < len(title) else GREY
        )
