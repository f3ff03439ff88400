"""GraphML and GEXF open in other programs."""

import io
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from wufgraph.network import project, read_bipartite, write_gexf, write_graphml
from wufgraph.network.projections import EVENT, ORGANIZATION


@pytest.fixture
def network() -> "nx.Graph[str]":
    """Two ties, a hostile label and an isolate."""
    bipartite: nx.Graph[str] = nx.Graph()
    for name in ("urn:a", "urn:b", "urn:c", "urn:d"):
        bipartite.add_node(name, kind=ORGANIZATION, label=f'{name} "&" <b>\x00\x0b')
    for event, organizers in (("urn:e1", "abc"), ("urn:e2", "ab"), ("urn:e3", "d")):
        bipartite.add_node(event, kind=EVENT, label=event, date="")
        bipartite.add_edges_from((f"urn:{o}", event) for o in organizers)
    return project(read_bipartite(bipartite))


def test_graphml_is_read_back_with_measures(network: "nx.Graph[str]") -> None:
    read = nx.read_graphml(io.BytesIO(write_graphml(network)))
    assert set(read) == {"urn:a", "urn:b", "urn:c", "urn:d"}
    assert read.edges["urn:a", "urn:b"]["weight"] == 2
    assert read.edges["urn:a", "urn:b"]["events"] == "urn:e1|urn:e2"
    assert read.nodes["urn:a"]["degree"] == 2
    assert read.nodes["urn:a"]["label"] == 'urn:a "&" <b>'


def test_gexf_is_read_back_with_measures(network: "nx.Graph[str]") -> None:
    read = nx.read_gexf(io.BytesIO(write_gexf(network)), version="1.2draft")
    assert read.nodes["urn:a"]["strength"] == 3
    assert read.edges["urn:a", "urn:b"]["weight"] == 2


@pytest.mark.parametrize("write", [write_graphml, write_gexf])
def test_files_are_well_formed_and_hold_no_clock(write: "object", network: "nx.Graph[str]") -> None:
    assert callable(write)
    data = write(network)
    ET.fromstring(data)
    assert data == write(network)
    assert b"lastmodified" not in data


def test_the_bipartite_network_is_written_without_measures() -> None:
    bipartite: nx.Graph[str] = nx.Graph()
    bipartite.add_node("urn:a", kind=ORGANIZATION, label="a")
    bipartite.add_node("urn:e", kind=EVENT, label="e", date="2014-04-09")
    bipartite.add_edge("urn:a", "urn:e")
    assert nx.read_graphml(io.BytesIO(write_graphml(bipartite))).nodes["urn:e"] == {
        "kind": "event",
        "label": "e",
        "date": "2014-04-09",
    }
