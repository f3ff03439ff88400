"""What the authors of the sample and of the demo reports are told."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Literal

from tests.golden_files import DEMO, SAMPLE_TEXT, SAMPLE_WORD
from wufgraph.checking import Check, check_files
from wufgraph.dataset import Dataset
from wufgraph.finding_formats import findings_as_json, findings_as_text
from wufgraph.graph import iris
from wufgraph.intake import read_file
from wufgraph.model import Language
from wufgraph.phrases import typeset
from wufgraph.validation import Finding, Severity, Validator
from wufgraph.validation.validator import load_shapes
from wufgraph.vocabulary import OA, SHAPES, load_ontology
from wufgraph.wording import find_addresses, fold_space

from .examples import KEY, good_report, lift
from .test_shapes import FAULTY_GRAPHS

Checks = Callable[[Path], Check]
DEMO_FILES = sorted(DEMO.iterdir())
FILES = [*DEMO_FILES, SAMPLE_WORD]

# Violations by number: requirement, and words that stand in what is told.
VIOLATIONS: dict[str, list[tuple[str, str]]] = {
    "01": [],
    "02": [],
    "03": [("R15", "529 words; the form allows 500, so it is 29 over"), ("R27", "Lina Haddadeen")],
    "04": [("R23", "Clarisse Mbemba")],
    "05": [("R10", "tiene 316 palabras; el formato permite 300, de modo que sobran 16")],
    "06": [("R23", "Teguh Wibawa")],
    "07": [("R08", "número aproximado de participantes")],
    "08": [("R13", "Administration électronique")],
    "09": [("R01", "name of the reporter")],
    "10": [("R27", "Mamadou THIOMBANE")],
    "11": [("R31", "Aucun intervenant")],
    "12": [
        ("R05", "termina antes de empezar"),
        ("R11", "ninguna área de interés"),
        ("R15", "tiene 519 palabras; el formato permite 500, de modo que sobran 19"),
    ],
}
# Severity, requirements, subject, message and quote, as far as they are told apart by them.
SAMPLE = [
    (
        "Violation",
        "R15",
        "",
        "The section 'Summary of the Discussion' has 947 words; the form allows 500, so it is 447 over.",
        "What individual and institutional factors contribute to creating good leaders;",
    ),
    ("Warning", "R07", "Organizer 1 (University College London)", "Only a country is given", "UK"),
    ("Warning", "R07", "Organizer 2 (World Bank Institute)", "Only a country is given", "USA"),
    ("Warning", "R07", "Organizer 3 (UN-Habitat)", "Only a country is given", "Kenya"),
    ("Info", "R02", "", "No event number is given", "Strategic leadership for safer cities"),
    (
        "Info",
        "R13",
        "",
        "The area 'Research & Capacity Development' is named without any of its subjects.",
        "Research and Capacity Development",
    ),
    (
        "Info",
        "R21",
        "",
        "No amount or number of pledged contributions",
        "Coordinated academia-policy-business initiatives",
    ),
    (
        "Info",
        "R24",
        "Speaker 2 (Sabine Palmreuter)",
        "The speaker's institution, World Bank, is not itself an organizer; World Bank Institute, a part of it, is.",
        "World Bank",
    ),
    (
        "Info",
        "R24",
        "Speaker 3 (Elizabeth Johnston)",
        "The speaker's institution, European Forum for Urban Security, is neither an organizer nor related to one.",
        "European Forum for Urban Security (EFUS)",
    ),
    ("Info", "R29, R30", "", "It is not known when and how the report was submitted", None),
]
# SHACL, section 3.6.2; and what SHACL-SPARQL adds.
RESULT_TERMS = {
    SH.focusNode,
    SH.resultPath,
    SH.value,
    SH.sourceShape,
    SH.sourceConstraintComponent,
    SH.sourceConstraint,
    SH.detail,
    SH.resultMessage,
    SH.resultSeverity,
}


@cache
def text_of(path: Path) -> str:
    """The text that spans count in."""
    document, _ = read_file(path)
    assert document is not None
    return document.text


def name(path: Path) -> str:
    """How a file is called in the tests' names."""
    return path.stem


def assert_in_place(finding: Finding, text: str) -> None:
    """The quote stands in the text where the span says."""
    assert finding.span is not None
    assert 0 <= finding.span.start < finding.span.end <= len(text)
    passage = fold_space(finding.span.of(text))
    if finding.quote is not None:
        assert finding.quote.removesuffix(" …") in passage


def test_the_sample_gets_its_findings(check_of: Checks) -> None:
    findings = check_of(SAMPLE_WORD).findings
    assert len(findings) == len(SAMPLE)
    for finding, (severity, requirements, subject, message, quote) in zip(findings, SAMPLE, strict=True):
        assert (str(finding.severity), ", ".join(finding.requirements)) == (severity, requirements)
        assert finding.subject == subject
        assert finding.message.startswith(message)
        assert finding.fix
        if quote is None:
            assert (finding.quote, finding.span) == (None, None)
        else:
            assert finding.quote is not None
            assert finding.quote.startswith(quote)
            assert finding.caption
            assert_in_place(finding, text_of(SAMPLE_WORD))


