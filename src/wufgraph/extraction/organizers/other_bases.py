"""Organizers whose base is told apart from that of all others: "Lima, Peru, except FAO (Rome, Italy)"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from ...model import Span
from .base_places import CLOSING, OTHERS, Place, all_but, find_mentions, find_only_places

_LEADS = re.compile(r"\s*(?P<mark>[:(\[])\s*")
_LEADS_ON = re.compile(r"\s*(?:[:：=]|(?:is|are|has|works?|está|están|tiene|est|sont|a|se)\s)")
_MARK = re.compile(r"[;\n]")
_NEAR = 40


class ToldApart(msgspec.Struct, frozen=True):
    """An organizer with its places behind it, and all that is said of it there."""

    organizer: int
    places: tuple[Place, ...]
    span: Span


def find_told_apart(text: str, names: Sequence[Sequence[str]]) -> list[ToldApart]:
    """The organizers with a base of their own behind them, in an answer that begins with the base of the others.

    Args:
        text: The answer.
        names: What each organizer is called.
    """
    mentions = find_mentions(text, Span(0, len(text)), names)
    found = [one for at, number in mentions if (one := _read(text, at, number, [span.start for span, _ in mentions]))]
    if not found or len(found) < len(mentions) or any(one.organizer == OTHERS for one in found):
        return []
    before = text[: found[0].span.start]
    return found if any(find_only_places(before, Span(0, len(before)))) else []


def says_where(text: str, places: Sequence[Place]) -> bool:
    """Whether a verb or a colon behind an organizer leads to its base: "Kenya, the Forum is in Lima"."""
    ends = [place.span.end for place in places if place.organizer is not None and place.organizer != OTHERS]
    return bool(ends) and all(_LEADS_ON.match(text, end) for end in ends)


def without(text: str, told: Sequence[ToldApart]) -> str:
    """The answer with blanks for what is told apart, and for the words that lead to it; places stay where they are."""
    for one in reversed(told):
        text = text[: one.span.start] + " " * len(one.span) + text[one.span.end :]
    lead = all_but().search(text, max(told[0].span.start - _NEAR, 0))
    return text if lead is None else text[: lead.start()] + " " * (len(text) - lead.start())


def _read(text: str, at: Span, organizer: int, starts: Sequence[int]) -> ToldApart | None:
    """What stands behind an organizer's name, up to the end of its brackets, the next name or a strong mark."""
    leads = _LEADS.match(text, at.end)
    if leads is None:
        return None
    closing = CLOSING.get(leads["mark"]) or _closing_around(text, at)
    end = text.find(closing, leads.end()) if closing else -1
    following = bisect_left(starts, at.end)
    stop = min(*starts[following : following + 1], len(text), _strong_mark(text, leads.end()))
    end = stop if end < 0 else end
    places = tuple(find_only_places(text, Span(leads.end(), end)))
    if end > stop or not any(place.code for place in places):
        return None
    start = at.start - 1 if leads["mark"] == ":" and closing else at.start
    return ToldApart(organizer, places, Span(start, end + 1 if closing else end))


def _strong_mark(text: str, start: int) -> int:
    found = _MARK.search(text, start)
    return found.start() if found else len(text)


def _closing_around(text: str, at: Span) -> str | None:
    return CLOSING.get(text[at.start - 1 : at.start])
