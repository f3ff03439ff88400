"""The one step before all writers."""

import datetime as dt
import math
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.formats.made import NASTY, networks
from wufgraph.network.formats import make_plain
from wufgraph.network.formats.cleaning import clean, clean_apart


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (("a", "b"), "a|b"),
        (("a|b", None, 3), "a/b|3"),
        pytest.param({"b", "a"}, "a|b", id="set"),
        (np.array([1, 2]), "1|2"),
        (np.int64(7), 7),
        (np.float32(0.5), 0.5),
        (np.bool_(True), True),
        (dt.date(2014, 4, 9), "2014-04-09"),
        ("two\nlines", "two lines"),
        (2**70, float(2**70)),
    ],
    ids=str,
)
def test_a_value_becomes_a_string_or_a_number(value: object, plain: object) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("n", fact=value)
    found = make_plain(network).nodes["n"]["fact"]
    assert (found, type(found)) == (plain, type(plain))


@pytest.mark.parametrize("value", [None, "", (), [None], math.nan, np.inf, "\x00"], ids=repr)
def test_what_is_not_known_is_left_out(value: object) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("n", fact=value)
    assert make_plain(network).nodes["n"] == {"label": "n"}


@pytest.mark.parametrize(
    ("values", "kind"),
    [((1, 2.5), float), ((1, "2"), str), ((True, 1), str), ((True, False), bool), ((1, None), int)],
    ids=str,
)
def test_an_attribute_has_one_type(values: tuple[Any, Any], kind: type) -> None:
    network: nx.Graph[str] = nx.Graph()
    for number, value in enumerate(values):
        network.add_node(str(number), fact=value)
    plain = make_plain(network)
    assert plain.node_types["fact"] is kind
    assert {type(row["fact"]) for row in plain.nodes.values() if "fact" in row} == {kind}


def test_ids_that_become_alike_stay_apart() -> None:
    network: nx.Graph[str] = nx.Graph([("a", "a\x00"), ("a", "\x00a"), ("", "a")])
    plain = make_plain(network)
    assert len(plain.nodes) == 4
    assert all(tie.source in plain.nodes and tie.target in plain.nodes for tie in plain.ties)


def test_names_that_formats_need_are_moved_aside() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("n", id=5, source="x")
    assert make_plain(network).nodes["n"] == {"label": "n", "id_": 5, "source_": "x"}


@settings(max_examples=100)
@given(networks())
def test_plain_networks_are_plain(network: "nx.Graph[str]") -> None:
    plain = make_plain(network)
    assert len(plain.nodes) == len(network)
    assert len(plain.ties) == network.number_of_edges()
    for rows, types in (
        (plain.nodes.values(), plain.node_types),
        ([t.attributes for t in plain.ties], plain.tie_types),
    ):
        for row in rows:
            assert all(type(value) is types[name] for name, value in row.items())


@given(st.one_of(st.sampled_from(NASTY), st.text(st.characters())))
def test_cleaned_text_is_clean_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned
    assert not any(ord(c) < 32 or c in "\u202a\u202e\u2066\u2028\ufeff\ufffe" for c in cleaned)


def test_texts_are_kept_apart_whatever_they_were() -> None:
    found = clean_apart(["a", "a ", "a (2)", " a"])
    assert len(set(found.values())) == 4
