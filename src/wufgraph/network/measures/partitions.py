"""Divisions of a network's nodes, and how alike two of them are."""

import numpy as np

from ..engines import Floats, Integers, TieArrays
from .degrees import strength


def number_communities(labels: Integers) -> Integers:
    """Number communities from 1 for the largest; those of one size by their first node."""
    names, first, inverse, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(1, len(names) + 1)
    found: Integers = rank[inverse.ravel()]
    return found


def modularity(ties: TieArrays, labels: Integers, resolution: float = 1.0) -> float:
    """Share of weight within communities less what the nodes' strengths would give.

    Formula: Q = sum over communities of (w_in/W - resolution x (s/2W)^2), with w_in the weight of ties within, s the
    strengths of its nodes and W all weight. Unit: none; from -1/2 to 1. NaN without ties.
    Source: Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; Newman 2004, doi:10.1103/PhysRevE.70.056131 (weights).
    """
    total = float(ties.weight.sum())
    if not total:
        return float("nan")
    within = float(ties.weight[labels[ties.source] == labels[ties.target]].sum())
    _, numbered = np.unique(labels, return_inverse=True)
    strengths = np.bincount(numbered.ravel(), strength(ties))
    return within / total - resolution * float(((strengths / (2 * total)) ** 2).sum())


def mutual_information(first: Integers, second: Integers) -> float:
    """How much one division tells of another, normalized.

    Formula: 2 I/(H + H'), with I their mutual information and H, H' their entropies. Unit: none; from 0, nothing, to
    1, they are equal. Convention: 1 where both have one community.
    Source: Danon et al. 2005, doi:10.1088/1742-5468/2005/09/P09008.
    """
    entropy, other, joint = _entropies(first, second)
    return 2 * (entropy + other - joint) / (entropy + other) if entropy + other > 0 else 1.0


def variation_of_information(first: Integers, second: Integers) -> float:
    """How far two divisions are from each other.

    Formula: H + H' - 2 I. Unit: nats; from 0, they are equal, to ln n.
    Source: Meila 2007, doi:10.1016/j.jmva.2006.11.013.
    """
    entropy, other, joint = _entropies(first, second)
    return max(2 * joint - entropy - other, 0.0)


def overlap(first: Integers, second: Integers) -> Floats:
    """For each node, how alike its communities in two divisions are: nodes in both over nodes in either."""
    one, other, both = (_sizes(labels) for labels in (first, second, _joint(first, second)))
    return both / (one + other - both)


def _entropies(first: Integers, second: Integers) -> tuple[float, float, float]:
    return _entropy(first), _entropy(second), _entropy(_joint(first, second))


def _entropy(labels: Integers) -> float:
    _, counts = np.unique(labels, return_counts=True)
    shares = counts / max(len(labels), 1)
    return float(-(shares * np.log(shares)).sum())


def _joint(first: Integers, second: Integers) -> Integers:
    _, one = np.unique(first, return_inverse=True)
    names, other = np.unique(second, return_inverse=True)
    found: Integers = one.ravel().astype(np.int64) * max(len(names), 1) + other.ravel()
    return found


def _sizes(labels: Integers) -> Floats:
    _, inverse, counts = np.unique(labels, return_inverse=True, return_counts=True)
    found: Floats = counts[inverse.ravel()].astype(np.float64)
    return found
