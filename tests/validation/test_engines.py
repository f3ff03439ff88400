"""The fast engine finds what the reference finds, result by result, and says it in the same words."""

import random
from collections import Counter
from functools import cache

import pytest
from rdflib import DCTERMS, RDF, SH, XSD, Graph, Literal, URIRef, Variable
from rdflib.plugins.sparql.algebra import translateQuery, traverse
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Node

from tests.validation.examples import counted, good_report, lift
from tests.validation.test_shapes import FAULTY_GRAPHS, FAULTY_REPORTS
from wufgraph.prefixes import slug_of
from wufgraph.validation import EngineName, Validator
from wufgraph.validation.compiled import ONLY_BESIDE
from wufgraph.validation.validator import load_shapes
from wufgraph.vocabulary import SCHEMA, WUF, load_ontology

TOLD = (
    SH.focusNode, SH.value, SH.sourceConstraintComponent, SH.sourceShape, SH.resultSeverity, SH.resultMessage,
)  # fmt: skip
BARE = str.maketrans("", "", "<>")  # engines differ in how a message names a thing without a label
# One fault of each kind: reports first, then graphs.
A_FEW = 6


@cache
def validator(engine: EngineName) -> Validator:
    """One for all tests: preparing takes longer than checking."""
    return Validator(load_ontology(), engine=engine)


def results(graph: Graph) -> Counter[tuple[str, ...]]:
    """Each result of a validation report as its terms; a path by its steps, as blank nodes have no names."""
    return Counter(
        (spell(graph.value(result, SH.resultPath)), *(_told(graph, result, predicate) for predicate in TOLD))
        for result in graph.objects(None, SH.result)
    )


def _told(graph: Graph, result: Node, predicate: URIRef) -> str:
    """A term, or the messages in all languages."""
    return " / ".join(sorted(str(term).translate(BARE) for term in graph.objects(result, predicate)))


def spell(path: Node | None) -> str:
    """A path's steps; what an engine leaves out of its report of a compound path is told by the source shape."""
    return str(path) if path is None or isinstance(path, URIRef) else "compound"


def assert_equal(graph: Graph, registry: Graph) -> None:
    """Both engines give the same results, and say alike whether the graph conforms."""
    fast, reference = (validator(engine).validate(graph, registry).results for engine in EngineName)
    assert results(fast) == results(reference)
    assert set(fast.objects(None, SH.conforms)) == set(reference.objects(None, SH.conforms))


def faulty(name: str) -> tuple[Graph, Graph]:
    """The good report with one fault."""
    if name in FAULTY_REPORTS:
        return lift(counted(FAULTY_REPORTS[name][0](good_report())))
    graph, registry = lift(good_report())
    FAULTY_GRAPHS[name][0](graph)
    return graph, registry


def mutant(seed: int) -> Graph:
    """The good report's graph with one to four triples taken away, doubled, or given another value."""
    chance = random.Random(seed)
    graph, _ = lift(good_report())
    triples = sorted(graph)
    for subject, predicate, value in chance.sample(triples, chance.randint(1, 4)):
        change = chance.choice(("drop", "text", "number", "other", "day"))
        if change != "other":
            graph.remove((subject, predicate, value))
        if change == "text":
            graph.add((subject, predicate, Literal(chance.choice(("", "x", "a b", "0", "12:30:00")))))
        if change == "number":
            graph.add((subject, predicate, Literal(chance.randint(-5, 900))))
        if change == "day":
            graph.add((subject, predicate, Literal(f"2014-04-{chance.randint(1, 30):02}", datatype=XSD.date)))
        if change == "other":
            graph.add((subject, predicate, chance.choice(triples)[2]))
    return graph


@pytest.mark.parametrize("name", [*list(FAULTY_REPORTS)[::9], *list(FAULTY_GRAPHS)[::9]][: 2 * A_FEW])
def test_engines_agree_on_a_few_faults(name: str) -> None:
    assert_equal(*faulty(name))


