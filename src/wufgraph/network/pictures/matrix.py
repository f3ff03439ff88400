"""A network as a triangle of cells: every tie can be read, however dense it is."""

from collections.abc import Sequence

import networkx as nx
import numpy as np
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from ...schemes import in_form_order
from ..names import call
from .captions import tell_network, title_of
from .composition import MARGIN, Composition, Group, Key
from .lettering import measure, shorten, show
from .palette import FAINT, INK, ink_on, shade
from .request import Request
from .scales import samples
from .sheet import Box, Point, Sheet
from .strongest import events_of, keep_strongest, weight_heading, weight_of
from .words import number, say

_LETTERS, _NARROW = 6.5, 300.0
_LARGEST, _SMALLEST, _NAMES = 17.0, 6.6, 0.36  # of a cell, in points; share of the width that names may take


def compose(network: "nx.Graph[str]", request: Request) -> Composition:
    """Compose a matrix.

    It is the lower half, for ties have no direction; a name stands at the end of its row, on the diagonal, where its
    column begins. The diagonal itself holds how many events each one had.

    Args:
        network: A projection; see `wufgraph.network.project`.
        request: How it is wanted.
    """
    width = request.points - 2 * MARGIN
    share = _NAMES if width > _NARROW else 1.4 * _NAMES
    part, left_out = keep_strongest(network, request, int(width * (1 - share) / _SMALLEST))
    order, sentence = order_nodes(part, request)
    names = [show(call(node, part.nodes[node]["label"], request.language)) for node in order]
    cell = _cell_size(names, width, share)
    names = [shorten(name, _LETTERS, width - (row + 1) * cell - 5) for row, name in enumerate(names)]
    letters = min(_LETTERS, cell)
    side = cell * len(order)
    weights = [weight_of(part, one, other) for one, other in part.edges]
    heaviest = max(weights, default=1.0)

    def paint(sheet: Sheet, box: Box) -> None:
        for row, name in enumerate(names):
            top = box.top - row * cell
            middle = top - cell / 2
            if row:
                sheet.line([(box.left, middle), (box.left + row * cell, middle)], colour=FAINT, width=0.25)
                column = box.left + (row - 0.5) * cell
                sheet.line([(column, top), (column, box.top - side)], colour=FAINT, width=0.25)
            sheet.write(name, (box.left + (row + 1) * cell + 4, middle - 0.36 * letters), letters)
        for row, node in enumerate(order):
            for column, other in enumerate(order[: row + 1]):
                place = _cell(box, row, column, cell)
                if row == column:
                    sheet.box(place, fill="white", edge=INK, width=0.4)
                    _write_number(sheet, place, events_of(part, node), INK, request)
                elif part.has_edge(node, other):
                    share = weight_of(part, node, other) / heaviest
                    sheet.box(place, fill=shade(share), edge="white", width=0.4)
                    _write_number(sheet, place, weight_of(part, node, other), ink_on(share), request)

    legend = (_legend(weights, weight_heading(part), request),) if weights else ()
    sentences = (*tell_network(network, request), left_out, say("diagonal", request.language), sentence)
    return Composition(
        height=side + 3, paint=paint, legend=legend, title=title_of(network, request), sentences=sentences
    )


def order_nodes(part: "nx.Graph[str]", request: Request) -> tuple[list[str], str]:
    """Nodes with alike ties beside each other; themes as the form prints them.

    Source: Bar-Joseph et al. 2001, doi:10.1093/bioinformatics/17.suppl_1.S22 (order of a tree's leaves).
    """
    nodes = sorted(part)
    if part.graph.get("projection") == "themes":
        return list(in_form_order(nodes)), say("order-form", request.language)
    if len(nodes) < 3 or not part.number_of_edges():
        return nodes, ""
    weights = np.array([[weight_of(part, one, other) for other in nodes] for one in nodes])
    weights += np.diag(np.maximum(weights.max(axis=1), 1e-9))
    length = np.sqrt((weights * weights).sum(axis=1))
    apart = np.round(1 - (weights @ weights.T) / np.outer(length, length), 9).clip(0)
    np.fill_diagonal(apart, 0)
    distances = squareform(apart, checks=False)
    tree = optimal_leaf_ordering(linkage(distances, "average"), distances)
    return [nodes[n] for n in leaves_list(tree)], say("order", request.language)


def _cell_size(names: Sequence[str], width: float, share: float) -> float:
    """Side of a cell such that each name has room behind its row, or the share of the width that is for names."""
    wanted = [min(measure(name, _LETTERS), share * width) for name in names]
    return min([_LARGEST, *((width - name - 5) / (row + 1) for row, name in enumerate(wanted))])


def _cell(box: Box, row: int, column: int, cell: float) -> Box:
    left, top = box.left + column * cell, box.top - row * cell
    return Box(left=left, right=left + cell, top=top, bottom=top - cell)


def _write_number(sheet: Sheet, place: Box, value: float, colour: str, request: Request) -> None:
    """Write a number where there is room for it."""
    size = min(6.5, 0.62 * place.width)
    text = number(value, request.language)
    if size >= 5 and measure(text, size) < place.width - 1:
        middle = ((place.left + place.right) / 2, (place.top + place.bottom) / 2 - 0.36 * size)
        sheet.write(text, middle, size, align="center", colour=colour)


def _legend(weights: list[float], heading: str, request: Request) -> Group:
    largest = max(weights)

    def key(value: float) -> Key:
        def paint(sheet: Sheet, at: Point) -> None:
            place = Box(left=at[0] - 5, right=at[0] + 5, bottom=at[1] - 5, top=at[1] + 5)
            sheet.box(place, fill=shade(value / largest), edge="white")

        return Key(paint=paint, width=10, text=number(value, request.language), height=10)

    return Group(heading=say(heading, request.language), keys=tuple(key(value) for value in samples(weights)))
