"""Whether stated confidence means something: of the values stated at 0.9, are nine in ten right?"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Evidence
from .comparing import Comparison
from .fields import FIELDS

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
_ORDER = {field.name: number for number, field in enumerate(FIELDS)}
_Z = 1.959964  # standard normal quantile for 95 %


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A value that a rule read with a stated confidence, and whether it is true."""

    section: str
    rule: str
    confidence: float
    correct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Claims of one kind beside what became of them.

    Attributes:
        name: The rule or the range of confidence.
        claims: How many.
        stated: Mean stated confidence, 0 to 1.
        observed: Share that is true, 0 to 1.
        low: Lower end of the 95 % interval of `observed`.
        high: Its upper end.
    """

    name: str
    claims: int
    stated: float
    observed: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How far stated confidence is from what came true.

    Attributes:
        bins: By stated confidence, those without a claim left out.
        rules: By section and rule, the most frequent first.
        brier: Mean square of the difference between confidence and truth, 0 (best) to 1.
        error: Expected calibration error: mean distance of stated and observed over the bins, by claims, 0 to 1.
    """

    claims: int
    bins: tuple[Reliability, ...]
    rules: tuple[Reliability, ...]
    brier: float | None
    error: float | None


def list_claims(report: Comparison) -> Iterator[Claim]:
    """One claim for each evidence that a judged value rests on.

    Where several values rest on one evidence, as text, kind and subkind of a statement do, it is right where
    the first field of the list is; where several items of one field do, all have to be right.
    """
    evidence = report.predicted.evidence if report.predicted else {}
    judged: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for one in report.judged:
        source = _source(one.pointer, evidence)
        if source is not None:
            judged[source][one.field].append(one.correct)
    for pointer, fields in judged.items():
        told = evidence[pointer]
        first = min(fields, key=_ORDER.__getitem__)
        yield Claim(section=told.section, rule=told.rule, confidence=told.confidence, correct=all(fields[first]))


def calibrate(claims: Iterable[Claim]) -> Calibration:
    """Compare stated confidence with what came true.

    Source: G. W. Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78
    (1950), doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2. Expected calibration error: M. P. Naeini,
    G. F. Cooper, M. Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015; the bins
    here are narrower where confidence is high, as most of it is.
    """
    every = list(claims)
    binned: dict[int, list[Claim]] = defaultdict(list)
    ruled: dict[str, list[Claim]] = defaultdict(list)
    for claim in every:
        binned[_bin(claim.confidence)].append(claim)
        ruled[f"{claim.section}: {claim.rule}" if claim.section else claim.rule].append(claim)
    bins = [_summarize(f"{EDGES[n]:.2f}–{EDGES[n + 1]:.2f}", some) for n, some in sorted(binned.items())]
    rules = [_summarize(name, some) for name, some in sorted(ruled.items())]
    return Calibration(
        claims=len(every),
        bins=tuple(bins),
        rules=tuple(sorted(rules, key=lambda one: (-one.claims, one.name))),
        brier=_mean((claim.confidence - claim.correct) ** 2 for claim in every),
        error=sum(one.claims * abs(one.stated - one.observed) for one in bins) / len(every) if every else None,
    )


def wilson(correct: int, claims: int) -> tuple[float, float]:
    """The 95 % interval of a share.

    Source: E. B. Wilson, Probable inference, JASA 22 (1927), doi:10.1080/01621459.1927.10502953.

    >>> [round(end, 3) for end in wilson(10, 10)]
    [0.722, 1.0]
    """
    share, z2 = correct / claims, _Z * _Z
    middle = (share + z2 / (2 * claims)) / (1 + z2 / claims)
    half = _Z * math.sqrt(share * (1 - share) / claims + z2 / (4 * claims * claims)) / (1 + z2 / claims)
    return max(0.0, middle - half), min(1.0, middle + half)


def _summarize(name: str, claims: list[Claim]) -> Reliability:
    correct = sum(claim.correct for claim in claims)
    low, high = wilson(correct, len(claims))
    return Reliability(
        name=name,
        claims=len(claims),
        stated=sum(claim.confidence for claim in claims) / len(claims),
        observed=correct / len(claims),
        low=low,
        high=high,
    )


def _bin(confidence: float) -> int:
    return next((n for n, edge in enumerate(EDGES[1:-1]) if confidence < edge), len(EDGES) - 2)


def _source(pointer: str, evidence: Mapping[str, Evidence]) -> str | None:
    """The nearest pointer with evidence: the value's own, or that of what it is a part of."""
    while pointer and pointer not in evidence:
        pointer = pointer.rpartition("/")[0]
    return pointer or None


def _mean(numbers: Iterable[float]) -> float | None:
    every = list(numbers)
    return sum(every) / len(every) if every else None