def test_the_sample_as_text_gets_the_same_findings(check_of: Checks) -> None:
    told = [(f.severity, f.requirements, f.subject, f.message, f.quote) for f in check_of(SAMPLE_TEXT).findings]
    assert told == [(f.severity, f.requirements, f.subject, f.message, f.quote) for f in check_of(SAMPLE_WORD).findings]


@pytest.mark.parametrize("path", DEMO_FILES, ids=name)
def test_a_demo_report_gets_its_violations(path: Path, check_of: Checks) -> None:
    violations = [f for f in check_of(path).findings if f.severity is Severity.VIOLATION]
    expected = VIOLATIONS[path.name[:2]]
    assert [f.requirements for f in violations] == [(requirement,) for requirement, _ in expected]
    for finding, (_, words) in zip(violations, expected, strict=True):
        assert words in f"{finding} {finding.quote}"


def test_every_demo_report_has_its_row() -> None:
    assert [path.name[:2] for path in DEMO_FILES] == list(VIOLATIONS)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_quote_stands_where_the_finding_says(path: Path, check_of: Checks) -> None:
    for finding in check_of(path).findings:
        if finding.quote is not None or finding.span is not None:
            assert_in_place(finding, text_of(path))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_findings_are_told_once_and_the_most_urgent_first(path: Path, check_of: Checks) -> None:
    findings = check_of(path).findings
    assert len(set(findings)) == len(findings)
    assert len({(f.subject, f.message) for f in findings}) == len(findings)
    order = list(Severity)
    assert [f.severity for f in findings] == sorted((f.severity for f in findings), key=order.index)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_finding_holds_an_iri_or_an_address(path: Path, check_of: Checks) -> None:
    one = check_of(path)
    told = findings_as_text([one]) + "".join(str(value) for row in findings_as_json([one]) for value in row.values())
    assert "http" not in told
    assert "None" not in findings_as_text([one])
    assert find_addresses(told) == []


def test_the_store_tells_what_the_check_tells(built: Dataset, check_of: Checks) -> None:
    for key, title in (
        ("wuf7/nothing-about-us-without-us", "03-young-planners.txt"),
        ("wuf7/warm-homes-fair-bills", "09-retrofit-finance.docx"),
    ):
        stored = built.findings(key)[key]
        told = {(f.severity, f.requirements, f.subject, f.quote) for f in check_of(DEMO / title).findings}
        assert {(f.severity, f.requirements, f.subject, f.quote) for f in stored} == told


def test_the_validation_report_is_standard_shacl(check_of: Checks) -> None:
    results = Graph().parse(data=check_of(SAMPLE_WORD).validation_report, format="turtle")
    (report,) = results.subjects(RDF.type, SH.ValidationReport)
    assert results.value(report, SH.conforms) == Literal(False)
    found = set(results.objects(report, SH.result))
    assert len(found) == len(SAMPLE)
    for result in found:
        assert (result, RDF.type, SH.ValidationResult) in results
        for required in (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent, SH.sourceShape):
            assert len(set(results.objects(result, required))) == 1
        assert results.value(result, SH.resultSeverity) in {SH.Violation, SH.Warning, SH.Info}
        assert set(results.predicates(result)) - {RDF.type} <= RESULT_TERMS


def test_what_breaks_several_constraints_of_one_rule_is_told_once() -> None:
    graph, registry = lift(good_report())
    FAULTY_GRAPHS["words for dates, times and numbers"][0](graph)
    validation = Validator(load_ontology()).validate(graph, registry)
    broken = [validation.results.value(r, SH.sourceShape) for r in validation.results.objects(None, SH.result)]
    assert broken.count(SHAPES["P-order"]) == 3
    assert [f.rule for f in validation.findings].count("P-order") == 1


def test_the_shapes_are_valid_shacl() -> None:
    conforms, _, told = pyshacl.validate(Graph(), shacl_graph=load_shapes(), meta_shacl=True)
    assert conforms, told


def test_a_validator_keeps_nothing_of_a_report() -> None:
    validator = Validator(load_ontology())
    graph, registry = lift(good_report())
    before = validator.validate(graph, registry).findings
    validator.validate(Graph().parse(data="<urn:e> a <https://w3id.org/wufgraph/onto#PartnerEvent> .", format="turtle"))
    assert validator.validate(graph, registry).findings == before


