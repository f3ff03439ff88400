"""The writing side in order, on one machine: files → reports → entities → graphs → store.

Read this file first. Each step is a pure function of its input; only here are they put in order, and
only the store keeps anything.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import BNode, Graph, URIRef

from .assets import read_asset
from .extraction import CaptionTable
from .folders import find_files
from .graph import iris
from .graph.entailment import load_rules
from .graph.lift import lift_report
from .graph.lower import lower_report
from .graph.registry import registry_graph
from .identity import find_mentions, resolve
from .intake import FileOutcome, read_outcome
from .ledger import StoredReport, assign_keys, load_stored
from .model import Identities, Report
from .repeats import is_same_event, weigh
from .store import Store
from .vocabulary import WUF, load_ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a graph holds, each thing counted once; `unread` counts passages."""

    reports: int
    events: int
    institutions: int
    persons: int
    speakers: int
    statements: int
    positions: int
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a build did: every input file is in `files`.

    Attributes:
        files: In the order in which they were read.
        added: Keys of reports that are new in the store.
        replaced: Keys of reports that took the place of a stored one.
        set_aside: Files whose report is of the same event as another one of this build, with the file that was kept.
        counts: What the store holds now.
    """

    files: tuple[FileOutcome, ...]
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    set_aside: tuple[tuple[Path, Path], ...]
    counts: Counts

    @property
    def failed(self) -> tuple[FileOutcome, ...]:
        """Files that could not be read, wholly or in part."""
        return tuple(outcome for outcome in self.files if outcome.errors)


def build(
    paths: Iterable[Path],
    store: Store,
    progress: Callable[[Path], None] = lambda _: None,
    captions: CaptionTable | None = None,
    seconds: float | None = None,
) -> BuildSummary:
    """Read files and put their reports into a store.

    Args:
        paths: Documents, record files, or folders of them.
        store: Open for writing.
        progress: Called after each file with its path.
        captions: Printed wording; that which ships with wufgraph by default.
        seconds: The longest time for each document, where time can be limited; no limit by default.

    Raises:
        StoreError: The store could not be written; it holds what it held before.
    """
    outcomes = []
    for path in find_files(paths):
        outcomes.append(read_outcome(path, captions, seconds))
        progress(path)
    stored = load_stored(store)
    chosen, set_aside = choose(outcomes, stored)
    if chosen or stored:
        write(chosen, stored, store)
    before = {one.key for one in stored}
    return BuildSummary(
        files=tuple(outcomes),
        added=tuple(sorted(set(chosen) - before)),
        replaced=tuple(sorted(set(chosen) & before)),
        set_aside=tuple(set_aside),
        counts=count(store),
    )


def write(reports: dict[str, Report], stored: Sequence[StoredReport], store: Store) -> None:
    """Resolve all reports together and replace every graph that changes, in one transaction."""
    kept = [one for one in stored if one.key not in reports]
    identities = resolve(
        [
            *(m for key, r in reports.items() for m in find_mentions(r, key)),
            *(m for one in kept for m in one.mentions()),
        ]
    )
    graphs: dict[URIRef, Graph | None] = {
        iris.report_graph(key): lift_report(report, key, identities.of_report(key)) for key, report in reports.items()
    }
    graphs |= {name: graph for one in kept if (moved := _follow(one, identities, store)) for name, graph in [moved]}
    ontology = _ontology_without_blank_nodes()
    countries = {code for r in reports.values() for code in _countries(r)} | {
        code for one in kept for code in one.countries
    }
    graphs[iris.REGISTRY_GRAPH] = registry_graph(identities.entities.values(), countries, ontology)
    graphs[iris.ONTOLOGY_GRAPH] = ontology
    # What was inferred before may no longer follow: it goes with the change, and comes back after it.
    store.replace({**graphs, iris.INFERRED_GRAPH: None})
    store.replace({iris.INFERRED_GRAPH: infer(store)})


def choose(
    outcomes: Iterable[FileOutcome], stored: Sequence[StoredReport]
) -> tuple[dict[str, Report], list[tuple[Path, Path]]]:
    """One report per event: a record before the document that it corrects, else the file that says most.

    Returns:
        Report by key, and the files that were set aside with those kept instead.
    """
    read, set_aside = _put_records_first(outcomes)
    keys = assign_keys([report for _, report in read], stored)
    wanting: dict[str, list[tuple[Path, Report]]] = defaultdict(list)
    for place, one in enumerate(read):
        wanting[keys[place]].append(one)
    chosen = {}
    for key in sorted(wanting):
        (kept, report), *others = sorted(wanting[key], key=_says_most)
        chosen[key] = report
        set_aside += [(path, kept) for path, _ in others]
    return chosen, set_aside


def _put_records_first(
    outcomes: Iterable[FileOutcome],
) -> tuple[list[tuple[Path, Report]], list[tuple[Path, Path]]]:
    """Reports with their files, but for those of documents that a record in the same build corrects."""
    every = [(outcome, report) for outcome in outcomes for report in outcome.reports]
    records: dict[str | None, list[tuple[Path, Report]]] = defaultdict(list)
    for outcome, report in every:
        if outcome.is_record and report.sha256:
            records[report.sha256].append((outcome.path, report))
    kept, set_aside = [], []
    for outcome, report in every:
        corrections = [] if outcome.is_record else records[report.sha256]
        # A record of a document with one report is of that report, whatever was corrected in it.
        alone = sum(other.sha256 == report.sha256 for other in outcome.reports) == 1
        path = next((p for p, r in corrections if alone or is_same_event(r, report)), None)
        if path:
            set_aside.append((outcome.path, path))
        else:
            kept.append((outcome.path, report))
    return kept, set_aside


def infer(store: Store) -> Graph:
    """What follows from the store by the rules of entailment and is not stated in it."""
    inferred = Graph()
    for rule in load_rules():
        answer = store.ask(rule)
        if isinstance(answer, Graph):
            inferred += answer
    return inferred


def count(store: Store) -> Counts:
    """What a store holds."""
    answer = store.ask(read_asset("queries/internal/counts.rq"))
    if isinstance(answer, bool | Graph):
        raise TypeError("counts.rq is a SELECT query")
    return Counts(**{name: int(str(term)) for name, term in zip(answer.variables, answer.rows[0], strict=True)})


def _follow(one: StoredReport, identities: Identities, store: Store) -> tuple[URIRef, Graph] | None:
    """The graph of a stored report whose mentions now mean something else; None where they do not."""
    agents = identities.of_report(one.key)
    if agents == one.resolved:
        return None
    name = iris.report_graph(one.key)
    before = store.graph(name)
    return name, _keep_contacts(lift_report(lower_report(before, one.key), one.key, agents), before)


def _keep_contacts(graph: Graph, before: Graph) -> Graph:
    """What is known of e-mail addresses, which do not come back from a graph."""
    for predicate in (WUF.contactSupplied, WUF.contactFitsOrganization):
        graph.remove((None, predicate, None))
        for triple in before.triples((None, predicate, None)):
            graph.add(triple)
    return graph


def _countries(report: Report) -> set[str]:
    based = {o.country for o in report.organizers if o.country}
    return based | {code for speaker in report.speakers for code in speaker.nationality}


def _says_most(one: tuple[Path, Report]) -> tuple[int, str]:
    path, report = one
    return -weigh(report), str(path)


@cache
def _ontology_without_blank_nodes() -> Graph:
    """The ontology's named part: axioms that need blank nodes are for the reasoner, which reads the files.

    Do not change it.
    """
    graph = Graph()
    for triple in load_ontology():
        if all(not isinstance(term, BNode) for term in triple):
            graph.add(triple)
    return graph
