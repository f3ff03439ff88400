"""Ties as rows."""

from dataclasses import dataclass

import networkx as nx


@dataclass(frozen=True, slots=True)
class Tie:
    """One unordered pair of nodes, `source` before `target` by id.

    `weight` is by the network's weighting, `count` the number of common events, `evidence` empty where the ends are no
    organizations.
    """

    source: str
    source_label: str
    target: str
    target_label: str
    weight: float
    count: int
    evidence: str
    events: tuple[str, ...]
    partnerships: tuple[str, ...]


def list_ties(network: "nx.Graph[str]") -> list[Tie]:
    """One row per tie, the strongest first."""
    ties = [
        Tie(
            a,
            network.nodes[a]["label"],
            b,
            network.nodes[b]["label"],
            data["weight"],
            data.get("count", data["weight"]),
            data.get("evidence", ""),
            data.get("events", ()),
            data.get("partnerships", ()),
        )
        for a, b, data in ((min(u, v), max(u, v), d) for u, v, d in network.edges(data=True))
    ]
    return sorted(ties, key=lambda t: (-t.weight, t.source_label, t.target_label, t.source, t.target))
