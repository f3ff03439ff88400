"""Networks with nasty labels and attributes, made by hand and by chance."""

import random
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
from hypothesis import strategies as st

NASTY = (
    'say "so" & <b>',
    "\x00\x0b\x1f",
    "\ud800 half",
    "\u202eturned\u2066",
    "tab\tand\r\nline",
    "=1+1",
    "المنظمة 国际 \U0001f3d9",
    "\ufeff\ufffe\U0001ffff",
    "back\\slash 'n' | pipe",
    "",
)


def nasty() -> "nx.Graph[str]":
    """A path over nodes with nasty labels, of ids as nasty, and an isolate."""
    network: nx.Graph[str] = nx.Graph(name="Nasty\x01 names")
    for number, label in enumerate(NASTY):
        network.add_node(f"urn:{number}{label}", label=label, events=np.int64(number), themes=("a", "b|c"), known=None)
    nodes = list(network)
    network.add_edges_from(
        (one, other, {"weight": np.int64(2), "events": ("e1", "e2"), "kin": np.bool_(True), "share": float("nan")})
        for one, other in pairwise(nodes[:-1])
    )
    return network


def bipartite() -> "nx.Graph[str]":
    """Two organizations at two events, with all attributes of `affiliation_network`."""
    network: nx.Graph[str] = nx.Graph(name="Organizations and the events that they took part in")
    for id_, country in (("https://x.org/b", "FR"), ("https://x.org/a", "")):
        network.add_node(
            id_, kind="organization", bipartite=1, label=id_[-1].upper(), country=country, sector="", parent=""
        )
    for id_ in ("https://x.org/e2", "https://x.org/e1"):
        facts = {"date": "2014-04-09", "forum": "wuf7", "type": "agora", "themes": ("land", "water"), "reported": True}
        network.add_node(id_, kind="event", bipartite=0, label=f"Event {id_[-1]}", **facts)
    for ends in (("b", "e2"), ("a", "e2"), ("b", "e1")):
        network.add_edge(*(f"https://x.org/{end}" for end in ends), role="organizer")
    return network


def shuffled(network: "nx.Graph[str]", seed: int) -> "nx.Graph[str]":
    """The same network, nodes, ties and attributes put in in another order."""
    chance = random.Random(seed)
    nodes, ties = list(network.nodes(data=True)), list(network.edges(data=True))
    chance.shuffle(nodes)
    chance.shuffle(ties)
    other: nx.Graph[str] = nx.Graph(**network.graph)
    other.add_nodes_from(nodes)
    other.add_edges_from((v, u, dict(reversed(data.items()))) for u, v, data in ties)
    return other


_TEXTS = st.one_of(st.sampled_from(NASTY), st.text(st.characters(), max_size=12))
_VALUES: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), _TEXTS, st.lists(_TEXTS, max_size=3).map(tuple),
    st.integers(-9, 9).map(np.int64), st.floats().map(np.float64), st.frozensets(_TEXTS, max_size=3),
)  # fmt: skip
_ROWS = st.dictionaries(
    st.one_of(st.sampled_from(["label", "weight", "id", "x", "y", "kin", "community"]), _TEXTS), _VALUES, max_size=4
)


@st.composite
def networks(draw: st.DrawFn) -> "nx.Graph[str]":
    """Any network of a few nodes, names and attributes of any kind."""
    network: nx.Graph[str] = nx.Graph()
    ids = draw(st.lists(_TEXTS, unique=True, max_size=5))
    for id_ in ids:
        network.add_node(id_, **{str(name): value for name, value in draw(_ROWS).items() if name != "node_for_adding"})
    for one, other in draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=6)) if ids else []:
        network.add_edge(one, other)
        network.edges[one, other].update(draw(_ROWS))
    return network
