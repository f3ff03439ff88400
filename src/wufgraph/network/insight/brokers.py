"""Brokers: who ties countries, regions or sectors together that would have no tie without them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array, diags_array, triu

from ..incidence import Event, Incidence, Organization
from ..regions import place_of
from .organizers import organizers_by_event
from .prediction import Floats, Integers, adjacency, values_at


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Brokerage:
    """Pairs of partners that are not tied themselves, counted for each organization, by its place."""

    pairs: Integers
    across: Integers
    only: Integers


def count_brokerage(ties: csr_array, groups: Sequence[str]) -> Brokerage:
    """Count the pairs that each organization stands between.

    Args:
        ties: Organizations × organizations, 1 for a tie, see `adjacency`.
        groups: Of each organization; empty where it is not known.

    Returns:
        Of each organization all such pairs; those of two groups, both known; and those of them that share no other
        partner.
    """
    degrees = np.asarray(ties.sum(axis=0)).ravel().astype(np.int64)
    names, numbers = np.unique(np.array(groups, dtype=str), return_inverse=True)
    known = np.array([bool(group) for group in groups], dtype=bool)
    members = csr_array((known.astype(np.int64), (np.arange(len(groups)), numbers)), shape=(len(groups), len(names)))
    partners = csr_array(ties @ members)
    squares = np.asarray(partners.multiply(partners).sum(axis=1)).ravel()
    mixed = (np.asarray(partners.sum(axis=1)).ravel() ** 2 - squares) / 2
    first, second = ties.tocoo().coords
    crossing = csr_array((_cross(first, second, numbers, known), (first, second)), shape=ties.shape)
    closed, closed_across = (_count_closed(ties, edges) for edges in (ties, crossing))
    return Brokerage(
        pairs=(degrees * (degrees - 1) // 2 - closed).astype(np.int64),
        across=(mixed - closed_across).round().astype(np.int64),
        only=_count_only(ties, numbers, known),
    )


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
    ties, groups = adjacency(incidence.organizing), [GROUPINGS[by](one) for one in incidence.organizations]
    counts, labels = count_brokerage(ties, groups), [(one.label, one.id) for one in incidence.organizations]
    places = sorted(
        np.flatnonzero(counts.across).tolist(), key=lambda n: (-counts.across[n], -counts.only[n], labels[n])
    )[:most]
    organizers, constraint = organizers_by_event(incidence), _constrain(ties, places)
    partners = {place: ties.indices[ties.indptr[place] : ties.indptr[place + 1]].tolist() for place in places}
    return tuple(
        Broker(
            organization=incidence.organizations[place],
            group=groups[place],
            partners=len(partners[place]),
            groups=tuple(sorted({groups[other] for other in partners[place]} - {""})),
            pairs=int(counts.pairs[place]),
            across=int(counts.across[place]),
            only=int(counts.only[place]),
            constraint=round(float(constraint[number]), 6),
            events=tuple(
                event
                for event in incidence.events
                if incidence.organizations[place] in organizers[event.id] and len(organizers[event.id]) > 1
            ),
        )
        for number, place in enumerate(places)
    )


def _cross(first: Integers, second: Integers, groups: Integers, known: npt.NDArray[np.bool_]) -> Floats:
    """1 for each tie between two groups, both known, else 0."""
    crosses: Floats = (known[first] & known[second] & (groups[first] != groups[second])).astype(np.float64)
    return crosses


def _count_closed(ties: csr_array, edges: csr_array) -> Integers:
    """Edges among the partners of each organization."""
    closed = csr_array(ties @ edges).multiply(ties)
    return (np.asarray(closed.sum(axis=1)).ravel() / 2).round().astype(np.int64)


def _count_only(ties: csr_array, groups: Integers, known: npt.NDArray[np.bool_]) -> Integers:
    """Untied pairs of two groups with one partner in common, whose place is then the sum of places of all of them."""
    count = ties.shape[0]
    common = triu(ties @ ties, k=1).tocoo()
    places = csr_array(ties @ diags_array(np.arange(count, dtype=np.float64)) @ ties)
    first, second = common.coords
    single = (common.data == 1) & (_cross(first, second, groups, known) > 0)
    first, second = first[single], second[single]
    untied = values_at(ties, first, second) == 0
    brokers = values_at(places, first[untied], second[untied]).astype(np.int64)
    return np.bincount(brokers, minlength=count).astype(np.int64)


def _constrain(ties: csr_array, places: Sequence[int]) -> Floats:
    """Burt's constraint: Σ (p(i, j) + Σ p(i, q) p(q, j))² over partners j, with p(i, j) = 1 / k(i)."""
    degrees = np.asarray(ties.sum(axis=1), dtype=np.float64).ravel()
    shares = csr_array(diags_array(1 / np.maximum(degrees, 1)) @ ties)
    some = csr_array(shares[list(places)])
    invested = csr_array((some + some @ shares).multiply(ties[list(places)]))
    return np.asarray(invested.multiply(invested).sum(axis=1), dtype=np.float64).ravel()
