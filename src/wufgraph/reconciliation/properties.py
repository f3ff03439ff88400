"""The properties of the reconciliation service: what narrows a search, and what a table may be extended by."""

from collections.abc import Iterator
from dataclasses import dataclass

from .kinds import Kind

_ORGANIZATION, _PERSON, _EVENT = Kind.ORGANIZATION, Kind.PERSON, Kind.EVENT
_EVERY = tuple(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property.

    Attributes:
        id: Its identifier in the service.
        kinds: The types whose things have it.
        values: The type of its values, where these are things of the service themselves.
    """

    id: str
    name: str
    description: str
    kinds: tuple[Kind, ...]
    values: Kind | None = None


def _property(id_: str, name: str, description: str, *kinds: Kind, values: Kind | None = None) -> Property:
    return Property(id=id_, name=name, description=description, kinds=kinds, values=values)


PROPERTIES = {
    one.id: one
    for one in (
        _property(
            "country",
            "Country",
            "Where it is based: as reports state, or as known of it; a name or an ISO 3166-1 code",
            *(_ORGANIZATION, Kind.CITY),
            values=Kind.COUNTRY,
        ),
        _property("city", "City", "The city in which it is based, as reports state", _ORGANIZATION, values=Kind.CITY),
        _property("sector", "Sector", "Such as university or city-network; of known organizations", _ORGANIZATION),
        _property("part-of", "Part of", "The organization that it is a part of", _ORGANIZATION, values=_ORGANIZATION),
        _property("run-by", "Run by", "The organization that runs it", _ORGANIZATION, values=_ORGANIZATION),
        _property("acronym", "Acronym", "As reports put it in brackets, or as known of it", _ORGANIZATION),
        _property("homepage", "Homepage", "Address of its web site; of known organizations", _ORGANIZATION),
        _property("ror", "ROR", "Identifier in the Research Organization Registry", _ORGANIZATION),
        _property("same-as", "Same as", "Identifiers elsewhere", _ORGANIZATION),
        _property(
            "organization", "Organization", "On whose behalf a person spoke or took part", _PERSON, values=_ORGANIZATION
        ),
        _property("position", "Position", "What a person is there, as reports state", _PERSON),
        _property("nationality", "Nationality", "As the form states it, never inferred", _PERSON, values=Kind.COUNTRY),
        _property(
            "event",
            "Event",
            "Events that an organization organized, that were held in a venue or at a forum, or that are on a theme",
            *(_ORGANIZATION, Kind.VENUE, Kind.THEME, Kind.FORUM),
            values=_EVENT,
        ),
        _property(
            "involved-in", "Involved in", "Events with any part of it in them", _ORGANIZATION, _PERSON, values=_EVENT
        ),
        _property("organizer", "Organizer", "Who organized it", _EVENT, values=_ORGANIZATION),
        _property("date", "Date", "The day, or the first of several", _EVENT, Kind.FORUM),
        _property("start", "Start", "Time of day at which it began", _EVENT),
        _property("end", "End", "Time of day at which it ended", _EVENT),
        _property("venue", "Venue", "Where it was held", _EVENT, values=Kind.VENUE),
        _property("forum", "Forum session", "The session that it belonged to", _EVENT, values=Kind.FORUM),
        _property("event-type", "Event type", "Such as networking event", _EVENT),
        _property("theme", "Theme", "Themes that it was on", _EVENT, values=Kind.THEME),
        _property("number", "Event number", "Its number in the programme", _EVENT),
        _property("broader", "Broader theme", "The area that holds it", Kind.THEME, values=Kind.THEME),
        _property("code", "ISO code", "Codes of ISO 3166-1", Kind.COUNTRY),
        _property("other-name", "Other names", "Every name it is known by besides the first", *_EVERY),
        _property("iri", "IRI", "Its IRI in the graph, which is its identifier here too", *_EVERY),
    )
}


def properties_of(kind: Kind | None) -> Iterator[Property]:
    """Properties that things of a type have, those of all types where it is None, in the order of the table."""
    return (one for one in PROPERTIES.values() if kind is None or kind in one.kinds)
