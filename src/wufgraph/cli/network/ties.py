"""`wufgraph network ties`."""

from pathlib import Path

import click

from ..screen import output_option, show_table, table_format_option
from .options import Projecting, Source, projecting_options, source_options


@click.command("ties")
@source_options
@projecting_options
@table_format_option(parquet=True)
@output_option
def command(source: Source, projecting: Projecting, format_: str, output: Path | None) -> None:
    """List all ties, one row per unordered pair, the strongest first.

    Each says what it rests on: how many common events, and the strongest evidence, from co-presence over
    co-organization to a partnership that is mentioned, declared, committed or signed.

    \b
    Examples:
      wufgraph network ties --format csv --output ties.csv
      wufgraph network ties --weighting newman --without UN-Habitat --roll-up
      wufgraph network ties --incidence attendance.csv
    """
    from ...network import list_ties
    from ...query import Table

    ties = list_ties(projecting.ties(source))
    rows = [(t.source, t.source_label, t.target, t.target_label, t.weight, t.count, t.evidence) for t in ties]
    columns = ("source", "source_label", "target", "target_label", "weight", "count", "evidence")
    show_table(Table(columns, tuple(rows)), format_, output)
