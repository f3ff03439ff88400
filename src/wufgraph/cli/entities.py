"""`wufgraph entities`."""

from pathlib import Path

import click

from .screen import output_option, show_table, store_option, table_format_option, write_output


@click.command("entities")
@click.option("--kind", type=click.Choice(["institution", "person"]), help="Only these; both by default.")
@store_option
@table_format_option()
@output_option
def command(kind: str | None, store: Path, format_: str, output: Path | None) -> None:
    """List institutions and persons with the words that mean each.

    Mentions are those of organizers, speakers, their organizations and reporters. As JSON it is a cluster file
    (docs/record.md), which `wufgraph evaluate` compares with a true one.

    \b
    Examples:
      wufgraph entities --kind institution
      wufgraph entities --format json --output clusters.json
    """
    from ..cluster_file import write_clusters
    from ..dataset import Dataset
    from ..query import Table

    with Dataset(store, read_only=True) as dataset:
        if format_ == "json":
            clusters = [one for one in dataset.clusters() if kind in (None, one.kind.value)]
            write_output(write_clusters(clusters), output)
            return
        table = dataset.entities()
    rows = tuple(row for row in table.rows if kind in (None, row[1]))
    show_table(Table(table.columns, rows), format_, output)
