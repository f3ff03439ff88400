"""Clusters to be scored: of a cluster file, or of reports that are resolved for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..cluster_file import cluster, is_cluster_file, read_clusters
from ..documents import load_bytes
from ..identity import Authority, find_mentions, load_authority, resolve
from ..model import Cluster, Report
from .clusters import ClusterScores, score_clusters
from .pairs import read_predicted


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """How well mentions were resolved.

    Attributes:
        scores: By whether known organizations were used: `with authority`, `no authority`; or by the name of
            the cluster file.
        failures: Why some files could not be read.
    """

    scores: Mapping[str, tuple[ClusterScores, ...]]
    failures: tuple[str, ...]


def load_true_clusters(gold: Path) -> list[Cluster] | None:
    """The clusters of a gold file; None where it is another file, or a folder.

    Raises:
        InputError: The cluster file is damaged.
    """
    if not gold.is_file() or not is_cluster_file(data := load_bytes(gold)):
        return None
    return read_clusters(data, str(gold))


def evaluate_clusters(predicted: Path, true: Sequence[Cluster], authority: Authority | None = None) -> Resolution:
    """Score who was resolved to whom against what is true.

    Args:
        predicted: A cluster file; or a record, a document, or a folder of them, which are read and resolved
            together, with known organizations and without.
        true: The clusters as they are.
        authority: Known organizations; those that ship with wufgraph by default.

    Raises:
        InputError: The predicted cluster file is damaged.
    """
    if predicted.is_file() and is_cluster_file(data := load_bytes(predicted)):
        read = read_clusters(data, str(predicted))
        return Resolution(scores={predicted.name: score_clusters(read, true)}, failures=())
    outcomes = read_predicted(predicted)
    reports = [report for outcome in outcomes for report in outcome.reports]
    ways = {"with authority": authority or load_authority(), "no authority": Authority(())}
    return Resolution(
        scores={way: score_clusters(_resolve(reports, authority), true) for way, authority in ways.items()},
        failures=tuple(error for outcome in outcomes for error in outcome.errors),
    )


def _resolve(reports: list[Report], authority: Authority) -> list[Cluster]:
    keyed = {str(number): report for number, report in enumerate(reports)}
    identities = resolve((m for key, report in keyed.items() for m in find_mentions(report, key)), authority)
    return cluster((report, identities.of_report(key)) for key, report in keyed.items())
