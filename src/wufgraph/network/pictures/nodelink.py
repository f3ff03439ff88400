"""A network as nodes and the ties between them."""

import math
from collections.abc import Mapping

import networkx as nx

from ..incidence import EVIDENCE
from ..layout import place_nodes
from ..names import call
from .captions import tell_network, title_of
from .colouring import Colouring, colour_nodes
from .composition import MARGIN, Composition, Group, Key
from .labels import Anchor, Label, break_label, draw_labels, place_labels
from .lettering import show
from .request import Request
from .scales import contrast, radius, size_group, stroke, width_group
from .sheet import Box, Point, Sheet
from .strongest import events_of, keep_strongest, weight_heading
from .words import number, say

_ROOM, _TIES = 500, 4000
_LETTERS, _WIDEST = 6.5, 3.0
_NARROW, _TALLER = 300.0, 1.5  # a narrow figure needs more height for its names
# Dashes and colour by evidence, the weakest first: the stronger, the darker and the more solid.
_TIES_BY_EVIDENCE = {
    "co-presence": ((1.0, 1.6), "#9A9A9A"),
    "co-organization": ((), "#9A9A9A"),
    "mentioned": ((1.2, 1.2), "#B05A00"),
    "declared": ((3.0, 1.4), "#B05A00"),
    "committed": ((6.0, 1.4), "#8A3A00"),
    "signed": ((), "#5A2000"),
}
_Ties = list[tuple[str, str, float, str]]


def compose(network: "nx.Graph[str]", request: Request) -> Composition:
    """Compose a node-link figure.

    The area of a node is proportional to its events, the width of a tie to its weight. Nodes are named from the one
    with most events down, as long as there is room.

    Args:
        network: A projection; see `wufgraph.network.project`.
        request: How it is wanted.
    """
    part, left_out = keep_strongest(network, request, _ROOM)
    looks = colour_nodes(part, request)
    width = request.points - 2 * MARGIN
    places, height = _fit(place_nodes(part), width)
    radii = _radii(part, width, height)
    ties, fewer = _strongest_ties(part, request)
    labels, named = _label(part, places, radii, Box(left=0, bottom=0, right=width, top=height), ties, request)

    def paint(sheet: Sheet, box: Box) -> None:
        moved = {node: (box.left + x, box.bottom + y) for node, (x, y) in places.items()}
        heaviest = max((weight for _, _, weight, _ in ties), default=1.0)
        widest = _widest(ties)
        for one, other, weight, evidence in ties:
            dashes, colour = _TIES_BY_EVIDENCE.get(evidence, ((), "#9A9A9A"))
            ends = [moved[one], moved[other]]
            alpha = 0.75 if len(ties) < 300 else 0.4
            sheet.line(ends, colour=colour, dashes=dashes, width=stroke(weight, heaviest, widest), alpha=alpha)
        for node in sorted(part, key=lambda one: (-radii[one], one)):
            look = looks.looks[node]
            sheet.symbol(moved[node], radii[node], look.shape, fill=look.fill)
        draw_labels(sheet, [one.moved(box.left, box.bottom) if one else None for one in labels], _LETTERS)

    return Composition(
        height=height,
        paint=paint,
        legend=_legend(part, radii, ties, looks, request),
        title=title_of(network, request),
        sentences=(
            *tell_network(network, request),
            left_out,
            fewer,
            named,
            looks.sentence,
            say("layout", request.language),
        ),
    )


def _fit(places: dict[str, Point], width: float) -> tuple[dict[str, Point], float]:
    """Places in points within a box of that width, and its height: near the shape of the layout, never very tall."""
    if not places:
        return {}, 30.0
    xs, ys = zip(*places.values(), strict=True)
    wide, tall = max(xs) - min(xs), max(ys) - min(ys)
    side, above = min(60.0, 0.13 * width), 16.0
    scale = (width - 2 * side) / wide if wide else math.inf
    taller = _TALLER if width < _NARROW else 1.0
    height = min(
        max((taller * tall * scale if wide else 0.0) + 2 * above, 0.3 * width if len(places) > 1 else 50.0), 1.1 * width
    )
    upright = (height - 2 * above) / tall if tall else scale
    across = min(scale, 1.6 * upright)
    upright = min(upright, 1.6 * scale)
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
    across, upright = (0.0 if math.isinf(one) else one for one in (across, upright))
    return {
        node: (width / 2 + (x - middle[0]) * across, height / 2 - (y - middle[1]) * upright)
        for node, (x, y) in places.items()
    }, height


