"""Made-up reports: who organized, who spoke for whom, and who reported, each name as somebody wrote it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from wufgraph.model import EntityKind, Language, Mention, Organizer, Report, Speaker

from .calling import call
from .cast import Cast
from .institutions import Institution, slug
from .people import EDITIONS, Person
from .writing import Scribe, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A mention with its truth.

    Attributes:
        mention: What the report holds.
        file: The report's file.
        as_written: The name as the report has it, a bracketed acronym included where the record has no
            place of its own for it.
        truth: Key of the institution or person.
        kinds: What was done to the name.
        email: Address that the report gives with a person: private evidence.
    """

    mention: Mention
    file: str
    as_written: str
    truth: str
    kinds: tuple[str, ...]
    email: str | None = None


@dataclass(slots=True)
class Draft:
    """One report in the making."""

    key: str
    file: str
    edition: str
    language: Language
    organizers: list[Organizer] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    reporter: str | None = None
    noted: list[Noted] = field(default_factory=list)
    present: set[str] = field(default_factory=set)
    told: dict[tuple[EntityKind, str], str] = field(default_factory=dict)

    def may_note(self, kind: EntityKind, as_written: str, truth: str) -> bool:
        """Whether the words do not stand for another in this report."""
        return self.told.setdefault((kind, as_written), truth) == truth

    def finish(self) -> Report:
        """The record."""
        return Report(file=self.file, forum=self.edition, language=self.language, organizers=tuple(self.organizers),
                      speakers=tuple(self.speakers), reporter=self.reporter)  # fmt: skip


@dataclass(slots=True)
class Reporting:
    """Writes reports, one after the other, until there are mentions enough of both kinds."""

    random: Random
    cast: Cast
    wanted: int
    scribe: Scribe = field(init=False)
    left: dict[EntityKind, int] = field(init=False)

    def __post_init__(self) -> None:
        self.scribe = Scribe(self.cast.catalogue, self.cast.part)
        self.left = {EntityKind.INSTITUTION: self.wanted, EntityKind.PERSON: self.wanted}

    def reports(self) -> Iterator[tuple[Report, list[Noted]]]:
        """All reports with their mentions."""
        number = 0
        while any(self.left.values()):
            done = 1 - max(self.left.values()) / self.wanted
            edition = EDITIONS[min(int(done * len(EDITIONS)), len(EDITIONS) - 1)]
            language = self.random.choices(list(Language), (66, 19, 15))[0]
            draft = Draft(f"{edition}/{number:06}", f"{edition}-{number:06}.docx", edition, language)
            self._fill(draft)
            if draft.noted:
                yield draft.finish(), draft.noted
            number += 1

    def _fill(self, draft: Draft) -> None:
        organizers = self._organizers()
        for one in organizers:
            self._organize(draft, one)
        for _ in range(self.random.randint(2, 9)):
            self._speak(draft, self._someone(draft, organizers))
        if self.random.random() < 0.7:
            self._report(draft, self._someone(draft, organizers))

    def _organizers(self) -> list[Institution]:
        first = self.cast.institutions.one(self.random)
        circle = self.cast.circles[first.key]
        number = self.random.choices((0, 1, 2, 3), (35, 40, 18, 7))[0]
        more = [self.random.choice(circle) if self.random.random() < 0.6 else self.cast.institutions.one(self.random)
                for _ in range(number)]  # fmt: skip
        return list({one.key: one for one in (first, *more)}.values())

    def _someone(self, draft: Draft, organizers: list[Institution]) -> Person:
        staff = self.cast.staff.get((draft.edition, self.random.choice(organizers).key))
        if staff and self.random.random() < 0.55:
            return self.random.choice(staff)
        return self.cast.people.one(self.random)

    def _organize(self, draft: Draft, one: Institution) -> None:
        written = self._write(draft, one, may_state=True)
        if written and draft.may_note(EntityKind.INSTITUTION, written.name, one.key):
            pointer = f"/organizers/{len(draft.organizers)}/name"
            draft.organizers.append(Organizer(name=written.name, acronym=written.acronym, country=written.country))
            self._note(draft, EntityKind.INSTITUTION, pointer, one.key, written, written.name)

    def _speak(self, draft: Draft, person: Person) -> None:
        if not self.left[EntityKind.PERSON] or person.key in draft.present:
            return
        place = f"/speakers/{len(draft.speakers)}"
        post = self.cast.catalogue.by_key[person.post[EDITIONS.index(draft.edition)]]
        wants_post = person.crowded or self.random.random() < 0.8
        written = self._write(draft, post, may_state=False) if wants_post else None
        organization = _in_one_field(written) if written else None
        if organization and not draft.may_note(EntityKind.INSTITUTION, organization, post.key):
            written = organization = None
        if person.crowded and not organization:
            return
        called = call(self.random, person, self.cast.part, placed=bool(organization) and not person.moves)
        if not draft.may_note(EntityKind.PERSON, called.name, person.key):
            return
        email = self._address(person, post) if organization else None
        draft.present.add(person.key)
        draft.speakers.append(Speaker(name=called.name, organization=organization, email=email))
        if written and organization:
            self._note(draft, EntityKind.INSTITUTION, f"{place}/organization", post.key, written, organization)
        affiliation = f"{place}/organization" if organization else None
        self._note(draft, EntityKind.PERSON, f"{place}/name", person.key, Written(name=called.name, kinds=called.kinds),
                   called.name, affiliation=affiliation, email=email)  # fmt: skip

    def _report(self, draft: Draft, person: Person) -> None:
        called = call(self.random, person, self.cast.part, placed=False)
        if not person.crowded and draft.may_note(EntityKind.PERSON, called.name, person.key):
            draft.reporter = called.name
            written = Written(name=called.name, kinds=called.kinds)
            self._note(draft, EntityKind.PERSON, "/reporter", person.key, written, called.name)

    def _write(self, draft: Draft, one: Institution, *, may_state: bool) -> Written | None:
        if not self.left[EntityKind.INSTITUTION]:
            return None
        return self.scribe.write(self.random, one, draft.language.value, may_state=may_state)

    def _address(self, person: Person, post: Institution) -> str | None:
        if person.address and self.random.random() < 0.6:
            return person.address
        local = f"{slug(person.given[0])[0]}.{slug(person.families[0][0])}"
        return f"{local}@{post.domain}" if self.random.random() < 0.3 else None

    def _note(self, draft: Draft, kind: EntityKind, pointer: str, truth: str, written: Written, as_written: str, *,
              affiliation: str | None = None, email: str | None = None) -> None:  # fmt: skip
        if not self.left[kind]:
            return
        self.left[kind] -= 1
        if written.acronym:
            self.scribe.introduced.add((truth, written.acronym))
        mention = Mention(report=draft.key, pointer=pointer, kind=kind, name=written.name, acronym=written.acronym,
                          country=written.country, affiliation=affiliation)  # fmt: skip
        draft.noted.append(Noted(mention=mention, file=draft.file, as_written=as_written, truth=truth,
                                 kinds=written.kinds, email=email))  # fmt: skip


def _in_one_field(written: Written) -> str:
    return f"{written.name} ({written.acronym})" if written.acronym else written.name
