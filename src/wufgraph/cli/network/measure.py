"""`wufgraph network measure`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..screen import output_option, show_table, store_option, table_format_option

if TYPE_CHECKING:
    import networkx as nx

    from ...query import Table


@click.command("measure")
@store_option
@click.option(
    "--measures",
    default="degree,strength,betweenness,community",
    show_default=True,
    help="Which, comma-separated.",
)
@table_format_option()
@output_option
def command(store: Path, measures: str, format_: str, output: Path | None) -> None:
    """Measure organizations: partners, strength, betweenness, community.

    \b
    Example:
      wufgraph network measure --measures degree,betweenness
    """
    from ...dataset import Dataset

    with Dataset(store, read_only=True) as dataset:
        table = _measure(dataset.network(), [m.strip() for m in measures.split(",") if m.strip()])
    show_table(table, format_, output)


def _measure(network: "nx.Graph[str]", chosen: list[str]) -> "Table":
    from ...errors import QueryError
    from ...network.measures import MEASURES, measure
    from ...query import Table

    unknown = [name for name in chosen if name not in MEASURES]
    if unknown or not chosen:
        raise QueryError(
            f"--measures: expected some of {', '.join(MEASURES)}, found {', '.join(unknown) or 'none'}; correct it"
        )
    values = measure(network)
    rows = [(node, network.nodes[node]["label"], *(values[node][name] for name in chosen)) for node in values]
    rows.sort(key=lambda row: (-row[2], row[1], row[0]))
    return Table(("node", "label", *chosen), tuple(rows))
