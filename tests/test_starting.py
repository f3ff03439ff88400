"""What a command loads before it has read anything: people wait for it each time."""

import subprocess
import sys
from pathlib import Path

from tests.golden_files import DEMO

# Each takes longer to load than a report to read.
HEAVY = {"numpy", "openpyxl", "rdflib", "dateparser", "PIL", "networkx", "pyshacl", "docx"}
READ = """
import sys
from pathlib import Path
from wufgraph.intake import read_outcome
assert read_outcome(Path(sys.argv[1])).reports
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def loaded_for(path: Path) -> set[str]:
    done = subprocess.run([sys.executable, "-c", READ, path], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_report_in_word_is_read_without_what_other_formats_and_graphs_need() -> None:
    loaded = loaded_for(next(iter(sorted(DEMO.glob("*.docx")))))
    assert {"wufgraph", "lxml"} <= loaded
    assert not loaded & HEAVY
