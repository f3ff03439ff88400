"""A process that fills a store, to be killed or to run out of space: FOLDER TAG COUNT [LARGEST-FILE]."""

import resource
import signal
import sys
from pathlib import Path

from rdflib import Graph, Literal, URIRef

from wufgraph.errors import StoreError
from wufgraph.store import EmbeddedStore

NAMES = [URIRef(f"https://example.org/graph/{n}") for n in range(3)]
VALUE = URIRef("https://example.org/value")


def content(tag: str, count: int) -> dict[URIRef, Graph | None]:
    """Three graphs of a number of triples each, all of them with the tag."""
    graphs: dict[URIRef, Graph | None] = {}
    for name in NAMES:
        graphs[name] = graph = Graph()
        for n in range(count):
            graph.add((URIRef(f"https://example.org/{tag}/{n}"), VALUE, Literal(f"{tag} {n} {name}" + "x" * 100)))
    return graphs


def main(folder: str, tag: str, count: str, largest: str = "") -> None:
    """Replace the three graphs; say "go" first."""
    graphs = content(tag, int(count))
    with EmbeddedStore(Path(folder), read_only=False) as store:
        sys.stdout.write("go\n")
        sys.stdout.flush()
        if largest:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), resource.RLIM_INFINITY))
        store.replace(graphs)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except StoreError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
