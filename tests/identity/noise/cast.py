"""Who is in a set: its institutions, how often each is named, and its people."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from .catalogue import Catalogue
from .institutions import Institution, Tier
from .invented import all_institutions
from .parts import Part
from .people import EDITIONS, Casting, Person

T = TypeVar("T")

_CIRCLE = 12
# The smaller, the sooner an institution is in a set.
_RARENESS = {Tier.GLOBAL: 0.05, Tier.REAL: 0.15, Tier.PART: 0.5, Tier.INVENTED: 1.0}
# From where to where its rank may lie: the United Nations are named more often than a cooperative in a small town.
_RANKS = {Tier.GLOBAL: (0.0, 0.12), Tier.REAL: (0.03, 0.5), Tier.PART: (0.08, 0.8), Tier.INVENTED: (0.12, 1.0)}


@dataclass(frozen=True, slots=True)
class Draw(Generic[T]):
    """Draws the first items more often than the last, as Zipf found of words."""

    items: Sequence[T]
    sums: Sequence[float]

    def one(self, random: Random) -> T:
        """An item."""
        return self.items[min(bisect(self.sums, random.random() * self.sums[-1]), len(self.items) - 1)]


def zipf(items: Sequence[T], *, flat: float, exponent: float = 1.0) -> Draw[T]:
    """Weights 1 / (rank + flat) ** exponent."""
    return Draw(items, tuple(accumulate(1 / (rank + flat) ** exponent for rank in range(1, len(items) + 1))))


@dataclass(slots=True)
class Cast:
    """The institutions and people of a set.

    Attributes:
        circles: Institutions that often organize together.
        staff: People by edition and institution.
    """

    part: Part
    catalogue: Catalogue
    institutions: Draw[Institution]
    circles: dict[str, list[Institution]]
    people: Draw[Person]
    staff: dict[tuple[str, str], list[Person]] = field(default_factory=dict)


def assemble(random: Random, part: Part, mentions: int) -> Cast:
    """The cast of a set with that many mentions of either kind."""
    chosen = _choose_institutions(random, part, round(2.2 * mentions**0.75))
    catalogue = Catalogue(chosen)
    draw = zipf(chosen, flat=8)
    by_country: defaultdict[str, list[Institution]] = defaultdict(list)
    for one in chosen:
        by_country[one.country].append(one)
    homes = zipf(chosen, flat=20, exponent=0.7)
    casting = Casting(part, random, lambda: homes.one(random), by_country, lambda key: catalogue.by_key[key].country,
                      lambda key: catalogue.by_key[key].group)  # fmt: skip
    people = casting.cast(round(4 * mentions**0.7))
    cast = Cast(part, catalogue, draw, _form_circles(random, chosen), zipf(people, flat=30, exponent=0.8))
    for person in people:
        for edition, key in zip(EDITIONS, person.post, strict=True):
            cast.staff.setdefault((edition, key), []).append(person)
    return cast


def _choose_institutions(random: Random, part: Part, number: int) -> list[Institution]:
    known = all_institutions()
    mine = sorted((one for one in known.values() if one.part is part), key=lambda one: one.key)
    score = {one.key: random.random() * _RARENESS[one.tier] for one in mine}
    ranked = sorted(mine, key=lambda one: score[one.key])
    chosen: dict[str, Institution] = {}
    groups: defaultdict[str, list[Institution]] = defaultdict(list)
    for one in ranked:
        if one.tier in (Tier.GLOBAL, Tier.REAL):
            groups[one.group].append(one)
    for one in ranked:
        if len(chosen) >= number:
            break
        for member in (one, *_wholes(one), *groups.get(one.group, ())):
            chosen.setdefault(member.key, member)
    rank = {key: random.uniform(*_RANKS[one.tier]) for key, one in chosen.items()}
    return sorted(chosen.values(), key=lambda one: rank[one.key])


def _wholes(one: Institution) -> Iterable[Institution]:
    while one.parent:
        one = all_institutions()[one.parent]
        yield one


def _form_circles(random: Random, chosen: Sequence[Institution]) -> dict[str, list[Institution]]:
    """Every institution stands in one circle, with others from anywhere."""
    mixed = list(chosen)
    random.shuffle(mixed)
    circles = [mixed[start : start + _CIRCLE] for start in range(0, len(mixed), _CIRCLE)]
    return {one.key: circle for circle in circles for one in circle}
