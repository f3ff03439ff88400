"""Measures of a co-organization network's nodes."""

import math

import networkx as nx

MEASURES = ("degree", "strength", "betweenness", "community")
_SEED = 7


def measure(network: "nx.Graph[str]") -> dict[str, dict[str, float | int]]:
    """Measure every node.

    * `degree`: number of partners.
    * `strength`: sum of the ties' weights, a count of joint organizings.
    * `betweenness`: share of shortest paths between other pairs that pass through the node, 0 to 1; a
      tie's length is the inverse of its weight. Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001,
      doi:10.1080/0022250X.2001.9990249.
    * `community`: number of the node's community, from 1 for the largest. Louvain method with weights,
      fixed seed, over nodes and ties in sorted order, so that neither input order nor hash seed changes it.
      Source: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008.

    Args:
        network: With `weight` on its edges.

    Returns:
        Measures by node, nodes in sorted order.
    """
    ordered = _in_order(network)
    betweenness = nx.betweenness_centrality(ordered, weight="length", normalized=True)
    communities = _communities(ordered)
    return {
        node: {
            "degree": int(ordered.degree(node)),
            "strength": int(ordered.degree(node, weight="weight")),
            "betweenness": round(float(betweenness[node]), 6) + 0.0,
            "community": communities[node],
        }
        for node in ordered
    }


def _in_order(network: "nx.Graph[str]") -> "nx.Graph[str]":
    """A copy in sorted order, with the length of each tie as a whole number.

    Fractions such as 1/3 add up differently by different ways, and equally short paths would be missed.
    """
    scale = math.lcm(*(network.edges[tie]["weight"] for tie in network.edges))
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(network))
    ordered.add_edges_from(
        (source, target, {"weight": weight, "length": scale // weight})
        for source, target, weight in sorted(
            (min(u, v), max(u, v), d["weight"]) for u, v, d in network.edges(data=True)
        )
    )
    return ordered


def _communities(ordered: "nx.Graph[str]") -> dict[str, int]:
    if not ordered:
        return {}
    found = nx.community.louvain_communities(ordered, weight="weight", seed=_SEED)
    largest_first = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    return {node: number for number, members in enumerate(largest_first, start=1) for node in members}
