"""`wufgraph captions`."""

from pathlib import Path

import click

from .screen import REPORT_PATH, Captions, captions_option, draw_table, output_option, read_captions, say, write_output


@click.group("captions")
def command() -> None:
    """See how reports word the form's captions.

    \b
    Example:
      wufgraph captions suggest reports/
    """


@command.command("suggest")
@click.argument("paths", nargs=-1, type=REPORT_PATH)
@click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of a store whose reports are looked at, instead of files.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv"]),
    default="table",
    show_default=True,
    help="Form of the list; csv rows may be added to a captions file as they are.",
)
@captions_option
@output_option
def suggest(paths: tuple[Path, ...], store: Path | None, format_: str, captions: Captions, output: Path | None) -> None:
    """Propose rows for the table of captions.

    Lists the captions that reports have and the table lacks, with the field that each probably asks for.
    Save the rows that are right as a file, and give it to `build`, `extract` or `check` with --captions.

    \b
    Example:
      wufgraph captions suggest reports/ --format csv --output own-captions.csv
    """
    from ..dataset import Dataset
    from ..folders import find_files
    from ..intake import read_outcome
    from ..suggestions import suggest_captions, suggestions_as_csv

    if bool(paths) == bool(store):
        raise click.UsageError("give files or folders to read, or --store DIRECTORY, one of the two.")
    reports, failed = [], 0
    if store:
        with Dataset(store, read_only=True) as dataset:
            reports = dataset.records()
    table = read_captions(captions)
    for path in find_files(paths):
        outcome = read_outcome(path, table)
        reports += outcome.reports
        for error in outcome.errors:
            failed += 1
            say(f"failed: {error}")
    found = suggest_captions(reports)
    if format_ == "csv":
        write_output(suggestions_as_csv(found), output)
    else:
        rows = [(one.wording, one.field or "?", one.reason, one.example, len(one.files)) for one in found]
        write_output(draw_table(("wording", "field", "reason", "value", "reports"), rows), output)
    raise click.exceptions.Exit(1 if failed else 0)
