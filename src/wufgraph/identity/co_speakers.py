"""Rule about persons who speak with the same others at two events, and whose names are alike."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import TYPE_CHECKING

from .name_likeness import likeness, words_in_common

if TYPE_CHECKING:
    from .person_joins import PersonJoins

# Two people who go round together are a chance; that a third of nearly that name comes along twice is none.
_FEWEST_COMMON = 2
_MOST_REPORTS = 40


def join_co_speakers(joins: "PersonJoins", known: Counter[str]) -> None:
    """Join persons of alike names, one in full, each named with the same two others, and in no other way apart.

    Nobody else of either report may be called nearly so, and who has institutions in two countries stays apart.

    Args:
        joins: All mentions.
        known: In how many names each word stands.
    """
    present: dict[str, dict[int, int]] = defaultdict(dict)
    for place, report in enumerate(joins.reports):
        present[report].setdefault(joins.clusters.find(place), place)
    ties = _Ties(joins, present)
    for one, other, both in _companies(present):
        _join_rest(joins, (present[one], present[other]), both, ties.candidates(one, other), known)


def _companies(present: Mapping[str, Iterable[int]]) -> Iterator[tuple[str, str, list[int]]]:
    """Two reports each, and who is named in both: those of two people at least, none of whom is named everywhere."""
    reports_of: dict[int, list[str]] = defaultdict(list)
    for report in sorted(present, reverse=True):
        for root in present[report]:
            reports_of[root].append(report)
    together = {root: reports for root, reports in reports_of.items() if 1 < len(reports) <= _MOST_REPORTS}
    members = {report: together.keys() & roots for report, roots in present.items()}
    for one in sorted(members):
        for root in members[one]:
            together[root].pop()  # it is this report: what is left are later ones
        times = Counter(chain.from_iterable(together[root] for root in members[one]))
        for other in sorted(report for report, number in times.items() if number >= _FEWEST_COMMON):
            yield one, other, sorted(members[one] & members[other])


class _Ties:
    """People of each report by what their names share with all names that may be theirs."""

    def __init__(self, joins: "PersonJoins", present: Mapping[str, Mapping[int, int]]) -> None:
        self._joins = joins
        self._present = present
        self._of_report: dict[str, dict[str, list[int]]] = {}

    def candidates(self, one: str, other: str) -> set[tuple[int, int]]:
        """Mentions of two reports whose names may be alike, each pair once."""
        here, there = self._of(one), self._of(other)
        return {pair for word in here.keys() & there.keys() for pair in product(here[word], there[word])}

    def _of(self, report: str) -> dict[str, list[int]]:
        if report not in self._of_report:
            found = self._of_report[report] = defaultdict(list)
            for place in self._present[report].values():
                for word in words_in_common(self._joins.names[place]):
                    found[word].append(place)
        return self._of_report[report]


def _join_rest(
    joins: "PersonJoins",
    present: tuple[Mapping[int, int], Mapping[int, int]],
    both: Sequence[int],
    candidates: Iterable[tuple[int, int]],
    known: Counter[str],
) -> None:
    """Join those that only one of two reports has, where each is alike to one of the other's only."""
    here, there = present
    ours = {place for root, place in here.items() if root not in there}
    theirs = {place for root, place in there.items() if root not in here}
    pairs = sorted((a, b) for a, b in candidates if a in ours and b in theirs)
    alike = {(a, b): how for a, b in pairs if (how := _likeness(joins, a, b, known))}
    times = Counter(place for pair in alike for place in pair)
    with_whom = joins.told(*(here[root] for root in both[:_FEWEST_COMMON]))
    for (a, b), how in alike.items():
        if times[a] == times[b] == 1 and not joins.are_apart(a, b):
            joins.join(a, b, "co-speakers", f"{joins.told(a, b)}: {how}; both named with {with_whom}")


def _likeness(joins: "PersonJoins", one: int, other: int, known: Counter[str]) -> str:
    """How two names may be one person's, in words; empty where they may not, or where initials leave a name out."""
    mine, yours = joins.names[one], joins.names[other]
    if mine.key == yours.key:
        return "one name in full" if mine.is_full else ""
    alike_long = len(mine.words) + len(mine.initials) == len(yours.words) + len(yours.initials)
    either, both = mine.is_full or yours.is_full, mine.is_full and yours.is_full
    return likeness(mine, yours, known) if both or (either and alike_long) else ""
