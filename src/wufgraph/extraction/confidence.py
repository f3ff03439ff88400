"""How sure a value is: what its rule was measured to be, else what the rule says of itself.

`data/reference/confidence.csv` is written by `benchmarks/calibrate.py`; docs/evaluation.md says how.
"""

from functools import cache

from ..assets import read_table


def measured_confidence(section: str, rule: str, stated: float) -> float:
    """The confidence of a value, 0 to 1.

    Args:
        section: Field or section that the value was read from; empty for the whole report.
        rule: The rule's name.
        stated: What the rule says of itself, in thousandths.

    Returns:
        The share of right values measured for this rule; `stated` where too few were measured.
    """
    return _measured().get((section, rule, round(stated, 3)), stated)


@cache
def _measured() -> dict[tuple[str, str, float], float]:
    return {
        (row["section"], row["rule"], float(row["stated"])): float(row["confidence"])
        for row in read_table("data/reference/confidence.csv")
    }
