"""The JSON-LD context: plain keys for web developers, the right triples behind them."""

import json
from functools import cache
from typing import Any

import pytest
from pyld import jsonld
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, XSD, Graph, URIRef

from .reading import ONTOLOGY, WUF, module, own_classes, own_properties, own_terms, slug

SMALL = {
    "id": "https://w3id.org/wufgraph/id/event/wuf7/safer-cities",
    "type": "PartnerEvent",
    "title": "Safer cities",
    "partOfForum": "forum:wuf7",
    "eventType": "etype:side-event",
    "date": "2014-04-09",
    "startTime": "14:45:00",
    "minParticipants": 60,
    "participantsApproximate": False,
    "focusAreas": ["theme:safety", "theme:resilience"],
    "crossCuttingIssues": ["theme:gender"],
    "otherThemes": ["Leadership"],
    "organizers": [
        {"id": "urn:org", "type": "Organization", "label": "University College London", "otherNames": ["UCL"]}
    ],
    "participations": [
        {
            "id": "urn:organizer-1",
            "type": "Participation",
            "withRole": "role:organizer",
            "sequence": 1,
            "bases": ["country:GB"],
        }
    ],
    "speakers": [
        {
            "id": "urn:speaker-1",
            "type": "Participation",
            "withRole": "role:speaker",
            "participant": {"id": "urn:person", "type": "Person", "name": "Ana Pérez"},
            "nationalities": ["country:CO"],
            "speakingTime": "15:00:00",
            "contactSupplied": True,
        }
    ],
    "report": {
        "id": "urn:report",
        "type": "Report",
        "language": "es",
        "source": "urn:file",
        "sections": [
            {
                "id": "urn:outline",
                "type": "ReportSection",
                "formSection": "section:outline",
                "wordCount": 386,
                "statements": [
                    {
                        "id": "urn:statement",
                        "type": "DiscussionStatement",
                        "statementKinds": ["kind:discussion", "kind:finding"],
                        "text": "Roughly 170 of 200 cities.",
                        "evidence": [
                            {"id": "urn:evidence", "type": "Evidence", "start": 3, "end": 9, "confidence": "0.99"}
                        ],
                    }
                ],
            }
        ],
    },
}
EXPECTED = """
@prefix wuf: <https://w3id.org/wufgraph/onto#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix schema: <https://schema.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix prov: <http://www.w3.org/ns/prov#> .

<https://w3id.org/wufgraph/id/event/wuf7/safer-cities> a wuf:PartnerEvent ; dcterms:title "Safer cities" ;
    wuf:partOfForum <https://w3id.org/wufgraph/id/forum/wuf7> ;
    wuf:eventType <https://w3id.org/wufgraph/scheme/event-type/side-event> ;
    wuf:date "2014-04-09"^^xsd:date ; wuf:startTime "14:45:00"^^xsd:time ;
    wuf:minParticipants 60 ;
    wuf:participantsApproximate false ; wuf:otherTheme "Leadership" ; wuf:organizedBy <urn:org> ;
    wuf:hasFocusArea <https://w3id.org/wufgraph/scheme/theme/safety> ,
        <https://w3id.org/wufgraph/scheme/theme/resilience> ;
    wuf:addressesIssue <https://w3id.org/wufgraph/scheme/theme/gender> .
<urn:org> a org:Organization ; rdfs:label "University College London" ; skos:altLabel "UCL" .
<urn:organizer-1> a wuf:Participation ; wuf:atEvent <https://w3id.org/wufgraph/id/event/wuf7/safer-cities> ;
    wuf:withRole <https://w3id.org/wufgraph/scheme/role/organizer> ; schema:position 1 ;
    wuf:basedIn <https://w3id.org/wufgraph/id/country/GB> .
<urn:speaker-1> a wuf:Participation ; wuf:atEvent <https://w3id.org/wufgraph/id/event/wuf7/safer-cities> ;
    wuf:withRole <https://w3id.org/wufgraph/scheme/role/speaker> ; wuf:participant <urn:person> ;
    wuf:nationality <https://w3id.org/wufgraph/id/country/CO> ;
    wuf:speakingTime "15:00:00"^^xsd:time ; wuf:contactSupplied true .
<urn:person> a foaf:Person ; foaf:name "Ana Pérez" .
<urn:report> a wuf:Report ; wuf:reportsOn <https://w3id.org/wufgraph/id/event/wuf7/safer-cities> ;
    dcterms:language "es" ; prov:wasDerivedFrom <urn:file> .
<urn:outline> a wuf:ReportSection ; dcterms:isPartOf <urn:report> ; wuf:wordCount 386 ;
    wuf:formSection <https://w3id.org/wufgraph/scheme/section/outline> .
<urn:statement> a wuf:DiscussionStatement ; wuf:statedIn <urn:outline> ; schema:text "Roughly 170 of 200 cities." ;
    wuf:statementKind <https://w3id.org/wufgraph/scheme/statement-kind/discussion> ,
        <https://w3id.org/wufgraph/scheme/statement-kind/finding> ;
    wuf:hasEvidence <urn:evidence> .
<urn:evidence> a wuf:Evidence ; oa:start 3 ; oa:end 9 ;
    wuf:confidence "0.99"^^xsd:decimal .
"""
COERCIONS = {
    WUF.date: XSD.date,
    WUF.startTime: XSD.time,
    WUF.endTime: XSD.time,
    WUF.speakingTime: XSD.time,
}


