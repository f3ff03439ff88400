"""Which writer a format needs, and which graphs go into a file."""

from collections.abc import Callable
from typing import BinaryIO

from rdflib import URIRef

from ..graph import iris
from ..store import Store
from .json_ld import write_json_ld
from .rdf import Quad, write_nquads, write_rdfxml, write_trig, write_turtle

# The writers of RDF syntaxes merge the named graphs, but for TriG and N-Quads, which keep them.
FORMATS: dict[str, Callable[[list[Quad], BinaryIO], None]] = {
    "turtle": write_turtle,
    "trig": write_trig,
    "nquads": write_nquads,
    "rdfxml": write_rdfxml,
    "jsonld": write_json_ld,
}


def export_graph(store: Store, format_: str, out: BinaryIO, *, inferred: bool = False, ontology: bool = False) -> None:
    """Write the graph.

    Args:
        store: What to write.
        format_: One of `FORMATS`.
        out: Where to.
        inferred: Add what follows by the rules of entailment.
        ontology: Add the named part of the ontology, its schemes and the form.
    """
    left_out = {
        URIRef(g) for g, wanted in ((iris.INFERRED_GRAPH, inferred), (iris.ONTOLOGY_GRAPH, ontology)) if not wanted
    }
    quads = [quad for quad in store.quads() if quad[3] not in left_out]
    FORMATS[format_](sorted(quads, key=_order), out)


def _order(quad: Quad) -> tuple[str, str, str, str, str, str]:
    subject, predicate, value, graph = quad
    datatype = str(getattr(value, "datatype", None) or "")
    language = str(getattr(value, "language", None) or "")
    return str(graph), str(subject), str(predicate), str(value), datatype, language
