"""Times the stages on the demo reports, as whole runs: documents a second, medians of several rounds.

Run by hand (`make bench`): wall times are told, never asserted.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wufgraph.checking import check_files
from wufgraph.dataset import Dataset
from wufgraph.documents import load_bytes, read_document
from wufgraph.extraction import extract
from wufgraph.folders import find_files

ROUNDS = 5
DEMO = Path(__file__).resolve().parents[1] / "data" / "demo"


def rate(work: Callable[[], object], items: int) -> str:
    """Items a second: median, least and greatest."""
    work()
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        rates.append(items / (time.perf_counter() - start))
    return f"{statistics.median(rates):8.1f} /s  ({min(rates):.1f} to {max(rates):.1f})"


def main() -> None:
    """Print one line per stage."""
    files = find_files([DEMO])
    for suffix in (".docx", ".txt"):
        some = [(path, load_bytes(path)) for path in files if path.suffix == suffix]
        documents = [read_document(data, path.name) for path, data in some]
        print(f"document {suffix:6}", rate(lambda some=some: [read_document(d, p.name) for p, d in some], len(some)))
        print(f"record   {suffix:6}", rate(lambda ds=documents: [extract(d) for d in ds], len(documents)))
    with tempfile.TemporaryDirectory() as folder:
        count = iter(range(1000))

        def build() -> None:
            with Dataset(Path(folder) / f"store-{next(count)}") as dataset:
                dataset.build(files)

        print("build to store ", rate(build, len(files)))
    print("check          ", rate(lambda: check_files(files[:4]), 4))
    print(f"Python {sys.version.split()[0]}, {ROUNDS} rounds, median (least to greatest)")


if __name__ == "__main__":
    main()
