"""An invented report: the answers as written, and the record that a perfect reader gets from them."""

from dataclasses import dataclass, replace

from wufgraph.model import Event, Language, Organizer, Report, Speaker

from ..answers import SPEAKER, Line
from ..gold import read_statements
from ..printed import cross_cutting_slugs, theme_slugs
from .chance import Chance
from .header import (
    address_of,
    pick_name_style,
    write_date,
    write_name,
    write_participants,
    write_reporter,
    write_start,
    write_times,
    write_title,
    write_venue,
)
from .hosts import Hosts, write_hosts
from .institutions import Person, people
from .kit import Kit
from .story import Story, tell_story
from .themes import Chosen, choose_themes

Identity = tuple[str, str, str]
"""Kind, identifier and name as written of one mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """A report as written, and what it means.

    Attributes:
        header: Paragraphs of each answer of the header.
        sections: Lines of each section and agenda.
        speakers: One mapping of field to answer each.
        ticked: Themes ticked in the printed list, where that is how they are told.
    """

    language: Language
    header: dict[str, tuple[str, ...]]
    sections: dict[str, tuple[Line, ...]]
    speakers: tuple[dict[str, str], ...]
    ticked: frozenset[str]
    gold: Report
    identities: tuple[Identity, ...]


def invent_report(chance: Chance, kit: Kit, language: Language, *, may_tick: bool) -> Invented:
    """Make up a report; `file` of its record is set later."""
    hosts = write_hosts(chance, kit, language)
    style = pick_name_style(chance, language)
    panel = _pick_panel(chance, hosts)
    title, read_title, number, kind = write_title(chance, language)
    date, day = write_date(chance, language)
    time, start, end = write_times(chance, language)
    venue, kind = write_venue(chance, language, kind)
    came, participants = write_participants(chance, language)
    reporter, read_reporter = write_reporter(chance, panel[0], language, style)
    themes = choose_themes(chance, kit, language, may_tick=may_tick)
    story = tell_story(chance, kit, language, hosts)
    header = {"reporter": (reporter,), "title": (title,), "date": (date,), "venue": (venue,), "time": (time,),
              "organizers": hosts.written, "bases": hosts.bases, "participants": (came,)}  # fmt: skip
    event = Event(title=read_title, number=number, type=kind, date=day, start=start, end=end, venue=venue,
                  participants=participants)  # fmt: skip
    for field in ("participants", "reporter", "bases"):
        if header[field] and chance.maybe(0.04, f"no {field}"):
            header[field] = ()
    if header["participants"] and chance.maybe(kit.habits.unread, "participants not counted"):
        header["participants"] = (chance.pick(chance.words.styles("uncounted", language)),)
        event = replace(event, participants=None)
    if not header["participants"]:
        event = replace(event, participants=None)
    if not header["bases"] and hosts.bases:
        hosts = replace(hosts, bases=(), unaligned=(), read=tuple(map(_without_base, hosts.read)))
    talks = _write_talks(chance, panel, language, style, start)
    gold = _record(language, read_reporter if header["reporter"] else None, event, hosts, themes, story, talks)
    return Invented(
        language=language,
        header=header,
        sections={"focus-areas": themes.lines, **story.sections},
        speakers=tuple(written for written, _ in talks),
        ticked=themes.slugs if themes.ticked else frozenset(),
        gold=gold,
        identities=tuple(_identify(gold, hosts, panel)),
    )


def _record(
    language: Language, reporter: str | None, event: Event, hosts: Hosts, themes: Chosen, story: Story,
    talks: list[tuple[dict[str, str], Speaker]],
) -> Report:  # fmt: skip
    chosen = [slug for slug in theme_slugs() if slug in themes.slugs]
    summary = " ".join(line.text for line in story.sections["summary"])
    return Report(
        file="",
        language=language,
        reporter=reporter,
        event=event,
        organizers=hosts.read,
        unaligned_bases=hosts.unaligned,
        themes=tuple(slug for slug in chosen if slug not in cross_cutting_slugs()),
        cross_cutting=tuple(slug for slug in chosen if slug in cross_cutting_slugs()),
        other_themes=themes.other,
        summary=" ".join(summary.split()),
        statements=read_statements(story.sections),
        partnerships=story.partnerships,
        speakers=tuple(speaker for _, speaker in talks),
    )


def _pick_panel(chance: Chance, hosts: Hosts) -> list[Person]:
    """Speakers, those of the organizers' institutions first."""
    known = people(chance.words)
    own = [one for one in known if one.institution in hosts.institutions]
    others = [one for one in known if one not in own]
    panel = chance.random.sample(own, min(len(own), 2)) + chance.random.sample(others, 4)
    return panel[: chance.pick((2, 3, 3, 4, 4, 5))]


