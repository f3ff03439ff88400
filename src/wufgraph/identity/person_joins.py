"""Mentions that mean one person are joined, each join with its reason; what is ambiguous stays apart."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Mention
from .clusters import Clusters
from .namesakes import join_same_addresses, join_same_full_names
from .person_names import PersonName, person_name
from .person_variants import join_only_variants, join_variants

Place = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What reports tell of institutions, which tells persons apart.

    Attributes:
        affiliations: IRIs of each person's institutions and their wholes; a reporter's are the event's organizers.
        named: IRIs of the institutions that a report names.
        countries: Those of institutions, by IRI.
        called: Names of institutions, by IRI.
    """

    affiliations: Mapping[Place, frozenset[str]]
    named: Mapping[str, set[str]]
    countries: Mapping[str, set[str]]
    called: Mapping[str, str]


class PersonJoins:
    """Clusters of mentions of persons, with the institutions and countries of each."""

    def __init__(self, mentions: Mapping[Place, Mention], around: Surroundings) -> None:
        self.names: dict[Place, PersonName] = {place: person_name(m.name) for place, m in mentions.items()}
        self.written = {place: m.name for place, m in mentions.items()}
        self.around = around
        self.clusters = Clusters(mentions)
        self.made: list[tuple[Place, Place, str, str]] = []
        self.addresses = {place: m.address for place, m in mentions.items() if m.address}
        self._all = dict(around.affiliations)
        self._stated = {place: self._all[place] if m.affiliation else frozenset() for place, m in mentions.items()}
        self._times = dict.fromkeys(mentions, 1)

    def affiliations(self, place: Place) -> frozenset[str]:
        """IRIs of the institutions of a mention's cluster."""
        return self._all[self.clusters.find(place)]

    def stated(self, place: Place) -> frozenset[str]:
        """IRIs of those that are stated for the person: an event's reporter may be of none of its organizers."""
        return self._stated[self.clusters.find(place)]

    def is_placed(self, place: Place) -> bool:
        """Whether an institution is stated for the person."""
        return bool(self.stated(place))

    def countries(self, place: Place) -> set[str]:
        """Countries of the stated institutions."""
        return {code for iri in self.stated(place) for code in self.around.countries.get(iri, ())}

    def times(self, place: Place) -> int:
        """How many mentions a mention's cluster has."""
        return self._times[self.clusters.find(place)]

    def are_apart(self, one: Place, other: Place) -> bool:
        """Whether two mentions' clusters are of institutions of two countries, and of none in common."""
        if not self.stated(one).isdisjoint(self.stated(other)):
            return False
        here, there = self.countries(one), self.countries(other)
        return bool(here and there and here.isdisjoint(there))

    def join(self, one: Place, other: Place, rule: str, because: str) -> None:
        """Join the clusters of two mentions."""
        a, b = self.clusters.find(one), self.clusters.find(other)
        if a == b:
            return
        self.clusters.join(one, other)
        root = self.clusters.find(one)
        self._all[root] = _union(self._all[a], self._all[b])
        self._stated[root] = _union(self._stated[a], self._stated[b])
        self._times[root] = self._times[a] + self._times[b]
        if self.written[one] != self.written[other] or rule != "report":
            self.made.append((one, other, rule, because))


def join_persons(joins: PersonJoins) -> None:
    """Apply all rules, strongest first."""
    _join_same_names(joins)
    join_same_addresses(joins)
    join_same_full_names(joins)
    known = Counter(word for words in {name.words for name in joins.names.values()} for word in set(words))
    for full in (True, False):
        join_variants(joins, known, full=full)
    join_only_variants(joins, known)


def _join_same_names(joins: PersonJoins) -> None:
    """The same name twice in one report, or with the same institution in another, is the same person."""
    first: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place, name in joins.names.items():
        for iri in sorted(joins.around.affiliations[place]):
            before = first.setdefault((name.key, iri), [place])[0]
            if joins.clusters.find(before) != joins.clusters.find(place):
                why = f"one name, '{joins.written[place]}'; both of '{joins.around.called[iri]}'"
                joins.join(before, place, "institution", why)
    for place, name in joins.names.items():
        here = first[name.key, place[0]]
        for before_place in here:
            if not joins.are_apart(before_place, place):
                why = f"'{joins.written[place]}' is named twice in one report"
                joins.join(before_place, place, "report", why)
                break
        else:
            here.append(place)


def _union(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return large if small <= large else large | small
