"""Intervals of measures and ranks: what they would be if other events of the same kind had taken place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..projections import Members
from .measuring import Measure, Numbers, Places, Projected, rank, with_events

RESAMPLES, LEVEL, SEED = 500, 0.95, 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Intervals:
    """A measure of every node with its rank, and percentile intervals of both; arrays in the order of the nodes.

    Attributes:
        nodes: Ids, sorted.
        labels: Their names.
        measure: Its name.
        values: As measured; NaN where it is not defined.
        ranks: From 1 for the highest; equals share the mean of their ranks.
        drawn: resamples × nodes: the measure in each.
        drawn_ranks: resamples × nodes: the ranks in each.
        events: Number of events, as many as were drawn each time.
        level: Share of the resamples within an interval, 0 to 1.
        seed: Of the random numbers.
    """

    nodes: tuple[str, ...]
    labels: tuple[str, ...]
    measure: str
    values: Numbers
    ranks: Numbers
    drawn: Numbers
    drawn_ranks: Numbers
    events: int
    level: float
    seed: int

    def of_values(self) -> tuple[Numbers, Numbers]:
        """Lower and upper end of each value's interval; NaN where it is defined in no resample."""
        return _percentiles(self.drawn, self.level)

    def of_ranks(self) -> tuple[Numbers, Numbers]:
        """Best and worst end of each rank's interval."""
        return _percentiles(self.drawn_ranks, self.level)

    def means(self) -> Numbers:
        """Mean of each value over the resamples; where it is far below the value, the measure counts different events.

        A resample holds about 63 % of the different events, so that numbers of partners fall in it, while sums over
        events do not. NaN where it is defined in no resample.
        """
        known = ~np.isnan(self.drawn)
        sums, counts = np.where(known, self.drawn, 0).sum(axis=0), known.sum(axis=0)
        means: Numbers = np.divide(sums, counts, out=np.full(len(counts), np.nan), where=counts > 0)
        return means

    def alike(self, place: int) -> Places:
        """Places of the nodes that a node cannot be told apart from.

        Two are told apart where one ranks before the other in a share of at least 1 - (1 - level) / 2 of the resamples:
        the interval of the difference of their ranks leaves 0 out.
        """
        own = self.drawn_ranks[:, place, None]
        enough = 1 - (1 - self.level) / 2
        before = (own < self.drawn_ranks).mean(axis=0) >= enough
        behind = (own > self.drawn_ranks).mean(axis=0) >= enough
        alike: NDArray[np.bool_] = ~(before | behind)
        alike[place] = False
        return np.flatnonzero(alike)

    def describe(self) -> str:
        """Method and parameters, in one line."""
        return (
            f"{self.measure}: {self.level:.0%} percentile intervals from {len(self.drawn)} bootstrap resamples of "
            f"{self.events} events with replacement (Efron 1979), seed {self.seed}; rank 1 is the highest, and equals "
            "share the mean of their ranks"
        )


def resample(
    members: Members,
    measures: dict[str, Measure],
    *,
    weighting: str = "count",
    resamples: int = RESAMPLES,
    level: float = LEVEL,
    seed: int = SEED,
) -> dict[str, Intervals]:
    """Draw as many events as there are, with replacement, again and again, and measure each time.

    The events that took place are taken for a sample of those that might have; how far a measure and a rank move from
    sample to sample says how far they may be relied on. All nodes with an event stay in every resample.

    Args:
        members: With their events.
        measures: By name; all are measured on the same resamples.
        weighting: Of ties, a name in `WEIGHTINGS`.
        resamples: How many; ends of 95 % intervals want some hundreds.
        level: Share of the resamples within an interval, 0 to 1.
        seed: The same seed gives the same answer, whatever order events and members came in.

    Returns:
        Intervals by measure.

    Source: Efron 1979, doi:10.1214/aos/1176344552; Snijders & Borgatti 1999, Connections 22(2), 61-70 (networks);
    Goldstein & Spiegelhalter 1996, doi:10.2307/2983325 (intervals of ranks).
    """
    taking_part = with_events(members)
    generator, events = np.random.default_rng(seed), taking_part.matrix.shape[0]
    whole = Projected(taking_part, weighting=weighting)
    drawn: dict[str, list[Numbers]] = {name: [] for name in measures}
    for _ in range(resamples):
        sample = Projected(taking_part, generator.integers(0, max(events, 1), events), weighting)
        for name, measure in measures.items():
            drawn[name].append(measure(sample))
    return {
        name: _intervals(name, taking_part, measure(whole), np.array(drawn[name]), level, seed)
        for name, measure in measures.items()
    }


def _intervals(name: str, members: Members, values: Numbers, drawn: Numbers, level: float, seed: int) -> Intervals:
    return Intervals(
        nodes=tuple(id_ for id_, _ in members.nodes),
        labels=tuple(str(data["label"]) for _, data in members.nodes),
        measure=name,
        values=values,
        ranks=rank(values),
        drawn=drawn,
        drawn_ranks=rank(drawn),
        events=members.matrix.shape[0],
        level=level,
        seed=seed,
    )


def _percentiles(drawn: Numbers, level: float) -> tuple[Numbers, Numbers]:
    """Order statistics, so that an end is a value that was seen; what is not defined is left out."""
    in_order = np.sort(drawn, axis=0)  # NaN last
    counts = (~np.isnan(drawn)).sum(axis=0)
    low, high = (_pick(in_order, counts, share) for share in ((1 - level) / 2, (1 + level) / 2))
    return low, high


def _pick(in_order: Numbers, counts: NDArray[np.int64], share: float) -> Numbers:
    places = np.clip(np.ceil(share * counts).astype(np.int64) - 1, 0, len(in_order) - 1)
    return np.asarray(np.take_along_axis(in_order, places[None], axis=0)[0])
