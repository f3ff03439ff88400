"""Measures of all nodes of a network, by name."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import networkx as nx
import numpy as np

from ...errors import QueryError
from ..engines import AUTO
from .brokerage import ROLES
from .catalogue import MEASURES
from .paths import SEED, Computing, Measured
from .subject import GROUPS, Subject

DEFAULT = ("degree", "strength", "betweenness", "community")
_DECIMALS, _DIGITS = 15, 12  # what is left out differs between engines and machines

Value = float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """Measures of a network's nodes.

    Attributes:
        columns: Names of the measures; behind one that was sampled, its standard error as `NAME_error`.
        rows: By node, in sorted order: a value for each column; None where it is not defined.
        notes: What was estimated, and how well, in words.
    """

    columns: tuple[str, ...]
    rows: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def measure(
    network: "nx.Graph[str]",
    names: Sequence[str] = DEFAULT,
    *,
    by: str = GROUPS,
    affiliation: "nx.Graph[str] | None" = None,
    engine: str = AUTO,
    samples: int | None = None,
    seed: int = SEED,
) -> dict[str, dict[str, Value]]:
    """Measure every node.

    Args:
        network: Undirected, with `weight` on its edges: a strength. Paths take 1/weight as a tie's length.
        names: Of measures, as in `MEASURES`; each is told of by its function's docstring.
        by: Attribute that groups nodes, for brokerage: `country`, `sector`, or `theme` (needs `affiliation`).
        affiliation: The bipartite network, for bipartite measures.
        engine: Of path measures: `auto`, or one of `wufgraph.network.engines.PATH_ENGINES`.
        samples: Sources for path measures; 0 for exact ones; by default exact ones but for very large networks.
        seed: Of what is drawn.

    Returns:
        Measures by node, nodes in sorted order; to twelve digits; None where one is not defined. Equal for equal
        networks, whatever order their nodes and ties came in.

    Raises:
        QueryError: A measure, an engine or an attribute is not known, or a weight is not above 0.
        ToolError: The engine is not installed.
    """
    computing = Computing(engine=engine, samples=samples, seed=seed)
    found = measure_nodes(Subject(network, by=by, affiliation=affiliation, computing=computing), names)
    return {node: dict(zip(found.columns, row, strict=True)) for node, row in found.rows.items()}


def names_for(subject: Subject) -> list[str]:
    """All measures that a subject has: those of bipartite networks where it has one, brokerage where it has groups."""
    without = set() if subject.affiliation is not None else {"bipartite_clustering", "redundancy"}
    if not any(subject.by in data for _, data in subject.network.nodes(data=True)) and not subject.has_themes:
        without |= set(ROLES)
    return [name for name in MEASURES if name not in without]


def measure_nodes(subject: Subject, names: Sequence[str] = DEFAULT) -> Measurement:
    """Measure every node of a subject; see `measure`, and besides, what was sampled is told in `notes`."""
    unknown = [name for name in names if name not in MEASURES]
    if unknown or not names:
        raise QueryError(
            f"measures: expected some of {', '.join(MEASURES)}, found {', '.join(unknown) or 'none'}; correct it"
        )
    found = {name: MEASURES[name].compute(subject) for name in names}
    columns: dict[str, list[Value]] = {}
    for name, measured in found.items():
        columns |= _columns(name, measured)
    rows = dict(zip(subject.ties.nodes, zip(*columns.values(), strict=True), strict=True))
    return Measurement(columns=tuple(columns), rows=rows, notes=tuple(one.note for one in found.values() if one.note))


def _columns(name: str, measured: Measured) -> dict[str, list[Value]]:
    columns = {name: [spell_value(value) for value in np.asarray(measured.values).tolist()]}
    if measured.errors is not None:
        columns[f"{name}_error"] = [spell_value(value) for value in measured.errors.tolist()]
    return columns


def spell_value(value: float) -> Value:
    """A number as it is told: twelve digits, fifteen decimals at most, and None where it is not defined.

    >>> spell_value(0.1 + 0.2), spell_value(3), spell_value(float("nan"))
    (0.3, 3, None)
    """
    if isinstance(value, int):
        return value
    return float(f"{round(value, _DECIMALS) + 0.0:.{_DIGITS}g}") if math.isfinite(value) else None
