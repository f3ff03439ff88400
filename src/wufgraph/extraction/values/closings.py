"""Closing formulas of letters, "With kind regards,": who stands below one has written, and not spoken."""

import re
from functools import cache

from ...assets import mail_marks
from ...wording import match_key

_MOST_NAME_WORDS, _MOST_SIGNING, _LONGEST = 3, 5, 160
# "Merci et bonne journée" is two.
_AND = re.compile(r"\s+(?:and|y|et)\s+|,\s+")


def is_closing(words: str) -> bool:
    """Whether a line is a closing formula, with nothing but a name behind it, or a sentence that leads to one.

    >>> is_closing("Kind regards,"), is_closing("Best, Ana"), is_closing("Thanks to the City of Alda")
    (True, True, False)
    >>> is_closing("Please do not hesitate to call me."), is_closing("Merci et bonne fin de journée!")
    (True, True)
    """
    if signed_by(words):
        return True
    formula, _, name = words.partition(",")
    is_signed = "," not in name and len(name.split()) <= _MOST_NAME_WORDS
    if match_key(formula if is_signed else words) in _closings():
        return True
    if len(words) > _LONGEST:
        return False
    return match_key(words).startswith(_courtesies()) or all(match_key(one) in _closings() for one in _AND.split(words))


def signed_by(words: str) -> str:
    """Who signs in a line that says so, "Signed: Ana Field"; empty for any other line.

    >>> signed_by("Signed: Ana Field"), signed_by("Signed: a memorandum of understanding with Alda")
    ('Ana Field', '')
    """
    lead, colon, name = words.partition(":")
    bare = name.strip()
    is_name = bare[:1].isupper() and len(bare.split()) <= _MOST_SIGNING
    return bare if colon and is_name and match_key(lead) in _signed() else ""


@cache
def _signed() -> frozenset[str]:
    return frozenset(map(match_key, mail_marks("signed")))


@cache
def _courtesies() -> tuple[str, ...]:
    return tuple(map(match_key, mail_marks("courtesy")))


@cache
def _closings() -> frozenset[str]:
    return frozenset(map(match_key, mail_marks("closing")))
