"""`wufgraph commitments`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .scopes import forum_option, read_scope, region_option, theme_option
from .screen import output_option, say, show_table, store_option, table_format_option

if TYPE_CHECKING:
    from ..network.insight.commitments import Commitment
    from ..query import Table

# As in `wufgraph.network`, which is not imported for help alone; a test holds them equal.
STAGES = ("mentioned", "declared", "committed", "signed")
ASKED = ("with-whom", "what", "by-when", "how-much")


@click.command("commitments")
@store_option
@theme_option
@region_option
@forum_option
@click.option("--at-least", type=click.Choice(STAGES), default=STAGES[0], show_default=True, help="Earliest stage.")
@click.option("--missing", type=click.Choice(ASKED), help="Only those that leave this unsaid.")
@click.option("--totals", is_flag=True, help="Sums by currency and stage instead; currencies are never added up.")
@table_format_option()
@output_option
def command(
    store: Path,
    theme: str | None,
    region: str | None,
    forum: str,
    at_least: str,
    missing: str | None,
    format_: str,
    output: Path | None,
    *,
    totals: bool,
) -> None:
    """Show the ledger of commitments: who, with whom, what, by when, how much, and what of it is not said.

    Parties are in the order of the report, and who owes what to whom is in the words alone, which are quoted with
    their report. No stage is above what the words say.

    \b
    Examples:
      wufgraph commitments --at-least committed
      wufgraph commitments --missing by-when --format csv --output open.csv
      wufgraph commitments --totals
    """
    from ..network.insight.commitments import count_missing, read_commitments
    from ..store import EmbeddedStore

    with EmbeddedStore(store, read_only=True) as opened:
        events = {event.id for event in read_scope(opened, theme, region, forum).events}
        ledger = [
            one
            for one in read_commitments(opened)
            if one.passage.event in events
            and STAGES.index(one.stage) >= STAGES.index(at_least)
            and (missing is None or missing in one.missing)
        ]
    show_table(_sums(ledger) if totals else _rows(ledger), format_, output)
    unsaid = ", ".join(f"{name} {count}" for name, count in count_missing(ledger).items() if count)
    say(f"not said, of {len(ledger)}: {unsaid or 'nothing'}")


def _rows(ledger: "list[Commitment]") -> "Table":
    from ..query import Table

    columns = (
        "who",
        "with_whom",
        "what",
        "stage",
        "by_when",
        "amount",
        "currency",
        "missing",
        "report",
        "file",
        "place",
    )
    rows = [
        (
            one.parties[0].label if one.parties else "",
            " | ".join(party.label for party in one.parties[1:]),
            one.passage.text,
            one.stage,
            one.due,
            one.amount,
            one.currency,
            ", ".join(one.missing),
            one.passage.title,
            one.passage.file,
            one.passage.span,
        )
        for one in ledger
    ]
    return Table(columns, tuple(rows))


def _sums(ledger: "list[Commitment]") -> "Table":
    from ..network.insight.commitments import sum_by_currency
    from ..query import Table

    rows = [(total.currency, total.stage, total.amount, total.commitments) for total in sum_by_currency(ledger)]
    return Table(("currency", "stage", "amount", "commitments"), tuple(rows))
