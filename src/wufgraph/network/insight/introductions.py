"""Partners to introduce: organizations that have no tie, with the reasons why they should meet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from ..incidence import Event, Incidence, Organization, incidence_matrix
from .convergence import Convergence
from .organizers import find_wholes
from .prediction import adjacency, score_open_triads, values_at


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
    ties, groups = adjacency(incidence.organizing), tuple(convergences)
    themes, voiced = _themes_by_organization(incidence), _demands_by_organization(groups)
    ranked: list[tuple[tuple[float, int, int, str, str], int, int]] = []
    for first, second, score in _open_pairs(incidence, everywhere or incidence, ties, method):
        if len(ranked) >= most and score < -ranked[-1][0][0]:
            break
        one, other = incidence.organizations[first].id, incidence.organizations[second].id
        demands = len(voiced.get(one, set()) & voiced.get(other, set()))
        ranked.append(((-score, -demands, -len(themes[first] & themes[second]), one, other), first, second))
    return tuple(
        Introduction(
            first=incidence.organizations[first],
            second=incidence.organizations[second],
            score=round(-key[0], 6),
            partners=_find_between(incidence, ties, first, second),
            themes=tuple(sorted(themes[first] & themes[second])),
            demands=tuple(groups[number] for number in sorted(voiced.get(key[3], set()) & voiced.get(key[4], set()))),
        )
        for key, first, second in sorted(ranked)[:most]
    )


def _open_pairs(
    incidence: Incidence, everywhere: Incidence, ties: csr_array, method: str
) -> Iterator[tuple[int, int, float]]:
    """Places of pairs that share a partner and have not met anywhere, and their score; the best first."""
    pairs = score_open_triads(ties, method)
    place = {one.id: n for n, one in enumerate(everywhere.organizations)}
    there = np.array([place[one.id] for one in incidence.organizations], dtype=np.int64)
    met = values_at(_find_met(everywhere), there[pairs.first], there[pairs.second]) > 0
    wholes = find_wholes(incidence)
    _, whole = np.unique(np.array([wholes[one.id] for one in incidence.organizations], dtype=str), return_inverse=True)
    kept = np.flatnonzero(~met & (whole[pairs.first] != whole[pairs.second]))
    for n in kept[np.argsort(-pairs.score[kept], kind="stable")]:
        yield int(pairs.first[n]), int(pairs.second[n]), float(pairs.score[n])


def _find_met(incidence: Incidence) -> csr_array:
    """Organizations × organizations, above 0 where two were at one event or are partners."""
    ids = [one.id for one in incidence.organizations]
    rows = [partnership.id for partnership in incidence.partnerships]
    partners = incidence_matrix(
        ((one.id, partner) for one in incidence.partnerships for partner in one.partners), rows, ids
    )
    return csr_array(adjacency(csr_array(incidence.organizing + incidence.speaking)) + adjacency(partners))


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
    columns = csr_array(incidence.organizing.T)
    common = sorted(set(_cells(ties, first)) & set(_cells(ties, second)), key=lambda n: (len(_cells(ties, n)), n))
    events = {place: set(_cells(columns, place)) for place in (first, second, *common)}

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
