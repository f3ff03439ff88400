"""Whether what one asked another for was granted."""

import re

from .told import Told

# "Asked to join the network of B and was admitted"
_GRANTED = re.compile(
    r"\b(?:and|y|et)\s+(?:it\s+|y\s+)?(?:was|were|has\s+been|fue|fueron|ha\s+sido|a\s+été|ont\s+été)\s+(?:let\s+in|taken\s+in"
    r"|(?:admitt|accept|grant|welcom|aceptad|admitid|concedid|acogid|admis|accord|accueilli)\w*)"
)


def was_granted(told: Told) -> bool:
    """Whether what was asked for was granted: "asked to join the network of B and was admitted"."""
    return _GRANTED.search(told.said) is not None
