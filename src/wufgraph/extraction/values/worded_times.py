"""Clock times in English words: "half past four", "quarter to two", "six thirty pm", "ten o'clock"."""

import re
from collections.abc import Iterator

import msgspec

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MINUTES = {"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45}
_PARTS = {"half": 30, "quarter": 15}
_HOUR = rf"(?:{'|'.join(_HOURS)}|1[0-2]|[1-9](?!\d))"
# Of the words that a time is made of one stands in every one of them: what else is there need not be looked at.
_TELLING = re.compile(r"past|to|clock|fifteen|thirty|forty", re.IGNORECASE)
_WORDED = re.compile(
    rf"\b(?:(?:an?\s)?(?P<part>half|quarter)\s(?P<side>past|(?<=quarter\s)to)\s)?(?P<hour>{_HOUR})"
    rf"(?:\s(?P<minute>{'|'.join(_MINUTES)})\b|\s?(?P<full>o['’]\s?clock)\b)?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?!\w|[:.]\d)",
    re.IGNORECASE,
)


class WordedTime(msgspec.Struct, frozen=True):
    """Hour and minute on a clock of twelve hours, "a" or "p" where the half of the day is told, and where it stands."""

    hour: int
    minute: int
    half: str
    start: int
    end: int


def find_worded_times(text: str) -> Iterator[WordedTime]:
    """The times of a text that are told in words.

    >>> [(one.hour, one.minute) for one in find_worded_times("half past four to quarter to six")]
    [(4, 30), (5, 45)]
    """
    if not _TELLING.search(text):
        return
    for found in _WORDED.finditer(text):
        spoken = found["hour"].casefold()
        hour = int(spoken) if spoken.isdecimal() else _HOURS.index(spoken) + 1
        minute = _MINUTES.get((found["minute"] or "").casefold(), 0)
        if found["part"]:
            part = _PARTS[found["part"].casefold()]
            back = found["side"].casefold() == "to"
            hour, minute = (hour - 2) % 12 + 1 if back else hour, 60 - part if back else part
        # "Half past 4" is one, but "4 pm" is read as digits are, and "two" alone counts something.
        elif not (found["full"] or (not spoken.isdecimal() and (found["minute"] or found["half"]))):
            continue
        yield WordedTime(hour, minute, (found["half"] or "").lower(), *found.span())
