"""The themes of the form and the sessions of the forum, as the ontology tells them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from .facts import Facts
from .prefixes import PREFIXES, expand, slug_of
from .wording import match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A concept of a scheme: its slug, its labels in all languages, and the slug of its broader concept."""

    slug: str
    labels: tuple[str, ...]
    broader: str | None
    is_issue: bool = False

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
def theme_concepts() -> tuple[Concept, ...]:
    """Thematic areas, their sub-areas and the cross-cutting issues (`is_issue`), in the order of the form."""
    labels = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
    facts = Facts(["themes.ttl"], [*labels, "rdf:type", "skos:broader", "schema:position"])
    issues = facts.subjects("rdf:type", expand("wuf:CrossCuttingIssue"))
    kinds = (*facts.subjects("rdf:type", expand("wuf:ThematicArea")), *issues)
    return tuple(
        Concept(
            slug=slug_of(iri),
            labels=tuple(sorted(label for kind in labels for label in facts.objects(iri, kind))),
            broader=slug_of(broader) if (broader := facts.value(iri, "skos:broader")) else None,
            is_issue=iri in issues,
        )
        for iri in sorted(set(kinds), key=facts.place_of)
        if iri.startswith(PREFIXES["theme"])
    )


@cache
def cross_cutting_slugs() -> frozenset[str]:
    """Slugs of the cross-cutting issues."""
    return frozenset(concept.slug for concept in theme_concepts() if concept.is_issue)


def in_form_order(slugs: Iterable[str]) -> tuple[str, ...]:
    """Distinct theme slugs in the order in which the form prints them; unknown ones last, sorted."""
    places = _places_on_form()
    return tuple(sorted(set(slugs), key=lambda slug: (places.get(slug, len(places)), slug)))


@cache
def _places_on_form() -> dict[str, int]:
    return {concept.slug: place for place, concept in enumerate(theme_concepts())}


@cache
def forum_sessions() -> tuple[ForumSession, ...]:
    """All known sessions of the forum, the earliest first."""
    names, days = ("rdfs:label", "skos:altLabel"), ("schema:startDate", "schema:endDate")
    facts = Facts(["forums.ttl"], ["rdf:type", *names, *days])
    sessions = [
        ForumSession(
            slug=slug_of(iri),
            names=tuple(sorted(name for kind in names for name in facts.objects(iri, kind))),
            first_day=dt.date.fromisoformat(first[:10]),
            last_day=dt.date.fromisoformat(last[:10]),
        )
        for iri in facts.subjects("rdf:type", expand("wuf:ForumSession"))
        if (first := facts.value(iri, days[0])) and (last := facts.value(iri, days[1]))
    ]
    return tuple(sorted(sessions, key=lambda session: session.first_day))
