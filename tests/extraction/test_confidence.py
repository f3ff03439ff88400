"""Confidence is what was measured, where enough was measured."""

import importlib.util
from types import ModuleType

import pytest

from tests.golden_files import ROOT
from wufgraph.assets import read_table
from wufgraph.evaluation.reliability import Claim
from wufgraph.extraction.confidence import Stated, measure, measured_confidence

ROWS = read_table("data/reference/confidence.csv")
SOURCE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "wufgraph" / "extraction").rglob("*.py"))


def load_calibration() -> ModuleType:
    """The script that writes the table."""
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "benchmarks" / "calibrate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def claims(right: int, wrong: int, stated: float = 0.9, media_type: str = "text/plain") -> list[tuple[str, Claim]]:
    """Claims of one rule."""
    return [
        (media_type, Claim(section="venue", rule="answer", confidence=stated, correct=correct))
        for correct in [True] * right + [False] * wrong
    ]


def test_a_rule_that_was_not_measured_keeps_what_it_says_of_itself() -> None:
    assert measured_confidence("text/plain", "venue", "no such rule", 0.7) == 0.7


def test_evidence_holds_what_was_measured() -> None:
    for row in ROWS:
        told = Stated(start=0, end=1, section=row["section"], rule=row["rule"], confidence=float(row["stated"]))
        assert measure({"/x": told}, row["media_type"])["/x"].confidence == float(row["confidence"])


def test_a_type_of_file_that_was_not_measured_takes_what_was_measured_in_all() -> None:
    for row in (row for row in ROWS if not row["media_type"]):
        known = measured_confidence("application/no-such-type", row["section"], row["rule"], float(row["stated"]))
        assert known == float(row["confidence"])


@pytest.mark.parametrize(
    ("right", "wrong", "confidence"), [(20, 0, "0.976"), (10, 10, "0.500"), (0, 20, "0.024"), (999, 0, "1.000")]
)
def test_the_estimate_is_that_of_krichevsky_and_trofimov(right: int, wrong: int, confidence: str) -> None:
    row = ("venue", "answer", "0.9", confidence, str(right + wrong), str(right))
    assert load_calibration().measure(claims(right, wrong)) == [("", *row), ("text/plain", *row)]


def test_too_few_values_measure_nothing() -> None:
    assert load_calibration().measure(claims(19, 0)) == []


def test_what_a_rule_says_of_itself_is_measured_apart() -> None:
    rows = load_calibration().measure(claims(20, 0) + claims(10, 10, stated=0.5))
    assert [(row[3], row[6]) for row in rows[:2]] == [("0.5", "10"), ("0.9", "20")]


def test_types_of_files_are_measured_apart_and_together() -> None:
    rows = load_calibration().measure(claims(20, 0) + claims(0, 20, media_type="text/html"))
    assert [(row[0], row[6]) for row in rows] == [("", "20"), ("text/html", "0"), ("text/plain", "20")]


def test_the_table_is_as_the_script_writes_it() -> None:
    calibration = load_calibration()
    text = (ROOT / "data" / "reference" / "confidence.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0] == ",".join(calibration.COLUMNS)
    keys = [(row["media_type"], row["section"], row["rule"], float(row["stated"])) for row in ROWS]
    assert keys == sorted(set(keys))
    for row in ROWS:
        values, right = int(row["values"]), int(row["right"])
        assert values >= calibration.FEWEST
        assert row["confidence"] == f"{(right + 0.5) / (values + 1):.3f}"


def test_the_table_names_rules_that_there_are() -> None:
    assert [row["rule"] for row in ROWS if f'"{row["rule"]}"' not in SOURCE] == []
