"""What a tie between two organizations rests on, at best."""

from collections import defaultdict
from itertools import combinations

import numpy as np
from scipy.sparse import csr_array

from ..incidence import EVIDENCE, Incidence, ones
from .pairs import pair_columns

_RANK = {level: rank for rank, level in enumerate(EVIDENCE)}


def best_evidence(incidence: Incidence) -> csr_array:
    """The strongest evidence for each pair of organizations.

    Returns:
        organizations × organizations, filled above the diagonal: 1 + the place in `EVIDENCE`, that is present at one
        event, organized one together, and the stages of a partnership; 0 where there is none.
    """
    size = len(incidence.organizations)
    best = csr_array((size, size), dtype=np.int64)
    for rank, matrix in enumerate((presence(incidence), incidence.organizing)):
        pairs = pair_columns(matrix)
        level = np.full(len(pairs.first), 1 + rank)
        best = best.maximum(csr_array((level, (pairs.first, pairs.second)), shape=best.shape))
    stages = {one.id: one.stage for one in incidence.partnerships}
    declared = {
        pair: max(1 + _RANK[stages[id_]] for id_ in ids) for pair, ids in partnerships_of_pairs(incidence).items()
    }
    ends = np.array(list(declared), dtype=np.int64).reshape(-1, 2)
    levels = np.array(list(declared.values()), dtype=np.int64)
    return csr_array(best.maximum(csr_array((levels, (ends[:, 0], ends[:, 1])), shape=best.shape)))


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
