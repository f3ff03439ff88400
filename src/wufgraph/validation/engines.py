"""SHACL engines behind one seam: a fast one for every day, and the reference that it is held against.

Both are given the same triples and give the standard validation report (SHACL, section 3.6). The fast one is
Shifty, which compiles the shapes once; pySHACL is the reference (docs/decisions/0014-shacl-engines.md). Neither
infers anything: domains and ranges would turn faults into types.
"""

from collections.abc import Callable
from enum import StrEnum

from rdflib import Graph

from ..errors import AssetError

Engine = Callable[[Graph, Graph], Graph]
"""Validates a report: its own triples, and these with all that is looked up beside them → the validation report."""


class EngineName(StrEnum):
    """Which engine checks reports."""

    SHIFTY = "shifty"
    PYSHACL = "pyshacl"


def prepare(name: EngineName, shapes: Graph, background: Graph) -> Engine:
    """An engine that checks any number of reports.

    Args:
        name: Which one.
        shapes: What reports are checked against.
        background: What shapes may look up, whichever the report. It must stay as it is.
    """
    return _prepare_shifty(shapes, background) if name is EngineName.SHIFTY else _prepare_pyshacl(shapes)


def _prepare_pyshacl(shapes: Graph) -> Engine:
    import pyshacl  # either engine takes long to load, and only one of them is asked

    # It is given rdflib graphs in memory only: over Oxigraph its comparisons of plain strings fail.
    def validate(_: Graph, data: Graph) -> Graph:
        results = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)[1]
        return _report(results)

    return validate


def _prepare_shifty(shapes: Graph, background: Graph) -> Engine:
    import shifty

    # In its mode "union", what is looked up is compiled with the shapes.
    prepared = shifty.PreparedValidator((shapes + background).serialize(format="nt"))

    def validate(report: Graph, _: Graph) -> Graph:
        results = prepared.validate(report.serialize(format="nt"), graph_mode="union", infer=False)[1]
        return _report(results)

    return validate


def _report(results: object) -> Graph:
    if not isinstance(results, Graph):
        raise AssetError(f"shapes: expected a validation report, found: {results}; reinstall wufgraph")
    return results
