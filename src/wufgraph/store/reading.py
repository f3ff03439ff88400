"""What is read of Oxigraph for wufgraph's own use, as fast as it gives it.

Terms are decoded one by one, each from the disk, and that is most of the time. A query decodes the terms that are asked
for, a pattern all four; a pattern is found in a tenth of the time that a query takes.
"""

from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph as ox
from rdflib import Graph, URIRef

from .terms import to_named_node, to_rdflib

_AT_ONCE = 5_000  # IRIs that one query asks of


def read_graph(store: ox.Store, name: URIRef, about: Iterable[str] | None) -> Graph:
    """The content of a named graph, or what it says of some things and of others in relation to them."""
    graph, within = Graph(), to_named_node(name)
    ends: list[tuple[ox.NamedNode | None, ox.NamedNode | None]] = [(None, None)]
    if about is not None:
        ends = [pair for thing in map(ox.NamedNode, about) for pair in ((thing, None), (None, thing))]
    for subject, value in ends:
        for quad in store.quads_for_pattern(subject, None, value, within):
            graph.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
    return graph


def read_pairs(store: ox.Store, predicate: URIRef, subjects: Collection[str] | None) -> Iterator[tuple[str, str]]:
    """Subject and object of every triple with a predicate, or of those of some subjects; see `Store.pairs`."""
    pattern = f"GRAPH ?g {{ ?s {to_named_node(predicate)} ?o }}"
    if subjects is None:
        yield from _rows(store, f"SELECT ?s ?o WHERE {{ {pattern} }}")
    else:
        yield from _in_parts(store, subjects, f"SELECT ?s ?o WHERE {{ VALUES ?s {{ %s }} {pattern} }}")


def read_subjects(store: ox.Store, predicate: URIRef) -> Iterator[tuple[str, list[str]]]:
    """IRIs that are objects of a predicate, each with its subjects; see `Store.subjects`.

    Each object is decoded twice, however often it stands in the graph.
    """
    pattern = f"GRAPH ?g {{ ?s {to_named_node(predicate)} ?o }}"
    objects = [one for one, _ in _rows(store, f"SELECT DISTINCT ?o (?o AS ?same) WHERE {{ {pattern} }}")]
    grouped = f"SELECT ?o (GROUP_CONCAT(STR(?s)) AS ?all) WHERE {{ VALUES ?o {{ %s }} {pattern} }} GROUP BY ?o"
    for one, those in _in_parts(store, objects, grouped):
        yield one, those.split(" ")


def _in_parts(store: ox.Store, iris: Collection[str], query: str) -> Iterator[tuple[str, str]]:
    """What a query answers of IRIs, some at a time, in two threads: Oxigraph works outside the interpreter's lock."""
    named = [str(ox.NamedNode(one)) for one in iris]
    parts = [" ".join(named[at : at + _AT_ONCE]) for at in range(0, len(named), _AT_ONCE)]
    with ThreadPoolExecutor(2) as workers:
        for rows in workers.map(lambda part: list(_rows(store, query.replace("%s", part))), parts):
            yield from rows


def _rows(store: ox.Store, query: str) -> Iterator[tuple[str, str]]:
    for row in store.query(query):  # type: ignore[union-attr]
        yield row[0].value, row[1].value
