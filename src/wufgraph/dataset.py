"""The Python API: a store, and all that can be done with it."""

import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from rdflib import ORG, RDFS, Graph, URIRef

from .candidates import Candidate, list_candidates
from .cluster_file import cluster
from .deciding import open_decisions, stored_identities
from .decision_changes import Change, compare
from .decision_file import write_decisions
from .decisions import Decisions
from .errors import LookupFailed
from .export import export_graph
from .graph import iris
from .graph.lower import lower_report
from .identity import Comparator, propose
from .identity_files import find_identity_files, save_bytes
from .ledger import load_stored
from .model import Cluster, Identities, Language, Report
from .own_captions import choose_captions
from .pipeline import BuildSummary, Counts, build, count
from .query import Query, Table, run_query, run_sparql
from .query.parameters import find_iri
from .store import EmbeddedStore, Solutions
from .stored_findings import read_stored_findings
from .validation import EngineName, Finding
from .writing import write

if TYPE_CHECKING:
    import networkx as nx

    from .network import Incidence


class Dataset:
    """The knowledge graph of a folder of reports; `store` holds it, for what takes one as `network.insight` does.

    >>> import tempfile, wufgraph
    >>> with tempfile.TemporaryDirectory() as folder, wufgraph.open(f"{folder}/wuf-store") as graph:
    ...     summary = graph.build(["data/demo"])
    ...     summary.failed
    ()
    """

    def __init__(
        self,
        folder: str | Path = "wuf-store",
        *,
        read_only: bool = False,
        identities: str | Path | None = None,
        authorities: Iterable[str | Path] = (),
    ) -> None:
        """Open a store.

        Args:
            folder: Where it lives; the first build makes it.
            read_only: Open it for reading only, as several processes may at once.
            identities: Folder of the registry of identities; `identities` beside the store by default.
            authorities: Files of organizations to be known besides those that ship with wufgraph, and those in the
                folder `authority` of the registry's.

        Raises:
            StoreError: It cannot be opened.
        """
        self.store = EmbeddedStore(Path(folder), read_only=read_only)
        self._files = find_identity_files(
            Path(folder), Path(identities) if identities else None, tuple(map(Path, authorities))
        )

    def __enter__(self) -> "Dataset":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store's files."""
        self.store.close()

    def build(
        self,
        paths: Iterable[str | Path],
        progress: Callable[[Path], None] = lambda _: None,
        *,
        captions: str | Path | None = None,
        edition: str | None = None,
        timeout: float | None = None,
        anew: bool = False,
    ) -> BuildSummary:
        """Read documents, record files or folders of them, and put their reports into the store.

        A report that is there already is replaced as a whole. A file that cannot be read is told in the
        summary, and harms no other.

        Args:
            paths: Files and folders.
            progress: Called after each file.
            captions: A CSV file of caption wordings to be known besides those that ship with wufgraph.
            edition: The edition of the form that the documents follow, or its forum; each tells its own by default.
            timeout: The longest time for one document, in seconds; no limit by default. It needs timer signals, so
                it has no effect on Windows, nor outside the main thread.
            anew: Resolve all reports together, also where a few new ones could be added to many.

        Raises:
            InputError: The file of captions, or the registry of identities, cannot be read.
            LookupFailed: There is no such edition.
            StoreError: The store could not be written; it holds what it held before.
        """
        table = choose_captions(Path(captions) if captions else None, edition)
        return build(map(Path, paths), self.store, progress, table, timeout, self._files, anew=anew)

    def records(self) -> list[Report]:
        """All reports of the store as records, by key; e-mail addresses do not come back from a graph."""
        keys = sorted(one.key for one in load_stored(self.store))
        return [lower_report(self.store.graph(iris.report_graph(key)), key) for key in keys]

    def counts(self) -> Counts:
        """What the graph holds, each thing counted once."""
        return count(self.store)

    def clusters(self) -> list[Cluster]:
        """Who was resolved to whom: institutions and persons with the mentions that mean them."""
        return cluster((one.outline, one.resolved) for one in load_stored(self.store))

    def entities(self) -> Table:
        """Institutions and persons that reports name, with how often, in how many files, how, and as part of what."""
        names = self.graph("registry")
        rows = [
            (
                one.id,
                one.kind.value,
                str(names.value(URIRef(one.id), RDFS.label)),
                len(one.mentions),
                len({file for file, _ in one.mentions}),
                " | ".join(sorted({words for _, words in one.mentions})),
                str(names.value(names.value(URIRef(one.id), ORG.subOrganizationOf), RDFS.label) or ""),
            )
            for one in self.clusters()
        ]
        return Table(("entity", "kind", "name", "mentions", "files", "written", "part_of"), tuple(rows))

    def decisions(self) -> Decisions:
        """What people decided about who is who in this store, to look at and to add to.

        Raises:
            DamagedInputError: The file of decisions cannot be understood.
        """
        return open_decisions(load_stored(self.store), self._files)

    def keep_decisions(self, decisions: Decisions) -> None:
        """Write decisions to their file, whole or not at all; the graph stays as it is until they are applied.

        Raises:
            StoreError: The file could not be written.
        """
        save_bytes(write_decisions(decisions.file), self._files.decisions)

    def apply(self, decisions: Decisions) -> None:
        """Keep decisions, and bring the graph to them; raises StoreError where they cannot be written."""
        self.keep_decisions(decisions)
        write({}, load_stored(self.store), self.store, self._files)

    def changes(self, decisions: Decisions) -> list[Change]:
        """What would be different if decisions were applied."""
        return compare(self.identities(), decisions.outcome.identities)

    def identities(self) -> Identities:
        """Who is who as the graph has it."""
        return stored_identities(load_stored(self.store), self.store)

    def candidates(self, decisions: Decisions, comparator: Comparator | None = None) -> list[Candidate]:
        """Pairs that may be one, that nobody has decided on, the best evidence first; a comparator adds to them."""
        outlines = {one.key: one.outline for one in load_stored(self.store)}
        proposals = propose(decisions.outcome.identities, decisions.mentions, comparator)
        return list_candidates(decisions, proposals, outlines)

    def reports(self) -> Table:
        """Events of the stored reports with date, time, venue, type and participants."""
        return self.query("events")

    def query(self, name: str | Query, params: Mapping[str, str] | None = None) -> Table:
        """Answer a question of the query library.

        Args:
            name: Such as `co-organizers`; `wufgraph.load_queries()` lists all.
            params: Values by parameter; an IRI may be given as a name or slug.

        Raises:
            QueryError: No such query, or a wrong parameter.
            LookupFailed: A parameter names nothing in the graph.
        """
        return run_query(self.store, name, params)

    def sparql(self, text: str) -> Table | bool | Graph:
        """Run a SPARQL 1.1 query: a table for SELECT, a boolean for ASK, an rdflib graph otherwise.

        Raises:
            QueryError: It cannot be parsed, or is not allowed.
        """
        answer = run_sparql(self.store, text)
        return Table.of(answer) if isinstance(answer, Solutions) else answer

    def findings(
        self,
        key: str | None = None,
        engine: EngineName = EngineName.SHIFTY,
        language: Language = Language.EN,
        jobs: int | None = None,
    ) -> dict[str, list[Finding]]:
        """Findings of the stored reports, the most urgent first, by the report's key; what was accepted is marked.

        Args:
            key: Of one report; all reports by default.
            engine: Which SHACL engine; all give the same results.
            language: In which they are told.
            jobs: How many processes, where there are hundreds of reports; as many as there are cores by default.

        Raises:
            LookupFailed: There is no report with that key.
            ToolError: A process ended before its work.
        """
        keys = self.report_keys()
        if key is not None and key not in keys:
            raise LookupFailed(f"{key}: expected the key of a report, found none; they are {', '.join(keys) or 'none'}")
        asked = [k for k in keys if key in (None, k)]
        return read_stored_findings(self.store, asked, self._files.waivers, engine, language, jobs)

    def report_keys(self) -> list[str]:
        """Keys of the stored reports, sorted, such as `wuf7/safer-cities`."""
        return [key for name in self.store.graph_names() if (key := iris.key_of_graph(str(name)))]

    def graph(self, name: str) -> Graph:
        """A named graph in memory: `registry`, `reasons`, `ontology`, `inferred`, or a report's key."""
        return self.store.graph(iris.GRAPHS.get(name, iris.report_graph(name)))

    def incidence(self, *, speakers: bool = True, details: bool = True) -> "Incidence":
        """Who took part in which event: what every network is made of; see `wufgraph.network.read_incidence`."""
        from .network import read_incidence

        return read_incidence(self.store, speakers=speakers, details=details)

    def affiliation(self) -> "nx.Graph[str]":
        """The bipartite network of organizations and the events that they organized."""
        from .network import affiliation_network

        return affiliation_network(self.incidence(speakers=False))

    def network(self, *, bare: bool = False) -> "nx.Graph[str]":
        """Organizations, tied by the events that they organized together; `bare`: with names and weights alone."""
        from .network import project

        return project(self.incidence(speakers=False, details=not bare), bare=bare)

    def why(self, name: str, other: str | None = None) -> Table:
        """The passages that a thing, or a tie between two organizations, rests on.

        Args:
            name: An IRI or a name in the graph.
            other: The other end of a tie.

        Raises:
            LookupFailed: Nothing has that name, or nothing is known of it.
        """
        if other is None:
            return self.query("evidence-of-resource", {"resource": name})
        if self.find(name) == self.find(other):
            raise LookupFailed(f"{name} and {other}: expected two organizations, found one; name another")
        rows = self.query("tie-evidence", {"one": name, "other": other})
        if not len(rows):
            raise LookupFailed(
                f"{name} and {other}: expected events that both organized, found none; "
                "`wufgraph network ties` lists all ties"
            )
        return rows

    def reasons(self, name: str) -> Table:
        """Why names were taken for those of one, a row for each reason and report; raises LookupFailed as `find`."""
        return self.query("identity-reasons", {"resource": name})

    def spellings(self, name: str) -> Table:
        """How reports write an institution's or person's name, most often first; raises LookupFailed as `find`."""
        return self.query("spellings", {"resource": name})

    def find(self, name: str) -> str:
        """The IRI of what has a name; raises LookupFailed where nothing or more than one thing has it."""
        return str(find_iri(name, self.store))

    def export(self, format_: str = "turtle", *, inferred: bool = False, ontology: bool = False) -> bytes:
        """The graph as a file's bytes: turtle, trig, nquads, rdfxml or jsonld; the same graph gives the same bytes."""
        out = io.BytesIO()
        export_graph(self.store, format_, out, inferred=inferred, ontology=ontology)
        return out.getvalue()
