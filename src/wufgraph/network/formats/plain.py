"""A network as every format can hold it: the one step before all writers."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from .cleaning import clean, clean_apart

Scalar = str | int | float | bool
Row = Mapping[str, Scalar]
_RESERVED = {"id", "source", "target"}  # names that formats need for themselves
_LARGEST = 2**63  # beyond, no format's whole numbers reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An undirected tie; `source` and `target` are ids of nodes."""

    source: str
    target: str
    attributes: Row

    @property
    def strength(self) -> int | float:
        """Its `weight`, 1 where that is no number."""
        weight = self.attributes.get("weight")
        return weight if isinstance(weight, int | float) and not isinstance(weight, bool) else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainNetwork:
    """A network in sorted order, its attributes strings and numbers alone.

    Attributes:
        name: What it is a network of; may be empty.
        nodes: Attributes by id, among them always `label`.
        ties: Sorted by their ends; at most one for each pair.
        node_types: The type of each attribute of nodes, names sorted, `label` first.
        tie_types: The same of ties, `weight` first where there is one.
    """

    name: str
    nodes: Mapping[str, Row]
    ties: Sequence[Tie]
    node_types: Mapping[str, type]
    tie_types: Mapping[str, type]

    def places(self) -> dict[str, tuple[float, float]]:
        """Where nodes stand, by id; empty unless each has an `x` and a `y`."""
        told = {id_: (row.get("x"), row.get("y")) for id_, row in self.nodes.items()}
        found = {
            id_: (float(x), float(y))
            for id_, (x, y) in told.items()
            if isinstance(x, int | float) and isinstance(y, int | float)
        }
        return found if len(found) == len(told) else {}


def make_plain(network: "nx.Graph[str]") -> PlainNetwork:
    """Make a network plain.

    Lists become strings with "|" between, numpy's numbers Python's; what is not known (None, empty, not finite) is
    left out; each attribute has one type, text where its values have several; text is cleaned (`clean`), and ids that
    become alike by that get a number. A node without `label` is called by its id. Attributes named `id`, `source` or
    `target` get an underscore behind.

    Args:
        network: Undirected, at most one tie for a pair.
    """
    order = sorted(network)
    ids = clean_apart(order)
    nodes = _rows([network.nodes[node] for node in order])
    pairs = sorted((min(u, v), max(u, v)) for u, v in network.edges)
    ties = _rows([network.edges[pair] for pair in pairs])
    named = [{**row, "label": str(row.get("label") or ids[node])} for node, row in zip(order, nodes, strict=True)]
    return PlainNetwork(
        name=clean(str(network.graph.get("name") or "")),
        nodes=dict(zip(ids.values(), named, strict=True)),
        ties=tuple(
            Tie(source=ids[source], target=ids[target], attributes=row)
            for (source, target), row in zip(pairs, ties, strict=True)
        ),
        node_types=_types(named, "label"),
        tie_types=_types(ties, "weight"),
    )


def _rows(attributes: Sequence[Mapping[Any, object]]) -> list[dict[str, Scalar]]:
    """Attributes with names and values that every format takes, one type for each name."""
    keys = sorted({str(key) for row in attributes for key in row})
    names = clean_apart(f"{key}_" if key in _RESERVED else key for key in keys)
    renamed = dict(zip(keys, names.values(), strict=True))
    rows: list[dict[str, Scalar]] = []
    for row in attributes:
        values = {renamed[str(key)]: _scalar(value) for key, value in row.items()}
        rows.append({name: value for name in sorted(values) if (value := values[name]) is not None})
    kinds = _types(rows, "")
    return [{name: _as(kinds[name], value) for name, value in row.items()} for row in rows]


def _scalar(value: object) -> Scalar | None:
    """A value as a string or a number; None where nothing is known."""
    value = value.tolist() if hasattr(value, "tolist") else value  # numpy's numbers and arrays
    if isinstance(value, str):
        return clean(value) or None
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return int(value) if abs(value) < _LARGEST else float(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, set | frozenset):
        value = sorted(value, key=str)
    if isinstance(value, Iterable):
        parts = (_scalar(part) for part in value)
        return "|".join(str(part).replace("|", "/") for part in parts if part is not None) or None
    return clean(str(value)) or None


def _types(rows: Iterable[Mapping[str, Scalar]], first: str) -> dict[str, type]:
    """The one type of each attribute."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(type(value))
    return {name: _join(found[name]) for name in sorted(found, key=lambda name: (name != first, name))}


def _join(kinds: set[type]) -> type:
    if len(kinds) == 1:
        return next(iter(kinds))
    return float if kinds == {int, float} else str


def _as(kind: type, value: Scalar) -> Scalar:
    if kind is float:
        return float(value)
    return str(value) if kind is str else value
