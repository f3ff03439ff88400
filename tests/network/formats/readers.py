"""Readers of other programs' formats, written from their documentation or another library's: nothing of ours."""

import csv
import io
import json
import re
from typing import Any

from lxml import etree

Shape = tuple[list[str], list[tuple[str, str]]]
"""Labels of the nodes, and labels of the ends of each tie."""


def graphml(raw: bytes) -> Shape:
    """Read by the specification: each key is declared once and before the graph, each end is a node."""
    root = etree.fromstring(raw)
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    assert root.tag == f"{{{space['g']}}}graphml"
    keys = {key.get("id"): key for key in root.findall("g:key", space)}
    assert len(keys) == len(root.findall("g:key", space))
    (graph,) = root.findall("g:graph", space)
    assert list(root)[-1] is graph
    assert graph.get("edgedefault") == "undirected"
    labels = {}
    for node in graph.findall("g:node", space):
        told = _data(node, keys, "node")
        assert node.get("id") not in labels
        labels[node.get("id")] = told["label"]
    ends = []
    for edge in graph.findall("g:edge", space):
        _data(edge, keys, "edge")
        ends.append((labels[edge.get("source")], labels[edge.get("target")]))
    return list(labels.values()), ends


def _data(element: Any, keys: dict[str, Any], of: str) -> dict[str, str]:
    told = {}
    for data in element:
        key = keys[data.get("key")]
        assert key.get("for") == of
        told[key.get("attr.name")] = _checked(data.text or "", key.get("attr.type"))
    assert len(told) == len(element)
    return told


def _checked(text: str, kind: str) -> str:
    if kind == "boolean":
        assert text in {"true", "false"}
    elif kind == "long":
        assert -(2**63) <= int(text) < 2**63
    elif kind == "double":
        float(text)
    else:
        assert kind == "string"
    return text


def gexf(raw: bytes) -> Shape:
    """Read by the primer: attributes declared by class, ids unique, ends among the nodes."""
    root = etree.fromstring(raw)
    space = {"g": "http://www.gexf.net/1.2draft"}
    assert (root.tag, root.get("version")) == (f"{{{space['g']}}}gexf", "1.2")
    (graph,) = root.findall("g:graph", space)
    declared = {
        (group.get("class"), one.get("id")): one.get("type")
        for group in graph.findall("g:attributes", space)
        for one in group.findall("g:attribute", space)
    }
    labels = {}
    for node in graph.findall("g:nodes/g:node", space):
        assert node.get("id") not in labels
        labels[node.get("id")] = node.get("label")
        _attvalues(node, declared, "node", space)
    ends, ids = [], set()
    for edge in graph.findall("g:edges/g:edge", space):
        _attvalues(edge, declared, "edge", space)
        float(edge.get("weight", "1"))
        ids.add(edge.get("id"))
        ends.append((labels[edge.get("source")], labels[edge.get("target")]))
    assert len(ids) == len(ends)
    return list(labels.values()), ends


def _attvalues(element: Any, declared: dict[tuple[str, str], str], of: str, space: dict[str, str]) -> None:
    for value in element.findall("g:attvalues/g:attvalue", space):
        _checked(value.get("value"), declared[of, value.get("for")])


def pajek(raw: bytes) -> Shape:
    """Read by Pajek's manual: numbered vertices with labels in quotes, then edges."""
    text = raw.decode("utf-8-sig") if raw.startswith(b"\xef\xbb\xbf") else raw.decode("ascii")
    lines = iter([line for line in text.split("\r\n") if line and not line.lower().startswith("*network")])
    head = re.fullmatch(r"\*Vertices (\d+)(?: (\d+))?", next(lines))
    assert head
    labels, ends = {}, []
    for number in range(1, int(head[1]) + 1):
        vertex = re.fullmatch(r'(\d+) "([^"]*)"( [01]\.\d+ [01]\.\d+ [01]\.\d+)?', next(lines))
        assert vertex
        assert int(vertex[1]) == number
        labels[number] = vertex[2]
    assert next(lines) == "*Edges"
    for line in lines:
        if line.startswith("*"):
            break
        one, other, weight = line.split(" ")
        float(weight)
        ends.append((labels[int(one)], labels[int(other)]))
    return list(labels.values()), ends


