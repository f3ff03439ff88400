"""Countries on a map of the world, with their ties."""

from collections.abc import Mapping

import networkx as nx
import numpy as np
from matplotlib.path import Path

from ...errors import QueryError
from ..names import call
from .captions import tell_network, title_of
from .composition import MARGIN, Composition, Group
from .equal_earth import Floats, to_plane
from .labels import Anchor, break_label, draw_labels, place_labels
from .lettering import show
from .outlines import read_outlines, read_points
from .palette import LAND, OKABE_ITO, PAPER
from .request import Request
from .scales import contrast, radius, size_group, stroke, width_group
from .sheet import Box, Point, Sheet, curve
from .strongest import events_of, keep_strongest, weight_heading
from .words import number, say

_SOUTH, _NORTH = -57.0, 84.0  # without Antarctica, unless it takes part
_LETTERS, _WIDEST, _ROOM = 6.5, 3.0, 249
_TAKING_PART, _TIE, _DOT, _OCEAN = "#D3CBB5", OKABE_ITO[0], OKABE_ITO[5], "#F4F7F9"


def compose(network: "nx.Graph[str]", request: Request) -> Composition:
    """Compose a map: countries that take part are tinted, their dots as large as their events are many.

    Args:
        network: The projection of countries; its ids are ISO alpha-2 codes. See `wufgraph.network.project`.
        request: How it is wanted.

    Raises:
        QueryError: None of the nodes is a country.
    """
    part, left_out = keep_strongest(network, request, _ROOM)
    points = read_points()
    placed = [node for node in part if node in points]
    if not placed:
        raise QueryError(
            f"map: expected a network of countries, found {part.graph.get('projection') or 'none of them'}; "
            "choose the projection countries"
        )
    width = request.points - 2 * MARGIN
    south = -90.0 if "AQ" in placed else _SOUTH
    frame = _Frame(width, south)
    spots = {node: frame.one(points[node]) for node in placed}
    events = {node: events_of(part, node) for node in placed}
    reach = min(6.5, 0.016 * width) * contrast([*events.values()])
    radii = {node: radius(count, max(events.values()), reach, 1.2) for node, count in events.items()}
    ties = sorted(
        (float(data.get("weight", 1)), min(u, v), max(u, v))
        for u, v, data in part.edges(data=True)
        if u in spots and v in spots
    )
    ways = [(weight, curve(spots[u], spots[v])) for weight, u, v in ties]
    ranked = sorted(placed, key=lambda node: (-events[node], -part.degree(node), node))
    wanted = ranked if request.labels is None else ranked[: request.labels]
    anchors = [
        Anchor(at=spots[node], radius=radii[node], lines=break_label(_name(part, node, request), _LETTERS, 70.0))
        for node in wanted
    ]
    bends = [(a, b) for _, way in ways for a, b in zip(way[::6], way[6::6], strict=False)]
    bounds = Box(left=0, bottom=0, right=width, top=frame.height)
    labels = place_labels(anchors, bounds, _LETTERS, nodes=[(spots[node], radii[node]) for node in placed], ties=bends)

    alpha = 0.55 if len(ways) < 120 else 0.3
    widest = _WIDEST * contrast([weight for weight, _ in ways])

    def paint(sheet: Sheet, box: Box) -> None:
        _draw_land(sheet, box, frame, set(placed))
        heaviest = max((weight for weight, _ in ways), default=1.0)
        for weight, way in ways:
            moved = [(box.left + x, box.bottom + y) for x, y in way]
            sheet.line(moved, colour=_TIE, width=stroke(weight, heaviest, widest), alpha=alpha)
        for node in sorted(placed, key=lambda one: (-radii[one], one)):
            at = (box.left + spots[node][0], box.bottom + spots[node][1])
            sheet.symbol(at, radii[node], fill=_DOT, edge=PAPER)
        draw_labels(sheet, [one.moved(box.left, box.bottom) if one else None for one in labels], _LETTERS, ground=0.5)

    shown = sum(label is not None for label in labels)
    return Composition(
        height=frame.height,
        paint=paint,
        legend=_legend(part, events, reach, [weight for weight, _ in ways], alpha, request),
        title=title_of(network, request),
        sentences=(*tell_network(network, request), left_out, *_tell_rest(part, shown, request)),
    )


class _Frame:
    """The map's place on paper: as wide as the figure, cut in the south."""

    def __init__(self, width: float, south: float) -> None:
        self.south = south
        edges = to_plane(np.array([(180.0, 0.0), (0.0, south), (0.0, _NORTH)]))
        self._scale = width / (2 * edges[0, 0])
        self._shift = np.array([edges[0, 0], -edges[1, 1]])
        self.height = float((edges[2, 1] - edges[1, 1]) * self._scale)

    def many(self, degrees: Floats) -> list[Point]:
        """Places on paper, from the lower left corner of the map."""
        return [(x, y) for x, y in ((to_plane(degrees) + self._shift) * self._scale).tolist()]

    def one(self, degrees: tuple[float, float]) -> Point:
        """A place on paper."""
        return self.many(np.array([degrees]))[0]


def _draw_land(sheet: Sheet, box: Box, frame: _Frame, taking_part: set[str]) -> None:
    latitudes = np.linspace(frame.south, _NORTH, 60)
    rim = [(180.0, y) for y in latitudes] + [(-180.0, y) for y in latitudes[::-1]]
    sheet.shape([_path(np.array(rim), box, frame)], fill=_OCEAN)
    for code, rings in sorted(read_outlines().items()):
        if code == "AQ" and frame.south > -90:
            continue
        fill = _TAKING_PART if code in taking_part else LAND
        sheet.shape([_path(ring, box, frame) for ring in rings], fill=fill, edge=PAPER, width=0.3)


def _path(ring: Floats, box: Box, frame: _Frame) -> Path:
    corners = [(box.left + x, box.bottom + y) for x, y in frame.many(ring)]
    return Path([*corners, corners[0]], closed=True)


def _name(part: "nx.Graph[str]", node: str, request: Request) -> str:
    return show(call(node, part.nodes[node].get("label", node), request.language))


def _tell_rest(part: "nx.Graph[str]", shown: int, request: Request) -> tuple[str, ...]:
    language = request.language
    abroad = sorted(_name(part, node, request) for node in part if node not in read_points())
    named = say("labelled", language, shown=number(shown, language), all=number(len(part), language))
    return (
        say("abroad", language, values=", ".join(abroad)) if abroad else "",
        named if shown < len(part) - len(abroad) else "",
        say("projection", language),
        say("borders", language),
    )


def _legend(
    part: "nx.Graph[str]", events: Mapping[str, int], reach: float, weights: list[float], alpha: float, request: Request
) -> tuple[Group, ...]:
    language = request.language
    groups = [size_group(say("legend-events", language), [*events.values()], reach, language, fill=_DOT)]
    if weights:
        heading = say(weight_heading(part), language)
        groups.append(width_group(heading, weights, _WIDEST * contrast(weights), language, colour=_TIE, alpha=alpha))
    return tuple(groups)
