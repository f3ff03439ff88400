"""The ties of a weighted network that are more than noise."""

from collections.abc import Callable

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from .judged import JudgedTies, judge

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]


def filter_disparity(network: "nx.Graph[str]", *, alpha: float = 0.05, correction: str = "none") -> JudgedTies:
    """Hold each tie against a node's strength being dealt out at random among its ties.

    For an end of strength s with k ties, the chance of a tie of weight w or more is (1 - w / s)^(k - 1), 0 to 1. A tie
    counts by the end for which it is more unusual. An end with a single tie says nothing about it (1).

    Args:
        network: With `weight` on its edges, above 0.
        alpha: 0 to 1.
        correction: A name in `multiplicity.CORRECTIONS`. The usual filter has none.

    Returns:
        One row per tie; places are those of the sorted nodes.

    Source: Serrano, Boguñá & Vespignani 2009, doi:10.1073/pnas.0808904106.
    """
    first, second, weight = _ties(network)
    strength, degree = _strengths(first, second, weight, len(network)), _strengths(first, second, None, len(network))
    one, other = ((1 - weight / strength[end]) ** (degree[end] - 1) for end in (first, second))
    fair = [strength[end] / degree[end] for end in (first, second)]
    return judge(
        method="disparity filter (Serrano et al. 2009)",
        alpha=alpha,
        correction=correction,
        tests=len(first),
        first=first,
        second=second,
        observed=weight,
        expected=np.where(one <= other, *fair),
        p=np.clip(np.minimum(one, other), 0.0, 1.0),
    )


def filter_noise(network: "nx.Graph[str]", *, alpha: float = 0.05, correction: str = "none") -> JudgedTies:
    """Hold each tie against its two ends meeting as often as their strengths make likely: noise-corrected.

    With the strengths s and t of the ends and the sum n of all strengths, chance gives s t / n. The tie's lift
    w n / (s t) is brought to -1 to 1 as c = (k w - 1) / (k w + 1), with k = n / (s t). The spread of c follows from
    that of w, binomial with a chance that has a beta distribution before the data (of the mean μ and variance σ² that
    random dealing gives) and is updated by them. A tie is kept where c lies more than z spreads above 0, with
    P(Z > z) = alpha for the normal distribution: p = P(Z > c / spread).

    The second number of the beta distribution is μ (1 - μ²) / σ² - (1 - μ), as in the authors' program; the moments
    would give (1 - μ)² there, which differs by a share of about 2 μ.

    Args:
        network: With `weight` on its edges, above 0; counts.
        alpha: 0 to 1. The paper's 1.28, 1.64 and 2.32 spreads are 0.1, 0.05 and 0.01.
        correction: A name in `multiplicity.CORRECTIONS`. The usual filter has none.

    Returns:
        One row per tie; places are those of the sorted nodes.

    Source: Coscia & Neffke 2017, doi:10.1109/ICDE.2017.100.
    """
    first, second, weight = _ties(network)
    strength = _strengths(first, second, weight, len(network))
    s, t, n = strength[first], strength[second], float(strength.sum())
    with np.errstate(divide="ignore", invalid="ignore"):  # an end that holds half of all has no noise
        score, spread = _lift(weight, s, t, n), _spread(weight, s, t, n)
        distance = np.where(spread > 0, score / spread, np.sign(score) * np.inf)
    return judge(
        method="noise-corrected backbone (Coscia & Neffke 2017)",
        alpha=alpha,
        correction=correction,
        tests=len(first),
        first=first,
        second=second,
        observed=weight,
        expected=s * t / n if len(first) else weight,
        p=ndtr(-np.nan_to_num(distance, nan=0.0)),
    )


FILTERS: dict[str, Callable[..., JudgedTies]] = {"disparity": filter_disparity, "noise-corrected": filter_noise}


def keep_ties(network: "nx.Graph[str]", judged: JudgedTies, nodes: list[str]) -> "nx.Graph[str]":
    """The network with the kept ties alone: its backbone.

    Args:
        network: Whose ties were judged.
        judged: The ties.
        nodes: To which their places belong.

    Returns:
        All nodes, and the kept edges with their attributes, `p` and `adjusted`; the graph has `backbone`, in words.
    """
    kept: nx.Graph[str] = nx.Graph(**{**network.graph, "backbone": judged.describe()})
    kept.add_nodes_from((node, network.nodes[node]) for node in sorted(network))
    for place in np.flatnonzero(judged.kept).tolist():
        one, other = nodes[int(judged.first[place])], nodes[int(judged.second[place])]
        if network.has_edge(one, other):
            chances = {"p": float(judged.p[place]), "adjusted": float(judged.adjusted[place])}
            kept.add_edge(one, other, **network.edges[one, other], **chances)
    return kept


def _ties(network: "nx.Graph[str]") -> tuple[Places, Places, Numbers]:
    place = {node: number for number, node in enumerate(sorted(network))}
    ties = sorted(
        (min(place[u], place[v]), max(place[u], place[v]), float(data["weight"]))
        for u, v, data in network.edges(data=True)
        if u != v
    )
    columns = np.array(ties, dtype=np.float64).reshape(-1, 3)
    return columns[:, 0].astype(np.int64), columns[:, 1].astype(np.int64), np.asarray(columns[:, 2])


def _strengths(first: Places, second: Places, weight: Numbers | None, nodes: int) -> Numbers:
    sums = np.bincount(first, weight, nodes) + np.bincount(second, weight, nodes)
    return sums.astype(np.float64)


def _lift(weight: Numbers, s: Numbers, t: Numbers, n: float) -> Numbers:
    lift = weight * n / (s * t)
    return (lift - 1) / (lift + 1)


def _spread(weight: Numbers, s: Numbers, t: Numbers, n: float) -> Numbers:
    """Standard deviation of the score, by the delta method."""
    mean = s * t / n**2
    variance = s * t * (n - s) * (n - t) / (n**4 * (n - 1))
    alpha = mean**2 / variance * (1 - mean) - mean + weight
    beta = mean / variance * (1 - mean**2) - (1 - mean) + n - weight
    chance = alpha / (alpha + beta)
    slope_of_lift = 1 / (s * t) - n * (s + t) / (s * t) ** 2
    lift = n / (s * t)
    slope = 2 * (lift + weight * slope_of_lift) / (lift * weight + 1) ** 2
    return np.sqrt(n * chance * (1 - chance)) * np.abs(slope)
