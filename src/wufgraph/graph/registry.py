"""The registry graph: identity only — IRI, type, labels, wholes, authority facts — each triple once.

Report graphs never repeat any of it: a triple in two graphs is two rows under a union default graph.
"""

from collections.abc import Iterable, Mapping

from rdflib import DCTERMS, FOAF, ORG, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from ..assets import read_table
from ..model import Entity, EntityKind
from ..vocabulary import SCHEMA, WUF
from ..wording import slugify
from . import iris
from .literals import string

_TYPES = {
    EntityKind.INSTITUTION: ORG.Organization,
    EntityKind.PERSON: FOAF.Person,
    EntityKind.VENUE: SCHEMA.Place,
    EntityKind.CITY: SCHEMA.City,
}
_COLLABORATIONS = {"network": WUF.Network, "initiative": WUF.Initiative}


def registry_graph(
    entities: Iterable[Entity],
    countries: Iterable[str],
    ontology: Graph,
    replaced: Mapping[str, str] | None = None,
) -> Graph:
    """Describe all entities and the countries that reports name, and say what became of IRIs that are out of use.

    Args:
        entities: The resolved ones.
        countries: ISO alpha-2 codes in use.
        ontology: What is stated there already is left out here.
        replaced: IRI that a thing has now by each one that it had once.
    """
    graph = Graph()
    codes, sectors = set(countries), dict[URIRef, str]()
    for entity in entities:
        if entity.country:
            codes.add(entity.country)
        if entity.sector:
            sectors[iris.sector_iri(entity.sector)] = entity.sector
        if (URIRef(entity.iri), RDF.type, None) not in ontology:  # the host cities of the forum are described there
            _describe(graph, entity)
    rows = {row["alpha2"]: row for row in read_table("data/reference/countries.csv")}
    for code in sorted(codes):
        if (iris.country_iri(code), RDF.type, None) not in ontology:
            _describe_country(graph, rows[code])
    for sector in sorted(sectors):
        if (sector, RDF.type, None) not in ontology:  # a word of the user's own authority
            _describe_sector(graph, sector, sectors[sector])
    for old, new in (replaced or {}).items():
        redirect(graph, old, new)
    return graph


class SpelledRegistry:
    """The registry as lines of N-Triples by what they describe: what a report leads to is found for thousands."""

    def __init__(self, text: str) -> None:
        """Cut a registry of all reports, as N-Triples with one space between terms, into lines."""
        self._described: dict[str, list[str]] = {}
        self._wholes: dict[str, list[str]] = {}
        is_part = f"<{ORG.subOrganizationOf}>"
        for line in filter(None, text.split("\n")):
            subject, predicate, value = line.split(" ", 2)
            self._described.setdefault(subject, []).append(f"{line}\n")
            if predicate == is_part:
                self._wholes.setdefault(subject, []).append(value.removesuffix(" ."))

    def part_of(self, report: str) -> str:
        """What the registry says of the things that a report names, and of the wholes that they are parts of.

        Args:
            report: One report's graph as N-Triples.
        """
        waiting = [line.rpartition(" .")[0].split(" ", 2)[2] for line in report.split("\n") if line.endswith("> .")]
        found: dict[str, list[str]] = {}
        while waiting:
            thing = waiting.pop()
            if thing in self._described and thing not in found:
                found[thing] = self._described[thing]
                waiting += self._wholes.get(thing, ())
        return "".join("".join(lines) for lines in found.values())


def redirect(graph: Graph, old: str, new: str) -> None:
    """Say that what had one IRI has another one now.

    The old one has no class and no label: it is found by whoever knows it, and counted by nobody.
    """
    graph.add((URIRef(old), DCTERMS.isReplacedBy, URIRef(new)))
    graph.add((URIRef(old), OWL.sameAs, URIRef(new)))


def _describe(graph: Graph, entity: Entity) -> None:
    subject = URIRef(entity.iri)
    graph.add((subject, RDF.type, _TYPES[entity.kind]))
    if entity.collaboration:
        graph.add((subject, RDF.type, _COLLABORATIONS[entity.collaboration]))
    graph.add((subject, RDFS.label, string(entity.name)))
    if entity.kind is EntityKind.PERSON:
        graph.add((subject, FOAF.name, string(entity.name)))
    for name in entity.other_names:
        graph.add((subject, SKOS.altLabel, string(name)))
    if entity.part_of:
        graph.add((subject, ORG.subOrganizationOf, URIRef(entity.part_of)))
    if entity.run_by:
        graph.add((subject, WUF.runBy, URIRef(entity.run_by)))
    for other in entity.same_as:
        graph.add((subject, SCHEMA.sameAs, URIRef(other)))
    if entity.country:
        within = SCHEMA.containedInPlace if entity.kind is EntityKind.CITY else SCHEMA.location
        graph.add((subject, within, iris.country_iri(entity.country)))
    if entity.sector:
        graph.add((subject, ORG.classification, iris.sector_iri(entity.sector)))


def _describe_sector(graph: Graph, subject: URIRef, word: str) -> None:
    graph.add((subject, RDF.type, WUF.Sector))
    graph.add((subject, SKOS.prefLabel, string(word)))
    graph.add((subject, SKOS.notation, Literal(slugify(word))))


def _describe_country(graph: Graph, row: dict[str, str]) -> None:
    subject = iris.country_iri(row["alpha2"])
    graph.add((subject, RDF.type, SCHEMA.Country))
    for language in ("en", "es", "fr"):
        graph.add((subject, RDFS.label, Literal(row[f"name_{language}"], lang=language)))
    graph.add((subject, SKOS.notation, Literal(row["alpha2"])))
    graph.add((subject, SKOS.notation, Literal(row["alpha3"])))
