"""Every shape lets a complete report pass, and catches the fault that it is for."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from rdflib import DCTERMS, FOAF, RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from wufgraph.graph import iris
from wufgraph.model import (
    Agenda,
    EventType,
    Participants,
    Partnership,
    PartnershipKind,
    PartnershipStage,
    Report,
    Speaker,
    Statement,
    StatementKind,
    StatementSubkind,
)
from wufgraph.prefixes import slug_of
from wufgraph.validation import Finding, Severity, Validation, Validator
from wufgraph.validation.validator import load_shapes, load_shapes_of
from wufgraph.vocabulary import FORUM, OA, SCHEMA, SCHEME, SHAPES, WUF, load_ontology
from wufgraph.wording import count_words

from .examples import KEY, counted, good_report, lift

ReportChange = Callable[[Report], Report]
GraphChange = Callable[[Graph], object]
Constraint = tuple[str, str]  # the named shape or SPARQL constraint, and the component of SHACL

EVENT, DOCUMENT = iris.event_iri(KEY), iris.report_iri(KEY)
SPEAKER, EVIDENCE = iris.participation_iri(KEY, "speaker", 1), iris.evidence_iri(KEY, "event-title")
SOMETHING = URIRef("https://example.org/something")
UNKNOWN_SUBMISSION = {("R29-submitted", "MinCount")}

# What a shape says that is no constraint.
_NO_CONSTRAINT = {
    RDF.type, SH.path, SH.message, SH.description, SH.severity, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf,
    SH.prefixes,
    SH.qualifiedValueShape, SH.property, SH.sparql, WUF.checksRequirement,
}  # fmt: skip


# -- the constraints, as the files have them


@cache
def constraints() -> frozenset[Constraint]:
    """Every constraint that can give a result: of the shapes with a message of their own, for the form of 2014."""
    shapes = load_shapes_of("wuf7-partners")
    return frozenset(
        (slug_of(shape), _component(parameter))
        for shape in shapes.subjects(SH.message, None)
        for parameter in set(shapes.predicates(shape)) - _NO_CONSTRAINT
    )


def _component(parameter: Node) -> str:
    name = slug_of(parameter)
    return "SPARQL" if name == "select" else name[0].upper() + name[1:]


def broken(validation: Validation) -> set[Constraint]:
    """The constraints that a validation found broken."""
    found = set()
    for result in validation.results.objects(None, SH.result):
        shape = validation.results.value(result, SH.sourceShape)
        shape = load_shapes().value(shape, SH.sparql) or shape
        component = slug_of(validation.results.value(result, SH.sourceConstraintComponent))
        found.add((slug_of(shape), component.removesuffix("ConstraintComponent")))
    return found


# -- faults in a report


def on_event(**changes: object) -> ReportChange:
    """The event with other facts."""
    return lambda report: replace(report, event=replace(report.event, **changes))  # type: ignore[arg-type]


def on_speaker(**changes: object) -> ReportChange:
    """The second speaker with other facts."""
    return lambda report: replace(
        report,
        speakers=(report.speakers[0], replace(report.speakers[1], **changes)),  # type: ignore[arg-type]
    )


def on_organizer(**changes: object) -> ReportChange:
    """The second organizer with other facts."""
    return lambda report: replace(
        report,
        organizers=(report.organizers[0], replace(report.organizers[1], **changes)),  # type: ignore[arg-type]
    )


def on_report(**changes: object) -> ReportChange:
    """The report with other content."""
    return lambda report: replace(report, **changes)  # type: ignore[arg-type]


def saying(kind: StatementKind, text: str) -> ReportChange:
    """The report with other words in a section."""
    return lambda report: replace(
        report, statements=tuple(replace(s, text=text) if s.kind == kind else s for s in report.statements)
    )


def on_evidence(**changes: object) -> ReportChange:
    """Other evidence for the title."""

    def change(report: Report) -> Report:
        one = replace(report.evidence["/event/title"], **changes)  # type: ignore[arg-type]
        return replace(report, evidence={**report.evidence, "/event/title": one})

    return change


def without_pledge(report: Report) -> Report:
    """The report with a partnership of which no amount is told."""
    silent = saying(StatementKind.PARTNERSHIP, "AIUF and Tejido Barrial signed an agreement.")(report)
    return replace(silent, partnerships=(replace(report.partnerships[0], amount=None, currency=None),))


def together(*changes: ReportChange) -> ReportChange:
    """Several changes, one after the other."""

    def apply(report: Report) -> Report:
        for change in changes:
            report = change(report)
        return report

    return apply


# Each example, and all constraints that it breaks.
FAULTY_REPORTS: dict[str, tuple[ReportChange, set[Constraint]]] = {
    "a form that nobody filled in": (
        lambda _: Report(file="empty.docx"),
        {
            ("R01-reporter", "MinCount"),
            ("R02-title", "MinCount"),
            ("R02-number-given", "MinCount"),
            ("R28-type", "MinCount"),
            ("R03-date", "MinCount"),
            ("R04-venue", "MinCount"),
            ("R05-start", "MinCount"),
            ("R06-organizers", "MinCount"),
            ("R08", "Or"),
            ("R09-summary", "QualifiedMinCount"),
            ("R11-themes", "MinCount"),
            ("R12-issues", "MinCount"),
            ("R16-outline", "QualifiedMinCount"),
            ("R17-habitat-iii", "HasValue"),
            ("R18-post-2015", "HasValue"),
            ("R19-new-urban-agenda", "HasValue"),
            ("R20-recommendations", "QualifiedMinCount"),
            ("R21-partnerships", "QualifiedMinCount"),
            ("R31-speakers", "QualifiedMinCount"),
        },
    ),
    "a speaker of whom nothing is told": (
        on_report(speakers=(Speaker(),)),
        {
            ("R22", "MinCount"),
            ("R22-honorific", "MinCount"),
            ("R23", "MinCount"),
            ("R24", "MinCount"),
            ("R25", "MinCount"),
            ("R26", "MinCount"),
            ("R27", "HasValue"),
        },
    ),
    "a speaker with one name": (on_speaker(name="Mosquera"), {("R22", "Pattern")}),
    "an event without an end": (on_event(end=None), {("R05-to-the-end", "Or")}),
    "an event without a time": (on_event(start=None, end=None), {("R05-start", "MinCount")}),
    "an organizer without a name": (
        on_organizer(name=""),
        {("R06-name", "MinCount"), ("C5-elsewhere-select", "SPARQL")},
    ),
    "an organizer from nowhere": (on_organizer(country=None, city=None), {("R07", "Or")}),
    "an organizer from a country alone": (on_organizer(city=None), {("R07-city", "Or")}),
    "bases that nobody can be given": (
        on_report(unaligned_bases=("Portugal y Colombia",)),
        {("C4", "Or")},
    ),
    "bases where nobody is named as organizer": (
        on_report(organizers=(), unaligned_bases=("Portugal y Colombia",)),
        {("R06-organizers", "MinCount")},
    ),
    "a theme in the author's words": (on_report(other_themes=("Leadership",)), {("R13-own-themes", "MaxCount")}),
    "themes in each other's place": (
        on_report(themes=("gender",), cross_cutting=("safety",)),
        {("R13-area", "Class"), ("R14-issue", "Class"), ("C6-area-select", "SPARQL")},
    ),
    "an area without its subjects": (on_report(themes=("urban-economy",)), {("C6-area-select", "SPARQL")}),
    "a subject without its area": (on_report(themes=("youth-and-job-creation",)), {("C6-subject-select", "SPARQL")}),
    "a summary that is too long": (on_report(summary="word " * 301), {("WordLimit-select", "SPARQL")}),
    "more at least than at most": (
        on_event(participants=Participants(min=80, max=60)),
        {("R08-least-to-most", "LessThanOrEquals")},
    ),
    "nobody present": (on_event(participants=Participants(min=0, max=0)), {("R08", "Or")}),
    "a summary of a dash": (on_report(summary="–"), {("R09-summary", "QualifiedMinCount")}),
    "a session that never was": (on_report(forum="wuf8"), {("V-forum", "Class")}),
    "an end before the beginning": (
        on_event(start="16:00", end="13:00"),
        {("R05-start-before-end", "LessThan")},
    ),
    "an end with the beginning": (on_event(end="14:00"), {("R05-start-before-end", "LessThan")}),
    "the day before the forum": (on_event(date=dt.date(2014, 4, 4)), {("C1-select", "SPARQL")}),
    "the day after the forum": (on_event(date=dt.date(2014, 4, 12)), {("C1-select", "SPARQL")}),
    "a speaker after the end": (on_speaker(time="16:00"), {("C2-select", "SPARQL")}),
    "a speaker before the beginning, which is no order": (on_speaker(time="13:59"), {("C2-select", "SPARQL")}),
    "speakers out of order": (
        together(on_event(start="13:00"), on_speaker(time="13:59")),
        {("C3-select", "SPARQL")},
    ),
    "speakers out of order, at an event of which no end is told": (
        together(on_event(end=None), on_speaker(time="13:59")),
        {("R05-to-the-end", "Or"), ("C3-select", "SPARQL")},
    ),
    "a contact that is no address": (on_speaker(email="luis at tejido.example"), {("R27", "HasValue")}),
    "an address of no domain": (on_speaker(email="luis@tejido"), {("R27", "HasValue")}),
    "a form that nobody issued": (on_report(form="wuf8-partners"), {("V-form", "Class")}),
    "an agenda for a point of the discussion": (
        lambda report: replace(
            report, statements=(replace(report.statements[0], agenda=Agenda.HABITAT_III), *report.statements[1:])
        ),
        {("V-declaration", "Class")},
    ),
    "a finding among the recommendations": (
        lambda report: replace(
            report,
            statements=tuple(
                replace(s, subkind=StatementSubkind.FINDING) if s.kind == StatementKind.RECOMMENDATION else s
                for s in report.statements
            ),
        ),
        {("V-kind-fits-select", "SPARQL")},
    ),
    "an amount below zero": (
        lambda report: replace(report, partnerships=(replace(report.partnerships[0], amount=-1.0),)),
        {("V-amount", "MinInclusive")},
    ),
    "a speaker of the whole of an organizer": (
        together(
            on_organizer(name="World Bank Institute"),
            on_speaker(organization="World Bank", email="luis@worldbank.example"),
        ),
        {("C5-whole-select", "SPARQL")},
    ),
    "a speaker from elsewhere": (
        on_speaker(organization="Kera Ridge Office", email="luis@kera.example"),
        {("C5-elsewhere-select", "SPARQL")},
    ),
    "an address of somewhere else": (on_speaker(email="luis@mail.example"), {("C7-contact", "Not")}),
    "a speaker listed twice": (
        lambda report: replace(report, speakers=(*report.speakers, replace(report.speakers[0], time="15:00"))),
        {("C8-select", "SPARQL")},
    ),
    "a partnership with nobody, and no amount": (
        together(
            saying(StatementKind.PARTNERSHIP, "AIUF will go on."),
            on_report(partnerships=(Partnership(parties=("AIUF",), text="AIUF will go on."),)),
        ),
        {("V-partners", "Or"), ("R21-amounts", "HasValue")},
    ),
    "evidence that ends as it begins": (on_evidence(start=9, end=9), {("P-order", "LessThan")}),
}


# -- faults that no record can have, and a graph from elsewhere can


def add(subject: URIRef, predicate: URIRef, *values: URIRef | Literal) -> GraphChange:
    """More values for a property."""
    return lambda graph: [graph.add((subject, predicate, value)) for value in values]


def put(subject: URIRef, predicate: URIRef, *values: URIRef | Literal) -> GraphChange:
    """Other values for a property, or none."""

    def change(graph: Graph) -> None:
        graph.remove((subject, predicate, None))
        for value in values:
            graph.add((subject, predicate, value))

    return change


def on_every(kind: URIRef, predicate: URIRef, *values: URIRef | Literal) -> GraphChange:
    """Other values for a property of all things of a class."""

    def change(graph: Graph) -> None:
        for subject in set(graph.subjects(RDF.type, kind)):
            assert isinstance(subject, URIRef)
            put(subject, predicate, *values)(graph)

    return change


def together_on_graph(*changes: GraphChange) -> GraphChange:
    """Several changes of a graph."""
    return lambda graph: [change(graph) for change in changes]


AGENDAS = [SCHEME[f"agenda/{agenda}"] for agenda in Agenda]
FAULTY_GRAPHS: dict[str, tuple[GraphChange, set[Constraint]]] = {
    "two of what there can be one of": (
        together_on_graph(
            add(DOCUMENT, WUF.reportedBy, SOMETHING),
            add(EVENT, DCTERMS.title, Literal("Another title")),
            add(EVENT, WUF.date, Literal("2014-04-10", datatype=XSD.date)),
            add(EVENT, WUF.startTime, Literal("13:59:59", datatype=XSD.time)),
            add(EVENT, WUF.endTime, Literal("17:00:00", datatype=XSD.time)),
            add(EVENT, WUF.eventType, SCHEME["event-type/agora"]),
            add(EVENT, WUF.partOfForum, FORUM["wuf7-again"]),
            add(FORUM["wuf7-again"], RDF.type, WUF.ForumSession),
            add(EVIDENCE, OA.start, Literal(11)),
            add(EVIDENCE, WUF.rule, Literal("another")),
        ),
        {
            ("R01-reporter", "MaxCount"),
            ("R02-title", "MaxCount"),
            ("R03-date", "MaxCount"),
            ("R05-start", "MaxCount"),
            ("R05-end", "MaxCount"),
            ("R28-list", "MaxCount"),
            ("V-forum", "MaxCount"),
            ("P-order", "MaxCount"),
            ("P-rule", "MaxCount"),
        },
    ),
    "words for dates, times and numbers": (
        together_on_graph(
            put(EVENT, WUF.date, Literal("next spring")),
            put(EVENT, WUF.startTime, Literal("14 h")),
            put(EVENT, WUF.endTime, Literal("16 h")),
            put(EVIDENCE, OA.start, Literal("ten")),
        ),
        {
            ("R03-date", "Datatype"),
            ("C1-select", "SPARQL"),
            ("R05-start", "Datatype"),
            ("R05-end", "Datatype"),
            ("P-order", "Datatype"),
            ("P-order", "MinInclusive"),
            ("P-order", "LessThan"),
        },
    ),
    "a speaker's time as words": (put(SPEAKER, WUF.speakingTime, Literal("14:10")), {("R25", "Datatype")}),
    "a report that came late": (
        add(DOCUMENT, DCTERMS.dateSubmitted, Literal("2014-05-01T00:00:00+03:00", datatype=XSD.dateTime)),
        {("R29-late-select", "SPARQL")},
    ),
    "a report of which nobody knows when it came": (put(DOCUMENT, DCTERMS.dateSubmitted), UNKNOWN_SUBMISSION),
    "concepts that no scheme has": (
        together_on_graph(
            put(EVENT, WUF.eventType, SOMETHING),
            on_every(WUF.Statement, WUF.statementKind, SOMETHING),
            on_every(WUF.Declaration, WUF.towardsAgenda, SOMETHING, *AGENDAS),
            on_every(WUF.Partnership, WUF.partnershipStage, SOMETHING),
        ),
        {
            ("R28-list", "Class"),
            ("V-kind", "Class"),
            ("V-agenda", "Class"),
            ("V-agenda", "MaxCount"),
            ("V-stage", "Class"),
        },
    ),
    "nothing where a concept has to stand": (
        together_on_graph(
            put(EVENT, WUF.partOfForum),
            on_every(WUF.Statement, WUF.statementKind),
            on_every(WUF.Partnership, WUF.partnershipStage),
            put(EVIDENCE, WUF.rule),
        ),
        {("V-forum", "MinCount"), ("V-kind", "MinCount"), ("V-stage", "MinCount"), ("P-rule", "MinCount")},
    ),
    "evidence before the first character": (
        put(EVIDENCE, OA.start, Literal(-1)),
        {("P-order", "MinInclusive")},
    ),
    "two stages of one partnership": (
        on_every(
            WUF.Partnership,
            WUF.partnershipStage,
            SCHEME["partnership-stage/signed"],
            SCHEME["partnership-stage/mentioned"],
        ),
        {("V-stage", "MaxCount")},
    ),
    "addresses": (
        together_on_graph(
            add(SPEAKER, WUF.positionTitle, Literal("write to luis@tejido.example")),
            add(SOMETHING, FOAF.mbox_sha1sum, Literal("da39a3ee5e6b4b0d3255bfef95601890afd80709")),
        ),
        {("C10-no-address", "Not"), ("C10-no-mailbox", "MaxCount")},
    ),
    **{
        f"an address as {slug_of(predicate)}": (
            add(SOMETHING, predicate, Literal("a.b@c.example")),
            {("C10-no-address", "Not")},
        )
        for predicate in (RDFS.label, SCHEMA.text)
    },
}


@pytest.fixture(scope="module")
def validator() -> Validator:
    """A validator that all tests share, as all reports of a run do."""
    return Validator(load_ontology())


def check_report(validator: Validator, change: ReportChange) -> Validation:
    """Validate the good report with a change."""
    return validator.validate(*lift(counted(change(good_report()))))


def check_graph(validator: Validator, change: GraphChange) -> Validation:
    """Validate the good report's graph with a change."""
    graph, registry = lift(good_report())
    change(graph)
    return validator.validate(graph, registry)


