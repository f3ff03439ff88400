"""`wufgraph network export`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...errors import LookupFailed
from ..screen import output_option, write_output
from .options import Projecting, Source, projecting_options, source_options

if TYPE_CHECKING:
    import networkx as nx

# As in `wufgraph.network.formats`, which is not imported for help alone; a test holds them equal.
FORMATS = (
    *("graphml", "gexf", "pajek", "pajek-project", "cytoscape", "vosviewer", "vosviewer-json", "node-link", "csv"),
    "parquet",
)


@click.command("export")
@source_options
@projecting_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="For which program: GraphML for most; GEXF for Gephi; Pajek; Cytoscape; VOSviewer; node-link JSON for "
    "networkx and D3; tables as CSV or Parquet. Without it the output's ending tells it, else it is graphml.",
)
@click.option("--bipartite", is_flag=True, help="Organizations and events, instead of a projection.")
@click.option("--measures/--no-measures", default=True, show_default=True, help="With measures of the nodes.")
@click.option("--places", is_flag=True, help="With places of the nodes, as `network draw` draws them.")
@click.option(
    "--thesaurus",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write a thesaurus for VOSviewer to this file: which spellings in the reports are one organization.",
)
@output_option
def command(
    source: Source,
    projecting: Projecting,
    format_: str | None,
    output: Path | None,
    thesaurus: Path | None,
    *,
    bipartite: bool,
    measures: bool,
    places: bool,
) -> None:
    """Write the network for Gephi, Pajek, Cytoscape, VOSviewer and others.

    CSV, Parquet and VOSviewer take two files each: `--output net.csv` writes net-nodes.csv and net-ties.csv,
    `--output net.zip` both into one archive.

    \b
    Examples:
      wufgraph network export --output network.gexf
      wufgraph network export --format vosviewer --output forum.txt --thesaurus spellings.txt
      wufgraph network export --bipartite --format csv --output forum.zip
    """
    from ...network.formats import add_measures, add_places, find_format, write_network

    named = format_ or (find_format(output.suffix) if output else "graphml")
    network = _network(source, projecting, bipartite=bipartite)
    network = add_measures(network) if measures else network
    _write(write_network(add_places(network) if places else network, named), named, output)
    if thesaurus:
        _write_thesaurus(source, network, thesaurus)


def _network(source: Source, projecting: Projecting, *, bipartite: bool) -> "nx.Graph[str]":
    from ...network import affiliation_network

    incidence = source.incidence()
    return affiliation_network(incidence) if bipartite else projecting.network(incidence)


def _write(written: bytes | dict[str, bytes], format_: str, output: Path | None) -> None:
    """Write one file, or several beside each other or in one archive."""
    if isinstance(written, bytes):
        write_output(written, output)
    elif output is None:
        names = " and ".join(written)
        raise LookupFailed(f"{format_}: expected a name for {names}, found none; say --output")
    elif output.suffix.lower() == ".zip":
        from ...network.formats.archive import zip_files

        write_output(zip_files(written), output)
    else:
        for end, raw in written.items():
            write_output(raw, output.with_name(f"{output.stem}-{end}"))


def _write_thesaurus(source: Source, network: "nx.Graph[str]", path: Path) -> None:
    from ...network.formats import read_spellings, spell_thesaurus
    from ...store import EmbeddedStore

    if source.table is not None:
        raise LookupFailed(f"{source.table}: expected a store to know spellings from, found a table; leave --thesaurus")
    labels = {node: str(data["label"]) for node, data in network.nodes(data=True)}
    with EmbeddedStore(source.store, read_only=True) as store:
        spellings = read_spellings(store, labels)
    write_output(spell_thesaurus(spellings), path)
