"""A network in numbers, as a whole."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
import numpy as np

from ..engines import TieArrays, components
from ..shuffling import shuffle_tables
from .cohesion import articulation, list_bridges, triangles
from .communities import louvain
from .degrees import degree
from .groups import groups_of
from .measuring import Value, spell_value
from .mixing import Mixing, assortativity, expected_external_internal_index, external_internal_index, mix
from .partitions import modularity
from .rich_club import RichClub, rich_club
from .small_world import small_world
from .subject import Subject
from .two_mode import four_cycle_clustering, projected, redundancy


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkValue:
    """A number about a network.

    Attributes:
        name: Of the measure.
        value: None where it is not defined.
        unit: Of the value.
        meaning: What it says, with its convention and source.
    """

    name: str
    value: Value
    unit: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedTies:
    """Ties between two groups, or within one; `expected` as the groups' ties would mix by chance."""

    by: str
    group: str
    other: str
    ties: int
    weight: float
    expected: float


class Description:
    """Tells a network's values, how its groups mix, and its rich club.

    Attributes:
        subject: The network; its `by` is not used.
        by: Attributes that group nodes, one by one.
        runs: Draws of the null model; 0 for none. Without the bipartite network there are none.
    """

    def __init__(self, subject: Subject, by: Sequence[str] = ("country", "sector"), runs: int = 20) -> None:
        self.subject, self.by, self.runs = subject, tuple(by), runs

    def values(self) -> list[NetworkValue]:
        """All values, each with its unit and meaning."""
        rows = [*self._size(), *self._cohesion(), *self._groups(), *self._events(), *self._against_chance()]
        return [
            NetworkValue(name=name, value=spell_value(value), unit=unit, meaning=meaning)
            for name, value, unit, meaning in rows
        ]

    def mixing(self) -> list[MixedTies]:
        """Ties by the groups of their ends, for each attribute; pairs of groups sorted."""
        return [row for by in self.by for row in _mixed(by, self._mixing(by))]

    def rich_club(self) -> list[RichClub]:
        """Ties among those with more than k partners, for each k."""
        return rich_club(self._unweighted, self._draws)

    def _size(self) -> "Iterator[_Row]":
        ties, partners = self.subject.ties, degree(self.subject.ties)
        parts = sorted((len(part) for _, part in components(ties)), reverse=True)
        isolates, nodes = int((partners == 0).sum()), len(ties)
        yield "nodes", nodes, "nodes", "how many there are"
        yield "ties", len(ties.source), "ties", "pairs that are tied"
        yield "weight", float(ties.weight.sum()), "weight", "all weights, summed"
        yield "density", _share(len(ties.source), nodes * (nodes - 1) / 2), "share", "ties over pairs; 0 to 1"
        yield "mean_degree", _share(2 * len(ties.source), nodes), "nodes", "partners of a node"
        yield "isolates", isolates, "nodes", "nodes without a tie"
        yield "components", len(parts) + isolates, "parts", "parts that no tie joins, isolates included"
        yield "largest_component", _share(max([*parts, min(nodes, 1)]), nodes), "share", "nodes in the largest; 0 to 1"

    def _cohesion(self) -> "Iterator[_Row]":
        ties, core = self.subject.ties, self.subject.core
        partners = degree(ties)
        pairs = float((partners * (partners - 1) / 2).sum())
        labels = louvain(ties, 1.0, self.subject.computing.seed)
        yield "bridges", len(list_bridges(ties)), "ties", "ties that alone join two parts"
        yield "articulation_points", int(articulation(ties).sum()), "nodes", "nodes that alone join two parts"
        yield (
            "transitivity",
            _share(int(triangles(ties).sum()), pairs),
            "share",
            ("closed pairs of partners over all; 0 to 1. Newman 2001, doi:10.1103/PhysRevE.64.026118"),
        )
        yield (
            "degree_assortativity",
            _degree_assortativity(ties),
            "none",
            ("correlation of both ends' degrees; -1 to 1. Newman 2002, doi:10.1103/PhysRevLett.89.208701"),
        )
        yield (
            "core_size",
            int(core.core.sum()),
            "nodes",
            ("nodes of the core. Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2"),
        )
        yield "core_fit", core.fit, "none", "correlation of ties with the pattern of core and periphery; -1 to 1"
        yield "communities", len(np.unique(labels)), "communities", "by one run of the Louvain method"
        yield (
            "modularity",
            modularity(ties, labels),
            "none",
            (
                "weight within them less what chance would give; -1/2 to 1. Newman & Girvan 2004, "
                "doi:10.1103/PhysRevE.69.026113"
            ),
        )

    def _groups(self) -> "Iterator[_Row]":
        for by in self.by:
            mixed = self._mixing(by)
            yield f"known_{by}", mixed.known, "share", f"ties of which the {by} of both ends is known; 0 to 1"
            yield (
                f"assortativity_{by}",
                assortativity(mixed),
                "none",
                (f"ties within a {by}, set against chance (0); up to 1. Newman 2003, doi:10.1103/PhysRevE.67.026126"),
            )
            yield (
                f"ei_index_{by}",
                external_internal_index(mixed),
                "none",
                (f"ties between less within a {by}, over all; -1 to 1. Krackhardt & Stern 1988, doi:10.2307/2786835"),
            )
            yield (
                f"ei_index_{by}_expected",
                expected_external_internal_index(mixed),
                "none",
                (f"the same if every pair were as likely tied, by the number of nodes of each {by}"),
            )

    def _events(self) -> "Iterator[_Row]":
        if self.subject.affiliation is None:
            return
        two = self.subject.two_mode
        shares = redundancy(two)
        defined = shares[~np.isnan(shares)]
        yield "events", len(two.events), "events", "events of the bipartite network"
        yield "memberships", int(two.matrix.nnz), "pairs", "pairs of an event and one who took part"
        yield (
            "four_cycle_clustering",
            four_cycle_clustering(two),
            "share",
            (
                "paths of three that close to circles of four; 0 to 1. Robins & Alexander 2004, "
                "doi:10.1023/B:CMOT.0000032580.12184.c0"
            ),
        )
        yield (
            "mean_redundancy",
            float(defined.mean()) if len(defined) else math.nan,
            "share",
            (
                "pairs of one's events that others share too; 0 to 1. Latapy et al. 2008, "
                "doi:10.1016/j.socnet.2007.04.006"
            ),
        )

    def _against_chance(self) -> "Iterator[_Row]":
        ties = self._unweighted
        seed = self.subject.computing.seed
        found = small_world(ties, self._draws, seed)
        yield (
            "clustering",
            found.clustering,
            "share",
            ("mean share of a node's partners that are partners; 0 to 1. Watts & Strogatz 1998, doi:10.1038/30918"),
        )
        yield "path_length", found.path_length, "steps", "mean way in the largest component (from 200 nodes at most)"
        if self._draws:
            told = f"the same in {self.runs} draws of the bipartite configuration model, mean"
            yield "clustering_expected", found.expected_clustering, "share", told
            yield "path_length_expected", found.expected_path_length, "steps", told
            yield (
                "small_world",
                found.sigma,
                "ratio",
                (
                    "clustering over expected, over path length over expected; more than 1 says small world. "
                    "Humphries & Gurney 2008, doi:10.1371/journal.pone.0002051"
                ),
            )

    @cached_property
    def _unweighted(self) -> TieArrays:
        if self.subject.affiliation is None:
            return self.subject.ties
        return projected(self.subject.ties.nodes, self.subject.two_mode.matrix)

    @cached_property
    def _draws(self) -> list[TieArrays]:
        if self.subject.affiliation is None:
            return []
        nodes, matrix = self.subject.ties.nodes, self.subject.two_mode.matrix
        generator = np.random.default_rng(self.subject.computing.seed)
        return [projected(nodes, drawn) for drawn in shuffle_tables(matrix, self.runs, generator)]

    def _mixing(self, by: str) -> Mixing:
        groups = groups_of(self.subject.network, by, self.subject.affiliation)
        return mix(self.subject.ties, groups)


