"""`wufgraph network ties`."""

from pathlib import Path

import click

from ..screen import output_option, show_table, store_option, table_format_option


@click.command("ties")
@store_option
@table_format_option()
@output_option
def command(store: Path, format_: str, output: Path | None) -> None:
    """List all ties, one row per unordered pair of organizations.

    \b
    Example:
      wufgraph network ties --format csv --output ties.csv
    """
    from ...dataset import Dataset
    from ...network import list_ties
    from ...query import Table

    with Dataset(store, read_only=True) as dataset:
        rows = [(t.source, t.source_label, t.target, t.target_label, t.weight) for t in list_ties(dataset.network())]
    show_table(Table(("source", "source_label", "target", "target_label", "weight"), tuple(rows)), format_, output)
