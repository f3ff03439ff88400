"""A good report in which one answer was spoilt gives the finding of that requirement, and no other."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import cache, reduce

import pytest
from rdflib import DCTERMS, XSD, Literal

from wufgraph.graph import iris
from wufgraph.model import (
    Agenda,
    Language,
    Organizer,
    Participants,
    Report,
    StatementKind,
)
from wufgraph.validation import Finding, Validator
from wufgraph.vocabulary import load_ontology

from .examples import KEY, counted, good_report, lift

Change = Callable[[Report], Report]
UNKNOWN = ("R29-submitted", "report")


def event(**changes: object) -> Change:
    """The event with other facts."""
    return lambda report: replace(report, event=replace(report.event, **changes))  # type: ignore[arg-type]


def report(**changes: object) -> Change:
    """The report with other content."""
    return lambda one: replace(one, **changes)  # type: ignore[arg-type]


def speaker(number: int, **changes: object) -> Change:
    """One speaker with other facts."""

    def change(one: Report) -> Report:
        speakers = list(one.speakers)
        speakers[number - 1] = replace(speakers[number - 1], **changes)  # type: ignore[arg-type]
        return replace(one, speakers=tuple(speakers))

    return change


def organizer(number: int, **changes: object) -> Change:
    """One organizer with other facts."""

    def change(one: Report) -> Report:
        organizers = list(one.organizers)
        organizers[number - 1] = replace(organizers[number - 1], **changes)  # type: ignore[arg-type]
        return replace(one, organizers=tuple(organizers))

    return change


def without(kind: StatementKind, agenda: Agenda | None = None) -> Change:
    """The report without the statements of a section, or of an agenda."""

    def change(one: Report) -> Report:
        kept = tuple(s for s in one.statements if s.kind != kind or (agenda and s.agenda != agenda))
        partnerships = () if kind == StatementKind.PARTNERSHIP else one.partnerships
        return replace(one, statements=kept, partnerships=partnerships)

    return change


def longer(kind: StatementKind, words: int) -> Change:
    """The first statement of a section with more words."""

    def change(one: Report) -> Report:
        first = next(s for s in one.statements if s.kind == kind)
        grown = replace(first, text=f"{first.text} " + "word " * words)
        return replace(one, statements=tuple(grown if s is first else s for s in one.statements))

    return change


def all_of(*changes: Change) -> Change:
    """Several changes that spoil one thing together."""
    return lambda one: reduce(lambda spoilt, change: change(spoilt), changes, one)


NO_PLEDGE = all_of(
    lambda one: replace(one, partnerships=(replace(one.partnerships[0], amount=None, currency=None),)),
    lambda one: replace(
        one,
        statements=tuple(
            replace(s, text="AIUF and Tejido Barrial signed an agreement.")
            if s.kind == StatementKind.PARTNERSHIP
            else s
            for s in one.statements
        ),
    ),
)
A_YEAR_LATER = dt.date(2015, 4, 9)
# What was spoilt; the rule that finds it, what it is about, and the requirement of the form.
MUTANTS: dict[str, tuple[Change, str, str, str]] = {
    "no reporter": (report(reporter=None), "R01-reporter", "report", "R01"),
    "a blank reporter": (report(reporter=""), "R01-reporter", "report", "R01"),
    "no title": (event(title=None), "R02-title", "event", "R02"),
    "no number": (event(number=None), "R02-number-given", "event", "R02"),
    "no date": (event(date=None), "R03-date", "event", "R03"),
    "the day before the forum": (event(date=dt.date(2014, 4, 4)), "C1", "event", "R03"),
    "the day after the forum": (event(date=dt.date(2014, 4, 12)), "C1", "event", "R03"),
    "another year": (event(date=A_YEAR_LATER), "C1", "event", "R03"),
    "a forum that never was": (report(forum="wuf8"), "V-forum", "event", "R03"),
    "no venue": (event(venue=None), "R04-venue", "event", "R04"),
    "a blank venue": (event(venue=""), "R04-venue", "event", "R04"),
    "no time": (event(start=None, end=None), "R05-start", "event", "R05"),
    "no beginning": (event(start=None), "R05-start", "event", "R05"),
    "no end": (event(end=None), "R05-to-the-end", "event", "R05"),
    "an end before the beginning": (event(start="16:00", end="13:00"), "R05-start-before-end", "event", "R05"),
    "an end with the beginning": (event(start="14:00", end="14:00"), "R05-start-before-end", "event", "R05"),
    "no organizers": (report(organizers=()), "R06-organizers", "event", "R06"),
    "the first organizer from nowhere": (organizer(1, country=None, city=None), "R07", "organizer-1", "R07"),
    "the second organizer from nowhere": (organizer(2, country=None, city=None), "R07", "organizer-2", "R07"),
    "the first organizer without a city": (organizer(1, city=None), "R07-city", "organizer-1", "R07"),
    "the second organizer without a city": (organizer(2, city=None), "R07-city", "organizer-2", "R07"),
    "a third organizer without a city": (
        lambda one: replace(one, organizers=(*one.organizers, Organizer(name="Quito Lab", country="EC"))),
        "R07-city",
        "organizer-3",
        "R07",
    ),
    "bases that nobody can be given": (report(unaligned_bases=("Portugal y Colombia",)), "C4", "event", "R07"),
    "no participants": (event(participants=None), "R08", "event", "R08"),
    "nobody came": (event(participants=Participants(min=0, max=0)), "R08", "event", "R08"),
    "participants of no number": (event(participants=Participants()), "R08", "event", "R08"),
    "more at least than at most": (
        event(participants=Participants(min=80, max=60)),
        "R08-least-to-most",
        "event",
        "R08",
    ),
    "no summary": (report(summary=None), "R09-summary", "report", "R09"),
    "a summary of a dash": (report(summary="–"), "R09-summary", "report", "R09"),
    "a summary of a word too many": (report(summary="word " * 301), "WordLimit", "summary", "R10"),
    "a summary of twice the words": (report(summary="word " * 600), "WordLimit", "summary", "R10"),
    "no themes": (report(themes=()), "R11-themes", "event", "R11"),
    "no issues": (report(cross_cutting=()), "R12-issues", "event", "R12"),
    "a theme of the author's own": (report(other_themes=("Leadership",)), "R13-own-themes", "event", "R13"),
    "an area without its subjects": (report(themes=("urban-economy",)), "C6-area", "event", "R13"),
    "a subject without its area": (report(themes=("youth-and-job-creation",)), "C6-subject", "event", "R13"),
    "a theme that no list has": (
        report(themes=("urban-economy", "youth-and-job-creation", "space-travel")),
        "R13-area",
        "event",
        "R13",
    ),
    "an issue that no list has": (report(cross_cutting=("gender", "sport")), "R14-issue", "event", "R14"),
    "a discussion that is too long": (longer(StatementKind.DISCUSSION, 500), "WordLimit", "discussion", "R15"),
    "positions that are too long": (longer(StatementKind.POSITION, 500), "WordLimit", "discussion", "R15"),
    "recommendations that are too long": (
        longer(StatementKind.RECOMMENDATION, 500),
        "WordLimit",
        "discussion",
        "R15",
    ),
    "partnerships that are too long": (longer(StatementKind.PARTNERSHIP, 500), "WordLimit", "discussion", "R15"),
    "no outline": (without(StatementKind.DISCUSSION), "R16-outline", "report", "R16"),
    "nothing on Habitat III": (
        without(StatementKind.POSITION, Agenda.HABITAT_III),
        "R17-habitat-iii",
        "event",
        "R17",
    ),
    "nothing on Post-2015": (without(StatementKind.POSITION, Agenda.POST_2015), "R18-post-2015", "event", "R18"),
    "nothing on a new urban agenda": (
        without(StatementKind.POSITION, Agenda.NEW_URBAN_AGENDA),
        "R19-new-urban-agenda",
        "event",
        "R19",
    ),
    "no recommendations": (without(StatementKind.RECOMMENDATION), "R20-recommendations", "report", "R20"),
    "no partnerships": (without(StatementKind.PARTNERSHIP), "R21-partnerships", "report", "R21"),
    "no amounts": (NO_PLEDGE, "R21-amounts", "report", "R21"),
    "a partnership of one": (
        lambda one: replace(one, partnerships=(replace(one.partnerships[0], parties=("AIUF",)),)),
        "V-partners",
        "partnership",
        "R21",
    ),
    "an amount below zero": (
        lambda one: replace(one, partnerships=(replace(one.partnerships[0], amount=-1.0),)),
        "V-amount",
        "partnership",
        "R21",
    ),
    "a first speaker without a name": (speaker(1, name=None), "R22", "speaker-1", "R22"),
    "a second speaker without a name": (speaker(2, name=None), "R22", "speaker-2", "R22"),
    "a speaker of one name": (speaker(2, name="Mosquera"), "R22", "speaker-2", "R22"),
    "a speaker without Mr or Ms": (speaker(1, honorific=None), "R22-honorific", "speaker-1", "R22"),
    "a second speaker without Mr or Ms": (speaker(2, honorific=None), "R22-honorific", "speaker-2", "R22"),
    "a speaker of no country": (speaker(1, nationality=()), "R23", "speaker-1", "R23"),
    "a second speaker of no country": (speaker(2, nationality=()), "R23", "speaker-2", "R23"),
    "a speaker of no institution": (speaker(1, organization=None), "R24", "speaker-1", "R24"),
    "a second speaker of no institution": (speaker(2, organization=None), "R24", "speaker-2", "R24"),
    "a speaker from elsewhere": (
        speaker(2, organization="Kera Ridge Office", email="luis@kera.example"),
        "C5-elsewhere",
        "speaker-2",
        "R24",
    ),
    "a speaker of no time": (speaker(1, time=None), "R25", "speaker-1", "R25"),
    "a second speaker of no time": (speaker(2, time=None), "R25", "speaker-2", "R25"),
    "a speaker before the event": (speaker(1, time="13:30"), "C2", "speaker-1", "R25"),
    "a speaker after the event": (speaker(2, time="16:30"), "C2", "speaker-2", "R25"),
    "a speaker as the event ends": (speaker(2, time="16:00"), "C2", "speaker-2", "R25"),
    "speakers out of order": (
        all_of(speaker(1, time="14:45"), speaker(2, time="14:15")),
        "C3",
        "speaker-2",
        "R25",
    ),
    "a speaker of no position": (speaker(1, position=None), "R26", "speaker-1", "R26"),
    "a second speaker of no position": (speaker(2, position=None), "R26", "speaker-2", "R26"),
    "a speaker without an address": (speaker(1, email=None), "R27", "speaker-1", "R27"),
    "an address that is none": (speaker(2, email="luis at tejido"), "R27", "speaker-2", "R27"),
    "an address of another house": (speaker(2, email="luis@mail.example"), "C7-contact", "speaker-2", "R27"),
    "no type": (event(type=None), "R28-type", "event", "R28"),
    "a form that nobody issued": (report(form="wuf8-partners"), "V-form", "report", "R29"),
    "no speakers": (report(speakers=()), "R31-speakers", "event", "R31"),
    "a speaker twice": (
        lambda one: replace(one, speakers=(*one.speakers, replace(one.speakers[0], time="15:00"))),
        "C8",
        "speaker-3",
        "R31",
    ),
}


@cache
def validator() -> Validator:
    """One for all tests: preparing takes longer than checking."""
    return Validator(load_ontology())


def findings_of(one: Report, language: Language = Language.EN) -> list[Finding]:
    """All findings, but that nobody knows when a record that no mail brought was sent."""
    found = validator().validate(*lift(counted(one)), language=language).findings
    return [finding for finding in found if finding.rule != UNKNOWN[0]]


def kind_of_place(finding: Finding) -> str:
    """What a finding is about: a numbered participation, a section, or the event, report or partnership itself."""
    kinds = {str(iris.event_iri(KEY)): "event", str(iris.report_iri(KEY)): "report"}
    return kinds.get(finding.focus) or ("partnership" if "/partnership/" in finding.focus else finding.about)


def test_the_good_report_has_no_finding() -> None:
    assert findings_of(good_report()) == []


def test_there_are_sixty_mutants_and_more_of_every_requirement_that_a_document_can_break() -> None:
    assert len(MUTANTS) >= 60
    # R29 by a late mail is below; R30, by which way it came, is in no document.
    assert {requirement for _, _, _, requirement in MUTANTS.values()} == {
        f"R{number:02}" for number in range(1, 32) if number != 30
    }


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_gives_its_finding_and_no_other(name: str) -> None:
    change, rule, place, requirement = MUTANTS[name]
    found = findings_of(change(good_report()))
    assert [(one.rule, kind_of_place(one)) for one in found] == [(rule, place)]
    assert requirement in found[0].requirements


def test_a_report_that_came_late_gives_its_finding_and_no_other() -> None:
    graph, registry = lift(good_report())
    late = Literal("2014-05-02T09:30:00+03:00", datatype=XSD.dateTime)
    graph.add((iris.report_iri(KEY), DCTERMS.dateSubmitted, late))
    (found,) = validator().validate(graph, registry, language=Language.ES).findings
    assert (found.rule, found.requirements) == ("R29-late", ("R29",))
    assert "2 de mayo de 2014, 09:30" in found.message
    assert "30 de abril de 2014, 23:59" in found.message
