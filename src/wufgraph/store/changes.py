"""Changes of an Oxigraph store: graphs in, SPARQL Update and answers out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.term import Node

from .protocol import Solutions, Term
from .terms import to_named_node, to_oxigraph, to_rdflib


def load(store: ox.Store, graphs: Mapping[URIRef, Graph | None]) -> None:
    """Fill an empty store."""
    store.bulk_extend(
        ox.Quad(s, p, o, to_named_node(name))
        for name, graph in sorted(graphs.items())
        for s, p, o in _sorted_triples(graph)
    )


def answers(store: ox.Store, derived: Mapping[URIRef, Sequence[str]]) -> dict[URIRef, Graph]:
    """What CONSTRUCT queries answer over a store, by the graph that they are for."""
    found = {}
    for name, queries in derived.items():
        graph = found[name] = Graph()
        for query in queries:
            answer = store.query(query, use_default_graph_as_union=True)
            for triple in answer if isinstance(answer, ox.QueryTriples) else ():
                graph.add((to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)))
    return found


def as_stored(triples: Iterable[tuple[Node, Node, Node]]) -> set[tuple[Node, Node, Node]]:
    """Triples as Oxigraph gives them back: it keeps numbers and times as values, and derived integers as integers."""
    scratch = ox.Store()
    scratch.extend(ox.Quad(to_named_node(s), to_named_node(p), to_oxigraph(o)) for s, p, o in triples)
    return {(to_rdflib(q.subject), to_rdflib(q.predicate), to_rdflib(q.object)) for q in scratch}


def replacement(name: URIRef, graph: Graph | None) -> str:
    """SPARQL Update that gives one graph its content."""
    drop = f"DROP SILENT GRAPH {to_named_node(name)} ;"
    return drop if graph is None else f"{drop}\n{data('INSERT', name, graph)}"


def data(verb: str, name: URIRef, graph: Graph) -> str:
    """SPARQL Update that inserts or deletes triples; terms are spelled by Oxigraph itself."""
    triples = " .\n".join(f"{s} {p} {o}" for s, p, o in _sorted_triples(graph))
    return f"{verb} DATA {{ GRAPH {to_named_node(name)} {{\n{triples}\n}} }} ;"


def infer(graphs: Iterable[Graph], rules: Sequence[str]) -> Graph:
    """What CONSTRUCT queries answer over some graphs by themselves."""
    store = ox.Store()
    store.extend(ox.Quad(to_named_node(s), to_named_node(p), to_oxigraph(o)) for graph in graphs for s, p, o in graph)
    found = Graph()
    for rule in rules:
        answer = store.query(rule)
        for triple in answer if isinstance(answer, ox.QueryTriples) else ():
            found.add((to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)))
    return found


def _sorted_triples(
    graph: Graph | None,
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]]:
    triples: list[tuple[Node, Node, Node]] = sorted(graph or ())
    for subject, predicate, value in triples:
        yield to_named_node(subject), to_named_node(predicate), to_oxigraph(value)


def bind_selected(solutions: Solutions, bindings: Mapping[str, Term]) -> Solutions:
    """A variable that was bound from outside and is selected shows its term."""
    places = {n: bindings[v] for n, v in enumerate(solutions.variables) if v in bindings}
    if not places:
        return solutions
    rows = tuple(
        tuple(places.get(n, term) if term is None else term for n, term in enumerate(row)) for row in solutions.rows
    )
    return Solutions(solutions.variables, rows)
