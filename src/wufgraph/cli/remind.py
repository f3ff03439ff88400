"""`wufgraph remind`."""

import datetime as dt
from pathlib import Path

import click

from .screen import identities_option, say, store_option, write_output


@click.command("remind")
@click.option("--output", "-o", type=click.Path(path_type=Path, file_okay=False), required=True, help="Their folder.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["txt", "html", "docx", "eml"]),
    default="eml",
    show_default=True,
    help="Form of the letters; eml is a draft for a mail program, addressed where the programme has the address.",
)
@click.option(
    "--language", type=click.Choice(["en", "es", "fr"]), default="en", show_default=True, help="Of the letters."
)
@click.option("--by", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="By when the report is asked for.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day on which it is missing; today by default.")
@click.option("--templates", type=click.Path(path_type=Path, file_okay=False), help="Folder of your own templates.")
@store_option
@identities_option
def command(
    output: Path,
    format_: str,
    language: str,
    by: dt.datetime | None,
    as_of: dt.datetime | None,
    templates: Path | None,
    store: Path,
    identities: Path | None,
) -> None:
    """Write a reminder for each event of the programme on which no report came, once the deadline has passed.

    `wufgraph letter` answers the reports that did. `wufgraph letter --write-templates` writes the templates of both.

    \b
    Example:
      wufgraph remind --language es --by 2014-05-20 -o reminders/
    """
    from ..desk.letters import LetterFormat
    from ..desk.moments import find_moment
    from ..desk.reminders import write_reminders
    from ..desk.standing import find_status
    from ..model import Language

    status = find_status(store, find_moment(as_of), identities)
    day = by.date() if by else None
    for name, data, has_address in write_reminders(status, Language(language), LetterFormat(format_), day, templates):
        write_output(data, output / name)
        if format_ == "eml" and not has_address:
            say(f"no address: {name}: the programme gives none; fill it in before you send the draft")
    say(f"{status.total.missing} reports are missing")
