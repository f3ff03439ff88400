"""Rules about persons of one name in full, and about those with the same e-mail address."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from .name_likeness import likeness
from .person_names import is_particle
from .shapes import shape

if TYPE_CHECKING:
    from .person_joins import PersonJoins

ByName = Mapping[str, list[int]]

_MOST_NAMESAKES = 0.1
_MOST_OTHERS = 0.2
_NEARLY_ALL = 0.8
_FEW_COUNTRIES = 2
# Before anything is counted, one name in ten is held to be borne by two.
_PRIOR, _PRIOR_NAMES = 1, 20
_LARGEST_BLOCK = 80
_ALONE = "nobody else is called so"


def join_same_addresses(joins: "PersonJoins") -> None:
    """Two names that are alike, with the same e-mail address: an address alone may be an office's."""
    first: dict[bytes, list[int]] = defaultdict(list)
    known = Counter(word for name in set(joins.names) for word in name.words)
    for place, address in joins.addresses.items():
        here = joins.names[place]
        for before in first[address][:_LARGEST_BLOCK]:
            there = joins.names[before]
            if here.key == there.key or likeness(here, there, known):
                alike = joins.told(before, place)
                joins.join(before, place, "address", f"{alike}: names alike, with the same e-mail address")
                break
        else:
            first[address].append(place)


def join_same_full_names(joins: "PersonJoins") -> None:
    """One name in full is one person: who has moved within a country, who speaks beside colleagues, whose name is rare.

    Who has institutions in two countries stays apart.
    """
    by_name = _by_name(joins)
    for places in by_name.values():
        _join_movers(joins, places)
        _join_at_events(joins, places)
    rare = _rare(joins, by_name)
    for key, places in by_name.items():
        if len(places) > 1:
            if key in rare:
                _join_placed(joins, [place for place in places if joins.is_placed(place)])
                _join_loose(joins, places)
            _join_only_bearers(joins, places)


def _by_name(joins: "PersonJoins") -> ByName:
    """One mention of each cluster by its name in full."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for place in joins.each_way():
        if joins.names[place].is_full:
            found[joins.names[place].key].setdefault(joins.clusters.find(place), place)
    return {key: list(places.values()) for key, places in sorted(found.items())}


def _join_movers(joins: "PersonJoins", places: Sequence[int]) -> None:
    """Somebody with two institutions of one country, and hardly of another, has moved."""
    first: dict[str, int] = {}
    for place in places[:_LARGEST_BLOCK]:
        here = joins.countries(place)
        for country in sorted(here) if len(here) <= _FEW_COUNTRIES else ():
            before = first.setdefault(country, place)
            if before != place:
                joins.join(before, place, "country", f"one name in full, '{joins.written[place]}'; same country")


def _join_at_events(joins: "PersonJoins", places: Sequence[int]) -> None:
    """Who is named without an institution, in a report that names that of one bearer of the name."""
    placed = {joins.clusters.find(place): place for place in places[:_LARGEST_BLOCK] if joins.is_placed(place)}
    for place in places if placed else ():
        if joins.is_placed(place):
            continue
        here = joins.around.named.get(joins.reports[place], set())
        found = {root: common for root, at in placed.items() if (common := joins.stated(at) & here)}
        if len(found) == 1:
            ((root, common),) = found.items()
            named = joins.around.called[min(common)]
            why = f"one name in full, '{joins.written[place]}', in a report that names '{named}'"
            joins.join(placed[root], place, "event", why)


def _rare(joins: "PersonJoins", by_name: ByName) -> set[str]:
    """Names that few others would bear by chance; none if too many of them are known to be borne in two countries."""
    bearers = Counter(word for key in by_name for word in set(joins.names[by_name[key][0]].words))
    rare = {
        key
        for key, places in by_name.items()
        if _expected_others(joins.names[places[0]].words, bearers, len(by_name)) <= _MOST_OTHERS
    }
    borne, two = _PRIOR_NAMES, _PRIOR
    for key in rare:
        if any(joins.countries(place) for place in by_name[key]):
            borne += 1
            two += _are_of_two_countries(joins, by_name[key])
    return rare if two <= _MOST_NAMESAKES * borne else set()


def _expected_others(words: tuple[str, ...], bearers: Counter[str], names: int) -> float:
    """How many others would bear all words of a name by chance, if words were drawn one by one."""
    expected = float(names)
    for word in words:
        expected *= 1 if is_particle(word) else bearers[word] / names
    return expected


def _join_placed(joins: "PersonJoins", places: Sequence[int]) -> None:
    for one, other in combinations(places[:_LARGEST_BLOCK], 2):
        common = _telling(joins, one) & _telling(joins, other)
        if common and not joins.are_apart(one, other):
            why = f"one name in full, '{joins.written[other]}', that is rare here; institutions of both: {min(common)}"
            joins.join(one, other, "rare-name", why)


def _join_loose(joins: "PersonJoins", places: Sequence[int]) -> None:
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


def _join_only_bearers(joins: "PersonJoins", places: Sequence[int]) -> None:
    """Who is named without an institution is the only one of that name who has one."""
    placed = {joins.clusters.find(place): place for place in places if joins.is_placed(place)}
    if len(placed) == 1:
        (there,) = placed.values()
        for place in places:
            if not joins.is_placed(place):
                joins.join(there, place, "only-bearer", f"'{joins.written[place]}': {_ALONE}")


def _telling(joins: "PersonJoins", place: int) -> frozenset[str]:
    """Words that tell the institutions of a mention's cluster from others."""
    called = joins.around.called
    names = (called[iri] for iri in joins.stated(place) if iri in called)
    return frozenset(word for name in names for word in shape(name).telling if len(word) > 2)


def _are_of_two_countries(joins: "PersonJoins", places: Iterable[int]) -> bool:
    stated = [codes for place in places if (codes := joins.countries(place))]
    return bool(stated) and not set.intersection(*stated)
