"""Scores of clusters told as text for a terminal, and as JSON for programs."""

from collections.abc import Iterator, Mapping
from typing import Any

from .clusters import ClusterError, ClusterScores
from .telling import Row, counts_as_json, spell

Scores = Mapping[str, tuple[ClusterScores, ...]]
CLUSTER_COLUMNS = (
    *("kind", "resolved", "mentions", "missing", "extra", "clusters", "found"),
    *("pairwise precision", "recall", "F1", "B-cubed precision", "recall", "F1"),
)


def cluster_rows(scores: Scores) -> Iterator[Row]:
    """One row per kind and way of resolving."""
    for way, kinds in scores.items():
        for one in kinds:
            pairs, b_cubed = one.pairwise, one.b_cubed
            yield (
                one.kind.value,
                way,
                *(one.mentions, len(one.missing), len(one.extra), one.clusters, one.found),
                *map(spell, (pairs.precision, pairs.recall, pairs.f1)),
                *map(spell, (b_cubed.precision, b_cubed.recall, b_cubed.f1) if b_cubed else (None, None, None)),
            )


def cluster_error_lines(scores: Scores, most: int | None = None) -> Iterator[str]:
    """What was merged and should not have been, and what was split, those of most pairs first.

    Args:
        scores: By way of resolving.
        most: How many of each kind and way; all by default.
    """
    for way, kinds in scores.items():
        for one in kinds:
            if one.errors:
                yield f"{one.kind.value}, {way}"
            yield from (f"  {_spell_error(error)}" for error in one.errors[:most])


def clusters_as_json(scores: Scores) -> list[dict[str, Any]]:
    """All of it as plain JSON (docs/evaluation.md names the keys)."""
    return [_as_json(way, one) for way, kinds in scores.items() for one in kinds]


def _spell_error(error: ClusterError) -> str:
    parts = " ≠ ".join if error.what == "merged" else " = ".join
    return f"{error.what}, {error.pairs} pairs: {parts(' | '.join(part) for part in error.parts)}"


def _as_json(way: str, one: ClusterScores) -> dict[str, Any]:
    b_cubed = one.b_cubed
    return {
        "kind": one.kind.value,
        "resolved": way,
        "mentions": one.mentions,
        "missing": [list(mention) for mention in one.missing],
        "extra": [list(mention) for mention in one.extra],
        "clusters": one.clusters,
        "found": one.found,
        "pairwise": counts_as_json(one.pairwise),
        "b_cubed": {"precision": b_cubed.precision, "recall": b_cubed.recall, "f1": b_cubed.f1} if b_cubed else None,
        "errors": [
            {"what": error.what, "id": error.id, "pairs": error.pairs, "parts": [list(part) for part in error.parts]}
            for error in one.errors
        ],
    }
