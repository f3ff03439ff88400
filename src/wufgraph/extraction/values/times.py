"""Clock times and time ranges: '14:45 – 15:45', '2.45pm to 3.45pm', '14h45-15h45', 'from 9 to 11 am'."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from ...assets import any_word, calendar_names
from ...model import Span
from ...words import either
from .found import Found
from .worded_times import find_worded_times

_NAMED = re.compile(
    # "12 m." is noon in Spanish, "midi et demi" half past twelve in French.
    r"(?<![\w-])(?<!apr[eè]s )(?:(?P<noon>(?:12(?:[:.h]00)?\s?)?(?:noon|midday|mediod[ií]a|midi)|12(?:[:.h]00)?\s?m)"
    r"|(?P<midnight>midnight|medianoche|minuit))(?:\s(?:y|et)\s(?P<worded>media|cuarto|demie?|quart))?\b",
    re.IGNORECASE,
)
# What a time has at least, in digits or by name.
_DIGIT, _OF_NAMED = re.compile(r"\d"), re.compile(r"[nNmM](?:(?i:oon|id|edi|inuit))")
_TO = r"(?:-|–|—|to|till|until|a|à|hasta|jusqu['’]à)\s*(?:las?\s+)?"
_AND = r"(?:and|y|et|&)\s*(?:las?\s+)?"
_LEADS_TO = re.compile(rf"\s*{_TO}", re.IGNORECASE)
_GOES_ON = re.compile(rf"\s*{_TO}\d", re.IGNORECASE)
_CAME_FROM = re.compile(rf"\d\s*(?:[ap]\.?m\.?)?\s*{_TO}$", re.IGNORECASE)
# "between 2 and 4 pm": what joins other things elsewhere joins two times here.
_BETWEEN_GOES_ON = re.compile(rf"\s*{_AND}\d", re.IGNORECASE)
_BETWEEN_CAME_FROM = re.compile(rf"\d\s*(?:[ap]\.?m\.?)?\s*{_AND}$", re.IGNORECASE)
_BETWEEN_TWO = re.compile(r"\b(?:between|entre)\b", re.IGNORECASE)
# A year stands behind day and month.
_OF_DAY = re.compile(
    r"(?:\d(?:st|nd|rd|th|er|º)?\s(?:(?:de|of)\s)?[^\W\d_]{3,}\.?,?\s(?:del?\s)?|[./-]\d{1,2}[./-]"
    r"|[^\W\d_]{3}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s)$"
)
_AROUND_CHARACTERS = 24
_HOURS, _LAST_OF_NIGHT = 12, 6
_DAY = 24 * 60
_HOURS_IN_WORDS = {"one": 1, "two": 2, "una": 1, "dos": 2, "une": 1, "deux": 2}
# "9 y media", "18 y 30": an hour and a part of it.
_MINUTES = {"media": 30, "cuarto": 15, "demie": 30, "demi": 30, "quart": 15, "30": 30, "45": 45}
_SHARED, _BY_DAY = "time range, half of the day shared", "time range by day"
_SURE = {_SHARED: 0.95, _BY_DAY: 0.8}
_BETWEEN = re.compile(
    r"^\s*(?:hrs?|hs?|horas)?\.?\s*(?:-|–|—|~|>|→|to|till|until|a|al|à|au|hasta|jusqu['’]à|jusqu['’]au|y|et|and|/)\s*(?:las?|les?)?\s*$",
    re.IGNORECASE,
)


def parse_clock(text: str) -> Found[str] | None:
    """Read the first clock time.

    >>> parse_clock("2.45pm").value
    '14:45'
    """
    clocks = _find_clocks(text)
    return clocks[0].found if clocks else None


class _Clock(msgspec.Struct, frozen=True):
    """A clock time.

    Attributes:
        parts: Hour and minute as written, None where it is named, "noon".
        half: "a" or "p" where the half of the day is told.
        is_open: Whether the hour is of a clock of twelve hours for all that is written, "2:45" and not "02:45".
    """

    found: Found[str]
    parts: tuple[int, int] | None
    half: str
    is_open: bool


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
        start = _by_day(clocks[0])
        return start.found, _after_duration(start, text)
    start, end = clocks[0], clocks[1]
    between = text[start.found.span.end : end.found.span.start]
    if not _BETWEEN.match(between):
        if end.found.value < start.found.value and _duration().match(text, end.found.span.start):
            return _by_day(start).found, _after_duration(_by_day(start), text)  # "4 pm, 2 hours"
        if end.found.value < start.found.value and not end.half and end.is_open:
            end = _in_half(end, "p", _BY_DAY)  # "2 pm sharp, ended 3.30"
        return start.found, end.found if len(clocks) == 2 else None
    if start.half and not end.half and end.found.value < start.found.value:
        shared = _in_half(end, start.half, _SHARED)
        end = shared if shared.found.value > start.found.value else end
    if end.half and not start.half:
        shared = _in_half(start, end.half, _SHARED)
        start = shared if shared.found.value < end.found.value else start
    if start.half or end.half:
        return start.found, end.found
    start = _by_day(start)
    if end.is_open and end.found.value < start.found.value:
        end = _in_half(end, "p", _BY_DAY)  # "11:00 – 1:00"
    return start.found, end.found


def _after_duration(start: _Clock, text: str) -> Found[str] | None:
    """The end of what begins at a time and is told how long it lasts: "14:00 (2 hours)"."""
    told = _duration().search(text, start.found.span.end)
    if told is None:
        return None
    words = (told["hours"] or "0").replace(",", ".").lower()
    hours = _HOURS_IN_WORDS.get(words) or float(words)
    minutes = int(start.found.value[:2]) * 60 + int(start.found.value[3:])
    minutes += round(hours * 60) + int(told["minutes"] or told["more"] or 0)
    if not 0 < minutes < _DAY:
        return None
    return Found(f"{minutes // 60:02}:{minutes % 60:02}", Span(*told.span()), "start and duration", 0.85)


@cache
def _duration() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<hours>\d(?:[.,]5)?|{'|'.join(_HOURS_IN_WORDS)})\s?(?:h|hrs?|hours?|horas?|heures?)\b\s?(?P<more>[0-5]\d)?"
        r"|(?P<minutes>\d{2,3})\s?(?:min\.?|mins|minutes|minutos))",
        re.IGNORECASE,
    )


def _by_day(clock: _Clock) -> _Clock:
    """A time that would be in the night in the afternoon: "2:45"."""
    is_night = clock.is_open and not clock.half and clock.parts is not None and clock.parts[0] <= _LAST_OF_NIGHT
    return _in_half(clock, "p", _BY_DAY) if is_night else clock


def _in_half(clock: _Clock, half: str, rule: str) -> _Clock:
    value = _spell(*clock.parts, half) if clock.parts else None
    if value is None:
        return clock
    return _Clock(Found(value, clock.found.span, rule, _SURE[rule]), clock.parts, half, clock.is_open)


def _find_clocks(text: str) -> list[_Clock]:
    has_digit = _DIGIT.search(text) is not None
    clocks = [
        _Clock(Found(_spell_named(match), Span(*match.span()), "named time", 0.95), None, "", False)
        for match in (_NAMED.finditer(text) if has_digit or _OF_NAMED.search(text) else ())
    ]
    clocks += _find_worded(text)
    named = [one.found.span for one in clocks]
    for match in _clock().finditer(text) if has_digit else ():
        half = _half_of(match)
        # A bare number is a time only beside another one, "from 9 to 11 am".
        bare = not (match["minute"] or match["worded"] or match["half"] or match["unit"] or half)
        value = _spell(*_parts(match), half)
        if not value or any(s.start <= match.start() < s.end for s in named):
            continue
        if bare and (not _in_range(text, match, named) or _before_month().match(text, match.end())):
            continue  # "Room 3 – 9 April"
        hour = match["hour"]
        is_open = hour is not None and hour[0] != "0" and int(hour) < _HOURS and not match["unit"]
        if match["hours"] == "20" and _OF_DAY.search(text[max(0, match.start() - _AROUND_CHARACTERS) : match.start()]):
            continue  # "9 April 2014 – 9:00"
        found = Found(value, Span(match.start(), match.end()), "time", 0.8 if bare else 0.99)
        clocks.append(_Clock(found, _parts(match), half, is_open and "h" not in match[0].lower()))
    return sorted(clocks, key=lambda one: one.found.span)


def _spell_named(match: re.Match[str]) -> str:
    return f"{'12' if match['noon'] else '00'}:{_MINUTES.get((match['worded'] or '').lower(), 0):02}"


def _find_worded(text: str) -> Iterator[_Clock]:
    for one in find_worded_times(text):
        told = _half_behind().match(text, one.end)
        half = one.half or ("" if told is None else "a" if told["morning"] else "p")
        span = Span(one.start, told.end() if told else one.end)
        value = _spell(one.hour, one.minute, half)
        if value:
            yield _Clock(Found(value, span, "time in words", 0.95), (one.hour, one.minute), half, one.hour < _HOURS)


def _half_of(match: re.Match[str]) -> str:
    """The half of the day that a time tells: "pm", "de la tarde"."""
    if match["half"]:
        return match["half"].lower()
    return "a" if match["morning"] else "p" if match["afternoon"] else ""


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d:.])(?:(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?!\d)|(?P<hour>[01]?\d|2[0-4])(?![\d])"
        # "14 : 30" is a time, and "Monday 7: 14:30" is another one.
        r"(?:(?:\s?[:.;]|\s?[hH]\s?(?!\d\d\s?[hH]\b)|\s?heures?\s|\s?[:.]\s(?![0-5]\d\s?[:.hH]\s?\d))(?P<minute>[0-5]\d)(?!\d)"
        rf"|(?:\s?(?:h|heures?))?\s(?:y|et)\s(?P<worded>{'|'.join(_MINUTES)})\b)?)"
        # "12:30 m." is half past noon in Spanish.
        r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?|(?<=12[:.]\d\d)\s?m\b\.?)?"
        r"(?P<unit>\s?(?:hrs?|horas?|heures?|h|hs)\b\.?)?"
        rf"(?:{_part_of_day()})?",
        re.IGNORECASE,
    )


@cache
def _before_month() -> re.Pattern[str]:
    """A month behind a number, or behind the next one: " April", " – 9 April"."""
    return re.compile(
        rf"(?:\s?[-–—]\s?\d{{1,2}})?(?:st|nd|rd|th|er|º|°)?\s(?:(?:of|de)\s|d['’])?(?:{either(calendar_names('month'))})\b",
        re.IGNORECASE,
    )


@cache
def _half_behind() -> re.Pattern[str]:
    return re.compile(_part_of_day(), re.IGNORECASE)


@cache
def _part_of_day() -> str:
    morning, afternoon = any_word("in-the-morning").pattern, any_word("in-the-afternoon").pattern
    return rf"\s(?:(?P<morning>{morning})|(?P<afternoon>{afternoon}))"


def _in_range(text: str, match: re.Match[str], named: Sequence[Span]) -> bool:
    if any(_LEADS_TO.fullmatch(text, match.end(), one.start) for one in named):
        return True
    if any(_LEADS_TO.fullmatch(text, one.end, match.start()) for one in named):
        return True
    before = text[max(0, match.start() - _AROUND_CHARACTERS) : match.start()]
    after = text[match.end() : match.end() + _AROUND_CHARACTERS]
    if _GOES_ON.match(after) or _CAME_FROM.search(before):
        return True
    joined = _BETWEEN_GOES_ON.match(after) or _BETWEEN_CAME_FROM.search(before)
    return joined is not None and _BETWEEN_TWO.search(before) is not None


def _parts(match: re.Match[str]) -> tuple[int, int]:
    worded = _MINUTES.get((match["worded"] or "").lower(), 0)
    return int(match["hour"] or match["hours"]), int(match["minute"] or match["minutes"] or worded)


def _spell(hour: int, minute: int, half: str) -> str | None:
    if half:
        if not 1 <= hour <= 12:
            return f"{hour:02}:{minute:02}" if hour < 24 else None  # "14.45pm"
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 else None
