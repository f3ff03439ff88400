"""Brokers: who ties countries, regions or sectors together that would have no tie without them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations

import networkx as nx

from ..incidence import Event, Incidence, Organization
from ..regions import place_of
from .organizers import organizers_by_event
from .prediction import adjacency


def _region(one: Organization) -> str:
    place = place_of(one.country)
    return place.region if place else ""


# How organizations are grouped: by the name of the way, the group of an organization; empty where it is not known.
GROUPINGS: dict[str, Callable[[Organization], str]] = {
    "country": lambda one: one.country,
    "region": _region,
    "sector": lambda one: one.sector,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker:
    """An organization between groups.

    Attributes:
        organization: It.
        group: Its own group; empty where it is not known.
        partners: Number of organizations that it organized events with.
        groups: Groups of its partners, sorted.
        pairs: Pairs of its partners that have no tie to each other.
        across: Those of them that are of two different groups, both known.
        only: Those of them that share no other partner: without it, nothing would join them in two steps.
        constraint: Burt's constraint, 0 to about 1.2; low where partners do not know each other.
        events: That it organized with partners, sorted by id: what all this rests on.
    """

    organization: Organization
    group: str
    partners: int
    groups: tuple[str, ...]
    pairs: int
    across: int
    only: int
    constraint: float
    events: tuple[Event, ...]


def find_brokers(incidence: Incidence, by: str = "country", *, most: int = 20) -> tuple[Broker, ...]:
    """Find who ties groups together.

    A broker is counted for each pair of its partners that are of different groups and not tied themselves (the
    itinerant, gatekeeper, representative and liaison roles of Gould & Fernandez, without direction, less those in
    which both ends are of one group). Reports that are missing hide ties, so that all counts are lower bounds, but for
    pairs whose own tie is hidden.

    Args:
        incidence: Who organized what.
        by: How organizations are grouped, a name in `GROUPINGS`.
        most: Greatest number of brokers.

    Returns:
        Those with most pairs across groups first; nobody without one.

    Source: Gould & Fernandez 1989, doi:10.2307/270949; Burt 1992, Structural Holes (constraint).
    """
    group_of = GROUPINGS[by]
    ties = adjacency(incidence.organizing)
    network = nx.from_scipy_sparse_array(ties)
    neighbours = {n: sorted(network[n]) for n in range(len(incidence.organizations))}
    partners = {n: frozenset(some) for n, some in neighbours.items()}
    organizers, found = organizers_by_event(incidence), []
    for place, organization in enumerate(incidence.organizations):
        open_ = [(a, b) for a, b in combinations(neighbours[place], 2) if b not in partners[a]]
        groups = {n: group_of(incidence.organizations[n]) for n in neighbours[place]}
        across = [(a, b) for a, b in open_ if groups[a] and groups[b] and groups[a] != groups[b]]
        if across:
            broker = Broker(
                organization=organization,
                group=group_of(organization),
                partners=len(neighbours[place]),
                groups=tuple(sorted(set(groups.values()) - {""})),
                pairs=len(open_),
                across=len(across),
                only=sum(partners[a] & partners[b] == {place} for a, b in across),
                constraint=0.0,
                events=tuple(
                    event
                    for event in incidence.events
                    if organization in organizers[event.id] and len(organizers[event.id]) > 1
                ),
            )
            found.append((place, broker))
    found.sort(key=lambda pair: (-pair[1].across, -pair[1].only, pair[1].organization.label, pair[1].organization.id))
    places = [place for place, _ in found[:most]]
    constraint = nx.constraint(network, nodes=places) if places else {}
    return tuple(replace(broker, constraint=round(float(constraint[place]), 6)) for place, broker in found[:most])
