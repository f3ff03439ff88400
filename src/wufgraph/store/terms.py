"""Terms of rdflib as terms of Oxigraph, and back."""

import pyoxigraph as ox
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Node

from ..errors import StoreError
from .protocol import Term


def to_oxigraph(term: Node) -> ox.NamedNode | ox.Literal:
    """Convert a term; a blank node is refused, because nothing that is stored has one."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        return (
            ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype))) if term.datatype else ox.Literal(str(term))
        )
    found = "blank node" if isinstance(term, BNode) else type(term).__name__
    raise StoreError(f"{term!r}: expected an IRI or a literal, found a {found}; mint an IRI for it")


def to_named_node(term: Node) -> ox.NamedNode:
    """Convert a term that must be an IRI."""
    found = to_oxigraph(term)
    if not isinstance(found, ox.NamedNode):
        raise StoreError(f"{term!r}: expected an IRI, found a literal; name the thing by an IRI")
    return found


def to_rdflib(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> Term:
    """Convert a term; a plain string has no datatype in rdflib, which pySHACL's comparisons rely on."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = None if term.datatype.value == str(XSD.string) else URIRef(term.datatype.value)
        return Literal(term.value, datatype=datatype, normalize=False)
    raise StoreError(f"{term}: expected an IRI or a literal in the store; build the store again")
