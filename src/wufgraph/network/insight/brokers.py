"""Brokers: who ties countries, regions or sectors together that would have no tie without them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, diags_array, triu

from ..engines import tie_arrays
from ..incidence import Event, Incidence, Organization
from ..measures.brokerage import brokerage_roles
from ..measures.structural_holes import constraint
from ..projections import project
from ..regions import place_of
from .organizers import organizers_by_event
from .prediction import Integers, values_at


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
        group: Its own group.
        partners: Number of organizations that it organized events with.
        groups: Groups of its partners, sorted.
        gatekeeper: Pairs of one partner of its own group and one of another that have no tie to each other.
        liaison: Such pairs of two groups, neither of which is its own.
        only: Those of both kinds that share no other partner: without it, nothing would join them in two steps.
        constraint: Burt's, see `measures.structural_holes`; low where partners do not know each other.
        events: That it organized with partners, sorted by id: what all this rests on.
    """

    organization: Organization
    group: str
    partners: int
    groups: tuple[str, ...]
    gatekeeper: int
    liaison: int
    only: int
    constraint: float
    events: tuple[Event, ...]

    @property
    def across(self) -> int:
        """Pairs of partners of two groups that have no tie to each other."""
        return self.gatekeeper + self.liaison


def find_brokers(incidence: Incidence, by: str = "country", *, most: int = 20) -> tuple[Broker, ...]:
    """Find who ties groups together.

    A broker is counted for each pair of its partners that are of different groups and not tied themselves: as
    gatekeeper (or representative, which is the same without direction) or liaison of Gould and Fernandez, see
    `measures.brokerage`. Reports that are missing hide ties, so that all counts are lower bounds, but for pairs whose
    own tie is hidden.

    Args:
        incidence: Who organized what.
        by: How organizations are grouped, a name in `GROUPINGS`; one whose group is not known is in no pair.
        most: Greatest number of brokers.

    Returns:
        Those with most pairs across groups first; nobody without one.

    Source: Gould & Fernandez 1989, doi:10.2307/270949; Burt 2004, doi:10.1086/421787 (constraint).
    """
    ties, known = tie_arrays(project(incidence)), {one.id: one for one in incidence.organizations}
    members = [known[node] for node in ties.nodes]
    groups, network = tuple(GROUPINGS[by](one) for one in members), ties.ones()
    roles, only, constraints = brokerage_roles(ties, groups), count_only(network, groups), constraint(ties)
    across = roles.gatekeeper + roles.liaison
    order = sorted(np.flatnonzero(across).tolist(), key=lambda n: (-across[n], -only[n], members[n].label, n))
    organizers, found = organizers_by_event(incidence), []
    for place in order[:most]:
        organization = members[place]
        partners = network.indices[network.indptr[place] : network.indptr[place + 1]].tolist()
        broker = Broker(
            organization=organization,
            group=groups[place],
            partners=len(partners),
            groups=tuple(sorted({groups[other] for other in partners} - {""})),
            gatekeeper=int(roles.gatekeeper[place]),
            liaison=int(roles.liaison[place]),
            only=int(only[place]),
            constraint=round(float(constraints[place]), 6),
            events=tuple(
                event
                for event in incidence.events
                if organization in organizers[event.id] and len(organizers[event.id]) > 1
            ),
        )
        found.append(broker)
    return tuple(found)


def count_only(ties: csr_array, groups: Sequence[str]) -> Integers:
    """Count the pairs that each organization alone stands between.

    Args:
        ties: Organizations × organizations, 1 for a tie, see `adjacency`.
        groups: Of each organization; empty where it is not known.

    Returns:
        Of each organization with a known group, the pairs of its partners that are of two groups, are not tied and
        share no other partner.
    """
    _, label = np.unique(np.array(groups, dtype=np.str_), return_inverse=True)
    known = np.array([bool(group) for group in groups], dtype=bool)
    common = triu(ties @ ties, k=1).tocoo()
    # Where two have one partner in common, the sum of the places of all that they have is its place.
    places = csr_array(ties @ diags_array(np.arange(len(groups), dtype=np.float64)) @ ties)
    first, second = (ends.astype(np.int64) for ends in common.coords)
    single = (common.data == 1) & known[first] & known[second] & (label[first] != label[second])
    first, second = first[single], second[single]
    untied = values_at(ties, first, second) == 0
    brokers = values_at(places, first[untied], second[untied]).astype(np.int64)
    counts: Integers = np.bincount(brokers, minlength=len(groups)).astype(np.int64)
    return np.where(known, counts, 0)
