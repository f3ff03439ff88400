"""The numbers and letters in front of the items of a list: "1.", "(b)", "2º", "N° 3 :"."""

import re

from .brackets import outside_brackets

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
_AT_ITEM = r"(?:(?<=^)|(?<=\s)|(?<=;))"
_NUMBER = r"(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})"
_PLAIN = re.compile(rf"{_AT_ITEM}(?:{_NUMBER}[.)]|\({_NUMBER}\)|[A-H]\))\s+(?=[^\W\d_])")
# With any other sign a number is a list's only where the numbers count from one.
_COUNTING = re.compile(
    rf"{_AT_ITEM}(?:"
    r"(?:n[°ºo]\.?|no\.|nr\.?|num\.|núm\.|item|punto|point)\s?(?P<named>\d{1,2})\s?[-–—/:.)]{0,2}"
    r"|#\s?(?P<signed>\d{1,2})\s?[-–—/:.)]{0,2}"
    r"|(?P<bare>\d{1,2})(?:\s?[-–—/:]|\.?[°ºª]\s?[-–—/:.)]?|(?:st|nd|rd|th|er|re|ème|[.)])[-–—/:)]?)"
    r"|\[(?P<boxed>\d{1,2})\]"
    r")\s*(?=[^\W\d_])",
    re.IGNORECASE,
)
_ROMAN = re.compile(rf"{_AT_ITEM}(?P<roman>I{{1,3}}|IV|VI{{0,3}}|IX|X)[.)]\s+(?=[^\W\d_])")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SECOND = re.compile(r"\(?(?:2|b|ii)[.)]")
_SIGNS = "-–—/:.)]"
_AFTER_MARKER = 2
_EDGES = " \t\xa0.,;:-–—"


def find_numbers(text: str) -> list[tuple[int, int]]:
    """Where numbers stand that part the items of a list, each with the white space behind it.

    >>> [text[slice(*one)] for text in ["1- Lima 2- Quito", "Habitat 3 - Quito"] for one in find_numbers(text)]
    ['1- ', '2- ']
    """
    counting = _count_from_one(text) or _count_romans(text)
    if counting:
        return counting
    numbers = list(outside_brackets(_PLAIN, text))
    if not numbers or (len(numbers) == 1 and text[: numbers[0][0]].strip(_EDGES)):
        # A single number is a list's where it opens a line, or is the second: the first may be the marker of the line.
        numbers = [one for one in numbers if text[one[0] - 1] == "\n" or _SECOND.match(text, *one)]
    return numbers


def _count_romans(text: str) -> list[tuple[int, int]]:
    """Roman numbers in capitals that count on from the first; a single "I." may be of a name."""
    found = list(_ROMAN.finditer(text)) if "I" in text else []
    told = [one.span() for one, roman in zip(found, ROMANS, strict=False) if one["roman"] == roman]
    return told if len(told) == len(found) > 1 else []


def _count_from_one(text: str) -> list[tuple[int, int]]:
    """Numbers of any sign that count on from the first; from the second, where the first was the line's own marker."""
    found: list[tuple[int, int]] = []
    first = 1
    for match in _COUNTING.finditer(text):
        number = next(int(digits) for digits in match.groups() if digits)
        is_second = number == _AFTER_MARKER and (text[match.start() - 1] == "\n" or match[0].rstrip().endswith("/"))
        first = number if not found and is_second else first
        if number == first + len(found):
            found.append(match.span())
    opens = found and not text[: found[0][0]].strip(_EDGES + "\n") and text[: found[0][1]].rstrip()[-1] in _SIGNS
    return found if len(found) > 1 or first == _AFTER_MARKER or opens else []
