"""People who do not exist: who they are, where they work and when."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import product
from random import Random

from rapidfuzz.distance import Levenshtein

from .institutions import Institution, countries, fold, slug
from .parts import Part, part_of
from .patterns import DATA

EDITIONS = ("wuf5", "wuf6", "wuf7", "wuf9", "wuf10")
_NAMESAKES = 0.02
# So many people may bear the names of their country before there are too few of them.
_NAMES_OF_THEIR_OWN = 3000
# Where people write an initial between their names.
_WITH_INITIAL = {"US", "CA", "PH", "KE", "GH", "NG"}

Spellings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of a country; each with all its spellings."""

    given: tuple[Spellings, ...]
    family: tuple[Spellings, ...]
    double: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person.

    Attributes:
        given: First name, with all its spellings.
        middle: A letter with a full stop, or nothing.
        families: One or two family names, each with all its spellings.
        first: Whether the family name mostly stands first.
        post: Institution at each edition of the forum.
        address: Private address, the same wherever the person works.
        crowded: Whether somebody else of the set bears the name: then only the institution tells.
    """

    key: str
    given: Spellings
    middle: str
    families: tuple[Spellings, ...]
    first: bool
    post: tuple[str, ...]
    address: str | None = None
    crowded: bool = False

    @property
    def moves(self) -> bool:
        """Whether the person has worked for more than one institution."""
        return len(set(self.post)) > 1


@cache
def namings() -> Mapping[str, Naming]:
    """The names of data/people.toml by country."""
    told = tomllib.loads((DATA / "people.toml").read_text(encoding="utf-8"))
    return {
        code: Naming(_read(row["given"]), _read(row["family"]), row.get("double", False), row.get("first", False))
        for code, row in told.items()
    }


def families_of(code: str, part: Part) -> tuple[Spellings, ...]:
    """Family names of a country that occur in a part: no family name is in both."""
    return tuple(one for one in namings()[code].family if part_of(f"family {slug(one[0])}") is part)


@dataclass(slots=True)
class Casting:
    """Invents people one by one, so that any two can be told apart by what is written of them.

    Attributes:
        pick: Draws an institution.
        group_of: What an institution belongs to: people of one group must not be mistaken for each other.
    """

    part: Part
    random: Random
    pick: Callable[[], Institution]
    by_country: Mapping[str, Sequence[Institution]]
    country_of: Callable[[str], str]
    group_of: Callable[[str], str]
    people: list[Person] = field(default_factory=list)
    _bearers: defaultdict[frozenset[str], list[int]] = field(default_factory=lambda: defaultdict(list))
    _colleagues: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    _keys: set[str] = field(default_factory=set)

    def cast(self, number: int) -> list[Person]:
        """As many people as asked for, or as there are names for."""
        for _ in range(number * 30):
            if len(self.people) >= number:
                break
            self._try(self._namesake() if self.people and self._maybe(_NAMESAKES) else self._newcomer())
        return self.people

    def _newcomer(self) -> Person:
        home = self.pick()
        code = home.country if self._maybe(0.9) else self.random.choice(sorted(namings()))
        code = code if code in namings() else self.random.choice(_speaking(countries()[code].language))
        abroad = self._maybe(0.15 if len(self.people) < _NAMES_OF_THEIR_OWN else 0.6)
        source = self.random.choice(sorted(namings())) if abroad else code
        naming = namings()[code]
        families = families_of(source, self.part) or families_of(code, self.part)
        double = naming.double and not abroad and self.random.random() < 0.75
        names = tuple(self.random.sample(families, 2 if double and len(families) > 1 else 1))
        given = self.random.choice(naming.given)
        middle = f"{self.random.choice('ABCDEFGHJKLMNPRSTVW')}." if code in _WITH_INITIAL and self._maybe(0.4) else ""
        return self._settle(given, middle, names, naming.first and not abroad, home)

    def _namesake(self) -> Person:
        model = self.random.choice(self.people)
        return self._settle(model.given, "", model.families, model.first, self.pick(), moves=False)

    def _settle(self, given: Spellings, middle: str, families: tuple[Spellings, ...], first: bool, home: Institution,
                *, moves: bool = True) -> Person:  # fmt: skip
        post = [home.key] * len(EDITIONS)
        there = self.by_country[home.country]
        if moves and self._maybe(0.12) and len(there) > 1:
            since = self.random.randrange(1, len(EDITIONS))
            post[since:] = [self.random.choice(there).key] * (len(EDITIONS) - since)
        name = "-".join([slug(given[0]), *(slug(one[0]) for one in families)])
        keeps = self._maybe(0.6 if len(set(post)) > 1 else 0.2)
        address = f"{slug(given[0]).replace('-', '')}.{slug(families[0][0])}{self.random.randrange(10, 99)}@{{}}"
        return Person(key=f"{name}@{home.key}", given=given, middle=middle, families=families, first=first,
                      post=tuple(post), address=address if keeps else None)  # fmt: skip

    def _maybe(self, probability: float) -> bool:
        return self.random.random() < probability

    def _try(self, person: Person) -> None:
        keys = list(_name_keys(person))
        bearers = {place for key in keys for place in self._bearers[key]}
        if bearers and not self._may_share(person, bearers):
            return
        initial = fold(person.given[0])[0]
        family = [fold(spelling) for one in person.families for spelling in one]
        groups = {self.group_of(post) for post in person.post}
        for group in groups:
            known = self._colleagues[group, initial]
            if any(Levenshtein.distance(mine, other) <= 2 for mine in family for other in known):
                return
        if person.key in self._keys:
            return
        for group in groups:
            self._colleagues[group, initial].extend(family)
        self._add(person, keys, bearers)

    def _may_share(self, person: Person, bearers: set[int]) -> bool:
        """Two people of one name never move, and work in different countries."""
        others = [self.people[place] for place in bearers]
        exact = all(one.given == person.given and one.families == person.families for one in others)
        countries = {self.country_of(one.post[0]) for one in others}
        settled = not any(one.moves for one in (person, *others))
        return exact and settled and self.country_of(person.post[0]) not in countries

    def _add(self, person: Person, keys: list[frozenset[str]], bearers: set[int]) -> None:
        place = len(self.people)
        address = person.address and person.address.format("mail.example" if place % 2 else "post.example")
        if address in {one.address for one in (self.people[other] for other in bearers)}:
            address = None
        self.people.append(replace(person, address=address, crowded=bool(bearers)))
        for other in bearers:
            self.people[other] = replace(self.people[other], crowded=True)
        for key in keys:
            self._bearers[key].append(place)
        self._keys.add(person.key)


def _speaking(language: str) -> list[str]:
    same = [code for code in namings() if countries()[code].language == language]
    return same or sorted(namings())


def _name_keys(person: Person) -> Iterator[frozenset[str]]:
    """The least that any way of writing leaves of the name: given name and one family name."""
    first = {one for spelling in map(fold, person.given) for one in (spelling, spelling.split()[0])}
    last = {fold(spelling) for family in person.families for spelling in family}
    yield from (frozenset(pair) for pair in product(sorted(first), sorted(last)))


def _read(cell: str) -> tuple[Spellings, ...]:
    return tuple(tuple(one.split("/")) for one in cell.split(", "))
