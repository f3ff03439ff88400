"""Networks in the formats of other programs: GraphML (Gephi, Cytoscape, igraph) and GEXF (Gephi)."""

import io
import re
from collections.abc import Mapping

import networkx as nx

from .measures import measure

# Characters that XML 1.0 (section 2.2) does not allow: networkx writes them, and no program opens the file.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(network: "nx.Graph[str]") -> bytes:
    """Spell a network as GraphML, measures included, nodes and ties sorted."""
    out = io.BytesIO()
    nx.write_graphml_xml(_plain(network), out, encoding="utf-8", prettyprint=True)
    return out.getvalue()


def write_gexf(network: "nx.Graph[str]") -> bytes:
    """Spell a network as GEXF 1.2, measures included, nodes and ties sorted."""
    out = io.BytesIO()
    writer = nx.readwrite.gexf.GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    plain = _plain(network)
    writer.add_graph(plain)
    for meta in writer.xml.iter():
        meta.attrib.pop("lastmodifieddate", None)  # the day of writing is no fact about the network
    writer.write(out)
    return out.getvalue()


def _plain(network: "nx.Graph[str]") -> "nx.Graph[str]":
    """A copy whose attributes every writer takes: no lists, no None, no characters that XML forbids."""
    measures = measure(network) if network.nodes and all("weight" in d for _, _, d in network.edges(data=True)) else {}
    plain: nx.Graph[str] = nx.Graph(name=str(network.graph.get("name", "")))
    for node in sorted(network):
        plain.add_node(node, **_clean({**network.nodes[node], **measures.get(node, {})}))
    for source, target in sorted((min(u, v), max(u, v)) for u, v in network.edges):
        plain.add_edge(source, target, **_clean(network.edges[source, target]))
    return plain


def _clean(attributes: Mapping[str, object]) -> dict[str, str | int | float | bool]:
    clean: dict[str, str | int | float | bool] = {}
    for name, value in attributes.items():
        if value is None:
            continue
        if isinstance(value, bool | int | float):
            clean[name] = value
        else:
            text = "|".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
            clean[name] = _NOT_XML.sub("", text)
    return clean
