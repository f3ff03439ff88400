"""How well scores find ties that were held back: at the next forum, on later days, or at events drawn at random."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, triu

from ...errors import QueryError
from ..incidence import Incidence
from .prediction import BASELINE, METHODS, Floats, Integers, adjacency, multiply_degrees, score_open_triads, values_at

WAYS = ("forum", "day", "event")
_SHARE_HELD_BACK, _FEWEST_EVENTS = 0.2, 5
_DRAWS, _INTERVAL = 1000, (2.5, 97.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """How one method did.

    Attributes:
        method: A name in `METHODS`.
        way: What was held back, one of `WAYS`.
        splits: How often; 1 but for events drawn at random.
        events: Events held back, in any split, that made a new tie.
        candidates: Untied pairs of known organizations, mean over splits.
        new_ties: Pairs of them that were tied by what was held back, mean over splits.
        auc: Chance that a new tie scores above a pair without one, equal scores counting half, 0 to 1. A coin has 0.5.
        auc_low: Lower end of its 95 % interval; bootstrap over the events held back.
        auc_high: Upper end.
        k: Length of the list that `precision` is of.
        precision: Share of new ties among the k best pairs; of pairs with equal scores the mean of all orders.
        precision_low: Lower end of its 95 % interval.
        precision_high: Upper end.
        chance: Share of new ties among k pairs drawn at random.
    """

    method: str
    way: str
    splits: int
    events: int
    candidates: float
    new_ties: float
    auc: float
    auc_low: float
    auc_high: float
    k: int
    precision: float
    precision_low: float
    precision_high: float
    chance: float

    @property
    def verdict(self) -> str:
        """Whether the interval of the AUC lies above chance, below it, or around it."""
        return "above chance" if self.auc_low > 0.5 else "below chance" if self.auc_high < 0.5 else "not above chance"


def evaluate(
    incidence: Incidence, way: str = "", *, k: int = 20, splits: int = 20, seed: int = 1
) -> tuple[Evaluation, ...]:
    """Hold events back, predict the ties that they made from those of all others, and compare.

    Only organizations that organized one of the other events can be predicted. Each event held back is a clique of
    ties that come together, so intervals draw events and not ties.

    Args:
        incidence: Who organized what.
        way: One of `WAYS`: the latest forum, the second half of the days, or a fifth of the events at random, `splits`
            times. The latest forum where there are several, else events.
        k: Length of the list whose precision is told.
        splits: How often events are drawn.
        seed: Of the random numbers.

    Returns:
        One for each method, the best AUC first.

    Raises:
        QueryError: There are too few events, forums or days to hold any back.

    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13 (percentiles).
    """
    way = way or (WAYS[0] if len(_values(incidence, "forum")) > 1 else WAYS[2])
    held = list(_hold_back(incidence, way, splits, seed))
    found = [_evaluate(method, incidence.organizing, held, way, k, seed) for method in METHODS]
    return tuple(sorted(found, key=lambda one: (-one.auc, METHODS.index(one.method))))


def _values(incidence: Incidence, name: str) -> list[str]:
    return sorted({getattr(event, name) for event in incidence.events} - {""})


def _hold_back(incidence: Incidence, way: str, splits: int, seed: int) -> Iterator[Integers]:
    """Rows of the events held back, for each split."""
    if way == WAYS[2]:
        count = len(incidence.events)
        if count < _FEWEST_EVENTS:
            raise QueryError(f"evaluation: expected at least {_FEWEST_EVENTS} events, found {count}; add reports")
        generator = np.random.default_rng(seed)
        for _ in range(splits):
            yield np.sort(generator.permutation(count)[: max(1, round(_SHARE_HELD_BACK * count))])
        return
    name = "forum" if way == WAYS[0] else "date"
    values = _values(incidence, name)
    if name == "forum":
        values.sort(key=lambda forum: _first_day(incidence, forum))
    if len(values) < 2:
        raise QueryError(f"evaluation: expected events of at least two {way}s, found {len(values)}; hold back events")
    late = set(values[-1:] if name == "forum" else values[(len(values) + 1) // 2 :])
    yield np.array([row for row, event in enumerate(incidence.events) if getattr(event, name) in late], dtype=np.int64)


def _first_day(incidence: Incidence, forum: str) -> tuple[str, str]:
    days = [event.date for event in incidence.events if event.forum == forum and event.date]
    return min(days, default=""), forum


@dataclass(slots=True)
class _Tally:
    """Sums over the new ties of each event: their number, and their parts of the AUC and of the k best."""

    ties: Floats
    above: Floats
    among_best: Floats
    candidates: float = 0.0
    new_ties: float = 0.0


def _evaluate(method: str, organizing: csr_array, held: Sequence[Integers], way: str, k: int, seed: int) -> Evaluation:
    count = organizing.shape[0]
    tally = _Tally(np.zeros(count), np.zeros(count), np.zeros(count))
    for rows in held:
        _count_split(method, organizing, rows, k, tally)
    splits = len(held)
    total = float(tally.ties.sum())
    (auc_low, auc_high), (low, high) = _draw_intervals(tally, k * splits, seed) if total else ((0.0, 1.0), (0.0, 0.0))
    return Evaluation(
        method=method,
        way=way,
        splits=splits,
        events=int(np.count_nonzero(tally.ties)),
        candidates=tally.candidates / splits,
        new_ties=tally.new_ties / splits,
        auc=round(float(tally.above.sum()) / total, 6) if total else 0.5,
        auc_low=auc_low,
        auc_high=auc_high,
        k=k,
        precision=round(float(tally.among_best.sum()) / (k * splits), 6),
        precision_low=low,
        precision_high=high,
        chance=round(tally.new_ties / tally.candidates, 6) if tally.candidates else 0.0,
    )


def _draw_intervals(tally: _Tally, places: int, seed: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Intervals of the AUC and of the precision: events with new ties are drawn anew, as many as there are."""
    touched = np.flatnonzero(tally.ties)
    draws = np.random.default_rng(seed).multinomial(len(touched), np.full(len(touched), 1 / len(touched)), _DRAWS)
    aucs = (draws @ tally.above[touched]) / (draws @ tally.ties[touched])
    precisions = np.minimum(draws @ tally.among_best[touched] / places, 1.0)
    low, high = np.percentile([aucs, precisions], _INTERVAL, axis=1).round(6).tolist()
    return (low[0], high[0]), (low[1], high[1])


