"""What stands within brackets, and what outside them."""

import re
from collections.abc import Iterator


def outside_brackets(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """Where a pattern is found outside brackets; goes through the text once, for an answer may be very long."""
    depth, position = 0, start
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        # What closes "a)" was never opened.
        depth = max(depth + bracket_depth(text, position, found.start()), 0)
        position = found.start()
        if depth == 0:
            yield found.span()


def bracket_depth(text: str, start: int, end: int) -> int:
    """How many brackets are open at the end of a range."""
    inside = text[start:end]
    return inside.count("(") + inside.count("[") - inside.count(")") - inside.count("]")
