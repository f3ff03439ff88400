"""Times checking: report graphs a second in one process and in two, and the memory after many.

Run by hand: `python -m benchmarks.validation FOLDER --reports 10000`. The reports of FOLDER are read and lifted first,
which is timed apart, and checked again and again until there are as many as asked for. With `--against SHAPES.ttl
VOCABULARY.ttl`, each of them is also checked by pySHACL with these other shapes, turn and turn about, and the ratio of
processor time is told. With `--equal 20`, the results of so many are compared with those of pySHACL and our shapes.
Numbers are told, never asserted.
"""

import argparse
import gc
import json
import multiprocessing
import os
import resource
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

import pyshacl
from rdflib import SH, BNode, Graph
from rdflib.term import Node

from wufgraph.fingerprints import report_slug
from wufgraph.folders import find_files
from wufgraph.graph.lift import lift_report
from wufgraph.graph.registry import registry_graph
from wufgraph.identity import find_mentions, resolve
from wufgraph.intake import read_outcome
from wufgraph.validation import EngineName, Validation, Validator, validate_all
from wufgraph.validation.spelling import spell_triples
from wufgraph.vocabulary import load_ontology

Laid = tuple[Graph, Graph]
_COMPARED = (
    SH.focusNode, SH.resultPath, SH.value, SH.sourceConstraintComponent, SH.sourceShape, SH.resultSeverity,
)  # fmt: skip


def lifted(folder: Path, ontology: Graph) -> Iterator[Laid]:
    """The graph of each report in a folder, and its registry."""
    for path in find_files([folder]):
        for report in read_outcome(path).reports:
            key = f"{report.forum}/{report_slug(report)}"
            identities = resolve(find_mentions(report, key))
            countries = {one.country for one in report.organizers if one.country}
            countries |= {code for speaker in report.speakers for code in speaker.nationality}
            registry = registry_graph(identities.entities.values(), countries, ontology)
            yield lift_report(report, key, identities.of_report(key)), registry


def processor_time() -> float:
    """Of this process and of those that it started and that have ended, in seconds."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whose))


def peak_memory() -> float:
    """Greatest memory of this process and of those that it started and that still run, in MB (Linux)."""
    pids = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
    told = (line for pid in pids for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines())
    return sum(int(line.split()[1]) for line in told if line.startswith("VmHWM")) / 1024


def time_many(graphs: Sequence[Laid], ontology: Graph, told: argparse.Namespace) -> dict[str, float]:
    """Check a tenth of the reports, then all. They are there as N-Triples, as the store gives them."""
    numbers: dict[str, float] = {}
    spelled = [tuple(map(spell_triples, laid)) for laid in graphs]
    for count in (max(told.reports // 10, 100), told.reports):
        start, used = time.monotonic(), processor_time()
        checked = validate_all(islice(cycle(spelled), count), ontology, engine=EngineName(told.engine), jobs=told.jobs)
        found, memory = 0, 0.0
        for number, one in enumerate(checked, start=1):
            found += len(one.findings)
            if number == count:
                memory = peak_memory()
        numbers |= {
            f"{count} checked, s": time.monotonic() - start,
            f"{count} checked, processor time, s": processor_time() - used,
            f"{count} checked, findings": found,
            f"{count} checked, greatest memory, MB": memory,
        }
    return numbers


def time_against(graphs: Sequence[Laid], ontology: Graph, files: Sequence[Path], count: int) -> dict[str, float]:
    """Check each report with our shapes, and by pySHACL with other shapes, turn and turn about.

    Args:
        graphs: Reports with their registries.
        ontology: Ours.
        files: The other shapes, and the vocabulary that they look up.
        count: How many reports.
    """
    validator, (shapes, vocabulary) = Validator(ontology), (Graph().parse(file) for file in files)
    validator.validate(*graphs[0])
    ours, theirs = list[float](), list[float]()
    for report, registry in islice(cycle(graphs), count):
        gc.collect()  # what theirs leaves behind is not ours to clear away
        start = time.process_time()
        validator.validate(report, registry)
        ours.append(time.process_time() - start)
        data = report + registry
        start = time.process_time()
        pyshacl.validate(data, shacl_graph=shapes, ont_graph=vocabulary, inference="none")
        theirs.append(time.process_time() - start)
    return {
        "ours, processor time of a report, ms": 1000 * statistics.median(ours),
        "theirs, processor time of a report, ms": 1000 * statistics.median(theirs),
        "ratio of medians": statistics.median(theirs) / statistics.median(ours),
        "ratio of sums": sum(theirs) / sum(ours),
    }


def compare_engines(graphs: Sequence[Laid], ontology: Graph, count: int) -> dict[str, float]:
    """Check reports with both engines and our shapes."""
    engines = [Validator(ontology, engine=engine) for engine in EngineName]
    each = ([results_of(engine.validate(*laid)) for engine in engines] for laid in graphs[:count])
    return {"compared with pySHACL": count, "not equal": sum(ours != theirs for ours, theirs in each)}


def results_of(validation: Validation) -> Counter[tuple[str, ...]]:
    """Each result of a validation report; blank nodes have no names to compare."""
    report = validation.results
    return Counter(
        tuple(_spell(report.value(result, part)) for part in _COMPARED) for result in report.objects(None, SH.result)
    )


def _spell(term: Node | None) -> str:
    return "" if term is None or isinstance(term, BNode) else term.n3()


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--engine", choices=list(EngineName), default=EngineName.SHIFTY)
    parser.add_argument("--against", type=Path, nargs=2, metavar=("SHAPES", "VOCABULARY"))
    parser.add_argument("--equal", type=int, default=0)
    told = parser.parse_args()
    ontology = load_ontology()
    start = time.monotonic()
    graphs = list(lifted(told.folder, ontology))
    gc.freeze()  # what is held for this benchmark alone is not to be searched for garbage at the cost of the others
    numbers: dict[str, float] = {"graphs": len(graphs), "reading and lifting, s": time.monotonic() - start}
    if told.against:
        numbers |= time_against(graphs, ontology, told.against, told.reports)
    else:
        numbers |= time_many(graphs, ontology, told)
    if told.equal:
        numbers |= compare_engines(graphs, ontology, told.equal)
    print(json.dumps(numbers, indent=2))


if __name__ == "__main__":
    main()
