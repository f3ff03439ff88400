"""Reports are checked by what their own edition of the form asks for."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from rdflib import DCTERMS, RDF, SH, XSD, Literal, URIRef

from tests.wuf12 import FOLLOW_UP, FORM, report_of_wuf12
from wufgraph.model import Language, Report
from wufgraph.validation import EngineName, Finding, Validator
from wufgraph.validation.of_edition import ontology_of
from wufgraph.validation.validator import load_shapes_of
from wufgraph.vocabulary import FORM as FORMS
from wufgraph.vocabulary import SCHEME, SHAPES, WUF, load_ontology

from .examples import counted, good_report, lift

Change = Callable[[Report], Report]


def silent(kind: str, agenda: str | None = None) -> Change:
    """A change that takes statements out, of a kind or towards an agenda."""

    def change(one: Report) -> Report:
        kept = tuple(s for s in one.statements if s.kind != kind or (agenda and s.agenda != agenda))
        return replace(one, statements=kept, partnerships=one.partnerships if kind != "partnership" else ())

    return change


def summary_of(words: int) -> Change:
    """A change that gives the summary a length."""
    return lambda one: replace(one, summary="word " * words)


def follow_up_of(words: int) -> Change:
    """A change that gives the section on what will follow a length."""
    long = replace(FOLLOW_UP, text="word " * words)
    return lambda one: replace(one, statements=(*(s for s in one.statements if s.kind != long.kind), long))


def discussion_of(words: int) -> Change:
    """A change that gives the outline so many words that the discussion has that many."""

    def change(one: Report) -> Report:
        said = sum(len(s.text.split()) for s in one.statements[1:])
        return replace(one, statements=(replace(one.statements[0], text="word " * (words - said)), *one.statements[1:]))

    return change


def same(one: Report) -> Report:
    """No change."""
    return one


# A change to the good report on the form of the twelfth session, and each rule that finds it, with its requirement.
MUTANTS: dict[str, tuple[Change, dict[str, str]]] = {
    "none": (same, {}),
    "a summary at its limit": (summary_of(400), {}),
    "a summary over it": (summary_of(401), {"WordLimit": "R10"}),
    "a discussion at its limit": (discussion_of(600), {}),
    "a discussion over it": (discussion_of(601), {"WordLimit": "R15"}),
    "the added section at its limit": (follow_up_of(150), {}),
    "the added section over it": (follow_up_of(151), {"WordLimit": "R33"}),
    "nothing in the added section": (silent("follow-up"), {"WUF12-R32-follow-up": "R32"}),
    "nothing on an agenda with another number": (
        silent("position", "new-urban-agenda"),
        {"R19-new-urban-agenda": "R17"},
    ),
    "nothing on an added agenda": (silent("position", "2030-agenda"), {"WUF12-R18-2030-agenda": "R18"}),
    "nothing on the other added agenda": (
        silent("position", "pact-for-the-future"),
        {"WUF12-R19-pact-for-the-future": "R19"},
    ),
    "an agenda of another form": (
        lambda one: replace(
            one,
            statements=tuple(
                replace(s, agenda="habitat-iii") if s.agenda == "2030-agenda" else s for s in one.statements
            ),
        ),
        {"V-agenda": "R17", "WUF12-R18-2030-agenda": "R18"},
    ),
    "a type of event of another form": (
        lambda one: replace(one, event=replace(one.event, type="agora")),
        {"R28-list": "R28"},
    ),
    "a day of another forum": (
        lambda one: replace(one, event=replace(one.event, date=dt.date(2014, 4, 9))),
        {"C1": "R03"},
    ),
}


def check(validator: Validator, report: Report, language: Language = Language.EN) -> tuple[Finding, ...]:
    """The findings of a report; when it came is not asked."""
    graph, registry = lift(counted(report))
    return tuple(
        one for one in validator.validate(graph, registry, language=language).findings if one.rule != "R29-submitted"
    )


@pytest.fixture(scope="module", params=EngineName)
def validator(request: pytest.FixtureRequest) -> Validator:
    """A validator for reports on all editions, by each engine."""
    return Validator(load_ontology(), engine=request.param)


@pytest.mark.parametrize("name", MUTANTS)
def test_a_report_is_held_against_its_own_form(name: str, validator: Validator) -> None:
    change, expected = MUTANTS[name]
    found = check(validator, change(report_of_wuf12()))
    assert {one.rule: one.requirements[0] for one in found} == expected


def test_each_rule_that_an_edition_adds_has_a_failing_example() -> None:
    added = {str(s).removeprefix(str(SHAPES)) for s in load_shapes_of(FORM).subjects(SH.message)}
    usual = {str(s).removeprefix(str(SHAPES)) for s in load_shapes_of("wuf7-partners").subjects(SH.message)}
    assert added - usual == {rule for _, expected in MUTANTS.values() for rule in expected if rule.startswith("WUF12")}
    assert usual - added == {"R17-habitat-iii", "R18-post-2015"}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, ("401", "allows 400", "The summary of the event has at most 400 words.")),
        (Language.ES, ("401", "permite 400", "El resumen del evento tiene como máximo 400 palabras.")),
        (Language.FR, ("401", "autorise 400", "Le résumé de l'événement compte 400 mots au plus.")),
    ],
)
def test_a_finding_quotes_the_wording_and_limit_of_its_own_form(
    language: Language, told: tuple[str, str, str], validator: Validator
) -> None:
    (found,) = check(validator, summary_of(401)(report_of_wuf12()), language)
    assert told[0] in found.message
    assert told[1] in found.message
    assert (found.expected, "400" in found.caption) == (told[2], True)


def test_lists_to_choose_from_are_those_of_the_form(validator: Validator) -> None:
    untyped = {
        form: check(validator, replace(one, event=replace(one.event, type=None)))[0].fix
        for form, one in (("wuf7", good_report()), ("wuf12", report_of_wuf12()))
    }
    assert ("Agora" in untyped["wuf7"], "Voices from Cities" in untyped["wuf7"]) == (True, False)
    assert ("Agora" in untyped["wuf12"], "Voices from Cities" in untyped["wuf12"]) == (False, True)


def test_a_report_of_2014_is_asked_for_nothing_of_2024(validator: Validator) -> None:
    assert check(validator, good_report()) == ()
    assert [one.requirements for one in check(validator, summary_of(301)(good_report()))] == [("R10",)]


def test_the_deadline_is_that_of_the_form(validator: Validator) -> None:
    graph, registry = lift(report_of_wuf12())
    (report,) = graph.subjects(RDF.type, WUF.Report)
    for moment, rules in (("2024-11-30T18:00:00+03:00", []), ("2024-11-30T18:00:01+03:00", ["R29-late"])):
        graph.set((report, DCTERMS.dateSubmitted, Literal(moment, datatype=XSD.dateTime)))
        assert [one.rule for one in validator.validate(graph, registry).findings] == rules


def test_a_report_on_a_form_that_nobody_knows_is_checked_by_the_usual_one(validator: Validator) -> None:
    unknown = replace(good_report(), form="wuf99-partners", summary="word " * 301, sections=())
    assert {one.rule for one in check(validator, unknown)} == {"V-form", "WordLimit"}


def test_the_shapes_of_an_edition_speak_of_its_own_requirements() -> None:
    for form, others in ((FORM, "wuf7-partners"), ("wuf7-partners", FORM)):
        named = {str(node) for node in load_shapes_of(form).all_nodes() if isinstance(node, URIRef)}
        assert not [iri for iri in named if iri.startswith(f"{FORMS[others]}/")]


def test_what_only_other_editions_print_is_no_answer() -> None:
    usual = ontology_of(FORMS["wuf7-partners"], load_ontology())
    assert (FORMS[FORM], RDF.type, WUF.FormEdition) not in usual
    assert (SCHEME["agenda/2030-agenda"], RDF.type, WUF.Agenda) not in usual
    assert (SCHEME["statement-kind/follow-up"], RDF.type, WUF.StatementKind) not in usual
    assert (SCHEME["agenda/new-urban-agenda"], RDF.type, WUF.Agenda) in usual
