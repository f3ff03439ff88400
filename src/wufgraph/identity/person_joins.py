"""Mentions that mean one person are joined, each join with its reason; what is ambiguous stays apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Mention
from .clusters import Clusters
from .co_speakers import join_co_speakers
from .namesakes import join_same_addresses, join_same_full_names
from .person_names import PersonName, person_name
from .person_variants import join_only_variants, join_variants


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What reports tell of institutions, which tells persons apart.

    Attributes:
        affiliations: IRIs of institutions and their wholes, by mention; a reporter's are the organizers.
        named: IRIs of the institutions that a report names.
        countries: Those of institutions, by IRI.
        called: Names of institutions, by IRI.
    """

    affiliations: Sequence[frozenset[str]]
    named: Mapping[str, set[str]]
    countries: Mapping[str, set[str]]
    called: Mapping[str, str]


class PersonJoins:
    """Clusters of mentions of persons, by their numbers, with the institutions and countries of each.

    Attributes:
        names: Of each mention, as it is compared.
        first: The first mention with the very name of each mention: it stands for the name.
        written: As it is written.
        reports: Where it stands.
        made: Joins: two mentions, the rule and the reason in words.
        addresses: Digests of addresses, by mention.
    """

    def __init__(self, mentions: Sequence[Mention], around: Surroundings) -> None:
        self.names: list[PersonName] = [person_name(mention.name) for mention in mentions]
        before: dict[PersonName, int] = {}
        self.first = [before.setdefault(name, place) for place, name in enumerate(self.names)]
        self.written = [mention.name for mention in mentions]
        self.reports = [mention.report for mention in mentions]
        self.around = around
        self.clusters = Clusters(range(len(mentions)))
        self.made: list[tuple[int, int, str, str]] = []
        self.addresses = {place: m.address for place, m in enumerate(mentions) if m.address}
        self._all = list(around.affiliations)
        self._stated = [iris if m.affiliation else frozenset() for iris, m in zip(self._all, mentions, strict=True)]
        self._times = [1] * len(mentions)
        self._ways: Sequence[int] = range(len(mentions))

    def each_way(self) -> Sequence[int]:
        """The first mention of each cluster by each name that it has: what one person is called twice says no more."""
        ways: dict[tuple[int, int], int] = {}
        for place in self._ways:
            ways.setdefault((self.clusters.find(place), self.first[place]), place)
        self._ways = list(ways.values())
        return self._ways

    def affiliations(self, place: int) -> frozenset[str]:
        """IRIs of the institutions of a mention's cluster."""
        return self._all[self.clusters.find(place)]

    def stated(self, place: int) -> frozenset[str]:
        """IRIs of those that are stated for the person: an event's reporter may be of none of its organizers."""
        return self._stated[self.clusters.find(place)]

    def is_placed(self, place: int) -> bool:
        """Whether an institution is stated for the person."""
        return bool(self.stated(place))

    def countries(self, place: int) -> set[str]:
        """Countries of the stated institutions."""
        return {code for iri in self.stated(place) for code in self.around.countries.get(iri, ())}

    def times(self, place: int) -> int:
        """How many mentions a mention's cluster has."""
        return self._times[self.clusters.find(place)]

    def are_apart(self, one: int, other: int) -> bool:
        """Whether two mentions' clusters are of institutions of two countries, and of none in common."""
        if not self.stated(one).isdisjoint(self.stated(other)):
            return False
        here, there = self.countries(one), self.countries(other)
        return bool(here and there and here.isdisjoint(there))

    def told(self, one: int, other: int) -> str:
        """How two mentions are written, for reasons."""
        return f"'{self.written[one]}' and '{self.written[other]}'"

    def join(self, one: int, other: int, rule: str, because: str) -> None:
        """Join the clusters of two mentions."""
        a, b = self.clusters.find(one), self.clusters.find(other)
        if a == b:
            return
        root = self.clusters.join(a, b)
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
    known = Counter(word for words in {joins.names[first].words for first in joins.first} for word in set(words))
    join_variants(joins, known)
    join_co_speakers(joins, known)
    join_only_variants(joins, known)


def _join_same_names(joins: PersonJoins) -> None:
    """The same name twice in one report, or with the same institution in another, is the same person."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(joins.names):
        by_name[name.key].append(place)
    for places in by_name.values():
        if len(places) > 1:
            _join_of_institutions(joins, places)
            _join_of_reports(joins, places)


def _join_of_institutions(joins: PersonJoins, places: Iterable[int]) -> None:
    first: dict[str, int] = {}
    for place in places:
        for iri in sorted(joins.around.affiliations[place]):
            before = first.setdefault(iri, place)
            if joins.clusters.find(before) != joins.clusters.find(place):
                why = f"one name, '{joins.written[place]}'; both of '{joins.around.called[iri]}'"
                joins.join(before, place, "institution", why)


def _join_of_reports(joins: PersonJoins, places: Iterable[int]) -> None:
    first: dict[str, list[int]] = defaultdict(list)
    for place in places:
        here = first[joins.reports[place]]
        for before in here:
            if not joins.are_apart(before, place):
                why = f"'{joins.written[place]}' is named twice in one report"
                joins.join(before, place, "report", why)
                break
        else:
            here.append(place)


def _union(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return large if small <= large else large | small
