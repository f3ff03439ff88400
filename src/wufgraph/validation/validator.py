"""Validates one report graph at a time against the form's shapes."""

from dataclasses import dataclass
from functools import cache
from itertools import chain

from rdflib import RDF, RDFS, SKOS, Graph

from ..assets import list_assets, read_asset
from ..model import Language
from ..vocabulary import WUF
from .engines import EngineName, Triples, prepare
from .finding import Finding
from .findings import read_findings
from .lookup import Lookup

_FOR_THE_ONTOLOGY = "shapes/ontology-style.ttl"
# What the ontology says to people, and no shape looks up: a third of it.
_FOR_PEOPLE = frozenset((SKOS.definition, SKOS.scopeNote, SKOS.example, RDFS.comment, RDFS.isDefinedBy))


@dataclass(frozen=True, slots=True)
class Validation:
    """The findings of one report graph, and the standard SHACL validation report (SHACL, section 3.6)."""

    findings: tuple[Finding, ...]
    results: Graph


class Validator:
    """Checks reports against the form's shapes, which are prepared once with the vocabularies."""

    def __init__(self, *background: Graph, engine: EngineName = EngineName.SHIFTY) -> None:
        """Prepare.

        Args:
            background: The ontology with its schemes: what shapes may look up for any report.
            engine: Which SHACL engine; all give the same results.
        """
        looked_up, asked_for = Graph(), Graph()
        triples = list(chain(*background))
        requirements = {s for s, p, o in triples if p == RDF.type and o == WUF.Requirement}
        for triple in triples:
            if triple[1] not in _FOR_PEOPLE:
                looked_up.add(triple)
            elif triple[1] == SKOS.definition and triple[0] in requirements:
                asked_for.add(triple)
        self._engine = prepare(engine, load_shapes(), looked_up)
        self._lookup = Lookup(looked_up, asked_for)

    def validate(self, report: Triples, *beside: Triples, language: Language = Language.EN) -> Validation:
        """Validate one report graph.

        Args:
            report: What to check.
            beside: More that shapes may look up for this report, such as a registry of its own.
            language: Of the findings.
        """
        results = self._engine(report, *beside)
        data = Lookup(report, *beside, behind=self._lookup)
        return Validation(tuple(read_findings(results, data, load_shapes(), language)), results)


@cache
def load_shapes() -> Graph:
    """All shapes for reports as one graph; do not change it."""
    shapes = Graph()
    for path in list_assets("shapes", ".ttl"):
        if path != _FOR_THE_ONTOLOGY:
            shapes.parse(data=read_asset(path), format="turtle")
    return shapes
