"""Who is tied to whom, by group."""

import math
from dataclasses import dataclass

import numpy as np

from ..engines import Floats, Integers, TieArrays


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mixing:
    """Ties by the groups of their ends.

    Attributes:
        groups: Names of the groups that are known, sorted.
        ties: groups × groups, symmetric: number of ties between two groups, and within one on the diagonal.
        weight: The same, weights summed.
        sizes: Nodes of each group, those without ties included.
        known: Share of ties of which both ends' groups are known.
    """

    groups: tuple[str, ...]
    ties: Floats
    weight: Floats
    sizes: Floats
    known: float


def mix(ties: TieArrays, groups: tuple[str, ...]) -> Mixing:
    """Count ties by the groups of their ends; a tie of which one is not known, an empty string, is left out.

    Args:
        ties: The network.
        groups: Of each node, in the nodes' order.
    """
    names = tuple(sorted(set(groups) - {""}))
    number = {name: n for n, name in enumerate(names)}
    label = np.array([number.get(group, -1) for group in groups], dtype=np.int64)
    first, second = label[ties.source], label[ties.target]
    kept = (first >= 0) & (second >= 0)
    low, high = np.minimum(first, second)[kept], np.maximum(first, second)[kept]
    return Mixing(
        groups=names,
        ties=_table(low, high, np.ones(int(kept.sum())), len(names)),
        weight=_table(low, high, ties.weight[kept], len(names)),
        sizes=np.bincount(label[label >= 0], minlength=len(names)).astype(np.float64),
        known=float(kept.mean()) if len(kept) else math.nan,
    )


def assortativity(mixing: Mixing) -> float:
    """How much ties stay within groups, set against chance.

    Formula: r = (sum of e_gg - sum of a_g^2)/(1 - sum of a_g^2), where e are shares of tie ends by both groups and a
    their sums. Unit: none; up to 1, all ties are within groups; 0 as by chance. NaN where there is one group or no tie.
    Source: Newman 2003, doi:10.1103/PhysRevE.67.026126, equation 2.
    """
    ends = mixing.ties + np.diag(np.diag(mixing.ties))
    if not ends.sum():
        return math.nan
    shares = ends / ends.sum()
    by_chance = float((shares.sum(axis=1) ** 2).sum())
    return (float(np.trace(shares)) - by_chance) / (1 - by_chance) if by_chance < 1 - 1e-12 else math.nan


def external_internal_index(mixing: Mixing) -> float:
    """Ties between groups against those within them: the E-I index.

    Formula: (E - I)/(E + I), with E ties between groups and I within. Unit: none; from -1, all within, to 1, all
    between. NaN without ties.
    Source: Krackhardt & Stern 1988, doi:10.2307/2786835.
    """
    inside = float(np.trace(mixing.ties))
    total = float(np.triu(mixing.ties).sum())
    return (total - 2 * inside) / total if total else math.nan


def expected_external_internal_index(mixing: Mixing) -> float:
    """The E-I index that the sizes of the groups alone would give, were every pair of nodes as likely tied.

    Source: Krackhardt & Stern 1988, doi:10.2307/2786835.
    """
    inside = float((mixing.sizes * (mixing.sizes - 1) / 2).sum())
    total = float(mixing.sizes.sum() * (mixing.sizes.sum() - 1) / 2)
    return (total - 2 * inside) / total if total else math.nan


def _table(low: Integers, high: Integers, values: Floats, count: int) -> Floats:
    flat = np.bincount(low * count + high, values, count * count) if count else np.zeros(0)
    upper = flat.astype(np.float64).reshape(count, count)
    return np.asarray(upper + upper.T - np.diag(np.diag(upper)))
