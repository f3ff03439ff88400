"""Many report graphs are validated as one by one, whatever the number of processes."""

from collections.abc import Iterator

import pytest
from rdflib import XSD, Graph, Literal

from tests.validation.examples import good_report, lift
from wufgraph.validation import EngineName, Validator, validate_all
from wufgraph.vocabulary import WUF, load_ontology


def graphs(count: int) -> Iterator[tuple[Graph, ...]]:
    """The good report, every third time with an end before its start."""
    graph, registry = lift(good_report())
    faulty = Graph()
    faulty += graph
    for subject in list(faulty.subjects(WUF.endTime)):
        faulty.set((subject, WUF.endTime, Literal("09:00:00", datatype=XSD.time)))
    for number in range(count):
        yield (faulty if number % 3 == 0 else graph), registry


@pytest.mark.parametrize(("jobs", "count"), [(1, 20), (2, 130)], ids=["here", "in processes"])
def test_findings_are_those_of_one_by_one_in_order(jobs: int, count: int) -> None:
    validator = Validator(load_ontology())
    alone = [validator.validate(*laid).findings for laid in graphs(2)]
    found = [one.findings for one in validate_all(graphs(count), load_ontology(), jobs=jobs)]
    assert found == [alone[0 if number % 3 == 0 else 1] for number in range(count)]
    assert alone[0] != alone[1]


def test_only_some_reports_are_held_at_a_time() -> None:
    taken = 0

    def counted() -> Iterator[tuple[Graph, ...]]:
        nonlocal taken
        for laid in graphs(400):
            taken += 1
            yield laid

    first = next(iter(validate_all(counted(), load_ontology(), jobs=2)))
    assert first.findings
    assert taken == 1


def test_no_report_is_no_finding() -> None:
    assert list(validate_all([], load_ontology(), engine=EngineName.SHIFTY)) == []
