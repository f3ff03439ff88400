"""The core is OWL 2 RL, so that rule engines can run it; the rest stands apart."""

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from .owl_rl import violations
from .reading import module, modules

PREFIXES = """
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix : <http://example.org/> .
"""


def test_the_core_is_in_the_rl_profile() -> None:
    assert violations(module("wuf")) == []


@pytest.mark.parametrize("name", ["themes", "schemes", "form-wuf7", "form-wuf12"])
def test_the_vocabularies_are_in_the_rl_profile(name: str) -> None:
    assert violations(module(name)) == []


def test_what_is_beyond_the_profile_stands_in_a_file_of_its_own() -> None:
    assert violations(module("wuf-defined"))


@pytest.mark.parametrize(
    ("axiom", "kinds"),
    [
        (RDFS.subClassOf, {OWL.Class}),
        (RDFS.subPropertyOf, {OWL.ObjectProperty, OWL.DatatypeProperty}),
        (SKOS.closeMatch, {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept}),
    ],
    ids=["subClassOf", "subPropertyOf", "closeMatch"],
)
def test_every_term_of_an_axiom_is_declared_as_dl_wants_it(axiom: URIRef, kinds: set[URIRef]) -> None:
    """A reader that meets an undeclared term takes it for an annotation (OWL 2 Mapping to RDF, section 3.2)."""
    graph = modules()
    ends = {term for s, o in graph.subject_objects(axiom) for term in ((s,) if axiom == SKOS.closeMatch else (s, o))}
    undeclared = {str(t) for t in ends if isinstance(t, URIRef) and not kinds & set(graph.objects(t, RDF.type))}
    assert undeclared == set()
    assert axiom != SKOS.closeMatch or (axiom, RDF.type, OWL.AnnotationProperty) in graph


@pytest.mark.parametrize(
    "axiom",
    [
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:someValuesFrom :B ] .",
        ":A rdfs:subClassOf [ owl:unionOf ( :B :C ) ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:minCardinality 1 ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 2 ] .",
        ":A rdfs:subClassOf owl:Thing .",
        ":A owl:equivalentClass [ owl:onProperty :p ; owl:someValuesFrom :B ] .",
        ":A owl:disjointUnionOf ( :B :C ) .",
        "[ owl:onProperty :p ; owl:allValuesFrom :B ] rdfs:subClassOf :A .",
        ":p a owl:ObjectProperty ; rdfs:domain [ owl:unionOf ( :A :B ) ] .",
        ":p a owl:DatatypeProperty ; rdfs:range xsd:date .",
        ':p a owl:DatatypeProperty ; rdfs:range [ a rdfs:Datatype ; owl:oneOf ( "a" "b" ) ] .',
        ":p a owl:ReflexiveProperty .",
        ':a :p "2014-04-09"^^xsd:date .',
    ],
)
def test_a_construct_outside_the_profile_is_found(axiom: str) -> None:
    assert violations(Graph().parse(data=PREFIXES + axiom, format="turtle"))


@pytest.mark.parametrize(
    "axiom",
    [
        ":A owl:equivalentClass [ a owl:Restriction ; owl:onProperty :p ; owl:hasValue :a ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:allValuesFrom :B ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 1 ] .",
        "[ owl:onProperty :p ; owl:someValuesFrom owl:Thing ] rdfs:subClassOf :A .",
        ":p a owl:DatatypeProperty ; rdfs:range xsd:nonNegativeInteger .",
        ":p a owl:ObjectProperty ; owl:propertyChainAxiom ( [ owl:inverseOf :q ] :r ) .",
    ],
)
def test_a_construct_of_the_profile_passes(axiom: str) -> None:
    assert violations(Graph().parse(data=PREFIXES + axiom, format="turtle")) == []
