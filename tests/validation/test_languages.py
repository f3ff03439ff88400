"""Every author is told everything in their own language: English, Spanish and French say the same."""

import re
from functools import cache

import pytest
from rdflib import SH, Literal

from tests.golden_files import SAMPLE_WORD
from tests.validation.examples import counted, good_report, lift
from tests.validation.test_shapes import FAULTY_GRAPHS, FAULTY_REPORTS
from wufgraph.checking import check_files
from wufgraph.model import Language
from wufgraph.phrases import typeset
from wufgraph.prefixes import slug_of
from wufgraph.validation import EngineName, Finding, Severity, Validator
from wufgraph.validation.templates import fill, places, variables
from wufgraph.validation.validator import load_shapes
from wufgraph.vocabulary import load_ontology

LANGUAGES = [Language.EN, Language.ES, Language.FR]
ENGLISH = re.compile(
    r"\b(the|of|is|are|and|with|not|missing|speaker|organizer|report|characters|yes|no one)\b", re.IGNORECASE
)
TEXTS = [
    (slug_of(shape), slug_of(predicate))
    for predicate in (SH.message, SH.description)
    for shape in sorted(set(load_shapes().subjects(predicate, None)), key=str)
]


@cache
def validator(engine: EngineName = EngineName.SHIFTY) -> Validator:
    """One for all tests of an engine."""
    return Validator(load_ontology(), engine=engine)


@cache
def findings_of(name: str, language: Language, engine: EngineName = EngineName.SHIFTY) -> tuple[Finding, ...]:
    """The findings of the good report with one fault."""
    if name in FAULTY_REPORTS:
        graph, registry = lift(counted(FAULTY_REPORTS[name][0](good_report())))
    else:
        graph, registry = lift(good_report())
        FAULTY_GRAPHS[name][0](graph)
    return validator(engine).validate(graph, registry, language=language).findings


def common(places_of_one: set[str]) -> set[str]:
    """The places of a text; those for labels have the language in their names."""
    return {re.sub(r"_(es|fr)$", "", place) for place in places_of_one}


@pytest.mark.parametrize(("shape", "predicate"), TEXTS)
def test_every_shape_has_its_texts_in_three_languages_with_the_same_places(shape: str, predicate: str) -> None:
    texts = {
        str(o.language): str(o)
        for s, o in load_shapes().subject_objects(SH[predicate])
        if slug_of(s) == shape and isinstance(o, Literal)
    }
    assert sorted(texts) == ["en", "es", "fr"]
    assert len(set(texts.values())) == 3
    assert common(places(texts["es"])) == common(places(texts["fr"])) == common(places(texts["en"]))
    assert all(
        text.rstrip("'»”").rstrip().endswith((".", "}")) or text.endswith(("'.", "».")) for text in texts.values()
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*FAULTY_REPORTS, *FAULTY_GRAPHS])
def test_a_finding_leaves_no_place_empty(name: str, language: Language) -> None:
    for finding in findings_of(name, language):
        told = [finding.message, finding.fix, finding.subject, finding.caption, finding.expected]
        assert not any(sign in text for text in told for sign in ("{", "}", "http:", "https:"))
        assert finding.message
        assert finding.fix
        assert bool(finding.expected) == bool(finding.requirements)
        assert finding.language is language


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
@pytest.mark.parametrize("name", [*FAULTY_REPORTS, *FAULTY_GRAPHS])
def test_no_english_is_left(name: str, language: Language) -> None:
    english = {(f.rule, f.focus, f.component): f for f in findings_of(name, Language.EN)}
    for finding in findings_of(name, language):
        same = english[finding.rule, finding.focus, finding.component]
        assert finding.message != same.message
        assert finding.fix != same.fix
        assert not ENGLISH.search(
            re.sub("Alda Institute.*Futures|City Changer", "", f"{finding.message} {finding.fix} {finding.expected}")
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_engines_say_the_same_in_every_language(language: Language) -> None:
    names = [
        "a summary of one word too much",
        "the day after the forum",
        "speakers out of order",
        "a report that came late",
    ]
    for name in [name for name in names if name in {*FAULTY_REPORTS, *FAULTY_GRAPHS}]:
        assert findings_of(name, language) == findings_of(name, language, EngineName.PYSHACL)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, "12 April 2014 is not within the forum, which was held from 5 April 2014 to 11 April 2014."),
        (Language.ES, "los días del foro, que se celebró del 5 de abril de 2014 al 11 de abril de 2014."),
        (Language.FR, "du forum, qui s'est tenu du 5 avril 2014 au 11 avril 2014."),
    ],
)
def test_days_are_told_in_words(language: Language, told: str) -> None:
    assert any(f.message.endswith(told) for f in findings_of("the day after the forum", language))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, "'Name of Reporter' has 2 answers; the form asks for 1."),
        (Language.ES, "«Nombre del relator» tiene 2 respuestas; el formato pide 1."),
        (Language.FR, "« Nom du rapporteur » a 2 réponses ; le formulaire en demande 1."),
    ],
)
def test_too_many_answers_are_not_told_as_a_missing_one(language: Language, told: str) -> None:
    assert typeset(told, language) in [f.message for f in findings_of("two of what there can be one of", language)]


@pytest.mark.parametrize(
    ("language", "subject", "severity"),
    [
        (Language.EN, "Speaker 2 (Luis Mosquera)", "Violation"),
        (Language.ES, "Ponente 2 (Luis Mosquera)", "Incumplimiento"),
        (Language.FR, "Intervenant 2 (Luis Mosquera)", "Manquement"),
    ],
)
def test_who_it_is_about_and_how_urgent_it_is_are_told_in_the_language(
    language: Language, subject: str, severity: str
) -> None:
    found = [f for f in findings_of("a contact that is no address", language) if f.severity is Severity.VIOLATION]
    assert [f.subject for f in found] == [subject]
    assert str(found[0]).startswith(severity)


def test_each_report_is_told_in_its_own_language_unless_another_is_asked_for() -> None:
    (own,), (asked,) = check_files([SAMPLE_WORD]), check_files([SAMPLE_WORD], language=Language.FR)
    assert own.report is not None
    assert (own.language, asked.language) == (own.report.language, Language.FR)
    assert {f.language for f in own.findings} == {Language.EN}
    assert {f.language for f in asked.findings} == {Language.FR}
    assert [f.rule for f in own.findings] == [f.rule for f in asked.findings]


# -- texts with places


def test_what_was_filled_in_is_read_back_from_every_language() -> None:
    templates = ["{?n} of {?label}", "{?n} de {?label_es}"]
    assert variables(templates, ["3 de casas", "3 of houses"]) == {"n": "3", "label": "houses", "label_es": "casas"}


def test_a_text_of_another_template_fills_nothing() -> None:
    assert variables(["{?n} words"], ["some other message"]) == {}


def test_a_place_without_value_stays() -> None:
    assert fill("{?a} and {$b}", {"a": "1"}) == "1 and {$b}"
