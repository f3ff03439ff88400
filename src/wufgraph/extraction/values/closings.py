"""Closing formulas of letters, "With kind regards,": who stands below one has written, and not spoken."""

from functools import cache

from ...assets import mail_marks
from ...wording import match_key


def is_closing(words: str) -> bool:
    """Whether a line is a closing formula and nothing else.

    >>> is_closing("Kind regards,"), is_closing("Thanks to the City of Alda")
    (True, False)
    """
    return match_key(words) in _closings()


@cache
def _closings() -> frozenset[str]:
    return frozenset(map(match_key, mail_marks("closing")))
