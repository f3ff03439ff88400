"""A network as a circle of arcs, joined by bands as wide as their ties are strong."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
from matplotlib.path import Path

from ..names import call
from .captions import tell_network, title_of
from .composition import MARGIN, Composition
from .lettering import LEADING, measure, show, wrap
from .matrix import order_nodes
from .palette import GREY, INK, OKABE_ITO, OTHER, PAPER
from .request import Request
from .sheet import Box, Point, Sheet
from .strongest import events_of, keep_strongest, weight_of
from .words import say

_ROOM, _GAP, _THICK, _LETTERS = 34, 0.015, 6.0, 6.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """A node's part of the circle, in radians, clockwise from the top."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Half way along it."""
        return (self.start + self.end) / 2


def compose(network: "nx.Graph[str]", request: Request) -> Composition:
    """Compose a chord diagram.

    An arc is as long as its node's ties are strong together. Names stand in two columns, so that they are read
    without turning the page. The six strongest have a colour of their own; the rest are grey, and told by name.

    Args:
        network: A projection, best of countries or themes; see `wufgraph.network.project`.
        request: How it is wanted.
    """
    width = request.points - 2 * MARGIN
    tied = network.subgraph([node for node, degree in network.degree() if degree])
    part, left_out = keep_strongest(tied if tied else network, request, min(_ROOM, int(width / 11)))
    order, _ = order_nodes(part, request)
    column = min(0.3 * width, 130.0)
    names = [wrap(show(call(n, part.nodes[n]["label"], request.language)), _LETTERS, column, most=2) for n in order]
    column = max(measure(line, _LETTERS) for lines in names for line in lines)
    arcs = _arcs(part, order)
    radius = min(width / 2 - column - 22, 0.3 * width)
    spots = _spots(names, [arcs[node] for node in order], radius)
    above = max([radius + 8.0, *(y + 12 for _, y in spots)])
    below = max([radius + 8.0, *(12 - y for _, y in spots)])
    colours = _colours(part)

    def paint(sheet: Sheet, box: Box) -> None:
        centre = ((box.left + box.right) / 2, box.top - above)
        _draw_bands(sheet, part, order, arcs, centre, radius - _THICK - 1.5, colours)
        for node, lines, spot in zip(order, names, spots, strict=True):
            arc = arcs[node]
            sheet.shape([_ring(centre, radius, arc)], fill=colours[node], edge=PAPER, width=0.3)
            _draw_name(sheet, lines, arc.middle, (centre, radius), (spot[0] + centre[0], spot[1] + centre[1]))

    language = request.language
    sentences = (*tell_network(network, request), left_out, say("bands", language))
    return Composition(
        height=above + below, paint=paint, legend=(), title=title_of(network, request), sentences=sentences
    )


def _arcs(part: "nx.Graph[str]", order: Sequence[str]) -> dict[str, Arc]:
    strength = {node: float(part.degree(node, weight="weight")) for node in order}
    total = sum(strength.values())
    room = 2 * math.pi - _GAP * len(order)
    arcs, at = {}, 0.0
    for node in order:
        length = room * (strength[node] / total if total else 1 / len(order))
        arcs[node] = Arc(start=at, end=at + length)
        at += length + _GAP
    return arcs


def _colours(part: "nx.Graph[str]") -> dict[str, str]:
    ranked = sorted(part, key=lambda node: (-part.degree(node, weight="weight"), node))
    return dict(zip(ranked, [*OKABE_ITO, *[OTHER] * len(ranked)], strict=False))


