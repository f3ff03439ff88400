"""Whether two members have more events in common than their being busy explains."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..projections import pair_columns
from ..shuffling import TRADES, shuffle_tables
from .common_events import tail_chances
from .configuration import ConfigurationModel, fit_configuration
from .judged import JudgedTies, judge

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]

SAMPLES, SEED = 1000, 1


def judge_pairs(incidence: csr_array, *, alpha: float = 0.05, correction: str = "bh") -> JudgedTies:
    """Hold common events against the stochastic degree sequence model.

    Chance is the bipartite configuration model: every member takes part in as many events, and every event has as
    many members, as they really do, on average. The number of common events of a pair is then a Poisson binomial
    variable, and p = P(X >= observed) is exact (see `tail_chances`). All pairs of members with an event are looked at;
    those without a common event have p = 1, and no row.

    Args:
        incidence: events × members, of 0 and 1.
        alpha: 0 to 1.
        correction: A name in `multiplicity.CORRECTIONS`.

    Returns:
        One row per pair with a common event. 100 000 events with 400 000 such pairs take some 2 seconds.

    Source: Neal 2014, doi:10.1016/j.socnet.2014.06.001 (the model); Saracco et al. 2017, doi:10.1088/1367-2630/aa6b38
    (with the configuration model, and the correction of Benjamini and Hochberg).
    """
    sizes, degrees = _margins(incidence)
    model = fit_configuration(sizes, degrees)
    pairs = pair_columns(incidence)
    first, second, common = pairs.first, pairs.second, pairs.count
    expected, p = _compare(model, first, second, common)
    return judge(
        method="stochastic degree sequence model (Neal 2014) by the configuration model (Saracco et al. 2015)",
        alpha=alpha,
        correction=correction,
        tests=_pairs_of(degrees),
        first=first,
        second=second,
        observed=common.astype(np.float64),
        expected=expected,
        p=p,
    )


def judge_pairs_by_sampling(
    incidence: csr_array, *, alpha: float = 0.05, correction: str = "none", samples: int = SAMPLES, seed: int = SEED
) -> JudgedTies:
    """Hold common events against random tables with exactly the same margins: the fixed degree sequence model.

    It is the check of `judge_pairs`: no approximation but that of sampling. p = (1 + s) / (1 + samples), where s
    samples have as many common events or more, so that none is below 1 / (1 + samples): a correction for many pairs
    needs many samples.

    Args:
        incidence: events × members, of 0 and 1.
        alpha: 0 to 1.
        correction: A name in `multiplicity.CORRECTIONS`.
        samples: Number of random tables.
        seed: Of the random numbers; the same seed gives the same answer.

    Returns:
        One row per pair with a common event. 1000 samples of 10 000 events take some 15 seconds.

    Source: Zweig & Kaufmann 2011, doi:10.1007/s13278-011-0021-0; Davison & Hinkley 1997,
    doi:10.1017/CBO9780511802843 (the 1 in p).
    """
    pairs = pair_columns(incidence)
    first, second, common = pairs.first, pairs.second, pairs.count
    members = incidence.shape[1]
    reached, total = np.zeros(len(first), np.int64), np.zeros(len(first), np.int64)
    for table in shuffle_tables(incidence, samples, np.random.default_rng(seed)):
        found = pair_columns(table)
        drawn = _look_up(first * members + second, found.first * members + found.second, found.count)
        reached += drawn >= common
        total += drawn
    return judge(
        method="fixed degree sequence model (Zweig & Kaufmann 2011)",
        settings=f"{samples} random tables, {TRADES} rounds of trades between two, seed {seed}",
        alpha=alpha,
        correction=correction,
        tests=_pairs_of(_margins(incidence)[1]),
        first=first,
        second=second,
        observed=common.astype(np.float64),
        expected=total / samples,
        p=(1 + reached) / (1 + samples),
    )


def _margins(incidence: csr_array) -> tuple[Places, Places]:
    sizes, degrees = (np.asarray(incidence.sum(axis=axis)).ravel().astype(np.int64) for axis in (1, 0))
    return sizes, degrees


def _pairs_of(degrees: Places) -> int:
    members = int((degrees > 0).sum())
    return members * (members - 1) // 2


def _compare(model: ConfigurationModel, first: Places, second: Places, common: Places) -> tuple[Numbers, Numbers]:
    """Expected common events and p; pairs of the same two classes with as many common events have the same."""
    one, other = model.member_class[first], model.member_class[second]
    kinds, kind = np.unique(
        np.stack([np.minimum(one, other), np.maximum(one, other), common]), axis=1, return_inverse=True
    )
    both = (model.chances[:, kinds[0]] * model.chances[:, kinds[1]]).T
    expected = both @ model.event_counts.astype(np.float64)
    return expected[kind.ravel()], tail_chances(both, model.event_counts, kinds[2])[kind.ravel()]


def _look_up(keys: Places, found: Places, counts: Places) -> Places:
    """The counts of keys, both in order, among those that were found; 0 for others."""
    values = np.zeros(len(keys), np.int64)
    if len(keys):
        at = np.minimum(np.searchsorted(keys, found), len(keys) - 1)
        known = keys[at] == found
        values[at[known]] = counts[known]
    return values
