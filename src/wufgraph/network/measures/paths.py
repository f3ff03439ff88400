"""Measures by shortest paths, where a tie's length is the inverse of its weight."""

from dataclasses import dataclass

import numpy as np

from ..engines import (
    AUTO,
    EXACT_WORK,
    PIVOTS,
    Floats,
    TieArrays,
    choose_path_engine,
    sample_paths,
    work,
)

SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Computing:
    """How measures are computed.

    Attributes:
        engine: One of `PATH_ENGINES`, or `auto`.
        samples: Sources of the sampled path measures; 0 for exact ones; None for exact ones up to `EXACT_WORK` nodes ×
            ties, and `PIVOTS` sources above.
        seed: Of whatever is drawn.
    """

    engine: str = AUTO
    samples: int | None = None
    seed: int = SEED


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Measured:
    """A measure of each node, in the order of the nodes.

    Attributes:
        values: NaN where it is not defined.
        errors: Standard errors, where it was sampled.
        note: How it was sampled, in words; empty where it was not.
    """

    values: Floats
    errors: Floats | None = None
    note: str = ""


def betweenness(ties: TieArrays, computing: Computing) -> Measured:
    """How often a node lies between others.

    Formula: b_i = 2/((n - 1)(n - 2)) x sum over pairs s < t of the share of the shortest paths from s to t that pass
    through i. Unit: share of pairs; from 0 to 1. Convention: the ends of a path are not on the way; a tie's length is
    1/weight; pairs that no path joins count 0.
    Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
    """
    pairs = (len(ties) - 1) * (len(ties) - 2) / 2
    return _measured("betweenness", ties, computing, 1 / pairs if pairs > 0 else 0.0)


def closeness(ties: TieArrays, computing: Computing) -> Measured:
    """How near all others are.

    Formula: c_i = (r - 1)/(n - 1) x (r - 1)/(sum of the distances to the r - 1 nodes that it reaches).
    Unit: inverse distance, thus that of the weights; from 0. Convention: that of Wasserman and Faust for networks of
    several parts; 0 for isolates; a tie's length is 1/weight.
    Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7; Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
    """
    return _measured("closeness", ties, computing, ties.scale)


def harmonic(ties: TieArrays, computing: Computing) -> Measured:
    """How near all others are, those out of reach included.

    Formula: h_i = sum over j of 1/distance(i, j), where nodes out of reach add 0. Unit: inverse distance, thus that of
    the weights; from 0. Convention: not divided by n - 1; a tie's length is 1/weight.
    Source: Boldi & Vigna 2014, doi:10.1080/15427951.2013.865686.
    """
    return _measured("harmonic", ties, computing, ties.scale)


def _measured(name: str, ties: TieArrays, computing: Computing, factor: float) -> Measured:
    engine, function = choose_path_engine(name, computing.engine)
    samples = computing.samples
    if samples is None and engine == choose_path_engine(name)[0] and work(ties) > EXACT_WORK:
        samples = PIVOTS
    if not samples:
        return Measured(values=function(ties) * factor)
    found = sample_paths(name, ties, samples, computing.seed)
    drawn, population = found.pivots
    if not drawn:
        return Measured(values=found.values * factor)
    errors = found.errors * factor
    return Measured(values=found.values * factor, errors=errors, note=_tell(name, drawn, population, errors))


def _tell(name: str, drawn: int, population: int, errors: Floats) -> str:
    return (
        f"{name} was estimated from {drawn:,} of {population:,} nodes as sources: standard error "
        f"{np.max(errors):.2g} at most, {np.median(errors):.2g} in the middle; {name}_error has that of each node"
    )
