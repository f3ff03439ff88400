"""Editions of the form: what each asks for, as `ontology/form-*.ttl` says it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox
from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from .assets import read_asset
from .errors import LookupFailed
from .vocabulary import FORM, FORUM, SCHEMA, SCHEME, WUF, form_files, slug_of

USUAL = "wuf7-partners"
"""The edition of a report that tells no other."""

_USUAL_SECTIONS = SCHEME["section"]
_OF_EDITIONS = (
    RDF.type,
    DCTERMS.hasPart,
    DCTERMS.source,
    DCTERMS.type,
    SCHEMA.about,
    SCHEMA.position,
    SKOS.broader,
    SKOS.inScheme,
    WUF.submissionDeadline,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSection:
    """A field or section.

    Attributes:
        parent: The section that it stands in.
        kind: Of the statements that answer it; None for what is answered otherwise.
    """

    slug: str
    parent: str | None
    kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What one edition of the form asks for, each in the order in which it is printed.

    Attributes:
        forum: Slug of the forum session that it was issued for.
        deadline: The last moment for a report, with its offset from UTC.
        scheme: Of its sections.
        agendas: Slugs of those towards which positions are asked for.
        event_types: Slugs of those that it is meant for.
    """

    slug: str
    forum: str
    deadline: dt.datetime | None
    scheme: URIRef
    sections: tuple[FormSection, ...]
    agendas: tuple[str, ...]
    event_types: tuple[str, ...]

    @property
    def kinds(self) -> Mapping[str, str]:
        """The kind of the statements of each section that holds any."""
        return {one.slug: one.kind for one in self.sections if one.kind}

    @property
    def fields(self) -> frozenset[str]:
        """Slugs of all fields, sections and agendas."""
        return frozenset(one.slug for one in self.sections) | frozenset(self.agendas)

    @property
    def sections_of_kinds(self) -> Mapping[str, str]:
        """The section that holds the statements of each kind."""
        return {kind: section for section, kind in self.kinds.items()}

    @property
    def kinds_within(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of the statements of each section that is divided, "discussion"."""
        parents = dict.fromkeys(one.parent for one in self.sections if one.kind and one.parent)
        return {
            parent: tuple(one.kind for one in self.sections if one.kind and one.parent == parent) for parent in parents
        }

    @property
    def counted(self) -> Mapping[str, tuple[str, ...]]:
        """The sections whose words are counted, and of which fields each is made: a section or its parts."""
        parts = {one.slug: self._parts(one) for one in self.sections}
        told = (*self.kinds, *(one.parent for one in self.sections if one.kind), "summary", "focus-areas")
        return {name: fields for name, fields in parts.items() if name in told}

    def _parts(self, section: FormSection) -> tuple[str, ...]:
        own = (section.slug, *(self.agendas if section.kind == "position" else ()))
        within = tuple(field for one in self.sections if one.parent == section.slug for field in self._parts(one))
        return within or own


@cache
def editions() -> tuple[Edition, ...]:
    """All editions, by their slugs."""
    graph = _load()
    found = (_read(graph, iri) for iri in graph.subjects(RDF.type, WUF.FormEdition))
    return tuple(sorted(found, key=lambda edition: edition.slug))


def find_edition(slug: str) -> Edition | None:
    """The edition with a slug."""
    return next((one for one in editions() if one.slug == slug), None)


def name_edition(given: str) -> Edition:
    """The edition with a slug, or for the forum session with a slug.

    Raises:
        LookupFailed: There is none.
    """
    found = find_edition(given) or edition_for(given)
    if found is None:
        known = ", ".join(f"{one.slug} ({one.forum})" for one in editions())
        raise LookupFailed(f"{given}: expected an edition of the form or its forum, found none; there are {known}")
    return found


def edition_or_usual(slug: str) -> Edition:
    """The edition with a slug; the usual one where there is none, as in a record that names one by mistake."""
    return find_edition(slug) or next(one for one in editions() if one.slug == USUAL)


def edition_for(forum: str) -> Edition | None:
    """The edition for a forum session: the first by its slug where it has several."""
    return next((one for one in editions() if one.forum == forum), None)


def section_iri(edition: str, section: str) -> URIRef:
    """The concept of a section of an edition."""
    found = find_edition(edition)
    return URIRef(f"{found.scheme if found else _USUAL_SECTIONS}/{section}")


def _load() -> Graph:
    """What editions are read from, without the words in all languages: every command waits for it."""
    graph = Graph()
    for name in ("schemes.ttl", *form_files()):
        for quad in ox.parse(read_asset(f"ontology/{name}"), format=ox.RdfFormat.TURTLE):
            predicate, value = URIRef(quad.predicate.value), quad.object
            if predicate in _OF_EDITIONS and isinstance(quad.subject, ox.NamedNode):
                if isinstance(value, ox.NamedNode):
                    graph.add((URIRef(quad.subject.value), predicate, URIRef(value.value)))
                elif isinstance(value, ox.Literal):
                    graph.add((URIRef(quad.subject.value), predicate, Literal(value.value)))
    return graph


def _read(graph: Graph, iri: Node) -> Edition:
    slug = str(iri).removeprefix(str(FORM))
    deadline = graph.value(iri, WUF.submissionDeadline)
    schemes = [s for s in graph.subjects(DCTERMS.source, iri) if (None, SKOS.inScheme, s) in graph]
    sections = [s for s in graph.subjects(RDF.type, WUF.FormSection) if graph.value(s, SKOS.inScheme) in schemes]
    ordered = sorted(sections, key=lambda s: place_of(graph, s))
    return Edition(
        slug=slug,
        forum=str(graph.value(iri, SCHEMA.about)).removeprefix(str(FORUM)),
        deadline=dt.datetime.fromisoformat(str(deadline)) if deadline is not None else None,
        scheme=URIRef(str(graph.value(ordered[0], SKOS.inScheme) if ordered else _USUAL_SECTIONS)),
        sections=tuple(
            FormSection(
                slug=slug_of(section),
                parent=_slug(graph.value(section, SKOS.broader)),
                kind=_slug(graph.value(section, DCTERMS.type)),
            )
            for section in ordered
        ),
        agendas=tuple(map(slug_of, choices_of(graph, iri, WUF.Agenda))),
        event_types=tuple(map(slug_of, choices_of(graph, iri, WUF.EventType))),
    )


def choices_of(graph: Graph, edition: Node, kind: URIRef) -> list[Node]:
    """What of a class an edition offers to be chosen, in its order; all there is where it offers none expressly."""
    every = set(graph.subjects(RDF.type, kind))
    offered = every.intersection(graph.objects(edition, DCTERMS.hasPart))
    return sorted(offered or every, key=lambda concept: place_of(graph, concept))


def place_of(graph: Graph, concept: Node) -> tuple[int, str]:
    """Where a concept stands among those that the form prints."""
    place = graph.value(concept, SCHEMA.position)
    return (int(str(place)) if place is not None else 0, str(concept))


def _slug(iri: Node | None) -> str | None:
    return None if iri is None else slug_of(iri)
