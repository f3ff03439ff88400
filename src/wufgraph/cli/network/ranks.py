"""`wufgraph network ranks`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..screen import output_option, say, table_format_option
from .judging import shorten_number, show_told
from .measuring import Means, means_options
from .options import WEIGHTINGS, Source, members_options, source_options

if TYPE_CHECKING:
    from ...network.honesty import Intervals

_MOST_ALIKE = 1000  # comparing all with all takes time with the square of their number
_COLUMNS = ("value", "value_low", "value_high", "value_mean", "rank", "rank_low", "rank_high", "alike")


@click.command("ranks")
@source_options
@members_options
@click.option("--weighting", type=click.Choice(WEIGHTINGS), default=WEIGHTINGS[0], show_default=True, help="Of ties.")
@click.option("--measures", default="strength", show_default=True, help="Which, comma-separated.")
@click.option("--by", default="country", show_default=True, help="Groups for brokerage: country or sector.")
@click.option("--resamples", type=click.IntRange(1), default=500, show_default=True, help="How many times to draw.")
@click.option(
    "--level",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.95,
    show_default=True,
    help="Share of the resamples within an interval.",
)
@click.option("--top", type=click.IntRange(0), default=20, show_default=True, help="Only the highest; 0 for all.")
@click.option("--pairs", is_flag=True, help="One row per pair that cannot be told apart, instead of one per node.")
@means_options
@table_format_option(parquet=True)
@output_option
def command(
    source: Source,
    projection: str,
    relation: str,
    weighting: str,
    measures: str,
    by: str,
    resamples: int,
    level: float,
    top: int,
    means: Means,
    format_: str,
    output: Path | None,
    *,
    pairs: bool,
) -> None:
    """Tell how sure ranks are: intervals from drawing the events anew, with replacement.

    One row per measure and node: its value and its rank (1 is the highest; equals share the mean of their ranks), each
    with its interval, the mean of the value over the resamples, and from how many other nodes it cannot be told apart
    (alike; of the 1000 highest). A mean far below the value says that the measure counts different events, of which a
    resample has fewer: compare such intervals with each other, not with the value. Measures by shortest paths are
    computed anew each time: for large networks take --samples and fewer --resamples.

    \b
    Examples:
      wufgraph network ranks --measures degree,betweenness --top 10
      wufgraph network ranks
      wufgraph network ranks --incidence attendance.csv --pairs --format csv
    """
    from ...network.honesty import resample
    from ...network.honesty.named import named_measures
    from ...network.projections import find_members
    from ...query import Table

    named = named_measures([m.strip() for m in measures.split(",") if m.strip()], by=by, computing=means.computing())
    members = find_members(source.incidence(), projection, relation)
    found = resample(members, named, weighting=weighting, resamples=resamples, level=level, seed=means.seed)
    for one in found.values():
        say(one.describe())
    if pairs:
        table = Table(
            ("measure", "node", "label", "rank", "other", "other_label", "other_rank"), tuple(_pairs(found, top))
        )
    else:
        table = Table(("measure", "node", "label", *_COLUMNS), tuple(_rows(found, top)))
    show_told(table, [found[str(row[0])].describe() for row in table.rows], format_, output)


def _rows(found: Mapping[str, "Intervals"], top: int) -> Iterator[tuple[str | int | float | None, ...]]:
    for name, one in found.items():
        numbers = [one.values, *one.of_values(), one.means(), one.ranks, *one.of_ranks()]
        for number, place in enumerate(_highest(one, top)):
            values = (shorten_number(float(column[place])) for column in numbers)
            alike = len(one.alike(place)) if number < _MOST_ALIKE else None
            yield name, one.nodes[place], one.labels[place], *values, alike


def _pairs(found: Mapping[str, "Intervals"], top: int) -> Iterator[tuple[str | int | float | None, ...]]:
    for name, one in found.items():
        order = _highest(one, 0)
        position = {place: number for number, place in enumerate(order)}
        for place in order[: min(top or _MOST_ALIKE, _MOST_ALIKE)]:
            for other in sorted(one.alike(place).tolist(), key=position.__getitem__):
                if position[other] > position[place]:
                    ends = ((one.nodes[n], one.labels[n], shorten_number(float(one.ranks[n]))) for n in (place, other))
                    yield (name, *(value for end in ends for value in end))


def _highest(one: "Intervals", top: int) -> list[int]:
    """Places of the highest, by rank and then by name."""
    ranks = one.ranks.tolist()
    order = sorted(range(len(ranks)), key=lambda place: (ranks[place], one.labels[place], one.nodes[place]))
    return order[: top or None]
