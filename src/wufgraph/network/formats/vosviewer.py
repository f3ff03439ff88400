"""VOSviewer: map and network files, or one JSON file."""

import json
from collections.abc import Mapping

from .plain import PlainNetwork, Row

_NOT_WEIGHTS = {"x", "y", "bipartite", "community", "betweenness", "closeness"}
_TOLD = ("country", "sector", "type", "date")
_MOST_CLUSTERS = 1000


def spell_vosviewer(network: PlainNetwork) -> dict[str, bytes]:
    """Spell a network as VOSviewer's map file and network file.

    Items are numbered; numbers of nodes are weights, betweenness and closeness scores. Without places VOSviewer
    computes its own.

    Returns:
        The bytes of `map.txt` and `network.txt`: columns between tabs, a head in the map alone.

    Source: van Eck & Waltman, VOSviewer Manual 1.6.20, section 4.1.
    """
    items = _items(network)
    columns = list(_flat(items[0])) if items else ["id", "label"]
    table = [columns, *([str(_flat(item).get(name, "")) for name in columns] for item in items)]
    links = [[str(source), str(target), str(strength)] for source, target, strength in _links(network)]
    return {"map.txt": _spell(table), "network.txt": _spell(links)}


def spell_vosviewer_json(network: PlainNetwork) -> bytes:
    """Spell a network as JSON for VOSviewer and VOSviewer Online.

    Source: app.vosviewer.com/docs, section "JSON files".
    """
    links = [{"source_id": one, "target_id": other, "strength": strength} for one, other, strength in _links(network)]
    whole = {"network": {"items": _items(network), "links": links}}
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _items(network: PlainNetwork) -> list[dict[str, object]]:
    places = network.places()
    weights = [n for n, kind in network.node_types.items() if kind in (int, float) and n not in _NOT_WEIGHTS]
    scores = [n for n in ("betweenness", "closeness") if network.node_types.get(n) in (int, float)]
    items: list[dict[str, object]] = []
    for number, (id_, row) in enumerate(network.nodes.items(), start=1):
        item: dict[str, object] = {"id": number, "label": row["label"], "description": _describe(row)}
        item["url"] = id_ if id_.startswith(("http://", "https://")) else ""
        if places:
            item |= {"x": places[id_][0], "y": -places[id_][1]}  # VOSviewer's y grows upwards
        if network.node_types.get("community") is int:
            item["cluster"] = min(max(int(row.get("community", _MOST_CLUSTERS)), 1), _MOST_CLUSTERS)
        item["weights"] = {name.capitalize(): row.get(name, 0) for name in weights}
        item["scores"] = {name.capitalize(): row.get(name, 0) for name in scores}
        items.append(item)
    return items


def _describe(row: Row) -> str:
    """What is known of a node, in words."""
    return "; ".join(f"{name}: {row[name]}" for name in _TOLD if name in row)


def _links(network: PlainNetwork) -> list[tuple[int, int, int | float]]:
    number = {id_: n for n, id_ in enumerate(network.nodes, start=1)}
    return [(number[tie.source], number[tie.target], tie.strength) for tie in network.ties if tie.source != tie.target]


def _flat(item: Mapping[str, object]) -> dict[str, object]:
    """An item as a row of the map file."""
    row: dict[str, object] = {}
    for name, value in item.items():
        if isinstance(value, Mapping):
            row |= {f"{name[:-1]}<{measure}>": number for measure, number in value.items()}
        else:
            row[name] = value
    return row


def _spell(rows: list[list[str]]) -> bytes:
    # A quote would open a quoted cell, and its end be sought far below.
    return "".join("\t".join(cell.replace('"', "'") for cell in row) + "\n" for row in rows).encode()
