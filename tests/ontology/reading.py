"""The ontology's files as the tests read them."""

from functools import cache
from pathlib import Path

from rdflib import OWL, RDF, Graph, Namespace, URIRef

ROOT = Path(__file__).resolve().parents[2]
ONTOLOGY = ROOT / "ontology"
MODULES = ("wuf", "wuf-defined", "wuf-alignments", "themes", "schemes", "forums", "form-wuf7", "form-wuf12")
WUF = Namespace("https://w3id.org/wufgraph/onto#")
SCHEMA = Namespace("https://schema.org/")
M8G = Namespace("http://data.europa.eu/m8g/")
SCHEMES = "https://w3id.org/wufgraph/scheme/"
FORM = URIRef("https://w3id.org/wufgraph/form/wuf7-partners")
LANGUAGES = ("en", "es", "fr")


@cache
def module(name: str) -> Graph:
    """One file; do not change it."""
    return Graph().parse(ONTOLOGY / f"{name}.ttl", format="turtle")


@cache
def modules(*names: str) -> Graph:
    """Several files as one graph, all of them by default; do not change it."""
    graph = Graph()
    for name in names or MODULES:
        for triple in module(name):
            graph.add(triple)
    return graph


def own_terms(*types: URIRef) -> set[URIRef]:
    """Our own terms of some types."""
    graph = module("wuf")
    return {s for kind in types for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef) and s in WUF}


def own_classes() -> set[URIRef]:
    """Our own classes."""
    return own_terms(OWL.Class)


def own_properties() -> set[URIRef]:
    """Our own properties of all three kinds."""
    return own_terms(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def slug(iri: object) -> str:
    """The last part of an IRI."""
    return str(iri).replace("#", "/").rpartition("/")[2]
