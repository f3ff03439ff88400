"""Both engines pass the W3C's tests of SHACL Core, which are data beside this file (w3c/README.md)."""

from collections import Counter
from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, SH, BNode, Graph, Namespace, URIRef
from rdflib.term import Node

from wufgraph.validation import EngineName
from wufgraph.validation.engines import prepare
from wufgraph.validation.spelling import by_property, read_ntriples, spell_triples

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
SUITE = Path(__file__).with_name("w3c")
TOLD = (
    SH.focusNode, SH.resultPath, SH.value, SH.sourceConstraintComponent, SH.resultSeverity, SH.sourceShape,
)  # fmt: skip
# Only "true" switches sh:uniqueLang on, and "1", which is as true, does not (SHACL, section 4.4.5): pySHACL takes one
# for the other. No shape of ours writes "1".
TAKES_ONE_FOR_TRUE = (EngineName.PYSHACL, "property/uniqueLang-002.ttl")


def entries() -> list[str]:
    """The files of the suite that hold a test."""
    return [
        path.relative_to(SUITE).as_posix()
        for path in sorted(SUITE.rglob("*.ttl"))
        if "sht:Validate" in path.read_text(encoding="utf-8")
    ]


@pytest.fixture(autouse=True)
def _literals_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The suite has ill-typed literals, and tells "1" from "true"."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


def read(iri: Node | None) -> Graph:
    """A file of the suite."""
    return Graph().parse(str(iri).removeprefix("file://"), format="turtle", publicID=str(iri))


def results(graph: Graph, report: Node | None) -> tuple[object, Counter[tuple[str, ...]]]:
    """What a validation report says, as in section 3.6 of SHACL; blank nodes have no names to compare."""
    told = Counter(
        tuple(_spell(graph.value(result, predicate)) for predicate in TOLD)
        for result in graph.objects(report, SH.result)
    )
    return graph.value(report, SH.conforms), told


def _spell(term: Node | None) -> str:
    return "[]" if isinstance(term, BNode) else "" if term is None else term.n3()


def test_the_suite_is_whole() -> None:
    assert len(entries()) == 98


@pytest.mark.filterwarnings("ignore::Warning")
@pytest.mark.parametrize("engine", EngineName)
@pytest.mark.parametrize("entry", entries())
def test_engine_gives_the_report_that_the_w3c_expects(engine: EngineName, entry: str) -> None:
    manifest = read(URIRef((SUITE / entry).as_uri()))
    for test in manifest.subjects(RDF.type, SHT.Validate):
        action, expected = manifest.value(test, MF.action), manifest.value(test, MF.result)
        data, shapes = (read(manifest.value(action, part)) for part in (SHT.dataGraph, SHT.shapesGraph))
        found = Graph()
        for triple in read_ntriples(prepare(engine, shapes, Graph())(by_property(spell_triples(data)))):
            found.add(triple)
        same = results(found, found.value(None, RDF.type, SH.ValidationReport)) == results(manifest, expected)
        assert same is ((engine, entry) != TAKES_ONE_FOR_TRUE)
