"""`wufgraph network picture`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from ..screen import write_output
from .options import Projecting, Source, projecting_options, source_options

if TYPE_CHECKING:
    import networkx as nx

    from ...network import Incidence

# As in `wufgraph.network.pictures`, which is not imported for help alone; a test holds them equal.
KINDS = ("network", "matrix", "chord", "map", "timeline")
COLOURS = ("sector", "country", "community", "none")
_USUAL_PROJECTION = {"chord": "countries", "map": "countries"}


class _Width(click.ParamType):  # type: ignore[type-arg]
    """A width such as 85mm, 180mm or 7in, in mm."""

    name = "width"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(mm|cm|in)?\s*", str(value))
        width = float(found[1]) * {"mm": 1, "cm": 10, "in": 25.4}[found[2] or "mm"] if found else 0.0
        if not 60 <= width <= 600:
            self.fail(f"{value}: expected a width from 60mm to 600mm, such as 85mm or 180mm", param, ctx)
        return width


@click.command("picture")
@click.argument("kind", type=click.Choice(KINDS))
@source_options
@projecting_options
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file to write: .svg, .png or .pdf.",
)
@click.option(
    "--width",
    type=_Width(),
    default="180mm",
    show_default=True,
    help="Width on paper; 85mm is one column, 180mm a page.",
)
@click.option("--dpi", type=click.IntRange(50, 1200), default=300, show_default=True, help="Dots per inch of PNG.")
@click.option(
    "--language", type=click.Choice(["en", "es", "fr"]), default="en", show_default=True, help="Of legend and caption."
)
@click.option(
    "--colour",
    type=click.Choice(COLOURS),
    help="What colours the nodes of `network`: by default the sector, where any is known.",
)
@click.option(
    "--seed", type=int, default=7, show_default=True, help="Of communities, the one thing that is drawn by chance."
)
@click.option("--most", type=click.IntRange(1), help="At most so many nodes, those with the strongest ties.")
@click.option("--labels", type=click.IntRange(0), help="At most so many names; without it, as many as have room.")
@click.option("--title", default="", help="First words of the caption, instead of the usual ones.")
def command(
    kind: str,
    source: Source,
    projecting: Projecting,
    output: Path,
    width: float,
    dpi: int,
    language: str,
    colour: str | None,
    seed: int,
    most: int | None,
    labels: int | None,
    title: str,
) -> None:
    """Draw a figure for print, with a legend and a caption that tells how it was made.

    \b
    network   organizations and their ties; names never lie on each other
    matrix    every tie as a cell; best for dense networks
    chord     countries (or, with --projection, themes) around a circle
    map       countries on a map of the world
    timeline  the forum's days: which events when, of which type
    \b
    Examples:
      wufgraph network picture network --output network.svg
      wufgraph network picture matrix --projection themes --language fr --output themes.pdf
      wufgraph network picture map --width 85mm --dpi 600 --output map.png
    """
    from ...model import Language
    from ...network.pictures import Method, Request, draw_picture

    incidence = source.incidence(
        speakers=projecting.relation != "co-organization" or projecting.projection == "persons"
    )
    reported = None if source.table else sum(event.reported for event in incidence.events)
    request = Request(
        width=width,
        language=Language(language),
        dpi=dpi,
        colour=colour or "",
        seed=seed,
        most=most,
        labels=labels,
        title=title,
        method=Method(
            events=len(incidence.events), reported=reported, choice=source.choice, at_least=projecting.at_least
        ),
    )
    network = _timeline(incidence, source) if kind == "timeline" else _suited(kind, projecting).network(incidence)
    write_output(draw_picture(kind, network, output.suffix.lstrip(".").lower(), request), output)


def _suited(kind: str, projecting: Projecting) -> Projecting:
    """The projection that a kind of picture is usually of, unless another was asked for."""
    from dataclasses import replace

    asked = click.get_current_context().get_parameter_source("projection") is not ParameterSource.DEFAULT
    return (
        projecting
        if asked or kind not in _USUAL_PROJECTION
        else replace(projecting, projection=_USUAL_PROJECTION[kind])
    )


def _timeline(incidence: "Incidence", source: Source) -> "nx.Graph[str]":
    """Events and organizers, with the hours at which events began where the store knows them."""
    from ...network import affiliation_network

    network = affiliation_network(incidence)
    if source.table is None:
        from ...dataset import Dataset

        with Dataset(source.store, read_only=True) as dataset:
            rows = dataset.query("events")
        for row in rows:
            if row["start"] is not None and row["event"] in network:
                network.nodes[str(row["event"])]["start"] = f"{row['start']:%H:%M}"
    return network
