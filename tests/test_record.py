"""The record: spelled as JSON and read back, whoever wrote it."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.golden_files import GOLDEN, ROOT, SAMPLE_TEXT
from tests.strategies import reports
from wufgraph.documents import read_document
from wufgraph.errors import DamagedInputError
from wufgraph.extraction import extract
from wufgraph.model import Report, Section, Statement, StatementKind
from wufgraph.record import is_record, read_record, record_schema, write_record

GOLD_RECORDS = [*sorted((GOLDEN / "demo").glob("*.json")), GOLDEN / "sample-record.json"]
SCHEMA_FILE = ROOT / "data" / "reference" / "record.schema.json"
# A change to a good record, and the place and fault that the message names.
WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "text for a list": (lambda r: r.update(organizers="Alda"), "Expected `array`, got `str` - at `$.organizers`"),
    "number for text": (lambda r: r.update(summary=5), "Expected `str | null`, got `int` - at `$.summary`"),
    "nothing for text": (lambda r: r.update(file=None), "Expected `str`, got `null` - at `$.file`"),
    "list for an object": (lambda r: r.update(event=[]), "Expected `object`, got `array` - at `$.event`"),
    "unknown language": (lambda r: r.update(language="de"), "Invalid enum value 'de' - at `$.language`"),
    "unknown type": (lambda r: r["event"].update(type="party"), "voices-from-cities at /event/type, found party"),
    "no such day": (lambda r: r["event"].update(date="2014-02-30"), "at `$.event.date`"),
    "no date": (lambda r: r["event"].update(date="9 April"), "at `$.event.date`"),
    "no such time": (lambda r: r["event"].update(start="24:00"), "at `$.event.start`"),
    "time with seconds": (lambda r: r["event"].update(end="09:00:00"), "at `$.event.end`"),
    "time and a line break": (lambda r: r["event"].update(end="09:00\n"), "at `$.event.end`"),
    "fewer than none": (lambda r: r["event"].update(participants={"min": -1}), "at `$.event.participants.min`"),
    "country in small letters": (lambda r: r["organizers"][0].update(country="gb"), "at `$.organizers[0].country`"),
    "unknown country": (lambda r: r["organizers"][0].update(country="XX"), "at /organizers/0/country, found XX"),
    "unknown nationality": (
        lambda r: r["speakers"][0].update(nationality=["ZZ"]),
        "at /speakers/0/nationality, found ZZ",
    ),
    "third level": (lambda r: r["statements"][0].update(level=3), "at `$.statements[0].level`"),
    "unknown kind": (lambda r: r["statements"][1].update(kind="joke"), "at /statements/1/kind, found joke"),
    "no kind": (lambda r: r["statements"][1].pop("kind"), "missing required field `kind` - at `$.statements[1]`"),
    "name of a theme": (lambda r: r.update(themes=["Urban Economy"]), "at `$.themes[0]`"),
    "path in a slug": (lambda r: r.update(forum="../wuf7"), "at `$.forum`"),
    "no digest": (lambda r: r.update(sha256="abc"), "at `$.sha256`"),
    "confidence above one": (
        lambda r: r.update(evidence={"/reporter": {"start": 0, "end": 1, "section": "", "rule": "x", "confidence": 2}}),
        "at `$.evidence[...].confidence`",
    ),
    "offset below none": (
        lambda r: r.update(
            evidence={"/reporter": {"start": -1, "end": 1, "section": "", "rule": "x", "confidence": 1}}
        ),
        "at `$.evidence[...].start`",
    ),
    "another version": (lambda r: r.update(version=2), "expected record version 1, found 2"),
}
BROKEN = {
    "nothing": b"",
    "no JSON": b"file: made.docx",
    "list": b"[]",
    "cut": b'{"file": "made.docx"',
    "something behind": b'{"file": "made.docx"} {}',
    "no file": b"{}",
    "no UTF-8": b'{"file": "\xff"}',
    "half a character": b'{"file": "\\ud800"}',
    "not a number": b'{"file": "x", "partnerships": [{"parties": [], "amount": NaN}]}',
    "infinite": b'{"file": "x", "partnerships": [{"parties": [], "amount": 1e999}]}',
    "nested without end": b'{"file": "x", "event": {}, "more": ' + b"[" * 100_000,
}


def gold_record() -> dict[str, Any]:
    record: dict[str, Any] = json.loads((GOLDEN / "sample-record.json").read_bytes())
    return record


def read(record: dict[str, Any]) -> Report:
    return read_record(json.dumps(record).encode(), "made.json")


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(record_schema(), format_checker=jsonschema.FormatChecker())


@given(reports(with_addresses=True))
def test_what_is_written_is_read_back(report: Report) -> None:
    assert read_record(write_record(report), "made.json") == report


@given(reports(with_addresses=True))
def test_what_is_written_keeps_to_the_schema(report: Report) -> None:
    validator().validate(json.loads(write_record(report)))


def test_what_is_read_from_a_document_is_read_back() -> None:
    (report,) = extract(read_document(SAMPLE_TEXT.read_bytes(), SAMPLE_TEXT.name)).reports
    assert read_record(write_record(report), "made.json") == report


def test_a_record_is_indented_utf_8_that_ends_with_a_line_break() -> None:
    written = write_record(Report(file="Medellín.docx"))
    assert written.startswith(b'{\n  "version": 1,\n  "file": "Medell\xc3\xadn.docx",\n')
    assert written.endswith(b"}\n")


def test_every_key_is_present_also_where_the_report_says_nothing() -> None:
    record = json.loads(write_record(Report(file="made.docx")))
    assert list(record) == [field.name for field in fields(Report)]
    assert (record["reporter"], record["speakers"], record["event"]["title"]) == (None, [], None)


def test_a_short_record_written_by_hand_is_read() -> None:
    assert read({"file": "made.docx"}) == Report(file="made.docx")


def test_unknown_keys_are_ignored_wherever_they_stand() -> None:
    record = gold_record()
    record["more"] = {"of": ["anything"]}
    record["event"]["more"] = record["statements"][0]["more"] = record["speakers"][0]["more"] = None
    assert read(record) == read(gold_record())


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read_record(b"\xef\xbb\xbf" + json.dumps(gold_record()).encode(), "made.json") == read(gold_record())


@pytest.mark.parametrize(("change", "told"), WRONG.values(), ids=list(WRONG))
def test_a_wrong_value_is_named_by_its_place(change: Callable[[dict[str, Any]], object], told: str) -> None:
    record = gold_record()
    change(record)
    with pytest.raises(
        DamagedInputError, match=r"^made\.json: expected .*; .*(correct that place|extract the report again)"
    ) as caught:
        read(record)
    assert told in str(caught.value)


@pytest.mark.parametrize("data", BROKEN.values(), ids=list(BROKEN))
def test_broken_json_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.json: expected a report record, found: "):
        read_record(data, "made.json")


@given(st.binary(max_size=60))
def test_no_bytes_stop_the_reader_in_another_way(data: bytes) -> None:
    with suppress(DamagedInputError):
        read_record(b'{"file": ' + data, "made.json")


# -- lengths of sections


def test_sections_that_were_left_out_are_counted() -> None:
    report = Report(
        file="made.docx",
        summary="Four words are here.",
        themes=("safety", "housing"),
        other_themes=("Smart cities",),
        statements=(
            Statement(kind=StatementKind.DISCUSSION, text="One two."),
            Statement(kind=StatementKind.POSITION, text="Three."),
            Statement(kind=StatementKind.RECOMMENDATION, text="Four five six."),
        ),
    )
    assert read_record(write_record(report), "made.json").sections == (
        Section(section="summary", words=4),
        Section(section="focus-areas", words=3),
        Section(section="discussion", words=6),
        Section(section="outline", words=2),
        Section(section="positions", words=1),
        Section(section="recommendations", words=3),
    )


def test_sections_that_are_given_are_kept() -> None:
    report = Report(file="made.docx", summary="Four words are here.", sections=(Section(section="summary", words=9),))
    assert read_record(write_record(report), "made.json") == report


def test_an_empty_record_has_no_sections() -> None:
    assert read({"file": "made.docx"}).sections == ()


# -- telling records from documents


@pytest.mark.parametrize("path", GOLD_RECORDS, ids=lambda path: path.name)
def test_a_record_is_known_as_one(path: Path) -> None:
    assert is_record(path.read_bytes())


@pytest.mark.parametrize(
    "data", [write_record(Report(file="x")), b'\xef\xbb\xbf \n{"event": {}}'], ids=["written", "marked"]
)
def test_other_spellings_of_a_record_are_known_too(data: bytes) -> None:
    assert is_record(data)


@pytest.mark.parametrize(
    "data",
    [SAMPLE_TEXT.read_bytes(), b"", b"{}", b'{"type": "Feature"}', b'[{"event": {}}]', b'PK\x03\x04{"event"'],
    ids=["text", "nothing", "empty object", "other object", "list", "archive"],
)
def test_a_document_is_no_record(data: bytes) -> None:
    assert not is_record(data)


# -- the schema


def test_the_schema_that_ships_is_the_records() -> None:
    spelled = json.dumps(record_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    assert SCHEMA_FILE.read_text(encoding="utf-8") == spelled, "run `make docs`"


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())
    assert record_schema()["$id"] == "https://w3id.org/wufgraph/record/1"


@pytest.mark.parametrize("path", GOLD_RECORDS, ids=lambda path: path.name)
def test_gold_records_keep_to_the_schema(path: Path) -> None:
    validator().validate(json.loads(path.read_bytes()))


NOT_IN_SCHEMA = {"another version", "unknown country", "unknown nationality", "time and a line break"}


@pytest.mark.parametrize("name", [name for name in WRONG if name not in NOT_IN_SCHEMA])
def test_the_schema_refuses_what_the_reader_refuses(name: str) -> None:
    record = gold_record()
    WRONG[name][0](record)
    assert not validator().is_valid(record)


@given(reports(with_addresses=True))
def test_the_strategy_makes_what_it_promises(report: Report) -> None:
    record = msgspec.to_builtins(report)
    for pointer, evidence in report.evidence.items():
        value: Any = record
        for step in pointer.removeprefix("/").split("/"):
            value = value[int(step)] if step.isdecimal() else value[step]
        assert value
        assert evidence.quote is None or len(evidence.quote) == evidence.end - evidence.start
    quoted = [(evidence.start, evidence.end) for evidence in report.evidence.values()]
    left = [(passage.start, passage.end) for passage in report.unread]
    unmatched = [(pair.start, pair.end) for pair in report.unmatched]
    places = sorted(quoted + left + unmatched)
    assert all(one[1] < two[0] for one, two in pairwise(places))
