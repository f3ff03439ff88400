"""The service without a server: a catalogue with its indexes, and what it answers as JSON has it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..store import Store
from ..wording import match_key
from .catalogue import Catalogue, Thing, Value
from .constraints import values_of
from .index import Index
from .kinds import Kind, find_kind
from .likeness import Way
from .loading import load_catalogue
from .matching import Candidate, match
from .prefixes import Prefixes
from .properties import PROPERTIES, Property, properties_of
from .questions import Extension, Question

# What tells a thing of each type from its namesakes.
DESCRIBED_BY = {
    Kind.ORGANIZATION: ("sector", "country", "part-of"),
    Kind.PERSON: ("position", "organization"),
    Kind.EVENT: ("event-type", "date", "organizer"),
    Kind.VENUE: (),
    Kind.CITY: ("country",),
    Kind.THEME: ("broader",),
    Kind.COUNTRY: ("code",),
    Kind.FORUM: ("date",),
}
_MOST_DESCRIBED = 2
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Service:
    """All that answers are made of; it holds no store."""

    catalogue: Catalogue
    index: Index
    prefixes: Prefixes


def make_service(store: Store) -> Service:
    """Read a store and index its names; the store may be closed afterwards.

    Raises:
        StoreError: The store cannot be read.
    """
    catalogue = load_catalogue(store)
    return Service(catalogue, Index(catalogue), Prefixes(catalogue))


def reconcile(service: Service, questions: Mapping[str, Question]) -> Json:
    """The candidates for each question of a batch."""
    return {
        key: {"result": [_spell_candidate(one) for one in match(question, service.catalogue, service.index)]}
        for key, question in questions.items()
    }


def suggest_things(service: Service, prefix: str, types: Iterable[str], skip: int, limit: int) -> Json:
    """Things whose names begin so."""
    kinds = [kind for name in types if (kind := find_kind(name))]
    found = service.prefixes.suggest(prefix, kinds, skip, limit)
    return {
        "result": [
            {"id": one.iri, "name": one.name, "description": describe(one), "notable": [spell_type(one.kind)]}
            for one in found
        ]
    }


def suggest_types(prefix: str, skip: int) -> Json:
    """Types with a word that begins so."""
    return {"result": [spell_type(kind) for kind in Kind if _begins(prefix, kind.label, kind.value)][skip:]}


def suggest_properties(prefix: str, skip: int) -> Json:
    """Properties with a word that begins so."""
    found = [spell_property(one) for one in PROPERTIES.values() if _begins(prefix, one.name, one.id)]
    return {"result": found[skip:]}


def propose_properties(type_: str, limit: int | None) -> Json:
    """Properties by which a table of things of a type may be extended; none for a type that is not known."""
    known = find_kind(type_)
    found = [spell_property(one) for one in properties_of(known)] if known or not type_ else []
    answer: Json = {"type": type_, "properties": found[:limit]}
    return answer if limit is None else {**answer, "limit": limit}


def extend(service: Service, asked: Extension) -> Json:
    """Values of properties, by the identifiers as they were given; an identifier that finds nothing has no values."""
    known = [(PROPERTIES[name], most) for name, most in asked.properties if name in PROPERTIES]
    unknown = [name for name, _ in asked.properties if name not in PROPERTIES]
    rows: Json = {}
    for identifier in asked.identifiers:
        thing = service.catalogue.find(identifier)
        row: Json = {name: [] for name in unknown}
        for one, most in known:
            values = list(values_of(thing, one.id, service.catalogue))[:most] if thing else []
            row[one.id] = [_spell_value(one, value, service.catalogue) for value in values]
        rows[identifier] = row
    meta = [_spell_column(PROPERTIES[n]) if n in PROPERTIES else {"id": n, "name": n} for n, _ in asked.properties]
    return {"meta": meta, "rows": rows}


def describe(thing: Thing) -> str:
    """A line that tells a thing from its namesakes."""
    parts = [thing.kind.label]
    for name in DESCRIBED_BY[thing.kind]:
        values = thing.facts.get(name, ())
        if values:
            more = " …" if len(values) > _MOST_DESCRIBED else ""
            text = ", ".join(value.text for value in values[:_MOST_DESCRIBED])
            parts.append(f"{'part of ' if name in ('part-of', 'broader') else ''}{text}{more}")
    return " · ".join(parts)


def spell_type(kind: Kind) -> Json:
    """A type as JSON has it."""
    return {"id": kind.value, "name": kind.label, "description": kind.description}


def spell_property(one: Property) -> Json:
    """A property as JSON has it."""
    return {"id": one.id, "name": one.name, "description": one.description}


def _spell_candidate(one: Candidate) -> Json:
    features: list[Json] = []
    if one.likeness:
        features = [
            {"id": "name", "value": round(one.likeness.score / 100, 4)},
            {"id": "same-name", "value": one.likeness.way in (Way.SAME_NAME, Way.IDENTIFIER)},
            {"id": "same-words", "value": one.likeness.way in (Way.SAME_NAME, Way.SAME_WORDS)},
        ]
    features += [{"id": f"property:{name}", "value": agreed} for name, agreed in one.agreement.items()]
    features.append(
        {"id": "events", "value": len(one.thing.facts.get("involved-in", one.thing.facts.get("event", ())))}
    )
    return {
        "id": one.thing.iri,
        "name": one.thing.name,
        "description": describe(one.thing),
        "type": [{"id": one.thing.kind.value, "name": one.thing.kind.label}],
        "score": one.score,
        "match": one.match,
        "features": features,
    }


def _spell_column(one: Property) -> Json:
    column: Json = {"id": one.id, "name": one.name}
    return column if one.values is None else {**column, "type": {"id": one.values.value, "name": one.values.label}}


def _spell_value(one: Property, value: Value, catalogue: Catalogue) -> Json:
    if value.iri:
        thing = catalogue.find(value.iri)
        return {"id": thing.iri if thing else value.iri, "name": thing.name if thing else value.text}
    if one.id == "date":
        return {"date": f"{dt.date.fromisoformat(value.text[:10]).isoformat()}T00:00:00Z"}
    return {"str": value.text}


def _begins(prefix: str, name: str, identifier: str) -> bool:
    key = match_key(prefix)
    return identifier == prefix.strip() or f" {match_key(name)}".find(f" {key}") >= 0
