"""The demo reports and the sample, read as a perfect reader would."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.corpus.answers import Layout
from tests.corpus.content import Entry, read_demo
from tests.corpus.forms import write_form
from tests.golden_files import DEMO, GOLDEN, SAMPLE_TEXT, SAMPLE_WORD
from wufgraph.documents import load_bytes, read_document
from wufgraph.extraction import Reading, extract
from wufgraph.model import Document, Report, Role
from wufgraph.wording import fold_space

FILES = [*sorted(DEMO.iterdir()), SAMPLE_TEXT, SAMPLE_WORD]
# Keys of which a report read from a document may differ from its gold: the sample's gold is that of the text file.
NOT_COMPARED = {"file", "supporters", "roundtable"}
# Of a statement: what it says in passing, which the gold of the forms does not tell.
FROM_PROSE = {"issues", "figures", "mentions", "asserted_by"}
ROLES = json.loads((GOLDEN / "sample-roles.json").read_bytes())
# What is not read from any one passage.
WITHOUT_EVIDENCE = {
    "version",
    "file",
    "sha256",
    "form",
    "forum",
    "language",
    "sections",
    "evidence",
    "unread",
    "warnings",
}
# Values that are the very words of their passage.
AS_WRITTEN = ("text", "name", "acronym", "organization", "position", "title", "venue", "number", "reporter", "summary")


@cache
def read(path: Path) -> tuple[Document, Reading]:
    document = read_document(load_bytes(path), path.name)
    return document, extract(document)


def report_of(path: Path) -> Report:
    (report,) = read(path)[1].reports
    return report


def gold_of(path: Path) -> dict[str, Any]:
    name = "sample-record.json" if path in (SAMPLE_TEXT, SAMPLE_WORD) else f"demo/{path.stem}.json"
    gold: dict[str, Any] = json.loads((GOLDEN / name).read_bytes())
    return gold


def record_of(report: Report) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(msgspec.json.encode(report))
    return record


def compared(record: dict[str, Any], gold: dict[str, Any]) -> dict[str, Any]:
    """The part of a record that its gold tells."""
    told = {key: record[key] for key in gold if key not in NOT_COMPARED}
    told["statements"] = [{k: v for k, v in one.items() if k not in FROM_PROSE} for one in record["statements"]]
    return told


def values_in(record: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """JSON Pointer and value of every statement, list of codes and plain value that holds something."""
    if isinstance(record, dict) and "text" not in record and "approximate" not in record:
        for key, value in record.items():
            if pointer or key not in WITHOUT_EVIDENCE:
                yield from values_in(value, f"{pointer}/{key}")
    elif isinstance(record, list) and not pointer.endswith("/nationality"):
        for number, value in enumerate(record):
            yield from values_in(value, f"{pointer}/{number}")
    elif record not in (None, [], "", 0):
        yield pointer, record


paths = pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])


@paths
def test_a_report_is_read_as_its_gold_says(path: Path) -> None:
    record, gold = record_of(report_of(path)), gold_of(path)
    assert compared(record, gold) == compared(gold, gold)


@paths
def test_every_value_that_was_read_has_evidence(path: Path) -> None:
    report = report_of(path)
    assert [pointer for pointer, _ in values_in(record_of(report)) if pointer not in report.evidence] == []


@paths
def test_evidence_quotes_the_document_and_says_how_it_was_read(path: Path) -> None:
    document, _ = read(path)
    for evidence in report_of(path).evidence.values():
        assert document.text[evidence.start : evidence.end] == evidence.quote
        assert (evidence.quote or "").strip()
        assert evidence.rule
        assert 0 < evidence.confidence < 1


@paths
def test_evidence_belongs_to_values_of_the_record(path: Path) -> None:
    report = report_of(path)
    record = record_of(report)
    for pointer in report.evidence:
        value: Any = record
        for step in pointer.removeprefix("/").split("/"):
            value = value[int(step)] if isinstance(value, list) else value[step]
        assert value not in (None, "")


@paths
def test_words_are_those_of_their_passage(path: Path) -> None:
    report = report_of(path)
    for pointer, value in values_in(record_of(report)):
        words = value["text"] if isinstance(value, dict) and "text" in value else value
        if pointer.startswith("/statements/") or pointer.rpartition("/")[2] in AS_WRITTEN:
            assert fold_space(report.evidence[pointer].quote or "") == words


@paths
def test_everything_in_these_files_is_read(path: Path) -> None:
    assert read(path)[1].read_share == 1.0
    assert report_of(path).unread == ()


def test_the_samples_characters_have_the_roles_of_the_gold() -> None:
    document, reading = read(SAMPLE_TEXT)
    gold = [run["role"] for run in ROLES for _ in range(run["start"], run["end"])]
    found = [run.role.value for run in reading.roles for _ in range(len(run.span))]
    assert len(gold) == len(found) == len(document.text)
    assert sum(one == other for one, other in zip(gold, found, strict=True)) >= 0.99 * len(gold)


def test_no_answer_of_the_sample_is_taken_for_anything_else() -> None:
    _, reading = read(SAMPLE_TEXT)
    found = [run.role for run in reading.roles for _ in range(len(run.span))]
    lost = [place for run in ROLES if run["role"] == "answer" for place in range(run["start"], run["end"])]
    assert [place for place in lost if found[place] is not Role.ANSWER] == []


def test_reading_one_file_leaves_nothing_behind_for_the_next() -> None:
    def read_in_order(files: list[Path]) -> dict[str, Report]:
        return {path.name: extract(read_document(load_bytes(path), path.name)).reports[0] for path in files}

    assert read_in_order(FILES) == read_in_order(FILES[::-1]) == {path.name: report_of(path) for path in FILES}


ENTRIES = read_demo()
# The flattened form puts several paragraphs of an answer on one line, where names cannot be told apart.
IN_LAYOUTS = [
    (entry, layout)
    for entry in ENTRIES
    for layout in Layout
    if layout is not Layout.TEXT or all(len(paragraphs) <= 1 for paragraphs in entry.form.header.values())
]


@pytest.mark.parametrize(
    ("entry", "layout"), IN_LAYOUTS, ids=[f"{entry.file} as {layout.value}" for entry, layout in IN_LAYOUTS]
)
def test_a_report_reads_the_same_in_every_layout(entry: Entry, layout: Layout) -> None:
    (report,) = extract(read_document(write_form(entry.form, layout), entry.file)).reports
    record, gold = record_of(report), gold_of(DEMO / entry.file)
    assert compared(record, gold) == compared(gold, gold)
    assert report.unread == ()
