"""Fakes: what the code talks to, small and in memory."""

import warnings
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.term import Node

from wufgraph.errors import QueryError, StoreError
from wufgraph.store import Answer, Solutions, Store, Term


class MemoryStore:
    """A store in memory, by rdflib alone: what the protocol asks, and nothing of Oxigraph."""

    def __init__(self) -> None:
        self._graphs: dict[URIRef, frozenset[tuple[Term, URIRef, Term]]] = {}

    def replace(
        self, graphs: Mapping[URIRef, Graph | None], derived: Mapping[URIRef, Sequence[str]] | None = None
    ) -> None:
        """Give named graphs new content, or drop those that are None."""
        changed = {name: frozenset(map(_storable, graph or ())) for name, graph in graphs.items()}
        self._graphs = {name: triples for name, triples in {**self._graphs, **changed}.items() if triples}
        for name, queries in (derived or {}).items():
            self._graphs.pop(name, None)
            answers = [answer for query in queries if isinstance(answer := self.ask(query), Graph)]
            if triples := frozenset(_storable(triple) for answer in answers for triple in answer):
                self._graphs[name] = triples

    def patch(
        self,
        graphs: Mapping[URIRef, Graph | None],
        removed: Mapping[URIRef, Graph],
        added: Mapping[URIRef, Graph],
    ) -> None:
        """Change some graphs in part."""
        self.replace(graphs)
        for name in {*removed, *added}:
            gone = set(map(_storable, removed.get(name, ())))
            self._graphs[name] = (self._graphs.get(name, frozenset()) - gone) | set(map(_storable, added.get(name, ())))

    def graph(self, name: URIRef, about: Iterable[str] | None = None) -> Graph:
        """The content of one named graph, or what it says of some things."""
        graph, things = Graph(), None if about is None else set(about)
        for triple in self._graphs.get(name, ()):
            if things is None or any(isinstance(one, URIRef) and str(one) in things for one in triple[::2]):
                graph.add(triple)
        return graph

    def graph_names(self) -> list[URIRef]:
        """Names of all named graphs, sorted."""
        return sorted(self._graphs)

    def quads(self) -> Iterator[tuple[Term, URIRef, Term, URIRef]]:
        """All quads."""
        for name, triples in self._graphs.items():
            for subject, predicate, value in triples:
                yield subject, predicate, value, name

    def pairs(self, predicate: URIRef, subjects: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        """Subject and object of every triple with a predicate, or of those of some subjects."""
        for subject, found, value, _ in self.quads():
            if found == predicate and (subjects is None or str(subject) in subjects):
                yield str(subject), str(value)

    def subjects(self, predicate: URIRef) -> Iterator[tuple[str, list[str]]]:
        """Objects of a predicate, each with its subjects."""
        found: dict[str, list[str]] = defaultdict(list)
        for subject, value in self.pairs(predicate):
            found[value].append(subject)
        yield from found.items()

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Run a query over the union of all named graphs, which rdflib takes for a set."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's dataset uses what rdflib has deprecated
            dataset = Dataset(default_union=True)
            for subject, predicate, value, name in self.quads():
                dataset.graph(name).add((subject, predicate, value))
            try:
                result = dataset.query(query, initBindings=dict(bindings or {}))
                solutions = list(result.bindings) if result.type == "SELECT" else []
            except Exception as error:
                raise QueryError(f"query: expected SPARQL 1.1, found: {error}; correct it") from error
        if result.type == "ASK":
            return bool(result.askAnswer)
        if result.graph is not None:
            for term in {term for triple in result.graph for term in triple}:
                _answerable(term)
            return result.graph
        variables = tuple(result.vars or ())
        rows = tuple(tuple(_answerable(one[v]) if v in one else None for v in variables) for one in solutions)
        return Solutions(tuple(map(str, variables)), rows)


def _storable(triple: tuple[Node, Node, Node]) -> tuple[Term, URIRef, Term]:
    subject, predicate, value = triple
    if not isinstance(subject, URIRef) or not isinstance(predicate, URIRef) or not isinstance(value, URIRef | Literal):
        raise StoreError(f"{triple}: expected IRIs and literals, found something else; mint an IRI for it")
    return subject, predicate, value


def _answerable(term: Node) -> Term:
    if isinstance(term, BNode) or not isinstance(term, URIRef | Literal):
        raise QueryError(f"query: expected IRIs and literals in the answer, found {term!r}; leave it out")
    return term


def memory_store() -> Store:
    """A new store; that it is one is for mypy to see."""
    return MemoryStore()
