"""`wufgraph network draw`."""

from pathlib import Path

import click

from ..screen import store_option, write_output


@click.command("draw")
@store_option
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    default="network.html",
    show_default=True,
    help="The page to write.",
)
def command(store: Path, output: Path) -> None:
    """Draw the network as one interactive page that needs no internet.

    \b
    Example:
      wufgraph network draw --output network.html
    """
    from ...dataset import Dataset
    from ...network.page import draw_page

    with Dataset(store, read_only=True) as dataset:
        page = draw_page(dataset.affiliation(), "Who works with whom at the World Urban Forum")
    write_output(page, output)
