"""The co-organization network: organizations, tied by the events that they organized together."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from .affiliation import EVENT, ORGANIZATION


@dataclass(frozen=True, slots=True)
class Tie:
    """One unordered pair of organizations, `source` before `target` by IRI; `weight` counts common events."""

    source: str
    source_label: str
    target: str
    target_label: str
    weight: int
    events: tuple[str, ...]


def co_organization_network(affiliation: "nx.Graph[str]") -> "nx.Graph[str]":
    """Project the bipartite network onto its organizations.

    An event of k organizers ties k(k-1)/2 pairs; one with a single organizer ties none, and that
    organizer stays as an isolate.

    Args:
        affiliation: From `affiliation_network`, or any bipartite network with the same attributes.

    Returns:
        Nodes with `label` and `events` (how many each organized); edges with `weight` (common events,
        a count) and `events` (their IRIs, sorted).
    """
    network: nx.Graph[str] = nx.Graph(name="Organizations that organized events together")
    for node in sorted(affiliation):
        data = affiliation.nodes[node]
        if data["kind"] == ORGANIZATION:
            network.add_node(node, label=data["label"], events=affiliation.degree(node))
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in sorted(affiliation):
        if affiliation.nodes[event]["kind"] == EVENT:
            for pair in combinations(sorted(affiliation.neighbors(event)), 2):
                shared[pair].append(event)
    for (source, target), events in sorted(shared.items()):
        network.add_edge(source, target, weight=len(events), events=tuple(events))
    return network


def list_ties(network: "nx.Graph[str]") -> list[Tie]:
    """One row per tie, the strongest first."""
    ties = [
        Tie(a, network.nodes[a]["label"], b, network.nodes[b]["label"], data["weight"], data["events"])
        for a, b, data in ((min(u, v), max(u, v), d) for u, v, d in network.edges(data=True))
    ]
    return sorted(ties, key=lambda t: (-t.weight, t.source_label, t.target_label, t.source, t.target))
