"""Which constructs of a graph are outside the OWL 2 RL profile.

Source: OWL 2 Web Ontology Language Profiles (Second Edition), section 4.2.
"""

from collections.abc import Iterator

from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

DATATYPES = {
    RDF.PlainLiteral,
    RDF.XMLLiteral,
    RDF.langString,
    RDFS.Literal,
    *(XSD.decimal, XSD.integer, XSD.float, XSD.double, XSD.long, XSD.int, XSD.short, XSD.byte),
    *(XSD.nonNegativeInteger, XSD.nonPositiveInteger, XSD.positiveInteger, XSD.negativeInteger),
    *(XSD.unsignedLong, XSD.unsignedInt, XSD.unsignedShort, XSD.unsignedByte),
    *(XSD.string, XSD.normalizedString, XSD.token, XSD.language, XSD.Name, XSD.NCName, XSD.NMTOKEN),
    *(XSD.boolean, XSD.hexBinary, XSD.base64Binary, XSD.anyURI, XSD.dateTime, XSD.dateTimeStamp),
}


def violations(graph: Graph) -> list[str]:
    """Axioms that OWL 2 RL does not allow, in words; empty for a graph in the profile."""
    return sorted({*_class_axioms(graph), *_property_axioms(graph), *_lists(graph), *_literals(graph)})


def _class_axioms(graph: Graph) -> Iterator[str]:
    for subject, target in graph.subject_objects(RDFS.subClassOf):
        if not is_sub(graph, subject):
            yield f"{_show(subject)} rdfs:subClassOf: the left side is no subclass expression"
        if not is_super(graph, target):
            yield f"{_show(subject)} rdfs:subClassOf: the right side is no superclass expression"
    for subject, target in graph.subject_objects(OWL.equivalentClass):
        if not (is_equivalent(graph, subject) and is_equivalent(graph, target)):
            yield f"{_show(subject)} owl:equivalentClass: a side is no equivalence expression"
    for subject, target in graph.subject_objects(OWL.disjointWith):
        if not (is_sub(graph, subject) and is_sub(graph, target)):
            yield f"{_show(subject)} owl:disjointWith: a side is no subclass expression"
    for subject in graph.subjects(OWL.disjointUnionOf):
        yield f"{_show(subject)} owl:disjointUnionOf: not in the profile"


def _property_axioms(graph: Graph) -> Iterator[str]:
    for predicate in (RDFS.domain, RDFS.range):
        for subject, target in graph.subject_objects(predicate):
            data = predicate == RDFS.range and (subject, RDF.type, OWL.DatatypeProperty) in graph
            if not (is_data_range(graph, target) if data else is_super(graph, target)):
                yield f"{_show(subject)} {predicate.fragment}: no expression of the profile"
    for subject in graph.subjects(RDF.type, OWL.ReflexiveProperty):
        yield f"{_show(subject)}: reflexive properties are not in the profile"


def _lists(graph: Graph) -> Iterator[str]:
    for subject in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        if not all(is_sub(graph, member) for member in _items(graph, subject, OWL.members)):
            yield "owl:AllDisjointClasses: a member is no subclass expression"


def _literals(graph: Graph) -> Iterator[str]:
    for literal in graph.objects():
        if isinstance(literal, Literal) and literal.datatype and literal.datatype not in DATATYPES:
            yield f"{literal.n3()}: the datatype is not in the profile"


def is_sub(graph: Graph, node: Node) -> bool:
    """Whether a class expression may be the narrower side of an axiom."""
    if isinstance(node, URIRef):
        return node != OWL.Thing
    if filler := graph.value(node, OWL.someValuesFrom):
        return filler == OWL.Thing or is_data_range(graph, filler) or is_sub(graph, filler)
    for connective in (OWL.intersectionOf, OWL.unionOf):
        if parts := _items(graph, node, connective):
            return all(is_sub(graph, part) for part in parts)
    return bool(graph.value(node, OWL.hasValue) or graph.value(node, OWL.oneOf))


def is_super(graph: Graph, node: Node) -> bool:
    """Whether a class expression may be the wider side of an axiom."""
    if isinstance(node, URIRef):
        return node != OWL.Thing
    if parts := _items(graph, node, OWL.intersectionOf):
        return all(is_super(graph, part) for part in parts)
    if other := graph.value(node, OWL.complementOf):
        return is_sub(graph, other)
    if filler := graph.value(node, OWL.allValuesFrom):
        return is_data_range(graph, filler) or is_super(graph, filler)
    if count := graph.value(node, OWL.maxCardinality):
        return str(count) in ("0", "1")
    if count := graph.value(node, OWL.maxQualifiedCardinality):
        filler = graph.value(node, OWL.onClass) or graph.value(node, OWL.onDataRange)
        fits = filler is not None and (filler == OWL.Thing or is_data_range(graph, filler) or is_sub(graph, filler))
        return str(count) in ("0", "1") and fits
    return graph.value(node, OWL.hasValue) is not None


def is_equivalent(graph: Graph, node: Node) -> bool:
    """Whether a class expression may be a side of an equivalence."""
    if isinstance(node, URIRef):
        return node != OWL.Thing
    if parts := _items(graph, node, OWL.intersectionOf):
        return all(is_equivalent(graph, part) for part in parts)
    return graph.value(node, OWL.hasValue) is not None


def is_data_range(graph: Graph, node: Node) -> bool:
    """Whether a data range is a datatype of the profile, or several of them at once."""
    if isinstance(node, URIRef):
        return node in DATATYPES
    is_datatype = (node, RDF.type, RDFS.Datatype) in graph
    parts = _items(graph, node, OWL.intersectionOf)
    return is_datatype and bool(parts) and all(is_data_range(graph, part) for part in parts)


def _items(graph: Graph, node: Node, predicate: URIRef) -> list[Node]:
    head = graph.value(node, predicate)
    return [] if head is None else list(Collection(graph, head))


def _show(node: Node) -> str:
    return str(node) if isinstance(node, URIRef) else "an expression"
