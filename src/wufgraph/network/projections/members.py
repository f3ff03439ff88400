"""What can be tied by events: organizations, persons, themes, countries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scipy.sparse import csr_array

from ..incidence import EVIDENCE, Incidence, incidence_matrix
from ..names import call
from .evidence import presence

PARTNERSHIP = "partnership"
RELATIONS = (EVIDENCE[1], EVIDENCE[0], PARTNERSHIP)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Members:
    """The columns of an incidence matrix, with what is known of them.

    Attributes:
        nodes: Id and attributes of each column, sorted by id.
        hyperedges: Ids of the rows: events, or partnerships.
        matrix: hyperedges × nodes, of 0 and 1.
    """

    nodes: Sequence[tuple[str, dict[str, Any]]]
    hyperedges: Sequence[str]
    matrix: csr_array


def organizations(incidence: Incidence, relation: str = RELATIONS[0]) -> Members:
    """Organizations, by the events that they organized, were present at, or by their partnerships."""
    nodes = [
        (one.id, {"label": one.label, "country": one.country, "sector": one.sector, "parent": one.parent})
        for one in incidence.organizations
    ]
    if relation == PARTNERSHIP:
        ids = [one.id for one in incidence.partnerships]
        pairs = ((one.id, partner) for one in incidence.partnerships for partner in one.partners)
        return Members(nodes=nodes, hyperedges=ids, matrix=incidence_matrix(pairs, ids, [id_ for id_, _ in nodes]))
    matrix = incidence.organizing if relation == RELATIONS[0] else presence(incidence)
    return Members(nodes=nodes, hyperedges=_events(incidence), matrix=matrix)


def find_members(incidence: Incidence, projection: str, relation: str = RELATIONS[0]) -> Members:
    """What a projection ties, `organizations`, `persons`, `themes` or `countries`, by a relation."""
    if projection == "organizations":
        return organizations(incidence, relation)
    if projection == "persons":
        return persons(incidence)
    return themes(incidence) if projection == "themes" else countries(incidence, relation)


def persons(incidence: Incidence) -> Members:
    """Persons, by the events at which they spoke."""
    nodes = [(one.id, {"label": one.label}) for one in incidence.persons]
    return Members(nodes=nodes, hyperedges=_events(incidence), matrix=incidence.appearing)


def themes(incidence: Incidence) -> Members:
    """Themes, by the events that have them."""
    slugs = sorted({slug for event in incidence.events for slug in event.themes})
    pairs = ((event.id, slug) for event in incidence.events for slug in event.themes)
    matrix = incidence_matrix(pairs, _events(incidence), slugs)
    return Members(nodes=_called(slugs), hyperedges=_events(incidence), matrix=matrix)


def countries(incidence: Incidence, relation: str = RELATIONS[0]) -> Members:
    """Countries, by the events that organizations based there organized, or were present at."""
    matrix = incidence.organizing if relation == RELATIONS[0] else presence(incidence)
    codes = sorted({one.country for one in incidence.organizations if one.country})
    columns = incidence_matrix(
        ((one.id, one.country) for one in incidence.organizations if one.country),
        [one.id for one in incidence.organizations],
        codes,
    )
    found = csr_array(matrix @ columns)
    found.data[:] = 1
    return Members(nodes=_called(codes), hyperedges=_events(incidence), matrix=found)


def _called(slugs: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    return [(slug, {"label": call(slug)}) for slug in slugs]


def _events(incidence: Incidence) -> list[str]:
    return [one.id for one in incidence.events]
