"""Places of nodes: the same everywhere, apart from each other, tied ones together."""

import itertools
import math
import os
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wufgraph.network import layout, project, read_bipartite
from wufgraph.network.layout import GAP, Place, place_events, place_nodes

APART = 0.9 * GAP


def named(network: "nx.Graph[Any]") -> "nx.Graph[str]":
    """The same network with IRI-like nodes."""
    return nx.relabel_nodes(network, {node: f"https://example.org/{node:05d}" for node in network})


def cliques(count: int, seed: int = 3) -> "nx.Graph[str]":
    """Organizations that meet at events of two to six, as in a projection."""
    chance = random.Random(seed)
    network: nx.Graph[int] = nx.empty_graph(count)
    for start in range(0, count, 3):
        around = [(start + chance.randrange(12)) % count for _ in range(chance.randrange(2, 7))]
        for u, v in itertools.combinations(sorted(set(around)), 2):
            network.add_edge(u, v, weight=chance.randrange(1, 4))
    return named(network)


def nearest(places: Iterable[Place]) -> float:
    points = np.array(list(places))
    squares = ((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
    np.fill_diagonal(squares, math.inf)
    return math.sqrt(squares.min())


SHAPES = {
    "pair": named(nx.path_graph(2)),
    "path": named(nx.path_graph(120)),
    "ring": named(nx.cycle_graph(50)),
    "star": named(nx.star_graph(80)),
    "complete": named(nx.complete_graph(40)),
    "grid": named(nx.convert_node_labels_to_integers(nx.grid_2d_graph(12, 12))),
    "isolates": named(nx.empty_graph(70)),
    "pairs": named(nx.disjoint_union_all([nx.path_graph(2)] * 30)),
    "self-loop": named(nx.Graph([(0, 0), (0, 1)])),
    "demo size": cliques(25),
    "700 nodes, far ones in groups": cliques(700),
    "star of 900, far ones in groups": named(nx.star_graph(900)),
    "path of 700, far ones in groups": named(nx.path_graph(700)),
}


@pytest.mark.parametrize("network", SHAPES.values(), ids=SHAPES.keys())
def test_every_node_has_a_finite_place_apart_from_others(network: "nx.Graph[str]") -> None:
    places = place_nodes(network)
    assert list(places) == sorted(network)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert nearest(places.values()) > APART


def test_an_empty_network_and_a_single_node_have_their_places() -> None:
    assert place_nodes(nx.Graph()) == {}
    assert list(place_nodes(named(nx.empty_graph(1)))) == ["https://example.org/00000"]


EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9)), max_size=25)


@settings(max_examples=40)
@given(EDGES)
def test_any_small_network_is_placed(edges: list[tuple[int, int, int]]) -> None:
    network: nx.Graph[int] = nx.empty_graph(10)
    network.add_weighted_edges_from(edges)
    places = place_nodes(named(network))
    assert len(places) == 10
    assert nearest(places.values()) > APART


def test_coordinates_have_three_decimals() -> None:
    assert all(value == round(value, 3) for place in place_nodes(cliques(40)).values() for value in place)


def test_the_order_of_nodes_and_ties_does_not_matter() -> None:
    network = cliques(60)
    turned: nx.Graph[str] = nx.Graph()
    turned.add_nodes_from(sorted(network, reverse=True))
    turned.add_edges_from((v, u, d) for u, v, d in reversed(list(network.edges(data=True))))
    assert place_nodes(turned) == place_nodes(network)


@pytest.mark.parametrize("count", [60, 650])
def test_the_hash_seed_does_not_matter(count: int) -> None:
    code = f"from tests.network.test_layout import *; print(place_nodes(cliques({count})))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("count", [25, 300, 900])
def test_tied_nodes_are_nearer_than_others(count: int) -> None:
    network = cliques(count)
    network = network.subgraph(max(nx.connected_components(network), key=len))
    places = place_nodes(network)
    tied = np.mean([math.dist(places[u], places[v]) for u, v in network.edges])
    all_pairs = np.mean([math.dist(p, q) for p, q in itertools.combinations(places.values(), 2)])
    assert tied < 0.6 * all_pairs


