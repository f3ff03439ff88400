"""The main job from one end to the other, on the demo reports that ship with wufgraph."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file
from pathlib import Path

import networkx as nx

from .assets import find_asset
from .checking import Check, check_files
from .dataset import Dataset
from .export import FORMATS
from .folders import find_files
from .network import Incidence, list_ties, project, write_gexf, write_graphml
from .network.insight import Scope, read_commitments, write_brief
from .network.page import draw_page
from .pages import FrontPage, findings_page, front_page
from .pages.brief_page import brief_page
from .pipeline import BuildSummary
from .query import Table
from .store import EmbeddedStore
from .validation import Severity

_ENDINGS = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "rdfxml": "rdf", "jsonld": "jsonld"}
_FILES = (
    ("network.html", "who organizes with whom: an interactive network"),
    ("brief.html", "one page on the theme of most events, every claim with its source"),
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
    """What the demo found.

    Attributes:
        totals: Findings by severity.
        ties: Pairs of institutions that organized together.
        files: Content by name of the files to leave in the folder.
    """

    summary: BuildSummary
    totals: dict[str, int]
    ties: int
    files: dict[str, bytes]


def run_demo(paths: list[Path], folder: Path, tell: Callable[[str], None]) -> DemoResult:
    """Read the demo reports and more, check them, and make all that can be made of them.

    Args:
        paths: More reports, or folders of them.
        folder: Where the store goes, as `wuf-store`; one that is there from an earlier demo is made anew.
        tell: Says what is being done.

    Raises:
        StoreError: The store could not be written.
    """
    store = folder / "wuf-store"
    if EmbeddedStore.is_store(store):
        shutil.rmtree(store)
    with ExitStack() as stack:
        files = find_files([stack.enter_context(as_file(find_asset("data/demo"))), *paths])
        dataset = stack.enter_context(Dataset(store))
        tell(f"Reading {len(files)} files …")
        summary = dataset.build(files)
        tell("Checking them against the form …")
        checks = check_files(files)
        tell("Drawing and writing …")
        incidence = dataset.incidence()
        network = project(incidence)
        return DemoResult(
            summary=summary,
            totals=_totals(checks),
            ties=network.number_of_edges(),
            files=dict(_make_files(dataset, incidence, network, summary, checks)),
        )


def _make_files(
    dataset: Dataset, incidence: Incidence, network: "nx.Graph[str]", summary: BuildSummary, checks: list[Check]
) -> Iterator[tuple[str, bytes]]:
    for format_ in FORMATS:
        yield f"graph.{_ENDINGS[format_]}", dataset.export(format_)
    events, institutions = dataset.reports(), dataset.query("institutions")
    yield "events.csv", events.to_csv().encode()
    yield "institutions.csv", institutions.to_csv().encode()
    yield "ties.csv", _ties(network).to_csv().encode()
    yield "network.graphml", write_graphml(network)
    yield "network.gexf", write_gexf(network)
    commitments = read_commitments(dataset.store)
    page = draw_page(incidence, "Who works with whom in these reports", commitments=commitments)
    yield "network.html", page.encode()
    brief = write_brief(dataset.store, Scope(theme=_commonest_theme(incidence)))
    yield "brief.html", brief_page(brief).encode()
    yield "findings.html", findings_page(checks).encode()
    content = FrontPage(summary=summary, events=events, institutions=institutions, totals=_totals(checks), files=_FILES)
    yield "index.html", front_page(content).encode()


def _commonest_theme(incidence: Incidence) -> str:
    counts = Counter(slug for event in incidence.events for slug in event.themes)
    return min(counts, key=lambda slug: (-counts[slug], slug))


def _ties(network: "nx.Graph[str]") -> Table:
    rows = tuple((t.source, t.source_label, t.target, t.target_label, t.weight) for t in list_ties(network))
    return Table(("source", "source_label", "target", "target_label", "weight"), rows)


def _totals(checks: list[Check]) -> dict[str, int]:
    return {str(severity): sum(c.count(severity) for c in checks) for severity in Severity}
