"""Closing formulas of letters, "With kind regards,": who stands below one has written, and not spoken."""

import re
from functools import cache

from ...assets import mail_marks
from ...wording import match_key

_MOST_NAME_WORDS, _LONGEST = 3, 160
# "Merci et bonne journée" is two.
_AND = re.compile(r"\s+(?:and|y|et)\s+|,\s+")


def is_closing(words: str) -> bool:
    """Whether a line is a closing formula, with nothing but a name behind it, or a sentence that leads to one.

    >>> is_closing("Kind regards,"), is_closing("Best, Ana"), is_closing("Thanks to the City of Alda")
    (True, True, False)
    >>> is_closing("Please do not hesitate to call me."), is_closing("Merci et bonne fin de journée!")
    (True, True)
    """
    formula, _, name = words.partition(",")
    is_signed = "," not in name and len(name.split()) <= _MOST_NAME_WORDS
    if match_key(formula if is_signed else words) in _closings():
        return True
    if len(words) > _LONGEST:
        return False
    return match_key(words).startswith(_courtesies()) or all(match_key(one) in _closings() for one in _AND.split(words))


@cache
def _courtesies() -> tuple[str, ...]:
    return tuple(map(match_key, mail_marks("courtesy")))


@cache
def _closings() -> frozenset[str]:
    return frozenset(map(match_key, mail_marks("closing")))
