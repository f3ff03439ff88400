"""Stated confidence beside what came true."""

from dataclasses import replace

import pytest

from wufgraph.evaluation.reliability import Claim, calibrate, list_claims
from wufgraph.model import Evidence, Report

from .made_records import FULL, compared


def claim(confidence: float, *, correct: bool, rule: str = "r") -> Claim:
    """A claim of the venue."""
    return Claim(section="venue", rule=rule, confidence=confidence, correct=correct)


def read_with(*pointers: str, **changes: object) -> Report:
    """The full record with evidence, each pointer by a rule of its own name."""
    evidence = {p: Evidence(start=0, end=1, section="s", rule=p, confidence=0.9) for p in pointers}
    whole: dict[str, object] = {"evidence": evidence, **changes}
    return replace(FULL, **whole)  # type: ignore[arg-type]


def test_stated_and_observed_are_compared_by_range_of_confidence() -> None:
    claims = [claim(0.6, correct=True), claim(0.6, correct=False), claim(0.99, correct=True)]
    low, high = calibrate(claims).bins
    assert (low.name, low.claims, low.stated, low.observed) == ("0.50–0.70", 2, 0.6, 0.5)
    assert (high.name, high.claims, high.observed) == ("0.98–1.00", 1, 1.0)


def test_the_scores_are_those_of_their_definition() -> None:
    told = calibrate([claim(0.6, correct=True), claim(0.6, correct=False), claim(1.0, correct=True)])
    assert told.brier == pytest.approx((0.16 + 0.36 + 0) / 3)
    assert told.error == pytest.approx((2 * 0.1 + 1 * 0) / 3)


def test_nothing_claimed_has_no_score() -> None:
    told = calibrate([])
    assert (told.claims, told.bins, told.brier, told.error) == (0, (), None, None)


def test_rules_are_told_apart_the_most_frequent_first() -> None:
    told = calibrate([claim(0.9, correct=True, rule="a"), *[claim(0.9, correct=True, rule="b")] * 2])
    assert [(one.name, one.claims) for one in told.rules] == [("venue: b", 2), ("venue: a", 1)]
    assert all(one.low < one.observed <= one.high for one in told.rules)


def test_a_value_claims_what_its_own_evidence_says() -> None:
    report = read_with("/event/venue", "/event/title", event=replace(FULL.event, venue="Room 2"))
    claims = {one.rule: one.correct for one in list_claims(compared(report))}
    assert claims == {"/event/venue": False, "/event/title": True}


def test_a_part_rests_on_the_evidence_of_its_whole_and_counts_once() -> None:
    wrong_subkind = (replace(FULL.statements[0], subkind=None), FULL.statements[1])
    claims = list(list_claims(compared(read_with("/statements/0", statements=wrong_subkind))))
    assert [(one.rule, one.correct) for one in claims] == [("/statements/0", True)]


def test_all_items_on_one_evidence_have_to_be_right() -> None:
    half = (replace(FULL.speakers[0], nationality=("CO", "PE")), FULL.speakers[1])
    claims = list(list_claims(compared(read_with("/speakers/0/nationality", speakers=half))))
    assert [one.correct for one in claims] == [False]


def test_a_value_without_evidence_claims_nothing() -> None:
    assert list(list_claims(compared(FULL))) == []
    assert list(list_claims(compared(None))) == []
