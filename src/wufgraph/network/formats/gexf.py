"""GEXF, the format of Gephi."""

from collections.abc import Mapping

from lxml import etree

from .plain import PlainNetwork, Row

# Every Gephi since 0.8 reads this version, and networkx; 1.3 adds nothing that is needed here.
_NAMESPACE = "http://www.gexf.net/1.2draft"
_VIZ = f"{_NAMESPACE}/viz"
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
_SCALE = 60  # Gephi draws circles 10 wide; here neighbours stand about 1 apart


def spell_gexf(network: PlainNetwork) -> bytes:
    """Spell a network as GEXF 1.2, with places where nodes have `x` and `y`, and no time of writing.

    Source: GEXF 1.2draft primer, gexf.net.
    """
    root = etree.Element(_tag("gexf"), {"version": "1.2"}, nsmap={None: _NAMESPACE, "viz": _VIZ})
    if network.name:
        _sub(_sub(root, "meta"), "description").text = network.name
    graph = _sub(root, "graph", {"mode": "static", "defaultedgetype": "undirected"})
    places, weighted = network.places(), network.tie_types.get("weight") in (int, float)
    node_keys = _declare(graph, "node", network.node_types, but={"label", *(("x", "y") if places else ())})
    tie_keys = _declare(graph, "edge", network.tie_types, but={"weight"} if weighted else set())
    nodes = _sub(graph, "nodes")
    for id_, row in network.nodes.items():
        node = _sub(nodes, "node", {"id": id_, "label": str(row["label"])})
        _tell(node, row, node_keys)
        if id_ in places:
            x, y = places[id_]
            at = {"x": f"{x * _SCALE:.2f}", "y": f"{-y * _SCALE:.2f}", "z": "0.0"}
            etree.SubElement(node, f"{{{_VIZ}}}position", at)
    ties = _sub(graph, "edges")
    for number, tie in enumerate(network.ties):
        edge = _sub(ties, "edge", {"id": str(number), "source": tie.source, "target": tie.target})
        if weighted:
            edge.set("weight", str(tie.strength))
        _tell(edge, tie.attributes, tie_keys)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _declare(graph: etree._Element, of: str, types: Mapping[str, type], but: set[str]) -> dict[str, str]:
    """Declare attributes but those with a place of their own; their keys by name."""
    keys = {name: str(number) for number, name in enumerate(types) if name not in but}
    if keys:
        attributes = _sub(graph, "attributes", {"class": of, "mode": "static"})
        for name, key in keys.items():
            _sub(attributes, "attribute", {"id": key, "title": name, "type": _TYPES[types[name]]})
    return keys


def _tell(element: etree._Element, row: Row, keys: Mapping[str, str]) -> None:
    told = [(key, row[name]) for name, key in keys.items() if name in row]
    values = _sub(element, "attvalues") if told else element
    for key, value in told:
        _sub(values, "attvalue", {"for": key, "value": str(value).lower() if isinstance(value, bool) else str(value)})


def _sub(parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None) -> etree._Element:
    return etree.SubElement(parent, _tag(name), attributes or {})


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
