"""`wufgraph network`: one file per command."""

import click

from ..lazy import LazyGroup

COMMANDS = (
    *("ties", "measure", "describe", "communities", "significance", "backbone", "ranks", "sensitivity"),
    *("introduce", "brokers", "change", "draw", "picture", "export"),
)


@click.group("network", cls=LazyGroup, package=__name__, commands_in=COMMANDS, modules={})
def command() -> None:
    """Study who works with whom.

    The network joins organizations by the events that they organized together. One report is always a
    clique: its centralities say nothing until several reports are in the store.

    \b
    Example:
      wufgraph network draw
    """
