"""Which group each node is of: its country, its sector, its main theme."""

from collections import Counter

import networkx as nx

from ...errors import QueryError

THEME = "theme"
_EVENT = "event"


def groups_of(network: "nx.Graph[str]", by: str, affiliation: "nx.Graph[str] | None" = None) -> tuple[str, ...]:
    """The group of each node, nodes in sorted order; an empty string where it is not known.

    Args:
        network: Its nodes have an attribute named `by`.
        by: Such as `country` or `sector`; `theme` is the theme of most of a node's events, from `affiliation`.
        affiliation: The bipartite network.

    Raises:
        QueryError: No node has such an attribute.
    """
    if by == THEME and affiliation is not None:
        themes = main_themes(affiliation)
        return tuple(themes.get(node, "") for node in sorted(network))
    if network and not any(by in data for _, data in network.nodes(data=True)):
        raise QueryError(f"groups by {by}: expected nodes with that attribute, found none; take another one")
    return tuple(str(network.nodes[node].get(by) or "") for node in sorted(network))


def main_themes(affiliation: "nx.Graph[str]") -> dict[str, str]:
    """The theme of most of an organization's events; the first by name where several are of as many."""
    found = {}
    for node, data in affiliation.nodes(data=True):
        if data.get("kind") != _EVENT:
            events = (affiliation.nodes[event] for event in affiliation.neighbors(node))
            counts = Counter(theme for event in events for theme in event.get("themes", ()))
            if counts:
                found[node] = min(counts, key=lambda theme: (-counts[theme], theme))
    return found
