"""The part of the registry that a report leads to is the same as lines and as a graph."""

from rdflib import ORG, Graph

from tests.golden_files import ROOT
from wufgraph import open as open_dataset
from wufgraph.graph import iris
from wufgraph.graph.registry import RegistryLines, part_of_registry


def test_lines_are_those_of_the_part_of_the_graph(tmp_path: object) -> None:
    with open_dataset(f"{tmp_path}/store") as dataset:
        dataset.build([ROOT / "data" / "demo"])
        registry = dataset.graph("registry")
        lines = RegistryLines(dataset.store.ntriples(iris.REGISTRY_GRAPH))
        parts = set()
        for key in dataset.report_keys():
            part = Graph().parse(data=lines.part_of(dataset.store.ntriples(iris.report_graph(key))), format="nt")
            assert set(part) == set(part_of_registry(registry, dataset.graph(key)))
            parts |= set(part)
    assert {predicate for _, predicate, _ in parts} >= {ORG.subOrganizationOf}
