"""Mentions that mean one person are joined, each join with its reason; what is ambiguous stays apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from ..model import Mention
from .clusters import Clusters
from .namesakes import join_rare_names, join_same_addresses
from .person_names import PersonName, likeness, person_name, sound

Place = tuple[str, str]
LARGEST_BLOCK = 80
_ALONE = "nobody else is called so"


class PersonJoins:
    """Clusters of mentions of persons, with the institutions and countries of each."""

    def __init__(
        self,
        mentions: Mapping[Place, Mention],
        affiliations: Mapping[Place, set[str]],
        countries: Mapping[str, set[str]],
        called: Mapping[str, str],
    ) -> None:
        self.names = {place: person_name(m.name) for place, m in mentions.items()}
        self.written = {place: m.name for place, m in mentions.items()}
        self.clusters = Clusters(mentions)
        self.made: list[tuple[Place, Place, str, str]] = []
        self.called = called
        self._affiliations = {place: set(iris) for place, iris in affiliations.items()}
        self._countries = countries
        self._stated = {place: mentions[place].affiliation is not None for place in mentions}
        self._times = dict.fromkeys(mentions, 1)
        self.addresses = {place: m.address for place, m in mentions.items() if m.address}

    def affiliations(self, place: Place) -> set[str]:
        """IRIs of the institutions of a mention's cluster."""
        return self._affiliations[self.clusters.find(place)]

    def is_placed(self, place: Place) -> bool:
        """Whether an institution is stated for the person, and not only those of the event for its reporter."""
        return self._stated[self.clusters.find(place)]

    def countries(self, place: Place) -> set[str]:
        """Countries of these institutions."""
        return {code for iri in self.affiliations(place) for code in self._countries.get(iri, ())}

    def times(self, place: Place) -> int:
        """How many mentions a mention's cluster has."""
        return self._times[self.clusters.find(place)]

    def join(self, one: Place, other: Place, rule: str, because: str) -> None:
        """Join the clusters of two mentions."""
        a, b = self.clusters.find(one), self.clusters.find(other)
        if a == b:
            return
        self.clusters.join(one, other)
        self._affiliations[self.clusters.find(one)] = self._affiliations[a] | self._affiliations[b]
        self._times[self.clusters.find(one)] = self._times[a] + self._times[b]
        self._stated[self.clusters.find(one)] = self._stated[a] or self._stated[b]
        if self.written[one] != self.written[other] or rule != "report":
            self.made.append((one, other, rule, because))


def join_persons(joins: PersonJoins) -> None:
    """Apply all rules, strongest first."""
    _join_same_names(joins)
    join_same_addresses(joins)
    by_name = _by_name(joins)
    _join_movers(joins, by_name)
    by_name = _by_name(joins)
    join_rare_names(joins, by_name)
    _join_only_bearers(joins, by_name)
    known = Counter(word for key in by_name for word in set(joins.names[by_name[key][0]].words))
    for full in (True, False):
        _join_variants(joins, known, full=full)
    _join_only_variants(joins, known)


def _join_same_names(joins: PersonJoins) -> None:
    """The same name twice in one report, or with the same institution in another, is the same person."""
    first: dict[tuple[str, str], Place] = {}
    for place, name in joins.names.items():
        before = first.setdefault((name.key, place[0]), place)
        if before != place:
            joins.join(before, place, "report", f"'{joins.written[place]}' is named twice in one report")
        for iri in sorted(joins.affiliations(place)):
            before = first.setdefault((name.key, iri), place)
            if before != place:
                joins.join(before, place, "institution", f"one name, '{joins.written[place]}'; {_of(joins, iri)}")


def _of(joins: PersonJoins, iri: str) -> str:
    return f"both of '{joins.called[iri]}'"


def _by_name(joins: PersonJoins) -> dict[str, list[Place]]:
    """One mention of each cluster by its name in full, which has two words or more."""
    found: dict[str, dict[Place, Place]] = defaultdict(dict)
    for place, name in joins.names.items():
        if name.is_full:
            found[name.key].setdefault(joins.clusters.find(place), place)
    return {key: list(places.values()) for key, places in sorted(found.items())}


def _join_movers(joins: PersonJoins, by_name: Mapping[str, list[Place]]) -> None:
    """Somebody with two institutions of one country, and of no other, has moved."""
    for places in by_name.values():
        first: dict[str, Place] = {}
        for place in places[:LARGEST_BLOCK]:
            if len(here := joins.countries(place)) == 1:
                before = first.setdefault(next(iter(here)), place)
                if before != place:
                    joins.join(before, place, "country", f"one name in full, '{joins.written[place]}'; same country")


