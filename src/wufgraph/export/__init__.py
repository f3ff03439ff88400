"""The graph as files, the same bytes for the same graph on any machine."""

from .formats import FORMATS, export_graph

__all__ = ["FORMATS", "export_graph"]
