"""A filled-in form: the shape of the JSON record (docs/record.md), key by key; `record.py` only spells it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from msgspec import Meta

from .choices import (
    Comparator,
    Language,
    PartnershipKind,
    PartnershipStage,
    StatementSubkind,
)

ClockTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)")]
CountryCode = Annotated[str, Meta(pattern=r"^[A-Z]{2}$(?!\n)")]
Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)")]
SlugOrNothing = Annotated[str, Meta(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$(?!\n)")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
Confidence = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """A stated attendance: "60" is 60 to 60, "120+" is 120 to None."""

    min: Count | None = None
    max: Count | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The event, as the header of the form tells it. Times are local, `HH:MM`.

    Attributes:
        type: Slug of the type, such as `side-event`: an `EventType`, or one that an edition of the form adds.
    """

    title: str | None = None
    number: str | None = None
    type: Slug | None = None
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
class Figure:
    """A quantity that a statement gives.

    Attributes:
        unit: `percent`, an ISO 4217 code, or what is counted, as written.
        base: The size of the whole that it is a part of, where that is said: 3 in "one in three".
        text: The words that give it.
    """

    value: float
    unit: str
    comparator: Comparator = Comparator.EXACT
    base: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """An institution, network, initiative or city that a statement names.

    Attributes:
        name: Its name in full, where the words are short for it.
        country: Of a city, and of nothing else.
        text: The words that name it.
    """

    name: str
    country: CountryCode | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One paragraph, bullet or sub-bullet.

    Attributes:
        kind: Slug of the kind that its section holds: a `StatementKind`, or one that an edition of the form adds.
        agenda: Slug of the agenda that it is said towards: an `Agenda`, or one that an edition of the form adds.
        level: 1, or 2 for a bullet under the statement before it that has level 1.
        heading: The author's own sub-heading that it stands under.
        issues: Slugs of the cross-cutting issues that it names, in the order of the form.
        asserted_by: Whom the report expressly has saying it.
    """

    kind: Slug
    text: str
    subkind: StatementSubkind | None = None
    agenda: Slug | None = None
    level: Annotated[int, Meta(ge=1, le=2)] = 1
    heading: str | None = None
    issues: tuple[Slug, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mentioned, ...] = ()
    asserted_by: str | None = None


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
class UnmatchedPair:
    """A caption that belongs to no field of the form, and what was answered to it; both folded to single spaces."""

    caption: str
    value: str
    start: Count
    end: Count


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
        part: Where in the file the report stands, as a path, where the file is an archive, a mail or a mailbox.
        sha256: Digest of the source file, or of that part of it; None for a record written by hand.
        themes: Slugs of thematic areas and sub-areas, in the order of the form.
        other_themes: Themes in the reporter's own words that are not on the form's list.
        unaligned_bases: Countries and cities that no single organizer can be given.
        supporters: Institutions that the summary says supported the event.
        roundtable: Institutions that the summary says sat at a roundtable of the event.
        evidence: JSON Pointer into the record to the passage it was read from.
    """

    version: int = 1
    file: str
    part: str | None = None
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
    supporters: tuple[str, ...] = ()
    roundtable: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    sections: tuple[Section, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    unread: tuple[Passage, ...] = ()
    unmatched: tuple[UnmatchedPair, ...] = ()
    warnings: tuple[Note, ...] = ()

    @property
    def origin(self) -> str:
        """The file, and the part of it that the report stands in."""
        return f"{self.file}/{self.part}" if self.part else self.file
