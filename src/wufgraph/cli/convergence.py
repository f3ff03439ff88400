"""`wufgraph convergence`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .scopes import forum_option, read_scope, region_option, theme_option
from .screen import output_option, say, show_table, store_option, table_format_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..network.insight.convergence import Convergence
    from ..query import Table

# As in `wufgraph.network.insight.convergence`, which is not imported for help alone; a test holds them equal.
LEAST, LEAST_APART = 0.5, 0.65


@click.command("convergence")
@store_option
@theme_option
@region_option
@forum_option
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=LEAST,
    show_default=True,
    help="Likeness that two demands need where their events have a theme in common, 0 to 1.",
)
@click.option(
    "--least-apart",
    type=click.FloatRange(0, 1),
    default=LEAST_APART,
    show_default=True,
    help="And where they have none.",
)
@click.option(
    "--independent",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="Fewest voices that have neither an organization nor a whole in common.",
)
@table_format_option()
@output_option
def command(
    store: Path,
    theme: str | None,
    region: str | None,
    forum: str,
    least: float,
    least_apart: float,
    independent: int,
    format_: str,
    output: Path | None,
) -> None:
    """Show where independent groups ask for nearly the same, in whatever of the three languages.

    Declarations and recommendations are compared by the terms that they have in common; nothing is understood, so
    read the quotes: a demand and its contrary look alike. One row for each voice, those of a group together.

    \b
    Examples:
      wufgraph convergence --independent 3
      wufgraph convergence --theme land-and-gltn --format csv --output demands.csv
    """
    from ..network.insight.convergence import find_convergence, read_positions
    from ..store import EmbeddedStore

    with EmbeddedStore(store, read_only=True) as opened:
        incidence = read_scope(opened, theme, region, forum)
        events = {event.id for event in incidence.events}
        positions = [one for one in read_positions(opened) if one.passage.event in events]
        groups = find_convergence(positions, incidence, least=least, least_apart=least_apart, independent=independent)
    show_table(_rows(groups), format_, output)
    say(f"{len(groups)} groups of {len(positions)} declarations and recommendations, compared by words alone")


def _rows(groups: "Sequence[Convergence]") -> "Table":
    from ..query import Table

    columns = (
        "group", "independent", "about", "text", "likeness", "kind", "agenda", "organizers", "report", "file", "place"
    )  # fmt: skip
    rows = [
        (
            number,
            group.independent,
            ", ".join(group.matters),
            voice.position.passage.text,
            round(voice.likeness, 2),
            voice.position.kind,
            voice.position.agenda,
            " | ".join(one.label for one in voice.organizers),
            voice.position.passage.title,
            voice.position.passage.file,
            voice.position.passage.span,
        )
        for number, group in enumerate(groups, start=1)
        for voice in group.voices
    ]
    return Table(columns, tuple(rows))
