"""`wufgraph received`."""

import datetime as dt
from pathlib import Path

import click

from .decide import find_author
from .screen import output_option, say, show_table, store_option, table_format_option


@click.command("received")
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option(
    "--at",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M%z"]),
    help="When the reports came, in the zone of the form's deadline unless it has one.",
)
@click.option("--author", help="Who says so; WUFGRAPH_AUTHOR or git's user.name by default.")
@click.option(
    "--from",
    "paths",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Files, or folders of them, that the reports were built from: mails tell when they were sent, Word and other "
    "office files when they were last changed. May be given several times.",
)
@click.option(
    "--list-file", "table", type=click.Path(path_type=Path, dir_okay=False), help="CSV file with columns report, at."
)
@table_format_option()
@store_option
@output_option
def command(
    reports: tuple[str, ...],
    at: dt.datetime | None,
    author: str | None,
    paths: tuple[Path, ...],
    table: Path | None,
    format_: str,
    store: Path,
    output: Path | None,
) -> None:
    """Tell when reports came, or show what is known of it.

    REPORT is a report's key or the name of its file. What people say is believed before a mail's date, and that
    before the last change of a file, which only tells that the report cannot have come earlier. All of it stands in
    `register/received.csv`; what people and mails say goes into the graph, where the deadline is checked by it.

    \b
    Example:
      wufgraph received --from mails/
      wufgraph received wuf7/safer-cities --at 2014-04-29T17:30
    """
    from ..desk.received import received_table, tell_received
    from ..errors import QueryError

    if reports and at is None:
        raise QueryError(f"{reports[0]}: expected --at with a time, found none; add it")
    kept = tell_received(
        store, [(report, at) for report in reports if at], find_author(author) if at or table else "", paths, table
    )
    if kept is not None:
        say(f"{kept} new or changed")
    show_table(received_table(store), format_, output)