INTEGERS = (XSD.nonNegativeInteger, XSD.positiveInteger)


@cache
def context() -> dict[str, Any]:
    """The context's terms."""
    document: dict[str, Any] = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))
    terms: dict[str, Any] = document["@context"]
    return terms


def expand(name: str) -> str:
    """A name with a prefix of the context, in full."""
    prefix, colon, rest = name.partition(":")
    return f"{context()[prefix]}{rest}" if colon and isinstance(context().get(prefix), str) else name


@cache
def properties() -> dict[str, tuple[str, dict[str, Any]]]:
    """IRI of each property to its term and the term's definition, reverse terms apart."""
    found = {}
    for term, definition in context().items():
        entry = definition if isinstance(definition, dict) else {"@id": definition}
        if not term.startswith("@") and "@id" in entry and not entry["@id"].startswith("@") and term[0].islower():
            found[expand(entry["@id"])] = (term, entry)
    return found


def document() -> dict[str, Any]:
    """The small document with its context."""
    return {"@context": context(), **SMALL}


@pytest.mark.parametrize("term", sorted(own_properties()), ids=slug)
def test_every_property_of_ours_has_a_key(term: URIRef) -> None:
    assert str(term) in properties()


@pytest.mark.parametrize("term", sorted(own_classes()), ids=slug)
def test_every_class_of_ours_has_its_name(term: URIRef) -> None:
    assert expand(context()[slug(term)]) == str(term)


@pytest.mark.parametrize("term", sorted(own_properties()), ids=slug)
def test_what_may_be_many_is_always_an_array(term: URIRef) -> None:
    _, definition = properties()[str(term)]
    single = (term, RDF.type, OWL.FunctionalProperty) in module("wuf")
    assert definition.get("@container") == (None if single else "@set")


@pytest.mark.parametrize("term", sorted(own_terms(OWL.ObjectProperty)), ids=slug)
def test_links_are_plain_iris(term: URIRef) -> None:
    assert properties()[str(term)][1]["@type"] == "@id"


@pytest.mark.parametrize("term", sorted(own_terms(OWL.DatatypeProperty)), ids=slug)
def test_values_get_the_datatype_of_their_property(term: URIRef) -> None:
    wanted = COERCIONS.get(term) or module("wuf").value(term, RDFS.range)
    # A JSON number is an xsd:integer already, as stores keep it whatever the property's range.
    written = "xsd:string" if wanted not in INTEGERS else str(wanted)
    coerced = properties()[str(term)][1].get("@type", written)
    assert expand(coerced) == str(wanted)


def test_every_key_leads_to_a_declared_term() -> None:
    declared = {str(s) for s in module("wuf").subjects(RDF.type)} | {str(RDFS.label)}
    namespaces = {iri for iri in context().values() if isinstance(iri, str) and iri.endswith(("#", "/"))}
    targets = {expand(d["@reverse"]) for d in context().values() if isinstance(d, dict) and "@reverse" in d}
    assert not {iri for iri in {*properties(), *targets} if iri not in declared | namespaces}


def test_a_document_has_the_right_triples() -> None:
    quads = jsonld.to_rdf(document(), {"format": "application/n-quads"})
    assert set(Graph().parse(data=quads, format="nt")) == set(Graph().parse(data=EXPECTED, format="turtle"))


# rdflib's own JSON-LD reader still uses a class that rdflib has deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_rdflib_reads_the_same_triples() -> None:
    graph = Graph().parse(data=json.dumps(document()), format="json-ld")
    assert set(graph) == set(Graph().parse(data=EXPECTED, format="turtle"))


def test_oxigraph_reads_the_same_triples() -> None:
    found = {str(quad.triple) for quad in parse(json.dumps(document()).encode(), format=RdfFormat.JSON_LD)}
    assert found == {str(quad.triple) for quad in parse(EXPECTED.encode(), format=RdfFormat.TURTLE)}


def test_compacting_gives_the_keys_back() -> None:
    compacted = jsonld.compact(jsonld.expand(document()), context())
    wanted = {key for key in SMALL if key != "speakers"}
    assert set(compacted) - {"@context"} == wanted
    assert compacted["organizers"][0]["otherNames"] == ["UCL"]
    assert compacted["eventType"] == "etype:side-event"
    assert [p["withRole"] for p in compacted["participations"]] == ["role:organizer", "role:speaker"]
    assert compacted["report"]["sections"][0]["statements"][0]["evidence"][0]["confidence"] == "0.99"


def test_labels_with_languages_are_maps() -> None:
    theme = {
        "http://www.w3.org/2004/02/skos/core#prefLabel": [
            {"@value": "Safety", "@language": "en"},
            {"@value": "Seguridad", "@language": "es"},
        ],
        "http://www.w3.org/2000/01/rdf-schema#label": [{"@value": "plain"}, {"@value": "Sécurité", "@language": "fr"}],
    }
    compacted = jsonld.compact(theme, context())
    assert compacted["prefLabel"] == {"en": "Safety", "es": "Seguridad"}
    assert (compacted["label"], compacted["labels"]) == ("plain", {"fr": "Sécurité"})
