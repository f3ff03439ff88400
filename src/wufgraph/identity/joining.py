"""Names that mean one institution are joined, each join with its reason; some may never be joined."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .clusters import Clusters
from .shapes import UNITS, Shape, shape
from .units import wholes_of

LARGEST_BLOCK = 60


@dataclass(slots=True, kw_only=True)
class Name:
    """A way in which institutions are named, with all that is stated beside it.

    Attributes:
        key: What stands for it in the clusters.
        written: Its spellings, with how often each is written; a known organization has all its names, never written.
        acronyms: Acronyms in brackets behind it, and how often.
        countries: Those that are stated for it.
        slug: Of the known organization that it is.
        people: Keys of the names in full of those who are said to be of it.
    """

    key: str
    written: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    countries: set[str] = field(default_factory=set)
    slug: str | None = None
    people: set[str] = field(default_factory=set)

    @property
    def main(self) -> str:
        """The spelling that is written most."""
        if len(self.written) == 1:
            return next(iter(self.written))
        return min(self.written, key=lambda name: (-self.written[name], name))

    @property
    def times(self) -> int:
        """How often it is written."""
        return self.written.total()


@dataclass(frozen=True, slots=True)
class NameJoin:
    """Two names that were taken for one, the rule, and why in words."""

    one: str
    other: str
    rule: str
    because: str


class Joins:
    """Clusters of names that never hold two countries, two known organizations, or a part and its whole.

    Attributes:
        compared: Whether names that are of no known organization have been compared with each other.
        spelt: Key, spelling and shape of every name.
        shapes: Shapes of the spellings of each name, those that mean the same once.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = {name.key: name for name in names}
        self.clusters = Clusters(self.names)
        self.made: list[NameJoin] = []
        self.compared = False
        self.spelt: list[tuple[str, str, Shape]] = []
        self.shapes: dict[str, list[Shape]] = {}
        for key, name in self.names.items():
            spelt = [(key, one, shape(one)) for one in sorted(name.written)]
            self.spelt += spelt
            self.shapes[key] = list({one.key: one for _, _, one in spelt}.values())
        self._countries = {key: set(name.countries) for key, name in self.names.items()}
        self._slugs = {key: {name.slug} if name.slug else set() for key, name in self.names.items()}
        self._kinds = {key: _kinds(those) for key, those in self.shapes.items()}
        self._keys = {key: {one.key for one in those} for key, those in self.shapes.items()}
        self._wholes = {
            key: {whole for written in name.written for whole in wholes_of(written)} - self._keys[key]
            for key, name in self.names.items()
        }
        self._times = {key: name.times for key, name in self.names.items()}

    @cached_property
    def times_of_words(self) -> Counter[str]:
        """In how many spellings of names each word stands, as it is written or meant."""
        return Counter(word for _, _, one in self.spelt for word in {*one.words, *one.written})

    def may_join(self, one: str, other: str, *, any_kind: bool = False) -> bool:
        """Whether nothing that is known of two clusters says that they are two.

        Args:
            one: Key of a name.
            other: Key of another one.
            any_kind: Let a unit be one with what its name does not tell to be one.
        """
        a, b = self.clusters.find(one), self.clusters.find(other)
        if a == b:
            return False
        if self._countries[a] and self._countries[b] and not self._countries[a] & self._countries[b]:
            return False
        if self._slugs[a] and self._slugs[b] and self._slugs[a] != self._slugs[b]:
            return False
        if not self._wholes[a].isdisjoint(self._keys[b]) or not self._wholes[b].isdisjoint(self._keys[a]):
            return False
        return any_kind or bool(self._kinds[a] & self._kinds[b])

    def join(self, one: str, other: str, rule: str, because: str, *, any_kind: bool = False) -> bool:
        """Join the clusters of two names unless they may not be one."""
        if not self.may_join(one, other, any_kind=any_kind):
            return False
        a, b = self.clusters.find(one), self.clusters.find(other)
        countries = self._countries[a] & self._countries[b] or self._countries[a] | self._countries[b]
        self.clusters.join(one, other)
        root = self.clusters.find(one)
        self._countries[root] = countries
        self._slugs[root] = self._slugs[a] | self._slugs[b]
        self._kinds[root] = self._kinds[a] & self._kinds[b] or self._kinds[a] | self._kinds[b]
        self._keys[root] = self._keys[a] | self._keys[b]
        self._wholes[root] = self._wholes[a] | self._wholes[b]
        self._times[root] = self._times[a] + self._times[b]
        self.made.append(NameJoin(one, other, rule, because))
        return True

    def countries(self, key: str) -> set[str]:
        """What is stated in a name's cluster."""
        return self._countries[self.clusters.find(key)]

    def is_known(self, key: str) -> bool:
        """Whether a name's cluster is a known organization."""
        return bool(self._slugs[self.clusters.find(key)])

    def is_new(self, keys: Iterable[str]) -> bool:
        """Whether names were not all compared with each other before: one is that of a known organization."""
        return not self.compared or any(map(self.is_known, keys))

    def times(self, key: str) -> int:
        """How often the names of a name's cluster are written."""
        return self._times[self.clusters.find(key)]


def each_shape(joins: Joins) -> Sequence[tuple[str, str, Shape]]:
    """Key, spelling and shape of every name."""
    return joins.spelt


def _kinds(shapes: Sequence[Shape]) -> set[bool]:
    """Whether a name is that of a unit within something else, as far as it tells: an acronym tells nothing."""
    if all(len(one.written) == 1 for one in shapes):
        return {True, False}
    return {_is_unit(one) for one in shapes if len(one.written) > 1}


def _is_unit(one: Shape) -> bool:
    units = sum(word in UNITS for word in one.words)
    return "faculty" in one.words or (
        units > 0 and ("university" in one.words or "technicaluniversity" in one.words or units > 1)
    )
