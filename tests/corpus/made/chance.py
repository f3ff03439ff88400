"""Seeded choices of wording and of ways of doing."""

import random
from collections.abc import Hashable, Sequence
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


class Part(StrEnum):
    """Which part of the corpus a document belongs to."""

    TUNING = "tuning"


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
        """One item, each as likely as the others."""
        return self.random.choice(tuple(items))

    def sample(self, items: Sequence[T], number: int) -> list[T]:
        """Different items, as many as asked for or as there are."""
        return self.random.sample(tuple(items), min(number, len(items)))

    def maybe(self, probability: float, oddity: str = "") -> bool:
        """Whether something happens; what is odd about it is noted."""
        happens = self.random.random() < probability
        if happens and oddity:
            self.oddities.append(oddity)
        return happens
