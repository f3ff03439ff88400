"""Rule about persons who speak with the same others at two events, and whose names are alike."""

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from .name_likeness import likeness

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
    reports_of: dict[int, list[str]] = defaultdict(list)
    for report in sorted(present):
        for root in present[report]:
            reports_of[root].append(report)
    common: dict[tuple[str, str], list[int]] = defaultdict(list)
    for root, reports in sorted(reports_of.items()):
        if 1 < len(reports) <= _MOST_REPORTS:
            for pair in combinations(reports, 2):
                common[pair].append(root)
    for (one, other), both in sorted(common.items()):
        if len(both) >= _FEWEST_COMMON:
            _join_rest(joins, present[one], present[other], both, known)


def _join_rest(
    joins: "PersonJoins", here: dict[int, int], there: dict[int, int], both: list[int], known: Counter[str]
) -> None:
    """Join those that only one of two reports has, where each is alike to one of the other's only."""
    with_whom = joins.told(*(here[root] for root in both[:_FEWEST_COMMON]))
    ours = [place for root, place in here.items() if root not in there]
    theirs = [place for root, place in there.items() if root not in here]
    alike = {(a, b): how for a in ours for b in theirs if (how := _likeness(joins, a, b, known))}
    times = Counter(place for pair in alike for place in pair)
    for (a, b), how in sorted(alike.items()):
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
