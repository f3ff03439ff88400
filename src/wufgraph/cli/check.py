"""`wufgraph check`."""

import json
from pathlib import Path

import click

from .screen import (
    REPORT_PATH,
    authority_option,
    captions_option,
    output_option,
    plain,
    read_captions,
    say,
    timeout_option,
    write_output,
)


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=REPORT_PATH)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html", "turtle"]),
    default="text",
    show_default=True,
    help="Form of the findings; turtle is the SHACL validation report.",
)
@click.option(
    "--engine",
    type=click.Choice(["shifty", "pyshacl"]),
    default="shifty",
    show_default=True,
    help="SHACL engine: the fast one, or the reference. Both find the same.",
)
@click.option("--consistency", is_flag=True, help="Also prove each report consistent with the ontology (needs Java).")
@captions_option
@authority_option
@timeout_option
@output_option
def command(
    paths: tuple[Path, ...],
    format_: str,
    engine: str,
    captions: Path | None,
    authorities: tuple[Path, ...],
    timeout: float,
    output: Path | None,
    *,
    consistency: bool,
) -> None:
    """Check reports against the form's requirements, without a store.

    Violation: the letter of the form is broken. Warning: asked, partly answered or inconsistent. Info:
    the document cannot decide it.

    Exit code 0: no Violation; 1: a Violation, or a file that could not be read; 2: nothing could be done.

    \b
    Example:
      wufgraph check report.docx
    """
    from ..checking import check_files, findings_as_json, findings_as_text
    from ..folders import find_files
    from ..own_authority import read_own_authority
    from ..validation import EngineName

    checks = check_files(
        find_files(paths),
        consistency=consistency,
        captions=read_captions(captions),
        seconds=timeout,
        engine=EngineName(engine),
        authority=read_own_authority(authorities),
    )
    for one in checks:
        if one.error:
            say(f"failed: {one.error}")
        for passed in one.passed_over:
            say(f"passed over: {passed}")
        for repeat in one.set_aside:
            say(f"set aside: {repeat}")
    if format_ == "json":
        write_output(json.dumps(findings_as_json(checks), ensure_ascii=False, indent=2) + "\n", output)
    elif format_ == "html":
        from ..pages import findings_page

        write_output(findings_page(checks), output)
    elif format_ == "turtle":
        write_output("".join(one.validation_report for one in checks), output)
    else:
        write_output(plain(findings_as_text(checks)), output)
    raise click.exceptions.Exit(1 if any(one.error or one.violations for one in checks) else 0)
