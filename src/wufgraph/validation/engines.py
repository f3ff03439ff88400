"""SHACL engines behind one seam: a fast one for every day, and the reference that it is held against.

Both are given the same triples and give the standard validation report (SHACL, section 3.6). The fast one is
Shifty, which compiles the shapes once; pySHACL is the reference (docs/decisions/0014-shacl-engines.md). Neither
infers anything: domains and ranges would turn faults into types.
"""

from collections.abc import Callable
from enum import StrEnum

from rdflib import Graph

from ..errors import AssetError
from .compiled import prepare_compiled
from .spelling import Lines, read_ntriples, spell_triples, text_of

Engine = Callable[[Lines], str]
"""Validates a report's own triples → the validation report as N-Triples."""


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
    return (prepare_compiled if name is EngineName.SHIFTY else _prepare_pyshacl)(shapes, background)


def _prepare_pyshacl(shapes: Graph, background: Graph) -> Engine:
    import pyshacl  # either engine takes long to load, and only one of them is asked

    # It is given rdflib graphs in memory only: over Oxigraph its comparisons of plain strings fail.
    data = Graph()
    data += background

    def validate(report: Lines) -> str:
        triples = read_ntriples("".join(map(text_of, report.values())))
        added = {triple for triple in triples if triple not in background}
        data.addN((*triple, data) for triple in added)
        try:
            results = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)[1]
        finally:
            for triple in added:
                data.remove(triple)
        if not isinstance(results, Graph):
            raise AssetError(f"shapes: expected a validation report, found: {results}; reinstall wufgraph")
        return spell_triples(results)

    return validate
