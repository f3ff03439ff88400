"""What a record says, as answers to the fields of the form: the way back from a record to what its author fills in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..editions import edition_or_usual
from ..model import Organizer, Report, Speaker, Statement
from ..phrases import spell_day
from .blank_form import BlankForm
from .spelling import spell_country, spell_participants, spell_place, spell_times


class Mark(StrEnum):
    """What sets a line off."""

    PLAIN = "plain"
    HEADING = "heading"
    BULLET = "bullet"
    SUB_BULLET = "sub-bullet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of an answer."""

    text: str
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What is filled in.

    Attributes:
        lines: Paragraphs of each field, section or agenda, by its slug.
        ticked: Slugs of the themes and cross-cutting issues that are chosen.
        speakers: The answer to each field of a speaker, one mapping for each of them.
    """

    lines: Mapping[str, tuple[Line, ...]]
    ticked: frozenset[str]
    speakers: tuple[Mapping[str, str], ...]


def answers_of(report: Report, form: BlankForm) -> Answers:
    """Fill in a form with what a record says.

    Args:
        report: The record.
        form: In the language that countries and dates are to be written in.
    """
    lines = {field: tuple(Line(text=text) for text in texts if text) for field, texts in _header(report, form)}
    lines["summary"] = tuple(Line(text=text) for text in (report.summary or "").split("\n") if text.strip())
    lines["focus-areas"] = tuple(Line(text=theme, mark=Mark.BULLET) for theme in report.other_themes)
    for section, kind in edition_or_usual(report.form).kinds.items():
        lines[section] = tuple(_statement_lines(s for s in report.statements if s.kind == kind and s.agenda is None))
    for agenda in dict.fromkeys(s.agenda for s in report.statements if s.agenda):
        lines[agenda] = tuple(_statement_lines(s for s in report.statements if s.agenda == agenda))
    return Answers(
        lines=lines,
        ticked=frozenset((*report.themes, *report.cross_cutting)),
        speakers=tuple(dict(_speaker(speaker, form)) for speaker in report.speakers),
    )


def _header(report: Report, form: BlankForm) -> Iterator[tuple[str, tuple[str, ...]]]:
    event, language = report.event, form.language
    yield "reporter", (report.reporter or "",)
    yield "title", (_title(report, form),)
    yield "date", (spell_day(event.date, language) if event.date else "",)
    yield "venue", (event.venue or "",)
    yield "time", (spell_times(event.start, event.end),)
    yield "organizers", _parted(_organizer(one) for one in report.organizers)
    yield "bases", _parted(_bases(report, form))
    yield "participants", (spell_participants(event.participants, language) if event.participants else "",)


def _parted(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts with a mark between them, which also stands where paragraphs are lost, as in PDF."""
    *others, last = list(texts) or [""]
    return (*(f"{text};" for text in others), last)


def _title(report: Report, form: BlankForm) -> str:
    """Type and number in front of the title, as the form asks for them."""
    event = report.event
    kinds = {choice.slug: choice.label for choice in form.event_types}
    front = " ".join(part for part in (kinds.get(event.type or ""), event.number) if part)
    return ": ".join(part for part in (front, event.title) if part)


def _organizer(one: Organizer) -> str:
    return f"{one.name} ({one.acronym})" if one.acronym and one.acronym != one.name else one.name


def _bases(report: Report, form: BlankForm) -> Iterator[str]:
    """A base for each organizer in the same order; with its organizer's name where one has none."""
    places = [spell_place(one, form.language) for one in report.organizers]
    if all(places) and not report.unaligned_bases:
        yield from places
        return
    yield from (f"{one.name}: {place}" for one, place in zip(report.organizers, places, strict=True) if place)
    yield from report.unaligned_bases


def _statement_lines(statements: Iterable[Statement]) -> Iterator[Line]:
    heading = None
    for statement in statements:
        if statement.heading and statement.heading != heading:
            yield Line(text=statement.heading, mark=Mark.HEADING)
        heading = statement.heading
        yield Line(text=statement.text, mark=Mark.BULLET if statement.level == 1 else Mark.SUB_BULLET)


def _speaker(one: Speaker, form: BlankForm) -> Iterator[tuple[str, str]]:
    yield "speaker-name", " ".join(part for part in (one.honorific, one.name) if part)
    yield "nationality", " / ".join(spell_country(code, form.language) for code in one.nationality)
    yield "organization", one.organization or ""
    yield "speaker-time", one.time or ""
    yield "position", one.position or ""
    yield "email", one.email or ""
