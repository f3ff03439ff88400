"""What stands under a figure."""

import re

import pytest

from tests.network.pictures.made import network_for, some_incidence, some_request
from wufgraph.assets import read_table
from wufgraph.model import Language
from wufgraph.network import Choice, project
from wufgraph.network.incidence import EVIDENCE
from wufgraph.network.pictures import Method
from wufgraph.network.pictures.captions import tell_network, tell_source, title_of
from wufgraph.network.pictures.drawing import COMPOSERS
from wufgraph.network.pictures.words import knows, number
from wufgraph.network.projections import PROJECTIONS, RELATIONS, WEIGHTINGS

WORDS = read_table("data/reference/picture-words.csv")


@pytest.mark.parametrize("row", WORDS, ids=lambda row: row["key"])
def test_a_phrase_says_the_same_in_three_languages(row: dict[str, str]) -> None:
    slots = [re.findall(r"\{\w+\}", row[language]) for language in Language]
    assert all(row[language].strip() for language in Language)
    assert sorted(slots[0]) == sorted(slots[1]) == sorted(slots[2])


def test_keys_of_phrases_are_distinct() -> None:
    keys = [row["key"] for row in WORDS]
    assert len(keys) == len(set(keys))


def test_each_weighting_and_each_evidence_has_words() -> None:
    assert all(knows(f"weighting-{name}") for name in WEIGHTINGS)
    assert all(knows(f"evidence-{name}") for name in EVIDENCE)


def test_each_projection_that_can_be_drawn_has_a_title() -> None:
    untold = {f"{p}-{r}" for p in PROJECTIONS for r in RELATIONS if not knows(f"title-{p}-{r}")}
    assert untold == {"persons-partnership", "themes-partnership", "countries-partnership"}


def test_a_caption_tells_counts_source_and_weighting() -> None:
    network = project(some_incidence(), weighting="newman")
    told = " ".join(tell_network(network, some_request()))
    assert f"Nodes: {len(network)}, ties: {network.number_of_edges()}." in told
    assert "Source: 26 reports on 40 events (65% reported)." in told
    assert "lower bound" in told
    assert "1/(k − 1)" in told


@pytest.mark.parametrize(
    ("method", "words"),
    [
        (Method(events=3, reported=None), ("Source: a table of 3 events.",)),
        (Method(events=1, reported=1), ("Source: one report.",)),
        (Method(events=2, reported=2), ("Source: 2 reports on 2 events (100% reported).",)),
    ],
    ids=["table", "one report", "all reported"],
)
def test_a_source_is_told_as_what_it_is(method: Method, words: tuple[str, ...]) -> None:
    assert tell_source(some_request(method=method)) == words


def test_what_was_chosen_is_told_in_the_language_of_the_figure() -> None:
    choice = Choice(countries=("KE",), themes=("gender",), since="2014-04-08", without=("UN-Habitat",), roll_up=True)
    method = Method(events=3, reported=None, choice=choice, at_least="signed")
    told = tell_source(some_request(method=method, language=Language.ES))[-1]
    assert told.startswith("Solo: tema Género; país Kenia; sin UN-Habitat; desde 2014-04-08")
    assert "unidades" in told


def test_a_title_of_ones_own_counts() -> None:
    network = project(some_incidence(), "countries")
    assert title_of(network, some_request()) == "Countries whose organizations organized events together"
    assert title_of(network, some_request(title="Figure 3")) == "Figure 3"


@pytest.mark.parametrize(
    ("kind", "wanted", "words"),
    [
        ("network", {"colour": "community"}, "Communities: Louvain, seed 7."),
        ("network", {"most": 10}, "Shown: the 10 of"),
        ("network", {"labels": 3}, "Named: 3 of"),
        ("matrix", {}, "average linkage"),
        ("map", {}, "do not imply official endorsement"),
        ("map", {}, "Equal Earth"),
        ("timeline", {}, "Without a day: 1 events."),
    ],
)
def test_a_kind_of_picture_tells_its_method(kind: str, wanted: dict[str, object], words: str) -> None:
    composition = COMPOSERS[kind](network_for(kind, some_incidence()), some_request(**wanted))
    assert words in " ".join(composition.sentences)


def test_numbers_are_written_as_the_language_does() -> None:
    assert [number(1234.0, language) for language in Language] == ["1,234", "1\u00a0234", "1\u00a0234"]


def test_a_timeline_joins_events_of_one_organizer_where_they_are_few() -> None:
    few, many = (
        " ".join(COMPOSERS["timeline"](network_for("timeline", some_incidence(30, events)), some_request()).sentences)
        for events in (8, 60)
    )
    assert "Lines join events" in few
    assert "Lines join events" not in many
