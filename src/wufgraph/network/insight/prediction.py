"""Which two organizations that have no tie are likely to get one: scores from the partners that they share.

Γ(i) are the partners of i and k(i) is their number. All scores are symmetric and use no weights.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array, diags_array, triu

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Untied pairs that share a partner, with the score of each; all other untied pairs score 0.

    Attributes:
        first: Place of one organization, the lower.
        second: Place of the other.
        score: As high as the method gives, above 0.
    """

    first: Integers
    second: Integers
    score: Floats


def adjacency(organizing: csr_array) -> csr_array:
    """Organizations × organizations, 1 where two organized an event together, 0 on the diagonal.

    Args:
        organizing: Events × organizations, of 0 and 1.
    """
    common = csr_array(organizing.T @ organizing)
    common.setdiag(0)
    common.eliminate_zeros()
    common.sort_indices()
    common.data = np.ones(len(common.data), dtype=np.float64)
    return common


def count_common(ties: csr_array) -> csr_array:
    """Number of common partners, |Γ(i) ∩ Γ(j)|. Source: Newman 2001, doi:10.1103/PhysRevE.64.025102."""
    return csr_array(ties @ ties)


def jaccard(ties: csr_array) -> csr_array:
    """Share of common partners, |Γ(i) ∩ Γ(j)| / |Γ(i) ∪ Γ(j)|, 0 to 1.

    Source: Liben-Nowell & Kleinberg 2007, doi:10.1002/asi.20591.
    """
    common = csr_array(ties @ ties).tocoo()
    degrees = _degrees(ties)
    rows, columns = common.coords
    union = degrees[rows] + degrees[columns] - common.data
    return csr_array((common.data / union, (rows, columns)), shape=ties.shape)


def adamic_adar(ties: csr_array) -> csr_array:
    """Common partners, each by the inverse of the logarithm of its own partners: Σ 1 / ln k(z).

    Source: Adamic & Adar 2003, doi:10.1016/S0378-8733(03)00009-1.
    """
    degrees = _degrees(ties)
    weights = np.where(degrees > 1, 1 / np.log(np.maximum(degrees, 2)), 0.0)
    return csr_array(ties @ diags_array(weights) @ ties)


def resource_allocation(ties: csr_array) -> csr_array:
    """Common partners, each by the inverse of the number of its own partners: Σ 1 / k(z).

    Source: Zhou, Lü & Zhang 2009, doi:10.1140/epjb/e2009-00335-8.
    """
    degrees = _degrees(ties)
    weights = np.where(degrees > 0, 1 / np.maximum(degrees, 1), 0.0)
    return csr_array(ties @ diags_array(weights) @ ties)


SCORES: dict[str, Callable[[csr_array], csr_array]] = {
    "common-partners": count_common,
    "jaccard": jaccard,
    "adamic-adar": adamic_adar,
    "resource-allocation": resource_allocation,
}
# A baseline and no reason to meet: it knows how busy two are, and nothing of what they share.
BASELINE = "preferential-attachment"
METHODS = (*SCORES, BASELINE)


def score_open_triads(ties: csr_array, method: str) -> Pairs:
    """Score all pairs that share a partner and have no tie.

    Args:
        ties: Organizations × organizations, 1 for a tie, see `adjacency`.
        method: A name in `SCORES`.
    """
    scores = SCORES[method](ties)
    open_ = triu(scores - scores.multiply(ties), k=1).tocoo()
    rows, columns = open_.coords
    kept = open_.data > 0
    rows, columns, data = rows[kept].astype(np.int64), columns[kept].astype(np.int64), open_.data[kept]
    order = np.lexsort((columns, rows))
    return Pairs(first=rows[order], second=columns[order], score=np.round(data[order], 12))


def multiply_degrees(ties: csr_array) -> tuple[Floats, Floats]:
    """The baseline k(i)·k(j) of all untied pairs, as its values in order and how many pairs have each.

    Source: Barabási & Albert 1999, doi:10.1126/science.286.5439.509.
    """
    degrees = _degrees(ties).astype(np.int64)
    values, counts = np.unique(degrees, return_counts=True)
    products = np.multiply.outer(values, values)[np.triu_indices(len(values))]
    pairs = np.multiply.outer(counts, counts)
    np.fill_diagonal(pairs, counts * (counts - 1) // 2)
    rows, columns = triu(ties, k=1).tocoo().coords
    tied = degrees[rows] * degrees[columns]
    found, where = np.unique(np.concatenate([products, tied]), return_inverse=True)
    amounts = np.concatenate([pairs[np.triu_indices(len(values))], -np.ones(len(tied), dtype=np.int64)])
    return found.astype(np.float64), np.bincount(where, amounts, len(found)).astype(np.float64)


def values_at(matrix: csr_array, rows: Integers, columns: Integers) -> Floats:
    """What a matrix holds at some places, 0 where it holds nothing."""
    if not (len(rows) and matrix.nnz):
        return np.zeros(len(rows))
    matrix.sort_indices()
    width = matrix.shape[1]
    there = np.repeat(np.arange(matrix.shape[0], dtype=np.int64), np.diff(matrix.indptr)) * width + matrix.indices
    wanted = np.asarray(rows, dtype=np.int64) * width + columns
    places = np.minimum(np.searchsorted(there, wanted), len(there) - 1)
    return np.where(there[places] == wanted, matrix.data[places], 0).astype(np.float64)


def _degrees(ties: csr_array) -> Floats:
    return np.asarray(ties.sum(axis=0), dtype=np.float64).ravel()
