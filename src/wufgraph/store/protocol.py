"""What wufgraph asks of a store, whichever it is."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rdflib import Graph, Literal, URIRef

Term = URIRef | Literal


@dataclass(frozen=True, slots=True)
class Solutions:
    """The rows of a SELECT: terms in the order of `variables`, None where unbound."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


Answer = Solutions | bool | Graph


class Store(Protocol):
    """An RDF dataset: named graphs that can be replaced whole, and queried together.

    Queries see the union of all named graphs as their default graph. No triple stands in two graphs,
    so that this union is a set (docs/decisions/0004-graphs.md).
    """

    def replace(
        self, graphs: Mapping[URIRef, Graph | None], derived: Mapping[URIRef, Sequence[str]] | None = None
    ) -> None:
        """Give named graphs new content, or drop those that are None: all of them, or, on an error, none.

        Args:
            graphs: Content by name.
            derived: Names of graphs that hold what CONSTRUCT queries answer over all others as they are then.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def patch(
        self,
        graphs: Mapping[URIRef, Graph | None],
        removed: Mapping[URIRef, Graph],
        added: Mapping[URIRef, Graph],
    ) -> None:
        """Give some graphs new content, and take triples out of others and put some in: all of it, or none.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def graph(self, name: URIRef, about: Iterable[str] | None = None) -> Graph:
        """The content of one named graph in memory; empty where there is no such graph.

        Args:
            name: Of the graph.
            about: IRIs; only what the graph says of these, and of others in relation to them, where any are given.
        """
        ...

    def graph_names(self) -> list[URIRef]:
        """Names of all named graphs, sorted."""
        ...

    def quads(self) -> Iterator[tuple[Term, URIRef, Term, URIRef]]:
        """All quads, in no order."""
        ...

    def pairs(self, predicate: URIRef, subjects: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        """Subject and object of every triple with a predicate, in no order: IRIs and lexical forms as plain strings.

        For what is asked of all reports at once, some ten times as fast as a query.

        Args:
            predicate: Of the triples.
            subjects: IRIs; only triples of these are told, where any are given.
        """
        ...

    def subjects(self, predicate: URIRef) -> Iterator[tuple[str, list[str]]]:
        """IRIs that are objects of a predicate, in no order, each with its subjects; each object comes once.

        Where many subjects share an object, this takes two thirds of the time of `pairs`.
        """
        ...

    def ask(self, query: str, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Run a SPARQL 1.1 query.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE.
            bindings: Terms for some of the variables that it selects; they are bound as terms, never pasted
                into the text.

        Raises:
            QueryError: It cannot be parsed, or fails.
        """
        ...
