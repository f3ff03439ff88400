"""The ontology keeps its house style, and each rule of it bites."""

from functools import cache

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Namespace, URIRef

from .reading import ROOT, modules

SHAPE = Namespace("https://w3id.org/wufgraph/shapes#")
CONSTRAINTS = (SH.sparql, SH["or"], SH.xone, SH.pattern, SH.path)

# A very small ontology that breaks no rule.
SOUND = """
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix vann: <http://purl.org/vocab/vann/> . @prefix wuf: <https://w3id.org/wufgraph/onto#> .
@prefix ex: <http://example.org/> . @prefix onto: <https://w3id.org/wufgraph/> .
@prefix : <https://w3id.org/wufgraph/scheme/colour/> .

onto:onto a owl:Ontology ; owl:versionIRI <https://w3id.org/wufgraph/onto/0.1.0> ;
    dcterms:title "Title"@en , "Título"@es , "Titre"@fr ; dcterms:description "All."@en , "Todo."@es , "Tout."@fr ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    vann:preferredNamespacePrefix "wuf" ; vann:preferredNamespaceUri "https://w3id.org/wufgraph/onto#" .

ex:Other a owl:Class ; rdfs:label "other"@en , "otro"@es , "autre"@fr .

wuf:Thing a owl:Class ; rdfs:isDefinedBy onto:onto ; rdfs:label "thing"@en , "cosa"@es , "chose"@fr ;
    skos:definition "Any thing."@en , "Una cosa."@es , "Une chose."@fr .
wuf:has a owl:ObjectProperty ; rdfs:isDefinedBy onto:onto ; rdfs:label "has"@en , "tiene"@es , "a"@fr ;
    rdfs:domain wuf:Thing ; rdfs:range wuf:Thing ;
    skos:definition "What it has."@en , "Lo que tiene."@es , "Ce qu'il a."@fr .
wuf:any a owl:ObjectProperty ; rdfs:isDefinedBy onto:onto ; rdfs:label "any"@en , "alguno"@es , "tout"@fr ;
    skos:scopeNote "Free."@en , "Libre."@es , "Libre."@fr ;
    skos:definition "What else it has."@en , "Lo demás que tiene."@es , "Ce qu'il a d'autre."@fr .

<https://w3id.org/wufgraph/scheme/colour> a skos:ConceptScheme ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcterms:title "Colours"@en , "Colores"@es , "Couleurs"@fr ;
    dcterms:description "Few."@en , "Pocos."@es , "Peu."@fr .
:red a skos:Concept ; skos:inScheme <https://w3id.org/wufgraph/scheme/colour> ; skos:notation "red" ;
    skos:topConceptOf <https://w3id.org/wufgraph/scheme/colour> ; skos:prefLabel "Red"@en , "Rojo"@es , "Rouge"@fr ;
    skos:definition "As blood."@en , "Como la sangre."@es , "Comme le sang."@fr .
:dark-red a skos:Concept ; skos:inScheme <https://w3id.org/wufgraph/scheme/colour> ; skos:notation "dark-red" ;
    skos:broader :red ; skos:prefLabel "Dark red"@en , "Rojo oscuro"@es , "Rouge foncé"@fr ;
    skos:definition "As wine."@en , "Como el vino."@es , "Comme le vin."@fr .
"""

