"""Resolves mentions: one entity for each thing, whatever it is called.

A pure function of the set of mentions and the authority: neither the order of files nor what was
built before changes an identity. A part is never merged with its whole.
"""

from collections.abc import Iterable

from ..model import EntityKind, Identities, Mention
from .authority import Authority, load_authority
from .geography import find_countries
from .institutions import resolve_institutions
from .persons import people_of, resolve_persons
from .places import resolve_places


def resolve(mentions: Iterable[Mention], authority: Authority | None = None) -> Identities:
    """Find the entity of every mention.

    Args:
        mentions: Of all reports in the graph.
        authority: Known organizations; those that ship with wufgraph by default.
    """
    known = authority or load_authority()
    by_kind: dict[EntityKind, list[Mention]] = {kind: [] for kind in EntityKind}
    for mention in sorted(mentions, key=lambda m: (m.report, m.pointer)):
        by_kind[mention.kind].append(mention)
    institutions = resolve_institutions(by_kind[EntityKind.INSTITUTION], known, people_of(by_kind[EntityKind.PERSON]))
    countries = find_countries(by_kind[EntityKind.INSTITUTION], institutions)
    persons = resolve_persons(by_kind[EntityKind.PERSON], institutions, countries)
    places = resolve_places(by_kind[EntityKind.VENUE], by_kind[EntityKind.CITY])
    parts = (institutions, persons, places)
    return Identities(
        by_mention={k: v for part in parts for k, v in part.by_mention.items()},
        entities={iri: entity for part in parts for iri, entity in sorted(part.entities.items())},
        reasons=tuple(reason for part in parts for reason in part.reasons),
    )
