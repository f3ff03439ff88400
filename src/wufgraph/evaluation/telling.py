"""An evaluation told as text for a terminal, and as JSON for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from ..model import Role
from .cases import Case, Error
from .comparing import Comparison
from .counts import Counts
from .evaluation import Evaluation, Scores
from .fields import FIELDS
from .reliability import Calibration, Reliability
from .roles import RoleComparison

Row = tuple[object, ...]
FIELD_COLUMNS = ("field", "gold", "found", "right", "precision", "recall", "F1")
GROUP_COLUMNS = ("by", "reports", "macro F1", "precision", "recall", "micro F1", "statements", "partnerships")
REPORT_COLUMNS = ("report", "format", "language", "macro F1", "missed", "wrong")
RELIABILITY_COLUMNS = ("values", "number", "stated", "right", "from", "to", "difference")
ROLE_COLUMNS = ("document", "agreement", "characters", "unmatched", "answers lost")
CONFUSION_COLUMNS = ("true, read as", *Role)
_LONGEST = 160


def field_rows(scores: Scores) -> Iterator[Row]:
    """One row per field with a case; those outside the macro F1 are in brackets."""
    for field in FIELDS:
        counts = scores.counts[field.name]
        if counts.f1 is not None:
            yield (field.name if field.in_macro else f"({field.name})", *_spell_counts(counts))


def group_rows(evaluation: Evaluation) -> Iterator[Row]:
    """One row for all, then one per group."""
    for scores in (evaluation.all, *evaluation.groups):
        micro = scores.micro
        yield (
            " ".join(scores.group).strip() or "all",
            scores.reports,
            *map(spell, (scores.macro_f1, micro.precision, micro.recall, micro.f1)),
            spell(scores.counts["statements"].f1),
            spell(scores.counts["partnerships"].f1),
        )


def report_rows(reports: Iterable[Comparison]) -> Iterator[Row]:
    """One row per report."""
    for one in reports:
        missed, wrong = (sum(getattr(one.counts[f.name], n) for f in FIELDS if f.in_macro) for n in ("missed", "wrong"))
        note = " (nothing read)" if one.is_missing else " (no such report)" if one.is_extra else ""
        yield (
            f"{one.name}{note}",
            *(", ".join(one.traits[trait]) for trait in ("format", "language")),
            spell(one.macro_f1),
            missed,
            wrong,
        )


def error_lines(report: Comparison, field: str | None = None) -> Iterator[str]:
    """What was expected and what was found, two lines per error, of all fields or one."""
    for error in report.errors:
        if field in (None, error.field):
            yield f"  {error.field}"
            yield f"    expected  {_shown(error.expected, error.found)}"
            yield f"    found     {_shown(error.found, error.expected)}"


def reliability_rows(kinds: Iterable[Reliability]) -> Iterator[Row]:
    """One row per rule or range of confidence."""
    for one in kinds:
        shares = (one.stated, one.observed, one.low, one.high)
        yield (one.name, one.claims, *map(spell, shares), f"{one.observed - one.stated:+.3f}")


def role_rows(documents: Iterable[RoleComparison]) -> Iterator[Row]:
    """One row per document."""
    for one in documents:
        compared = one.confusion.total()
        yield (one.name, spell(one.agreement), compared, one.unmatched, one.answers_lost)


def confusion_rows(documents: Iterable[RoleComparison]) -> Iterator[Row]:
    """True roles by read roles, in characters of all documents."""
    whole = sum((one.confusion for one in documents), Counter[tuple[Role, Role]]())
    for true in Role:
        yield (true, *(whole[true, read] for read in Role))


def calibration_as_json(calibration: Calibration) -> dict[str, Any]:
    """A reliability table as plain JSON."""
    return asdict(calibration)


def roles_as_json(documents: Sequence[RoleComparison]) -> dict[str, Any]:
    """Agreement of roles as plain JSON; `confusion` is true role → read role → characters."""
    return {
        "confusion": {row[0]: dict(zip(Role, row[1:], strict=True)) for row in confusion_rows(documents)},
        "documents": [
            {
                "document": one.name,
                "agreement": one.agreement,
                "characters": one.confusion.total(),
                "unmatched": one.unmatched,
                "answers_lost": one.answers_lost,
            }
            for one in documents
        ],
    }


def as_json(evaluation: Evaluation, *, field: str | None = None) -> dict[str, Any]:
    """All of it as plain JSON (docs/evaluation.md names the keys)."""
    return {
        "all": _scores_as_json(evaluation.all),
        "groups": [_scores_as_json(group) for group in evaluation.groups],
        "missing": list(evaluation.missing),
        "extra": list(evaluation.extra),
        "failures": list(evaluation.failures),
        "reports": [_report_as_json(one, field) for one in evaluation.reports],
    }


def spell(share: float | None) -> str:
    """A share in 0..1 with three decimals, rounded down to them, so that no error reads as 1.

    >>> spell(0.9999), spell(1.0), spell(None)
    ('0.999', '1.000', '–')
    """
    return "–" if share is None else f"{int(share * 1000 + 1e-9) / 1000:.3f}"


def _spell_counts(counts: Counts) -> Row:
    shares = map(spell, (counts.precision, counts.recall, counts.f1))
    return (counts.gold, counts.predicted, counts.correct, *shares)


def _shown(case: Case | None, other: Case | None) -> str:
    """The words, cut to where they differ from the other ones."""
    if case is None:
        return "nothing"
    words = case.words
    if len(words) <= _LONGEST:
        return words
    same = 0
    if other is not None:
        same = next((n for n, (a, b) in enumerate(zip(words, other.words, strict=False)) if a != b), len(other.words))
    start = max(0, min(same - _LONGEST // 2, len(words) - _LONGEST))
    end = start + _LONGEST
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}"


def _scores_as_json(scores: Scores) -> dict[str, Any]:
    trait, value = scores.group
    return {
        "by": trait or None,
        "value": value or None,
        "reports": scores.reports,
        "macro_f1": scores.macro_f1,
        "micro": counts_as_json(scores.micro),
        "fields": {
            field.name: {"in_macro": field.in_macro, **counts_as_json(scores.counts[field.name])} for field in FIELDS
        },
    }


def counts_as_json(counts: Counts) -> dict[str, Any]:
    """Counts and their shares as plain JSON."""
    return {
        "gold": counts.gold,
        "predicted": counts.predicted,
        "correct": counts.correct,
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f1,
    }


def _report_as_json(report: Comparison, field: str | None) -> dict[str, Any]:
    return {
        "report": report.name,
        **{trait: ", ".join(report.traits[trait]) for trait in sorted(report.traits) if trait != "file"},
        "macro_f1": report.macro_f1,
        "errors": [_error_as_json(error) for error in report.errors if field in (None, error.field)],
    }


def _error_as_json(error: Error) -> dict[str, Any]:
    expected, found = error.expected, error.found
    return {
        "field": error.field,
        "expected": expected.words if expected else None,
        "found": found.words if found else None,
        "pointer": (found or expected or Case(pointer="", key=(), words="")).pointer,
    }
