"""JSON-LD as a web developer would want it: a tree per event, plain keys."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from tests.fakes import MemoryStore
from tests.golden_files import ROOT
from wufgraph.graph import iris
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import WUF

from .conftest import FILES
from .reading import export, read_triples

CONTEXT = json.loads((ROOT / "ontology" / "context.jsonld").read_text(encoding="utf-8"))["@context"]
MANY = {key for key, term in CONTEXT.items() if isinstance(term, dict) and term.get("@container") == "@set"}
Node = dict[str, Any]


@pytest.fixture(scope="module")
def document(small_store: EmbeddedStore) -> Node:
    """The export of the small store."""
    found: Node = json.loads(export(small_store, "jsonld"))
    return found


@pytest.fixture(scope="module")
def events(document: Node) -> list[Node]:
    """Its events."""
    return [node for node in document["@graph"] if node.get("type") == "PartnerEvent"]


def nodes(value: Any) -> Iterator[Node]:
    """All objects in a document."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(one)


def sample(events: list[Node]) -> Node:
    """The event of the sample report."""
    return next(event for event in events if event["title"].startswith("Strategic leadership"))


def test_the_context_is_that_of_the_ontology(document: Node) -> None:
    assert document["@context"] == CONTEXT
    assert list(document) == ["@context", "@graph"]


def test_events_come_first(document: Node, events: list[Node]) -> None:
    assert len(events) == len(FILES)
    assert document["@graph"][: len(events)] == events


def test_keys_that_may_have_many_values_always_have_a_list(document: Node) -> None:
    found = [(key, value) for node in nodes(document["@graph"]) for key, value in node.items() if key in MANY]
    assert len({key for key, _ in found}) > 15
    assert {key for key, value in found if not isinstance(value, list)} == set()


def test_keys_are_plain_words(document: Node) -> None:
    keys = {key for node in nodes(document["@graph"]) for key in node}
    of_our_events = {key for key in keys if ":" not in key and not key.startswith("@")}
    assert {"title", "date", "startTime", "organizers", "speakers", "report", "sections", "statements"} <= of_our_events
    assert not {key for key in keys if key.startswith(("wuf:", "http"))}


def test_no_key_is_unknown_to_the_context(document: Node) -> None:
    keys = {key for node in nodes(document["@graph"]) for key in node}
    languages, keywords = {"en", "es", "fr"}, {"@id", "@value", "@type", "@language"}
    assert {k for k in keys - languages - keywords if k not in CONTEXT and k.partition(":")[0] not in CONTEXT} == set()


def test_speakers_are_listed_apart_in_their_order(events: list[Node]) -> None:
    event = sample(events)
    names = [speaker["nameAsGiven"] for speaker in event["speakers"]]
    assert names == ["Michele Acuto", "Sabine Palmreuter", "Elizabeth Johnston", "Juma Assiago"]
    assert {speaker["withRole"] for speaker in event["speakers"]} == {"role:speaker"}
    assert "role:speaker" not in {other["withRole"] for other in event["participations"]}


def test_what_is_given_for_a_speaker_hangs_on_the_participation(events: list[Node]) -> None:
    first = sample(events)["speakers"][0]
    assert (first["speakingTime"], first["positionTitle"]) == ("14:45:00", "Director, UCL City Leadership Initiative")
    assert first["nationalities"] == ["country:IT"]
    assert first["contactSupplied"] is True
    assert first["participant"]["label"] == "Michele Acuto"


def test_an_organization_is_shown_where_it_is_named(events: list[Node]) -> None:
    organizers = {one["label"]: one for one in sample(events)["organizers"]}
    assert set(organizers) == {"University College London", "World Bank Institute", "UN-Habitat"}
    assert organizers["World Bank Institute"]["subOrganizationOf"][0]["label"] == "World Bank"
    assert "UCL" in organizers["University College London"]["otherNames"]


def test_a_report_hangs_on_its_event_with_sections_and_statements(events: list[Node]) -> None:
    report = sample(events)["report"]
    sections = {section["formSection"]: section for section in report["sections"]}
    assert sections["section:discussion"]["wordCount"] == 947
    assert len(sections["section:recommendations"]["statements"]) == 7
    statement = sections["section:recommendations"]["statements"][0]
    assert isinstance(statement["evidence"][0]["start"], int)
    assert "statedIn" not in statement


def test_numbers_and_truth_are_those_of_json(events: list[Node]) -> None:
    assert sample(events)["minParticipants"] == 60
    assert isinstance(sample(events)["participantsApproximate"], bool)


def test_integers_have_no_type_of_their_own_in_the_context() -> None:
    integers = ("sequence", "wordCount", "wordLimit", "start", "end", "minParticipants", "maxParticipants")
    assert [key for key in integers if isinstance(CONTEXT[key], dict) and "@type" in CONTEXT[key]] == []


def test_labels_with_languages_are_maps(small_store: EmbeddedStore) -> None:
    with_ontology = json.loads(export(small_store, "jsonld", ontology=True))
    labels = [node["prefLabel"] for node in with_ontology["@graph"] if "prefLabel" in node]
    assert len(labels) > 50
    assert all(set(label) >= {"en", "es", "fr"} for label in labels)


def test_every_thing_stands_once_at_the_top(document: Node) -> None:
    top = [node["id"] for node in document["@graph"]]
    assert len(set(top)) == len(top)
    assert all(node["id"] for node in document["@graph"])


def test_things_that_lead_to_each_other_come_to_an_end() -> None:
    a, b = URIRef("https://example.org/a"), URIRef("https://example.org/b")
    graph, store = Graph(), MemoryStore()
    graph.add((a, RDF.type, WUF.PartnerEvent))
    part = URIRef("http://www.w3.org/ns/org#subOrganizationOf")
    for triple in ((a, WUF.organizedBy, b), (b, WUF.organizedBy, a), (a, part, a), (b, part, b)):
        graph.add(triple)
    store.replace({iris.REGISTRY_GRAPH: graph})
    assert read_triples(export(store, "jsonld"), "jsonld") == set(graph)


def test_two_words_of_one_language_are_both_kept() -> None:
    a = URIRef("https://example.org/a")
    graph, store = Graph(), MemoryStore()
    for text in ("Safety", "Security"):
        graph.add((a, SKOS.prefLabel, Literal(text, lang="en")))
    store.replace({iris.REGISTRY_GRAPH: graph})
    assert read_triples(export(store, "jsonld"), "jsonld") == set(graph)


def test_it_is_written_for_people_too(small_store: EmbeddedStore) -> None:
    text = export(small_store, "jsonld").decode()
    assert "Préparer" in text or "préparer" in text
    assert text.endswith("\n")
    assert "\\u00" not in text
