"""Whether those with many partners are partners of each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..engines import Floats, TieArrays
from .degrees import degree


@dataclass(frozen=True, slots=True, kw_only=True)
class RichClub:
    """The nodes of more than `k` partners.

    Attributes:
        k: Number of partners that each of them exceeds.
        nodes: How many they are.
        density: Share of pairs of them that are tied.
        expected: The same at random, averaged over the draws; NaN where none has two such nodes.
        ratio: `density` over `expected`; more than 1 says that they seek each other more than at random.
        extreme: Share of the draws in which they are tied at least as densely: below .05 is rare at random.
    """

    k: int
    nodes: int
    density: float
    expected: float
    ratio: float
    extreme: float


def rich_club(ties: TieArrays, draws: Sequence[TieArrays]) -> list[RichClub]:
    """Densities among the nodes of more than k partners, for each k that leaves two or more, set against chance.

    Formula: phi(k) = 2 E_k/(N_k (N_k - 1)), with N_k nodes of more than k partners and E_k ties among them; over its
    mean in the draws. Weights do not count.
    Source: Colizza et al. 2006, doi:10.1038/nphys209.

    Args:
        ties: The network.
        draws: Networks of the null model; projections of `shuffle_tables` where it is a projection.
    """
    most = int(degree(ties).max()) if len(ties) else 0
    densities, nodes = _densities(ties, most)
    drawn = np.array([_densities(draw, most)[0] for draw in draws]).reshape(-1, most)
    found = []
    for k in range(most):
        if nodes[k] < 2:
            break
        known = drawn[:, k][~np.isnan(drawn[:, k])]
        expected = float(known.mean()) if len(known) else float("nan")
        ratio = float(densities[k]) / expected if expected else float("nan")
        extreme = float((known >= densities[k] - 1e-12).mean()) if len(known) else float("nan")
        found.append(
            RichClub(
                k=k, nodes=int(nodes[k]), density=float(densities[k]), expected=expected, ratio=ratio, extreme=extreme
            )
        )
    return found


def _densities(ties: TieArrays, most: int) -> tuple[Floats, Floats]:
    """phi(k) and N_k for k from 0 to `most` - 1; NaN where there are fewer than two nodes."""
    partners = degree(ties)
    lower = np.minimum(partners[ties.source], partners[ties.target])
    k = np.arange(most)
    nodes = (len(ties) - np.searchsorted(np.sort(partners), k, side="right")).astype(np.float64)
    inside = len(lower) - np.searchsorted(np.sort(lower), k, side="right")
    pairs = nodes * (nodes - 1) / 2
    return np.divide(inside, pairs, out=np.full(most, np.nan), where=pairs > 0), nodes
