"""Rule about institutions that the same people speak for: names in two languages, or an acronym and a name.

People move, but seldom two of them the same way: half of the people of the smaller one, and two at least, or names that
are alike besides.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from .joining import Joins
from .name_words import COUNTRY, meanings
from .shapes import UNITS, language

_MOST_INSTITUTIONS = 6
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Profile:
    """What the names of one cluster say."""

    languages: frozenset[str]
    telling: frozenset[str]
    numbers: frozenset[str]
    generic: frozenset[str]

    @property
    def is_unit(self) -> bool:
        return not UNITS.isdisjoint(self.generic)


def join_colleagues(joins: Joins) -> None:
    """Join institutions of which the same people are said to be, where their names may be one's."""
    people: dict[str, set[str]] = defaultdict(set)
    of_person: dict[str, set[str]] = defaultdict(set)
    for key, name in joins.names.items():
        root = joins.clusters.find(key)
        people[root] |= name.people
        for person in name.people:
            of_person[person].add(root)
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person, roots in sorted(of_person.items()):
        if 1 < len(roots) <= _MOST_INSTITUTIONS:
            for pair in combinations(sorted(roots), 2):
                shared[pair].add(person)
    profiles = _profiles(joins, {root for pair in shared for root in pair})
    for (one, other), both in sorted(shared.items(), key=lambda item: (-len(item[1]), item[0])):
        enough = len(both) >= _LEAST_SHARE * min(len(people[one]), len(people[other]))
        if enough and _may_be_one(profiles[one], profiles[other], len(both)):
            joins.join(one, other, "colleagues", _why(joins, one, other, both))


def _may_be_one(one: _Profile, other: _Profile, both: int) -> bool:
    """Whether what the names say lets two institutions of the same people be one.

    Args:
        one: An institution.
        other: Another one.
        both: How many people are said to be of either.
    """
    if one.is_unit is not other.is_unit or (one.numbers and other.numbers and one.numbers != other.numbers):
        return False
    alien = one.languages.isdisjoint(other.languages)
    alike = not one.telling.isdisjoint(other.telling) or one == other
    akin = not one.generic.isdisjoint(other.generic) or not one.generic or not other.generic
    if both > 1:
        return alien or (alike and akin)
    return akin and ((alien and alike) or _is_contained(one, other))


def _is_contained(one: _Profile, other: _Profile) -> bool:
    """Whether one has all words of the other, and that is more than one."""
    mine, yours = one.telling | one.generic, other.telling | other.generic
    return bool(one.telling & other.telling) and len(mine & yours) > 1 and (mine <= yours or yours <= mine)


def _profiles(joins: Joins, wanted: set[str]) -> dict[str, _Profile]:
    languages: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    for key, name in joins.names.items():
        if (root := joins.clusters.find(key)) in wanted:
            languages[root].update(language(written) for written, times in name.written.items() if times)
            words[root].update(word for one in joins.shapes[key] for word in one.words)
    return {
        root: _Profile(
            languages=frozenset(languages[root] - {""}),
            telling=frozenset(w for w in words[root] if w not in meanings() and not w.startswith(COUNTRY)),
            numbers=frozenset(w for w in words[root] if any(c.isdigit() for c in w)),
            generic=frozenset(words[root] & meanings()),
        )
        for root in wanted
    }


def _why(joins: Joins, one: str, other: str, both: set[str]) -> str:
    number = f"{len(both)} people are" if len(both) > 1 else "one person is"
    return f"{number} said to be of '{joins.names[one].main}' and of '{joins.names[other].main}'"
