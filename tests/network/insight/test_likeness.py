"""How much alike demands are, and how well that tells which are the same."""

import csv
import math
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.network.insight.convergence import LEAST
from wufgraph.network.insight.likeness import ACT_WEIGHT, WORD_WEIGHT, find_alike
from wufgraph.network.insight.terms import find_terms

FOLDER = Path(__file__).parent
TERMS = st.lists(st.frozensets(st.sampled_from(["a*", "b*", "c*", "d+", "e+", "f", "g"])), max_size=6)


def weight(term: str) -> float:
    """As the module's documentation has it."""
    return {"*": 1.0, "+": ACT_WEIGHT}.get(term[-1], WORD_WEIGHT)


def cosine(one: frozenset[str], other: frozenset[str]) -> float:
    """By hand."""
    lengths = math.prod(math.sqrt(sum(weight(t) ** 2 for t in some)) for some in (one, other))
    return sum(weight(t) ** 2 for t in one & other) / lengths if lengths else 0.0


@given(TERMS)
def test_likeness_is_the_cosine_of_weighted_terms(terms: list[frozenset[str]]) -> None:
    found = {(a, b): value for a, b, value in find_alike(terms, 0.01)}
    for (a, one), (b, other) in combinations(enumerate(terms), 2):
        shared = [t for t in one & other if t[-1] in "*+"]
        if len(shared) > 1 and any(t.endswith("*") for t in shared):
            assert found.pop((a, b)) == pytest.approx(cosine(one, other), abs=1e-6)
    assert found == {}


def test_a_demand_is_wholly_like_itself_in_other_words() -> None:
    one, other = find_terms("Publish water prices", "en"), find_terms("Publicar los precios del agua", "es")
    assert list(find_alike([one, other], 0.5)) == [(0, 1, 1.0)]


def test_acts_alone_make_no_demands_alike() -> None:
    one, other = find_terms("Finance and publish plans", "en"), find_terms("Publish and finance plans", "en")
    assert list(find_alike([one, other], 0.0)) == []


def test_nothing_is_like_nothing() -> None:
    assert list(find_alike([], 0.0)) == []
    assert list(find_alike([frozenset(), frozenset()], 0.0)) == []


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [("demands", 0.95, 0.98), ("demands-unseen", 0.90, 0.55)],
    ids=["known", "written after the table of terms"],
)
def test_pairs_that_ask_for_the_same_are_found_as_often_as_is_told(name: str, precision: float, recall: float) -> None:
    """What docs/networks.md says of the method."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    terms = [find_terms(row["text"], row["language"]) for row in rows]
    found = {(a, b) for a, b, _ in find_alike(terms, LEAST)}
    same = {(a, b) for a, b in combinations(range(len(rows)), 2) if rows[a]["demand"] == rows[b]["demand"] != "other"}
    assert len(found & same) / len(found) >= precision
    assert len(found & same) / len(same) >= recall
