"""What the interactive page knows of a network."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from .incidence import EVIDENCE, Event, Incidence
from .insight import Commitment
from .layout import Place, place_events, place_nodes
from .measures import measure
from .projections import affiliation_network, list_ties, project

Facts = dict[str, Any]


def tell_facts(incidence: Incidence, commitments: Iterable[Commitment] = ()) -> Facts:
    """Nodes in sorted order, with places and measures; ties by their numbers, the strongest first.

    Args:
        incidence: Who took part in what.
        commitments: What the reports say in words of partnerships; those that `incidence` does not hold are left out.

    Returns:
        `organizations` and `events` as objects, unknown facts left out; `ties` as lists of source, target and common
        events and, where it is more than organizing together, the place of its evidence in `evidence`, the number of
        partnerships, and 1 where one end is part of the other. `partnerships` are what is said in words, in the order
        given: a party is the number of an organization, or a name where the network has none such. `largest` is the
        size of the largest connected part.
    """
    network, affiliation = project(incidence), _organizing(incidence)
    places = place_nodes(network)
    event_places = place_events(affiliation, places)
    number = {node: n for n, node in enumerate(network)} | {event.id: n for n, event in enumerate(incidence.events)}
    return {
        "organizations": _organizations(network, affiliation, places),
        "events": [
            {
                **_event(event),
                **_at(event_places[event.id]),
                "organizers": sorted(number[organizer] for organizer in affiliation.neighbors(event.id)),
            }
            for event in incidence.events
        ],
        "ties": _ties(network, number),
        "partnerships": _partnerships(incidence, commitments, {node: n for n, node in enumerate(network)}),
        "evidence": list(EVIDENCE),
        "largest": max(map(len, nx.connected_components(network)), default=0),
    }


def _organizing(incidence: Incidence) -> "nx.Graph[str]":
    """The bipartite network of events and those who organized one."""
    whole = affiliation_network(incidence)
    speaking = [(u, v) for u, v, data in whole.edges(data=True) if data["role"] != "organizer"]
    whole.remove_edges_from(speaking)
    whole.remove_nodes_from([node for node in {one for one, _ in speaking} if not whole.degree(node)])
    return whole


def _organizations(network: "nx.Graph[str]", affiliation: "nx.Graph[str]", places: dict[str, Place]) -> list[object]:
    measures = measure(network)
    return [
        {
            "id": node,
            "label": data["label"],
            **_at(places[node]),
            **{name: data[name] for name in ("country", "sector") if data[name]},
            "events": data["events"],
            "jointEvents": sum(affiliation.degree(event) > 1 for event in affiliation.neighbors(node)),
            "partners": measures[node]["degree"],
            "strength": measures[node]["strength"],
            "betweenness": round(measures[node]["betweenness"] or 0.0, 6) + 0.0,
            "community": measures[node]["community"],
        }
        for node, data in network.nodes(data=True)
    ]


def _event(event: Event) -> dict[str, object]:
    told = {"forum": event.forum, "type": event.type, "themes": event.themes}
    return {"id": event.id, "label": event.label, "date": event.date} | {n: value for n, value in told.items() if value}


def _ties(network: "nx.Graph[str]", number: dict[str, int]) -> list[object]:
    found: list[object] = []
    for tie in list_ties(network):
        row: list[object] = [number[tie.source], number[tie.target], [number[event] for event in tie.events]]
        data = network.edges[tie.source, tie.target]
        if data["evidence"] != "co-organization" or data["kin"]:
            row += [EVIDENCE.index(data["evidence"]), len(data["partnerships"]), int(data["kin"])]
        found.append(row)
    return found


def _partnerships(
    incidence: Incidence, commitments: Iterable[Commitment], number: Mapping[str, int]
) -> list[dict[str, object]]:
    kept = {one.id for one in incidence.partnerships}
    return [
        {
            "parties": [number.get(party.id, party.label) for party in one.parties],
            "stage": one.stage,
            "words": one.passage.text,
            "event": one.passage.event,
            "title": one.passage.title,
            "file": one.passage.file,
        }
        for one in commitments
        if one.id in kept
    ]


def _at(place: Place) -> dict[str, float]:
    return {"x": place[0], "y": place[1]}
