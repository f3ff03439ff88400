"""Mentions, and the entities that they were resolved to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .report import CountryCode


class EntityKind(StrEnum):
    """What a mention names."""

    INSTITUTION = "institution"
    PERSON = "person"
    VENUE = "venue"
    CITY = "city"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of a report that name something, before anyone knows what.

    Attributes:
        report: Key of the report, such as `wuf7/strategic-leadership-for-safer-cities`.
        pointer: JSON Pointer of the name in the record.
        name: As written, without a bracketed acronym.
        acronym: The bracketed acronym.
        country: ISO code stated for an organizer or a city's country.
        affiliation: For a speaker, pointer of the organization in the same record.
        context: What tells venues of one name apart: the forum.
        address: Digest of the e-mail address beside a person's name: equal addresses have equal digests. Its salt
            is forgotten when the program ends; it never enters a graph or a file.
    """

    report: str
    pointer: str
    kind: EntityKind
    name: str
    acronym: str | None = None
    country: CountryCode | None = None
    affiliation: str | None = None
    context: str | None = None
    address: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A resolved institution, person or place: identity only, no claims.

    Attributes:
        iri: Its IRI.
        name: Its main name.
        other_names: All other names under which it is known or was mentioned, sorted.
        part_of: IRI of the whole that it is a part or unit of.
        run_by: IRI of the organization that runs this initiative or network.
        country: ISO code of the country that contains a place, or authority fact for an institution.
        sector: Slug of its sector, such as `university`, where the authority knows it.
        collaboration: `network` or `initiative` where the authority says so.
        same_as: IRIs of the same thing elsewhere, sorted.
    """

    iri: str
    kind: EntityKind
    name: str
    other_names: tuple[str, ...] = ()
    part_of: str | None = None
    run_by: str | None = None
    country: CountryCode | None = None
    sector: str | None = None
    collaboration: str | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reason:
    """Why two mentions were taken for one thing; all reasons of an entity together tie its spellings to each other.

    Attributes:
        iri: Of the thing.
        one: Report and pointer of a mention.
        other: Those of another; of none where a mention was taken for what the authority knows.
        rule: Name of the rule, such as `initials`.
        because: What speaks for it, in words.
    """

    iri: str
    one: tuple[str, str]
    other: tuple[str, str] | tuple[()] = ()
    rule: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two entities of one kind that may be the same: for a person to decide, never merged by itself.

    Attributes:
        one: IRI of an entity; the lesser of the two in the order of letters.
        other: IRI of the other one.
        score: From 0 to 1: how much speaks for it. To order proposals of one list by, best first.
        reasons: What speaks for it, each in words; then what kept the two apart.
    """

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: the entity of each mention, all entities by IRI, and why spellings were joined, in order of IRI.

    Attributes:
        replaced: IRIs that would be in use if nobody had decided otherwise, with those that took their place.
    """

    by_mention: Mapping[tuple[str, str], str]
    entities: Mapping[str, Entity]
    reasons: tuple[Reason, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)

    def of_report(self, report: str) -> dict[str, str]:
        """IRIs by JSON Pointer of one report's mentions."""
        return {pointer: iri for (key, pointer), iri in self.by_mention.items() if key == report}

    def by_report(self) -> dict[str, dict[str, str]]:
        """IRIs by JSON Pointer, for each report that mentions anything."""
        found: dict[str, dict[str, str]] = {}
        for (key, pointer), iri in self.by_mention.items():
            found.setdefault(key, {})[pointer] = iri
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Mentions that mean one thing.

    Attributes:
        id: Its IRI, or in a gold file any stable identifier.
        mentions: File and words of each.
    """

    id: str
    kind: EntityKind
    mentions: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What an IRI was given to, for ever.

    Attributes:
        iri: The IRI.
        kind: What kind of thing it was given to.
        name: Its main name when it was last built.
        names: The spellings that it was found under, sorted; those of what it replaced are not among them.
        contexts: What tells namesakes apart, sorted: countries of an institution or city, the forum of a venue,
            institutions of a person (`org/un-habitat`), or the reports that name one who has none.
        report: Key of the first report that named it; empty for one that no report names.
        replaced_by: The IRI of what it turned out to be as well; None while it stands for itself.
    """

    iri: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    report: str = ""
    replaced_by: str | None = None
