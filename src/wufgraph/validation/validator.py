"""Validates one report graph at a time against the form's shapes."""

from dataclasses import dataclass
from functools import cache
from itertools import chain

from rdflib import RDF, RDFS, SKOS, Graph
from rdflib.term import Node

from ..assets import list_assets, read_asset
from ..editions import edition_or_usual
from ..model import Language
from ..vocabulary import FORM, WUF, load_ontology
from .engines import Engine, EngineName, prepare
from .finding import Finding
from .findings import read_findings
from .lookup import Lookup
from .of_edition import edition_of, ontology_of, shapes_of
from .rules import Rules
from .spelling import Triples, by_property, read_ntriples, spell_triples

_FOR_THE_ONTOLOGY = "shapes/ontology-style.ttl"
# Rules that hold whatever a form asks for: that values are of their kind, and that no address is in a graph.
_FOR_ALL_FORMS = ("shapes/vocabularies.ttl", "shapes/publication.ttl")
# What the ontology says to people, and no shape looks up: a third of it.
_FOR_PEOPLE = frozenset((SKOS.definition, SKOS.scopeNote, SKOS.example, RDFS.comment, RDFS.isDefinedBy))


@dataclass(frozen=True, slots=True)
class Validation:
    """The findings of one report graph, and the standard SHACL validation report (SHACL, section 3.6) as N-Triples."""

    findings: tuple[Finding, ...]
    ntriples: str

    @property
    def results(self) -> Graph:
        """The validation report as a new graph."""
        graph = Graph()
        for triple in read_ntriples(self.ntriples):
            graph.add(triple)
        return graph


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What reports on one edition of the form are checked with."""

    engine: Engine
    rules: Rules
    lookup: Lookup


class Validator:
    """Checks reports against their form's shapes, which are prepared once for each edition with the vocabularies."""

    def __init__(self, *background: Triples, engine: EngineName = EngineName.SHIFTY) -> None:
        """Prepare.

        Args:
            background: The ontology with its schemes: what shapes may look up for any report.
            engine: Which SHACL engine; all give the same results.
        """
        self._name, self._ontology = engine, Graph()
        for triple in chain(*background):
            self._ontology.add(triple)
        self._prepared: dict[Node | None, _Prepared] = {}

    def validate(self, report: Triples, *beside: Triples, language: Language = Language.EN) -> Validation:
        """Validate one report graph.

        Args:
            report: What to check.
            beside: More that shapes may look up for this report, such as a registry of its own.
            language: Of the findings.
        """
        return self.validate_spelled(*map(spell_triples, (report, *beside)), language=language)

    def validate_spelled(self, *texts: str, language: Language = Language.EN) -> Validation:
        """Validate one report graph that is written as N-Triples, as stores and other processes hand it over.

        Args:
            texts: What to check, and more that shapes may look up; with one space between terms and no comments.
            language: Of the findings.
        """
        own = by_property(*texts)
        edition = edition_of(own, self._ontology)
        if edition not in self._prepared:
            self._prepared[edition] = self._prepare(edition)
        prepared = self._prepared[edition]
        results = prepared.engine(own)
        data = Lookup(own, behind=prepared.lookup)
        return Validation(tuple(read_findings(results, data, prepared.rules, language)), results)

    def _prepare(self, edition: Node | None) -> _Prepared:
        """The engine, the shapes and what to look up for reports on an edition."""
        ontology, shapes = self._ontology, load_shapes()
        if edition is not None:
            shapes = shapes_of(edition, ontology, shapes, load_shapes(*_FOR_ALL_FORMS))
            ontology = ontology_of(edition, ontology)
        looked_up, asked_for = Graph(), Graph()
        requirements = set(ontology.subjects(RDF.type, WUF.Requirement))
        for triple in ontology:
            if triple[1] not in _FOR_PEOPLE:
                looked_up.add(triple)
            elif triple[1] == SKOS.definition and triple[0] in requirements:
                asked_for.add(triple)
        lookup = Lookup(by_property(spell_triples(chain(looked_up, asked_for))))
        return _Prepared(prepare(self._name, shapes, looked_up), Rules(shapes), lookup)


@cache
def load_shapes_of(edition: str) -> Graph:
    """The shapes that reports on an edition of the form are checked with; do not change it.

    Args:
        edition: Its slug; the usual one's where there is none with that.
    """
    ontology = load_ontology()
    iri = FORM[edition_or_usual(edition).slug]
    return shapes_of(iri, ontology, load_shapes(), load_shapes(*_FOR_ALL_FORMS))


@cache
def load_shapes(*paths: str) -> Graph:
    """Shapes for reports as one graph, those of all files by default; do not change it."""
    shapes = Graph()
    for path in paths or list_assets("shapes", ".ttl"):
        if path != _FOR_THE_ONTOLOGY:
            shapes.parse(data=read_asset(path), format="turtle")
    return shapes