def assert_readable(findings: tuple[Finding, ...]) -> None:
    """Every finding tells its reader what is wrong and what to do, in words."""
    rules = {slug_of(s) for s in load_shapes().subjects() if isinstance(s, URIRef) and s in SHAPES}
    numbered = {rule for rule in rules if "-" in rule or rule[-1].isdigit()}
    for finding in findings:
        told = f"{finding.message} {finding.fix} {finding.subject} {finding.caption}"
        assert finding.message.endswith(".")
        assert finding.fix.endswith((".", "'"))
        assert not numbered & set(told.split())
        assert not any(sign in told for sign in ("http:", "https:", "wsh:", "wuf:", "{", "}"))
    assert len(set(findings)) == len(findings)


def test_every_constraint_has_a_failing_example() -> None:
    examples = [*FAULTY_REPORTS.values(), *FAULTY_GRAPHS.values()]
    assert {constraint for _, breaks in examples for constraint in breaks} == constraints()


def test_the_complete_report_conforms_to_every_shape(validator: Validator) -> None:
    in_time = Literal("2014-04-30T23:59:59+03:00", datatype=XSD.dateTime)
    assert broken(check_graph(validator, add(DOCUMENT, DCTERMS.dateSubmitted, in_time))) == set()


def test_the_complete_report_has_what_every_shape_is_about() -> None:
    graph, registry = lift(good_report())
    add(DOCUMENT, DCTERMS.dateSubmitted, Literal("2014-04-30T12:00:00Z", datatype=XSD.dateTime))(graph)
    shapes, data = load_shapes(), graph + registry
    for shape in set(shapes.subjects(RDF.type, SH.NodeShape)):
        classes, properties = shapes.objects(shape, SH.targetClass), shapes.objects(shape, SH.targetSubjectsOf)
        targets = [next(data.subjects(RDF.type, kind), None) for kind in classes]
        targets += [next(data.subjects(p), None) for p in properties]
        targets += [next(data.objects(None, p), None) for p in shapes.objects(shape, SH.targetObjectsOf)]
        assert any(targets), shape


