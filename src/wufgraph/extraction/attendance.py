"""Numbers of participants: '60', 'approx. 60', '60-80', '120+', 'more than 100', 'about sixty'."""

import re
from functools import cache

from text_to_num import alpha2digit

from ..assets import read_table
from ..model import Language, Participants, Span
from ..wording import ascii_fold
from .found import Found

_NUMBER = r"\d{1,3}(?:[ ,.’']\d{3})+|\d+"
_OR_MORE = r"\+|plus\b|(?:or|and) more\b|[oy] m[aá]s\b|ou plus\b"
_SINGLE = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<plus>{_OR_MORE})?", re.IGNORECASE)
_RANGE = re.compile(rf"(?P<low>{_NUMBER})\s*(?:-|–|—|/|to|a|à|and|y|et)\s*(?P<high>{_NUMBER})", re.IGNORECASE)
# "45 women and 15 men": parts whose total nobody stated.
_PARTS = re.compile(
    rf"^\W*(?:{_NUMBER})\s*(?:women|men|females?|males?|mujeres|hombres|femmes|hommes)\b.*\d",
    re.IGNORECASE | re.DOTALL,
)
_HALF = ("half", "medio", "media", "demi")
_ABOUT = re.compile(
    r"\b(?:approx\w*|about|around|circa|ca|some|roughly|nearly|almost|estimated?|aprox\w*|unos|unas|alrededor|cerca|casi"
    r"|environ|env|pres|quelque|autour|or so|o asi)\b|\dish\b|[~≈±]"
)
_AT_LEAST = re.compile(r"\b(?:more than|over|at least|above|mas de|al menos|por lo menos|plus de|au moins)\b|[>≥]")
_AT_MOST = re.compile(r"\b(?:less than|fewer than|under|up to|at most|below|menos de|hasta|moins de|jusqu.?a)\b|[<≤]")


def parse_participants(text: str, language: Language) -> Found[Participants] | None:
    """Read an attendance; a breakdown after the total, "60, of whom 45 women", is no part of it.

    Args:
        text: The answer.
        language: For numbers in words.

    >>> parse_participants("approx. 60-80 people", Language.EN).value
    Participants(min=60, max=80, approximate=True)
    """
    plain = ascii_fold(text)
    about = _ABOUT.search(plain) is not None
    digits, rule = text, "number"
    if not re.search(r"\d", text):
        digits, rule = alpha2digit(_ABOUT.sub(" ", plain), str(language)), "number in words"
        counted = _count_groups(digits)
        about, digits = about or counted != digits, counted
    span = Span(0, len(text))
    several = _RANGE.search(digits)
    if several and _value(several["low"]) < _value(several["high"]):
        value = Participants(min=_value(several["low"]), max=_value(several["high"]), approximate=about)
        return Found(value, span, "range", 0.95)
    single = _SINGLE.search(digits)
    if not single or _PARTS.match(digits):
        return None
    number = _value(single["number"])
    if single["plus"] or _AT_LEAST.search(plain):
        return Found(Participants(min=number, approximate=about or bool(single["plus"])), span, "at least", 0.95)
    if _AT_MOST.search(plain):
        return Found(Participants(max=number, approximate=about), span, "at most", 0.95)
    return Found(Participants(min=number, max=number, approximate=about), span, rule, 0.9 if rule != "number" else 0.99)


def _count_groups(words: str) -> str:
    """Numbers said as a group, in digits: "une soixantaine", "two dozen", "medio centenar"."""
    groups = _groups()

    def count(found: re.Match[str]) -> str:
        many = found["many"] or "1"
        if not found["many"] and found["several"]:
            return found[0]
        half = many in _HALF
        value = groups[found["group"]] * (1 if half or not many.isdigit() else int(many))
        return str(value // 2 if half else value)

    many, group = "|".join(_HALF), "|".join(groups)
    return re.sub(rf"(?:(?P<many>\d+|{many})\s+(?:a\s+)?)?\b(?P<group>{group})(?P<several>s|es)?\b", count, words)


@cache
def _groups() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in read_table("data/reference/collective-numbers.csv")}


def _value(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))