def pajek_parts(raw: bytes) -> dict[str, list[str]]:
    """The partitions and vectors of a project by their heads, such as `*Vector degree`."""
    text = raw.decode("utf-8-sig")
    found: dict[str, list[str]] = {}
    for part in re.split(r"\r\n(?=\*(?:Partition|Vector) )", text)[1:]:
        head, size, *values = part.strip().split("\r\n")
        assert size == f"*Vertices {len(values)}"
        found[head] = values
    return found


def cytoscape(raw: bytes) -> Shape:
    """Read by the documentation of Cytoscape.js: every element has an id of its own."""
    elements = json.loads(raw)["elements"]
    nodes, edges = ([one["data"] for one in elements[name]] for name in ("nodes", "edges"))
    ids = [one["id"] for one in (*nodes, *edges)]
    assert all(isinstance(id_, str) for id_ in ids)
    assert len({one["id"] for one in nodes}) == len(nodes)
    assert len({one["id"] for one in edges}) == len(edges)
    labels = {one["id"]: one["label"] for one in nodes}
    assert all(one["name"] == one["label"] for one in nodes)
    return list(labels.values()), [(labels[one["source"]], labels[one["target"]]) for one in edges]


def node_link(raw: bytes) -> Shape:
    """Read as D3 does: links by id."""
    whole = json.loads(raw, parse_constant=_refuse)
    labels = {one["id"]: one["label"] for one in whole["nodes"]}
    assert len(labels) == len(whole["nodes"])
    return list(labels.values()), [(labels[one["source"]], labels[one["target"]]) for one in whole["edges"]]


def vosviewer_json(raw: bytes) -> Shape:
    """Read by the documentation of VOSviewer Online."""
    network = json.loads(raw, parse_constant=_refuse)["network"]
    labels = {one["id"]: one["label"] for one in network["items"]}
    for item in network["items"]:
        assert set(item) <= {"id", "label", "description", "url", "x", "y", "cluster", "weights", "scores"}
        assert 1 <= item.get("cluster", 1) <= 1000
        assert all(isinstance(value, int | float) for value in (*item["weights"].values(), *item["scores"].values()))
    return list(labels.values()), [(labels[one["source_id"]], labels[one["target_id"]]) for one in network["links"]]


def vosviewer(files: dict[str, bytes]) -> Shape:
    """Read by VOSviewer's manual: columns between tabs, a head in the map alone."""
    items = list(csv.DictReader(io.StringIO(files["map.txt"].decode()), delimiter="\t", strict=True))
    labels = {one["id"]: one["label"] for one in items}
    assert not any(None in one.values() or None in one for one in items)
    links = list(csv.reader(io.StringIO(files["network.txt"].decode()), delimiter="\t", strict=True))
    for _, _, strength in links:
        float(strength)
    return list(labels.values()), [(labels[one], labels[other]) for one, other, _ in links]


def tables(files: dict[str, bytes]) -> Shape:
    """Read as any reader of CSV does; a leading apostrophe guards spreadsheets from formulas."""
    nodes, ties = (
        list(csv.DictReader(io.StringIO(files[name].decode(), newline=""), strict=True))
        for name in ("nodes.csv", "ties.csv")
    )
    labels = {one["id"]: one["label"] for one in nodes}
    assert len(labels) == len(nodes)
    ends = [(labels[one["source"]], labels[one["target"]]) for one in ties]
    return [_unguarded(label) for label in labels.values()], [(_unguarded(a), _unguarded(b)) for a, b in ends]


def _unguarded(text: str) -> str:
    return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text


def parquet(files: dict[str, bytes]) -> Shape:
    """Read by pyarrow."""
    import pyarrow.parquet as pq

    nodes, ties = (pq.read_table(io.BytesIO(files[name])).to_pylist() for name in ("nodes.parquet", "ties.parquet"))
    labels = {one["id"]: one["label"] for one in nodes}
    return list(labels.values()), [(labels[one["source"]], labels[one["target"]]) for one in ties]


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


READERS = {
    "graphml": graphml,
    "gexf": gexf,
    "pajek": pajek,
    "pajek-project": pajek,
    "cytoscape": cytoscape,
    "vosviewer": vosviewer,
    "vosviewer-json": vosviewer_json,
    "node-link": node_link,
    "csv": tables,
    "parquet": parquet,
}
