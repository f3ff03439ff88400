"""Clock times and time ranges: '14:45 – 15:45', '2.45pm to 3.45pm', '14h45-15h45', 'from 9 to 11 am'."""

import re

from ..model import Span
from .found import Found

_CLOCK = re.compile(
    r"(?<![\d:.])(?:(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?!\d)|(?P<hour>[01]?\d|2[0-4])(?![\d])"
    # "14 : 30" is a time, and "Monday 7: 14:30" is another one.
    r"(?:(?:\s?[:.;]|\s?[hH]\s?|\s?[:.]\s(?![0-5]\d\s?[:.hH]\s?\d))(?P<minute>[0-5]\d)(?!\d))?)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"(?P<unit>\s?(?:hrs?|horas?|heures?|h)\b\.?)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:(?P<noon>noon|midday|mediod[ií]a|midi)|(?P<midnight>midnight|medianoche|minuit))\b", re.IGNORECASE
)
_TO = r"(?:-|–|—|to|till|until|a|à)\s*(?:las?\s+)?"
_AND = r"(?:and|y|et|&)\s*(?:las?\s+)?"
_GOES_ON = re.compile(rf"\s*{_TO}\d", re.IGNORECASE)
_CAME_FROM = re.compile(rf"\d\s*(?:[ap]\.?m\.?)?\s*{_TO}$", re.IGNORECASE)
# "between 2 and 4 pm": what joins other things elsewhere joins two times here.
_BETWEEN_GOES_ON = re.compile(rf"\s*{_AND}\d", re.IGNORECASE)
_BETWEEN_CAME_FROM = re.compile(rf"\d\s*(?:[ap]\.?m\.?)?\s*{_AND}$", re.IGNORECASE)
_BETWEEN_TWO = re.compile(r"\b(?:between|entre)\b", re.IGNORECASE)
_AROUND_CHARACTERS = 24
_BETWEEN = re.compile(
    r"^\s*(?:hrs?|h|horas)?\.?\s*(?:-|–|—|~|to|till|until|a|al|à|au|y|et|and|/)\s*(?:las?|les?)?\s*$",
    re.IGNORECASE,
)


def parse_clock(text: str) -> Found[str] | None:
    """Read the first clock time.

    >>> parse_clock("2.45pm").value
    '14:45'
    """
    clocks = _find_clocks(text)
    return clocks[0] if clocks else None


def parse_time_range(text: str) -> tuple[Found[str] | None, Found[str] | None]:
    """Read a start and an end.

    A half of the day that only the end names is the start's too, where that keeps the order.

    Returns:
        Start and end; either is None where the text does not tell it.

    >>> [f.value for f in parse_time_range("from 2.30 to 4.00 pm")]
    ['14:30', '16:00']
    """
    clocks = _find_clocks(text)
    if not clocks:
        return None, None
    if len(clocks) == 1:
        return clocks[0], None
    start, end = clocks[0], clocks[1]
    between = text[start.span.end : end.span.start]
    if not _BETWEEN.match(between):
        return start, end if len(clocks) == 2 else None
    halves = [_CLOCK.fullmatch(text, c.span.start, c.span.end) for c in (start, end)]
    if halves[0] and halves[1] and halves[0]["half"] and not halves[1]["half"] and end.value < start.value:
        shared = _spell(*_parts(halves[1]), halves[0]["half"])
        if shared and shared > start.value:
            end = Found(shared, end.span, "time range, half of the day shared", 0.95)
    if halves[0] and halves[1] and halves[1]["half"] and not halves[0]["half"]:
        shared = _spell(*_parts(halves[0]), halves[1]["half"])
        if shared and shared < end.value:
            start = Found(shared, start.span, "time range, half of the day shared", 0.95)
    return start, end


def _find_clocks(text: str) -> list[Found[str]]:
    found: list[Found[str]] = []
    for match in _CLOCK.finditer(text):
        # A bare number is a time only beside another one, "from 9 to 11 am".
        bare = not (match["minute"] or match["half"] or match["unit"])
        value = _spell(*_parts(match), match["half"])
        if value and not (bare and not _in_range(text, match)):
            found.append(Found(value, Span(match.start(), match.end()), "time", 0.8 if bare else 0.99))
    found += [
        Found("12:00" if match["noon"] else "00:00", Span(match.start(), match.end()), "named time", 0.95)
        for match in _NAMED.finditer(text)
    ]
    return sorted(found, key=lambda f: f.span)


def _in_range(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _AROUND_CHARACTERS) : match.start()]
    after = text[match.end() : match.end() + _AROUND_CHARACTERS]
    if _GOES_ON.match(after) or _CAME_FROM.search(before):
        return True
    joined = _BETWEEN_GOES_ON.match(after) or _BETWEEN_CAME_FROM.search(before)
    return joined is not None and _BETWEEN_TWO.search(before) is not None


def _parts(match: re.Match[str]) -> tuple[int, int]:
    return int(match["hour"] or match["hours"]), int(match["minute"] or match["minutes"] or 0)


def _spell(hour: int, minute: int, half: str | None) -> str | None:
    if half:
        if not 1 <= hour <= 12:
            return f"{hour:02}:{minute:02}" if hour < 24 else None  # "14.45pm"
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 else None
