"""SHACL engines behind one seam: a fast one for every day, and the reference that it is held against.

Both are given the same triples and give the standard validation report (SHACL, section 3.6). The fast one is
Shifty, which compiles the shapes once; pySHACL is the reference (docs/decisions/0014-shacl-engines.md). Neither
infers anything: domains and ranges would turn faults into types.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from rdflib import RDF, RDFS, Graph, Literal
from rdflib.term import Node

from ..errors import AssetError
from ..vocabulary import slug_of


class Engine(Protocol):
    """Validates a report: graphs with its own triples → the validation report."""

    def __call__(self, *report: Graph) -> Graph:
        """Validate one."""


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
    return (_prepare_shifty if name is EngineName.SHIFTY else _prepare_pyshacl)(shapes, background)


def _prepare_pyshacl(shapes: Graph, background: Graph) -> Engine:
    import pyshacl  # either engine takes long to load, and only one of them is asked

    # It is given rdflib graphs in memory only: over Oxigraph its comparisons of plain strings fail.
    data = Graph()
    data += background

    def validate(*report: Graph) -> Graph:
        added = {triple for graph in report for triple in graph if triple not in background}
        data.addN((*triple, data) for triple in added)
        try:
            return _report(pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)[1])
        finally:
            for triple in added:
                data.remove(triple)

    return validate


def _prepare_shifty(shapes: Graph, background: Graph) -> Engine:
    import shifty

    # In its mode "union", what is looked up is compiled with the shapes.
    mode = "union" if len(background) else "data"
    prepared = shifty.PreparedValidator(_ntriples(shapes, _looked_up(shapes, background)))

    def validate(*report: Graph) -> Graph:
        return _report(prepared.validate(_ntriples(*report), graph_mode=mode, infer=False)[1])

    return validate


def _looked_up(shapes: Graph, background: Graph) -> Iterable[tuple[Node, Node, Node]]:
    """The triples of the background with a property that shapes name: each that is left out makes each check faster."""
    queries = " ".join(str(o) for o in shapes.objects() if isinstance(o, Literal))
    named = set(shapes.all_nodes()) | {RDF.type, RDFS.subClassOf}
    asked = {p for p in background.predicates() if p in named or re.search(rf":{re.escape(slug_of(p))}\b", queries)} - {
        RDF.first,
        RDF.rest,
    }
    return (triple for triple in background if triple[1] in asked)


def _ntriples(*triples: Iterable[tuple[Node, Node, Node]]) -> str:
    """Triples in the order given; rdflib's own writer takes four times as long."""
    return "".join(f"{s.n3()} {p.n3()} {o.n3()} .\n" for some in triples for s, p, o in some)


def _report(results: object) -> Graph:
    if not isinstance(results, Graph):
        raise AssetError(f"shapes: expected a validation report, found: {results}; reinstall wufgraph")
    return results
