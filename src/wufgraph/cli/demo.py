"""`wufgraph demo`."""

import shutil
import sys
from pathlib import Path

import click

from .screen import REPORT_PATH, draw_rows, say, write_output


@click.command("demo")
@click.argument("paths", nargs=-1, type=REPORT_PATH)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default="demo-output",
    show_default=True,
    help="Folder for the results.",
)
def command(paths: tuple[Path, ...], output: Path) -> None:
    """Run everything once on made-up reports; leave a folder to open.

    PATHS are more reports, or your own folder of them, to be read as well.

    \b
    Example:
      wufgraph demo --output demo-output
    """
    from ..demonstration import run_demo

    result = run_demo(list(paths), output, lambda words: click.echo(words, err=True))
    for name, data in result.files.items():
        write_output(data, output / name, tell=False)
    counts = result.summary.counts
    rows = [
        ("reports", counts.reports),
        ("events", counts.events),
        ("institutions", counts.institutions),
        ("persons", counts.persons),
        ("statements", counts.statements),
        ("ties between institutions", result.ties),
        ("unread passages", counts.unread),
        *((f"{severity}s", number) for severity, number in result.totals.items()),
    ]
    click.echo("\nFound in them:\n")
    click.echo(draw_rows(rows))
    for outcome in result.summary.failed:
        for error in outcome.errors:
            say(f"failed: {error}")
    program, store = _program(), output / "wuf-store"
    click.echo(f"Open {output / 'index.html'} in a browser. Then try:\n")
    click.echo(f"  {program} query co-organizers --store {store}")
    click.echo(f"  {program} query positions-by-agenda --param agenda=habitat-iii --store {store}")
    click.echo(f'  {program} why "UN-Habitat" --store {store}')
    click.echo(f"  {program} build YOUR-REPORTS/ && {program} network draw")
    raise click.exceptions.Exit(1 if result.summary.failed else 0)


def _program() -> str:
    """How the user can call wufgraph from here."""
    if shutil.which("wufgraph"):
        return "wufgraph"
    called = Path(sys.argv[0])
    return str(called.relative_to(Path.cwd())) if called.is_relative_to(Path.cwd()) else str(called)
