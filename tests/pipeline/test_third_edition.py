"""An edition of the form is data: one more takes files and rows, and no code."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden_files import ROOT, SAMPLE_TEXT
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.record import write_record

SLUG, TITLE = "wuf13-partners", "Reporting Format for Partners (WUF13, 2026)"
CAPTIONS = {
    "en": "6. What the event will be remembered for",
    "es": "6. Por qué se recordará el evento",
    "fr": "6. Ce qui restera de l'événement",
}
# What a secretariat writes for a section of its own, in the terms of docs/editions.md.
KIND = """
kind:legacy a wuf:StatementKind , skos:Concept , owl:NamedIndividual ;
    skos:inScheme <https://w3id.org/wufgraph/scheme/statement-kind> ;
    skos:topConceptOf <https://w3id.org/wufgraph/scheme/statement-kind> ;
    skos:notation "legacy" ; schema:position "9"^^xsd:positiveInteger ;
    skos:prefLabel "Legacy"@en , "Legado"@es , "Héritage"@fr .

section:legacy a wuf:FormSection , skos:Concept , owl:NamedIndividual ;
    skos:inScheme <https://w3id.org/wufgraph/scheme/wuf13-section> ;
    skos:broader section:discussion ;
    skos:notation "legacy" ; schema:position "17"^^xsd:positiveInteger ;
    dcterms:type kind:legacy ; wuf:wordLimit "20"^^xsd:nonNegativeInteger ;
    skos:prefLabel "Legacy"@en , "Legado"@es , "Héritage"@fr ;
    skos:altLabel {captions} .

req:R34 a wuf:Requirement , owl:NamedIndividual ;
    dcterms:identifier "R34" ; wuf:formSection section:legacy ;
    rdfs:label {captions} ;
    skos:definition "The section on what the event will be remembered for has at most 20 words."@en .
form:wuf13-partners m8g:hasRequirement req:R34 .
"""
SHAPES = """
@prefix wsh: <https://w3id.org/wufgraph/shapes#> .
@prefix wuf: <https://w3id.org/wufgraph/onto#> .
wsh:WordLimit wuf:checksRequirement <https://w3id.org/wufgraph/form/wuf13-partners/R34> .
"""
SCRIPT = """
import json, sys
from dataclasses import replace
import datetime as dt
from wufgraph.desk.forms import blank_form, filled_form
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.graph.lift import lift_report
from wufgraph.graph.lower import lower_report
from wufgraph.model import Event, Report, Statement
from wufgraph.validation import Validator
from wufgraph.vocabulary import load_ontology

blank = extract(read_document(blank_form("wuf13-partners"), "blank.docx")).reports[0]
said = (Statement(kind="follow-up", text="We meet again."), Statement(kind="legacy", text="word " * 21))
sent = Report(file="x", form="wuf13-partners", forum="wuf13", event=Event(title="Homes", date=dt.date(2026, 5, 18)),
              summary="word " * 451, statements=said)
read = extract(read_document(filled_form(sent), "form.docx")).reports[0]
graph = lift_report(read, "wuf13/homes", {})
findings = Validator(load_ontology()).validate(graph).findings
print(json.dumps({
    "blank": [blank.form, len(blank.statements)],
    "read": [read.form, read.forum, [[s.kind, len(s.text.split())] for s in read.statements]],
    "back": lower_report(graph, "wuf13/homes").statements == read.statements,
    "limits": sorted((f.requirements[0], f.message) for f in findings if f.rule == "WordLimit"),
}))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with an edition more, made from the second one as a secretariat would."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT / "src" / "wufgraph", folder / "wufgraph", ignore=shutil.ignore_patterns("__pycache__"))
    assets = folder / "wufgraph" / "_assets"
    for name in ("ontology", "shapes", "queries", "data/reference"):
        shutil.copytree(ROOT / name, assets / name)
    form = (assets / "ontology" / "form-wuf12.ttl").read_text(encoding="utf-8")
    form = form.replace("WUF12, 2024", "WUF13, 2026").replace("wuf12", "wuf13").replace("2024-11-30", "2026-06-15")
    form = form.replace('"400"^^', '"450"^^').replace("400 words", "450 words")
    # What it adds to lists is known from the second edition already.
    start, end = form.index("### What this edition adds"), form.index("### Sections and fields")
    for number in range(23, 16, -1):
        form = form.replace(f'schema:position "{number}"', f'schema:position "{number + 1}"')
    printed = " , ".join(f'"{words}"@{language}' for language, words in CAPTIONS.items())
    form = form[:start] + form[end:] + KIND.replace("{captions}", printed)
    (assets / "ontology" / "form-wuf13.ttl").write_text(form, encoding="utf-8")
    (assets / "shapes" / "form-wuf13.ttl").write_text(SHAPES, encoding="utf-8")
    _add_captions(assets / "data" / "reference" / "captions.csv")
    return folder


def _add_captions(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    last = max(number for number, line in enumerate(lines) if line.startswith("caption,follow-up,"))
    own = [line.replace("wuf12-partners", SLUG) for line in lines if "wuf12-partners" in line]
    own = [line.replace("WUF12, 2024", "WUF13, 2026").replace("400 words", "450 words") for line in own]
    added = [f'caption,legacy,{language},{SLUG},"{words}"' for language, words in CAPTIONS.items()]
    path.write_text("\n".join([*lines[: last + 1], *added, *lines[last + 1 :], *own, ""]), encoding="utf-8")


def run(folder: Path, *words: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"PYTHONPATH": str(folder)}
    command = [sys.executable, *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_third_edition_is_printed_read_lifted_and_checked_with_no_change_to_the_code(installed: Path) -> None:
    told = json.loads(run(installed, "-c", SCRIPT))
    assert told["blank"] == [SLUG, 0]
    assert told["read"] == [SLUG, "wuf13", [["follow-up", 3], ["legacy", 21]]]
    assert told["back"] is True
    assert [requirement for requirement, _ in told["limits"]] == ["R10", "R34"]
    assert ["450" in told["limits"][0][1], "20" in told["limits"][1][1]] == [True, True]


def test_the_usual_form_is_read_as_before_beside_a_third_edition(installed: Path, tmp_path: Path) -> None:
    run(installed, "-m", "wufgraph", "extract", str(SAMPLE_TEXT), "--output", str(tmp_path))
    (report,) = extract(read_document(SAMPLE_TEXT.read_bytes(), SAMPLE_TEXT.name)).reports
    assert (tmp_path / f"{SAMPLE_TEXT.stem}.json").read_bytes() == write_record(report)
