"""Closing formulas of letters, "With kind regards,": who stands below one has written, and not spoken."""

from functools import cache

from ...assets import mail_marks
from ...wording import match_key

_MOST_NAME_WORDS = 3


def is_closing(words: str) -> bool:
    """Whether a line is a closing formula, with nothing but a name behind it.

    >>> is_closing("Kind regards,"), is_closing("Best, Ana"), is_closing("Thanks to the City of Alda")
    (True, True, False)
    """
    formula, _, name = words.partition(",")
    is_signed = "," not in name and len(name.split()) <= _MOST_NAME_WORDS
    return match_key(formula if is_signed else words) in _closings()


@cache
def _closings() -> frozenset[str]:
    return frozenset(map(match_key, mail_marks("closing")))
