"""What a measure says although reports are missing: the same with fewer of the events that are known."""

from dataclasses import dataclass

import numpy as np

from ..incidence import Incidence
from ..projections import Members
from .measuring import Measure, Numbers, Projected, rank, with_events

REPEATS, SEED, TOP = 50, 1, 10
SHARES = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """How many of the events that are known to have been planned have a report.

    Attributes:
        events: Number of events, of reports and of the register.
        reported: Number of those that have a report.
    """

    events: int
    reported: int

    @property
    def share(self) -> float:
        """Share of events that have a report, 0 to 1; 1 where no event is known."""
        return self.reported / self.events if self.events else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinned:
    """A measure when only a share of the events counts, over many random choices of them.

    Attributes:
        share: Of the events that are known, 0 to 1.
        events: Number of events that are left.
        total: Sum of the measure over all nodes as a share of that with all events, mean.
        correlation: Spearman's rank correlation with the ranks by all events, mean, -1 to 1; NaN where all are equal.
        worst_correlation: The value below which a twentieth of the choices lie.
        top_kept: How many of the highest nodes by all events are among as many highest still, mean.
    """

    share: float
    events: int
    total: float
    correlation: float
    worst_correlation: float
    top_kept: float


def count_reporting(incidence: Incidence) -> Reporting:
    """Count events and reports; without a register every event has a report."""
    return Reporting(events=len(incidence.events), reported=sum(event.reported for event in incidence.events))


def thin_events(
    members: Members,
    measure: Measure,
    *,
    shares: tuple[float, ...] = SHARES,
    weighting: str = "count",
    repeats: int = REPEATS,
    seed: int = SEED,
    top: int = TOP,
) -> list[Thinned]:
    """Leave out events at random, and see how far values and ranks move.

    If a share r of all events is reported, and those were a random choice, then what r of the known events does to the
    known ranks is what is to be expected between the known and the whole. It is too hopeful where reports are missing
    for a reason, such as small organizations that do not report.

    Args:
        members: With the events that are known.
        measure: Of their nodes.
        shares: Of the events to keep, each 0 to 1.
        weighting: Of ties, a name in `WEIGHTINGS`.
        repeats: Random choices for each share.
        seed: The same seed gives the same answer.
        top: How many of the highest nodes are looked at.

    Returns:
        One row per share, in the order given.

    Source: Costenbader & Valente 2003, doi:10.1016/S0378-8733(03)00012-1 (stability of centrality under sampling).
    """
    taking_part = with_events(members)
    generator, events = np.random.default_rng(seed), taking_part.matrix.shape[0]
    values = measure(Projected(taking_part, weighting=weighting))
    return [
        _thin(taking_part, measure, values, share, round(share * events), weighting, repeats, generator, top)
        for share in shares
    ]


def _thin(
    members: Members,
    measure: Measure,
    values: Numbers,
    share: float,
    left: int,
    weighting: str,
    repeats: int,
    generator: np.random.Generator,
    top: int,
) -> Thinned:
    ranks, highest = rank(values), _highest(values, top)
    totals, correlations, kept = [], [], []
    for _ in range(repeats):
        chosen = np.sort(generator.permutation(members.matrix.shape[0])[:left])
        fewer = measure(Projected(members, chosen, weighting))
        whole = float(np.nansum(values))
        totals.append(float(np.nansum(fewer)) / whole if whole else np.nan)
        correlations.append(_correlate(ranks, rank(fewer)))
        kept.append(len(highest & _highest(fewer, top)))
    known = np.sort([one for one in correlations if not np.isnan(one)])
    return Thinned(
        share=share,
        events=left,
        total=float(np.mean(totals)),
        correlation=float(known.mean()) if len(known) else np.nan,
        worst_correlation=float(known[len(known) // 20]) if len(known) else np.nan,
        top_kept=float(np.mean(kept)),
    )


def _highest(values: Numbers, top: int) -> set[int]:
    """Places of the highest; of equals, those that stand first."""
    return set(np.argsort(rank(values), kind="stable")[:top].tolist())


def _correlate(one: Numbers, other: Numbers) -> float:
    """Pearson's correlation of ranks, which is Spearman's; NaN where all ranks are equal."""
    a, b = one - one.mean(), other - other.mean()
    spread = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / spread if spread > 0 else np.nan
