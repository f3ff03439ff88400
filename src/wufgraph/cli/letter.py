"""`wufgraph letter`."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import (
    REPORT_PATH,
    Captions,
    authority_option,
    captions_option,
    plain,
    read_captions,
    say,
    store_option,
    tell_left_out,
    timeout_option,
    write_output,
)

if TYPE_CHECKING:
    from ..checking import Check
    from ..desk.letters import Answered, LetterFormat, Occasion

_FOLDER = click.Path(path_type=Path, file_okay=False)
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("letter")
@click.argument("paths", nargs=-1, type=REPORT_PATH)
@click.option("--all", "every", is_flag=True, help="Answer all reports of the store; their letters have no address.")
@store_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["txt", "html", "docx", "eml"]),
    default=("txt",),
    show_default=True,
    help="Form of the letters; eml is a draft for a mail program. May be given several times.",
)
@click.option("--output", "-o", type=_FOLDER, help="Folder for the letters; without it they go to the screen, as text.")
@click.option("--by", type=_DAY, metavar="YYYY-MM-DD", help="By when to answer; the form's deadline without it.")
@click.option(
    "--date", type=_DAY, metavar="YYYY-MM-DD", help="Day of the letters; it tells whether the deadline has passed."
)
@click.option("--language", type=click.Choice(["en", "es", "fr"]), help="Of the letters; each report's own without it.")
@click.option("--form", "with_form", is_flag=True, help="Also write the form, filled in; the .eml has it attached.")
@click.option("--templates", type=click.Path(path_type=Path, file_okay=False), help="Folder of your own templates.")
@click.option("--write-templates", type=_FOLDER, help="Write the usual templates into this folder, to be edited.")
@captions_option
@authority_option
@timeout_option
def command(
    paths: tuple[Path, ...],
    store: Path,
    formats: tuple[str, ...],
    output: Path | None,
    by: datetime | None,
    date: datetime | None,
    language: str | None,
    templates: Path | None,
    write_templates: Path | None,
    captions: Captions,
    authorities: tuple[Path, ...],
    timeout: float,
    *,
    every: bool,
    with_form: bool,
) -> None:
    """Write a reply to the author of each report, in the report's language.

    It thanks, tells in the form's own words what is missing or over the limit, with the place quoted, how answers
    were read that were open, and by when to answer. Where nothing is missing, it just thanks.

    Drafts (.eml) are addressed to the reporter where the report gives the address, which stands nowhere else in
    letters.

    Exit code 0: all are answered; 1: a file could not be read; 2: nothing could be done.

    \b
    Examples:
      wufgraph letter report.docx
      wufgraph letter reports/ --format eml --form --by 2014-05-15 --output letters/
      wufgraph letter --write-templates my-templates/
    """
    from ..desk.letters import LetterFormat, Occasion, usual_templates
    from ..model import Language

    if write_templates:
        for name, text in usual_templates().items():
            write_output(text, write_templates / name)
        return
    if bool(paths) == every:
        raise click.UsageError("expected reports or --all; give one of them")
    if output is None and (set(formats) != {"txt"} or with_form):
        raise click.UsageError("only text goes to the screen; give a folder with --output")
    occasion = Occasion(
        by=by.date() if by else None,
        written_on=date.date() if date else None,
        language=Language(language) if language else None,
        templates=templates,
    )
    chosen = [LetterFormat(one) for one in formats]
    if every:
        failed = _answer_store(store, chosen, occasion, output, with_form=with_form)
    else:
        from ..checking import check_files
        from ..folders import find_files
        from ..own_authority import read_own_authority
        from ..waivers import load_waivers

        checks = check_files(
            find_files(paths),
            captions=read_captions(captions),
            seconds=timeout,
            authority=read_own_authority(authorities),
            language=occasion.language,
            waivers=load_waivers(),
        )
        failed = _answer_files(checks, chosen, occasion, output, with_form=with_form)
    raise click.exceptions.Exit(1 if failed else 0)


def _answer_files(
    checks: "list[Check]", formats: "list[LetterFormat]", occasion: "Occasion", output: Path | None, *, with_form: bool
) -> int:
    from ..desk.letters import of_files

    for check in checks:
        if check.error:
            say(f"failed: {check.error}")
        tell_left_out(check)
    _write(of_files(checks), formats, occasion, output, with_form=with_form)
    return sum(check.error is not None for check in checks)


def _answer_store(
    store: Path, formats: "list[LetterFormat]", occasion: "Occasion", output: Path | None, *, with_form: bool
) -> int:
    from ..dataset import Dataset
    from ..desk.letters import of_store
    from ..identity_files import find_identity_files
    from ..waivers import load_waivers

    waivers = load_waivers(find_identity_files(store).waivers)
    with Dataset(store, read_only=True) as dataset:
        _write(of_store(dataset, occasion.language, waivers), formats, occasion, output, with_form=with_form)
    return 0


def _write(
    reports: "Iterable[Answered]",
    formats: "list[LetterFormat]",
    occasion: "Occasion",
    output: Path | None,
    *,
    with_form: bool,
) -> None:
    from ..desk.letter import find_reporter_address
    from ..desk.letters import LetterFormat, filled_in, write_formats
    from ..folders import name_file

    taken: set[str] = set()
    for one in reports:
        form = filled_in(one) if with_form else None
        for format_, data in write_formats(one, formats, occasion, form):
            if output is None:
                write_output(plain(data.decode()), None)
            else:
                write_output(data, output / name_file(one.path, one.number, format_, taken))
        if form and output:
            write_output(form[1], output / name_file(one.path, one.number, form[0], taken))
        if LetterFormat.EML in formats and find_reporter_address(one.report) is None:
            say(f"no address: {one.path}: the report gives none for its reporter; fill it in before you send the draft")
