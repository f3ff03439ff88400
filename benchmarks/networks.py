"""Times networks of many events: projections, exact and sampled path measures, other measures, communities.

Run by hand: `python -m benchmarks.networks --events 10000` and `--events 100000`. The memberships are made up: events
of one to some ten organizers, two in five of them drawn among all organizations, the others by how much they have
organized, one in eight new; the largest organizes one event in a hundred. With `--hub`, organizers are drawn by Zipf's
law, so that the largest is in one of ten, as the forum's own host is; its parameters are fitted to the numbers of
organizations (383, 3 754, 36 521), memberships (298 000) and ties (3 113, 37 780, 399 943) of 1 000, 10 000 and 100 000
events for which the wanted speed was set, and give them within 3 %. Numbers are told, never asserted;
networkx's own betweenness is timed from some sources and multiplied, as its time is in proportion to them (`--whole`
runs all). networkx's own projection compares the events of each pair, and takes the longer the larger the largest
organizers are.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import networkx as nx
import numpy as np

from wufgraph.network import affiliation_network, measure, project
from wufgraph.network.engines import choose_path_engine, sample_paths, tie_arrays
from wufgraph.network.incidence import Event, Incidence, Organization, incidence_matrix
from wufgraph.network.measures import MEASURES, find_communities

_MEAN_MORE, _NEW, _AT_RANDOM = 1.95, 0.127, 0.4
_ONE_ALONE, _MOST, _POOL, _EXPONENT = 0.292, 6, 0.4, 0.835
_SOURCES = 100


def memberships(events: int, seed: int = 1) -> list[tuple[str, str]]:
    """Pairs of an event and one of its organizers, as a forum of that many events may have them."""
    rng = np.random.default_rng(seed)
    sizes = 1 + rng.poisson(_MEAN_MORE, events)
    total = int(sizes.sum())
    new, which, how = (iter(rng.random(total).tolist()) for _ in range(3))
    busy: list[int] = []
    count, pairs = 0, []
    for event, size in enumerate(sizes.tolist()):
        members = set()
        for _ in range(size):
            fresh, place, way = next(new), next(which), next(how)
            if fresh < _NEW or not busy:
                members.add(count)
                count += 1
            else:
                members.add(int(place * count) if way < _AT_RANDOM else busy[int(place * len(busy))])
        busy += sorted(members)
        pairs += [(f"e{event:07d}", f"o{member:07d}") for member in sorted(members)]
    return pairs


def memberships_with_hubs(events: int, seed: int = 1) -> list[tuple[str, str]]:
    """The same, organizers drawn by Zipf's law: as many, and some of them nearly everywhere."""
    rng = np.random.default_rng(seed)
    sizes = np.minimum(rng.geometric(_ONE_ALONE, events), _MOST)
    chances = np.arange(1.0, 1 + max(1, int(_POOL * events))) ** -_EXPONENT
    members = rng.choice(len(chances), size=sizes.sum(), p=chances / chances.sum())
    return sorted(
        {
            (f"e{event:07d}", f"o{member:07d}")
            for event, member in zip(np.repeat(np.arange(events), sizes).tolist(), members.tolist(), strict=True)
        }
    )


def made_up(events: int, *, hub: bool = False) -> Incidence:
    """An incidence of that many events; countries in turn."""
    pairs = memberships_with_hubs(events) if hub else memberships(events)
    rows, columns = sorted({e for e, _ in pairs}), sorted({o for _, o in pairs})
    matrix = incidence_matrix(pairs, rows, columns)
    countries = ("KE", "BR", "FR", "IN", "US")
    return Incidence(
        events=tuple(Event(id=one, label=one) for one in rows),
        organizations=tuple(
            Organization(id=one, label=one, country=countries[n % len(countries)]) for n, one in enumerate(columns)
        ),
        organizing=matrix,
        speaking=incidence_matrix([], rows, columns),
    )


