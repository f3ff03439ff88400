"""Node-link JSON, of networkx and D3."""

import json

from .plain import PlainNetwork


def spell_node_link(network: PlainNetwork) -> bytes:
    """Spell a network as node-link JSON, its ties under `edges`, as networkx 3.6 and later expect them.

    Source: networkx, `networkx.readwrite.json_graph.node_link_data`.
    """
    whole = {
        "directed": False,
        "multigraph": False,
        "graph": {"name": network.name},
        "nodes": [{"id": id_, **row} for id_, row in network.nodes.items()],
        "edges": [{"source": tie.source, "target": tie.target, **tie.attributes} for tie in network.ties],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
