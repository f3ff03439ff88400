"""A value with where it was read, by which rule, and how surely."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from ...model import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """One value that a rule read.

    Attributes:
        value: The value in its normal form.
        span: Where, within the text that the rule was given.
        rule: The rule's name.
        confidence: 0 to 1.
    """

    value: T
    span: Span
    rule: str
    confidence: float