def _join_only_bearers(joins: PersonJoins, by_name: Mapping[str, list[Place]]) -> None:
    """Who is named without an institution is the only one of that name who has one."""
    for places in by_name.values():
        placed = {joins.clusters.find(place): place for place in places if joins.is_placed(place)}
        if len(placed) == 1:
            (there,) = placed.values()
            for place in places:
                if not joins.is_placed(place):
                    joins.join(there, place, "only-bearer", f"'{joins.written[place]}': {_ALONE}")


def _join_variants(joins: PersonJoins, known: Counter[str], *, full: bool) -> None:
    """Another spelling, with an institution in common, where it can be of one person only."""
    spellings: dict[str, dict[PersonName, Place]] = defaultdict(dict)
    for place, name in joins.names.items():
        for iri in joins.affiliations(place):
            spellings[iri].setdefault(name, place)
    for iri, names in sorted(spellings.items()):
        blocks: dict[str, list[PersonName]] = defaultdict(list)
        for name in names:
            for feature in _features(name):
                blocks[feature].append(name)
        for name, place in names.items():
            if name.is_full is not full:
                continue
            found = _find(joins, name, place, ((other, names[other]) for other in _near_names(name, blocks)), known)
            if nearest := _pick(joins, found, known):
                there, how = nearest
                joins.join(there, place, "variant", f"{_two(joins, there, place)}: {how}; {_of(joins, iri)}")


def _two(joins: PersonJoins, one: Place, other: Place) -> str:
    return f"'{joins.written[one]}' and '{joins.written[other]}'"


def _features(name: PersonName) -> set[str]:
    return {*name.words, *(f"~{sound(word)}" for word in name.words)}


def _near_names(name: PersonName, blocks: Mapping[str, list[PersonName]]) -> Iterable[PersonName]:
    near = {}
    for feature in sorted(_features(name)):
        block = blocks.get(feature, ())
        if len(block) <= LARGEST_BLOCK:
            near.update(dict.fromkeys(block))
    near.pop(name, None)
    return near


def _find(
    joins: PersonJoins,
    name: PersonName,
    place: Place,
    others: Iterable[tuple[PersonName, Place]],
    known: Counter[str],
) -> dict[Place, tuple[Place, str]]:
    """Other clusters that may be the same person, with one mention each and how the names are alike."""
    own = joins.clusters.find(place)
    found: dict[Place, tuple[Place, str]] = {}
    for other, there in others:
        root = joins.clusters.find(there)
        if root != own and root not in found and other.is_full and (how := likeness(name, other, known)):
            found[root] = (there, how)
    return found


def _pick(
    joins: PersonJoins, found: Mapping[Place, tuple[Place, str]], known: Counter[str]
) -> tuple[Place, str] | None:
    """The one that a spelling is of: the only one, or the most frequent of those that are spellings of each other."""
    names = [joins.names[there] for there, _ in found.values()]
    if not all(one == other or likeness(one, other, known) for one, other in combinations(names, 2)):
        return None
    return max(found.values(), key=lambda at: (joins.times(at[0]), at), default=None)


def _join_only_variants(joins: PersonJoins, known: Counter[str]) -> None:
    """A slip in a name in full without an institution in common, where only one person is called nearly so."""
    first: dict[PersonName, Place] = {}
    times = Counter(joins.names.values())
    placed: dict[PersonName, set[Place]] = defaultdict(set)
    for place, name in joins.names.items():
        if name.is_full:
            first.setdefault(name, place)
            placed[name].add(joins.clusters.find(place))
    blocks: dict[str, list[PersonName]] = defaultdict(list)
    for name in first:
        for feature in name.words:
            blocks[feature].append(name)
    for name in first:
        loose = [p for p in sorted(placed[name]) if not joins.is_placed(p)]
        if not loose:
            continue
        others = [
            (other, root)
            for other in _near_names(name, blocks)
            if len(other.words) == len(name.words)
            and times[other] >= times[name]
            and "'" in likeness(name, other, known)
            for root in sorted(placed[other])
        ]
        found = _find(joins, name, loose[0], others, known)
        if len(found) == 1:
            ((there, how),) = found.values()
            for one in loose:
                joins.join(there, one, "only-variant", f"{_two(joins, there, one)}: {how}; {_ALONE}")
