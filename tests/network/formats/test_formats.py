"""Files of every format are read by another reader than ours, whatever labels hold."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkit as nk
import networkx as nx
import pytest
import rustworkx as rx
from hypothesis import given, settings

from tests.network.formats.made import bipartite, nasty, networks, shuffled
from tests.network.formats.readers import READERS, Shape, pajek_parts
from wufgraph.cli.network import export
from wufgraph.errors import LookupFailed
from wufgraph.network.formats import FORMATS, add_measures, add_places, find_format, make_plain, write_network
from wufgraph.network.formats.archive import zip_files
from wufgraph.network.measures import DEFAULT

_WITHOUT_QUOTES = {"pajek", "pajek-project", "vosviewer"}
_WITHOUT_LOOPS = {"vosviewer", "vosviewer-json"}


def expected(network: "nx.Graph[str]", format_: str) -> Shape:
    """Labels and ends as the plain network has them; Pajek and VOSviewer's tables have no quotes."""
    plain = make_plain(network)

    def label(id_: str) -> str:
        said = str(plain.nodes[id_]["label"])
        return said.replace('"', "'") if format_ in _WITHOUT_QUOTES else said

    loops = format_ not in _WITHOUT_LOOPS
    ends = [(label(t.source), label(t.target)) for t in plain.ties if loops or t.source != t.target]
    return [label(id_) for id_ in plain.nodes], ends


def as_sets(shape: Shape) -> tuple[list[str], list[list[str]]]:
    return sorted(shape[0]), sorted(sorted(ends) for ends in shape[1])


def test_every_format_has_a_reader_and_a_name_in_the_command() -> None:
    assert list(FORMATS) == list(export.FORMATS) == list(READERS)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("network", [nasty(), bipartite(), nx.Graph()], ids=["nasty", "bipartite", "empty"])
def test_what_is_written_is_read_by_another_reader(format_: str, network: "nx.Graph[str]") -> None:
    read: Any = READERS[format_]
    assert as_sets(read(write_network(network, format_))) == as_sets(expected(network, format_))


@settings(max_examples=30)
@given(networks())
def test_any_network_is_written_and_read(network: "nx.Graph[str]") -> None:
    for format_ in FORMATS:
        read: Any = READERS[format_]
        assert as_sets(read(write_network(network, format_))) == as_sets(expected(network, format_))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_order_of_nodes_and_ties_does_not_matter(format_: str) -> None:
    for network in (nasty(), bipartite()):
        for seed in range(4):
            assert write_network(network, format_) == write_network(shuffled(network, seed), format_)


def test_the_hash_seed_does_not_matter() -> None:
    code = (
        "import hashlib; from tests.network.formats.made import *; from wufgraph.network.formats import *\n"
        "for f in FORMATS: print(f, hashlib.sha256(repr(write_network(nasty(), f)).encode()).hexdigest())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize(
    ("ending", "format_"),
    [(".graphml", "graphml"), (".GEXF", "gexf"), (".net", "pajek"), (".paj", "pajek-project"), (".json", "node-link")],
)
def test_the_ending_tells_the_format(ending: str, format_: str) -> None:
    assert find_format(ending) == format_


@pytest.mark.parametrize("ending", ["", ".zip", ".doc"])
def test_an_ending_that_tells_none_is_refused(ending: str) -> None:
    with pytest.raises(LookupFailed, match="say --format"):
        find_format(ending)


def weighted() -> "nx.Graph[str]":
    """A triangle and a tail with weights, and an isolate."""
    network: nx.Graph[str] = nx.Graph(name="Some")
    network.add_nodes_from((node, {"label": node.upper(), "events": 2}) for node in "abcde")
    network.add_weighted_edges_from([("a", "b", 3), ("b", "c", 1), ("a", "c", 1), ("c", "d", 2)])
    return network


