"""`wufgraph check`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import (
    REPORT_PATH,
    Captions,
    authority_option,
    captions_option,
    jobs_option,
    output_option,
    plain,
    read_captions,
    say,
    tell_left_out,
    timeout_option,
    waivers_option,
    write_output,
)

if TYPE_CHECKING:
    from ..checking import Check
    from ..model import Language


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=REPORT_PATH)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html", "markdown", "turtle"]),
    default="text",
    show_default=True,
    help="Form of the findings; turtle is the SHACL validation report.",
)
@click.option(
    "--language",
    type=click.Choice(["report", "en", "es", "fr"]),
    default="report",
    show_default=True,
    help="Of the findings; report is each report's own.",
)
@click.option(
    "--engine",
    type=click.Choice(["shifty", "pyshacl"]),
    default="shifty",
    show_default=True,
    help="SHACL engine: the fast one, or the reference. Both find the same.",
)
@click.option("--consistency", is_flag=True, help="Also prove each report consistent with the ontology (needs Java).")
@waivers_option
@captions_option
@authority_option
@timeout_option
@jobs_option
@output_option
def command(
    paths: tuple[Path, ...],
    format_: str,
    language: str,
    engine: str,
    waivers: Path | None,
    captions: Captions,
    authorities: tuple[Path, ...],
    timeout: float,
    jobs: int | None,
    output: Path | None,
    *,
    consistency: bool,
) -> None:
    """Check reports against the form's requirements, without a store.

    Violation: the letter of the form is broken. Warning: asked, partly answered or inconsistent. Info:
    the document cannot decide it. Each finding tells what is wrong, the words that it rests on with their line or
    page where the file has any, and what to do. What was accepted with `wufgraph waive` blocks nothing.

    Exit code 0: no open Violation; 1: one, or a file that could not be read; 2: nothing could be done.

    \b
    Example:
      wufgraph check report.docx --language es
    """
    from ..checking import check_files
    from ..folders import find_files
    from ..model import Language
    from ..own_authority import read_own_authority
    from ..validation import EngineName
    from ..waivers import load_waivers

    told_in = None if language == "report" else Language(language)
    checks = check_files(
        find_files(paths),
        consistency=consistency,
        captions=read_captions(captions),
        seconds=timeout,
        engine=EngineName(engine),
        authority=read_own_authority(authorities),
        language=told_in,
        waivers=load_waivers(waivers),
        jobs=jobs,
    )
    for one in checks:
        if one.error:
            say(f"failed: {one.error}")
        tell_left_out(one)
        for finding in one.findings:
            if old := finding.expired:
                say(
                    f"expired: {one.origin}: {finding.rule} about {finding.about} was accepted by {old.author} "
                    f"on {old.date}, and its answer has changed since"
                )
    write_output(_written(checks, format_, told_in), output)
    raise click.exceptions.Exit(1 if any(one.error or one.violations for one in checks) else 0)


def _written(checks: list["Check"], format_: str, language: "Language | None") -> str:
    from ..finding_formats import findings_as_json, findings_as_markdown, findings_as_text
    from ..pages import findings_page

    if format_ == "json":
        return json.dumps(findings_as_json(checks), ensure_ascii=False, indent=2) + "\n"
    if format_ == "html":
        return findings_page(checks, language)
    if format_ == "turtle":
        return "".join(one.validation_report for one in checks)
    return plain(findings_as_markdown(checks) if format_ == "markdown" else findings_as_text(checks))