# Rule → what is taken from the sound ontology, and what is put there.
BREACHES = [
    ("HeaderTitle", ', "Titre"@fr', ""),
    ("HeaderDescription", '"Todo."@es', '"Todo."@es , "Todos."@es'),
    ("HeaderLicense", "dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;\n    vann", "vann"),
    ("HeaderVersion", "onto/0.1.0>", "onto/latest>"),
    ("PreferredPrefix", 'Prefix "wuf"', 'Prefix "w"'),
    ("PreferredNamespace", ' ; vann:preferredNamespaceUri "https://w3id.org/wufgraph/onto#"', ""),
    ("TermLabelShape", ', "otro"@es , "autre"@fr', ', "autre"@fr'),
    ("DuplicateLabelShape", '"other"@en', '"thing"@en'),
    ("DeprecatedReplacement", "wuf:any a owl:ObjectProperty", "wuf:any a owl:ObjectProperty ; owl:deprecated true"),
    ("OwnershipShape", "wuf:Thing a owl:Class ; rdfs:isDefinedBy onto:onto", "wuf:Thing a owl:Class"),
    ("NamespaceShape", "ex:Other a owl:Class", "ex:Other a owl:Class ; rdfs:isDefinedBy onto:onto"),
    ("OwnLabel", '"chose"@fr', '"chose"@fr , "truc"@fr'),
    ("OwnDefinition", ' , "Une chose."@fr', ""),
    ("OwnSentence", '"Any thing."@en', '"Any thing. Or none."@en'),
    ("OwnSentence", '"Any thing."@en', '"any thing"@en'),
    ("DuplicateDefinitionShape", '"What it has."@en', '"Any thing."@en'),
    ("ClassNameShape", "wuf:Thing a", "wuf:a_thing a"),
    ("PropertyNameShape", "wuf:has a", "wuf:Has a"),
    ("DomainShape", "rdfs:domain wuf:Thing ;", ""),
    ("RangeShape", " rdfs:range wuf:Thing ;", ""),
    ("NoteLanguages", ' , "Libre."@es', ""),
    ("WhiteSpace", '"Dark red"@en', '"Dark  red"@en'),
    ("WhiteSpace", '"thing"@en', '"thing "@en'),
    ("ConceptLabel", ', "Rouge"@fr', ""),
    ("ConceptDefinition", ', "Comme le sang."@fr', ""),
    ("ConceptScheme", "skos:inScheme <https://w3id.org/wufgraph/scheme/colour> ; skos:notation", "skos:notation"),
    ("ConceptNotation", 'skos:notation "red" ;', ""),
    ("ConceptIriShape", 'skos:notation "red"', 'skos:notation "rouge"'),
    ("ConceptPlaceShape", "skos:broader :red ;", ""),
    ("ConceptLabelUniqueShape", '"Rojo oscuro"@es', '"Rojo"@es'),
    ("SchemeTitle", ' , "Couleurs"@fr', ""),
    ("SchemeDescription", ' , "Peu."@fr', ""),
    (
        "SchemeLicense",
        "    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;\n    dcterms:title",
        "dcterms:title",
    ),
]


@cache
def shapes() -> Graph:
    """The style as shapes."""
    return Graph().parse(ROOT / "shapes/ontology-style.ttl", format="turtle")


def broken_rules(data: Graph) -> set[str]:
    """Local names of the shapes that a graph does not conform to."""
    _, report, _ = validate(data, shacl_graph=shapes(), inference="none")
    assert isinstance(report, Graph)
    return {str(o).removeprefix(str(SHAPE)) for o in report.objects(None, SH.sourceShape)}


def test_the_ontology_keeps_the_house_style() -> None:
    assert broken_rules(modules()) == set()


def test_the_small_ontology_is_sound() -> None:
    assert broken_rules(Graph().parse(data=SOUND, format="turtle")) == set()


@pytest.mark.parametrize(("rule", "old", "new"), BREACHES, ids=[rule for rule, _, _ in BREACHES])
def test_a_breach_is_found(rule: str, old: str, new: str) -> None:
    assert old in SOUND
    assert rule in broken_rules(Graph().parse(data=SOUND.replace(old, new), format="turtle"))


def test_every_rule_has_a_breach() -> None:
    graph = shapes()
    all_shapes = {s for kind in (SH.NodeShape, SH.PropertyShape) for s in graph.subjects(RDF.type, kind)}
    rules = {s for s in all_shapes if isinstance(s, URIRef) and any((s, p, None) in graph for p in CONSTRAINTS)}
    assert {str(s).removeprefix(str(SHAPE)) for s in rules} == {rule for rule, _, _ in BREACHES}
