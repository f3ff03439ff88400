"""Corrections for many pairs against the sentences that define them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from wufgraph.network.honesty.multiplicity import correct

values = st.lists(st.floats(0, 1), min_size=1, max_size=12).map(np.array)


def test_the_published_example_of_holm_comes_out() -> None:
    """As R's `p.adjust(c(0.01, 0.02, 0.03, 0.04), "holm")`: 4, 3, 2 and 1 times, and never less than before."""
    assert correct(np.array([0.01, 0.02, 0.03, 0.04]), 4, "holm") == pytest.approx([0.04, 0.06, 0.06, 0.06])


@given(values, st.integers(0, 20))
def test_benjamini_and_hochberg_agree_with_scipy(p: np.ndarray, untied: int) -> None:
    theirs = false_discovery_control(np.concatenate([p, np.ones(untied)]))[: len(p)]
    assert correct(p, len(p) + untied, "bh") == pytest.approx(theirs)


@given(values, st.integers(0, 20), st.floats(0.001, 0.3))
def test_holm_keeps_what_going_down_step_by_step_keeps(p: np.ndarray, untied: int, alpha: float) -> None:
    tests, kept = len(p) + untied, 0
    for number, value in enumerate(sorted(p)):
        if value * (tests - number) >= alpha:
            break
        kept += 1
    assert int((correct(p, tests, "holm") < alpha).sum()) == kept


@pytest.mark.parametrize("correction", ["holm", "bh", "none"])
def test_no_pair_is_no_value(correction: str) -> None:
    assert correct(np.array([]), 3, correction).tolist() == []
