"""Kinds of pictures, and the one way from a network to a file."""

from collections.abc import Callable, Mapping

import networkx as nx
from matplotlib.figure import Figure

from . import chord, matrix, nodelink, timeline, world
from .captions import tell_source, title_of
from .composition import Composition, set_figure
from .lettering import wrap
from .palette import GREY
from .request import Request
from .saving import plain_settings, save_figure
from .sheet import Box, Sheet
from .words import say

COMPOSERS: Mapping[str, Callable[["nx.Graph[str]", Request], Composition]] = {
    "network": nodelink.compose,
    "matrix": matrix.compose,
    "chord": chord.compose,
    "map": world.compose,
    "timeline": timeline.compose,
}


def make_figure(kind: str, network: "nx.Graph[str]", request: Request) -> Figure:
    """Make the figure itself, as matplotlib has it; a network without nodes gives one that says so."""
    with plain_settings():
        composition = COMPOSERS[kind](network, request) if network else _compose_nothing(network, request)
        return set_figure(composition, request)


def write_picture(kind: str, network: "nx.Graph[str]", format_: str, request: Request) -> bytes:
    """Make a figure and spell it as a file."""
    figure = make_figure(kind, network, request)
    with plain_settings():
        return save_figure(figure, format_, dpi=request.dpi, title=title_of(network, request))


def _compose_nothing(network: "nx.Graph[str]", request: Request) -> Composition:
    def paint(sheet: Sheet, box: Box) -> None:
        lines = wrap(say("empty", request.language), 8, box.width)
        sheet.write_lines(lines, ((box.left + box.right) / 2, box.top - 14), 8, align="center", colour=GREY)

    return Composition(
        height=50, paint=paint, legend=(), title=title_of(network, request), sentences=tell_source(request)
    )
