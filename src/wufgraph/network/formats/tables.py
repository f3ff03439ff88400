"""Nodes and ties as two tables, CSV or Parquet."""

from collections.abc import Iterable, Mapping

from ...query import Table
from .plain import PlainNetwork, Row


def spell_csv(network: PlainNetwork) -> dict[str, bytes]:
    """Spell a network as `nodes.csv` and `ties.csv`, with the heads that Gephi's and Cytoscape's importers know."""
    nodes, ties = _tables(network)
    return {"nodes.csv": nodes.to_csv().encode(), "ties.csv": ties.to_csv().encode()}


def spell_parquet(network: PlainNetwork) -> dict[str, bytes]:
    """Spell a network as `nodes.parquet` and `ties.parquet`.

    Raises:
        ToolError: pyarrow is not installed.
    """
    nodes, ties = _tables(network)
    return {"nodes.parquet": nodes.to_parquet(), "ties.parquet": ties.to_parquet()}


def _tables(network: PlainNetwork) -> tuple[Table, Table]:
    nodes = ({"id": id_, **row} for id_, row in network.nodes.items())
    ties = ({"source": tie.source, "target": tie.target, **tie.attributes} for tie in network.ties)
    return _table(("id",), network.node_types, nodes), _table(("source", "target"), network.tie_types, ties)


def _table(first: tuple[str, ...], types: Mapping[str, type], rows: Iterable[Row]) -> Table:
    columns = (*first, *types)
    return Table(columns, tuple(tuple(row.get(name) for name in columns) for row in rows))
