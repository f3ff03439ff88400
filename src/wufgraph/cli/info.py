"""`wufgraph info`."""

from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import click

from .screen import show_table, store_option, table_format_option, write_output


@click.command("info")
@store_option
@table_format_option()
def command(store: Path, format_: str) -> None:
    """Show what a store holds, and which editions of the form are known.

    \b
    Example:
      wufgraph info --store wuf-store
    """
    from ..dataset import Dataset
    from ..editions import editions
    from ..query import Table

    with Dataset(store, read_only=True) as dataset:
        counts = asdict(dataset.counts())
        events = dataset.reports()
    rows = [
        ("wufgraph", version("wufgraph")),
        ("store", str(store)),
        *((name.replace("_", " "), number) for name, number in counts.items()),
        ("editions of the form", ", ".join(one.slug for one in editions())),
    ]
    if format_ == "table":
        show_table(Table(("what", "value"), tuple(rows)), format_, None)
        write_output("\n", None)
        shown = tuple((row["title"], row["date"], row["venue"]) for row in events)
        show_table(Table(("event", "date", "venue"), shown), format_, None)
    else:
        show_table(Table(("what", "value"), tuple(rows)), format_, None)
