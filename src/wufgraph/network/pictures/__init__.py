"""Networks as figures for print: node-link, matrix, chord, map and timeline, as SVG, PNG or PDF."""

from typing import TYPE_CHECKING

from ...errors import QueryError, ToolError
from .request import COLUMNS, FORMATS, Method, Request

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["COLUMNS", "FORMATS", "KINDS", "Method", "Request", "draw_picture"]

KINDS = ("network", "matrix", "chord", "map", "timeline")


def draw_picture(kind: str, network: "nx.Graph[str]", format_: str, request: Request) -> bytes:
    """Draw a network for print.

    Args:
        kind: One of `KINDS`. `network`, `matrix` and `chord` take a projection, `map` that of countries, `timeline`
            the bipartite network of events and organizations.
        network: From `project`, or for the timeline from `affiliation_network`; an empty one gives a figure that says
            so.
        format_: One of `FORMATS`.
        request: How it is wanted.

    Returns:
        The file; the same bytes for equal networks, whatever the order in which they were made.

    Raises:
        QueryError: There is no such kind or format, or the request asks for what cannot be.
        ToolError: The library that draws is not installed.
    """
    if kind not in KINDS:
        raise QueryError(f"{kind}: expected one of the pictures {', '.join(KINDS)}, found another; choose one of them")
    try:
        import matplotlib as _  # noqa: F401
    except ImportError as error:
        raise ToolError(
            "matplotlib: expected the library that draws figures, found none; pip install 'wufgraph[pictures]'"
        ) from error
    from .drawing import write_picture

    return write_picture(kind, network, format_, request)