def test_what_is_not_known_of_the_complete_report_is_when_it_was_sent(validator: Validator) -> None:
    findings = check_report(validator, lambda report: report).findings
    assert [(f.severity, f.requirements) for f in findings] == [(Severity.INFO, ("R29", "R30"))]


@pytest.mark.parametrize("name", FAULTY_REPORTS)
def test_a_fault_in_a_report_breaks_its_rules_and_no_others(name: str, validator: Validator) -> None:
    change, breaks = FAULTY_REPORTS[name]
    validation = check_report(validator, change)
    assert broken(validation) == breaks | UNKNOWN_SUBMISSION
    assert_readable(validation.findings)


@pytest.mark.parametrize("name", FAULTY_GRAPHS)
def test_a_fault_in_a_graph_breaks_its_rules_and_no_others(name: str, validator: Validator) -> None:
    change, breaks = FAULTY_GRAPHS[name]
    validation = check_graph(validator, change)
    assert broken(validation) - UNKNOWN_SUBMISSION == breaks - UNKNOWN_SUBMISSION
    assert breaks <= broken(validation)
    assert_readable(validation.findings)


# -- at the edge of a rule

SECTION_4 = StatementKind.PARTNERSHIP
_REST = sum(count_words(s.text) for s in good_report().statements[1:])
LONGEST_DISCUSSION = (Statement(kind=StatementKind.DISCUSSION, text="word " * (500 - _REST)),)
FINE: dict[str, ReportChange] = {
    "as long as may be, in the shortest time": together(
        on_report(summary="word " * 300, statements=(*LONGEST_DISCUSSION, *good_report().statements[1:])),
        on_event(date=dt.date(2014, 4, 5), participants=Participants(min=120), type=EventType.URBAN_LIBRARY),
        on_speaker(time="14:00"),
    ),
    "the last day, the last minute, many countries": together(
        on_event(date=dt.date(2014, 4, 11), participants=Participants(max=30)),
        on_speaker(time="15:59", name="东 京", nationality=("CO", "PE"), organization="AIUF", email="l@aiuf.example"),
    ),
    "a speaker of a part of an organizer": together(
        on_organizer(name="World Bank"), on_speaker(organization="World Bank Institute", email="l@worldbank.example")
    ),
    "an amount in words": together(without_pledge, saying(SECTION_4, "A grant of 3 million dólares.")),
    "a sign before the amount": together(without_pledge, saying(SECTION_4, "Costs: € 40.000.")),
    "a pledge of one": on_report(
        partnerships=(
            Partnership(
                parties=("AIUF",), kind=PartnershipKind.PLEDGE, stage=PartnershipStage.COMMITTED, text="AIUF pledged."
            ),
        )
    ),
}


