"""Numbers of several words: "two thousand five hundred", "dos mil quinientos", "huit cent mille"."""

import re
from collections.abc import Iterable, Mapping

from ...words import either

_HUNDRED, _THOUSAND = 100, 1_000
_SCALES = {"hundred": _HUNDRED, "cents": _HUNDRED, "thousand": _THOUSAND, "mille": _THOUSAND, "mil": _THOUSAND}
_LINK = r"(?:\s+|[-‑])(?:(?:and|y|et)(?:\s+|[-‑]))?"
_LINKS = re.compile(_LINK)
_TENS = 10


def spelled_pattern(numbers: Iterable[str]) -> re.Pattern[str]:
    """Number words in a row; whether they are one number is for `value_in_words` to say."""
    word = either([*(one for one in numbers if " " not in one), *_SCALES])
    return re.compile(
        rf"(?P<digits>(?!))?(?P<words>(?<![\w-])(?:{word})(?:{_LINK}(?:{word}))+)(?![\w-])", re.IGNORECASE
    )


def value_in_words(said: str, numbers: Mapping[str, float]) -> float | None:
    """The value of a number in words; None where they are no number, or several.

    >>> numbers = {"two": 2, "three": 3, "five": 5, "fifty": 50, "cent": 100, "quinientos": 500, "dos": 2, "huit": 8}
    >>> [value_in_words(said, numbers) for said in ("five", "two thousand five hundred", "fifty-three thousand")]
    [5, 2500.0, 53000.0]
    >>> [value_in_words(said, numbers) for said in ("dos mil quinientos", "huit cent mille", "two three")]
    [2500.0, 800000.0, None]
    """
    if said in numbers:
        return numbers[said]
    thousands, below, last = 0.0, 0.0, float("inf")
    for word in _LINKS.split(said):
        value = _SCALES.get(word, numbers.get(word))
        if value is None:
            return None
        if value == _THOUSAND and not thousands:
            thousands, below, last = max(1, below) * _THOUSAND, 0, _THOUSAND
        elif value == _HUNDRED and below < _TENS:
            below, last = max(1, below) * _HUNDRED, _HUNDRED
        elif value < last and _fits(value, last):
            below, last = below + value, value
        else:
            return None
    return thousands + below


def _fits(value: float, last: float) -> bool:
    """Whether a word may follow one of a higher value: units behind tens, anything behind hundreds."""
    return last >= _HUNDRED or (last >= 2 * _TENS and value < 2 * _TENS)
