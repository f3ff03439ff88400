"""What the stages pass on: documents, reports, mentions and entities.

A `Report` has the shape of the JSON record (docs/record.md), key by key; `record.py` only spells it.
All offsets are half-open `[start, end)` ranges of Unicode code points of `Document.text`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

ClockTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)")]
CountryCode = Annotated[str, Meta(pattern=r"^[A-Z]{2}$(?!\n)")]
Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)")]
SlugOrNothing = Annotated[str, Meta(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$(?!\n)")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
Confidence = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0)]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The passage of `text` that the span covers."""
        return text[self.start : self.end]


# The family of list items that are numbered or lettered.
NUMBERED = "number"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in a table: blocks of one row share `table` and `row`."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, list item or cell paragraph of a document.

    Attributes:
        span: The text, without the list marker.
        marker: The bullet or number in front of it, written or from the file's styles; None where there is none.
        family: What the items of one list share: `number`, or the kind of bullet; None for no list item.
        indent: Distance of an item from the margin, in any unit that the document keeps to.
        cell: The table cell it stands in; a tab-separated line of a text file counts as a row.
        gap: Blank lines in front of it; a page break counts as several.
    """

    span: Span
    marker: Span | None = None
    family: str | None = None
    indent: int = 0
    cell: Cell | None = None
    gap: int = 0

    @property
    def is_item(self) -> bool:
        """Whether the block is a list item."""
        return self.family is not None

    @property
    def is_numbered(self) -> bool:
        """Whether the block is a list item with a number or letter."""
        return self.family == NUMBERED

    @property
    def start(self) -> int:
        """Where the block begins, its marker included."""
        return self.marker.start if self.marker else self.span.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as text.

    Attributes:
        name: The file's name, without folders.
        media_type: IANA media type, told from the content.
        sha256: Hexadecimal digest of the file's bytes.
        text: All that a reader of the file would see, in reading order.
        blocks: The structure over `text`, in order, not overlapping.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]


class Role(StrEnum):
    """What a character of a document is."""

    ANSWER = "answer"
    CAPTION = "caption"
    GUIDANCE = "guidance"
    BOILERPLATE = "boilerplate"
    UNREAD = "unread"


class Language(StrEnum):
    """Languages in which the form is filled in."""

    EN = "en"
    ES = "es"
    FR = "fr"


class EventType(StrEnum):
    """The seven types of partner event that the form is for."""

    NETWORKING_EVENT = "networking-event"
    SIDE_EVENT = "side-event"
    TRAINING_EVENT = "training-event"
    CITY_CHANGER_ROOM = "city-changer-room"
    ONE_UN_ROOM = "one-un-room"
    URBAN_LIBRARY = "urban-library"
    AGORA = "agora"


class StatementKind(StrEnum):
    """Which section of the form a statement stands in."""

    DISCUSSION = "discussion"
    POSITION = "position"
    RECOMMENDATION = "recommendation"
    PARTNERSHIP = "partnership"


class StatementSubkind(StrEnum):
    """What a statement of the discussion is, where the text says so."""

    QUESTION = "question"
    POINT = "point"
    FINDING = "finding"


class Agenda(StrEnum):
    """The global agendas that positions are taken towards."""

    HABITAT_III = "habitat-iii"
    POST_2015 = "post-2015"
    NEW_URBAN_AGENDA = "new-urban-agenda"


class PartnershipKind(StrEnum):
    """The form that a partnership takes."""

    JOINT_WORK = "joint-work"
    AGREEMENT = "agreement"
    MOU = "mou"
    NETWORK_MEMBERSHIP = "network-membership"
    PLEDGE = "pledge"
    TOOL_SHARING = "tool-sharing"


class PartnershipStage(StrEnum):
    """How far a partnership has come, by the words of the report."""

    MENTIONED = "mentioned"
    DECLARED = "declared"
    COMMITTED = "committed"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """A stated attendance: "60" is 60 to 60, "120+" is 120 to None."""

    min: Count | None = None
    max: Count | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The event, as the header of the form tells it. Times are local, `HH:MM`."""

    title: str | None = None
    number: str | None = None
    type: EventType | None = None
    date: dt.date | None = None
    start: ClockTime | None = None
    end: ClockTime | None = None
    venue: str | None = None
    participants: Participants | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organizer:
    """An organizing institution; its base is given only where the document determines it."""

    name: str
    acronym: str | None = None
    country: CountryCode | None = None
    city: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One paragraph, bullet or sub-bullet.

    Attributes:
        level: 1, or 2 for a bullet under the statement before it that has level 1.
        heading: The author's own sub-heading that it stands under.
    """

    kind: StatementKind
    text: str
    subkind: StatementSubkind | None = None
    agenda: Agenda | None = None
    level: Annotated[int, Meta(ge=1, le=2)] = 1
    heading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """A relation between institutions that goes beyond one event; `amount` in units of `currency`."""

    parties: tuple[str, ...]
    kind: PartnershipKind | None = None
    stage: PartnershipStage = PartnershipStage.MENTIONED
    amount: float | None = None
    currency: str | None = None
    due: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One speaker, presenter or moderator. `time` is the start, local, `HH:MM`."""

    name: str | None = None
    honorific: str | None = None
    nationality: tuple[CountryCode, ...] = ()
    organization: str | None = None
    position: str | None = None
    time: ClockTime | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An answered section of the form and its length in words (wording.count_words)."""

    section: Slug
    words: Count
    start: Count | None = None
    end: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The passage that one value was read from, by which rule, how surely; `quote` is its words."""

    start: Count
    end: Count
    section: SlugOrNothing
    rule: str
    confidence: Confidence
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the document that were read as nothing."""

    start: Count
    end: Count
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A doubt about a value: where in the record (JSON Pointer), which, and the words in question."""

    pointer: str
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One filled-in reporting format; see docs/record.md for each key.

    Attributes:
        version: Version of the record's shape.
        forum: Slug of the forum session, such as `wuf7`.
        form: Slug of the form edition.
        sha256: Digest of the source file; None for a record written by hand.
        themes: Slugs of thematic areas and sub-areas, in the order of the form.
        other_themes: Themes in the reporter's own words that are not on the form's list.
        unaligned_bases: Countries and cities that no single organizer can be given.
        evidence: JSON Pointer into the record to the passage it was read from.
    """

    version: int = 1
    file: str
    sha256: Sha256 | None = None
    language: Language = Language.EN
    form: Slug = "wuf7-partners"
    forum: Slug = "wuf7"
    reporter: str | None = None
    event: Event = field(default_factory=Event)
    organizers: tuple[Organizer, ...] = ()
    unaligned_bases: tuple[str, ...] = ()
    themes: tuple[Slug, ...] = ()
    cross_cutting: tuple[Slug, ...] = ()
    other_themes: tuple[str, ...] = ()
    summary: str | None = None
    statements: tuple[Statement, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    sections: tuple[Section, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    unread: tuple[Passage, ...] = ()
    warnings: tuple[Note, ...] = ()


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
    """

    report: str
    pointer: str
    kind: EntityKind
    name: str
    acronym: str | None = None
    country: CountryCode | None = None
    affiliation: str | None = None
    context: str | None = None


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
    collaboration: str | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: the entity of each mention, and all entities by IRI."""

    by_mention: Mapping[tuple[str, str], str]
    entities: Mapping[str, Entity]

    def of_report(self, report: str) -> dict[str, str]:
        """IRIs by JSON Pointer of one report's mentions."""
        return {pointer: iri for (key, pointer), iri in self.by_mention.items() if key == report}
