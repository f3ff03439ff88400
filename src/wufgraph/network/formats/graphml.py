"""GraphML, which Gephi, Cytoscape, yEd, igraph and networkx open."""

from collections.abc import Mapping

from lxml import etree

from .plain import PlainNetwork, Row

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


def spell_graphml(network: PlainNetwork) -> bytes:
    """Spell a network as GraphML.

    Source: GraphML 1.0, graphml.graphdrawing.org/specification.html.
    """
    root = etree.Element(_tag("graphml"), nsmap={None: _NAMESPACE})
    node_keys = _declare(root, "node", network.node_types)
    tie_keys = _declare(root, "edge", network.tie_types)
    if network.name:
        _sub(root, "key", {"id": "name", "for": "graph", "attr.name": "name", "attr.type": "string"})
    graph = _sub(root, "graph", {"id": "network", "edgedefault": "undirected"})
    if network.name:
        _sub(graph, "data", {"key": "name"}).text = network.name
    for id_, row in network.nodes.items():
        _tell(_sub(graph, "node", {"id": id_}), row, node_keys)
    for number, tie in enumerate(network.ties):
        ends = {"id": f"tie-{number}", "source": tie.source, "target": tie.target}
        _tell(_sub(graph, "edge", ends), tie.attributes, tie_keys)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _declare(root: etree._Element, of: str, types: Mapping[str, type]) -> dict[str, str]:
    """Declare attributes; their keys by name."""
    keys = {name: f"{of}-{number}" for number, name in enumerate(types)}
    for name, kind in types.items():
        _sub(root, "key", {"id": keys[name], "for": of, "attr.name": name, "attr.type": _TYPES[kind]})
    return keys


def _tell(element: etree._Element, row: Row, keys: Mapping[str, str]) -> None:
    for name, key in keys.items():
        if name in row:
            value = row[name]
            _sub(element, "data", {"key": key}).text = str(value).lower() if isinstance(value, bool) else str(value)


def _sub(parent: etree._Element, name: str, attributes: Mapping[str, str]) -> etree._Element:
    return etree.SubElement(parent, _tag(name), attributes)


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
