"""Cytoscape JSON (.cyjs), of Cytoscape and Cytoscape.js."""

import json

from .plain import PlainNetwork

_SCALE = 80  # Cytoscape draws nodes some 40 to 70 wide


def spell_cytoscape(network: PlainNetwork) -> bytes:
    """Spell a network as Cytoscape JSON; nodes and ties have ids, `name` repeats the label for Cytoscape's table.

    Source: Cytoscape.js, elements JSON; Cytoscape User Manual, "Cytoscape.js JSON".
    """
    places = network.places()
    nodes = [
        {
            "data": {**row, "id": id_, "name": row["label"], "shared_name": row["label"]},
            **({"position": {"x": places[id_][0] * _SCALE, "y": places[id_][1] * _SCALE}} if places else {}),
        }
        for id_, row in network.nodes.items()
    ]
    ties = [
        {"data": {**tie.attributes, "id": f"tie-{n}", "source": tie.source, "target": tie.target}}
        for n, tie in enumerate(network.ties)
    ]
    name = network.name or "network"
    whole = {
        "format_version": "1.0",
        "generated_by": "wufgraph",
        "target_cytoscapejs_version": "~2.1",
        "data": {"name": name, "shared_name": name},
        "elements": {"nodes": nodes, "edges": ties},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
