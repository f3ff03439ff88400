"""`wufgraph network`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import output_option, show_table, store_option, table_format_option, write_output

if TYPE_CHECKING:
    from ..query import Table


@click.group("network")
def command() -> None:
    """Study who works with whom.

    The network joins organizations by the events that they organized together. One report is always a
    clique: its centralities say nothing until several reports are in the store.

    \b
    Example:
      wufgraph network draw
    """


@command.command("ties")
@store_option
@table_format_option()
@output_option
def ties(store: Path, format_: str, output: Path | None) -> None:
    """List all ties, one row per unordered pair of organizations.

    \b
    Example:
      wufgraph network ties --format csv --output ties.csv
    """
    from ..dataset import Dataset
    from ..network import list_ties
    from ..query import Table

    with Dataset(store, read_only=True) as dataset:
        rows = [(t.source, t.source_label, t.target, t.target_label, t.weight) for t in list_ties(dataset.network())]
    show_table(Table(("source", "source_label", "target", "target_label", "weight"), tuple(rows)), format_, output)


@command.command("measure")
@store_option
@click.option(
    "--measures",
    default="degree,strength,betweenness,community",
    show_default=True,
    help="Which, comma-separated.",
)
@table_format_option()
@output_option
def measures(store: Path, measures: str, format_: str, output: Path | None) -> None:
    """Measure organizations: partners, strength, betweenness, community.

    \b
    Example:
      wufgraph network measure --measures degree,betweenness
    """
    from ..dataset import Dataset

    with Dataset(store, read_only=True) as dataset:
        table = _measure(dataset.network(), [m.strip() for m in measures.split(",") if m.strip()])
    show_table(table, format_, output)


def _measure(network: "nx.Graph[str]", chosen: list[str]) -> "Table":
    from ..errors import QueryError
    from ..network.measures import MEASURES, measure
    from ..query import Table

    unknown = [name for name in chosen if name not in MEASURES]
    if unknown or not chosen:
        raise QueryError(
            f"--measures: expected some of {', '.join(MEASURES)}, found {', '.join(unknown) or 'none'}; correct it"
        )
    values = measure(network)
    rows = [(node, network.nodes[node]["label"], *(values[node][name] for name in chosen)) for node in values]
    rows.sort(key=lambda row: (-row[2], row[1], row[0]))
    return Table(("node", "label", *chosen), tuple(rows))


@command.command("draw")
@store_option
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    default="network.html",
    show_default=True,
    help="The page to write.",
)
def draw(store: Path, output: Path) -> None:
    """Draw the network as one interactive page that needs no internet.

    \b
    Example:
      wufgraph network draw --output network.html
    """
    from ..dataset import Dataset
    from ..network.page import draw_page

    with Dataset(store, read_only=True) as dataset:
        page = draw_page(dataset.affiliation(), "Who works with whom at the World Urban Forum")
    write_output(page, output)


@command.command("export")
@store_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["graphml", "gexf"]),
    default="graphml",
    show_default=True,
    help="For which program: both open in Gephi, GraphML in Cytoscape and igraph too.",
)
@click.option("--bipartite", is_flag=True, help="Organizations and events, instead of organizations alone.")
@output_option
def export(store: Path, format_: str, output: Path | None, *, bipartite: bool) -> None:
    """Write the network for Gephi, Cytoscape and others.

    \b
    Example:
      wufgraph network export --format gexf --output network.gexf
    """
    from ..dataset import Dataset
    from ..network import write_gexf, write_graphml

    with Dataset(store, read_only=True) as dataset:
        network = dataset.affiliation() if bipartite else dataset.network()
    write_output(write_gexf(network) if format_ == "gexf" else write_graphml(network), output)


if TYPE_CHECKING:
    import networkx as nx
