"""Who was resolved to whom, against who they are: pairwise and B-cubed measures of clusters of mentions.

Sources: pairwise measures after D. Menestrina, S. E. Whang and H. Garcia-Molina, Evaluating entity resolution
results, PVLDB 3 (2010), doi:10.14778/1920841.1920871; B-cubed after A. Bagga and B. Baldwin, Entity-based
cross-document coreferencing using the vector space model, ACL 1998, doi:10.3115/980845.980859.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import comb, fsum

from ..model import Cluster, EntityKind
from .counts import Counts

Mention = tuple[str, str]
"""File and words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BCubed:
    """Shares in 0..1, means over mentions.

    Attributes:
        precision: Of those that share a mention's predicted cluster, the share that are the same.
        recall: Of those that are the same, the share in the mention's predicted cluster.
    """

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterError:
    """A predicted cluster of several true ones, or a true one in several predicted ones; missing mentions are left out.

    Attributes:
        what: `merged` or `split`.
        id: Identifier of the cluster that should be several, or of the one that should be one.
        parts: Words of the mentions of each part, the largest part first.
        pairs: Pairs of mentions that are wrong for it.
    """

    what: str
    kind: EntityKind
    id: str
    parts: tuple[tuple[str, ...], ...]
    pairs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterScores:
    """Measures over the mentions of one kind.

    Attributes:
        mentions: Mentions of the gold clusters.
        missing: Those of them that no predicted cluster has; each counts as a cluster of its own.
        extra: Predicted mentions that no gold cluster has; they are left out.
        pairwise: Pairs of mentions in one cluster.
        b_cubed: None where there is no mention.
        errors: Those of most pairs first.
    """

    kind: EntityKind
    mentions: int
    missing: tuple[Mention, ...]
    extra: tuple[Mention, ...]
    clusters: int
    found: int
    pairwise: Counts
    b_cubed: BCubed | None
    errors: tuple[ClusterError, ...]


def score_clusters(predicted: Iterable[Cluster], gold: Iterable[Cluster]) -> tuple[ClusterScores, ...]:
    """Compare two ways of clustering mentions, each kind by itself.

    Args:
        predicted: As they were resolved.
        gold: As they are; a mention stands in one cluster.
    """
    read, true = list(predicted), list(gold)
    kinds = [kind for kind in EntityKind if any(one.kind is kind for one in true)]
    return tuple(
        _score(kind, [one for one in read if one.kind is kind], [one for one in true if one.kind is kind])
        for kind in kinds
    )


def _score(kind: EntityKind, predicted: Sequence[Cluster], gold: Sequence[Cluster]) -> ClusterScores:
    true = {mention: one.id for one in gold for mention in one.mentions}
    found = {mention: one.id for one in predicted for mention in one.mentions}
    missing = sorted(true.keys() - found.keys())
    # A mention that was not found is by itself: it shares a cluster with no other.
    read = {mention: (found.get(mention), mention if mention not in found else None) for mention in true}
    cells = Counter((read[mention], true[mention]) for mention in true)
    of_read, of_true = Counter(read.values()), Counter(true.values())
    return ClusterScores(
        kind=kind,
        mentions=len(true),
        missing=tuple(missing),
        extra=tuple(sorted(found.keys() - true.keys())),
        clusters=len(of_true),
        found=len(of_read),
        pairwise=Counts(
            correct=_pairs(cells.values()), predicted=_pairs(of_read.values()), gold=_pairs(of_true.values())
        ),
        b_cubed=BCubed(
            precision=fsum(n * n / of_read[one] for (one, _), n in cells.items()) / len(true),
            recall=fsum(n * n / of_true[one] for (_, one), n in cells.items()) / len(true),
        )
        if true
        else None,
        errors=tuple(
            sorted(
                (
                    *_find_errors("merged", kind, found, true),
                    *_find_errors("split", kind, true, found),
                ),
                key=lambda error: (-error.pairs, error.what, error.id),
            )
        ),
    )


def _pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)


def _find_errors(
    what: str, kind: EntityKind, whole: dict[Mention, str], parts: dict[Mention, str]
) -> Iterator[ClusterError]:
    """Clusters of the first way that are several in the second."""
    members: dict[str, dict[str, list[Mention]]] = {}
    for mention in sorted(whole.keys() & parts.keys()):
        members.setdefault(whole[mention], {}).setdefault(parts[mention], []).append(mention)
    for identifier, groups in members.items():
        if len(groups) > 1:
            sizes = [len(group) for group in groups.values()]
            ordered = sorted(groups.values(), key=lambda group: (-len(group), group))
            yield ClusterError(
                what=what,
                kind=kind,
                id=identifier,
                parts=tuple(tuple(sorted({words for _, words in group})) for group in ordered),
                pairs=comb(sum(sizes), 2) - _pairs(sizes),
            )
