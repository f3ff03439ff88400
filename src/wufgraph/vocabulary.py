"""Namespaces, and the vocabularies that ship with wufgraph."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SH, SKOS, XSD, Graph, Namespace, URIRef
from rdflib.term import Node

from .assets import list_assets, read_asset
from .wording import match_key

BASE = "https://w3id.org/wufgraph/"
WUF = Namespace(BASE + "onto#")
SCHEME = Namespace(BASE + "scheme/")
THEME = Namespace(BASE + "scheme/theme/")
ID = Namespace(BASE + "id/")
FORUM = Namespace(BASE + "id/forum/")
COUNTRY = Namespace(BASE + "id/country/")
FORM = Namespace(BASE + "form/")
SHAPES = Namespace(BASE + "shapes#")
SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
M8G = Namespace("http://data.europa.eu/m8g/")

# Prefixes of every file that wufgraph writes and every query it runs.
PREFIXES = {
    "wuf": str(WUF),
    "theme": str(THEME),
    "etype": str(SCHEME["event-type/"]),
    "agenda": str(SCHEME["agenda/"]),
    "kind": str(SCHEME["statement-kind/"]),
    "role": str(SCHEME["role/"]),
    "pkind": str(SCHEME["partnership-kind/"]),
    "stage": str(SCHEME["partnership-stage/"]),
    "section": str(SCHEME["section/"]),
    "country": str(COUNTRY),
    "forum": str(FORUM),
    "form": str(FORM),
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "m8g": str(M8G),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "sh": str(SH),
    "skos": str(SKOS),
    "xsd": str(XSD),
}

# The alignments are for readers who come from other vocabularies: nothing here loads them.
_FILES_FOR_ALL_FORMS = ("wuf.ttl", "wuf-defined.ttl", "themes.ttl", "schemes.ttl", "forums.ttl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A concept of a scheme: its slug, its labels in all languages, and the slug of its broader concept."""

    slug: str
    labels: tuple[str, ...]
    broader: str | None

    @property
    def keys(self) -> frozenset[str]:
        """Matching keys of all labels."""
        return frozenset(match_key(label) for label in self.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumSession:
    """A session of the forum, first and last day included; `names` are what it is called, in all languages."""

    slug: str
    names: tuple[str, ...]
    first_day: dt.date
    last_day: dt.date


@cache
def parse_ontology_file(name: str) -> Graph:
    """One file of `ontology/` as a graph; do not change it."""
    return Graph().parse(data=read_asset(f"ontology/{name}"), format="turtle")


@cache
def form_files() -> tuple[str, ...]:
    """Names of the files of `ontology/` with one edition of the form each, sorted."""
    paths = list_assets("ontology", ".ttl")
    return tuple(name for path in paths if (name := path.rpartition("/")[2]).startswith("form-"))


@cache
def ontology_files() -> tuple[str, ...]:
    """Names of the files of `ontology/` that the reasoner and the store load, editions of the form last."""
    return (*_FILES_FOR_ALL_FORMS, *form_files())


def load_ontology(names: tuple[str, ...] | None = None) -> Graph:
    """The ontology, its schemes, the forum sessions and the editions of the form as one new graph.

    Args:
        names: Of files; those that the reasoner and the store load by default.
    """
    graph = Graph()
    for name in names or ontology_files():
        for triple in parse_ontology_file(name):
            graph.add(triple)
    return graph


@cache
def theme_concepts() -> tuple[Concept, ...]:
    """Thematic areas, their sub-areas and the cross-cutting issues, in the order of the form."""
    graph = parse_ontology_file("themes.ttl")
    places: dict[URIRef, int] = {}
    concepts = []
    for subject in graph.subjects(SKOS.prefLabel, unique=True):
        if not isinstance(subject, URIRef) or not str(subject).startswith(str(THEME)):
            continue
        broader = graph.value(subject, SKOS.broader)
        labels = [str(o) for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel) for o in graph.objects(subject, p)]
        place = graph.value(subject, SCHEMA.position)
        places[subject] = int(str(place)) if place is not None else 0
        concepts.append(
            (
                places[subject],
                Concept(
                    slug=slug_of(subject),
                    labels=tuple(sorted(labels)),
                    broader=slug_of(broader) if isinstance(broader, URIRef) else None,
                ),
            )
        )
    return tuple(concept for _, concept in sorted(concepts, key=lambda pair: (pair[0], pair[1].slug)))


@cache
def cross_cutting_slugs() -> frozenset[str]:
    """Slugs of the cross-cutting issues."""
    graph = parse_ontology_file("themes.ttl")
    return frozenset(slug_of(s) for s in graph.subjects(RDF.type, WUF.CrossCuttingIssue))


def in_form_order(slugs: Iterable[str]) -> tuple[str, ...]:
    """Distinct theme slugs in the order in which the form prints them; unknown ones last, sorted."""
    chosen = set(slugs)
    known = [concept.slug for concept in theme_concepts() if concept.slug in chosen]
    return (*known, *sorted(chosen.difference(known)))


@cache
def forum_sessions() -> tuple[ForumSession, ...]:
    """All known sessions of the forum, the earliest first."""
    graph = parse_ontology_file("forums.ttl")
    sessions = [
        ForumSession(
            slug=slug_of(session),
            names=tuple(sorted(str(name) for p in (RDFS.label, SKOS.altLabel) for name in graph.objects(session, p))),
            first_day=_day(graph, session, SCHEMA.startDate),
            last_day=_day(graph, session, SCHEMA.endDate),
        )
        for session in graph.subjects(RDF.type, WUF.ForumSession)
        if graph.value(session, SCHEMA.startDate) is not None
    ]
    return tuple(sorted(sessions, key=lambda s: s.first_day))


def slug_of(iri: object) -> str:
    """The last part of an IRI."""
    return str(iri).rstrip("/").rpartition("/")[2].rpartition("#")[2]


def _day(graph: Graph, subject: Node, predicate: URIRef) -> dt.date:
    return dt.date.fromisoformat(str(graph.value(subject, predicate))[:10])
