"""How sure a value is: what its rule was measured to be in such files, else what the rule says of itself.

`data/reference/confidence.csv` is written by `benchmarks/calibrate.py`; docs/evaluation.md says how.
"""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from ..assets import read_table
from ..model import Evidence

Key = tuple[str, str, float]


class Stated(msgspec.Struct, frozen=True):
    """Evidence with what the rule says of itself, in thousandths, until `measure` puts in what was measured."""

    start: int
    end: int
    section: str
    rule: str
    confidence: float
    quote: str | None = None


def measure(evidence: Mapping[str, Stated], media_type: str) -> dict[str, Evidence]:
    """Put measured confidence in place of what rules say of themselves.

    Args:
        evidence: By pointer; the confidence is what the rule says, in thousandths.
        media_type: Of the file: the words of a scan are less sure than those of a Word document.
    """
    return {
        pointer: Evidence(
            start=one.start,
            end=one.end,
            section=one.section,
            rule=one.rule,
            confidence=measured_confidence(media_type, one.section, one.rule, one.confidence),
            quote=one.quote,
        )
        for pointer, one in evidence.items()
    }


def measured_confidence(media_type: str, section: str, rule: str, stated: float) -> float:
    """The share of right values among those that a rule read, 0 to 1.

    Returns:
        What was measured in files of this type; else in all files; else `stated`.
    """
    return _measured_in(media_type).get((section, rule, round(stated, 3)), stated)


@lru_cache(maxsize=64)
def _measured_in(media_type: str) -> dict[Key, float]:
    """What was measured in files of one type, and in all files for what was not measured in it."""
    rows = read_table("data/reference/confidence.csv")
    return {
        (row["section"], row["rule"], float(row["stated"])): float(row["confidence"])
        for wanted in ("", media_type)
        for row in rows
        if row["media_type"] == wanted
    }