def test_a_strong_tie_is_drawn_shorter_than_a_weak_one() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from([("a", "b", 9), ("b", "c", 1), ("c", "d", 9), ("d", "a", 1)])
    places = place_nodes(network)
    assert math.dist(places["a"], places["b"]) < math.dist(places["b"], places["c"])


def test_two_groups_with_one_tie_between_them_stand_apart() -> None:
    network = named(nx.barbell_graph(8, 0))
    places = list(place_nodes(network).values())
    middles = [np.mean(places[:8], axis=0), np.mean(places[8:], axis=0)]
    reach = max(math.dist(place, middles[0]) for place in places[:7])
    assert math.dist(*middles) > reach


def test_components_do_not_overlap_and_stay_near() -> None:
    small = [named_apart("path", nx.path_graph(7), 5), named_apart("ring", nx.cycle_graph(5), 5)]
    alone = [named_apart("pair", nx.path_graph(2), 9), named_apart("alone", nx.empty_graph(1), 40)]
    network = nx.union_all([cliques(200), *small, *alone])
    places = place_nodes(network)
    boxes = []
    for members in nx.connected_components(network):
        points = np.array([places[node] for node in members])
        boxes.append((points.min(axis=0), points.max(axis=0)))
    for (low, high), (other_low, other_high) in itertools.combinations(boxes, 2):
        assert (high < other_low).any() or (other_high < low).any()
    room = sum(float(np.prod(high - low + 2)) for low, high in boxes)
    width, height = np.ptp(np.array(list(places.values())), axis=0)
    assert width * height < 2 * room
    assert 0.5 < width / height < 3


def named_apart(word: str, network: "nx.Graph[Any]", copies: int) -> "nx.Graph[str]":
    many = nx.disjoint_union_all([network] * copies)
    return nx.relabel_nodes(many, {node: f"{word}-{node}" for node in many})


def test_the_longer_side_of_a_component_is_horizontal() -> None:
    width, height = np.ptp(np.array(list(place_nodes(named(nx.path_graph(30))).values())), axis=0)
    assert width > 2 * height


def test_groups_repel_about_as_their_nodes_would() -> None:
    points = layout._scatter(900) * 30
    points = points + 4 * np.sqrt(np.abs(points))  # some dense, some sparse
    mass = np.asarray(1 + np.arange(900) % 3, dtype=np.float64)
    exact, grouped = layout._repel_pairs(points, mass), layout._repel_groups(points, mass)
    error = np.sqrt(((grouped - exact) ** 2).sum(axis=1)) / np.sqrt((exact**2).sum(axis=1).mean())
    assert np.median(error) < 0.02
    assert error.max() < 0.2


def affiliation(events: list[str]) -> "nx.Graph[str]":
    """A bipartite network; each event is written as its organizers' letters."""
    network: nx.Graph[str] = nx.Graph()
    for number, organizers in enumerate(events):
        network.add_node(f"event-{number}", kind="event", label=str(number), date="")
        for letter in organizers:
            network.add_node(letter, kind="organization", label=letter)
            network.add_edge(letter, f"event-{number}")
    return network


def test_events_stand_among_their_organizers() -> None:
    network = affiliation(["abc", "abc", "cd", "de", "ef", "fgh", "h", "h", "h"])
    places = place_nodes(project(read_bipartite(network)))
    found = place_events(network, places)
    assert list(found) == sorted(node for node in network if node.startswith("event"))
    for event, place in found.items():
        organizers = sorted(network.neighbors(event))
        reach = max(math.dist(places[u], places[v]) for u in organizers for v in organizers)
        assert min(math.dist(place, places[node]) for node in organizers) <= max(reach, 4 * GAP)


def test_events_cover_neither_organizations_nor_each_other() -> None:
    network = affiliation(["ab", "ab", "ab", "abc", "c", "c", "cd"])
    places = place_nodes(project(read_bipartite(network)))
    found = place_events(network, places)
    assert nearest([*places.values(), *found.values()]) > 0.5 * GAP


def test_without_events_or_organizers_nothing_fails() -> None:
    assert place_events(nx.Graph(), {}) == {}
    lonely: nx.Graph[str] = nx.Graph()
    lonely.add_node("event", kind="event", label="", date="")
    assert list(place_events(lonely, {})) == ["event"]