def test_rustworkx_reads_the_graphml(tmp_path: Path) -> None:
    path = tmp_path / "network.graphml"
    path.write_bytes(raw(add_measures(weighted()), "graphml"))
    (network,) = rx.read_graphml(str(path))
    assert sorted(node["label"] for node in network.nodes()) == list("ABCDE")
    assert sorted(edge["weight"] for edge in network.edges()) == [1, 1, 2, 3]
    assert {node["label"]: node["strength"] for node in network.nodes()}["C"] == 4


def test_networkit_reads_graphml_and_gexf(tmp_path: Path) -> None:
    for format_, reader in (("graphml", nk.graphio.GraphMLReader()), ("gexf", nk.graphio.GEXFReader())):
        path = tmp_path / f"network.{format_}"
        path.write_bytes(raw(weighted(), format_))
        read = reader.read(str(path))
        network = read[0] if isinstance(read, tuple) else read
        assert (network.numberOfNodes(), network.numberOfEdges()) == (5, 4)


def test_networkx_reads_node_link_gexf_and_pajek_back() -> None:
    network = add_measures(weighted())
    back = nx.node_link_graph(json.loads(raw(network, "node-link")), edges="edges")
    assert list(back.nodes(data=True)) == list(network.nodes(data=True))
    assert list(back.edges(data=True)) == sorted(network.edges(data=True))
    gexf = nx.read_gexf(io.BytesIO(raw(network, "gexf")), version="1.2draft")
    assert {node: data["strength"] for node, data in gexf.nodes(data=True)} == {
        node: data["strength"] for node, data in network.nodes(data=True)
    }
    assert gexf.edges["a", "b"]["weight"] == 3
    pajek: nx.Graph[str] = nx.Graph(nx.parse_pajek(raw(network, "pajek").decode()))
    assert pajek.edges["A", "B"]["weight"] == 3


def raw(network: "nx.Graph[str]", format_: str) -> bytes:
    written = write_network(network, format_)
    assert isinstance(written, bytes)
    return written


def test_a_bipartite_network_is_of_two_modes_in_pajek_organizations_first() -> None:
    lines = raw(bipartite(), "pajek").decode().split("\r\n")
    assert lines[:3] == ["*Vertices 4 2", '1 "A"', '2 "B"']
    assert lines[5:9] == ["*Edges", "1 4 1", "2 3 1", "2 4 1"]


def test_a_pajek_project_has_partitions_and_vectors() -> None:
    parts = pajek_parts(raw(bipartite(), "pajek-project"))
    assert parts["*Partition country: 1 FR"] == ["0", "1", "0", "0"]
    assert parts["*Partition kind: 1 event, 2 organization"] == ["2", "2", "1", "1"]
    measured = pajek_parts(raw(add_measures(weighted()), "pajek-project"))
    assert measured["*Vector strength"] == ["4", "4", "4", "2", "0"]
    assert "*Partition community" in measured


def test_places_are_where_each_format_has_them() -> None:
    network = add_places(weighted())
    assert b"<viz:position " in raw(network, "gexf")
    assert all("position" in node for node in json.loads(raw(network, "cytoscape"))["elements"]["nodes"])
    assert all({"x", "y"} <= set(item) for item in json.loads(raw(network, "vosviewer-json"))["network"]["items"])
    vertices = raw(network, "pajek").decode().split("\r\n")[1:6]
    assert all(0 <= float(value) <= 1 for line in vertices for value in line.split(" ")[2:])


def test_vosviewer_gets_clusters_weights_and_scores() -> None:
    items = json.loads(raw(add_measures(weighted()), "vosviewer-json"))["network"]["items"]
    assert items[2]["weights"] == {"Degree": 3, "Events": 2, "Strength": 4}
    assert set(items[2]["scores"]) == {"Betweenness"}
    assert items[0]["cluster"] == items[1]["cluster"]


def test_measures_are_added_where_they_mean_something() -> None:
    assert set(DEFAULT) <= set(add_measures(weighted()).nodes["a"])
    assert not set(DEFAULT) & set(add_measures(bipartite()).nodes["https://x.org/a"])


def test_files_hold_no_clock() -> None:
    assert b"lastmodified" not in raw(weighted(), "gexf")
    assert zip_files({"a": b"1"}) == zip_files({"a": b"1"})
