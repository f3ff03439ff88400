"""Offices of a known institution in a country, which have a name of their own: "UNDP Country Office in Malawi"."""

import re

from ...model import Span

_CAPITAL = r"[^\W\d_a-zà-ÿ][\w'-]*"
_PLACE = (
    r"\s+(?:in|for|en|para|au|aux|à|pour)\s+(?:(?:the|el|la|le|les)\s+|l')?"
    rf"{_CAPITAL}(?:\s+(?:(?:de|du|of|and|y|et)\s+(?:la\s+)?)?{_CAPITAL})*"
)
_BEFORE = re.compile(
    r"\b(?:Oficina|Delegación|Representación|Bureau|Délégation|Représentation|Antenne|Office|Delegation)(?:\s+[a-zà-ÿ]+)?"
    r"\s+(?:del?(?:\s+la)?\s+|du\s+|de\s+l'|d'|of\s+(?:the\s+)?)$"
)
_IN_PLACE = re.compile(_PLACE)
_BEHIND = re.compile(
    rf"\s+(?:(?:Country|Regional|Sub-?[Rr]egional|Liaison|Field|National|Programme)\s+)+(?:Office|Delegation|Hub|Bureau){_PLACE}"
)
_LOOK_BACK = 60


def office_of(plain: str, known: Span) -> Span | None:
    """The whole name of an office that holds a known name: "la Oficina del PNUD en Malawi"."""
    behind = _BEHIND.match(plain, known.end)
    if behind:
        return Span(known.start, behind.end())
    before = _BEFORE.search(plain[max(0, known.start - _LOOK_BACK) : known.start])
    place = _IN_PLACE.match(plain, known.end) if before else None
    return Span(known.start - len(before[0]), place.end()) if before and place else None
