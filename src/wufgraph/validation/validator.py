"""Validates one report graph at a time with pySHACL.

pySHACL is given rdflib graphs in memory only: over Oxigraph its comparisons of plain strings fail
(docs/decisions/0005-shacl.md). It runs without inference, because domains and ranges would turn
faults into types.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache

import pyshacl
from rdflib import Graph

from ..assets import list_assets, read_asset
from ..errors import AssetError
from .findings import Finding, read_findings

_FOR_THE_ONTOLOGY = "shapes/ontology-style.ttl"


class Validator:
    """Checks reports against the form's shapes.

    The vocabularies are loaded once; each report is laid beside them and taken away again.
    """

    def __init__(self, background: Iterable[Graph]) -> None:
        """Prepare.

        Args:
            background: The ontology with its schemes, and the registry: what shapes may look up.
        """
        self._base = Graph()
        for graph in background:
            for triple in graph:
                self._base.add(triple)

    def validate(self, report: Graph) -> list[Finding]:
        """Findings of one report graph, the most urgent first."""
        with self._beside(report) as data:
            return read_findings(_run(data), data, load_shapes())

    def report(self, report: Graph) -> Graph:
        """The standard SHACL validation report (SHACL, section 3.6) of one report graph."""
        with self._beside(report) as data:
            return _run(data)

    @contextmanager
    def _beside(self, report: Graph) -> Iterator[Graph]:
        added = [triple for triple in report if triple not in self._base]
        for triple in added:
            self._base.add(triple)
        try:
            yield self._base
        finally:
            for triple in added:
                self._base.remove(triple)


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
