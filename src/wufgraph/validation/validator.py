"""Validates one report graph at a time with pySHACL.

pySHACL is given rdflib graphs in memory only: over Oxigraph its comparisons of plain strings fail
(docs/decisions/0005-shacl.md). It runs without inference, because domains and ranges would turn
faults into types.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import Graph

from ..assets import list_assets, read_asset
from ..errors import AssetError
from .findings import Finding, read_findings

_FOR_THE_ONTOLOGY = "shapes/ontology-style.ttl"


@dataclass(frozen=True, slots=True)
class Validation:
    """The findings of one report graph, and the standard SHACL validation report (SHACL, section 3.6)."""

    findings: tuple[Finding, ...]
    results: Graph


class Validator:
    """Checks reports against the form's shapes.

    The vocabularies are loaded once; each report is laid beside them and taken away again.
    """

    def __init__(self, *background: Graph) -> None:
        """Prepare.

        Args:
            background: The ontology with its schemes, and the registry: what shapes may look up.
        """
        self._data = Graph()
        for graph in background:
            self._data += graph

    def validate(self, report: Graph, *beside: Graph) -> Validation:
        """Validate one report graph.

        Args:
            report: What to check.
            beside: More that shapes may look up for this report, such as a registry of its own.
        """
        with self._laid_out(report, *beside) as data:
            results = _run(data)
            return Validation(tuple(read_findings(results, data, load_shapes())), results)

    @contextmanager
    def _laid_out(self, *graphs: Graph) -> Iterator[Graph]:
        added = [triple for graph in graphs for triple in graph if triple not in self._data]
        for triple in added:
            self._data.add(triple)
        try:
            yield self._data
        finally:
            for triple in added:
                self._data.remove(triple)


@cache
def load_shapes() -> Graph:
    """All shapes for reports as one graph; do not change it."""
    shapes = Graph()
    for path in list_assets("shapes", ".ttl"):
        if path != _FOR_THE_ONTOLOGY:
            shapes.parse(data=read_asset(path), format="turtle")
    return shapes


def _run(data: Graph) -> Graph:
    _, results, _ = pyshacl.validate(data, shacl_graph=load_shapes(), inference="none", inplace=True)
    if not isinstance(results, Graph):
        raise AssetError(f"shapes: expected a validation report, found: {results}; reinstall wufgraph")
    return results
