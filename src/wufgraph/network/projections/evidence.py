"""What a tie between two organizations rests on, at best."""

from collections import defaultdict
from itertools import combinations

from scipy.sparse import csr_array

from ..incidence import EVIDENCE, Incidence, ones
from .pairs import pair_columns

_RANK = {level: rank for rank, level in enumerate(EVIDENCE)}


def best_evidence(incidence: Incidence) -> dict[tuple[int, int], str]:
    """The strongest evidence for each pair of organizations, by their places, the lower first.

    The ladder is `EVIDENCE`: present at one event, organized one together, and the stages of a partnership.
    """
    best: dict[tuple[int, int], str] = {}
    for level, matrix in ((EVIDENCE[0], presence(incidence)), (EVIDENCE[1], incidence.organizing)):
        pairs = pair_columns(matrix)
        best.update(dict.fromkeys(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True), level))
    place = {one.id: n for n, one in enumerate(incidence.organizations)}
    for partnership in sorted(incidence.partnerships, key=lambda one: _RANK[one.stage]):
        for pair in combinations(sorted(place[partner] for partner in partnership.partners), 2):
            best[pair] = partnership.stage
    return best


def presence(incidence: Incidence) -> csr_array:
    """Events × organizations, 1 where the organization organized the event or somebody spoke for it there."""
    return ones(incidence.organizing + incidence.speaking)


def partnerships_of_pairs(incidence: Incidence) -> dict[tuple[int, int], tuple[str, ...]]:
    """Ids of the partnerships of each pair of organizations, by their places, the lower first."""
    place = {one.id: n for n, one in enumerate(incidence.organizations)}
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for partnership in incidence.partnerships:
        for pair in combinations(sorted(place[partner] for partner in partnership.partners), 2):
            found[pair].append(partnership.id)
    return {pair: tuple(ids) for pair, ids in found.items()}
