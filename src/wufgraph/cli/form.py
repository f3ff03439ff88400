"""`wufgraph form`."""

from pathlib import Path

import click

from .screen import REPORT_PATH, Captions, captions_option, read_captions, say, timeout_option, write_output


@click.command("form")
@click.option("--from", "source", type=REPORT_PATH, help="Fill it in with what is read in this report.")
@click.option(
    "--language",
    type=click.Choice(["en", "es", "fr"]),
    help="Of the form; by default the report's, English for a blank one.",
)
@click.option("--part", type=click.IntRange(1), default=1, help="Which report, where the file holds several.")
@captions_option
@timeout_option
@click.option(
    "--output", "-o", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The Word file to write."
)
def command(
    source: Path | None,
    language: str | None,
    part: int,
    captions: Captions,
    timeout: float,
    output: Path,
) -> None:
    """Make the reporting form as a Word file: blank, or filled in for its author to correct.

    With --from, each answer is what wufgraph read, and what the form still asks for stands as a comment in the
    margin. Send it to the author; read what comes back like any other report: comments are no part of it. What
    the form has no place for is told.

    The form holds the addresses that the author gave, for the author.

    \b
    Examples:
      wufgraph form --language es -o formulario.docx
      wufgraph form --edition wuf12 -o wuf12.docx
      wufgraph form --from report.pdf -o for-the-author.docx
    """
    from ..desk.changes import changes_as_text
    from ..desk.forms import blank_form, not_carried
    from ..editions import USUAL, name_edition
    from ..model import Language

    chosen = Language(language) if language else None
    if source is None:
        edition = name_edition(captions.edition).slug if captions.edition else USUAL
        write_output(blank_form(edition, chosen or Language.EN), output)
        return
    from ..checking import check_files
    from ..desk.letters import filled_in, of_files
    from ..waivers import load_waivers

    checks = check_files(
        [source], captions=read_captions(captions), seconds=timeout, language=chosen, waivers=load_waivers()
    )
    for error in filter(None, (check.error for check in checks)):
        say(f"failed: {error}")
    reports = list(of_files(checks))
    if not reports:
        raise click.exceptions.Exit(2)
    if part > len(reports):
        raise click.BadParameter(f"expected at most {len(reports)}, found {part}", param_hint="--part")
    report, (_, data) = reports[part - 1].report, filled_in(reports[part - 1])
    write_output(data, output)
    lost = not_carried(report, data)
    if lost:
        say(f"not carried: {len(lost)} values that would be read otherwise from the form:")
        for line in changes_as_text(lost).splitlines():
            say(line)
