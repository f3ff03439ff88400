"""`wufgraph inspect`."""

from pathlib import Path

import click

from .screen import output_option, write_output


@click.command("inspect")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--part", help="Which document of an archive, mail or mailbox: the `part` of its record.")
@output_option
def command(file: Path, part: str | None, output: Path | None) -> None:
    """Show a document beside what was read from it, as a page of HTML.

    Each character has the colour of what it was read as; each value leads to its place, each passage to what
    was read from it, with the rule and its confidence. What was read as nothing comes first.

    Of an archive, a mail or a mailbox it shows one document, the first with a report unless `--part` tells another,
    and names the others.

    The page is private: it holds what the author wrote, addresses included. It opens from the disk and
    fetches nothing.

    \b
    Example:
      wufgraph inspect report.docx --output report.html
    """
    from ..pages import inspect_file

    write_output(inspect_file(file, part), output)
