"""Sums that are what something costs that the parties do together, and no gift of one to another."""

import re

from .acts import Does
from .told import Told, are_coordinated
from .undertakings import UNDERTAKING

# "Doté d'un budget" is no gift.
_COSTS = re.compile(r"\s+(?:with|by|de|d'|con|à|pour)\s*(?:an?|une?)\s+(?:budget|fund|fonds|presupuesto|coût|cost)\b")
_SUM = r"(?:[A-Z]{2,3}\s?)?(?:[$€£]\s?)?\d[\d.,\s]*"
_SIZED = re.compile(
    rf"\b{UNDERTAKING}\s+(?:[^\W\d_]+['’]?\s?){{0,4}}?(?:of|for|at|over|de|por|d'environ|à)\s+(?:some\s+|about\s+|unos\s+)?{_SUM}"
    rf"|\ban?\s+{_SUM}(?:[^\W\d_]+\s+){{0,4}}?{UNDERTAKING}\b"
)


def shares_cost(told: Told) -> bool:
    """Whether a sum is what something costs that the parties do together, and no gift of one to another."""
    if not told.priced or not (told.words.cost.search(told.said) or _SIZED.search(told.said)):
        return False
    together = are_coordinated(told) or told.words.jointly.search(told.said) or told.words.joint.search(told.said)
    gifts = (act for act in told.acts if Does.GIVE in act.does and not _COSTS.match(told.said, act.span.end))
    return bool(together) and not any(gifts)
