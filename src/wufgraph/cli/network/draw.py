"""`wufgraph network draw`."""

from pathlib import Path

import click

from ..screen import write_output
from .options import Source, source_options


@click.command("draw")
@source_options
@click.option("--title", default="Who works with whom at the World Urban Forum", help="Heading of the page.")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    default="network.html",
    show_default=True,
    help="The page to write.",
)
def command(source: Source, title: str, output: Path) -> None:
    """Draw the network as one interactive page that needs no internet.

    \b
    Examples:
      wufgraph network draw --output network.html
      wufgraph network draw --forum wuf7 --without UN-Habitat --title "WUF7 without its host"
    """
    from ...network.page import draw_page

    write_output(draw_page(source.incidence(), title, commitments=source.commitments()), output)
