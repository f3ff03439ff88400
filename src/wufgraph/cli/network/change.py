"""`wufgraph network change`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..screen import output_option, say, show_table, table_format_option
from .options import Source, source_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...network.incidence import Event


@click.command("change")
@source_options
@click.option("--from", "before", default="", help="The earlier forum, such as wuf7; the last but one by default.")
@click.option("--to", "after", default="", help="The later forum; the last one by default.")
@click.option("--organizations", is_flag=True, help="Organizations instead of ties.")
@table_format_option()
@output_option
def command(source: Source, before: str, after: str, format_: str, output: Path | None, *, organizations: bool) -> None:
    """Show what changed from one forum to the next: ties and organizations that are new, returning, kept or gone.

    What is gone may have no report at the later forum: how many events of each forum have one is told besides.

    \b
    Examples:
      wufgraph network change --organizations
      wufgraph network change --incidence attendance.csv --from wuf7 --to wuf9
    """
    from ...network.insight.change import compare_forums
    from ...query import Table

    change = compare_forums(source.incidence(), before, after)
    if organizations:
        columns: tuple[str, ...] = ("organization",)
        changed = change.organizations
    else:
        columns, changed = ("source", "target"), change.ties
    rows = [(one.state, *(end.label for end in one.ends), _titles(one.before), _titles(one.after)) for one in changed]
    show_table(Table(("state", *columns, "events_before", "events_after"), tuple(rows)), format_, output)
    for forum in (change.before, change.after):
        say(f"{forum.forum}: {forum.reported} of {forum.events} known events have a report")


def _titles(events: "Sequence[Event]") -> str:
    return " | ".join(event.label for event in events)
