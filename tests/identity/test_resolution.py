"""Who is who among the demo reports, and that no order of anything matters."""

import json
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.golden_files import GOLDEN, ROOT
from tests.strategies import reports
from wufgraph.identity import find_mentions, resolve
from wufgraph.model import Identities, Mention, Report
from wufgraph.record import read_record

CLUSTERS = json.loads((ROOT / "tests" / "corpus" / "demo-clusters.json").read_bytes())
DEMO = {path.stem: read_record(path.read_bytes(), path.name) for path in sorted((GOLDEN / "demo").glob("*.json"))}
MENTIONS = [mention for key, report in DEMO.items() for mention in find_mentions(report, key)]
GOLD = {
    (cluster["kind"], mention["file"], mention["as_written"]): cluster["id"]
    for cluster in CLUSTERS
    for mention in cluster["mentions"]
}


def as_written(report: Report) -> Iterator[tuple[str, str, str]]:
    """Kind, JSON Pointer and words of each mention that the gold has."""
    if report.reporter:
        yield "person", "/reporter", report.reporter
    for number, organizer in enumerate(report.organizers):
        yield "institution", f"/organizers/{number}", organizer.name
    for number, speaker in enumerate(report.speakers):
        if speaker.organization:
            yield "institution", f"/speakers/{number}/organization", speaker.organization
        if speaker.name:
            yield "person", f"/speakers/{number}", speaker.name


def pairs(kind: str, identities: Identities) -> Iterator[tuple[str, str]]:
    """Gold identifier and found IRI of each mention of one kind."""
    for key, report in DEMO.items():
        for found_kind, pointer, words in as_written(report):
            if found_kind == kind:
                yield GOLD[kind, report.file, words], identities.by_mention[key, pointer]


def test_every_mention_of_the_gold_is_in_a_report() -> None:
    found = {(kind, report.file, words) for report in DEMO.values() for kind, _, words in as_written(report)}
    assert found == set(GOLD)


def test_institutions_of_the_demo_are_exactly_those_of_the_gold() -> None:
    found = set(pairs("institution", resolve(MENTIONS)))
    assert len({gold for gold, _ in found}) == len({iri for _, iri in found}) == len(found)


def test_no_two_persons_of_the_gold_are_taken_for_one() -> None:
    meant = defaultdict(set)
    for gold, iri in pairs("person", resolve(MENTIONS)):
        meant[iri].add(gold)
    assert {iri: persons for iri, persons in meant.items() if len(persons) > 1} == {}


def test_few_persons_of_the_gold_are_taken_for_two() -> None:
    found = set(pairs("person", resolve(MENTIONS)))
    assert len(found) - len({gold for gold, _ in found}) <= 3


@given(st.permutations(MENTIONS))
def test_the_order_of_mentions_does_not_matter(mentions: list[Mention]) -> None:
    found, usual = resolve(mentions), resolve(MENTIONS)
    assert found.by_mention == usual.by_mention
    assert list(found.entities.items()) == list(usual.entities.items())


@given(st.lists(reports(), max_size=3))
def test_any_reports_are_resolved_in_any_order(made: list[Report]) -> None:
    mentions = [mention for number, report in enumerate(made) for mention in find_mentions(report, f"wuf7/{number}")]
    usual = resolve(mentions)
    assert resolve(mentions[::-1]) == usual
    assert set(usual.by_mention) == {(mention.report, mention.pointer) for mention in mentions}
    assert set(usual.by_mention.values()) <= set(usual.entities)


def test_naming_something_again_changes_nothing() -> None:
    again = [*MENTIONS, *MENTIONS]
    assert resolve(again).by_mention == resolve(MENTIONS).by_mention


@pytest.mark.parametrize("key", DEMO)
def test_each_report_gets_its_own_part(key: str) -> None:
    identities = resolve(MENTIONS)
    own = identities.of_report(key)
    assert set(own) == {mention.pointer for mention in MENTIONS if mention.report == key}
    assert all(identities.by_mention[key, pointer] == iri for pointer, iri in own.items())


def test_nothing_is_resolved_to_nothing() -> None:
    assert resolve([]) == Identities({}, {})


def test_names_of_an_entity_are_sorted_and_without_its_main_one() -> None:
    for entity in resolve(MENTIONS).entities.values():
        assert list(entity.other_names) == sorted(set(entity.other_names) - {entity.name})
