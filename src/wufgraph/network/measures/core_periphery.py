"""A core that is tied within itself, and a periphery that is not."""

import math
from dataclasses import dataclass

import numpy as np

from ..engines import Integers, TieArrays
from .degrees import degree


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CorePeriphery:
    """The best division.

    Attributes:
        core: 1 for each node of the core, else 0.
        errors: Pairs within the core that are not tied, and pairs within the periphery that are.
        fit: Correlation of ties with the ideal pattern, over pairs within the core (1) and within the periphery (0);
            NaN where one of them does not vary.
    """

    core: Integers
    errors: int
    fit: float


def core_periphery(ties: TieArrays) -> CorePeriphery:
    """Divide nodes into a core and a periphery.

    Formula: of all divisions, one with the fewest pairs that break the pattern: untied within the core, tied within
    the periphery; ties between both do not count. With k nodes in the core that is k(k - 1)/2 + m - (sum of their
    degrees), so that the k of the highest degrees are best; the smallest such k is taken, nodes of equal degree in
    their order. Weights do not count.
    Source: Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2 (the pattern, and the correlation as its fit);
    Lip 2011, arXiv:1102.5511 (the best division).
    """
    partners = degree(ties)
    order = np.argsort(-partners, kind="stable")
    size = np.arange(len(ties) + 1)
    broken = size * (size - 1) // 2 + len(ties.source) - np.concatenate([[0], np.cumsum(partners[order])])
    best = int(np.argmin(broken))
    core = np.zeros(len(ties), dtype=np.int64)
    core[order[:best]] = 1
    return CorePeriphery(core=core, errors=int(broken[best]), fit=_fit(ties, core))


def in_core(ties: TieArrays) -> Integers:
    """Whether a node is in the core: 1 if so, else 0, as `core_periphery` divides.

    Source: Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
    """
    return core_periphery(ties).core


def _fit(ties: TieArrays, core: Integers) -> float:
    inside, ends = int(core.sum()), core[ties.source] + core[ties.target]
    tied, stray = int((ends == 2).sum()), int((ends == 0).sum())
    outside = len(core) - inside
    pairs, others = inside * (inside - 1) // 2, outside * (outside - 1) // 2
    spread = pairs * others * (tied + stray) * (pairs + others - tied - stray)
    return (tied * (others - stray) - (pairs - tied) * stray) / math.sqrt(spread) if spread else math.nan
