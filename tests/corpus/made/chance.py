"""Seeded choices, from one half of the wording or from the other."""

import hashlib
import random
from collections.abc import Hashable, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeVar, cast

T = TypeVar("T", bound=Hashable)


class Part(StrEnum):
    """Which half of the corpus a document belongs to: one to tune on, one that nobody looks at while tuning."""

    TUNING = "tuning"
    FROZEN = "frozen"


class Chance:
    """A random generator that draws wording from one part.

    Attributes:
        oddities: What was done to the document that a plain one has not, in the order of doing.
    """

    def __init__(self, seed: str, part: Part) -> None:
        self.random = random.Random(seed)
        self.part = part
        self.oddities: list[str] = []

    def pick(self, items: Sequence[T]) -> T:
        """One item of this part's half."""
        return self.random.choice(halve(tuple(items), self.part))

    def sample(self, items: Sequence[T], number: int) -> list[T]:
        """Different items of this part's half, as many as asked for or as there are."""
        half = halve(tuple(items), self.part)
        return self.random.sample(half, min(number, len(half)))

    def style(self, items: Sequence[T]) -> T:
        """A way of doing; half of the ways are found in frozen documents only."""
        ways = tuple(items)
        return self.random.choice(ways if self.part is Part.FROZEN else halve(ways, Part.TUNING))

    def any(self, items: Sequence[T]) -> T:
        """One item of all, where it says nothing about wording."""
        return self.random.choice(tuple(items))

    def maybe(self, probability: float, oddity: str = "") -> bool:
        """Whether something happens; what is odd about it is noted."""
        happens = self.random.random() < probability
        if happens and oddity:
            self.oddities.append(oddity)
        return happens


def halve(items: tuple[T, ...], part: Part) -> tuple[T, ...]:
    """The half of some items that belongs to a part, told by their digests; a single item belongs to both."""
    return cast(tuple[T, ...], _halve(items, part))


@cache
def _halve(items: tuple[Hashable, ...], part: Part) -> tuple[Hashable, ...]:
    ranked = sorted(items, key=lambda item: hashlib.sha256(str(item).encode()).digest())
    mine = set(ranked[0::2] if part is Part.TUNING else ranked[1::2])
    return tuple(item for item in items if item in mine) or items