@pytest.mark.parametrize("name", FINE)
def test_what_keeps_to_the_letter_passes(name: str, validator: Validator) -> None:
    assert broken(check_report(validator, FINE[name])) == UNKNOWN_SUBMISSION


def test_an_author_who_has_no_partnerships_to_tell_of_is_asked_for_no_amounts(validator: Validator) -> None:
    silent = tuple(s for s in good_report().statements if s.kind is not SECTION_4)
    none = replace(good_report(), statements=silent, partnerships=())  # its section 4 is as long as before: "None."
    assert broken(validator.validate(*lift(none))) == UNKNOWN_SUBMISSION


def test_every_shape_says_what_to_do_and_most_whose_rule_it_is() -> None:
    shapes = load_shapes()
    named = {s for s in shapes.subjects(SH.message, None) if (s, RDF.type, SH.SPARQLConstraint) not in shapes}
    named |= set(shapes.subjects(SH.sparql, None))
    for shape in named:
        assert (shape, SH.description, None) in shapes, shape
        assert (shape, WUF.checksRequirement, None) in shapes or slug_of(shape).startswith(("C10", "P-")), shape


def test_every_requirement_that_is_checked_stands_on_the_form() -> None:
    known = set(load_ontology().subjects(RDF.type, WUF.Requirement))
    assert set(load_shapes().objects(None, WUF.checksRequirement)) <= known


def test_every_shape_is_reached() -> None:
    shapes = load_shapes()
    listed = {
        member
        for list_ in (SH["or"], SH["and"], SH.alternativePath)
        for head in shapes.objects(None, list_)
        for member in Collection(shapes, head)
    }
    used = listed | set(shapes.objects(None, SH.property)) | set(shapes.objects(None, SH.sparql))
    named = {s for s in shapes.subjects(None, None) if isinstance(s, URIRef) and s in SHAPES} - {SHAPES.prefixes}
    for shape in named - used:
        assert any((shape, aim, None) in shapes for aim in (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)), (
            shape
        )
