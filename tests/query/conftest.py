"""Stores that the questions are put to: the gold graph of the sample, and the sample as read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import BNode, Graph
from tests.golden_files import SAMPLE_KEY, SAMPLE_TEXT, sample_gold

from wufgraph.graph import iris
from wufgraph.graph.entailment import load_rules
from wufgraph.pipeline import build
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import load_ontology


@pytest.fixture(scope="session")
def gold_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """The gold graph with the ontology and what follows from both."""
    folder: Path = tmp_path_factory.mktemp("gold") / "store"
    ontology = Graph()
    for triple in load_ontology():
        if not any(isinstance(term, BNode) for term in triple):
            ontology.add(triple)
    with EmbeddedStore(folder, read_only=False) as store:
        graphs = {iris.report_graph(SAMPLE_KEY): sample_gold(), iris.ONTOLOGY_GRAPH: ontology}
        store.replace(graphs, {iris.INFERRED_GRAPH: load_rules()})
        yield store


@pytest.fixture(scope="session")
def read_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """The sample report, as wufgraph reads it."""
    folder: Path = tmp_path_factory.mktemp("read") / "store"
    with EmbeddedStore(folder, read_only=False) as store:
        build([SAMPLE_TEXT], store)
        yield store
