"""The bipartite organization–event network: the source of truth of all others."""

import networkx as nx

from ..query import run_query
from ..store import Store

ORGANIZATION, EVENT = "organization", "event"


def affiliation_network(store: Store) -> "nx.Graph[str]":
    """Read who organized which event.

    Args:
        store: The graph.

    Returns:
        An undirected bipartite network; nodes are IRIs, in sorted order, with the attributes `kind`
        (`organization` or `event`), `label` and, for events, `date` (ISO 8601, or empty). An edge joins
        an organization and an event that it organized. Organizations that only sent a speaker are not in it.
    """
    network: nx.Graph[str] = nx.Graph(name="Organizations and the events they organized")
    rows = list(run_query(store, "affiliations"))
    for row in sorted(rows, key=lambda r: str(r["organization"])):
        network.add_node(str(row["organization"]), kind=ORGANIZATION, label=str(row["organizationLabel"]))
    for row in sorted(rows, key=lambda r: str(r["event"])):
        date = row["date"]
        network.add_node(
            str(row["event"]),
            kind=EVENT,
            label=str(row["eventLabel"] or "(no title)"),
            date="" if date is None else str(date),
        )
    for row in sorted(rows, key=lambda r: (str(r["organization"]), str(r["event"]))):
        network.add_edge(str(row["organization"]), str(row["event"]))
    return network
