"""Answers that tell day, hour and room at once, under "Date, heure et lieu" or the caption of one of them alone."""

import re
from collections.abc import Mapping
from itertools import pairwise

from msgspec.structs import replace

from ...model import Language, Span
from ..evidence import Answer
from ..values.times import parse_time_range
from .front_values import find_values
from .title_moments import part_title

_LOOSE = (
    r"(?:[\s,;:.()\[\]/|·•@+¦–—-]|\b(?:on|in|at|the|le|la|les|à|au|en|dans|el|los|las|de|du|and|et|y)(?=\s)"
    r"|\b[ld]['’](?=\w))+"
)
_BEGIN = re.compile(_LOOSE, re.IGNORECASE)
# Also the verb of the next clause: "in the Blue Hall and ran from 2 to 4".
_END = re.compile(
    r"(?:\s(?:and|y|et)\s+(?-i:[a-zß-ÿ]+))?(?:[\s,;:(\[/|·•@+¦–—-]|\s(?:on|at|from|the|le|la|à|de|dès|du|el|a|desde))+$",
    re.IGNORECASE,
)
_MOMENT, _SURE = ("date", "time"), 0.9


def part_joint_answers(answers: Mapping[str, Answer], language: Language) -> dict[str, Answer]:
    """The answers by field, where what tells the day or hour stands in the answer on the room, or on the hour.

    Args:
        answers: What was answered to each field.
        language: Of the report.
    """
    parted = {**answers, **part_title(answers, language)}
    for source in ("venue", "time"):
        answer = parted.get(source)
        named = source != "venue"  # "14:00 – 16:00 (two hours)" tells no room
        told = tell_moment(answer.words, language, named=named) if answer and not answer.pieces else {}
        missing = [name for name in told if name not in parted]
        if answer and missing:
            del parted[source]
            wanted = [name for name in (*missing, source) if name in told]
            parted |= {name: replace(answer, field=name, span=answer.part(told[name])) for name in wanted}
    return parted


def tell_moment(words: str, language: Language, *, named: bool = False) -> dict[str, Span]:
    """Where an answer tells a day, an hour, and beside one of them a room: what is left of it.

    Args:
        words: The answer.
        language: Of the report.
        named: Whether what is left has to hold a word for a room, or to begin with a capital beside a day and an hour.

    >>> words = "lundi 7 avril 2014, 10h30 – 12h30, Pavillon Bleu salle 1"
    >>> {name: span.of(words) for name, span in tell_moment(words, Language.FR).items()}
    {'date': 'lundi 7 avril 2014', 'time': '10h30 – 12h30', 'venue': 'Pavillon Bleu salle 1'}
    """
    values = dict(find_values(words, language))
    told = {name: values[name] for name in _MOMENT if name in values}
    if "date" in told and "time" not in told and (hour := _find_hour(words, told["date"])):
        told["time"] = hour
    may_be = told and ("venue" in values or not named or told.keys() == set(_MOMENT))
    in_room = values.get("venue") or values.get("event-type")  # "in the Urban Library"
    room = _find_room(words, sorted(told.values()), in_room) if may_be else None
    if room and named and in_room is None and not words[room.start].isupper():
        room = None
    return {**told, "venue": room} if room else told


def _find_hour(words: str, day: Span) -> Span | None:
    """When it began, where nothing tells the end: "9h30"."""
    start, _ = parse_time_range(words[: day.start] + " " * len(day) + words[day.end :])
    return start.span if start and start.confidence >= _SURE else None


def _find_room(words: str, told: list[Span], named: Span | None) -> Span | None:
    """What is left of an answer: the part that names a room, else the longest."""
    ends = [0, *(place for span in told for place in (span.start, span.end)), len(words)]
    left = [_strip(words, Span(start, end)) for start, end in list(pairwise(ends))[::2]]
    if named is not None:
        return next((span for span in left if span.start <= named.start < span.end), named)
    longest = max(left, key=len)
    return longest if any(map(str.isalpha, longest.of(words))) else None


def _strip(words: str, span: Span) -> Span:
    """A part without the marks and small words around it."""
    begin = _BEGIN.match(words, span.start, span.end)
    start = begin.end() if begin else span.start
    end = _END.search(words[: span.end], start)
    part = Span(start, max(start, end.start() if end else span.end))
    closes = any(part.of(words).endswith(end) and begin not in part.of(words) for begin, end in ("()", "[]"))
    return Span(part.start, part.end - closes)
