"""Measures by eigenvectors, with scipy."""

import numpy as np
from scipy.sparse.linalg import eigsh

from ..engines import Floats, TieArrays, components
from .degrees import strength

_DENSE = 300  # nodes up to which all eigenvectors are computed
_EQUAL = 1e-9
_DAMPING, _STEPS, _NEAR = 0.85, 1000, 1e-15


def eigenvector(ties: TieArrays) -> Floats:
    """How central one's partners are.

    Formula: the vector x with A x = lambda x for the largest eigenvalue of the matrix of weights. Unit: none; from 0
    to 1, the squares of all nodes sum to 1. Convention: 0 outside the component whose eigenvalue is the largest; where
    several share it, the limit of power iteration from equal values.
    Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
    """
    if not len(ties):
        return np.zeros(0)
    best, found = 0.0, np.ones(len(ties))  # without ties, all are as central
    sums = strength(ties)
    parts = sorted(components(ties), key=lambda part: (-sums[part[0]].max(), part[0][0]))
    for places, part in parts:
        if sums[places].max() < best * (1 - _EQUAL):
            break  # no eigenvalue is larger than the largest strength
        value, vector = _leading(part)
        if value > best * (1 + _EQUAL):
            best, found = value, np.zeros(len(ties))
        if value >= best * (1 - _EQUAL):
            found[places] = vector * vector.sum()
    return np.asarray(found / np.linalg.norm(found), dtype=np.float64)


def pagerank(ties: TieArrays) -> Floats:
    """Share of time that a walker along ties, who now and then starts anew, is at a node.

    Formula: p_i = (1 - d)/n + d x (sum over j of p_j w_ij/s_j + (sum of p_j over isolates)/n), d = 0.85. Unit: share;
    from 0 to 1, all nodes sum to 1. Convention: from an isolate the walker goes anywhere.
    Source: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X.
    """
    if not len(ties):
        return np.zeros(0)
    sums, matrix = strength(ties), ties.matrix()
    share = np.divide(1.0, sums, out=np.zeros(len(ties)), where=sums > 0)
    rank = np.full(len(ties), 1 / len(ties))
    for _ in range(_STEPS):
        before = rank
        rank = _DAMPING * (matrix @ (rank * share) + rank[sums == 0].sum() / len(ties)) + (1 - _DAMPING) / len(ties)
        if np.abs(rank - before).sum() < _NEAR:
            break
    return np.asarray(rank / rank.sum(), dtype=np.float64)


def _leading(part: TieArrays) -> tuple[float, Floats]:
    """The largest eigenvalue of a connected network, and its vector of positive values."""
    matrix = part.matrix()
    if len(part) <= _DENSE:
        values, vectors = np.linalg.eigh(matrix.toarray())
        return float(values[-1]), np.abs(vectors[:, -1])
    values, vectors = eigsh(matrix, k=1, which="LA", v0=np.ones(len(part)), tol=0)
    return float(values[0]), np.abs(vectors[:, 0])
