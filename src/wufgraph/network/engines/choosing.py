"""Which engine computes what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Protocol

from ...errors import QueryError, ToolError
from . import by_graspologic, by_networkit, by_networkx, by_rustworkx, by_scipy
from .tie_arrays import Floats, Integers, TieArrays

AUTO = "auto"
_AUTO = "scipy"  # always installed, and no slower than the others: the same values everywhere


class PathMeasure(Protocol):
    """A measure of each node by shortest paths over `TieArrays.length`, in the order of the nodes."""

    def __call__(self, ties: TieArrays, /) -> Floats:
        """Compute it, exactly."""


class Partition(Protocol):
    """A way to find communities: a number for each node, in the order of the nodes."""

    def __call__(self, ties: TieArrays, resolution: float, seed: int, /) -> Integers:
        """Compute it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A library behind one face.

    Attributes:
        module: What has to be installed; empty where it always is.
        paths: Its path measures, by name.
        partitions: Its ways to find communities, by name.
    """

    module: str = ""
    paths: Mapping[str, PathMeasure] = field(default_factory=dict)
    partitions: Mapping[str, Partition] = field(default_factory=dict)


def _three(module: object) -> dict[str, PathMeasure]:
    return {name: getattr(module, name) for name in ("betweenness", "closeness", "harmonic") if hasattr(module, name)}


ENGINES: Mapping[str, Engine] = {
    "networkx": Engine(paths=_three(by_networkx)),
    "scipy": Engine(paths=_three(by_scipy)),
    "networkit": Engine(module="networkit", paths=_three(by_networkit)),
    "rustworkx": Engine(module="rustworkx", paths=_three(by_rustworkx)),
    "graspologic": Engine(module="graspologic_native", partitions={"leiden": by_graspologic.leiden}),
}
PATH_ENGINES = tuple(name for name, engine in ENGINES.items() if engine.paths)


def choose_path_engine(measure: str, engine: str = AUTO) -> tuple[str, PathMeasure]:
    """The engine for a path measure, and its function.

    Args:
        measure: `betweenness`, `closeness` or `harmonic`.
        engine: One of `PATH_ENGINES`, or `auto` for the one that is always there.

    Raises:
        QueryError: There is no such engine, or it has no such measure.
        ToolError: It is not installed.
    """
    if engine == AUTO:
        engine = _AUTO
    if engine not in PATH_ENGINES:
        raise QueryError(f"engine: expected {', '.join((AUTO, *PATH_ENGINES))}, found {engine}; correct it")
    if measure not in ENGINES[engine].paths:
        raise QueryError(f"engine {engine}: expected one with {measure}, found none there; choose another engine")
    _require(engine)
    return engine, ENGINES[engine].paths[measure]


def choose_partition(method: str) -> Partition:
    """The compiled way to find communities.

    Raises:
        ToolError: It is not installed.
    """
    name = next(name for name, engine in ENGINES.items() if method in engine.partitions)
    _require(name)
    return ENGINES[name].partitions[method]


def _require(name: str) -> None:
    module = ENGINES[name].module
    if module and find_spec(module) is None:
        raise ToolError(f"{module}: expected it to be installed, found it missing; `pip install wufgraph[network]`")
