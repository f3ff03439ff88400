"""No e-mail address gets out, wherever in a record it stands."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rdflib import Literal

from tests.golden_files import DEMO, SAMPLE_WORD
from tests.validation.examples import good_report, lift
from wufgraph.checking import check_files
from wufgraph.dataset import Dataset
from wufgraph.errors import DamagedInputError
from wufgraph.export import FORMATS
from wufgraph.finding_formats import findings_as_json, findings_as_text
from wufgraph.intake import read_file
from wufgraph.pages import findings_page
from wufgraph.realignment import realign
from wufgraph.record import read_record, write_record
from wufgraph.wording import find_addresses

ADDRESS = "zoe.quirk@quietmail.example"
PASSAGE = {"start": 1, "end": 9, "section": "title", "rule": "field", "confidence": 0.9, "quote": "words"}

addresses = st.emails() | st.from_regex(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+", fullmatch=True)
surroundings = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def full_record() -> dict[str, Any]:
    """A record in which every text that there can be is given."""
    record: dict[str, Any] = json.loads(write_record(good_report()))
    record["unread"] = [{"start": 1, "end": 9, "text": "left over"}]
    record["unmatched"] = [{"caption": "Sponsor", "value": "The Water Foundation", "start": 10, "end": 30}]
    record["warnings"] = [{"pointer": "/event/date", "code": "unclear", "text": "9 or 10 April"}]
    record["other_themes"], record["unaligned_bases"] = ["Leadership"], ["Portugal y Colombia"]
    record["partnerships"][0]["due"] = "by May"
    record["statements"][0]["heading"] = "Debate"
    record["sha256"] = None
    for pointer, value in list(leaves(record)):
        record["evidence"].setdefault(pointer, {**PASSAGE, "quote": value})
    return record


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a record, with its JSON Pointer."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from leaves(one, f"{pointer}/{number}")


def put(record: dict[str, Any], pointer: str, value: str) -> None:
    """Set the text at a pointer."""
    *above, last = (part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
    place: Any = record
    for part in above:
        place = place[int(part)] if isinstance(place, list) else place[part]
    place[int(last) if isinstance(place, list) else last] = value


LEAVES = [pointer for pointer, _ in leaves(full_record())]


def is_taken(pointer: str, value: str) -> bool:
    """Whether a record may hold a text at a place."""
    record = full_record()
    put(record, pointer, value)
    try:
        read_record(json.dumps(record).encode(), "record.json")
    except DamagedInputError:
        return False
    return True


OPEN_TO_WORDS = [pointer for pointer in LEAVES if is_taken(pointer, ADDRESS)]


def test_there_are_many_places_for_an_address() -> None:
    assert len(OPEN_TO_WORDS) > 60
    assert {"/reporter", "/event/title", "/organizers/0/acronym", "/speakers/1/email", "/file"} <= set(OPEN_TO_WORDS)


@given(st.sampled_from(LEAVES), addresses, surroundings, surroundings)
def test_an_address_anywhere_in_a_record_stays_out_of_the_graph(
    pointer: str, address: str, before: str, after: str
) -> None:
    record = full_record()
    put(record, pointer, f"{before}{address}{after}")
    try:
        report = realign(read_record(json.dumps(record).encode(), "record.json"))
    except DamagedInputError:
        assume(False)
    graph, registry = lift(report)
    for term in {term for triple in graph + registry for term in triple}:
        assert address not in str(term)
        if isinstance(term, Literal):
            assert find_addresses(str(term)) == []


@pytest.fixture(scope="module")
def leaky(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with an address in every text that may hold one."""
    record = full_record()
    for pointer in OPEN_TO_WORDS:
        put(record, pointer, f"{dict(leaves(record))[pointer]} {ADDRESS}")
    path = tmp_path_factory.mktemp("leaky") / "record.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def leaky_store(leaky: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of that record."""
    folder = tmp_path_factory.mktemp("leaky-store") / "store"
    with Dataset(folder) as dataset:
        assert dataset.build([leaky]).failed == ()
    return folder


@pytest.mark.parametrize("format_", FORMATS)
def test_no_export_holds_an_address(format_: str, leaky_store: Path) -> None:
    with Dataset(leaky_store, read_only=True) as dataset:
        data = dataset.export(format_, inferred=True)
    assert b"quirk" not in data
    assert b"quietmail" not in data


def test_no_file_of_a_store_holds_an_address(leaky_store: Path) -> None:
    for path in leaky_store.rglob("*"):
        assert path.is_dir() or ADDRESS.encode() not in path.read_bytes()


def test_no_finding_holds_an_address(leaky: Path) -> None:
    checks = check_files([leaky])
    told = (
        findings_as_text(checks) + str(findings_as_json(checks)) + checks[0].validation_report + findings_page(checks)
    )
    assert "quirk" not in told


def test_a_built_store_holds_no_address_of_its_reports(built_store: Path) -> None:
    given_ = {
        speaker.email
        for path in [*sorted(DEMO.iterdir()), SAMPLE_WORD]
        for report in read_file(path)[1].reports
        for speaker in report.speakers
        if speaker.email
    }
    assert len(given_) > 25
    with Dataset(built_store, read_only=True) as dataset:
        text = dataset.export("nquads", inferred=True, ontology=True).decode()
    assert {address for address in given_ if address in text} == set()
    assert "@" not in text.replace('"@e', "").replace('"@f', "")  # but for the tags of en, es and fr
