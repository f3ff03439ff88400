"""How well many reports were read: by field, by format and language, and which were read worst."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .comparing import Comparison, compare
from .counts import Counts, macro_f1, total
from .fields import FIELDS
from .pairs import load_material

TRAITS = ("format", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Measures over a group of reports.

    Attributes:
        group: What they have in common, such as `format` and `docx`; two empty words for all.
        counts: By field; `all` fields of the macro F1 together under the name `all`.
    """

    group: tuple[str, str]
    reports: int
    counts: dict[str, Counts]

    @property
    def macro_f1(self) -> float | None:
        """Mean over the record's fields of each field's F1 over all reports of the group, 0 to 1."""
        return macro_f1(self.counts[field.name] for field in FIELDS if field.in_macro)

    @property
    def micro(self) -> Counts:
        """All cases of the record's fields together."""
        return total(self.counts[field.name] for field in FIELDS if field.in_macro)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Records against gold records.

    Attributes:
        all: Measures over all reports.
        groups: Measures by each trait asked for, in its order.
        reports: The worst first.
        failures: Why some files could not be read.
    """

    all: Scores
    groups: tuple[Scores, ...]
    reports: tuple[Comparison, ...]
    failures: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """True reports of which nothing was read."""
        return tuple(one.name for one in self.reports if one.is_missing)

    @property
    def extra(self) -> tuple[str, ...]:
        """Predicted reports that there are not."""
        return tuple(one.name for one in self.reports if one.is_extra)


def evaluate(predicted: Path, gold: Path, by: Iterable[str] = TRAITS) -> Evaluation:
    """Score records against gold records.

    Args:
        predicted: A record, a document (which is read), or a folder of them.
        gold: A record, or a folder of records, with a manifest where more is known of each file.
        by: Traits to score apart: `format`, `language`, or a column of the manifest.

    Raises:
        InputError: A gold record is damaged, or there is none.
    """
    material = load_material(predicted, gold)
    reports = sorted(map(compare, material.pairs), key=lambda one: (one.macro_f1, one.name))
    return Evaluation(
        all=score(("", ""), reports),
        groups=tuple(group for trait in by for group in _groups(trait, reports)),
        reports=tuple(reports),
        failures=material.failures,
    )


def score(group: tuple[str, str], reports: Sequence[Comparison]) -> Scores:
    """Add up what was counted in each report."""
    return Scores(
        group=group,
        reports=len(reports),
        counts={field.name: total(one.counts[field.name] for one in reports) for field in FIELDS},
    )


def _groups(trait: str, reports: Sequence[Comparison]) -> list[Scores]:
    values = {value for one in reports for value in _values(one, trait)}
    return [score((trait, value), [one for one in reports if value in _values(one, trait)]) for value in sorted(values)]


def _values(report: Comparison, trait: str) -> tuple[str, ...]:
    return report.traits.get(trait) or ("none",)
