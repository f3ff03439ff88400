"""The part of the registry that a report leads to is the same as lines and as a graph."""

from rdflib import ORG, Graph, URIRef

from tests.golden_files import ROOT
from wufgraph import open as open_dataset
from wufgraph.graph import iris
from wufgraph.graph.registry import SpelledRegistry


def part_of_registry(registry: Graph, report: Graph) -> Graph:
    """What the registry says of the things that a report names, and of the wholes that they are parts of.

    Args:
        registry: Of all reports.
        report: One report's graph.
    """
    part = Graph()
    named = {term for term in report.objects() if isinstance(term, URIRef)}
    while named:
        described = [triple for subject in named for triple in registry.triples((subject, None, None))]
        named = {o for _, p, o in described if p == ORG.subOrganizationOf and isinstance(o, URIRef)}
        named = {whole for whole in named if (whole, None, None) not in part}
        for triple in described:
            part.add(triple)
    return part


def test_lines_are_those_of_the_part_of_the_graph(tmp_path: object) -> None:
    with open_dataset(f"{tmp_path}/store") as dataset:
        dataset.build([ROOT / "data" / "demo"])
        registry = dataset.graph("registry")
        lines = SpelledRegistry(dataset.store.ntriples(iris.REGISTRY_GRAPH))
        parts = set()
        for key in dataset.report_keys():
            part = Graph().parse(data=lines.part_of(dataset.store.ntriples(iris.report_graph(key))), format="nt")
            assert set(part) == set(part_of_registry(registry, dataset.graph(key)))
            parts |= set(part)
    assert {predicate for _, predicate, _ in parts} >= {ORG.subOrganizationOf}