def _radii(part: "nx.Graph[str]", width: float, height: float) -> dict[str, float]:
    events = {node: events_of(part, node) for node in part}
    reach = min(10.0, 0.015 * width + 2.5, max(3.0, 0.3 * math.sqrt(width * height / max(len(part), 1))))
    reach *= contrast([*events.values()])
    return {node: radius(count, max(events.values()), reach) for node, count in events.items()}


def _strongest_ties(part: "nx.Graph[str]", request: Request) -> tuple[_Ties, str]:
    """Ties in the order in which they are drawn, the strongest last, and the sentence on those left out."""
    rank = {level: n for n, level in enumerate(EVIDENCE)}
    ties = [(u, v, float(data.get("weight", 1)), str(data.get("evidence", ""))) for u, v, data in part.edges(data=True)]
    ties = sorted(
        ((min(u, v), max(u, v), weight, level) for u, v, weight, level in ties), key=lambda tie: (tie[2], tie)
    )
    shown = sorted(ties[-_TIES:], key=lambda tie: (rank.get(tie[3], 0), tie[2], tie))
    if len(shown) == len(ties):
        return shown, ""
    counts = {"shown": number(len(shown), request.language), "all": number(len(ties), request.language)}
    return shown, say("ties-most", request.language, **counts)


def _label(
    part: "nx.Graph[str]",
    places: Mapping[str, Point],
    radii: Mapping[str, float],
    bounds: Box,
    ties: _Ties,
    request: Request,
) -> tuple[list[Label | None], str]:
    """Labels in their places, and the sentence on those that are left out."""
    language = request.language
    ranked = sorted(part, key=lambda node: (-events_of(part, node), -part.degree(node), node))
    wanted = ranked[: _usual_labels(len(part), request) if request.labels is None else request.labels]
    widest = 92.0 if request.width > 120 else 70.0
    anchors = [
        Anchor(
            at=places[node],
            radius=radii[node],
            lines=break_label(show(call(node, part.nodes[node]["label"], language)), _LETTERS, widest),
        )
        for node in wanted
    ]
    labels = place_labels(
        anchors,
        bounds,
        _LETTERS,
        nodes=[(places[node], radii[node]) for node in part],
        ties=[(places[one], places[other]) for one, other, _, _ in ties],
    )
    shown = sum(label is not None for label in labels)
    if shown == len(part):
        return labels, ""
    return labels, say("labelled", language, shown=number(shown, language), all=number(len(part), language))


def _widest(ties: _Ties) -> float:
    return _WIDEST * contrast([weight for _, _, weight, _ in ties])


def _usual_labels(nodes: int, request: Request) -> int:
    """All of a small network; of a large one as many as leave the picture readable."""
    room = round(request.width / 3)
    return nodes if nodes <= 1.4 * room else round(room * 0.75)


def _legend(
    part: "nx.Graph[str]", radii: Mapping[str, float], ties: _Ties, looks: Colouring, request: Request
) -> tuple[Group, ...]:
    language = request.language
    groups = [*looks.groups]
    heading = "legend-partnerships" if part.graph.get("relation") == "partnership" else "legend-events"
    if not all("events" in data for _, data in part.nodes(data=True)):
        heading = "legend-tie"
    if part:
        groups.append(
            size_group(say(heading, language), [events_of(part, n) for n in part], max(radii.values()), language)
        )
    if ties:
        weights = [weight for _, _, weight, _ in ties]
        groups.append(width_group(say(weight_heading(part), language), weights, _widest(ties), language))
    levels = [level for level in EVIDENCE if any(tie[3] == level for tie in ties)]
    if len(levels) > 1:
        keys = tuple(_key_of_evidence(level, say(f"evidence-{level}", language)) for level in levels)
        groups.append(Group(heading=say("legend-tie", language), keys=keys))
    return tuple(groups)


def _key_of_evidence(level: str, text: str) -> Key:
    dashes, colour = _TIES_BY_EVIDENCE[level]

    def paint(sheet: Sheet, at: Point) -> None:
        sheet.line([(at[0] - 9, at[1]), (at[0] + 9, at[1])], colour=colour, dashes=dashes, width=1.1)

    return Key(paint=paint, width=18, text=text)
