"""The Poisson binomial distribution against adding up one event after the other."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from tests.network.honesty.tables import add_up
from wufgraph.network.honesty.common_events import _LEAST_NONE, tail_chances

groups = st.lists(
    st.tuples(st.one_of(st.sampled_from([0.0, 1.0, 0.5]), st.floats(0, 1)), st.integers(1, 9)), min_size=1, max_size=5
)


def tail(chances: list[float], counts: list[int], least: int) -> float:
    return float(tail_chances(np.array([chances]), np.array(counts), np.array([least]))[0])


@settings(max_examples=200)
@given(groups, st.integers(0, 50))
def test_a_tail_is_the_sum_of_its_terms(parts: list[tuple[float, int]], least: int) -> None:
    chances, counts = zip(*parts, strict=True)
    terms = add_up(np.repeat(chances, counts))
    # Where no event in common is next to impossible, the distribution is transformed, and right to so many places.
    none = sum(count * np.log1p(-chance) for chance, count in parts if chance < 1)
    least_told = 1e-11 if none < _LEAST_NONE else 1e-300
    assert tail(list(chances), list(counts), least) == pytest.approx(terms[least:].sum(), rel=1e-9, abs=least_told)


def test_more_than_may_happen_never_does() -> None:
    assert tail([0.0, 1.0 - 1e-16, 1.0], [2, 17, 3], 21) == 0


@pytest.mark.parametrize("least", [1, 5, 20, 60])
def test_a_tail_is_right_however_small_it_is(least: int) -> None:
    chances, counts = [0.01, 0.002, 0.03], [60, 200, 40]
    terms = [Fraction(1)]
    for chance, count in zip(chances, counts, strict=True):
        p = Fraction(chance)
        for _ in range(count):
            kept = [*[term * (1 - p) for term in terms], Fraction(0)]
            terms = [a + b for a, b in zip(kept, [Fraction(0), *[term * p for term in terms]], strict=True)][:140]
            terms = [Fraction(float(term)) if term > Fraction(1, 10**290) else Fraction(0) for term in terms]
    exact = float(sum(terms[least:]))
    assert tail(chances, counts, least) == pytest.approx(exact, rel=1e-9)


@pytest.mark.parametrize(
    ("chance", "count", "least"),
    [(0.3, 20_000, 6_100), (0.97, 5_000, 4_880), (0.5, 100_000, 50_400), (0.9, 1_000, 880)],
    ids=["many", "nearly sure", "half of very many", "most of many"],
)
def test_what_is_too_much_for_sums_is_right_too(chance: float, count: int, least: int) -> None:
    assert tail([chance], [count], least) == pytest.approx(binom.sf(least - 1, count, chance), abs=1e-10)


def test_pairs_are_told_one_by_one_whatever_stands_beside_them() -> None:
    chances = np.array([[0.1, 0.2], [0.9, 1.0], [0.0, 0.001], [0.4, 0.4]])
    counts, least = np.array([3000, 4]), np.array([310, 2700, 1, 0])
    alone = [tail(row.tolist(), counts.tolist(), int(one)) for row, one in zip(chances, least, strict=True)]
    assert tail_chances(chances, counts, least).tolist() == pytest.approx(alone, rel=1e-9)
    assert alone[3] == 1


def test_more_than_all_events_is_impossible() -> None:
    assert tail([0.5], [3], 4) == 0
    assert tail([1.0], [3], 3) == 1
