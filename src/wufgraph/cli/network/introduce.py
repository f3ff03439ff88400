"""`wufgraph network introduce`."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..screen import output_option, say, show_table, table_format_option
from .options import Source, source_options

if TYPE_CHECKING:
    from ...network.incidence import Incidence
    from ...network.insight.convergence import Convergence
    from ...query import Table

# As in `wufgraph.network.insight`, which is not imported for help alone; a test holds them equal.
SCORES = ("common-partners", "jaccard", "adamic-adar", "resource-allocation")
WAYS = ("forum", "day", "event")


@click.command("introduce")
@source_options
@click.option("--method", type=click.Choice(SCORES), default="adamic-adar", show_default=True, help="Score to rank by.")
@click.option("--most", type=click.IntRange(min=1), default=20, show_default=True, help="Greatest number of pairs.")
@click.option(
    "--evaluate",
    is_flag=True,
    help="Instead, how well each method finds ties that were held back, against chance and against counting partners.",
)
@click.option(
    "--hold-back",
    type=click.Choice(WAYS),
    help="What to hold back: the latest forum, the later days, or a fifth of the events at random, 20 times; the "
    "latest forum by default where there are several, else events.",
)
@table_format_option()
@output_option
def command(
    source: Source, method: str, most: int, hold_back: str | None, format_: str, output: Path | None, *, evaluate: bool
) -> None:
    """Show whom to introduce to whom: organizations that share partners and have never met, with the reasons.

    Reasons are partners in common with the events behind them, themes in common, and demands that both make in nearly
    the same words. Leave out whoever is in everything, who shares partners with everybody.

    \b
    Examples:
      wufgraph network introduce --without UN-Habitat
      wufgraph network introduce --theme safety --format csv --output meet.csv
      wufgraph network introduce --evaluate
    """
    incidence = source.incidence()
    if evaluate:
        show_table(_evaluations(incidence, hold_back or ""), format_, output)
        return
    table = _introductions(incidence, _read_all(source), _demands(source, incidence), method, most)
    show_table(table, format_, output)
    say(f"by {method}: reasons to meet, and no forecast; `--evaluate` tells how well it finds ties in this network")


def _demands(source: Source, incidence: "Incidence") -> "tuple[Convergence, ...]":
    if source.table is not None:
        return ()
    from ...network.insight.convergence import find_convergence, read_positions
    from ...store import EmbeddedStore

    events = {event.id for event in incidence.events}
    with EmbeddedStore(source.store, read_only=True) as opened:
        positions = [one for one in read_positions(opened) if one.passage.event in events]
    return find_convergence(positions, incidence)


def _read_all(source: Source) -> "Incidence":
    """The network without the choice of events: who met elsewhere has met."""
    from ...network import Choice

    whole = Choice(without=source.choice.without, roll_up=source.choice.roll_up)
    return replace(source, choice=whole).incidence()


def _introductions(
    incidence: "Incidence", everywhere: "Incidence", demands: "tuple[Convergence, ...]", method: str, most: int
) -> "Table":
    from ...network.insight.introductions import find_introductions
    from ...network.insight.scope import without_areas
    from ...query import Table

    columns = ("first", "second", "score", "common_partners", "events", "common_themes", "same_demands")
    rows = [
        (
            one.first.label,
            one.second.label,
            one.score,
            " | ".join(between.partner.label for between in one.partners),
            " | ".join(sorted({event.label for b in one.partners for event in (*b.with_first, *b.with_second)})),
            " | ".join(without_areas(one.themes)),
            " | ".join(group.voices[0].position.passage.text for group in one.demands),
        )
        for one in find_introductions(incidence, demands, method=method, most=most, everywhere=everywhere)
    ]
    return Table(columns, tuple(rows))


def _evaluations(incidence: "Incidence", way: str) -> "Table":
    from ...network.insight.holdout import evaluate
    from ...query import Table

    columns = (
        "method", "held_back", "events", "candidates", "new_ties", "auc", "auc_low", "auc_high", "verdict",
        "k", "precision", "precision_low", "precision_high", "chance",
    )  # fmt: skip
    rows = [
        (
            one.method,
            one.way,
            one.events,
            round(one.candidates, 1),
            round(one.new_ties, 1),
            round(one.auc, 3),
            round(one.auc_low, 3),
            round(one.auc_high, 3),
            one.verdict,
            one.k,
            round(one.precision, 3),
            round(one.precision_low, 3),
            round(one.precision_high, 3),
            round(one.chance, 3),
        )
        for one in evaluate(incidence, way)
    ]
    return Table(columns, tuple(rows))
