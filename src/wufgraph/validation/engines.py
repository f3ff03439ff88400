"""SHACL engines behind one seam: a fast one for every day, and the reference that it is held against.

Both are given the same triples and give the standard validation report (SHACL, section 3.6). The fast one is
Shifty, which compiles the shapes once; pySHACL is the reference (docs/decisions/0014-shacl-engines.md). Neither
infers anything: domains and ranges would turn faults into types.
"""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache
from typing import Protocol

from rdflib import OWL, RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from ..errors import AssetError
from ..vocabulary import WUF, slug_of

Triples = Iterable[tuple[Node, Node, Node]]
"""A graph, or the triples of one; it is read more than once."""


class Engine(Protocol):
    """Validates a report: graphs with its own triples → the validation report."""

    def __call__(self, *report: Triples) -> Graph:
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

    def validate(*report: Triples) -> Graph:
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
    is_asked = _asked_for(shapes)
    prepared = shifty.PreparedValidator(_ntriples(shapes, _looked_up(background, is_asked)))

    def validate(*report: Triples) -> Graph:
        asked = ((s, p, o) for graph in report for s, p, o in graph if is_asked(p))
        return _report(prepared.validate(_ntriples(asked), graph_mode=mode, infer=False)[1])

    return validate


def _asked_for(shapes: Graph) -> Callable[[Node], bool]:
    """Whether shapes name a property, in paths, targets or queries: no other can change what they find.

    Each triple that is left out makes a check faster. Closed shapes ask for all; so would a query with a variable for a
    property, which no shape of ours has (a test holds it).
    """
    if (None, SH.closed, Literal(True)) in shapes:
        return lambda _: True
    queries = " ".join(str(o) for o in shapes.objects() if isinstance(o, Literal))
    named = set(shapes.all_nodes()) | {RDF.type, RDFS.subClassOf}

    @cache
    def is_asked(predicate: Node) -> bool:
        return predicate in named or re.search(rf":{re.escape(slug_of(predicate))}\b", queries) is not None

    return is_asked


def _looked_up(background: Graph, is_asked: Callable[[Node], bool]) -> Triples:
    """What shapes may look up of the background."""
    return (
        (s, p, o)
        for s, p, o in background
        # Of classes and properties themselves, only which class is part of which; never what OWL says of them.
        if p == RDFS.subClassOf
        or (is_asked(p) and isinstance(s, URIRef) and s not in WUF and not str(o).startswith(str(OWL)))
    )


def _ntriples(*triples: Triples) -> str:
    """Triples in the order given; rdflib's own writer takes five times as long."""
    spelled: dict[Node, str] = {}

    def spell(term: Node) -> str:
        return spelled.get(term) or spelled.setdefault(term, term.n3())

    return "".join(f"{spell(s)} {spell(p)} {spell(o)} .\n" for some in triples for s, p, o in some)


def _report(results: object) -> Graph:
    if not isinstance(results, Graph):
        raise AssetError(f"shapes: expected a validation report, found: {results}; reinstall wufgraph")
    return results
