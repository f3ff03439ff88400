"""Whether a thing's properties are as somebody's table says."""

from collections.abc import Iterable, Iterator, Sequence

from ..wording import match_key
from .catalogue import Catalogue, Thing, Value
from .index import Index
from .kinds import Kind
from .known import find_country
from .likeness import compare, spellings
from .properties import PROPERTIES
from .questions import Wanted

_ALIKE = 85.0
# Who has more values than this is compared by the letters alone.
_MOST_COMPARED = 50


def agrees(thing: Thing, property_: str, wanted: Sequence[Wanted], catalogue: Catalogue, index: Index) -> bool | None:
    """Whether any of some values is one that a thing has.

    Returns:
        None where that cannot be told: things of its type have no such property, nothing is known of it, or nothing
        was asked.
    """
    if property_ not in PROPERTIES or not wanted:
        return None
    values = list(values_of(thing, property_, catalogue))
    if not values:
        return None
    return any(_is_among(one, values, PROPERTIES[property_].values, catalogue, index) for one in wanted)


def values_of(thing: Thing, property_: str, catalogue: Catalogue) -> Iterator[Value]:
    """The values of a property, and of what is part of something: all wholes above it, the nearest first."""
    if property_ == "iri":
        yield Value(text=thing.iri)
    elif property_ == "other-name":
        yield from (Value(text=name) for name in thing.other_names)
    elif property_ in ("part-of", "broader"):
        yield from _wholes(thing, property_, catalogue)
    else:
        yield from thing.facts.get(property_, ())


def _wholes(thing: Thing, property_: str, catalogue: Catalogue) -> Iterator[Value]:
    found: dict[str, Value] = {}
    open_ = list(thing.facts.get(property_, ()))
    while open_:
        value = open_.pop(0)
        if value.iri not in found and value.iri != thing.iri:
            found[value.iri] = value
            if whole := catalogue.find(value.iri):
                open_ += whole.facts.get(property_, ())
    yield from found.values()


def _is_among(wanted: Wanted, values: Iterable[Value], kind: Kind | None, catalogue: Catalogue, index: Index) -> bool:
    sought = wanted.identifier or wanted.text
    thing = catalogue.find(sought)
    iri = thing.iri if thing else find_country(sought) if kind is Kind.COUNTRY else ""
    keys = {_plain(sought), _plain(wanted.text)} - {""}
    values = list(values)
    if any((iri and value.iri == iri) or _plain(value.text) in keys for value in values):
        return True
    if thing or kind in (None, Kind.COUNTRY) or not wanted.text:
        return False
    return any(_is_alike(wanted.text, value, kind, index) for value in values[:_MOST_COMPARED])


def _is_alike(text: str, value: Value, kind: Kind | None, index: Index) -> bool:
    entry = index.entry(value.iri)
    return bool(entry and kind and compare(spellings(text, kind), entry, index).score >= _ALIKE)


def _plain(text: str) -> str:
    """A value without what differs between two ways to write it: case, marks, and the ends of an address."""
    return match_key(text.strip().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/"))
