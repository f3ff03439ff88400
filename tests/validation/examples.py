"""A complete report that leaves nothing to be desired, and how to check one."""

import datetime as dt
from dataclasses import replace
from functools import cache

from rdflib import Graph

from wufgraph.graph.lift import lift_report
from wufgraph.graph.registry import registry_graph
from wufgraph.identity import find_mentions, resolve
from wufgraph.model import (
    Agenda,
    Event,
    EventType,
    Evidence,
    Organizer,
    Participants,
    Partnership,
    PartnershipKind,
    PartnershipStage,
    Report,
    Speaker,
    Statement,
    StatementKind,
)
from wufgraph.record import read_record, write_record
from wufgraph.validation import Validation, Validator
from wufgraph.vocabulary import load_ontology

KEY = "wuf7/homes-within-reach"

_GOOD = Report(
    file="homes.docx",
    reporter="Ana Ruiz",
    event=Event(
        title="Homes within reach of work",
        number="NE-12",
        type=EventType.NETWORKING_EVENT,
        date=dt.date(2014, 4, 9),
        start="14:00",
        end="16:00",
        venue="Room 7, Plaza Mayor",
        participants=Participants(min=60, max=60, approximate=True),
    ),
    organizers=(
        Organizer(name="Alda Institute for Urban Futures", acronym="AIUF", country="PT", city="Lisbon"),
        Organizer(name="Tejido Barrial", country="CO", city="Medellín"),
    ),
    themes=("urban-economy", "youth-and-job-creation"),
    cross_cutting=("gender",),
    summary="Homes near work save hours and money.",
    statements=(
        Statement(kind=StatementKind.DISCUSSION, text="What does an hour of travel cost a family?"),
        Statement(kind=StatementKind.POSITION, agenda=Agenda.HABITAT_III, text="Count travel as a cost of housing."),
        Statement(kind=StatementKind.POSITION, agenda=Agenda.POST_2015, text="Measure access to work."),
        Statement(kind=StatementKind.POSITION, agenda=Agenda.NEW_URBAN_AGENDA, text="Build where lines run."),
        Statement(kind=StatementKind.RECOMMENDATION, text="Publish travel times with each housing plan."),
        Statement(
            kind=StatementKind.PARTNERSHIP, text="AIUF and Tejido Barrial signed an agreement over USD 20,000 a year."
        ),
    ),
    partnerships=(
        Partnership(
            parties=("AIUF", "Tejido Barrial"),
            kind=PartnershipKind.AGREEMENT,
            stage=PartnershipStage.SIGNED,
            amount=20_000,
            currency="USD",
            text="AIUF and Tejido Barrial signed an agreement over USD 20,000 a year.",
        ),
    ),
    speakers=(
        Speaker(
            name="Marta Neves",
            honorific="Ms",
            nationality=("PT",),
            organization="Alda Institute for Urban Futures",
            position="Director",
            time="14:00",
            email="m.neves@alda.example",
        ),
        Speaker(
            name="Luis Mosquera",
            honorific="Mr",
            nationality=("CO",),
            organization="Tejido Barrial",
            position="Coordinator",
            time="14:30",
            email="luis@tejido.example",
        ),
    ),
    evidence={
        "/event/title": Evidence(
            start=10, end=36, section="title", rule="field", confidence=1, quote="Homes within reach of work"
        ),
        "/speakers/1/name": Evidence(
            start=400, end=413, section="speaker-name", rule="field", confidence=1, quote="Luis Mosquera"
        ),
    },
)


def good_report() -> Report:
    """The report, with the lengths of its sections counted."""
    return counted(_GOOD)


def counted(report: Report) -> Report:
    """A report with the lengths of its sections counted anew."""
    return read_record(write_record(replace(report, sections=())), report.file)


def lift(report: Report) -> tuple[Graph, Graph]:
    """The graph of a report, and the registry of what it names."""
    identities = resolve(find_mentions(report, KEY))
    countries = {o.country for o in report.organizers if o.country} | {
        code for s in report.speakers for code in s.nationality
    }
    registry = registry_graph(identities.entities.values(), countries, _ontology())
    return lift_report(report, KEY, identities.of_report(KEY)), registry


@cache
def _ontology() -> Graph:
    return load_ontology()


def validate(report: Report) -> Validation:
    """Check a report by itself."""
    return Validator(load_ontology()).validate(*lift(report))
