"""Addresses and telephones beside the names of organizers: "Alda Institute (contact: office@alda.example)"."""

import re
from functools import cache

from ...assets import any_word

_MAY_HOLD = re.compile(r"@|www\.|://|\d{2}")
_ADDRESS = r"(?:[^\s,;()]+@[^\s,;()]+|(?:https?://|www\.)[^\s,;()]+|[+(]?\d[\d ()/.-]{4,}\d)"


def without_contacts(text: str) -> str:
    """An answer with blanks for each address that a word for it leads to, so that all else stays where it is.

    >>> without_contacts("Alda Institute (contact: office@alda.example), Second Forum").split("  ")[0]
    'Alda Institute'
    """
    if _MAY_HOLD.search(text) is None:
        return text
    return _contact().sub(lambda found: " " * len(found[0]), text)


@cache
def _contact() -> re.Pattern[str]:
    lead = rf"(?:{any_word('contact-lead').pattern}\s?[:：.]*\s*)"
    return re.compile(rf"(?:\s?[,;.(–-])?\s*{lead}{_ADDRESS}(?:\s?[,;/]\s*{lead}?{_ADDRESS})*\)?", re.IGNORECASE)
