"""The bipartite configuration model: chance that keeps how busy each organization and how large each event is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

Counts = NDArray[np.int64]
Numbers = NDArray[np.float64]

_NEAR = 1e-10  # of an expected degree to the observed one, as a share of it
_MOST_STEPS = 200


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ConfigurationModel:
    """Chances that a member takes part in an event. They depend on the two degrees alone, so equals form classes.

    Attributes:
        event_class: Class of each event.
        member_class: Class of each member.
        event_counts: Events of each class.
        member_counts: Members of each class.
        chances: event classes × member classes, 0 to 1.
    """

    event_class: Counts
    member_class: Counts
    event_counts: Counts
    member_counts: Counts
    chances: Numbers

    def full(self) -> Numbers:
        """The chance of each event and member: events × members, 0 to 1."""
        return self.chances[np.ix_(self.event_class, self.member_class)]


def fit_configuration(event_sizes: Counts, member_degrees: Counts) -> ConfigurationModel:
    """Find the chances of greatest entropy under which each event and each member has its degree on average.

    The chance is x y / (1 + x y), with one x for each event and one y for each member, so that the chances of an
    event add up to its size and those of a member to the number of its events. They maximise a concave likelihood;
    Newton's method finds them to a share of 1e-10 of each degree. Chances that the degrees force to be 0 or 1 (where
    Gale and Ryser's inequality is an equality) have no finite x and y, and are found first, exactly.

    Args:
        event_sizes: Members of each event.
        member_degrees: Events of each member; of the same sum.

    Source: Saracco et al. 2015, doi:10.1038/srep10595 (the model); Vallarano et al. 2021,
    doi:10.1038/s41598-021-93830-4 (classes of equal degrees).
    """
    sizes, event_class, event_counts = np.unique(event_sizes, return_inverse=True, return_counts=True)
    degrees, member_class, member_counts = np.unique(member_degrees, return_inverse=True, return_counts=True)
    chances = np.zeros((len(sizes), len(degrees)))
    open_blocks = [_Block(np.arange(len(sizes)), np.arange(len(degrees)), sizes, degrees, event_counts, member_counts)]
    while open_blocks:
        block = open_blocks.pop()
        if not len(block.rows) or not len(block.columns):
            continue
        cut = _find_cut(block)
        if cut is None:
            chances[np.ix_(block.rows, block.columns)] = _solve(block)
        else:
            open_blocks += _split(block, *cut, chances)
    return ConfigurationModel(
        event_class=event_class.ravel(),
        member_class=member_class.ravel(),
        event_counts=event_counts,
        member_counts=member_counts,
        chances=chances,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    """Classes whose chances for each other are still open: places, degrees that are left, and counts."""

    rows: Counts
    columns: Counts
    sizes: Counts
    degrees: Counts
    size_counts: Counts
    degree_counts: Counts


def _find_cut(block: _Block) -> tuple[NDArray[np.bool_], int] | None:
    """The largest events that hold as many members as they can, and how many they are; None where chance is free."""
    for least in [block.sizes.max() + 1, *np.sort(block.sizes)[::-1].tolist()]:
        large = block.sizes >= least
        number = int(block.size_counts[large].sum())
        most = int((block.degree_counts * np.minimum(block.degrees, number)).sum())
        held = int((block.size_counts * block.sizes)[large].sum())
        settles = large.any() and not large.all()
        if held == most and (settles or bool((block.degrees == number).any())):
            return large, number
    return None


def _split(block: _Block, large: NDArray[np.bool_], number: int, chances: Numbers) -> list[_Block]:
    """Settle what the cut forces, and leave the rest to two smaller blocks."""
    everywhere, nowhere = block.degrees >= number, block.degrees <= number
    chances[np.ix_(block.rows[large], block.columns[everywhere])] = 1
    filled = int(block.degree_counts[everywhere].sum())
    return [
        _part(block, large, ~everywhere, block.sizes - filled, block.degrees),
        _part(block, ~large, ~nowhere, block.sizes, block.degrees - number),
    ]


def _part(block: _Block, rows: NDArray[np.bool_], columns: NDArray[np.bool_], sizes: Counts, degrees: Counts) -> _Block:
    return _Block(
        block.rows[rows],
        block.columns[columns],
        sizes[rows],
        degrees[columns],
        block.size_counts[rows],
        block.degree_counts[columns],
    )


def _solve(block: _Block) -> Numbers:
    """Newton's method with halved steps, on the logarithms of x and y; the last y is held, as only x y matters."""
    counts = np.concatenate([block.size_counts, block.degree_counts]).astype(np.float64)
    wanted = np.concatenate([block.sizes, block.degrees]).astype(np.float64)
    rows = len(block.sizes)
    logs = np.log(wanted) - np.log(block.size_counts @ block.sizes) / 2
    for _ in range(_MOST_STEPS):
        chances = expit(logs[:rows, None] + logs[rows:])
        expected = np.concatenate([chances @ counts[rows:], counts[:rows] @ chances])
        if float(np.max(np.abs(expected - wanted) / wanted)) < _NEAR:
            break
        slopes = counts * (wanted - expected)
        step = np.zeros_like(logs)
        step[:-1] = np.linalg.solve(_curvature(chances, counts, rows)[:-1, :-1], slopes[:-1])
        logs = _walk(logs, step, float(slopes @ step), counts, wanted, rows)
    return np.asarray(chances)


def _curvature(chances: Numbers, counts: Numbers, rows: int) -> Numbers:
    spread = counts[:rows, None] * chances * (1 - chances) * counts[rows:]
    return np.block([[np.diag(spread.sum(axis=1)), spread], [spread.T, np.diag(spread.sum(axis=0))]])


def _walk(logs: Numbers, step: Numbers, rise: float, counts: Numbers, wanted: Numbers, rows: int) -> Numbers:
    """As far along the step as the likelihood rises by a tenth of what its slope promises."""

    def likelihood(at: Numbers) -> float:
        all_pairs = counts[:rows] @ np.logaddexp(0, at[:rows, None] + at[rows:]) @ counts[rows:]
        return float((counts * wanted) @ at - all_pairs)

    start, share = likelihood(logs), 1.0
    slack = 1e-12 * abs(start)  # near the top, rounding hides the rise
    while likelihood(logs + share * step) < start + 0.1 * share * rise - slack and share > 1e-9:
        share /= 2
    return logs + share * step
