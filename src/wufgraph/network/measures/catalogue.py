"""Every measure of nodes: its name, what computes it, its unit, its range, and where it comes from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from ..engines import TieArrays
from . import (
    brokerage,
    cohesion,
    communities,
    core_periphery,
    degrees,
    paths,
    spectral,
    structural_holes,
    two_mode,
)
from .partitions import number_communities
from .paths import Measured
from .subject import Subject

WEIGHT = "weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeMeasure:
    """A measure that every node has.

    Attributes:
        name: As `--measures` takes it.
        function: What computes it: its docstring has the formula, the convention and the source.
        unit: Of its values; `weight` is that of the ties' weights.
        range: Its least and largest value, in words.
        reference: DOI or other address of its source.
        compute: Values by the order of the nodes.
        summary: What it says, in one line.
    """

    name: str
    function: Callable[..., object]
    unit: str
    range: str
    reference: str
    compute: Callable[[Subject], Measured]
    summary: str


def _of(
    function: Callable[..., object],
    unit: str,
    range_: str,
    reference: str,
    compute: Callable[[Subject], object] | None = None,
    *,
    name: str = "",
    summary: str = "",
) -> NodeMeasure:
    if compute is None:

        def compute(subject: Subject) -> object:
            return function(subject.ties)

    def measured(subject: Subject) -> Measured:
        found = compute(subject)
        return found if isinstance(found, Measured) else Measured(values=np.asarray(found))

    line = str(function.__doc__).partition("\n")[0].rstrip(".")
    return NodeMeasure(
        name=name or function.__name__,
        function=function,
        unit=unit,
        range=range_,
        reference=reference,
        compute=measured,
        summary=summary or line,
    )


def _path(function: Callable[[TieArrays, paths.Computing], Measured], unit: str, range_: str, doi: str) -> NodeMeasure:
    return _of(function, unit, range_, doi, lambda subject: function(subject.ties, subject.computing))


def _role(name: str, between: str) -> NodeMeasure:
    return _of(
        brokerage.brokerage_roles,
        "pairs",
        "from 0",
        "doi:10.2307/270949",
        lambda subject: getattr(subject.roles, name),
        name=name,
        summary=f"Untied pairs of partners that it joins as {between}",
    )


def _two(function: Callable[[two_mode.TwoMode], object]) -> NodeMeasure:
    doi = "doi:10.1016/j.socnet.2007.04.006"
    return _of(function, "share", "0 to 1", doi, lambda subject: function(subject.two_mode))


def _community(subject: Subject) -> object:
    return number_communities(communities.louvain(subject.ties, 1.0, subject.computing.seed))


def _strength(subject: Subject) -> object:
    found = degrees.strength(subject.ties)
    return np.rint(found).astype(np.int64) if subject.counts else found


_BURT = "Burt 1992, Structural Holes"
MEASURES: Mapping[str, NodeMeasure] = {
    one.name: one
    for one in (
        _of(degrees.degree, "nodes", "0 to n - 1", "doi:10.1016/0378-8733(78)90021-7"),
        _of(degrees.strength, WEIGHT, "from 0", "doi:10.1073/pnas.0400087101", _strength),
        _path(paths.betweenness, "share of pairs", "0 to 1", "doi:10.2307/3033543"),
        _path(paths.closeness, WEIGHT, "from 0", "doi:10.1016/0378-8733(78)90021-7"),
        _path(paths.harmonic, WEIGHT, "from 0", "doi:10.1080/15427951.2013.865686"),
        _of(spectral.eigenvector, "none", "0 to 1", "doi:10.1080/0022250X.1972.9989806"),
        _of(spectral.pagerank, "share", "0 to 1", "doi:10.1016/S0169-7552(98)00110-X"),
        _of(cohesion.k_core, "nodes", "0 to n - 1", "doi:10.1016/0378-8733(83)90028-X"),
        _of(cohesion.clustering, "share of pairs", "0 to 1", "doi:10.1038/30918"),
        _of(structural_holes.constraint, "none", "above 0", _BURT),
        _of(structural_holes.effective_size, "nodes", "up to the degree", _BURT),
        _of(structural_holes.efficiency, "share", "up to 1", _BURT),
        _of(structural_holes.hierarchy, "none", "0 to 1", _BURT),
        _role("coordinator", "coordinator: all three of one group"),
        _role("itinerant", "itinerant broker or consultant: both of one other group"),
        _role("gatekeeper", "gatekeeper: from another group into its own"),
        _role("representative", "representative: from its own group to another"),
        _role("liaison", "liaison: all three of different groups"),
        _of(cohesion.bridges, "ties", "0 to the degree", "doi:10.1016/0020-0190(74)90003-9"),
        _of(cohesion.articulation, "none", "0 or 1", "doi:10.1145/362248.362272"),
        _of(core_periphery.in_core, "none", "0 or 1", "doi:10.1016/S0378-8733(99)00019-2", lambda s: s.core.core),
        _two(two_mode.bipartite_clustering),
        _two(two_mode.redundancy),
        _of(
            communities.louvain,
            "number",
            "from 1, the largest",
            "doi:10.1088/1742-5468/2008/10/P10008",
            _community,
            name="community",
            summary="Number of its community, of one Louvain run; `wufgraph network communities` makes many",
        ),
    )
}
