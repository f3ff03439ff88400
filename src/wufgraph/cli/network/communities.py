"""`wufgraph network communities`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..screen import output_option, say, show_table, table_format_option
from .measuring import name_of, seed_option, shorten
from .options import Projecting, Source, projecting_options, source_options

if TYPE_CHECKING:
    from ...network.measures import Communities

# As in `wufgraph.network.measures`, which is not imported for help alone; a test holds them equal.
METHODS = ("louvain", "leiden")


@click.command("communities")
@source_options
@projecting_options
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default=METHODS[0],
    show_default=True,
    help="How they are found; leiden comes with wufgraph[network], and is faster.",
)
@click.option(
    "--runs", type=click.IntRange(min=1), default=20, show_default=True, help="How many times, from different seeds."
)
@click.option(
    "--resolution",
    type=click.FloatRange(min=0, min_open=True),
    default=1.0,
    show_default=True,
    help="More than 1 makes more and smaller communities.",
)
@seed_option
@table_format_option(parquet=True)
@output_option
def command(
    source: Source,
    projecting: Projecting,
    method: str,
    runs: int,
    resolution: float,
    seed: int,
    format_: str,
    output: Path | None,
) -> None:
    """Find communities, and tell how far they can be trusted.

    They are found many times; those of the highest modularity are told, one row per node. The column `stability`
    says how alike the node's community is in the other runs, from 0 to 1.

    \b
    Examples:
      wufgraph network communities --roll-up
      wufgraph network communities --method leiden --runs 100 --format csv
    """
    from ...network.engines import tie_arrays
    from ...network.measures import find_communities, spell_value
    from ...query import Table

    network = projecting.network(source.incidence())
    ties = tie_arrays(network)
    found = find_communities(ties, method, runs=runs, resolution=resolution, seed=seed)
    _tell(found, runs)
    columns = zip(ties.nodes, found.labels.tolist(), found.stability.tolist(), strict=True)
    rows = [(node, name_of(network, node), number, spell_value(stable)) for node, number, stable in columns]
    rows.sort(key=lambda row: (row[2], row[1], row[0]))
    shown = tuple((*row[:3], shorten(row[3], format_)) for row in rows)
    show_table(Table(("node", "label", "community", "stability"), shown), format_, output)


def _tell(found: "Communities", runs: int) -> None:
    fewest, most = found.counts
    say(f"{found.count} communities, modularity {found.modularity:.4f}")
    if runs > 1:
        say(
            f"over {runs} runs: {fewest} to {most} communities; two runs have {found.mutual_information:.3f} of their "
            f"information in common (NMI, 0 to 1) and differ by {found.variation:.3f} nats (VI)"
        )
