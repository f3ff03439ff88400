"""The types of the reconciliation service: what a column of a table may hold."""

from enum import StrEnum

from rdflib import FOAF, ORG

from ..vocabulary import SCHEMA, WUF


class Kind(StrEnum):
    """A type; its value is its identifier in the service."""

    ORGANIZATION = "organization"
    PERSON = "person"
    EVENT = "event"
    VENUE = "venue"
    CITY = "city"
    THEME = "theme"
    COUNTRY = "country"
    FORUM = "forum"

    @property
    def label(self) -> str:
        """Its name for people."""
        return _LABELS[self][0]

    @property
    def description(self) -> str:
        """What it holds, in a line."""
        return _LABELS[self][1]


_LABELS = {
    Kind.ORGANIZATION: ("Organization", "Institutions that organize events, send speakers or enter partnerships"),
    Kind.PERSON: ("Person", "Speakers, participants of round tables and reporters"),
    Kind.EVENT: ("Event", "Partner events of the World Urban Forum, by their titles"),
    Kind.VENUE: ("Venue", "Rooms and halls in which events were held"),
    Kind.CITY: ("City", "Cities in which organizations are based or sessions of the forum were held"),
    Kind.THEME: ("Theme", "Thematic areas and cross-cutting issues of the form, in three languages"),
    Kind.COUNTRY: ("Country", "Countries, by their names in three languages or their ISO 3166-1 codes"),
    Kind.FORUM: ("Forum session", "Sessions of the World Urban Forum"),
}

# Where a thing has several of these classes, the first one counts: every city is a place too.
KIND_OF_CLASS = {
    str(ORG.Organization): Kind.ORGANIZATION,
    str(FOAF.Person): Kind.PERSON,
    str(WUF.PartnerEvent): Kind.EVENT,
    str(WUF.ForumSession): Kind.FORUM,
    str(WUF.ThematicArea): Kind.THEME,
    str(WUF.CrossCuttingIssue): Kind.THEME,
    str(SCHEMA.Country): Kind.COUNTRY,
    str(SCHEMA.City): Kind.CITY,
    str(SCHEMA.Place): Kind.VENUE,
}


def find_kind(name: str) -> Kind | None:
    """The type with an identifier, or with the IRI of its class; None where there is none.

    >>> find_kind("http://www.w3.org/ns/org#Organization") is find_kind("organization")
    True
    """
    if name in KIND_OF_CLASS:
        return KIND_OF_CLASS[name]
    key = name.strip().lower()
    return Kind(key) if key in list(Kind) else None
