"""How well ties that were held back are found."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from tests.network.made import incidence
from wufgraph.cli.network.introduce import WAYS as TOLD_WAYS
from wufgraph.errors import QueryError
from wufgraph.network.incidence import Event, Incidence
from wufgraph.network.insight.holdout import WAYS, Evaluation, evaluate
from wufgraph.network.insight.prediction import METHODS


def forums(earlier: dict[str, str], later: dict[str, str]) -> Incidence:
    """Events of two forums."""
    events = [
        *(Event(id=one, label=one, forum="wuf7", date="2014-04-07") for one in earlier),
        *(Event(id=one, label=one, forum="wuf9", date="2018-02-08") for one in later),
    ]
    return incidence({**earlier, **later}, events=events)


# a and d share two partners and meet at the next forum; so do e and h.
CLOSING = forums({"e1": "ab", "e2": "ac", "e3": "bd", "e4": "cd", "e5": "ef", "e6": "fh"}, {"f1": "ad", "f2": "eh"})


def by_method(found: tuple[Evaluation, ...]) -> dict[str, Evaluation]:
    """Evaluations by method."""
    return {one.method: one for one in found}


def test_ties_that_close_triads_are_found() -> None:
    found = by_method(evaluate(CLOSING, k=3))
    assert set(found) == set(METHODS)
    assert found["common-partners"].way == "forum"
    assert found["common-partners"].new_ties == 2
    assert found["common-partners"].auc > 0.9
    assert found["common-partners"].verdict == "above chance"
    assert found["common-partners"].precision > found["common-partners"].chance


@pytest.mark.parametrize("method", METHODS)
def test_the_auc_is_that_of_all_pairs_compared_one_by_one(method: str) -> None:
    earlier = {"e1": "abc", "e2": "cd", "e3": "de", "e4": "ef", "e5": "ag", "e6": "gh"}
    later = {"f1": "ad", "f2": "bg", "f3": "hx"}
    network: nx.Graph[str] = nx.Graph()
    for letters in earlier.values():
        network.add_edges_from(combinations(letters, 2))
    untied = [(u, v) for u, v in combinations(sorted(network), 2) if not network.has_edge(u, v)]
    scores: Callable[[str, str], float] = {
        "common-partners": lambda u, v: len(list(nx.common_neighbors(network, u, v))),
        "jaccard": lambda u, v: next(nx.jaccard_coefficient(network, [(u, v)]))[2],
        "adamic-adar": lambda u, v: next(nx.adamic_adar_index(network, [(u, v)]))[2],
        "resource-allocation": lambda u, v: next(nx.resource_allocation_index(network, [(u, v)]))[2],
        "preferential-attachment": lambda u, v: network.degree(u) * network.degree(v),
    }[method]
    new = [("a", "d"), ("b", "g")]
    others = [pair for pair in untied if pair not in new]
    wins = [(scores(*p) > scores(*n)) + (scores(*p) == scores(*n)) / 2 for p in new for n in others]
    found = by_method(evaluate(forums(earlier, later), k=5))[method]
    assert found.auc == pytest.approx(np.mean(wins), abs=1e-6)
    assert (found.candidates, found.new_ties) == (len(untied), 2)
    assert found.chance == pytest.approx(2 / len(untied), abs=1e-6)


def test_an_organization_that_is_new_cannot_be_predicted() -> None:
    found = evaluate(forums({"e1": "ab", "e2": "bc"}, {"f1": "xy", "f2": "ac"}))
    assert {one.new_ties for one in found} == {1}


def test_without_a_new_tie_nothing_is_claimed() -> None:
    found = evaluate(forums({"e1": "ab", "e2": "bc"}, {"f1": "ab"}))
    assert {(one.auc, one.precision, one.verdict) for one in found} == {(0.5, 0.0, "not above chance")}


def test_equal_scores_share_their_places_among_the_best() -> None:
    # Four open triads with one partner each, one of which closes: the best one of four is it once in four.
    found = by_method(evaluate(forums({"e1": "ab", "e2": "bc", "e3": "de", "e4": "ef"}, {"f1": "ac"}), k=1))
    assert found["common-partners"].precision == 0.5


def test_of_one_forum_events_are_held_back_at_random_and_the_same_each_time() -> None:
    one = replace(CLOSING, events=tuple(event._replace(forum="") for event in CLOSING.events))
    assert evaluate(one) == evaluate(one)
    assert {(found.way, found.splits) for found in evaluate(one)} == {("event", 20)}
    assert evaluate(one, seed=2) != evaluate(one)


def test_days_may_be_held_back() -> None:
    assert {found.new_ties for found in evaluate(CLOSING, "day")} == {2}


@pytest.mark.parametrize(
    ("way", "organizers", "message"),
    [
        ("forum", {"e1": "ab"}, "at least two forums, found 0"),
        ("day", {"e1": "ab"}, "at least two days, found 0"),
        ("event", {"e1": "ab"}, "at least 5 events, found 1"),
    ],
)
def test_too_little_to_hold_back_is_told(way: str, organizers: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        evaluate(incidence(organizers), way)


def test_the_command_offers_the_ways_that_there_are() -> None:
    assert WAYS == TOLD_WAYS
