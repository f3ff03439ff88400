"""Measures by the names that `wufgraph network measure` knows, for networks of chosen events."""

from collections.abc import Sequence

import networkx as nx
import numpy as np

from ...errors import QueryError
from ..engines import TieArrays, whole_lengths
from ..measures import MEASURES, Computing, Subject
from .measuring import Measure, Numbers, Projected, degree, strength

_WITHOUT = ("bipartite_clustering", "redundancy", "community")  # of events themselves, or no quantity
_QUICK = {"degree": degree, "strength": strength}
RANKED = tuple(name for name in MEASURES if name not in _WITHOUT)


def named_measures(
    names: Sequence[str], *, by: str = "country", computing: Computing | None = None
) -> dict[str, Measure]:
    """Look up measures.

    Args:
        names: Names in `RANKED`.
        by: Attribute of nodes that groups them, for brokerage.
        computing: How path measures are computed.

    Raises:
        QueryError: One is not known, or its values have no order.
    """
    unknown = [name for name in names if name not in RANKED]
    if unknown or not names:
        raise QueryError(
            f"--measures: expected some of {', '.join(RANKED)}, found {', '.join(unknown) or 'none'}; correct it"
        )
    return {name: _QUICK.get(name) or _look_up(name, by, computing or Computing()) for name in names}


def _look_up(name: str, by: str, computing: Computing) -> Measure:
    def measure(projected: Projected) -> Numbers:
        # Ties go in as arrays: making a graph of each resample would take ten times as long as most measures.
        nodes: nx.Graph[str] = nx.Graph()
        nodes.add_nodes_from(projected.attributes.items())
        subject = Subject(nodes, by=by, computing=computing)
        subject.ties = _arrays(projected)
        return np.asarray(MEASURES[name].compute(subject).values, dtype=np.float64)

    return measure


def _arrays(projected: Projected) -> TieArrays:
    pairs = projected.pairs
    length, scale = whole_lengths(pairs.weight, len(projected.nodes))
    return TieArrays(
        nodes=tuple(projected.nodes),
        source=pairs.first,
        target=pairs.second,
        weight=pairs.weight,
        length=length,
        scale=scale,
    )
