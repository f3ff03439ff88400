"""Random tables keep the margins, and are all as likely."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from scipy.sparse import csr_array
from scipy.stats import chi2

from tests.network.honesty.tables import CYCLE, SMALL, Cells, all_tables, cells, crowd
from wufgraph.network.shuffling import shuffle_tables


def draw(table: Cells, samples: int, **how: int) -> list[Cells]:
    generator = np.random.default_rng(how.pop("seed", 1))
    return [one.toarray() for one in shuffle_tables(csr_array(table), samples, generator, **how)]


@given(cells)
def test_margins_are_kept(table: Cells) -> None:
    for one in draw(table, 2):
        assert one.sum(axis=0).tolist() == table.sum(axis=0).tolist()
        assert one.sum(axis=1).tolist() == table.sum(axis=1).tolist()
        assert set(one.ravel().tolist()) <= {0, 1}


@pytest.mark.parametrize("table", [SMALL, CYCLE, np.eye(3, dtype=np.int64)], ids=["small", "cycle", "diagonal"])
def test_every_table_with_these_margins_is_as_likely_as_any_other(table: Cells) -> None:
    possible = [one.tobytes() for one in all_tables(table)]
    samples = 2000
    drawn = Counter(one.tobytes() for one in draw(table, samples, trades=10))
    assert set(drawn) == set(possible)
    fair = samples / len(possible)
    assert chi2.sf(sum((drawn[one] - fair) ** 2 / fair for one in possible), len(possible) - 1) > 0.001


def test_a_seed_gives_its_tables_again_and_another_seed_others() -> None:
    table = crowd(40, 20).toarray()
    first, again, other = (draw(table, 1, seed=seed)[0].tolist() for seed in (5, 5, 6))
    assert first == again
    assert first != other
