"""The part of the forum that is asked about: a theme, and a region of the world."""

from dataclasses import dataclass

from ...errors import LookupFailed
from ...schemes import theme_concepts
from ...wording import match_key
from ..choice import keep_events, without_idle
from ..incidence import Incidence
from ..regions import lies_in
from .organizers import organizers_by_event


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is asked about; what is empty leaves nothing out.

    Attributes:
        theme: Slug; events with it, which for an area are those of its sub-areas too.
        region: M49 code; events that an organization based there organized.
        forum: Slug; events of it.
    """

    theme: str = ""
    region: str = ""
    forum: str = ""


def narrow(incidence: Incidence, scope: Scope) -> Incidence:
    """Leave out the events outside a scope, and the organizations that take part in nothing that is left."""
    if scope == Scope():
        return incidence
    organizers = organizers_by_event(incidence)
    wanted = [
        (not scope.theme or scope.theme in event.themes)
        and (not scope.forum or scope.forum == event.forum)
        and (not scope.region or any(lies_in(one.country, scope.region) for one in organizers[event.id]))
        for event in incidence.events
    ]
    return without_idle(keep_events(incidence, wanted))


def find_theme(name: str) -> str:
    """The slug of a theme by its slug or by its label in any of the three languages.

    Raises:
        LookupFailed: No theme has that name; the message lists the slugs.
    """
    wanted = match_key(name)
    for concept in theme_concepts():
        if name == concept.slug or wanted in concept.keys:
            return concept.slug
    known = ", ".join(concept.slug for concept in theme_concepts())
    raise LookupFailed(f"{name}: expected the name of a theme, found none; the themes are {known}")


def without_areas(themes: frozenset[str] | tuple[str, ...]) -> tuple[str, ...]:
    """The themes of which none is wider than another, sorted: an area says nothing beside its sub-area."""
    wider = {concept.slug: concept.broader for concept in theme_concepts()}
    areas = {wider.get(slug) for slug in themes}
    return tuple(sorted(slug for slug in themes if slug not in areas))
