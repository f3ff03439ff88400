"""Who took part in what, as a networkx graph that somebody has already."""

from typing import Any

import networkx as nx

from ..incidence import Event, Incidence, Organization, incidence_matrix

_OF_EVENTS = ("date", "forum", "type", "themes", "reported")
_OF_ORGANIZATIONS = ("country", "sector", "parent")


def read_bipartite(network: "nx.Graph[str]") -> Incidence:
    """Read a bipartite network with the attributes of `affiliation_network`, or some of them.

    Args:
        network: Its nodes have `kind`, `organization` or `event`, or `bipartite`, 0 for events and 1 for
            organizations; a node without `label` is called by its id.
    """
    events = sorted(node for node, data in network.nodes(data=True) if _is_event(data))
    organizations = sorted(set(network) - set(events))
    pairs: dict[str, list[tuple[str, str]]] = {"organizer": [], "speaker": []}
    for event in events:
        for organization in network.neighbors(event):
            pairs[network.edges[event, organization].get("role", "organizer")].append((event, organization))
    return Incidence(
        events=tuple(Event(id=one, **_known(network, one, _OF_EVENTS)) for one in events),
        organizations=tuple(Organization(id=one, **_known(network, one, _OF_ORGANIZATIONS)) for one in organizations),
        organizing=incidence_matrix(pairs["organizer"], events, organizations),
        speaking=incidence_matrix(pairs["speaker"], events, organizations),
        appearing=incidence_matrix((), events, ()),
    )


def _is_event(data: dict[str, object]) -> bool:
    return data["kind"] == "event" if "kind" in data else data["bipartite"] == 0


def _known(network: "nx.Graph[str]", node: str, names: tuple[str, ...]) -> dict[str, Any]:
    data = network.nodes[node]
    return {"label": data.get("label", node), **{name: data[name] for name in names if name in data}}
