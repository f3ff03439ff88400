"""`wufgraph demo`."""

from pathlib import Path

import click

from .screen import draw_table, write_output


@click.command("demo")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default="demo-output",
    show_default=True,
    help="Folder for the results.",
)
def command(paths: tuple[Path, ...], output: Path) -> None:
    """Run everything once on made-up reports, and leave a folder to open.

    PATHS are more reports, or your own folder of them, to be read as well.

    \b
    Example:
      wufgraph demo --output demo-output
    """
    from ..demonstration import run_demo

    def tell(words: str) -> None:
        click.echo(words, err=True)

    result = run_demo(list(paths), output, write_output, tell)
    counts = result.summary.counts
    rows = [
        ("reports read", counts.reports),
        ("events", counts.events),
        ("institutions", counts.institutions),
        ("persons", counts.persons),
        ("statements", counts.statements),
        ("ties between institutions", result.ties),
        ("Violations / Warnings / Infos", " / ".join(str(n) for n in result.totals.values())),
        ("unread passages", counts.unread),
    ]
    click.echo(draw_table(("found", ""), rows))
    for outcome in result.summary.failed:
        click.echo(f"failed: {outcome.error}", err=True)
    click.echo(f"Open {output / 'index.html'} in a browser. Then try:\n")
    for example in result.examples:
        click.echo(f"  {example}")
    raise click.exceptions.Exit(1 if result.summary.failed else 0)
