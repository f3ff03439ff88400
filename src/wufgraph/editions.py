"""Editions of the form: what each asks for, as `ontology/form-*.ttl` says it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from .errors import LookupFailed
from .facts import Facts, form_files
from .prefixes import PREFIXES, expand, slug_of

USUAL = "wuf7-partners"
"""The edition of a report that tells no other."""

_USUAL_SECTIONS = PREFIXES["section"].rstrip("/")
_OF_EDITIONS = (
    "rdf:type",
    "dcterms:hasPart",
    "dcterms:source",
    "dcterms:type",
    "schema:about",
    "schema:position",
    "skos:broader",
    "skos:inScheme",
    "wuf:submissionDeadline",
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


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What one edition of the form asks for, each in the order in which it is printed.

    Attributes:
        forum: Slug of the forum session that it was issued for.
        deadline: The last moment for a report, with its offset from UTC.
        scheme: IRI of that of its sections.
        themes: Slugs of those that may be chosen, and of cross-cutting issues.
        agendas: Slugs of those towards which positions are asked for.
        event_types: Slugs of those that it is meant for.
    """

    slug: str
    forum: str
    deadline: dt.datetime | None
    scheme: str
    sections: tuple[FormSection, ...]
    agendas: tuple[str, ...]
    event_types: tuple[str, ...]
    themes: tuple[str, ...]

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of the statements of each section that holds any."""
        return {one.slug: one.kind for one in self.sections if one.kind}

    @cached_property
    def fields(self) -> frozenset[str]:
        """Slugs of all fields, sections and agendas."""
        return frozenset(one.slug for one in self.sections) | frozenset(self.agendas)

    @cached_property
    def sections_of_kinds(self) -> Mapping[str, str]:
        """The section that holds the statements of each kind."""
        return {kind: section for section, kind in self.kinds.items()}

    @cached_property
    def kinds_within(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of the statements of each section that is divided, "discussion"."""
        parents = dict.fromkeys(one.parent for one in self.sections if one.kind and one.parent)
        return {
            parent: tuple(one.kind for one in self.sections if one.kind and one.parent == parent) for parent in parents
        }

    @cached_property
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
    facts = Facts(("schemes.ttl", "themes.ttl", *form_files()), _OF_EDITIONS)
    found = (_read(facts, iri) for iri in facts.subjects("rdf:type", expand("wuf:FormEdition")))
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


def section_iri(edition: str, section: str) -> str:
    """The IRI of the concept of a section of an edition."""
    found = find_edition(edition)
    return f"{found.scheme if found else _USUAL_SECTIONS}/{section}"


def _read(facts: Facts, iri: str) -> Edition:
    deadline = facts.value(iri, "wuf:submissionDeadline")
    schemes = [s for s in facts.subjects("dcterms:source", iri) if facts.subjects("skos:inScheme", s)]
    all_sections = facts.subjects("rdf:type", expand("wuf:FormSection"))
    sections = [s for s in all_sections if facts.value(s, "skos:inScheme") in schemes]
    ordered = sorted(sections, key=facts.place_of)
    scheme = facts.value(ordered[0], "skos:inScheme") if ordered else None
    return Edition(
        slug=iri.removeprefix(PREFIXES["form"]),
        forum=(facts.value(iri, "schema:about") or "").removeprefix(PREFIXES["forum"]),
        deadline=dt.datetime.fromisoformat(deadline) if deadline is not None else None,
        scheme=scheme or _USUAL_SECTIONS,
        sections=tuple(
            FormSection(
                slug=slug_of(section),
                parent=_slug(facts.value(section, "skos:broader")),
                kind=_slug(facts.value(section, "dcterms:type")),
            )
            for section in ordered
        ),
        agendas=_choices(facts, iri, "wuf:Agenda"),
        event_types=_choices(facts, iri, "wuf:EventType"),
        themes=_choices(facts, iri, "wuf:ThematicArea", "wuf:CrossCuttingIssue"),
    )


def _choices(facts: Facts, edition: str, *kinds: str) -> tuple[str, ...]:
    """Slugs of what an edition offers of some classes, in its order; all there is of one where it offers none."""
    chosen: set[str] = set()
    for kind in kinds:
        every = set(facts.subjects("rdf:type", expand(kind)))
        chosen |= every.intersection(facts.objects(edition, "dcterms:hasPart")) or every
    return tuple(slug_of(concept) for concept in sorted(chosen, key=facts.place_of))


def _slug(iri: str | None) -> str | None:
    return None if iri is None else slug_of(iri)
