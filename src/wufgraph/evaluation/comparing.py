"""A predicted report beside the true one: what is right, field by field, and what went wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import Report
from .cases import Case, Error, agreeing, pair_errors, seat_speakers
from .counts import Counts, macro_f1
from .fields import FIELDS
from .pairs import Pair, Traits


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A predicted value, and whether it is true.

    Attributes:
        pointer: JSON Pointer of the value in the predicted record.
    """

    field: str
    pointer: str
    correct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How well one report was read.

    Attributes:
        counts: By field, for all fields.
        judged: Every predicted value.
        errors: In the order of the fields.
        predicted: The record that was judged; None where nothing was read.
        is_missing: Whether nothing was read.
        is_extra: Whether there is no such report.
    """

    name: str
    traits: Traits
    counts: Mapping[str, Counts]
    judged: tuple[Judged, ...]
    errors: tuple[Error, ...]
    predicted: Report | None
    is_missing: bool
    is_extra: bool

    @property
    def macro_f1(self) -> float:
        """Mean F1 over the fields of the record that have a case, 0 to 1."""
        return macro_f1(self.counts[field.name] for field in FIELDS if field.in_macro) or 0.0


def compare(pair: Pair) -> Comparison:
    """Compare what was read with what is true; a side that is missing holds nothing."""
    predicted = pair.predicted.report if pair.predicted else None
    gold = pair.gold.report if pair.gold else None
    seats = seat_speakers(predicted.speakers if predicted else (), gold.speakers if gold else ())
    counts: dict[str, Counts] = {}
    judged: list[Judged] = []
    errors: list[Error] = []
    for field in FIELDS:
        found = list(field.cases(predicted, seats)) if predicted else []
        true = list(field.cases(gold, range(len(gold.speakers)))) if gold else []
        agrees = agreeing(found, true)
        counts[field.name] = Counts(correct=sum(agrees), predicted=len(found), gold=len(true))
        judged += [
            Judged(field=field.name, pointer=case.pointer, correct=agree)
            for case, agree in zip(found, agrees, strict=True)
        ]
        errors += pair_errors(field.name, _not_in(found, true), _not_in(true, found))
    return Comparison(
        name=pair.name,
        traits=pair.traits,
        counts=counts,
        judged=tuple(judged),
        errors=tuple(errors),
        predicted=predicted,
        is_missing=predicted is None,
        is_extra=gold is None,
    )


def _not_in(some: Sequence[Case], others: Sequence[Case]) -> list[Case]:
    return [case for case, agrees in zip(some, agreeing(some, others), strict=True) if not agrees]
