"""Writes the demo reports, the sample as a Word form, and the gold records of all of them.

Run it from the top of the repository: python -m tests.corpus.write_demo
"""

from collections.abc import Iterator
from pathlib import Path

from .answers import Layout
from .clusters import write_clusters
from .content import SAMPLE, read_demo, read_entry
from .forms import read_members, write_form
from .gold import read_perfectly, write_gold
from .printed import ROOT

DEMO = ROOT / "data" / "demo"
REPORTS = ROOT / "data" / "reports"
GOLDEN = ROOT / "tests" / "golden"
CLUSTERS = Path(__file__).with_name("demo-clusters.json")


def make_files() -> Iterator[tuple[Path, bytes]]:
    """Every file that is written, with its bytes."""
    entries = read_demo()
    for entry in entries:
        yield DEMO / entry.file, write_form(entry.form, entry.layout)
        yield GOLDEN / "demo" / Path(entry.file).with_suffix(".json").name, write_gold(read_perfectly(entry))
    yield CLUSTERS, write_clusters(map(read_perfectly, entries))
    sample = read_entry(SAMPLE)
    yield REPORTS / "sample-report.docx", write_form(sample.form, Layout.FORM)
    yield GOLDEN / "sample-record.json", write_gold(read_perfectly(sample))


def holds_the_same(path: Path, data: bytes) -> bool:
    """Whether a file has the given content; Word documents are compared by part, as compressors differ."""
    if not path.is_file():
        return False
    if path.suffix == ".docx":
        return read_members(path.read_bytes()) == read_members(data)
    return path.read_bytes() == data


def main() -> None:
    """Write what has changed."""
    for path, data in make_files():
        if not holds_the_same(path, data):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


if __name__ == "__main__":
    main()