def test_what_the_ontology_knows_stays_after_a_report_that_repeats_it() -> None:
    validator = Validator(load_ontology())
    graph, registry = lift(good_report())
    validator.validate(graph, registry, load_ontology())
    assert validator.validate(graph, registry).findings == validator.validate(graph, registry, load_ontology()).findings


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "empty.docx").write_bytes(b"")
    checks = check_files([tmp_path / "empty.docx", DEMO_FILES[0]])
    assert [one.error is None for one in checks] == [False, True]
    assert str(tmp_path / "empty.docx") in str(checks[0].error)
    assert (checks[0].violations, checks[1].violations) == (0, 0)


def test_an_address_in_a_title_is_not_told(tmp_path: Path) -> None:
    words = DEMO.joinpath("03-young-planners.txt").read_text(encoding="utf-8")
    title = "Nothing about us without us: young people at the planning table"
    assert words.count(title) == 1
    path = tmp_path / "report.txt"
    path.write_text(words.replace(title, "Write to ana@alda.example about planning"), encoding="utf-8")
    (one,) = check_files([path])
    assert one.title == "Write to [address withheld] about planning"
    assert "ana@" not in findings_as_text([one]) + str(findings_as_json([one])) + one.validation_report


# The same findings in the other languages: severity, subject, and words of message and remedy.
SAMPLE_TOLD = {
    Language.ES: [
        ("Incumplimiento", "", "tiene 947 palabras; el formato permite 500, de modo que sobran 447", "Acórtela en 447"),
        ("Advertencia", "Institución organizadora 1 (University College London)", "se indica el país", "la ciudad"),
        ("Advertencia", "Institución organizadora 2 (World Bank Institute)", "se indica el país", "la ciudad"),
        ("Advertencia", "Institución organizadora 3 (UN-Habitat)", "se indica el país", "la ciudad"),
        ("Observación", "", "No se indica el número del evento", "Añada el número"),
        ("Observación", "", "El área «Investigación y desarrollo de capacidades»", "los temas de esta área"),
        ("Observación", "", "No se indican importes", "«4. Creación de alianzas"),
        ("Observación", "Ponente 2 (Sabine Palmreuter)", "sí lo es World Bank Institute", "Si es así"),
        ("Observación", "Ponente 3 (Elizabeth Johnston)", "no es organizadora ni está vinculada", "Si es así"),
        ("Observación", "", "No se sabe cuándo ni cómo", "la secretaría sabe cuándo llegó"),
    ],
    Language.FR: [
        ("Manquement", "", "compte 947 mots ; le formulaire en autorise 500, soit 447 de trop", "de 447 mots"),
        ("Avertissement", "Institution organisatrice 1 (University College London)", "seul le pays", "la ville"),
        ("Avertissement", "Institution organisatrice 2 (World Bank Institute)", "seul le pays", "la ville"),
        ("Avertissement", "Institution organisatrice 3 (UN-Habitat)", "seul le pays", "la ville"),
        ("Observation", "", "Le numéro de l'événement n'est pas indiqué", "Ajoutez le numéro"),
        ("Observation", "", "Le domaine « Recherche et développement des capacités »", "les sujets de ce domaine"),
        ("Observation", "", "Aucun montant ni nombre de contributions annoncées", "« 4. Création de partenariats"),
        ("Observation", "Intervenant 2 (Sabine Palmreuter)", "qui en fait partie, l'est", "ainsi"),
        ("Observation", "Intervenant 3 (Elizabeth Johnston)", "n'est ni organisatrice ni liée", "ainsi"),
        ("Observation", "", "On ne sait ni quand ni comment", "le secrétariat sait quand il est arrivé"),
    ],
}


@pytest.mark.parametrize("language", SAMPLE_TOLD)
def test_the_sample_gets_its_findings_in_every_language(language: Language) -> None:
    (one,) = check_files([SAMPLE_WORD], language=language)
    for finding, (severity, subject, message, fix) in zip(one.findings, SAMPLE_TOLD[language], strict=True):
        assert (finding.severity.told(language), finding.subject) == (severity, subject)
        assert typeset(message, language) in finding.message
        assert typeset(fix, language) in finding.fix
    assert [f.rule for f in one.findings] == [f.rule for f in check_files([SAMPLE_WORD])[0].findings]


def test_two_values_that_break_one_rule_are_two_findings() -> None:
    graph, registry = lift(replace(good_report(), themes=("space-travel", "time-travel")))
    found = Validator(load_ontology()).validate(graph, registry).findings
    assert [f.value for f in found if f.rule == "R13-area"] == ["space-travel", "time-travel"]


def test_what_two_constraints_of_a_shape_say_of_one_value_is_told_once() -> None:
    graph, registry = lift(good_report())
    evidence = iris.evidence_iri(KEY, "event-title")
    graph.set((evidence, OA.start, Literal("ten")))
    found = Validator(load_ontology()).validate(graph, registry)
    assert [f.rule for f in found.findings].count("P-order") == 1
    assert len(list(found.results.subjects(SH.sourceShape, SHAPES["P-order"]))) > 1
