"""Times checking: report graphs a second in one process and in two, and the memory after many.

Run by hand: `python -m benchmarks.validation FOLDER --reports 10000`. The reports of FOLDER are read and lifted first,
which is timed apart, and checked again and again until there are as many as asked for. Numbers are told, never
asserted.
"""

import argparse
import json
import resource
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from rdflib import Graph

from wufgraph.folders import find_files
from wufgraph.graph import iris
from wufgraph.graph.lift import lift_report
from wufgraph.graph.registry import registry_graph
from wufgraph.identity import find_mentions, resolve
from wufgraph.intake import read_outcome
from wufgraph.validation import EngineName, validate_all
from wufgraph.vocabulary import load_ontology


def lifted(folder: Path, ontology: Graph) -> Iterator[tuple[Graph, Graph]]:
    """The graph of each report in a folder, and its registry."""
    for path in find_files([folder]):
        for report in read_outcome(path).reports:
            key = f"{report.forum}/{iris.report_slug(report)}"
            identities = resolve(find_mentions(report, key))
            countries = {one.country for one in report.organizers if one.country}
            countries |= {code for speaker in report.speakers for code in speaker.nationality}
            registry = registry_graph(identities.entities.values(), countries, ontology)
            yield lift_report(report, key, identities.of_report(key)), registry


def peak_memory() -> float:
    """Greatest memory of this process and of those that it started, in MB."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in whose) / 1024


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--engine", choices=list(EngineName), default=EngineName.SHIFTY)
    told = parser.parse_args()
    ontology = load_ontology()
    start = time.monotonic()
    graphs = list(lifted(told.folder, ontology))
    numbers: dict[str, float] = {"graphs": len(graphs), "reading and lifting, s": time.monotonic() - start}
    for count in (max(told.reports // 10, 100), told.reports):
        start = time.monotonic()
        reports = islice(cycle(graphs), count)
        found = sum(
            len(one.findings) for one in validate_all(reports, ontology, engine=EngineName(told.engine), jobs=told.jobs)
        )
        numbers |= {
            f"{count} checked, s": time.monotonic() - start,
            f"{count} checked, findings": found,
            f"{count} checked, greatest memory, MB": peak_memory(),
        }
    print(json.dumps(numbers, indent=2))


if __name__ == "__main__":
    main()
