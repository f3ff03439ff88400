"""`wufgraph status`."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import (
    draw_rows,
    draw_table,
    identities_option,
    jobs_option,
    output_option,
    say,
    store_option,
    write_output,
)

if TYPE_CHECKING:
    from ..desk.status import Status
    from ..model import Language

_MOST_ORGANIZERS = 15


@click.command("status")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "csv", "chase", "json", "html"]),
    default="text",
    show_default=True,
    help="csv: one row for each event; chase: one for each event on which something is owed, with its contact.",
)
@click.option(
    "--language", type=click.Choice(["en", "es", "fr"]), default="en", show_default=True, help="Language of the words."
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M%z"]),
    help="The moment: a day (its end), or a time, in the zone of the form's deadline; now by default. With it, the "
    "same store and register give the same output.",
)
@store_option
@identities_option
@jobs_option
@output_option
def command(
    format_: str,
    language: str,
    as_of: dt.datetime | None,
    store: Path,
    identities: Path | None,
    jobs: int | None,
    output: Path | None,
) -> None:
    """Show where things stand: who has reported, who was late, who still owes a report or corrections.

    Events without a report are known where the programme is in the register (`wufgraph register add`), times where
    `wufgraph received` told them. The list to chase by holds the programme's contacts: it is for the secretariat alone.

    \b
    Example:
      wufgraph status --as-of 2014-05-12
      wufgraph status --format html --language es -o estado.html
      wufgraph status --format chase -o chase.csv
    """
    from ..desk.moments import find_moment
    from ..desk.standing import find_status
    from ..desk.status_text import chase_table, events_table, status_as_json
    from ..model import Language

    chosen = Language(language)
    status = find_status(store, find_moment(as_of), identities, jobs)
    if format_ == "json":
        write_output(status_as_json(status), output)
    elif format_ == "html":
        from ..desk.status_page import status_page

        write_output(status_page(status, chosen), output)
    elif format_ == "csv":
        write_output(events_table(status, chosen).to_csv(), output)
    elif format_ == "chase":
        write_output(chase_table(status, chosen).to_csv(), output)
        say("private: the list may hold addresses")
    else:
        _show(status, chosen, output)


def _show(status: "Status", language: "Language", output: Path | None) -> None:
    from ..desk.status_text import GROUPS, group_table, head_of, key_of, tallies_of, totals_of
    from ..desk.wordings import load_words

    words = load_words(language)
    parts = ["".join(f"{line}\n" for line in head_of(status, language)), draw_rows(totals_of(status, language))]
    parts.append(f"{key_of(language)}\n")
    for group in GROUPS:
        most = _MOST_ORGANIZERS if group == "organizer" else None
        table = group_table(status, group, language, most)
        more = len(tallies_of(status, group)) - len(table)
        drawn = draw_table(table.columns, table.rows)
        parts.append(f"{words[f'by-{group}']}\n{drawn}" + (f"{words['more'].format(more)}\n" if more else ""))
    write_output("\n".join(parts), output)
