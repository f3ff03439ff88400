"""`wufgraph network brokers`."""

from pathlib import Path

import click

from ..screen import output_option, say, show_table, table_format_option
from .options import Source, source_options

# As in `wufgraph.network.insight.brokers`, which is not imported for help alone; a test holds them equal.
GROUPINGS = ("country", "region", "sector")


@click.command("brokers")
@source_options
@click.option("--by", type=click.Choice(GROUPINGS), default="country", show_default=True, help="What is tied together.")
@click.option("--most", type=click.IntRange(min=1), default=20, show_default=True, help="Greatest number of brokers.")
@table_format_option()
@output_option
def command(source: Source, by: str, most: int, format_: str, output: Path | None) -> None:
    """Show who ties countries, regions or sectors together that would have no tie otherwise.

    An organization is a broker between two of its partners that are of different groups and have organized nothing
    together. With `--theme` it is the brokers of a theme.

    \b
    Examples:
      wufgraph network brokers --by region
      wufgraph network brokers --theme urban-economy --without UN-Habitat --format csv
    """
    from ...network.insight.brokers import find_brokers
    from ...network.regions import name_group
    from ...query import Table

    incidence = source.incidence()
    columns = (
        "broker", "group", "partners", "groups", "across", "gatekeeper", "liaison", "only_through_it", "constraint",
        "events",
    )  # fmt: skip
    rows = [
        (
            one.organization.label,
            name_group(one.group),
            one.partners,
            " | ".join(map(name_group, one.groups)),
            one.across,
            one.gatekeeper,
            one.liaison,
            one.only,
            round(one.constraint, 3),
            " | ".join(event.label for event in one.events),
        )
        for one in find_brokers(incidence, by, most=most)
    ]
    show_table(Table(columns, tuple(rows)), format_, output)
    reported = sum(event.reported for event in incidence.events)
    if reported < len(incidence.events):
        say(f"{reported} of {len(incidence.events)} events have a report: what is counted here is a lower bound")
