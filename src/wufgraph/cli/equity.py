"""`wufgraph equity`."""

from pathlib import Path

import click

from .scopes import forum_option, read_scope, region_option, theme_option
from .screen import output_option, say, show_table, store_option, table_format_option

# As in `wufgraph.network.honesty.suppression`, which is not imported for help alone; a test holds them equal.
FEWEST = 5


@click.command("equity")
@store_option
@theme_option
@region_option
@forum_option
@click.option(
    "--fewest",
    type=click.IntRange(min=1),
    default=FEWEST,
    show_default=True,
    help="Cells that count fewer persons are hidden, and as many others as it takes that nobody can work them out.",
)
@table_format_option()
@output_option
def command(
    store: Path, theme: str | None, region: str | None, forum: str, fewest: int, format_: str, output: Path | None
) -> None:
    """Show who spoke and who organized: by honorific as written, by region, and ties across North and South.

    Gender is never inferred: an honorific is what a report writes in front of a name, and says no more. Nationalities
    are those that reports state. North is what World Urbanization Prospects calls more developed regions.

    \b
    Examples:
      wufgraph equity --region Africa
      wufgraph equity --theme safety --fewest 10 --format csv --output equity.csv
    """
    from ..network.insight.equity import look_at, read_speakers
    from ..network.regions import name_group
    from ..query import Table
    from ..store import EmbeddedStore

    with EmbeddedStore(store, read_only=True) as opened:
        cells = look_at(read_speakers(opened), read_scope(opened, theme, region, forum), fewest=fewest)
    rows = [
        (
            one.lens,
            name_group(one.group),
            f"(fewer than {fewest}, or hidden with such)" if one.count is None else one.count,
            one.share,
            one.of,
            one.expected,
        )
        for one in cells
    ]
    show_table(Table(("lens", "group", "count", "share", "of", "expected_share"), tuple(rows)), format_, output)
    say("as reports state it; gender is not inferred")