@pytest.mark.parametrize("engine", EngineName)
def test_a_result_has_its_message_in_three_languages(engine: EngineName) -> None:
    found = validator(engine).validate(*faulty("two of what there can be one of")).results
    messages = [set(found.objects(result, SH.resultMessage)) for result in found.objects(None, SH.result)]
    assert messages
    assert {len(one) for one in messages} == {3}


@pytest.mark.all
@pytest.mark.parametrize("name", [*FAULTY_REPORTS, *FAULTY_GRAPHS])
def test_engines_agree_on_every_fault(name: str) -> None:
    assert_equal(*faulty(name))


@pytest.mark.all
@pytest.mark.parametrize("seed", range(60))
def test_engines_agree_on_mutants(seed: int) -> None:
    assert_equal(mutant(seed), lift(good_report())[1])


def test_a_mutant_breaks_something() -> None:
    found = [results(validator(EngineName.SHIFTY).validate(mutant(seed)).results) for seed in range(8)]
    assert len({frozenset(one) for one in found}) > len(found) / 4


def test_no_query_of_a_shape_has_a_variable_for_a_property() -> None:
    """Else the fast engine would leave triples out that the query asks for."""
    queries = _queries()
    assert queries
    for query in queries:
        found: list[object] = []
        algebra = translateQuery(parseQuery(query)).algebra
        traverse(algebra, visitPre=lambda node, found=found: found.extend(_properties(node)))  # type: ignore[misc]
        assert found
        assert not [one for one in found if isinstance(one, Variable)]


def test_shapes_ask_for_some_properties_of_what_has_others_alone() -> None:
    """Else the fast engine would leave triples out that a shape asks for."""
    queries = _queries()
    assert {one for query in queries for one in ONLY_BESIDE if f":{slug_of(one)} " in query} == set(ONLY_BESIDE)
    for query in queries:
        patterns = _patterns(translateQuery(parseQuery(query)).algebra)
        for subject, predicate, _ in patterns:
            beside = ONLY_BESIDE.get(predicate, ()) if isinstance(predicate, URIRef) else ()
            assert not beside or any(s == subject and p in beside for s, p, _ in patterns)


def test_shapes_come_to_a_section_of_the_form_by_being_part_of_a_report_alone() -> None:
    shapes = load_shapes()
    assert not set(shapes.subjects(None, SCHEMA.position))
    for asking in shapes.subjects(SH.path, WUF.formSection):
        first = next(shapes.subjects(RDF.first, asking))
        value = next(shapes.subjects(SH["and"], first))
        path = shapes.value(next(shapes.subjects(SH.qualifiedValueShape, value)), SH.path)
        assert shapes.value(path, SH.inversePath) == DCTERMS.isPartOf
    named = set(shapes.subjects(None, WUF.formSection))
    assert named == set(shapes.subjects(SH.path, WUF.formSection))


def _queries() -> list[str]:
    declared = [(load_shapes().value(d, SH.prefix), d) for d in load_shapes().subjects(SH.prefix)]
    prefixes = "".join(f"PREFIX {name}: <{load_shapes().value(d, SH.namespace)}>\n" for name, d in declared)
    return [prefixes + str(query) for query in load_shapes().objects(None, SH.select)]


def _patterns(algebra: object) -> list[tuple[object, object, object]]:
    """All triple patterns of a query: those that belong together have variables of the same names."""
    found: list[tuple[object, object, object]] = []

    def visit(node: object) -> None:
        triples = getattr(node, "triples", None) if isinstance(node, CompValue) else None
        for some in triples or ():
            found.extend(zip(some[::3], some[1::3], some[2::3], strict=True))

    traverse(algebra, visitPre=visit)
    return found


def _properties(node: object) -> list[object]:
    triples = getattr(node, "triples", None) if isinstance(node, CompValue) else None
    return [
        predicate for some in triples or () for predicate in some[1::3]
    ]  # inside EXISTS they are written one by one