def _count_split(method: str, organizing: csr_array, held: Integers, k: int, tally: _Tally) -> None:
    others = np.setdiff1d(np.arange(organizing.shape[0]), held)
    known = np.flatnonzero(np.asarray(organizing[others].sum(axis=0)).ravel() > 0)
    ties = adjacency(csr_array(organizing[others][:, known]))
    late = csr_array(organizing[held][:, known])
    new = triu(adjacency(late) - adjacency(late).multiply(ties), k=1).tocoo()
    rows, columns = (places[new.data > 0] for places in new.coords)
    candidates = len(known) * (len(known) - 1) / 2 - ties.nnz / 2
    tally.candidates += candidates
    tally.new_ties += len(rows)
    if not len(rows):
        return
    scores, values, counts = _score(method, ties, rows, columns, candidates)
    place = np.searchsorted(values, scores)
    negatives = counts - np.bincount(place, minlength=len(values))
    below = np.cumsum(negatives) - negatives / 2
    rest = max(float(negatives.sum()), 1.0)
    best = _chances_of_best(counts, k)
    common = late[:, rows].multiply(late[:, columns]).tocoo()
    shares = np.asarray(late[:, rows].multiply(late[:, columns]).sum(axis=0)).ravel()
    events, pairs = common.coords
    for name, parts in (("ties", np.ones(len(rows))), ("above", below[place] / rest), ("among_best", best[place])):
        np.add.at(getattr(tally, name), held[events], (parts / shares)[pairs])


def _score(
    method: str, ties: csr_array, rows: Integers, columns: Integers, candidates: float
) -> tuple[Floats, Floats, Floats]:
    """Scores of the new ties, and of all candidates the values in order with how many have each."""
    if method == BASELINE:
        degrees = np.asarray(ties.sum(axis=0)).ravel()
        products, pairs_with = multiply_degrees(ties)
        return (degrees[rows] * degrees[columns]).astype(np.float64), products, pairs_with
    pairs = score_open_triads(ties, method)
    scores = csr_array((pairs.score, (pairs.first, pairs.second)), shape=ties.shape)
    values, counts = np.unique(pairs.score, return_counts=True)
    values = np.concatenate([[0.0], values])
    amounts: Floats = np.concatenate([[candidates - len(pairs.score)], counts.astype(np.float64)])
    return values_at(scores, rows, columns), values, amounts


def _chances_of_best(counts: Floats, k: int) -> Floats:
    """For each value, the chance of one of its pairs to be among the k best, where equal ones are in any order."""
    higher = np.cumsum(counts[::-1])[::-1] - counts
    chances: Floats = np.clip(np.divide(k - higher, counts, out=np.zeros(len(counts)), where=counts > 0), 0.0, 1.0)
    return chances