class Clock:
    """Keeps the seconds of the clock and of the processor that each step took."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done within."""
        wall, processor = time.monotonic(), time.process_time()
        yield
        self.seconds[name] = [round(time.monotonic() - wall, 3), round(time.process_time() - processor, 3)]
        print(f"{name}: {self.seconds[name][0]} s, {self.seconds[name][1]} s of the processor", flush=True)


def time_projections(incidence: Incidence, clock: Clock) -> float:
    """How many times the processor's seconds networkx's own projection takes, to the same nodes, ties and weights."""
    affiliation = affiliation_network(incidence)
    organizers = [one.id for one in incidence.organizations]
    for attempt in "abc":
        with clock.step(f"projection to networkx, weights alone, {attempt}"):
            ours = project(incidence, bare=True)
    with clock.step("networkx's own projection"):
        theirs = nx.bipartite.weighted_projected_graph(affiliation, organizers)
    if {*ours.edges(data="weight")} != {(min(u, v), max(u, v), w) for u, v, w in theirs.edges(data="weight")}:
        raise AssertionError("the projections differ")
    each = sorted(clock.seconds[f"projection to networkx, weights alone, {attempt}"][1] for attempt in "abc")
    return round(clock.seconds["networkx's own projection"][1] / each[1], 1)


def time_networkx(network: "nx.Graph[str]", clock: Clock, *, whole: bool) -> float:
    """Seconds of the clock that networkx takes for weighted betweenness from all nodes."""
    for _, _, data in network.edges(data=True):
        data["distance"] = 1 / data["weight"]
    sources = len(network) if whole else min(_SOURCES, len(network))
    name = f"networkx, betweenness from {sources} sources"
    with clock.step(name):
        nx.betweenness_centrality(network, k=sources, seed=1, weight="distance")
    return clock.seconds[name][0] * len(network) / sources


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--engines", default="scipy,networkit", help="of exact betweenness; empty for none")
    parser.add_argument("--whole", action="store_true", help="run networkx from all sources")
    parser.add_argument("--hub", action="store_true", help="some organize nearly everywhere")
    parser.add_argument("--all", action="store_true", help="all measures too")
    told = parser.parse_args()
    clock, incidence = Clock(), made_up(told.events, hub=told.hub)
    projecting = time_projections(incidence, clock)
    with clock.step("projection to networkx, with evidence"):
        network = project(incidence)
    with clock.step("network to arrays"):
        ties = tie_arrays(network)
    numbers: dict[str, object] = {"nodes": len(network), "ties": network.number_of_edges()}
    numbers["projection, times as fast as networkx"] = projecting
    with clock.step("betweenness from 256 sources"):
        estimate = sample_paths("betweenness", ties, 256, 7)
    pairs = (len(ties) - 1) * (len(ties) - 2) / 2
    numbers["largest betweenness and its standard error"] = [
        round(float(column[np.argmax(estimate.values)] / pairs), 4) for column in (estimate.values, estimate.errors)
    ]
    numbers["largest standard error"] = round(float(estimate.errors.max() / pairs), 4)
    engines = [name for name in told.engines.split(",") if name]
    for name in engines:
        _timed(clock, f"{name}, exact betweenness", lambda: choose_path_engine("betweenness", name)[1](ties))  # noqa: B023
    if engines:
        numbers["networkx, exact betweenness, s"] = slow = round(time_networkx(network, clock, whole=told.whole), 1)
        numbers["times as fast"] = {n: round(slow / clock.seconds[f"{n}, exact betweenness"][0], 1) for n in engines}
    if told.all:
        affiliation = affiliation_network(incidence)
        for name in MEASURES:
            _timed(clock, name, lambda: measure(network, [name], affiliation=affiliation, samples=256))  # noqa: B023
        _timed(clock, "leiden, 20 runs", lambda: find_communities(ties, "leiden"))
    print(json.dumps({**numbers, "seconds": clock.seconds}, indent=2))


def _timed(clock: Clock, name: str, work: Callable[[], object]) -> None:
    with clock.step(name):
        work()


if __name__ == "__main__":
    main()