_Row = tuple[str, float, str, str]


def _mixed(by: str, found: Mixing) -> Iterator[MixedTies]:
    ends = found.ties + np.diag(np.diag(found.ties))
    sums, total = ends.sum(axis=1), ends.sum()
    for a, group in enumerate(found.groups):
        for b in range(a, len(found.groups)):
            if found.ties[a, b]:
                by_chance = float(sums[a] * sums[b] / total) / (2 if a == b else 1)
                yield MixedTies(
                    by=by,
                    group=group,
                    other=found.groups[b],
                    ties=int(found.ties[a, b]),
                    weight=float(found.weight[a, b]),
                    expected=by_chance,
                )


def _degree_assortativity(ties: TieArrays) -> float:
    partners = degree(ties).astype(np.float64)
    one = np.concatenate([partners[ties.source], partners[ties.target]])
    other = np.concatenate([partners[ties.target], partners[ties.source]])
    if not len(one) or not np.ptp(one):
        return math.nan
    return float(np.corrcoef(one, other)[0, 1])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else math.nan


def describe(
    network: "nx.Graph[str]", affiliation: "nx.Graph[str] | None" = None, *, by: Sequence[str] = (), runs: int = 20
) -> list[NetworkValue]:
    """Tell a network in numbers.

    Args:
        network: With `weight` on its edges.
        affiliation: The bipartite network of the same organizations: for bipartite values and the null model.
        by: Attributes that group nodes.
        runs: Draws of the null model.
    """
    return Description(Subject(network, affiliation=affiliation), by, runs).values()