def _at(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * math.sin(angle), centre[1] + radius * math.cos(angle)


def _bend(start: float, end: float) -> list[float]:
    """Angles along an arc, close enough to look round."""
    steps = max(2, math.ceil(abs(end - start) / 0.03))
    return [start + (end - start) * n / steps for n in range(steps + 1)]


def _ring(centre: Point, radius: float, arc: Arc) -> Path:
    outer = [_at(centre, radius, angle) for angle in _bend(arc.start, arc.end)]
    inner = [_at(centre, radius - _THICK, angle) for angle in _bend(arc.end, arc.start)]
    return Path([*outer, *inner, outer[0]], closed=True)


def _draw_bands(
    sheet: Sheet,
    part: "nx.Graph[str]",
    order: Sequence[str],
    arcs: dict[str, Arc],
    centre: Point,
    radius: float,
    colours: dict[str, str],
) -> None:
    """Each tie as a band between two pieces of arc; the strong ones lie above."""
    pieces: dict[tuple[str, str], Arc] = {}
    for place, node in enumerate(order):
        around = [other for other in [*order[place:], *order[:place]][::-1] if part.has_edge(node, other)]
        total = sum(weight_of(part, node, other) for other in around) or 1.0
        at, length = arcs[node].start, arcs[node].end - arcs[node].start
        for other in around:
            share = length * weight_of(part, node, other) / total
            pieces[node, other] = Arc(start=at, end=at + share)
            at += share
    ties = sorted((weight_of(part, u, v), min(u, v), max(u, v)) for u, v in part.edges)
    for _, one, other in ties:
        leading = max(one, other, key=lambda node: (part.degree(node, weight="weight"), events_of(part, node), node))
        band = _band(centre, radius, pieces[one, other], pieces[other, one])
        sheet.shape([band], fill=colours[leading], edge=PAPER, width=0.25, alpha=0.72)


def _band(centre: Point, radius: float, one: Arc, other: Arc) -> Path:
    first = [_at(centre, radius, angle) for angle in _bend(one.start, one.end)]
    second = [_at(centre, radius, angle) for angle in _bend(other.start, other.end)]
    points = [*first, centre, second[0], *second[1:], centre, first[0]]
    codes = [Path.MOVETO, *[Path.LINETO] * (len(first) - 1), Path.CURVE3, Path.CURVE3]
    codes += [*[Path.LINETO] * (len(second) - 1), Path.CURVE3, Path.CURVE3]
    return Path(points, codes)


def _spots(names: Sequence[Sequence[str]], arcs: Sequence[Arc], radius: float) -> list[Point]:
    """Where names are set, from the centre: on the side of their arc, as near its height as others allow."""
    spots: dict[int, Point] = {}
    for right in (True, False):
        side = [n for n, arc in enumerate(arcs) if (math.sin(arc.middle) >= 0) == right]
        side.sort(key=lambda n: (-math.cos(arcs[n].middle), n))
        heights = [len(names[n]) * LEADING * _LETTERS + 1.5 for n in side]
        wanted = [1.06 * radius * math.cos(arcs[n].middle) for n in side]
        for n, y in zip(side, spread(wanted, heights), strict=True):
            beside = math.sqrt(max((radius + 10) ** 2 - y * y, 0)) + 6
            elbow = (radius + 6) * abs(math.sin(arcs[n].middle)) + 6
            spots[n] = (max(beside, elbow, 0.3 * radius) * (1 if right else -1), y)
    return [spots[n] for n in range(len(arcs))]


def spread(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Places, from top to bottom, as near to wanted ones as heights allow that may not overlap.

    Neighbours that are too near each other are set as one block around the mean of their wishes.

    >>> spread([1.0, 0.0], [4.0, 4.0])
    [2.5, -1.5]
    """
    blocks: list[list[int]] = []

    def middle(block: list[int]) -> float:
        top = 0.0
        wishes = []
        for n in block:
            wishes.append(wanted[n] + top + heights[n] / 2)
            top += heights[n]
        return sum(wishes) / len(wishes) - top / 2

    def height(block: list[int]) -> float:
        return sum(heights[n] for n in block)

    for n in range(len(wanted)):
        blocks.append([n])
        while (
            len(blocks) > 1 and middle(blocks[-2]) - middle(blocks[-1]) < (height(blocks[-2]) + height(blocks[-1])) / 2
        ):
            blocks[-2:] = [[*blocks[-2], *blocks[-1]]]
    places = []
    for block in blocks:
        top = middle(block) + height(block) / 2
        for n in block:
            places.append(top - heights[n] / 2)
            top -= heights[n]
    return places


def _draw_name(sheet: Sheet, lines: Sequence[str], angle: float, circle: tuple[Point, float], spot: Point) -> None:
    centre, radius = circle
    right = spot[0] >= centre[0]
    rim, elbow = _at(centre, radius + 1, angle), _at(centre, radius + 6, angle)
    sheet.line([rim, elbow, (spot[0] - (2 if right else -2), spot[1])], colour=GREY, width=0.35)
    top = (spot[0], spot[1] + len(lines) * LEADING * _LETTERS / 2)
    sheet.write_lines(lines, top, _LETTERS, align="left" if right else "right", colour=INK)
