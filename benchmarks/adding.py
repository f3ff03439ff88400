"""Times adding one report to a graph of many: resolving, writing and inference, without the start of Python.

Run by hand from the top of the repository; the first run makes the reports and builds the graph, which takes minutes:

    python -m benchmarks.adding FOLDER --mentions 52500

The noise generator's reports hold institutions and persons as people write them (tests/identity/noise). One in a
thousand is kept back, and added afterwards, each by a process of its own.
"""

import argparse
import statistics
import subprocess
import sys
from pathlib import Path

ONE = """
import sys, time
from wufgraph.dataset import Dataset
start = time.process_time()
with Dataset(sys.argv[1]) as dataset:
    dataset.build([sys.argv[2]])
print(time.process_time() - start)
"""


def prepare(folder: Path, mentions: int) -> None:
    """Make reports and a graph of all but some of them."""
    python = sys.executable
    noise = [python, "-m", "tests.identity.noise.generate", "--records", "--mentions", str(mentions)]
    subprocess.run([*noise, "--output", str(folder / "made")], check=True)
    (folder / "most").mkdir()
    (folder / "left").mkdir()
    for number, path in enumerate(sorted((folder / "made" / "records").iterdir())):
        path.rename(folder / ("most" if number % 1000 else "left") / path.name)
    store = str(folder / "store")
    subprocess.run([python, "-m", "wufgraph", "build", str(folder / "most"), "--store", store, "-q"], check=True)


def main() -> None:
    """Print seconds of the processor for each report, then their median and greatest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mentions", type=int, default=52_500, help="of institutions, and as many of persons")
    asked = parser.parse_args()
    if not (asked.folder / "store").exists():
        prepare(asked.folder, asked.mentions)
    taken = []
    for path in sorted((asked.folder / "left").iterdir()):
        add = [sys.executable, "-c", ONE, str(asked.folder / "store"), str(path)]
        taken.append(float(subprocess.run(add, check=True, capture_output=True, text=True).stdout))
        print(f"{path.name}  {taken[-1]:.2f} s")
    print(f"median {statistics.median(taken):.2f} s, greatest {max(taken):.2f} s")


if __name__ == "__main__":
    main()
