"""`wufgraph extract`."""

from pathlib import Path

import click

from .screen import (
    REPORT_PATH,
    Captions,
    captions_option,
    read_captions,
    say,
    tell_left_out,
    tell_unmatched,
    timeout_option,
    write_output,
)


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=REPORT_PATH)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the record files; without it they go to the screen.",
)
@captions_option
@timeout_option
def command(paths: tuple[Path, ...], output: Path | None, captions: Captions, timeout: float) -> None:
    """Read documents into record files, without a store.

    Writes one JSON file per report: NAME.json, and NAME-2.json for a second report in the same file, be it a
    document, a mail or an archive: its `part` tells where in the file it stood. A report that a file holds
    twice, such as Word and PDF in one mail, is written once.

    A record holds the addresses that the author gave: it is a private working file. Correct it by hand and
    give it to `wufgraph build` or `wufgraph check`.

    \b
    Example:
      wufgraph extract report.docx --output records/
    """
    from ..folders import find_files, name_file
    from ..intake import read_outcome
    from ..record import write_record

    table = read_captions(captions)
    failed = 0
    taken: set[str] = set()
    for path in find_files(paths):
        outcome = read_outcome(path, table, timeout)
        failed += len(outcome.errors)
        for error in outcome.errors:
            say(f"failed: {error}")
        tell_left_out(outcome)
        for number, report in enumerate(outcome.reports, start=1):
            name = None if output is None else output / name_file(path, number, "json", taken)
            write_output(write_record(report), name)
        if outcome.unread:
            say(f"unread: {path}: {outcome.unread} passages, listed in the record's `unread`")
        tell_unmatched(path, outcome.unmatched)
    raise click.exceptions.Exit(1 if failed else 0)
