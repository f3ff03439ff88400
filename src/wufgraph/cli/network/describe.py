"""`wufgraph network describe`."""

from dataclasses import astuple, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..screen import output_option, show_table, table_format_option
from .measuring import Means, seed_option, shorten
from .options import Projecting, Source, projecting_options, source_options

if TYPE_CHECKING:
    from ...network.measures import Description


@click.command("describe")
@source_options
@projecting_options
@click.option(
    "--show",
    type=click.Choice(["values", "mixing", "rich-club"]),
    default="values",
    show_default=True,
    help="Values of the network; ties by the groups of their ends; or ties among those of many partners.",
)
@click.option(
    "--by",
    multiple=True,
    default=("country", "sector"),
    show_default=True,
    help="Groups of nodes: country, sector or theme. May be given several times.",
)
@click.option(
    "--runs",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Draws of random networks in which all have as many events and all events as many members.",
)
@seed_option
@table_format_option(parquet=True)
@output_option
def command(
    source: Source,
    projecting: Projecting,
    show: str,
    by: tuple[str, ...],
    runs: int,
    seed: int,
    format_: str,
    output: Path | None,
) -> None:
    """Describe the network as a whole: size, cohesion, who mixes with whom, and whether it is more than chance.

    \b
    Examples:
      wufgraph network describe --without UN-Habitat
      wufgraph network describe --show mixing --by theme --format csv
    """
    from ...network.measures import Description

    subject = Means(engine="auto", samples=None, seed=seed).subject(source, projecting)
    grouped = by if projecting.projection == "organizations" else ()
    _show(Description(subject, grouped, runs), show, format_, output)


def _show(description: "Description", show: str, format_: str, output: Path | None) -> None:
    from ...network.measures import MixedTies, NetworkValue, RichClub, spell_value
    from ...query import Table

    kind: Any = {"values": NetworkValue, "mixing": MixedTies, "rich-club": RichClub}[show]
    found: list[Any] = getattr(description, show.replace("-", "_"))()
    rows = (
        tuple(shorten(spell_value(value), format_) if isinstance(value, float) else value for value in astuple(row))
        for row in found
    )
    show_table(Table(tuple(field.name for field in fields(kind)), tuple(rows)), format_, output)
