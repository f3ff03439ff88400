"""From a store to the things of the service."""

from pathlib import Path

from rdflib import DCTERMS, ORG, RDF, RDFS, Graph, Literal
from rdflib.term import Node

from wufgraph.graph import iris
from wufgraph.graph.registry import redirect
from wufgraph.reconciliation import Kind, make_service, reconcile
from wufgraph.reconciliation.loading import load_catalogue
from wufgraph.reconciliation.questions import parse_batch
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import ID

OLD, NEW = ID["org/old-house"], ID["org/new-house"]


def store_with(folder: Path, *triples: tuple[Node, Node, Node]) -> EmbeddedStore:
    """A store whose registry holds some triples."""
    graph = Graph()
    for triple in triples:
        graph.add(triple)
    store = EmbeddedStore(folder / "store", read_only=False)
    store.replace({iris.REGISTRY_GRAPH: graph})
    return store


def test_every_kind_of_thing_of_the_demo_is_known(built_store: Path) -> None:
    with EmbeddedStore(built_store) as store:
        catalogue = load_catalogue(store)
    assert {one.kind for one in catalogue.things.values()} == set(Kind)
    assert all(one.name for one in catalogue.things.values())


def test_what_is_known_of_an_organization_comes_with_what_reports_state(built_store: Path) -> None:
    with EmbeddedStore(built_store) as store:
        found = load_catalogue(store).find("org/university-college-london")
    assert found is not None
    told = {name: [value.text for value in values] for name, values in found.facts.items()}
    assert told["sector"] == ["university"]
    assert told["country"] == ["United Kingdom"]
    assert told["acronym"] == ["UCL"]
    assert told["ror"] == ["https://ror.org/02jx3x895"]
    assert told["event"] == told["involved-in"]


def test_the_store_is_free_while_the_service_answers(tmp_path: Path) -> None:
    with store_with(tmp_path, (NEW, RDF.type, ORG.Organization), (NEW, RDFS.label, Literal("New House"))) as store:
        service = make_service(store)
    with EmbeddedStore(tmp_path / "store", read_only=False) as store:
        store.replace({iris.REGISTRY_GRAPH: None})
    answer = reconcile(service, parse_batch('{"a": {"query": "New House"}}'))
    assert answer["a"]["result"][0]["match"]


def test_an_iri_that_leads_to_a_new_one_answers_with_that(tmp_path: Path) -> None:
    graph = Graph()
    redirect(graph, str(OLD), str(NEW))
    graph.add((NEW, RDF.type, ORG.Organization))
    graph.add((NEW, RDFS.label, Literal("New House")))
    with store_with(tmp_path, *graph) as store:
        catalogue = load_catalogue(store)
    assert list(catalogue.things) == [str(NEW)]
    assert catalogue.find(str(OLD)) is catalogue.find(str(NEW))


def test_what_was_replaced_is_no_candidate_though_it_kept_its_name(tmp_path: Path) -> None:
    with store_with(
        tmp_path,
        (OLD, RDF.type, ORG.Organization),
        (OLD, RDFS.label, Literal("Old House")),
        (OLD, DCTERMS.isReplacedBy, NEW),
        (NEW, RDF.type, ORG.Organization),
        (NEW, RDFS.label, Literal("New House")),
    ) as store:
        assert list(load_catalogue(store).things) == [str(NEW)]


def test_a_thing_without_a_name_is_called_by_the_end_of_its_iri(tmp_path: Path) -> None:
    with store_with(tmp_path, (NEW, RDF.type, ORG.Organization)) as store:
        assert load_catalogue(store).things[str(NEW)].name == "new-house"


def test_an_empty_graph_has_a_service_that_finds_nothing(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "store", read_only=False) as store:
        service = make_service(store)
    assert reconcile(service, parse_batch('{"a": {"query": "New House"}}')) == {"a": {"result": []}}
