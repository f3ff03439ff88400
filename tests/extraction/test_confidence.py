"""Confidence is what was measured, where enough was measured."""

import importlib.util
from types import ModuleType

import pytest

from tests.golden_files import ROOT
from wufgraph.assets import read_table
from wufgraph.evaluation.reliability import Claim
from wufgraph.extraction.confidence import measured_confidence
from wufgraph.extraction.evidence import Evidences
from wufgraph.model import Span

ROWS = read_table("data/reference/confidence.csv")
SOURCE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "wufgraph" / "extraction").glob("*.py"))


def load_calibration() -> ModuleType:
    """The script that writes the table."""
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "benchmarks" / "calibrate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def claims(right: int, wrong: int, stated: float = 0.9) -> list[Claim]:
    """Claims of one rule."""
    return [
        Claim(section="venue", rule="answer", confidence=stated, correct=correct)
        for correct in [True] * right + [False] * wrong
    ]


def test_a_rule_that_was_not_measured_keeps_what_it_says_of_itself() -> None:
    assert measured_confidence("venue", "no such rule", 0.7) == 0.7


def test_evidence_holds_what_was_measured() -> None:
    evidences = Evidences("Room 1")
    evidences.add("/x", Span(0, 6), "venue", "no such rule", 0.7)
    for number, row in enumerate(ROWS):
        evidences.add(f"/{number}", Span(0, 6), row["section"], row["rule"], float(row["stated"]))
    assert evidences.by_pointer["/x"].confidence == 0.7
    assert [evidences.by_pointer[f"/{number}"].confidence for number, _ in enumerate(ROWS)] == [
        float(row["confidence"]) for row in ROWS
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "confidence"), [(20, 0, "0.976"), (10, 10, "0.500"), (0, 20, "0.024"), (999, 0, "1.000")]
)
def test_the_estimate_is_that_of_krichevsky_and_trofimov(right: int, wrong: int, confidence: str) -> None:
    assert load_calibration().measure(claims(right, wrong)) == [
        ("venue", "answer", "0.9", confidence, str(right + wrong), str(right))
    ]


def test_too_few_values_measure_nothing() -> None:
    assert load_calibration().measure(claims(19, 0)) == []


def test_what_a_rule_says_of_itself_is_measured_apart() -> None:
    rows = load_calibration().measure(claims(20, 0) + claims(10, 10, stated=0.5))
    assert [(row[2], row[5]) for row in rows] == [("0.5", "10"), ("0.9", "20")]


def test_the_table_is_as_the_script_writes_it() -> None:
    calibration = load_calibration()
    text = (ROOT / "data" / "reference" / "confidence.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0] == ",".join(calibration.COLUMNS)
    keys = [(row["section"], row["rule"], float(row["stated"])) for row in ROWS]
    assert keys == sorted(set(keys))
    for row in ROWS:
        values, right = int(row["values"]), int(row["right"])
        assert values >= calibration.FEWEST
        assert row["confidence"] == f"{(right + 0.5) / (values + 1):.3f}"


def test_the_table_names_rules_that_there_are() -> None:
    assert [row["rule"] for row in ROWS if f'"{row["rule"]}"' not in SOURCE] == []
