"""Measures who is resolved to whom, on made-up mentions of known truth: quality, time and memory by their number.

Run by hand, `python -m benchmarks.identities`: numbers are told, never asserted. Time is that of the processor.
"""

import argparse
import gc
import json
import resource
import sys
import time
from collections.abc import Sequence

from tests.identity.noise.generate import Order, list_clusters, make_set
from tests.identity.noise.parts import Part

from wufgraph.cli import OBJECTS_BETWEEN_COLLECTIONS
from wufgraph.cluster_file import cluster, read_clusters
from wufgraph.evaluation.clusters import ClusterScores, score_clusters
from wufgraph.identity import Authority, find_mentions, load_authority
from wufgraph.identity.geography import find_countries
from wufgraph.identity.institutions import resolve_institutions
from wufgraph.identity.persons import people_of, resolve_persons
from wufgraph.model import Cluster, EntityKind, Report


def measure(
    reports: Sequence[Report], gold: Sequence[Cluster], way: str, authority: Authority, *, addresses: bool
) -> None:
    """Resolve all mentions of some reports, and tell a line for each kind."""
    keyed = {f"{number:06}": report for number, report in enumerate(reports)}
    mentions = [mention for key, report in keyed.items() for mention in find_mentions(report, key, addresses=addresses)]
    of_kind = {kind: [m for m in mentions if m.kind is kind] for kind in (EntityKind.INSTITUTION, EntityKind.PERSON)}
    start = time.process_time()
    institutions = resolve_institutions(
        of_kind[EntityKind.INSTITUTION], authority, people_of(of_kind[EntityKind.PERSON])
    )
    between = time.process_time()
    countries = find_countries(of_kind[EntityKind.INSTITUTION], institutions)
    persons = resolve_persons(of_kind[EntityKind.PERSON], institutions, countries)
    seconds = {EntityKind.INSTITUTION: between - start, EntityKind.PERSON: time.process_time() - between}
    found: dict[str, dict[str, str]] = {}
    for part in (institutions, persons):
        for (report, pointer), iri in part.by_mention.items():
            found.setdefault(report, {})[pointer] = iri
    clusters = cluster((report, found.get(key, {})) for key, report in keyed.items())
    for score in score_clusters(clusters, gold):
        print(f"{score.mentions:7} {score.kind:12} {way:15} {_spell(score)} {seconds[score.kind]:6.1f} s")


def _spell(score: ClusterScores) -> str:
    pairs = score.pairwise
    precision, recall = pairs.correct / pairs.predicted, pairs.correct / pairs.gold
    f1 = 2 * precision * recall / (precision + recall)
    return f"precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}"


def main() -> None:
    """Make mentions of each number asked for, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mentions", type=int, nargs="*", default=[10_000, 100_000], help="how many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", choices=["tuning", "frozen"], default="tuning")
    parser.add_argument("--addresses", action="store_true", help="use speakers' e-mail addresses as evidence, too")
    given = parser.parse_args()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    for number in given.mentions:
        made = make_set(Order(seed=given.seed, mentions=number, part=Part(given.part)))
        gold = read_clusters(json.dumps(list_clusters(made.noted)).encode(), "made up")
        for way, authority in {"with authority": load_authority(), "no authority": Authority(())}.items():
            measure(made.records, gold, way, authority, addresses=given.addresses)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:.0f} MB at most, records included", file=sys.stderr)


if __name__ == "__main__":
    main()
