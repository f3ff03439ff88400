"""Captions that stand together: "Date/time/room", "Summary of the discussion / 1. Outline of the debate"."""

import re
from collections.abc import Collection

from ...wording import count_words
from ..roles import CAPTION
from .caption_words import asked_in_header
from .table import FORM_ORDER, SECTIONS, CaptionTable, Match

_WHEN_AND_WHERE = ("date", "time", "venue")
_APART = re.compile(r"\s+[/|+–—]\s+|\s*;\s+")
_ADDED = re.compile(r"\s*[+&;|]\s*|\s+/\s+|,?\s+(?:and|y|e|et)\s+")
_JOINTS = frozenset(("and", "y", "e", "et"))
_LONGEST, _MOST_WORDS, _PAIR = 220, 16, 2


def find_joined(text: str, fields: Collection[str], captions: CaptionTable) -> Match | None:
    """The caption that stands for all that stand together: the date's, or that of the last section.

    Args:
        text: One line.
        fields: Fields that may stand here.
        captions: Printed wording.
    """
    # Where the date is asked for, so may be the hour or the room.
    if "date" in fields:
        when = captions.find_joint(text, _WHEN_AND_WHERE, "date")
        if when and when.field == "date":
            return when
        if asks_when_and_where(text):
            return Match(role=CAPTION, field="date", language=None, official=False, score=1.0)
    return _find_sections(text, fields, captions)


def asks_when_and_where(text: str) -> bool:
    """Whether the parts of a line ask for the date, and for hour or room, in whatever words.

    >>> asks_when_and_where("Date, with weekday + Room/tent/hall + Beginning and end (hour):")
    True
    """
    if (
        len(text) > _LONGEST
        or not _may_be_added(text)
        or not _ADDED.search(text)
        or count_words(text) > _MOST_WORDS
        or any(map(str.isdigit, text))
    ):
        return False
    asked = [asked_in_header(part) for part in _parts(text)]
    return len(asked) >= _PAIR and "date" in asked and set(asked) <= {*_WHEN_AND_WHERE} and len({*asked}) == len(asked)


def _parts(text: str) -> list[str]:
    """The parts between signs; "beginning and end" is one of them where the next would ask for the same."""
    parts: list[str] = []
    for part in _ADDED.split(text):
        if parts and asked_in_header(part) == asked_in_header(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def _may_be_added(text: str) -> bool:
    """Whether a line has any of what `_ADDED` finds, but for the white space around it."""
    if "+" in text or "&" in text or ";" in text or "|" in text or "/" in text:
        return True
    return not _JOINTS.isdisjoint(text.split())


def _may_be_apart(text: str) -> bool:
    """Whether a line has any of the signs of `_APART`, which is told sooner than where white space stands."""
    return "/" in text or ";" in text or "–" in text or "+" in text or "|" in text or "—" in text


def _find_sections(text: str, fields: Collection[str], captions: CaptionTable) -> Match | None:
    """The last of several sections in the order of the form, where a line names these and nothing else."""
    if len(text) > _LONGEST or not _may_be_apart(text) or not _APART.search(text) or not captions.may_begin(text):
        return None
    told = list[Match]()
    for part in _APART.split(text):
        match = captions.find(part, SECTIONS)
        rank = FORM_ORDER.index(match.field) if match else 0
        if match is None or match.score < 1.0 or (told and rank <= FORM_ORDER.index(told[-1].field)):
            return None
        told.append(match)
    return told[-1] if told[-1].field in fields else None
