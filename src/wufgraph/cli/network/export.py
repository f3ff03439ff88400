"""`wufgraph network export`."""

from pathlib import Path

import click

from ..screen import output_option, store_option, write_output


@click.command("export")
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
def command(store: Path, format_: str, output: Path | None, *, bipartite: bool) -> None:
    """Write the network for Gephi, Cytoscape and others.

    \b
    Example:
      wufgraph network export --format gexf --output network.gexf
    """
    from ...dataset import Dataset
    from ...network import write_gexf, write_graphml

    with Dataset(store, read_only=True) as dataset:
        network = dataset.affiliation() if bipartite else dataset.network()
    write_output(write_gexf(network) if format_ == "gexf" else write_graphml(network), output)
