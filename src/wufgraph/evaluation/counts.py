"""How often a reader was right: the measures that every evaluation is told in."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What was found and what is true, as counts of cases.

    Source: C. J. van Rijsbergen, Information Retrieval, 2nd ed., Butterworths 1979, chapter 7; F1 is its
    F with equal weight of precision and recall.

    Attributes:
        correct: Cases that are predicted and true.
        predicted: Cases that are predicted.
        gold: Cases that are true.
    """

    correct: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            correct=self.correct + other.correct,
            predicted=self.predicted + other.predicted,
            gold=self.gold + other.gold,
        )

    @property
    def wrong(self) -> int:
        """Predicted cases that are not true."""
        return self.predicted - self.correct

    @property
    def missed(self) -> int:
        """True cases that are not predicted."""
        return self.gold - self.correct

    @property
    def precision(self) -> float | None:
        """Share of the predicted cases that are true; None where nothing is predicted."""
        return self.correct / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the true cases that are predicted; None where nothing is true."""
        return self.correct / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, 0 to 1; None where there is no case at all.

        >>> Counts(correct=2, predicted=2, gold=4).f1
        0.6666666666666666
        """
        cases = self.predicted + self.gold
        return 2 * self.correct / cases if cases else None


def total(counts: Iterable[Counts]) -> Counts:
    """All cases together, as one count: the micro average is its F1."""
    return sum(counts, Counts())


def macro_f1(counts: Iterable[Counts]) -> float | None:
    """The mean F1, each with equal weight; those without any case do not count.

    Source: D. D. Lewis, Evaluating text categorization, Speech and Natural Language 1991.

    Returns:
        0 to 1; None where nothing has a case.
    """
    scores = [one.f1 for one in counts if one.f1 is not None]
    return sum(scores) / len(scores) if scores else None
