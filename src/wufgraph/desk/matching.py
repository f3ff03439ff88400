"""Which report is on which event of the programme: weighed by number, title, day, hour, room and organizers.

Each fact that two agree or differ in adds to or takes from the odds that they are one event; what one of them does not
tell counts for nothing. The weights were set on made-up programmes (tests/desk), whose truth is known.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from .facts import Facts
from .register_files import Match

# Natural logarithms of odds. Two taken by chance are hardly ever one event.
_PRIOR = -6.0
_TITLES = (
    (97.0, 9.0, "the same title"),
    (90.0, 6.5, "nearly the same title"),
    (80.0, 3.5, "a similar title"),
    (65.0, 1.0, "a title with something in common"),
)
_OTHER_TITLE = -3.0
_NUMBER, _OTHER_NUMBER = 5.0, -2.0
_DATE, _OTHER_DATE = 1.5, -2.5
_START, _OTHER_START = 1.5, -1.0
_ROOM, _OTHER_ROOM, _SAME_ROOM = 1.5, -0.5, 85.0
_ORGANIZER, _OTHER_ORGANIZERS, _SAME_NAME = 1.5, -0.5, 88.0
_MATCHED, _POSSIBLE = 0.9, 0.3
_AHEAD = 1.5  # by how much odds must be better than the next
_COMMON, _MOST_WORDS = 120, 8


class Outcome(StrEnum):
    """What is known of a report and the programme."""

    MATCHED = "matched"
    DECIDED = "decided"
    OPEN = "open"
    NOT_IN_PROGRAMME = "not in the programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An event that a report may be on.

    Attributes:
        event: Its key.
        score: 0 to 1.
        because: What speaks for it and against it, in words.
    """

    event: str
    score: float
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What was found for one report.

    Attributes:
        report: Its key.
        event: Key of the programme's event, where it was matched or people said so.
        candidates: The best first; of an open one, those to choose from.
    """

    report: str
    outcome: Outcome
    event: str | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def score(self) -> float | None:
        """Of the event that it was matched with, or might be."""
        return self.candidates[0].score if self.candidates else None

    @property
    def because(self) -> str:
        """In words."""
        return self.candidates[0].because if self.candidates else ""


def match_reports(reports: Sequence[Facts], events: Sequence[Facts], decided: Iterable[Match] = ()) -> list[Matched]:
    """Find the event of each report.

    Args:
        reports: What reports tell of their events.
        events: What the programme has.
        decided: What people say, which stands above all.

    Returns:
        One for each report, in their order. Where two events are about as good, or one event is about as good for
        two reports, it is left open.
    """
    said = list(decided)
    fixed = {one.report: one for one in said if one.same}
    denied = {(one.report, one.event) for one in said if not one.same}
    known = {event.key for event in events}
    taken = {one.event for one in fixed.values()}
    index = _Index([event for event in events if event.key not in taken])
    weighed = {
        report.key: [one for one in index.weigh(report) if (report.key, one.candidate.event) not in denied]
        for report in reports
        if report.key not in fixed
    }
    rivals = _best_odds_by_event(weighed)
    return [
        _decided(fixed[report.key], known) if report.key in fixed else _choose(report.key, weighed[report.key], rivals)
        for report in reports
    ]


@dataclass(frozen=True, slots=True)
class _Weighed:
    odds: float
    candidate: Candidate


def _choose(report: str, weighed: Sequence[_Weighed], rivals: Mapping[str, list[tuple[float, str]]]) -> Matched:
    possible = tuple(one.candidate for one in weighed if one.candidate.score >= _POSSIBLE)
    if not possible:
        return Matched(report=report, outcome=Outcome.NOT_IN_PROGRAMME)
    best = weighed[0]
    ahead = len(weighed) < 2 or best.odds - weighed[1].odds >= _AHEAD
    others = [odds for odds, other in rivals[best.candidate.event] if other != report]
    if best.candidate.score >= _MATCHED and ahead and best.odds - max(others, default=-math.inf) >= _AHEAD:
        return Matched(report=report, outcome=Outcome.MATCHED, event=best.candidate.event, candidates=possible)
    if all(other - best.odds >= _AHEAD for other in others) and others and len(possible) == 1:
        return Matched(report=report, outcome=Outcome.NOT_IN_PROGRAMME, candidates=possible)
    return Matched(report=report, outcome=Outcome.OPEN, candidates=possible)


def _decided(match: Match, known: frozenset[str] | set[str]) -> Matched:
    words = f"{match.author or 'somebody'} says so" + (f": {match.reason}" if match.reason else "")
    if match.event not in known:
        return Matched(report=match.report, outcome=Outcome.NOT_IN_PROGRAMME)
    return Matched(
        report=match.report,
        outcome=Outcome.DECIDED,
        event=match.event,
        candidates=(Candidate(event=match.event, score=1.0, because=words),),
    )


def _best_odds_by_event(weighed: Mapping[str, Sequence[_Weighed]]) -> dict[str, list[tuple[float, str]]]:
    """For each event, the reports for which it is the best one, with their odds."""
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for report, some in weighed.items():
        if some:
            found[some[0].candidate.event].append((some[0].odds, report))
    return found


class _Index:
    """Events by what reports may share with them, so that not every report is weighed with every event."""

    def __init__(self, events: Sequence[Facts]) -> None:
        self._events = events
        self._by_number: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_hour: dict[tuple[object, ...], list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for place, event in enumerate(events):
            self._by_number[event.forum, event.number].append(place)
            self._by_hour[event.date, event.start, event.room].append(place)
            for word in set(event.title.split()):
                self._by_word[word].append(place)

    def weigh(self, report: Facts) -> list[_Weighed]:
        """Events that a report may be on, the likeliest first."""
        places = set(self._by_number[report.forum, report.number] if report.number else ())
        if report.date and report.start:
            places |= set(self._by_hour[report.date, report.start, report.room])
        words = sorted(set(report.title.split()) & self._by_word.keys(), key=lambda w: (len(self._by_word[w]), w))
        for word in words[:_MOST_WORDS]:
            if len(self._by_word[word]) <= _COMMON or not places:
                places |= set(self._by_word[word])
        weighed = [_weigh(report, self._events[n]) for n in places if self._events[n].forum == report.forum]
        return sorted(weighed, key=lambda one: (-one.odds, one.candidate.event))


def _weigh(report: Facts, event: Facts) -> _Weighed:
    odds, told = _PRIOR, []
    for points, words in (
        _weigh_titles(report.title, event.title),
        _compare(report.number, event.number, _NUMBER, _OTHER_NUMBER, "number"),
        _compare(report.date, event.date, _DATE, _OTHER_DATE, "day"),
        _compare(report.start, event.start, _START, _OTHER_START, "hour"),
        _weigh_rooms(report.room, event.room),
        _weigh_organizers(report.organizers, event.organizers),
    ):
        odds += points
        if words:
            told.append(words)
    score = 1 / (1 + math.exp(-odds))
    candidate = Candidate(event=event.key, score=round(score, 3), because=", ".join(told) or "nothing in common")
    return _Weighed(odds, candidate)


def _weigh_titles(one: str, other: str) -> tuple[float, str]:
    if not one or not other:
        return 0.0, ""
    likeness = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    if min(len(one), len(other)) > 15 and (one.startswith(other) or other.startswith(one)):
        likeness = max(likeness, 92.0)  # one of them without its subtitle
    for least, points, words in _TITLES:
        if likeness >= least:
            return points, words
    return _OTHER_TITLE, "another title"


def _compare(one: object, other: object, same: float, different: float, what: str) -> tuple[float, str]:
    if not one or not other:
        return 0.0, ""
    return (same, f"the same {what}") if one == other else (different, f"another {what}")


def _weigh_rooms(one: str, other: str) -> tuple[float, str]:
    if not one or not other:
        return 0.0, ""
    digits = [[word for word in room.split() if word.isdigit()] for room in (one, other)]
    alike = fuzz.token_set_ratio(one, other) >= _SAME_ROOM and digits[0] == digits[1]
    return (_ROOM, "the same room") if alike else (_OTHER_ROOM, "another room")


def _weigh_organizers(some: frozenset[str], others: frozenset[str]) -> tuple[float, str]:
    if not some or not others:
        return 0.0, ""
    shared = some & others or any(fuzz.ratio(a, b) >= _SAME_NAME for a in some for b in others)
    return (_ORGANIZER, "an organizer in common") if shared else (_OTHER_ORGANIZERS, "other organizers")