def _write_talks(
    chance: Chance, panel: list[Person], language: Language, style: str, start: str
) -> list[tuple[dict[str, str], Speaker]]:
    clock = chance.pick(chance.words.styles("starts", language))
    demonym = chance.pick(chance.words.styles("nationalities", language))
    return [_write_talk(chance, person, language, style, (clock, start, demonym, 12 * place))
            for place, person in enumerate(panel)]  # fmt: skip


def _write_talk(
    chance: Chance, person: Person, language: Language, style: str, manner: tuple[str, str, str, int]
) -> tuple[dict[str, str], Speaker]:
    clock, start, demonym, offset = manner
    named = write_name(chance, person, language, style)
    nationality, codes = _write_nationality(chance, person, language, demonym)
    place, short = person.institution.name(language), person.institution.acronym(language)
    organization = chance.pick((place, place, f"{place} ({short})", short)) if short else place
    time, read_time = write_start(clock, start, offset)
    position = dict(person.position)[language]
    email = chance.pick(("", "N/A")) if chance.maybe(0.06, "speaker without e-mail") else address_of(chance, person)
    if chance.maybe(0.05, "speaker without time"):
        time, read_time = "", ""
    contact = chance.pick(chance.words.styles("contacts", language)).format(e=email) if "@" in email else email
    answers = (named.written, nationality, organization or place, time, position, contact)
    return dict(zip(SPEAKER, answers, strict=True)), Speaker(
        name=named.name,
        honorific=named.honorific,
        nationality=codes,
        organization=organization or place,
        position=position,
        time=read_time or None,
        email=email if "@" in email else None,
    )


def _write_nationality(chance: Chance, person: Person, language: Language, way: str) -> tuple[str, tuple[str, ...]]:
    if chance.maybe(0.03, "speaker without nationality"):
        return "", ()
    if chance.maybe(0.03, "ambiguous nationality"):
        return chance.pick(chance.words.styles("ambiguous", language)), ()
    row = chance.words.countries()[person.country]
    adjective = _demonym(row, language, woman=person.woman or chance.maybe(0.3))
    capital = adjective[0].upper() + adjective[1:]
    word = way.format(a=adjective, A=capital, AA=adjective.upper(), c=row[language.value])
    second = chance.pick(tuple(chance.words.countries()))
    if "{c}" not in way and second != person.country and chance.maybe(0.06, "two nationalities"):
        other = _demonym(chance.words.countries()[second], language, woman=person.woman)
        joined = chance.pick(chance.words.styles("and", language)).format(a=word, b=other)
        return joined, (person.country, second)
    return word, (person.country,)


def _demonym(row: dict[str, str], language: Language, *, woman: bool) -> str:
    return row["adj_en"] if language is Language.EN else row[f"{language.value}_{'f' if woman else 'm'}"]


def _identify(gold: Report, hosts: Hosts, panel: list[Person]) -> list[Identity]:
    found = [("institution", one.id, read.name) for one, read in zip(hosts.institutions, gold.organizers, strict=True)]
    for person, talk in zip(panel, gold.speakers, strict=True):
        found.append(("institution", person.institution.id, str(talk.organization)))
        found.append(("person", person.id, str(talk.name)))
    return [*found, *([("person", panel[0].id, gold.reporter)] if gold.reporter else [])]


def _without_base(one: Organizer) -> Organizer:
    return replace(one, country=None, city=None)
