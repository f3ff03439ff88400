"""Rules about persons that go by how rare a name is, and by the same e-mail address."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from .person_names import likeness
from .shapes import shape

if TYPE_CHECKING:
    from .person_joins import PersonJoins

Place = tuple[str, str]

_MOST_NAMESAKES = 0.05
_MOST_OTHERS = 0.2
_NEARLY_ALL = 0.8
# Before anything is counted, one name in ten is held to be borne by two.
_PRIOR, _PRIOR_NAMES = 1, 10
_LARGEST_BLOCK = 80


def join_same_addresses(joins: "PersonJoins") -> None:
    """Two names that are alike, with the same e-mail address: an address alone may be an office's."""
    first: dict[bytes, list[Place]] = defaultdict(list)
    known = Counter(word for name in set(joins.names.values()) for word in name.words)
    for place, address in joins.addresses.items():
        here = joins.names[place]
        for before in first[address][:_LARGEST_BLOCK]:
            there = joins.names[before]
            if here.key == there.key or likeness(here, there, known):
                alike = f"'{joins.written[before]}' and '{joins.written[place]}'"
                joins.join(before, place, "address", f"{alike}: names alike, with the same e-mail address")
                break
        else:
            first[address].append(place)


def join_rare_names(joins: "PersonJoins", by_name: Mapping[str, list[Place]]) -> None:
    """One name in full is one person, where namesakes are few in this set and the words of the name are rare.

    Who has institutions stays apart from who has others, unless these have a telling word in common, such as a town.
    Who has none goes to the only one, or to the one that nearly all mentions of that name are of.
    """
    if _share_of_namesakes(joins, by_name) > _MOST_NAMESAKES:
        return
    bearers = Counter(word for key in by_name for word in set(joins.names[by_name[key][0]].words))
    for places in by_name.values():
        if len(places) > 1 and _expected_others(joins.names[places[0]].words, bearers, len(by_name)) <= _MOST_OTHERS:
            _join_placed(joins, [place for place in places if joins.is_placed(place)])
            _join_loose(joins, places)


def _join_placed(joins: "PersonJoins", places: Sequence[Place]) -> None:
    for one, other in combinations(places[:_LARGEST_BLOCK], 2):
        common = _telling(joins, one) & _telling(joins, other)
        if common and not _are_of_two_countries(joins, (one, other)):
            why = f"one name in full, '{joins.written[other]}', that is rare here; institutions of both: {min(common)}"
            joins.join(one, other, "rare-name", why)


def _join_loose(joins: "PersonJoins", places: Sequence[Place]) -> None:
    placed = sorted(
        {joins.clusters.find(place): place for place in places if joins.is_placed(place)}.values(),
        key=lambda place: (-joins.times(place), place),
    )
    loose = [place for place in places if not joins.is_placed(place)]
    if len(placed) > 1:
        mentions = sum(joins.times(place) for place in placed)
        if joins.times(placed[0]) < _NEARLY_ALL * mentions or _are_of_two_countries(joins, placed):
            return
    one = placed[0] if placed else loose[0]
    for place in loose:
        joins.join(one, place, "rare-name", f"one name in full, '{joins.written[place]}', that is rare here")


def _telling(joins: "PersonJoins", place: Place) -> frozenset[str]:
    """Words that tell the institutions of a mention's cluster from others."""
    names = (joins.called[iri] for iri in joins.affiliations(place) if iri in joins.called)
    return frozenset(word for name in names for word in shape(name).telling if len(word) > 2)


def _share_of_namesakes(joins: "PersonJoins", by_name: Mapping[str, list[Place]]) -> float:
    """How many of the names of which countries are known are borne in two countries."""
    borne = two = 0
    for places in by_name.values():
        if sum(bool(joins.countries(place)) and joins.is_placed(place) for place in places):
            borne += 1
            two += _are_of_two_countries(joins, places)
    return (two + _PRIOR) / (borne + _PRIOR_NAMES)


def _are_of_two_countries(joins: "PersonJoins", places: Iterable[Place]) -> bool:
    stated = [codes for place in places if joins.is_placed(place) and (codes := joins.countries(place))]
    return bool(stated) and not set.intersection(*stated)


def _expected_others(words: tuple[str, ...], bearers: Counter[str], names: int) -> float:
    """How many others would bear all words of a name by chance, if words were drawn one by one."""
    expected = float(names)
    for word in words:
        expected *= bearers[word] / names
    return expected
