"""The part of a network that a figure has room for, in an order that does not depend on how it was made."""

import networkx as nx

from .request import Request
from .words import number, say


def keep_strongest(network: "nx.Graph[str]", request: Request, room: int) -> tuple["nx.Graph[str]", str]:
    """The nodes with the strongest ties, sorted by id, with the ties between them.

    Args:
        network: With `weight` on its edges.
        request: Its `most` counts instead of the room.
        room: How many nodes are readable.

    Returns:
        The part, and the sentence that tells of it; empty where nothing is left out.
    """
    most = room if request.most is None else request.most
    strength = dict(network.degree(weight="weight"))
    ranked = sorted(network, key=lambda node: (-strength[node], -events_of(network, node), node))
    kept = sorted(ranked[:most])
    part: nx.Graph[str] = nx.Graph(**network.graph)
    part.add_nodes_from((node, network.nodes[node]) for node in kept)
    ties = (
        (min(u, v), max(u, v), data) for u, v, data in network.edges(data=True) if u in part and v in part and u != v
    )
    part.add_edges_from(sorted(ties, key=lambda tie: tie[:2]))
    if len(part) == len(network):
        return part, ""
    counts = {"shown": number(len(part), request.language), "all": number(len(network), request.language)}
    return part, say("most", request.language, **counts)


def events_of(network: "nx.Graph[str]", node: str) -> int:
    """How many events a node had; its ties where that is not known."""
    return int(network.nodes[node].get("events", network.degree(node)))


def weight_of(network: "nx.Graph[str]", one: str, other: str) -> float:
    """Weight of a tie; 0 where there is none."""
    return float(network.edges[one, other].get("weight", 1)) if network.has_edge(one, other) else 0.0


def weight_heading(network: "nx.Graph[str]") -> str:
    """The phrase over the weights of a legend: what is counted, or the word weight where they are no counts."""
    counted = network.graph.get("weighting", "count") == "count" and network.graph.get("relation") != "partnership"
    return "legend-common" if counted else "legend-weight"
