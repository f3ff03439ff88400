"""`wufgraph network measure`."""

from pathlib import Path

import click

from ..screen import output_option, say, show_table, table_format_option
from .measuring import Means, means_options, name_of, shorten
from .options import Projecting, Source, projecting_options, source_options


class _Command(click.Command):
    """Lists the measures in its help: they are imported for that alone."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and below them the measures."""
        from ...network.measures import MEASURES

        super().format_options(ctx, formatter)
        with formatter.section("Measures"):
            formatter.write_dl([(m.name, f"{m.summary}. Unit: {m.unit}; {m.range}.") for m in MEASURES.values()])


@click.command("measure", cls=_Command)
@source_options
@projecting_options
@click.option(
    "--measures",
    default="degree,strength,betweenness,community",
    show_default=True,
    help="Which, comma-separated; `all` for all that the network has.",
)
@click.option("--by", default="country", show_default=True, help="Groups for brokerage: country, sector or theme.")
@means_options
@table_format_option(parquet=True)
@output_option
def command(
    source: Source, projecting: Projecting, measures: str, by: str, means: Means, format_: str, output: Path | None
) -> None:
    """Measure nodes: partners, strength, who lies between whom, structural holes, brokerage, communities.

    One row per node, those highest in the first measure first; empty where a measure is not defined, as the
    constraint of a node without partners. What is estimated has its standard error in a column of its own.

    \b
    Examples:
      wufgraph network measure --measures degree,betweenness
      wufgraph network measure --measures gatekeeper,liaison --by sector
      wufgraph network measure --incidence attendance.csv --measures all --format csv
    """
    from ...network.measures import measure_nodes, names_for
    from ...query import Table

    subject = means.subject(source, projecting, by)
    chosen = names_for(subject) if measures == "all" else [m.strip() for m in measures.split(",") if m.strip()]
    found = measure_nodes(subject, chosen)
    for note in found.notes:
        say(note)
    rows = [(node, name_of(subject.network, node), values) for node, values in found.rows.items()]
    rows.sort(key=lambda row: (row[2][0] is None, -(row[2][0] or 0), row[1], row[0]))
    shown = tuple((node, name, *(shorten(value, format_) for value in values)) for node, name, values in rows)
    show_table(Table(("node", "label", *found.columns), shown), format_, output)
