"""`wufgraph register`."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .decide import find_author
from .screen import draw_rows, output_option, say, show_table, store_option, table_format_option, write_output

if TYPE_CHECKING:
    from ..desk.cells import Field
    from ..desk.register import Register


@click.group("register")
def command() -> None:
    """Keep the forum's programme of events, so that events without a report are known.

    The folder `register` beside the store holds what was read; it belongs under version control, and to the
    secretariat alone, for it may hold addresses. The graph gets the events without them.

    \b
    Example:
      wufgraph register add programme.xlsx --dry-run
      wufgraph register add programme.xlsx
      wufgraph status
    """


@command.command("add")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=COLUMN",
    help='What a column holds, where the guess is wrong: title="Nom de l\'événement"; other=COLUMN for one that is '
    "not to be read. May be given several times, and is remembered.",
)
@click.option("--forum", help="Forum session of the events, such as wuf7; told by their dates without it.")
@click.option("--dry-run", is_flag=True, help="Show how the file is understood, and change nothing.")
@store_option
def add(file: Path, maps: tuple[str, ...], forum: str | None, store: Path, *, dry_run: bool) -> None:
    """Read a programme (.xlsx or CSV) into the register.

    What each column holds is guessed from its header and from what stands below, and shown. A programme of the same
    file name is replaced. Each row that is no event is listed with its number and the reason.

    Exit code 0: every row is an event, or evidently none; 1: some rows could not be read; 2: nothing could be done.

    \b
    Example:
      wufgraph register add programme.csv --map title="Nom de l'événement"
    """
    from ..desk.programme import Standing
    from ..desk.register import add_programme, read_for_register
    from ..desk.register_tables import columns_table, remarks_table

    read = read_for_register(file, store, _read_maps(maps), forum)
    programme = read.programme
    show_table(columns_table(read), "table", None)
    for words in read.left_out:
        say(f"left out: {words}")
    remarks = remarks_table(programme.remarks)
    if len(remarks):
        show_table(remarks, "table", None)
    rows: list[tuple[str, object]] = [("events", len(programme.events))]
    rows += [(f"rows {standing}", programme.count(standing)) for standing in Standing]
    write_output(draw_rows(rows), None)
    if dry_run:
        say("nothing was changed: without --dry-run, the events go into the register")
    else:
        _tell(add_programme(read, store))
    raise click.exceptions.Exit(1 if programme.count(Standing.UNREAD) or not programme.events else 0)


@command.command("list")
@click.option("--events", is_flag=True, help="All events, each with its report.")
@click.option("--matches", is_flag=True, help="All reports, each with its event, the score, and why.")
@click.option("--open", "open_", is_flag=True, help="Reports that may be on several events, or that fit none well.")
@click.option("--remarks", is_flag=True, help="Rows of the programmes that are no event, and why.")
@table_format_option()
@store_option
@output_option
def list_(
    format_: str, store: Path, output: Path | None, *, events: bool, matches: bool, open_: bool, remarks: bool
) -> None:
    """Show what the register holds: its programmes without an option.

    \b
    Example:
      wufgraph register list --open
    """
    from ..desk import register_tables as tables
    from ..desk.matching import Outcome
    from ..desk.register import load_register

    register = load_register(store)
    if events:
        table = tables.events_table(register)
    elif matches or open_:
        table = tables.matches_table(register, (Outcome.OPEN, Outcome.NOT_IN_PROGRAMME) if open_ else tuple(Outcome))
    elif remarks:
        table = tables.remarks_table([one for programme in register.programmes for one in programme.remarks])
    else:
        table = tables.programmes_table(register.programmes)
    show_table(table, format_, output)


@command.command("remove")
@click.argument("name")
@store_option
def remove(name: str, store: Path) -> None:
    """Take a programme out of the register and of the graph.

    NAME is what `wufgraph register list` calls it. What people said of columns, matches and times stays.

    \b
    Example:
      wufgraph register remove programme
    """
    from ..desk.register import remove_programme

    _tell(remove_programme(name, store))


@command.command("match")
@click.argument("report")
@click.argument("event")
@click.option("--not", "denied", is_flag=True, help="The report is not on the event.")
@click.option("--because", default="", metavar="REASON", help="Why, in a sentence.")
@click.option(
    "--author", help="Who says so: a name or an ORCID, no address; WUFGRAPH_AUTHOR or git's user.name by default."
)
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day on which it is said; today by default.")
@store_option
def match(
    report: str, event: str, because: str, author: str | None, day: dt.datetime | None, store: Path, *, denied: bool
) -> None:
    """Say that a report is on an event of the programme, or that it is not.

    REPORT and EVENT are keys, as `wufgraph register list --open` shows them. What people say stands in
    `register/matches.csv`, wins over the rules, and holds in every build.

    \b
    Example:
      wufgraph register match wuf7/safer-cities wuf7/ne-12 --because "its title was changed in March"
    """
    from ..desk.register import decide_match
    from ..desk.register_files import Match

    said = day.date() if day else dt.datetime.now().astimezone().date()
    author = find_author(author)
    _tell(
        decide_match(
            Match(report=report, event=event, same=not denied, author=author, date=said, reason=because), store
        )
    )


def tell_register(register: "Register") -> None:
    """Say how reports and the register fit, after a build."""
    from ..desk.matching import Outcome

    left = sum(one.outcome is Outcome.OPEN for one in register.matched)
    if left:
        say(f"open: {left} reports may be on several events of the programme; `wufgraph register list --open`")


def _tell(register: "Register") -> None:
    from ..desk.matching import Outcome

    counts = {outcome: sum(one.outcome is outcome for one in register.matched) for outcome in Outcome}
    reported = len({one.event for one in register.matched if one.event})
    rows: list[tuple[str, object]] = [
        ("events in the register", len(register.events)),
        ("events with a report", reported),
        ("events without", len(register.events) - reported),
    ]
    rows += [(f"reports {outcome}", counts[outcome]) for outcome in Outcome if counts[outcome]]
    write_output(draw_rows(rows), None)
    tell_register(register)


def _read_maps(maps: tuple[str, ...]) -> "dict[str, Field | None]":
    from ..desk.register_files import read_field
    from ..wording import match_key

    told = {}
    for one in maps:
        field, sign, column = one.partition("=")
        if not sign:
            raise click.UsageError(f'--map {one}: expected FIELD=COLUMN; write it as title="Event name"')
        told[match_key(column)] = read_field(field.strip(), f"--map {one}")
    return told
