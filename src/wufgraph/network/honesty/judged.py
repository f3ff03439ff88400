"""Ties that were held against chance, with how it was done."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .multiplicity import correct

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class JudgedTies:
    """Unordered pairs of nodes; arrays of one length, `first` below `second`, in their order.

    Attributes:
        method: Name of the model, with its reference.
        settings: What else it was given, in words, such as a number of samples and a seed; may be empty.
        alpha: The limit below which `adjusted` means that a tie is kept.
        correction: For many pairs, a name in `multiplicity.CORRECTIONS`.
        tests: Number of pairs that were looked at, those without a tie included.
        first: Place of one node.
        second: Place of the other.
        observed: The tie's weight: common events, or by another weighting.
        expected: The weight that chance gives on average.
        p: Chance of such a weight or a larger one, 0 to 1.
        adjusted: `p` after the correction, 0 to 1.
    """

    method: str
    settings: str
    alpha: float
    correction: str
    tests: int
    first: Places
    second: Places
    observed: Numbers
    expected: Numbers
    p: Numbers
    adjusted: Numbers

    @property
    def kept(self) -> NDArray[np.bool_]:
        """Whether each tie is kept: more than chance explains."""
        return self.adjusted < self.alpha

    @property
    def kept_share(self) -> float:
        """Share of the ties that are kept, 0 to 1; 0 where there is none."""
        return float(self.kept.mean()) if len(self.first) else 0.0

    def describe(self) -> str:
        """Method, parameters and kept share, in one line that belongs under every table and picture of it."""
        settings = f", {self.settings}" if self.settings else ""
        return (
            f"{self.method}{settings}; alpha {self.alpha:g}, correction {self.correction} for {self.tests} pairs: "
            f"{int(self.kept.sum())} of {len(self.first)} ties kept ({self.kept_share:.1%})"
        )


def judge(
    *,
    method: str,
    settings: str = "",
    alpha: float,
    correction: str,
    tests: int,
    first: Places,
    second: Places,
    observed: Numbers,
    expected: Numbers,
    p: Numbers,
) -> JudgedTies:
    """Correct the chances of ties, and keep what was done with them; see `JudgedTies`."""
    return JudgedTies(
        method=method,
        settings=settings,
        alpha=alpha,
        correction=correction,
        tests=tests,
        first=first,
        second=second,
        observed=observed,
        expected=expected,
        p=p,
        adjusted=correct(p, tests, correction),
    )
