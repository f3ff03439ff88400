"""Partners to introduce: organizations that have no tie, with the reasons why they should meet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, triu

from ..incidence import Event, Incidence, Organization, incidence_matrix
from .convergence import Convergence
from .organizers import find_wholes
from .prediction import adjacency, score_open_triads


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A common partner, with the events that it organized with each of the two, sorted by id."""

    partner: Organization
    with_first: tuple[Event, ...]
    with_second: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Two organizations that should meet.

    Attributes:
        first: The one with the lower id.
        second: The other.
        score: By the method asked for; to rank with, and no probability.
        partners: Those that they have in common, the one with the fewest partners of its own first.
        themes: Slugs of themes that events of both have, sorted.
        demands: What both ask for in nearly the same words.
    """

    first: Organization
    second: Organization
    score: float
    partners: tuple[Between, ...]
    themes: tuple[str, ...]
    demands: tuple[Convergence, ...]


def find_introductions(
    incidence: Incidence,
    convergences: Iterable[Convergence] = (),
    *,
    method: str = "adamic-adar",
    most: int = 20,
    everywhere: Incidence | None = None,
) -> tuple[Introduction, ...]:
    """Find pairs that share a partner and have no tie themselves.

    Pairs that were present at one event, that a report names as partners, or that are parts of one whole, have met.

    Args:
        incidence: Who organized what, and was where.
        convergences: Groups of demands, as reasons besides.
        method: Score to rank by, a name in `prediction.SCORES`.
        most: Greatest number of pairs.
        everywhere: Where else they may have met, where `incidence` is a part of it, such as one theme.

    Returns:
        The best first; of equal ones those with more demands, then themes in common.
    """
    ties = adjacency(incidence.organizing)
    pairs = score_open_triads(ties, method)
    met, wholes = _find_met(everywhere or incidence), find_wholes(incidence)
    themes, voiced = _themes_by_organization(incidence), _demands_by_organization(convergences)
    ranked = []
    for first, second, score in zip(pairs.first.tolist(), pairs.second.tolist(), pairs.score.tolist(), strict=True):
        one, other = incidence.organizations[first].id, incidence.organizations[second].id
        if (one, other) in met or wholes[one] == wholes[other]:
            continue
        demands = sorted(voiced.get(one, set()) & voiced.get(other, set()))
        common = sorted(themes[first] & themes[second])
        ranked.append(((-score, -len(demands), -len(common), one, other), first, second, demands, common))
    groups = tuple(convergences)
    return tuple(
        Introduction(
            first=incidence.organizations[first],
            second=incidence.organizations[second],
            score=round(-key[0], 6),
            partners=_find_between(incidence, ties, first, second),
            themes=tuple(common),
            demands=tuple(groups[number] for number in demands),
        )
        for key, first, second, demands, common in sorted(ranked)[:most]
    )


def _find_met(incidence: Incidence) -> set[tuple[str, str]]:
    """Ids of organizations that were at one event or are partners, the lower first."""
    ids = [one.id for one in incidence.organizations]
    rows = [partnership.id for partnership in incidence.partnerships]
    partners = incidence_matrix(
        ((one.id, partner) for one in incidence.partnerships for partner in one.partners), rows, ids
    )
    met: set[tuple[str, str]] = set()
    for matrix in (csr_array(incidence.organizing + incidence.speaking), partners):
        one, other = triu(adjacency(matrix), k=1).tocoo().coords
        met.update((ids[a], ids[b]) for a, b in zip(one.tolist(), other.tolist(), strict=True))
    return met


def _themes_by_organization(incidence: Incidence) -> list[frozenset[str]]:
    columns = csr_array(incidence.organizing.T)
    return [
        frozenset(
            theme
            for row in columns.indices[columns.indptr[place] : columns.indptr[place + 1]]
            for theme in incidence.events[row].themes
        )
        for place in range(len(incidence.organizations))
    ]


def _demands_by_organization(convergences: Iterable[Convergence]) -> Mapping[str, set[int]]:
    """Numbers of the groups of demands that each organization has a voice in, by its id."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(convergences):
        for voice in group.voices:
            for one in voice.organizers:
                found.setdefault(one.id, set()).add(number)
    return found


def _find_between(incidence: Incidence, ties: csr_array, first: int, second: int) -> tuple[Between, ...]:
    rows = incidence.organizing
    common = sorted(set(_cells(ties, first)) & set(_cells(ties, second)), key=lambda n: (len(_cells(ties, n)), n))
    events = {place: set(_cells(csr_array(rows.T), place)) for place in (first, second, *common)}

    def together(one: int, other: int) -> tuple[Event, ...]:
        return tuple(incidence.events[row] for row in sorted(events[one] & events[other]))

    return tuple(
        Between(
            partner=incidence.organizations[partner],
            with_first=together(first, partner),
            with_second=together(second, partner),
        )
        for partner in common
    )


def _cells(matrix: csr_array, row: int) -> Sequence[int]:
    return np.sort(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]).tolist()  # type: ignore[no-any-return]
