"""The main job from one end to the other, on the demo reports that ship with wufgraph."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file
from pathlib import Path

from .assets import find_asset
from .checking import Check, check_files
from .dataset import Dataset
from .export import FORMATS
from .intake import find_files
from .network import list_ties, write_gexf, write_graphml
from .network.page import draw_page
from .pages import FrontPage, findings_page, front_page
from .pipeline import BuildSummary
from .query import Table
from .validation import Severity

_ENDINGS = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "rdfxml": "rdf", "jsonld": "jsonld"}
_FILES = (
    ("network.html", "who organizes with whom: an interactive network"),
    ("findings.html", "what is missing or wrong in each report, with the place quoted and what to do"),
    ("institutions.csv", "every institution, for a spreadsheet"),
    ("events.csv", "every event, for a spreadsheet"),
    ("ties.csv", "every pair that organized together"),
    ("graph.ttl", "the knowledge graph as Turtle"),
    ("graph.jsonld", "the same as JSON-LD, a tree per event, for web developers"),
    ("graph.trig", "the same with one named graph per report"),
    ("network.graphml", "the network for Gephi, Cytoscape or igraph"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoResult:
    """What the demo found; `totals` are findings by severity, `examples` commands to try next."""

    summary: BuildSummary
    totals: dict[str, int]
    ties: int
    examples: tuple[str, ...]


def run_demo(
    paths: list[Path], output: Path, write: Callable[[str | bytes, Path], None], tell: Callable[[str], None]
) -> DemoResult:
    """Read the demo reports and more, check them, and write a folder of results.

    Args:
        paths: More reports, or folders of them.
        output: The folder; files in it are replaced, and so is its store.
        write: Writes one file.
        tell: Says what is being done.
    """
    store = output / "wuf-store"
    with ExitStack() as stack:
        demo = stack.enter_context(as_file(find_asset("data/demo")))
        files = find_files([demo, *paths])
        dataset = stack.enter_context(Dataset(store))
        tell(f"Reading {len(files)} reports …")
        summary = dataset.build(files)
        tell("Checking them against the form …")
        checks = check_files(files)
        tell(f"Writing {output}/ …")
        _write_graph(dataset, output, write)
        ties = _write_network(dataset, output, write)
        _write_pages(dataset, summary, checks, output, write)
    return DemoResult(
        summary=summary,
        totals=_totals(checks),
        ties=ties,
        examples=(
            f"wufgraph query co-organizers --store {store}",
            f"wufgraph query positions-by-agenda --param agenda=habitat-iii --store {store}",
            f'wufgraph why "UN-Habitat" --store {store}',
            "wufgraph build YOUR-REPORTS/ && wufgraph network draw",
        ),
    )


def _write_graph(dataset: Dataset, output: Path, write: Callable[[str | bytes, Path], None]) -> None:
    for format_ in FORMATS:
        write(dataset.export(format_), output / f"graph.{_ENDINGS[format_]}")
    write(dataset.query("institutions").to_csv(), output / "institutions.csv")
    write(dataset.reports().to_csv(), output / "events.csv")


def _write_network(dataset: Dataset, output: Path, write: Callable[[str | bytes, Path], None]) -> int:
    network = dataset.network()
    ties = list_ties(network)
    rows = tuple((t.source, t.source_label, t.target, t.target_label, t.weight) for t in ties)
    write(
        Table(("source", "source_label", "target", "target_label", "weight"), rows).to_csv(),
        output / "ties.csv",
    )
    write(write_graphml(network), output / "network.graphml")
    write(write_gexf(network), output / "network.gexf")
    write(draw_page(dataset.affiliation(), "Who works with whom in these reports"), output / "network.html")
    return len(ties)


def _write_pages(
    dataset: Dataset,
    summary: BuildSummary,
    checks: list[Check],
    output: Path,
    write: Callable[[str | bytes, Path], None],
) -> None:
    write(findings_page(checks), output / "findings.html")
    content = FrontPage(
        summary=summary,
        events=dataset.reports(),
        institutions=dataset.query("institutions"),
        totals=_totals(checks),
        files=_FILES,
    )
    write(front_page(content), output / "index.html")


def _totals(checks: list[Check]) -> dict[str, int]:
    return {str(severity): sum(c.count(severity) for c in checks) for severity in Severity}
