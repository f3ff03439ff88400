"""Folders of records are paired, scored and told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.golden_files import DEMO, GOLDEN
from wufgraph.errors import DamagedInputError, MissingInputError
from wufgraph.evaluation import FIELDS, evaluate
from wufgraph.evaluation.counts import Counts, macro_f1, total
from wufgraph.evaluation.telling import as_json, error_lines, field_rows, report_rows
from wufgraph.model import Language

from .made_records import FULL, compared, event, save


def test_records_that_are_true_score_one(tmp_path: Path) -> None:
    folder = save(tmp_path / "gold", FULL)
    evaluation = evaluate(folder, folder)
    assert evaluation.all.macro_f1 == 1.0
    assert evaluation.all.micro.f1 == 1.0
    assert (evaluation.missing, evaluation.extra, evaluation.failures) == ((), (), ())


def test_the_macro_f1_is_the_mean_of_the_fields_each_over_all_reports(tmp_path: Path) -> None:
    others = [replace(FULL, file=f"{n}.docx") for n in range(3)]
    gold = save(tmp_path / "gold", *others)
    read = save(tmp_path / "read", *others[:2], replace(event(title="Houses", number=None), file="2.docx"))
    fields = sum(field.in_macro for field in FIELDS)
    expected = (fields - 2 + 4 / 6 + 4 / 5) / fields
    assert evaluate(read, gold).all.macro_f1 == pytest.approx(expected)


def test_a_report_that_was_not_read_is_missed_as_a_whole_and_named(tmp_path: Path) -> None:
    gold = save(tmp_path / "gold", FULL, replace(FULL, file="other.docx"))
    read = save(tmp_path / "read", FULL)
    evaluation = evaluate(read, gold)
    assert evaluation.missing == ("other.docx",)
    assert evaluation.all.counts["speakers"] == Counts(correct=2, predicted=2, gold=4)
    assert evaluation.reports[0].macro_f1 == 0.0
    assert next(report_rows(evaluation.reports))[0] == "other.docx (nothing read)"


def test_a_report_that_there_is_not_is_wrong_as_a_whole_and_named(tmp_path: Path) -> None:
    gold = save(tmp_path / "gold", FULL)
    read = save(tmp_path / "read", FULL, replace(FULL, file="other.docx"))
    evaluation = evaluate(read, gold)
    assert evaluation.extra == ("other.docx",)
    assert evaluation.all.counts["speakers"] == Counts(correct=2, predicted=4, gold=2)
    assert next(report_rows(evaluation.reports))[0] == "other.docx (no such report)"


def test_a_file_that_could_not_be_read_is_told_and_missed(tmp_path: Path) -> None:
    gold, read = save(tmp_path / "gold", FULL), save(tmp_path / "read")
    (read / "report.docx").write_bytes(b"PK\x03\x04 broken")
    evaluation = evaluate(read, gold)
    assert evaluation.missing == ("report.docx",)
    assert len(evaluation.failures) == 1
    assert str(read / "report.docx") in evaluation.failures[0]


def test_reports_are_paired_by_source_whatever_their_records_are_called(tmp_path: Path) -> None:
    other = replace(FULL, file="other.docx", reporter="Eve")
    gold = save(tmp_path / "gold", a=FULL, b=other)
    read = save(tmp_path / "read", b=FULL, a=other)
    assert evaluate(read, gold).all.macro_f1 == 1.0


def test_one_gold_record_serves_a_report_in_another_format(tmp_path: Path) -> None:
    gold = save(tmp_path / "gold", FULL, replace(FULL, file="other.docx", reporter="Eve"))
    read = save(tmp_path / "read", replace(FULL, file="report.pdf"), replace(FULL, file="other.txt", reporter="Eve"))
    evaluation = evaluate(read, gold)
    assert evaluation.all.macro_f1 == 1.0
    assert [group.group for group in evaluation.groups][:2] == [("format", "pdf"), ("format", "txt")]
    assert evaluation.reports[0].name == "other.docx as other.txt"


def test_several_reports_of_one_file_are_paired_in_order(tmp_path: Path) -> None:
    reports = {("both" if n == 1 else f"both-{n}"): replace(FULL, reporter=f"Reporter {n}") for n in range(1, 12)}
    assert evaluate(save(tmp_path / "read", **reports), save(tmp_path / "gold", **reports)).all.macro_f1 == 1.0


def test_where_one_of_several_reports_was_not_read_the_others_find_their_own(tmp_path: Path) -> None:
    reports = [replace(event(title=f"Event {n}", venue=f"Room {n}"), file="both.docx") for n in range(4)]
    gold = save(tmp_path / "gold", **{f"both-{n}": one for n, one in enumerate(reports)})
    read = save(tmp_path / "read", **{f"both-{n}": one for n, one in enumerate(reports[1:])})
    evaluation = evaluate(read, gold)
    assert evaluation.missing == ("both.docx",)
    assert [one.macro_f1 for one in evaluation.reports] == [0.0, 1.0, 1.0, 1.0]


def test_a_second_report_of_a_file_is_named_so(tmp_path: Path) -> None:
    folder = save(tmp_path / "gold", **{"both": FULL, "both-2": FULL})
    assert sorted(one.name for one in evaluate(folder, folder).reports) == ["report.docx", "report.docx, report 2"]


def test_two_single_records_are_a_pair(tmp_path: Path) -> None:
    gold, read = save(tmp_path / "gold", a=FULL), save(tmp_path / "read", b=replace(FULL, file="x.txt"))
    assert evaluate(read / "b.json", gold / "a.json").all.macro_f1 == 1.0


def test_documents_are_read_and_scored() -> None:
    evaluation = evaluate(DEMO / "03-young-planners.txt", GOLDEN / "demo" / "03-young-planners.json")
    assert evaluation.all.counts["statements"].f1 == 1.0
    assert evaluation.all.counts["speakers"].f1 == 1.0


def test_formats_and_languages_are_scored_apart(tmp_path: Path) -> None:
    spanish = replace(FULL, file="es.txt", language=Language.ES)
    gold = save(tmp_path / "gold", FULL, spanish)
    read = save(tmp_path / "read", FULL, replace(spanish, reporter=None))
    groups = {group.group: group for group in evaluate(read, gold).groups}
    assert list(groups) == [("format", "docx"), ("format", "txt"), ("language", "en"), ("language", "es")]
    assert groups["language", "en"].macro_f1 == 1.0
    assert (groups["language", "es"].macro_f1 or 0) < 1.0
    assert groups["format", "txt"].reports == 1


MANIFESTS = {
    "manifest.json": json.dumps([{"file": "report.docx", "format": "scan", "layout": "grid", "pages": 3}]),
    "manifest.csv": "file,format,layout,pages\nreport.docx,scan,grid,3\n",
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_tells_what_else_to_score_by(name: str, tmp_path: Path) -> None:
    gold = save(tmp_path / "gold", FULL, replace(FULL, file="other.docx"))
    (gold / name).write_text(MANIFESTS[name], encoding="utf-8")
    groups = [group.group for group in evaluate(gold, gold, ("format", "layout", "pages")).groups]
    assert groups == [
        ("format", "docx"),
        ("format", "scan"),
        ("layout", "grid"),
        ("layout", "none"),
        ("pages", "3"),
        ("pages", "none"),
    ]


def test_a_manifest_beside_the_gold_folder_may_tell_several_values(tmp_path: Path) -> None:
    gold = save(tmp_path / "gold", FULL, replace(FULL, file="other.docx"))
    told = [{"file": "report.docx", "oddities": ["one", "two"]}, {"file": "other.docx", "oddities": ["two"]}]
    (tmp_path / "manifest.json").write_text(json.dumps(told), encoding="utf-8")
    groups = {group.group[1]: group.reports for group in evaluate(gold, gold, ("oddities",)).groups}
    assert groups == {"one": 1, "two": 2}


@pytest.mark.parametrize("text", ["{", "[1]", '[{"name": "x"}]', '{"file": "x"}'])
def test_a_broken_manifest_is_told(text: str, tmp_path: Path) -> None:
    gold = save(tmp_path / "gold", FULL)
    (gold / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(DamagedInputError, match=r"manifest\.json: expected a list of objects"):
        evaluate(gold, gold)


def test_no_gold_is_told(tmp_path: Path) -> None:
    gold = save(tmp_path / "gold")
    (gold / "notes.txt").write_text("no record", encoding="utf-8")
    with pytest.raises(MissingInputError, match="expected gold records, found none"):
        evaluate(save(tmp_path / "read", FULL), gold)


def test_a_long_text_is_shown_where_it_differs() -> None:
    long = "word " * 200
    read, gold = event(title=f"{long}here"), event(title=f"{long}there")
    lines = list(error_lines(compared(read, gold)))
    assert lines[1].endswith("word there")
    assert lines[2].endswith("word here")
    assert all(len(line) < 200 for line in lines)


def test_errors_of_one_field_can_be_looked_at_alone() -> None:
    report = compared(event(title="Houses", number=None))
    assert [line.strip() for line in error_lines(report, "event.number")] == [
        "event.number",
        "expected  12",
        "found     nothing",
    ]


def test_a_table_tells_only_fields_with_cases(tmp_path: Path) -> None:
    bare = replace(FULL, partnerships=(), speakers=())
    folder = save(tmp_path / "gold", bare)
    names = [row[0] for row in field_rows(evaluate(folder, folder).all)]
    assert "(statements.text)" in names
    assert not [name for name in names if "speakers" in str(name) or "partnerships" in str(name)]


def test_the_json_tells_all_and_is_json(tmp_path: Path) -> None:
    gold, read = save(tmp_path / "gold", FULL), save(tmp_path / "read", event(title="Houses"))
    told = as_json(evaluate(read, gold))
    assert json.loads(json.dumps(told)) == told
    assert set(told) == {"all", "groups", "missing", "extra", "failures", "reports"}
    assert told["all"]["fields"]["event.title"] == {
        "in_macro": True,
        "gold": 1,
        "predicted": 1,
        "correct": 0,
        "precision": 0.0,
        "recall": 0.0,
        "f1": 0.0,
    }
    (report,) = told["reports"]
    assert report["errors"] == [
        {"field": "event.title", "expected": "Homes", "found": "Houses", "pointer": "/event/title"}
    ]
    assert (report["report"], report["format"], report["language"]) == ("report.docx", "docx", "en")


_counts = st.tuples(*[st.integers(0, 50)] * 3).map(
    lambda n: Counts(correct=n[0], predicted=n[0] + n[1], gold=n[0] + n[2])
)


@given(_counts)
def test_f1_is_the_harmonic_mean_of_precision_and_recall(counts: Counts) -> None:
    if counts.precision and counts.recall:
        assert counts.f1 == pytest.approx(2 / (1 / counts.precision + 1 / counts.recall))
    else:
        assert counts.f1 in (None, 0.0)


@given(st.lists(_counts, max_size=5))
def test_counts_add_up(many: list[Counts]) -> None:
    whole = total(many)
    assert whole.wrong + whole.correct == whole.predicted
    assert whole.missed + whole.correct == whole.gold
    assert macro_f1(many) is None or 0 <= (macro_f1(many) or 0) <= 1
