"""The rules give what an OWL RL reasoner gives, and nothing else."""

from pathlib import Path

import owlrl
import pytest
from rdflib import Graph, URIRef

from tests.golden_files import SAMPLE_KEY, sample_gold
from wufgraph.graph import iris
from wufgraph.graph.entailment import load_rules
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import WUF, load_ontology

INFERRED = (WUF.involvedIn, WUF.coOrganizesWith, WUF.hasTheme)


@pytest.fixture(scope="module")
def by_rules(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str]]:
    """What the rules add to the gold graph, and what it states already of the same properties."""
    folder: Path = tmp_path_factory.mktemp("rules") / "store"
    ontology = Graph()
    for triple in load_ontology():
        if all(isinstance(t, URIRef) or hasattr(t, "datatype") for t in triple):
            ontology.add(triple)
    with EmbeddedStore(folder, read_only=False) as store:
        graphs = {iris.report_graph(SAMPLE_KEY): sample_gold(), iris.ONTOLOGY_GRAPH: ontology}
        store.replace(graphs, {iris.INFERRED_GRAPH: load_rules()})
        inferred = store.graph(iris.INFERRED_GRAPH)
    stated = {t for p in INFERRED for t in sample_gold().triples((None, p, None))}
    return {(str(s), str(p), str(o)) for s, p, o in {*inferred, *stated}}


@pytest.fixture(scope="module")
def by_reasoner() -> set[tuple[str, str, str]]:
    """The same properties in the closure under OWL 2 RL."""
    graph = load_ontology() + sample_gold()
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return {(str(s), str(p), str(o)) for property_ in INFERRED for s, p, o in graph.triples((None, property_, None))}


@pytest.mark.parametrize("property_", INFERRED, ids=lambda p: p.rpartition("#")[2])
def test_the_rules_give_what_the_reasoner_gives(
    property_: URIRef, by_rules: set[tuple[str, str, str]], by_reasoner: set[tuple[str, str, str]]
) -> None:
    wanted = {t for t in by_reasoner if t[1] == str(property_)}
    assert wanted
    assert {t for t in by_rules if t[1] == str(property_)} == wanted


def test_a_whole_is_involved_where_its_part_is(by_rules: set[tuple[str, str, str]]) -> None:
    bank = "https://w3id.org/wufgraph/id/org/world-bank"
    assert (bank, str(WUF.involvedIn), str(iris.event_iri(SAMPLE_KEY))) in by_rules
