"""Networks and incidences for figures, made up from a seed."""

import random

import networkx as nx

from wufgraph.network import affiliation_network, project
from wufgraph.network.incidence import Event, Incidence, Organization, incidence_matrix
from wufgraph.network.pictures import Method, Request

COUNTRIES = ("BR", "CO", "DE", "FJ", "FR", "IN", "KE", "MX", "PH", "SN", "TV", "US")
SECTORS = ("university", "ngo", "city-government", "government", "network", "research", "company", "foundation", "")
THEMES = ("housing", "gender", "youth", "urban-economy", "safety", "urban-legislation")
TYPES = ("networking-event", "side-event", "training-event")
NAMES = (
    "Observatorio de Suelo Urbano",
    "Institute for Urban Futures",
    "Réseau des villes côtières",
    "Land & Tenure $5",
)


def some_incidence(organizations: int = 40, events: int = 40, seed: int = 3) -> Incidence:
    """Events of one to five organizations with long names, in three languages."""
    draw = random.Random(seed)
    made = tuple(
        Organization(
            id=f"org/{n:03d}",
            label=f"{draw.choice(NAMES)} {n}",
            country=draw.choice((*COUNTRIES, "")),
            sector=draw.choice(SECTORS),
        )
        for n in range(organizations)
    )
    held = tuple(
        Event(
            id=f"event/{n:03d}",
            label=f"Event {n}",
            date=f"2014-04-{7 + draw.randrange(5):02d}" if n else "",
            forum="wuf7",
            type=draw.choice(TYPES),
            themes=tuple(sorted(draw.sample(THEMES, draw.randint(1, 3)))),
            reported=bool(n % 3),
        )
        for n in range(events)
    )
    pairs = [(event.id, one.id) for event in held for one in draw.sample(made, draw.randint(1, min(5, len(made))))]
    rows, columns = [one.id for one in held], [one.id for one in made]
    return Incidence(
        events=held,
        organizations=made,
        organizing=incidence_matrix(pairs, rows, columns),
        speaking=incidence_matrix((), rows, columns),
        appearing=incidence_matrix((), rows, ()),
    )


def network_for(kind: str, incidence: Incidence) -> "nx.Graph[str]":
    """What a kind of picture is drawn from."""
    if kind == "timeline":
        return affiliation_network(incidence)
    return project(incidence, {"chord": "themes", "map": "countries"}.get(kind, "organizations"))


def some_request(**wanted: object) -> Request:
    """A request with a method that has something to tell."""
    return Request(**{"method": Method(events=40, reported=26), "dpi": 60, **wanted})  # type: ignore[arg-type]
