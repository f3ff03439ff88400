"""The embedded store: Oxigraph on disk, in a folder of the user's."""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import pyoxigraph as ox
from rdflib import Graph, URIRef

from ..errors import QueryError, StoreError
from .changes import answers, as_stored, bind_selected, data, load, replacement
from .folder import DATA, check_format, holds_anything, is_store, mark, open_data
from .protocol import Answer, Solutions, Term
from .reading import read_graph, read_pairs, read_subjects
from .revision import forget_revision, new_revision, read_line, read_revision, tell_revision
from .terms import to_named_node, to_oxigraph, to_rdflib

_DAMAGES = ("Corruption", "IO error")  # what RocksDB says where its files are at fault, not the query


class EmbeddedStore:
    """A store in a folder.

    The first build is written beside the folder and moved into place; later changes are one
    transaction each. Whatever goes wrong, what was there before is still there.
    """

    def __init__(self, folder: Path, *, read_only: bool = True) -> None:
        """Open a store.

        Args:
            folder: Where it lives; made by the first write.
            read_only: Leave the graph to others to write; several processes may read.

        Raises:
            StoreError: There is none to read, it is in use, or it is of another version.
        """
        self._folder = folder
        self._read_only = read_only
        self._store: ox.Store | None = None
        self._revision = new_revision()
        occupied = holds_anything(folder)
        if is_store(folder):
            check_format(folder)
            self._open()
        elif read_only:
            raise StoreError(
                f"{folder}: expected a store, found none; make one with `wufgraph build PATH --store {folder}`"
            )
        elif occupied:
            raise StoreError(f"{folder}: expected a store or an empty folder, found other files; name another one")

    def __enter__(self) -> "EmbeddedStore":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._store = None

    @property
    def folder(self) -> Path:
        """Where the store lives."""
        return self._folder

    @property
    def revision(self) -> str:
        """A name for what the store holds as this object sees it: what has the same name has the same content."""
        return self._revision

    def replace(
        self, graphs: Mapping[URIRef, Graph | None], derived: Mapping[URIRef, Sequence[str]] | None = None
    ) -> None:
        """Give named graphs new content in one transaction; see `Store.replace`."""
        if self._read_only:
            raise StoreError(
                f"{self._folder}: expected a store that may be written, found one opened for reading; "
                "open it with read_only=False"
            )
        changed = {name: graph for name, graph in graphs.items() if self._differs(name, graph)}
        if not changed and not derived:
            return
        with self._writing():
            if self._store is None:
                self._create(changed, derived or {})
            else:
                if derived:
                    found = self._derive(changed, derived)
                    changed |= {name: graph for name, graph in found.items() if self._differs(name, graph)}
                if changed:
                    with self._changing():
                        self._update(self._store, changed)

    def patch(
        self,
        graphs: Mapping[URIRef, Graph | None],
        removed: Mapping[URIRef, Graph],
        added: Mapping[URIRef, Graph],
    ) -> None:
        """Change some graphs in part, in one transaction; see `Store.patch`."""
        store = self._store
        if self._read_only or store is None:
            raise StoreError(f"{self._folder}: expected a store that may be written, found none; build it first")
        update = [replacement(name, graphs[name]) for name in sorted(graphs)]
        update += [data("DELETE", name, removed[name]) for name in sorted(removed) if len(removed[name])]
        update += [data("INSERT", name, added[name]) for name in sorted(added) if len(added[name])]
        with self._writing(), self._changing():
            store.update("\n".join(update))
            store.flush()

    def graph(self, name: URIRef, about: Iterable[str] | None = None) -> Graph:
        """The content of one named graph in memory, or what it says of some things; see `Store.graph`."""
        if self._store is None:
            return Graph()
        with self._reading():
            return read_graph(self._store, name, about)

    def ntriples(self, name: URIRef) -> str:
        """The content of one named graph as N-Triples, in a tenth of the time that its terms take in Python."""
        store = self._store or ox.Store()
        with self._reading():
            return (store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=to_named_node(name)) or b"").decode()

    def graph_names(self) -> list[URIRef]:
        """Names of all named graphs, sorted."""
        if self._store is None:
            return []
        with self._reading():
            return sorted(URIRef(n.value) for n in self._store.named_graphs() if isinstance(n, ox.NamedNode))

    def quads(self) -> Iterator[tuple[Term, URIRef, Term, URIRef]]:
        """All quads, in no order."""
        with self._reading():
            for quad in self._store if self._store is not None else ():
                graph = quad.graph_name
                if isinstance(graph, ox.NamedNode):
                    predicate, name = URIRef(quad.predicate.value), URIRef(graph.value)
                    yield to_rdflib(quad.subject), predicate, to_rdflib(quad.object), name

    def pairs(self, predicate: URIRef, subjects: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        """Subject and object of every triple with a predicate as plain strings; see `Store.pairs`."""
        if self._store is not None:
            with self._reading():
                yield from read_pairs(self._store, predicate, subjects)

    def subjects(self, predicate: URIRef) -> Iterator[tuple[str, list[str]]]:
        """Objects of a predicate, each with its subjects; see `Store.subjects`."""
        if self._store is not None:
            with self._reading():
                yield from read_subjects(self._store, predicate)

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Run a query over the union of all named graphs; see `Store.ask`."""
        store = self._store if self._store is not None else ox.Store()
        try:
            substitutions = _substitutions(bindings or {})
        except ValueError as error:
            raise QueryError(f"query: expected values that RDF allows, found: {error}; correct the value") from error
        try:
            result = store.query(query, use_default_graph_as_union=True, substitutions=substitutions)
            if isinstance(result, ox.QuerySolutions):
                variables = tuple(v.value for v in result.variables)
                rows = tuple(
                    tuple(None if (t := row[v]) is None else to_rdflib(t) for v in result.variables) for row in result
                )
                return bind_selected(Solutions(variables, rows), bindings or {})
            if isinstance(result, ox.QueryBoolean):
                return bool(result)
            graph = Graph()
            for triple in result:
                graph.add((to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)))
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            if str(error).startswith(_DAMAGES):
                raise self._damaged(error) from error
            raise QueryError(f"query: expected SPARQL 1.1, found: {error}; correct it at that place") from error
        except StoreError as error:
            # The store holds no blank node: it is one that the query makes.
            raise QueryError(
                "query: expected an answer of IRIs and literals, found a blank node; give it an IRI, or leave it out"
            ) from error
        return graph

    # -- files

    @staticmethod
    def is_store(folder: Path) -> bool:
        """Whether a folder holds a store, of whatever format; False where it may not be looked into."""
        return is_store(folder)

    def _open(self) -> None:
        line, revision = read_line(self._folder), read_revision(self._folder)
        self._store = open_data(self._folder, read_only=self._read_only)
        # Another process may have written while this one opened. Who opens for writing changes the manifest himself.
        if read_revision(self._folder) == revision if self._read_only else read_line(self._folder) == line:
            self._revision = revision
        if not self._read_only:
            with suppress(OSError):
                tell_revision(self._folder, self._revision)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Whatever is done within, the store holds something else afterwards."""
        self._revision = new_revision()
        forget_revision(self._folder)
        yield
        with suppress(OSError):
            tell_revision(self._folder, self._revision)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise StoreError(
                f"{self._folder}: could not be written ({error}); free some space or check its permissions, "
                "and build again; what it held before is still there"
            ) from error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> StoreError:
        return StoreError(
            f"{self._folder}: expected a store that can be read, found: {error}; delete the folder and build again"
        )

    def _create(self, graphs: Mapping[URIRef, Graph | None], derived: Mapping[URIRef, Sequence[str]]) -> None:
        """Bulk-load into a new folder and move it into place, so that a half-written store is never seen."""
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix=f".{self._folder.name}-", dir=self._folder.parent))
        try:
            store = ox.Store(str(building / DATA))
            load(store, graphs)
            load(store, answers(store, derived))
            store.flush()
            del store
            mark(building)
            building.chmod(0o755)
            if self._folder.exists():
                self._folder.rmdir()  # an empty folder may be given; anything else in it is not ours to delete
            os.replace(building, self._folder)  # noqa: PTH105 - the same call, and clearer that it replaces
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        self._open()

    def _derive(
        self, changed: Mapping[URIRef, Graph | None], derived: Mapping[URIRef, Sequence[str]]
    ) -> dict[URIRef, Graph]:
        """What queries will answer after a change, found out on a copy of links to the store's files."""
        if self._store is None:
            return {}
        with tempfile.TemporaryDirectory(prefix=f".{self._folder.name}-", dir=self._folder.parent) as place:
            copy = Path(place) / DATA
            self._store.backup(str(copy))
            trial = ox.Store(str(copy))
            self._update(trial, {**changed, **dict.fromkeys(derived)})
            found = answers(trial, derived)
            del trial
        return found

    @staticmethod
    def _update(store: ox.Store, changed: Mapping[URIRef, Graph | None]) -> None:
        if changed:
            store.update("\n".join(replacement(name, changed[name]) for name in sorted(changed)))
            store.flush()

    def _differs(self, name: URIRef, graph: Graph | None) -> bool:
        stored, given = set(self.graph(name)), set(graph or ())
        return stored != (stored & given) | as_stored(given - stored)


def _substitutions(
    bindings: Mapping[str, Term],
) -> dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]:
    return {ox.Variable(name): to_oxigraph(term) for name, term in bindings.items()}
