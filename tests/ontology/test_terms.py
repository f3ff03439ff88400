"""The ontology stays small, closed and free of what its profile forbids."""

import re

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from .reading import M8G, MODULES, ONTOLOGY, SCHEMA, WUF, module, modules, own_classes, own_properties

LOADED = ("wuf", "wuf-defined", "themes", "schemes", "forums", "form-wuf7", "form-wuf12")
CARDINALITIES = (
    OWL.cardinality,
    OWL.minCardinality,
    OWL.maxCardinality,
    OWL.qualifiedCardinality,
    OWL.minQualifiedCardinality,
    OWL.maxQualifiedCardinality,
)


def test_it_can_be_grasped_in_ten_minutes() -> None:
    assert len(own_classes()) <= 35
    assert len(own_properties()) <= 67


def test_it_imports_nothing() -> None:
    assert not list(modules().objects(None, OWL.imports))


@pytest.mark.parametrize("name", LOADED)
def test_every_term_in_use_is_declared(name: str) -> None:
    declared = set(module("wuf").subjects(RDF.type)) | {WUF.Theme}
    built_in = (str(OWL), str(RDF), str(RDFS), "http://www.w3.org/2001/XMLSchema#")
    graph = module(name)
    used = set(graph.predicates()) | set(graph.objects(None, RDF.type)) | set(graph.objects(None, OWL.onProperty))
    assert not [str(t) for t in used if t not in declared and not str(t).startswith(built_in)]


def test_no_term_of_ours_is_spelt_wrongly() -> None:
    known = own_classes() | own_properties()
    nodes = {node for triple in modules() for node in triple}
    assert not {str(n) for n in nodes if isinstance(n, URIRef) and n in WUF and n not in known}


def test_other_vocabularies_get_no_domain_range_or_characteristic() -> None:
    graph = modules(*LOADED)
    theirs = {s for p in (RDFS.domain, RDFS.range) for s in graph.subjects(p)}
    characteristics = (
        OWL.FunctionalProperty,
        OWL.InverseFunctionalProperty,
        OWL.SymmetricProperty,
        OWL.AsymmetricProperty,
    )
    theirs |= {s for kind in characteristics for s in graph.subjects(RDF.type, kind)}
    assert not {str(s) for s in theirs if not str(s).startswith(str(WUF))}


def test_properties_with_chains_are_not_counted() -> None:
    """OWL 2 DL, global restrictions: a composite property may not be functional, asymmetric or in a cardinality."""
    graph = modules(*LOADED)
    composite = _composite(graph)
    assert {WUF.hasTheme, WUF.involvedIn, WUF.coOrganizesWith, WUF.statementKind} <= composite
    forbidden = {
        s
        for kind in (
            OWL.FunctionalProperty,
            OWL.AsymmetricProperty,
            OWL.IrreflexiveProperty,
            OWL.InverseFunctionalProperty,
        )
        for s in graph.subjects(RDF.type, kind)
    }
    counted = {graph.value(r, OWL.onProperty) for p in CARDINALITIES for r in graph.subjects(p)}
    assert not composite & (forbidden | counted)


def _composite(graph: Graph) -> set[Node]:
    found: set[Node] = set(graph.subjects(OWL.propertyChainAxiom)) | set(
        graph.subjects(RDF.type, OWL.TransitiveProperty)
    )
    while True:
        above = {o for s in found for o in graph.objects(s, RDFS.subPropertyOf)} - found
        if not above:
            return found
        found |= above


@pytest.mark.parametrize(
    "name",
    ["date", "startTime", "endTime", "speakingTime", "wordCount", "confidence", "atEvent", "reportsOn", "partOfForum"],
)
def test_what_is_true_at_most_once_is_functional(name: str) -> None:
    assert (WUF[name], RDF.type, OWL.FunctionalProperty) in module("wuf")


@pytest.mark.parametrize("name", ["date", "startTime", "endTime", "speakingTime"])
def test_dates_and_times_have_a_range_that_reasoners_know(name: str) -> None:
    assert list(module("wuf").objects(WUF[name], RDFS.range)) == [RDFS.Literal]


def test_the_four_kinds_of_statement_are_disjoint() -> None:
    kinds = {WUF.DiscussionStatement, WUF.Declaration, WUF.Recommendation, WUF.PartnershipStatement}
    assert kinds in _disjoint_sets()


def test_all_top_classes_are_disjoint() -> None:
    graph = module("wuf")
    apart = max(_disjoint_sets(), key=len)
    roots = {c for c in own_classes() if not set(graph.transitive_objects(c, RDFS.subClassOf)) & (own_classes() - {c})}
    collaborations = {WUF.Network, WUF.Initiative}
    assert roots - collaborations - _concept_classes() <= apart


def test_all_kinds_of_concept_are_disjoint() -> None:
    graph = module("wuf")
    kinds = {c for c in _concept_classes() if not set(graph.objects(c, RDFS.subClassOf)) & own_classes()}
    assert kinds in _disjoint_sets()


def _disjoint_sets() -> list[set[Node]]:
    graph = module("wuf")
    lists = [graph.value(s, OWL.members) for s in graph.subjects(RDF.type, OWL.AllDisjointClasses)]
    return [set(Collection(graph, members)) for members in lists if members is not None]


def _concept_classes() -> set[URIRef]:
    concept = URIRef("http://www.w3.org/2004/02/skos/core#Concept")
    return {c for c in own_classes() if concept in set(module("wuf").transitive_objects(c, RDFS.subClassOf))}


def test_anchors_in_other_vocabularies_hold() -> None:
    graph = module("wuf")
    assert (WUF.PartnerEvent, RDFS.subClassOf, SCHEMA.Event) in graph
    assert (WUF.PartnerEvent, RDFS.subClassOf, M8G.PublicEvent) in graph
    assert (WUF.Participation, RDFS.subClassOf, M8G.Participation) in graph
    assert (WUF.FormEdition, RDFS.subClassOf, M8G.ReferenceFramework) in graph
    assert (WUF.Requirement, RDFS.subClassOf, M8G.Requirement) in graph


@pytest.mark.parametrize("name", MODULES)
def test_no_address_stands_in_the_ontology(name: str) -> None:
    text = (ONTOLOGY / f"{name}.ttl").read_text(encoding="utf-8")
    assert not re.findall(r"[\w.]+@[\w-]+\.\w+", text)
    assert not [o for o in module(name).objects() if isinstance(o, Literal) and "@" in str(o)]
