"""Rooms beside a day or an hour in one line, to their ends: "9 April | Red Pavilion, upstairs (level 2) | 14:00"."""

import re
from functools import cache

from ...assets import any_word
from ...model import Span
from ...wording import count_words
from ...words import either
from .front_hosts import MASK

_MOST_WORDS, _FEW_WORDS = 10, 6
_SENTENCE_END = re.compile(r"[.!?](?=\s+[^\w\s]?[A-ZÀ-Þ])")
# What parts such a line, and no part of it: a comma may stand within the words for a room.
_HARD = re.compile(r"[|;•·\t\n]|\s(?:[/–—@+¦]|-{1,2})\s")
_BOUND = re.compile(rf"{_HARD.pattern}|{MASK}+")
_LEADS = re.compile(
    r"(?:[\s,(]|(?:in|at|en|dans|à|au|aux|on|and|y|et)\s)*(?:(?:the|el|la|le|les)\s(?=[a-zß-ÿ])|l['’](?=[a-zß-ÿ]))?"
)
_SMALL_LAST = re.compile(
    r"(?:[\s,(]|\s(?:and|y|et|on|at|from|with|the|le|la|à|de|dès|du|el|a|desde|con|avec|el día))+$"
)
_BRACKET = re.compile(r"\s\([^()]{2,40}\)")


def whole_room(line: str, room: Span) -> Span:
    """All words of a line that tell which room it is.

    Where marks part what the line tells, they are all that stands between two of them. Elsewhere what follows a comma
    belongs to it in small letters, or where it names a room, a building or a storey.

    Args:
        line: Days and hours in it are masked.
        room: The word for the room, with the capitals around it.
    """
    if MASK not in line or _SENTENCE_END.search(line):
        return room
    bounds = [Span(*found.span()) for found in _BOUND.finditer(line)]
    start = max((bound.end for bound in bounds if bound.end <= room.start), default=0)
    end = min((bound.start for bound in bounds if bound.start >= room.end), default=len(line))
    if _HARD.search(line) and not any(bound.start < room.end and room.start < bound.end for bound in bounds):
        lead = _LEADS.match(line, start, room.start)
        part = Span(lead.end() if lead else start, start + len(_SMALL_LAST.sub("", line[start:end])))
        if count_words(part.of(line)) <= _MOST_WORDS and ":" not in part.of(line):
            return part
    return Span(room.start, room.end + len(_told_of_room(line[room.end : end])))


def find_plain_room(line: str) -> Span | None:
    """A room without capitals or number between marks, beside a day or an hour: "9 avril | salle jaune | 14h00"."""
    if MASK not in line or not _HARD.search(line) or _SENTENCE_END.search(line):
        return None
    start = 0
    for end, after in [*(found.span() for found in _BOUND.finditer(line)), (len(line), len(line))]:
        lead = _LEADS.match(line, start, end)
        part = Span(lead.end() if lead else start, start + len(_SMALL_LAST.sub("", line[start:end])))
        words = part.of(line)
        if any_word("room").match(words) and 1 < count_words(words) <= _FEW_WORDS and ":" not in words:
            return part
        start = after
    return None


def _told_of_room(words: str) -> str:
    """What begins some words and belongs to the room in front of them: ", upstairs", " (level 2)"."""
    told = ""
    while found := (_BRACKET.match(words, len(told)) or _part().match(words, len(told))):
        told += found[0]
    return _SMALL_LAST.sub("", told)


@cache
def _part() -> re.Pattern[str]:
    """A part behind a comma: in small letters, or with a word for a room."""
    other = "on from at with before for and de desde del y el con ante frente para le du dès et avec devant pour a à"
    small = rf"(?!(?:{either(other.split())})\s)(?-i:[a-zß-ÿ])[^,;()]{{1,50}}"
    room = rf"(?:[^\W_][^\s,;()]*\s){{0,3}}{any_word('room').pattern}[^,;()]{{0,30}}"
    storey = r"\d{1,2}(?:st|nd|rd|th|er|e|º|°|ª)?\s[^,;()]{3,30}"
    return re.compile(rf",\s(?:{room}|{storey}|{small})(?=[,;(]|\s*$)", re.IGNORECASE)
