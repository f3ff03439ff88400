"""Times the way from a store to a projected network: read for the first time, read again, and after a change.

Run by hand: `python -m benchmarks.store_to_network --events 100000`. The store holds what networks without details ask
for, and titles, days, and names of a file and a person for each event, of the made-up memberships of
`benchmarks.networks` (with `--hub`, some organize nearly everywhere); a store of as many reports holds more, which this
reading does not look at.
"""

import argparse
import gc
import json
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.networks import Clock, memberships, memberships_with_hubs
from rdflib import DCTERMS, RDFS, Graph, Literal, URIRef

from wufgraph.graph import iris
from wufgraph.network import project, read_incidence
from wufgraph.store import EmbeddedStore
from wufgraph.vocabulary import ID, WUF


def graphs(pairs: list[tuple[str, str]]) -> dict[URIRef, Graph | None]:
    """A graph for each event, and one of names."""
    found: dict[URIRef, Graph | None] = {}
    names = Graph()
    organizers = defaultdict(list)
    for event, organizer in pairs:
        organizers[event].append(ID[f"org/{organizer}"])
    for event, those in organizers.items():
        graph, subject = Graph(), URIRef(iris.event_iri(f"wuf7/{event}"))
        for one in those:
            graph.add((subject, WUF.organizedBy, one))
            names.add((one, RDFS.label, Literal(f"Organization {str(one)[-7:]}")))
        graph.add((subject, DCTERMS.title, Literal(f"Event {event}")))
        graph.add((subject, WUF.date, Literal("2014-04-09")))
        graph.add((URIRef(iris.report_iri(f"wuf7/{event}")), WUF.reportsOn, subject))
        graph.add((ID[f"file/{event}"], RDFS.label, Literal(f"{event}.docx")))
        names.add((ID[f"person/{event}"], RDFS.label, Literal(f"Person {event}")))
        found[iris.report_graph(f"wuf7/{event}")] = graph
    return found | {iris.REGISTRY_GRAPH: names}


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--hub", action="store_true", help="some organize nearly everywhere")
    told = parser.parse_args()
    pairs, clock = (memberships_with_hubs if told.hub else memberships)(told.events), Clock()
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        with clock.step("the store is made"), EmbeddedStore(store, read_only=False) as opened:
            opened.replace(graphs(pairs))
        _read(store, clock, "at first")
        _read(store, clock, "again")
        with EmbeddedStore(store, read_only=False) as opened:
            opened.replace(graphs(pairs[:1]) | {iris.REGISTRY_GRAPH: opened.graph(iris.REGISTRY_GRAPH)})
        _read(store, clock, "after a change")
    print(json.dumps({"memberships": len(pairs), "seconds": clock.seconds}, indent=2))


def _read(store: Path, clock: Clock, when: str) -> None:
    gc.collect()  # what making the store has left behind
    with EmbeddedStore(store) as opened:
        with clock.step(f"reading {when}"):
            incidence = read_incidence(opened, speakers=False, details=False)
        with clock.step(f"projecting {when}"):
            project(incidence, bare=True)


if __name__ == "__main__":
    main()
