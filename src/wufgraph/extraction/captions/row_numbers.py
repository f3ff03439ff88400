"""What rows are counted by, in cells of their own: "1.", "(b)", "II", "2.1", "Q3", "No. 4"."""

import re

from ..values.list_numbers import ROMANS

LONGEST = 8
_SIGN = re.compile(
    r"[\[(]?(?P<lead>(?:[Nn][°ºo]|[Nn]r|[#§QqP])?\.?\s?)(?P<parts>[^\W_]{1,4}(?:[.-][^\W_]{1,4}){0,2})\s?[.):°º\]/–-]{0,2}"
)
_PART = re.compile(r"\d{1,2}|[A-Za-z]|[IVX]{2,4}|[ivx]{2,4}")
_PARTING = re.compile(r"[.-]")
_FIRST = ("1", "A", "a", "I", "i")

RowNumber = tuple[str, ...]


def row_number(words: str) -> RowNumber | None:
    """The parts of what a row is counted by, what stands in front of it first; None for any other words.

    >>> row_number("2.1)"), row_number("Q3"), row_number("Lima")
    (('', '2', '1'), ('Q', '3'), None)
    """
    found = _SIGN.fullmatch(words) if len(words) <= LONGEST else None
    if found is None:
        return None
    parts = _PARTING.split(found["parts"])
    return (found["lead"].strip(), *parts) if all(map(_PART.fullmatch, parts)) else None


def counts_on(one: RowNumber, other: RowNumber) -> bool:
    """Whether a row is the next after another: "B" after "A", "2.1" after "2", "3" after "2.4".

    >>> counts_on(("", "I"), ("", "II")), counts_on(("", "2"), ("", "2", "1")), counts_on(("", "A"), ("", "C"))
    (True, True, False)
    """
    if len(other) == len(one) + 1:
        return other[:-1] == one and other[-1] in _FIRST
    last = len(other) - 1
    return len(other) <= len(one) and other[:last] == one[:last] and _is_next(one[last], other[last])


def _is_next(one: str, other: str) -> bool:
    if one.isdigit() or other.isdigit():
        return one.isdigit() and other.isdigit() and int(other) == int(one) + 1
    if len(one) == len(other) == 1 and ord(other) == ord(one) + 1:
        return True
    romans = ROMANS if one.isupper() else tuple(map(str.lower, ROMANS))
    return one in romans and other in romans and romans.index(other) == romans.index(one) + 1
