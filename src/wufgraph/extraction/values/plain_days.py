"""Days and months of a date in plain figures and names: "9 th", "9.IV.2014", "9 (nine)"."""

import re

_ORDINAL = re.compile(r"(?<=\d)\s*(?:st|nd|rd|th|er|ero|º|°|ª)(?![^\W\d_])", re.IGNORECASE)
# "Day 3, 9 April"
_DAY_OF_EVENT = re.compile(r"\b(?:day|d[ií]a|jour)\s(?:n[°º.]\s?)?\d{1,2}\s?[,;:(–—-]\s?(?=\d)", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
# "9.IV.2014", "9 / IV / 2014", "9/IV"
_ROMAN_MONTH = re.compile(
    r"(?:(?<=\d[\s./-])|(?<=\d\s[./-]\s))(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?=\s?[\s./-]\s?\d{2})"
    r"|(?<=\d[./-])(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})$",
    re.IGNORECASE,
)
# "9 (nine) April", "nueve (9) de abril"
_SAID_TWICE = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s?\([^\W\d_]{3,14}\)(?=\s)"
    r"|[^\W\d_]{2,14}\s\((?P<figures>\d{1,2})\)(?=\s[^\W\d_])"
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def say_plainly(text: str) -> str:
    """A date without the endings of its numbers, the number of the forum's day and what is said twice.

    >>> say_plainly("Day 3, 9th (ninth) April"), say_plainly("9.IV.2014"), say_plainly("nueve (9) de abril")
    ('9 April', '9.April.2014', '9 de abril')
    """
    if "(" in text:
        text = _SAID_TWICE.sub(lambda found: found["day"] or found["figures"], text)
    text = _ROMAN_MONTH.sub(lambda month: MONTHS[_ROMAN.index(month[0].lower())], text)
    return _DAY_OF_EVENT.sub(" ", _ORDINAL.sub(" ", text)).strip()
