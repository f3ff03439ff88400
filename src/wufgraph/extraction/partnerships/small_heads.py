"""Institutions whose first word is written small: "le ministère de l'Habitat", "la alcaldía de Medellín".

What is written so may be any place or body as well: one is a party only where its place in the sentence says so.
"""

import re
from collections.abc import Iterator, Sequence

from ...model import Language, Span
from ..values.institution_names import read_name

_HEAD = re.compile(
    r"(?<!\w)(?:(?i:the|la|el|le|du|au|al|del)\s+|[lL]['’])(?P<head>[a-zà-ÿ]{4,})"
    r"(?=(?:\s+[a-zà-ÿ-]+){0,3}\s+(?:[dl]['’])?[^\W\d_a-zà-ÿ])"
)
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ]")
# What a thing is for takes no part in it: "an atlas for the city of Kera".
_FOR, _LOOK_BACK = re.compile(r"\b(?:for|para|pour)\s+(?:(?:the|la|el|le)\s+|l['’])?$", re.IGNORECASE), 20


def find_small_heads(text: str, language: Language, head: re.Pattern[str], taken: Sequence[Span]) -> Iterator[Span]:
    """Names that a word for an institution opens in small letters, and a capital goes on with.

    Args:
        text: A sentence.
        language: Of the report.
        head: Words for institutions, written large.
        taken: Names that are known, which no name found here overlaps.
    """
    for found in _HEAD.finditer(text):
        start = found.start("head")
        large = text[:start] + text[start].upper() + text[start + 1 :]
        whole = head.match(large, start)
        if (
            whole is None
            or whole.end() not in (found.end("head"), found.end("head") + len(" of"))
            or _FOR.search(text[max(start - _LOOK_BACK, 0) : start])
        ):
            continue
        span = read_name(large, language, head, taken, start)
        if _CAPITAL.search(text, found.end("head"), span.end):
            yield span
