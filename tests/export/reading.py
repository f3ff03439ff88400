"""Exports as other programs read them: rdflib, and PyLD for JSON-LD."""

import io
import json
import warnings
from typing import Any

from pyld import jsonld
from rdflib import Dataset, Graph
from rdflib.term import Node

from wufgraph.export import export_graph
from wufgraph.store import Store

Triple = tuple[Node, Node, Node]
RDFLIB_NAMES = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "rdfxml": "xml"}
MERGED, NAMED = ("turtle", "rdfxml", "jsonld"), ("trig", "nquads")


def export(store: Store, format_: str, *, inferred: bool = True, ontology: bool = False) -> bytes:
    """A store as a file's bytes."""
    out = io.BytesIO()
    export_graph(store, format_, out, inferred=inferred, ontology=ontology)
    return out.getvalue()


def read_triples(data: bytes, format_: str) -> set[Triple]:
    """The triples that another program finds, of all graphs together."""
    if format_ == "jsonld":
        data, format_ = _expand(json.loads(data)), "nquads"
    if format_ in MERGED:
        return set(Graph().parse(data=data, format=RDFLIB_NAMES[format_]))
    return {(s, p, o) for s, p, o, _ in read_quads(data, format_)}


def read_quads(data: bytes, format_: str) -> set[tuple[Node, Node, Node, str]]:
    """The quads that rdflib finds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's dataset uses what rdflib has deprecated
        dataset = Dataset()
        dataset.parse(data=data, format=RDFLIB_NAMES[format_])
        return {(s, p, o, str(name)) for s, p, o, name in dataset.quads()}


def _expand(document: Any) -> bytes:
    quads: str = jsonld.to_rdf(document, {"format": "application/n-quads"})
    return quads.encode()
