"""Seeded choices of wording and of ways of doing."""

import random
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from .wordlists import Wordlists

T = TypeVar("T", bound=Hashable)


class Chance:
    """A random generator with the word lists that it draws on.

    Attributes:
        oddities: What was done to the document that a plain one has not, in the order of doing.
    """

    def __init__(self, seed: str, words: Wordlists) -> None:
        self.random = random.Random(seed)
        self.words = words
        self.oddities: list[str] = []

    def pick(self, items: Sequence[T]) -> T:
        """One item, each as likely as the others."""
        return self.random.choice(tuple(items))

    def sample(self, items: Sequence[T], number: int) -> list[T]:
        """Different items, as many as asked for or as there are."""
        return self.random.sample(tuple(items), min(number, len(items)))

    def way(self, ways: Mapping[str, object], plain: float) -> str:
        """The name of a way: the first one with some probability, else any."""
        names = tuple(ways)
        return names[0] if self.random.random() < plain else self.random.choice(names)

    def maybe(self, probability: float, oddity: str = "") -> bool:
        """Whether something happens; what is odd about it is noted."""
        happens = self.random.random() < probability
        if happens and oddity:
            self.oddities.append(oddity)
        return happens
