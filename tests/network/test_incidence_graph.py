"""Who took part in what, as the graph of the sample and the demo reports has it."""

from rdflib import RDF, Graph, Literal, URIRef

from tests.fakes import MemoryStore
from wufgraph import Dataset
from wufgraph.graph import iris
from wufgraph.network import project, read_incidence
from wufgraph.vocabulary import SCHEMA, WUF


def test_organizers_are_those_of_the_query_library(built: Dataset) -> None:
    found = built.incidence()
    cells = found.organizing.tocoo()
    pairs = {
        (found.organizations[column].id, found.events[row].id) for row, column in zip(cells.row, cells.col, strict=True)
    }
    assert pairs == {(row["organization"], row["event"]) for row in built.query("affiliations")}


def test_ties_are_those_of_the_query_library(built: Dataset) -> None:
    network = project(built.incidence())
    ties = {frozenset(pair): network.edges[pair]["count"] for pair in network.edges}
    assert ties == {frozenset((row["a"], row["b"])): row["events"] for row in built.query("co-organizers")}


def test_the_strongest_evidence_is_that_of_the_query_library(built: Dataset) -> None:
    ranks = ("co-presence", "co-organization", "mentioned", "declared", "committed", "signed")
    wanted = {frozenset((row["a"], row["b"])): row["strength"] for row in built.query("strongest-ties")}
    network = project(built.incidence(), relation="co-presence")
    found = {frozenset((a, b)): ranks.index(data["evidence"]) + 1 for a, b, data in network.edges(data=True)}
    kin = {frozenset((a, b)) for a, b, data in network.edges(data=True) if data["kin"]}
    assert {pair: rank for pair, rank in wanted.items() if pair in found} == {
        pair: rank for pair, rank in found.items() if pair not in kin and pair in wanted
    }
    assert set(found) - kin <= set(wanted)


def test_facts_are_those_that_reports_state_and_authorities_know(built: Dataset) -> None:
    known = {one.id.rpartition("/")[2]: one for one in built.incidence().organizations}
    assert (known["un-habitat"].country, known["un-habitat"].sector) == ("KE", "united-nations")
    assert known["university-college-london"].sector == "university"
    assert known["world-bank-institute"].parent.endswith("/world-bank")


def test_without_details_the_network_is_the_same(built: Dataset) -> None:
    whole, bare = project(built.incidence()), project(built.incidence(speakers=False, details=False), bare=True)
    assert list(whole) == list(bare)
    assert list(whole.edges(data="weight")) == list(bare.edges(data="weight"))


def test_an_event_that_only_the_programme_tells_of_is_there_and_told_apart() -> None:
    store, graph = MemoryStore(), Graph()
    alone, matched = (iris.registered_event_iri(f"wuf7/{key}") for key in ("alone", "matched"))
    for event in (alone, matched):
        graph.add((event, RDF.type, WUF.RegisteredEvent))
        graph.add((event, WUF.date, Literal("2014-04-09")))
    graph.add((matched, SCHEMA.sameAs, URIRef(iris.event_iri("wuf7/told"))))
    store.replace({URIRef("https://example.org/register"): graph})
    assert [(one.id, one.date, one.reported) for one in read_incidence(store).events] == [
        (str(alone), "2014-04-09", False)
    ]


def test_an_event_with_speakers_alone_is_there_without_details() -> None:
    store, graph, event = MemoryStore(), Graph(), URIRef(iris.event_iri("wuf7/alone"))
    part, person = URIRef("https://example.org/part"), URIRef("https://example.org/ana")
    graph.add((part, WUF.withRole, WUF["role/speaker"]))
    graph.add((part, WUF.atEvent, event))
    graph.add((part, WUF.participant, person))
    store.replace({URIRef("https://example.org/report"): graph})
    found = read_incidence(store, details=False)
    assert [(one.id, one.label) for one in found.events] == [(str(event), str(event))]
    assert found.appearing.toarray().tolist() == [[1]]
