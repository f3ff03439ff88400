"""Clusters to be scored: of a cluster file, or of reports that are resolved for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..cluster_file import cluster, is_cluster_file, read_clusters
from ..documents import load_bytes
from ..folders import find_files
from ..identity import Authority, find_mentions, load_authority, resolve
from ..intake import read_outcome
from ..model import Cluster, Report
from .clusters import ClusterScores, score_clusters
from .pairs import is_beside


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


def evaluate_clusters(predicted: Path, gold: Path) -> Resolution:
    """Score who was resolved to whom against a cluster file.

    Args:
        predicted: A cluster file; or a record, a document, or a folder of them, which are read and resolved
            together, with known organizations and without.
        gold: A cluster file.

    Raises:
        InputError: A cluster file is damaged or missing.
    """
    true = read_clusters(load_bytes(gold), str(gold))
    if predicted.is_file() and is_cluster_file(data := load_bytes(predicted)):
        read = read_clusters(data, str(predicted))
        return Resolution(scores={predicted.name: score_clusters(read, true)}, failures=())
    outcomes = [read_outcome(path) for path in find_files([predicted]) if not is_beside(path)]
    reports = [report for outcome in outcomes for report in outcome.reports]
    ways = {"with authority": load_authority(), "no authority": Authority(())}
    return Resolution(
        scores={way: score_clusters(_resolve(reports, authority), true) for way, authority in ways.items()},
        failures=tuple(error for outcome in outcomes for error in outcome.errors),
    )


def is_gold_clusters(gold: Path) -> bool:
    """Whether a gold file is one of clusters."""
    return gold.is_file() and is_cluster_file(load_bytes(gold))


def _resolve(reports: list[Report], authority: Authority) -> list[Cluster]:
    keyed = {str(number): report for number, report in enumerate(reports)}
    identities = resolve((m for key, report in keyed.items() for m in find_mentions(report, key)), authority)
    return cluster((report, identities.of_report(key)) for key, report in keyed.items())
