"""`wufgraph diff`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import (
    REPORT_PATH,
    Captions,
    captions_option,
    output_option,
    plain,
    read_captions,
    say,
    timeout_option,
    write_output,
)

if TYPE_CHECKING:
    from ..extraction import CaptionTable
    from ..model import Report


@click.command("diff")
@click.argument("old", type=REPORT_PATH)
@click.argument("new", type=REPORT_PATH)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the changes; json has one object for each.",
)
@captions_option
@timeout_option
@output_option
def command(old: Path, new: Path, format_: str, captions: Captions, timeout: float, output: Path | None) -> None:
    """Show what an author changed between two versions of a report, answer by answer.

    OLD and NEW are documents of any kind, or record files. What is moved is not told; nor is how it is laid out.

    Exit code 0: nothing was changed; 1: something was; 2: one of them could not be read.

    \b
    Example:
      wufgraph diff report.pdf corrected.docx
    """
    from ..desk.changes import changes_as_json, changes_as_text, compare_reports

    table = read_captions(captions)
    changes = compare_reports(_read(old, table, timeout), _read(new, table, timeout))
    if format_ == "json":
        write_output(json.dumps(changes_as_json(changes), ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_output(plain(changes_as_text(changes)), output)
        say(f"{len(changes)} change{'' if len(changes) == 1 else 's'}")
    raise click.exceptions.Exit(1 if changes else 0)


def _read(path: Path, captions: "CaptionTable | None", seconds: float) -> "Report":
    from ..intake import read_outcome

    outcome = read_outcome(path, captions, seconds)
    if len(outcome.reports) == 1 and not outcome.errors:
        return outcome.reports[0]
    for error in outcome.errors:
        say(f"failed: {error}")
    if len(outcome.reports) > 1:
        say(
            f"{path}: expected one report, found {len(outcome.reports)}; "
            "`wufgraph extract --output DIR` writes a record file for each, which can be compared"
        )
    raise click.exceptions.Exit(2)
