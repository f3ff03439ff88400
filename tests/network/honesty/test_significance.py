"""Ties against chance: published digits, brute force, and each model against the other."""

import numpy as np
import pytest
from hypothesis import given, settings
from scipy.sparse import csr_array
from scipy.stats import norm

from tests.network.honesty.tables import SMALL, Cells, add_up, all_tables, cells, crowd, southern_women
from wufgraph.network.honesty.configuration import fit_configuration
from wufgraph.network.honesty.significance import judge_pairs, judge_pairs_by_sampling


def refined_normal(chances: np.ndarray, least: int) -> float:
    """The approximation by which the R package backbone tells P(X >= least) (Hong 2013, equation 14)."""
    variance = (chances * (1 - chances)).sum()
    skew = (chances * (1 - chances) * (1 - 2 * chances)).sum() / variance**1.5
    x = (least - 0.5 - chances.sum()) / np.sqrt(variance)
    return float(1 - norm.cdf(x) - skew * (1 - x * x) * norm.pdf(x) / 6)


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [(0, 0, 0.432), (0, 2, 0.549), (1, 1, 0.304), (2, 2, 0.329)],
    ids=lambda value: str(value),
)
def test_our_chances_give_the_published_digits_where_they_are_approximated_as_there(
    one: int, other: int, published: float
) -> None:
    """Printed in the tests of the R package backbone, `sdsm()`, which by default approximates what we add up."""
    chances = fit_configuration(SMALL.sum(axis=1), SMALL.sum(axis=0)).full()
    common = int((SMALL[:, one] * SMALL[:, other]).sum())
    assert round(refined_normal(chances[:, one] * chances[:, other], common), 3) == published


@settings(max_examples=100)
@given(cells)
def test_p_is_the_sum_over_all_ways_to_have_as_many_common_events(table: Cells) -> None:
    judged = judge_pairs(csr_array(table))
    chances = fit_configuration(table.sum(axis=1), table.sum(axis=0)).full()
    pairs = [(i, j) for i in range(table.shape[1]) for j in range(i) if (table[:, i] * table[:, j]).any()]
    assert sorted(zip(judged.second.tolist(), judged.first.tolist(), strict=True)) == sorted(pairs)
    for first, second, observed, expected, p in zip(
        judged.first, judged.second, judged.observed, judged.expected, judged.p, strict=True
    ):
        both = chances[:, first] * chances[:, second]
        assert observed == (table[:, first] * table[:, second]).sum()
        assert expected == pytest.approx(both.sum())
        assert p == pytest.approx(add_up(both)[int(observed) :].sum())


def test_sampling_finds_the_share_of_all_tables_with_as_many_common_events() -> None:
    """0.25 by trying all eight; the R package's `fdsm()` prints 0.265 from a thousand samples."""
    tables = all_tables(SMALL)
    exact = np.mean([(one[:, 0] * one[:, 2]).sum() >= 2 for one in tables])
    judged = judge_pairs_by_sampling(csr_array(SMALL), samples=2000)
    assert exact == 0.25
    assert judged.p.tolist() == pytest.approx([exact], abs=0.03)
    assert judged.expected.tolist() == pytest.approx([np.mean([(t[:, 0] * t[:, 2]).sum() for t in tables])], abs=0.05)


def test_both_models_agree_on_the_southern_women() -> None:
    matrix, *_ = southern_women()
    adding, sampling = judge_pairs(matrix), judge_pairs_by_sampling(matrix, samples=2000)
    assert len(adding.p) == 139
    assert adding.tests == 153
    assert np.corrcoef(adding.p, sampling.p)[0, 1] > 0.98
    assert adding.expected == pytest.approx(sampling.expected, abs=0.3)


def test_few_ties_of_chance_alone_are_kept() -> None:
    """Holm's correction keeps one in a table of chance at most once in 1 / alpha times."""
    wrong = sum(bool(judge_pairs(crowd(300, 80, seed), correction="holm").kept.any()) for seed in range(40))
    assert wrong <= 5


def test_two_who_are_always_together_are_told_from_chance() -> None:
    table = crowd(400, 60).toarray()
    table[:, 50:52] = 0
    table[100:112, 50:52] = 1
    judged = judge_pairs(csr_array(table), correction="holm")
    kept = list(zip(judged.first[judged.kept].tolist(), judged.second[judged.kept].tolist(), strict=True))
    assert kept == [(50, 51)]


def test_one_who_is_in_everything_is_tied_to_nobody_by_more_than_chance() -> None:
    table = crowd(60, 20).toarray()
    table[:, 0] = 1
    adding, sampling = judge_pairs(csr_array(table)), judge_pairs_by_sampling(csr_array(table), samples=50)
    assert adding.p[adding.first == 0].min() > 0.3
    assert sampling.p[sampling.first == 0].min() == 1


def test_what_was_done_is_told_in_words() -> None:
    judged = judge_pairs_by_sampling(csr_array(SMALL), samples=20, seed=7)
    told = judged.describe()
    for word in ("fixed degree sequence", "20 random tables", "seed 7", "alpha 0.05", "none", "3 pairs", "0 of 1 ties"):
        assert word in told


@pytest.mark.parametrize("judging", [judge_pairs, judge_pairs_by_sampling])
def test_a_table_without_pairs_has_no_rows(judging: "object") -> None:
    judged = judging(csr_array(np.eye(3, dtype=np.int64)))  # type: ignore[operator]
    assert len(judged.p) == 0
    assert judged.kept_share == 0
