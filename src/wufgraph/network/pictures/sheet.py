"""A figure on paper: all places are in points (1/72 inch) from its lower left corner."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from .lettering import FAMILY, LEADING
from .palette import INK, PAPER

Point = tuple[float, float]
POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in points; `left` < `right`, `bottom` < `top`."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def grown(self, by: float) -> "Box":
        """A rectangle that is larger on every side."""
        return Box(left=self.left - by, bottom=self.bottom - by, right=self.right + by, top=self.top + by)


class Sheet:
    """A light sheet, and the strokes that kinds of pictures are made of; what is drawn later covers what was before."""

    def __init__(self, width: float, height: float) -> None:
        self.figure = Figure(figsize=(width / 72, height / 72), facecolor=PAPER)
        self._axes: Axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(0, height)
        self._axes.set_axis_off()
        self._strokes = 0

    def write(
        self, text: str, at: Point, size: float, *, align: str = "left", colour: str = INK, bold: bool = False
    ) -> None:
        """Write one line from, around (`center`) or to (`right`) a place on its base line."""
        weight = "bold" if bold else "normal"
        line = Text(
            *at,
            text,
            fontsize=size,
            ha=align,
            va="baseline",
            color=colour,
            family=FAMILY,
            weight=weight,
            parse_math=False,
        )
        self._add(line)

    def write_lines(
        self, lines: Sequence[str], top: Point, size: float, *, align: str = "left", colour: str = INK
    ) -> None:
        """Write lines below each other, the first one under a place."""
        for number, line in enumerate(lines):
            self.write(line, (top[0], top[1] - (number + 0.8) * LEADING * size), size, align=align, colour=colour)

    def line(
        self,
        points: Iterable[Point],
        *,
        colour: str = INK,
        width: float = 0.5,
        dashes: tuple[float, ...] = (),
        alpha: float = 1.0,
    ) -> None:
        """Draw a line through places; dashes are in points."""
        xs, ys = zip(*points, strict=True)
        line = Line2D(xs, ys, color=colour, linewidth=width, alpha=alpha, solid_capstyle="round", dash_capstyle="butt")
        if dashes:
            line.set_linestyle((0, tuple(length / max(width, 0.1) for length in dashes)))  # matplotlib scales by width
        self._add(line)

    def symbol(
        self, at: Point, radius: float, shape: str = "o", *, fill: str, edge: str = INK, width: float = 0.4
    ) -> None:
        """Draw a shape with the area of a circle of that radius."""
        marker = MarkerStyle(shape)
        outline = marker.get_path().transformed(marker.get_transform())
        scale = radius * math.sqrt(math.pi / _UNIT_AREAS[shape])
        self.shape([outline.transformed(Affine2D().scale(scale).translate(*at))], fill=fill, edge=edge, width=width)

    def shape(
        self,
        paths: Sequence[Path],
        *,
        fill: str = "none",
        edge: str = "none",
        width: float = 0.4,
        alpha: float = 1.0,
    ) -> None:
        """Fill shapes as one; where two of them go round opposite ways, the inner one is a hole."""
        self._add(
            PathPatch(Path.make_compound_path(*paths), facecolor=fill, edgecolor=edge, linewidth=width, alpha=alpha)
        )

    def box(self, box: Box, *, fill: str = "none", edge: str = "none", width: float = 0.4, alpha: float = 1.0) -> None:
        """Draw a rectangle."""
        corners = ((box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top))
        self.shape([closed(corners)], fill=fill, edge=edge, width=width, alpha=alpha)

    def _add(self, artist: Line2D | PathPatch | Text) -> None:
        self._strokes += 1
        artist.set_zorder(self._strokes)
        artist.set_clip_on(False)
        self._axes.add_artist(artist)


Paint = Callable[[Sheet, Box], None]
_UNIT_AREAS = {"o": math.pi / 4, "s": 1.0, "^": 0.5, "D": 1.0, "v": 0.5, "p": 0.594}  # of matplotlib's markers


def closed(points: Iterable[Point]) -> Path:
    """The closed polygon through places."""
    corners = [*points]
    return Path([*corners, corners[0]], closed=True)


def curve(start: Point, end: Point, bend: float = 0.1, steps: int = 24) -> list[Point]:
    """A curve between two places, bent upwards by a share of their distance, so that ties part.

    >>> curve((0.0, 0.0), (10.0, 0.0), steps=2)
    [(0.0, 0.0), (5.0, 1.0), (10.0, 0.0)]
    """
    (ax, ay), (bx, by) = sorted((start, end))
    middle = (ax + bx) / 2 - 2 * bend * (by - ay), (ay + by) / 2 + 2 * bend * (bx - ax)

    def at(t: float) -> Point:
        before, between, after = (1 - t) ** 2, 2 * t * (1 - t), t * t
        return (
            before * ax + between * middle[0] + after * bx,
            before * ay + between * middle[1] + after * by,
        )

    return [at(n / steps) for n in range(steps + 1)]
