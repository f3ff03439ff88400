"""Times reading on one core: documents a second from file to record by format, then building and checking.

Run by hand (`make bench`, or `python benchmarks/throughput.py FOLDER --json numbers.json`): numbers are told, never
asserted. Whole rounds over all files of a format are timed, after one that is not, for some seconds each; medians
count. Time is that of the processor, so that other programs matter less. `--memory FILE` instead reads one file 2 000
times and tells the memory after 200 and after all.
"""

import argparse
import gc
import json
import os
import platform
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wufgraph.checking import check_files
from wufgraph.cli import OBJECTS_BETWEEN_COLLECTIONS
from wufgraph.dataset import Dataset
from wufgraph.folders import find_files
from wufgraph.intake import read_contents
from wufgraph.record import write_record

ROUNDS, SECONDS = 5, 6.0
COPIES, SETTLED = 2000, 200
DEMO = Path(__file__).resolve().parents[1] / "data" / "demo"


def read(path: Path) -> int:
    """One file as records, as `wufgraph extract` writes them; how many bytes they are."""
    return sum(len(write_record(report)) for _, reading in read_contents(path).documents for report in reading.reports)


def rate(work: Callable[[], object], items: int, rounds: int) -> dict[str, float]:
    """Items a second: median, least and greatest of several rounds, fewer where they take long."""
    work()
    rates: list[float] = []
    until = time.monotonic() + SECONDS
    while len(rates) < rounds and (not rates or time.monotonic() < until):
        start = spent()
        work()
        rates.append(items / (spent() - start))
    return {"median": statistics.median(rates), "least": min(rates), "greatest": max(rates), "items": items}


def spent() -> float:
    """Seconds of the processor that this program and those that it ran have used."""
    return sum(os.times()[:4])


def measure_memory(path: Path) -> dict[str, float]:
    """Greatest memory in MB after some readings of a file, and after all of them: equal where nothing piles up."""
    peaks = {}
    for number in range(1, COPIES + 1):
        read(path)
        if number in (SETTLED, COPIES):
            peaks[f"after {number} readings"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return peaks


def measure(folder: Path, rounds: int) -> dict[str, Any]:
    """All numbers for the files of a folder."""
    files = find_files([folder])
    by_format: dict[str, list[Path]] = defaultdict(list)
    for path in files:
        by_format[path.suffix].append(path)
    rates = {
        f"read {suffix}": rate(lambda some=some: [read(path) for path in some], len(some), rounds)  # type: ignore[misc]
        for suffix, some in sorted(by_format.items())
    }
    with tempfile.TemporaryDirectory() as place:
        count = iter(range(1000))

        def build() -> None:
            with Dataset(Path(place) / f"store-{next(count)}") as dataset:
                dataset.build(files)

        rates["build"] = rate(build, len(files), min(rounds, 3))
    rates["check"] = rate(lambda: check_files(files[:4]), 4, min(rounds, 3))
    return {"machine": describe_machine(), "rates": rates}


def describe_machine() -> str:
    """Processor, system and Python, and how busy the machine is: numbers of a busy one are too low."""
    load = os.getloadavg()[0]
    return (
        f"{processor()}, {os.cpu_count()} cores, one used, load {load:.1f}; {platform.system()}; "
        f"Python {sys.version.split()[0]}"
    )


def processor() -> str:
    """The model of the processor."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def main() -> None:
    """Print a table, and write the numbers as JSON where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEMO, help="documents of any format")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--memory", type=Path, metavar="FILE", help="a small document, to read 2 000 times")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # whoever it starts stays on that core too
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, *gc.get_threshold()[1:])  # as the command line does
    if asked.memory:
        numbers = {"machine": describe_machine(), "memory": measure_memory(asked.memory)}
    else:
        numbers = measure(asked.folder, asked.rounds)
    tell(numbers)
    if asked.json:
        asked.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def tell(numbers: dict[str, Any]) -> None:
    """Print all numbers."""
    print(numbers["machine"])
    if "rates" in numbers:
        print(f"{'':14} {'median':>8} {'least':>8} {'greatest':>9}   documents a second")
    for name, told in numbers.get("rates", {}).items():
        print(f"{name:14} {told['median']:8.1f} {told['least']:8.1f} {told['greatest']:9.1f}   of {told['items']}")
    for when, peak in numbers.get("memory", {}).items():
        print(f"memory {when}: {peak:.0f} MB")


if __name__ == "__main__":
    main()
