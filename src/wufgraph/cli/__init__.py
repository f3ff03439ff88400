"""The command line: one file per command, each turning arguments into one library call."""

import gc
import sys

import click

from ..errors import WufgraphError
from .lazy import LazyGroup

COMMANDS = (
    *("build", "extract", "check", "waive", "captions", "inspect", "evaluate"),
    *("query", "sparql", "entities", "review", "decide", "network", "export", "why", "info"),
    *("commitments", "convergence", "equity", "brief"),
    *("register", "received", "status", "remind", "form", "diff", "letter", "reconcile-service", "demo"),
)
# The tables of reference data are many objects and no garbage: to look through them again and again took a sixth
# of the time of reading, and a tenth of that of resolving.
OBJECTS_BETWEEN_COLLECTIONS = 200_000
# No module is named as one of Python's own, nor with a hyphen.
_MODULES = {"inspect": "inspection", "reconcile-service": "reconcile_service"}


@click.group(
    cls=LazyGroup,
    package=__name__,
    commands_in=COMMANDS,
    modules=_MODULES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="wufgraph")
def cli() -> None:
    """Turn World Urban Forum partner reports into a knowledge graph, and ask it.

    \b
    A first round:
      wufgraph build reports/          read the reports in a folder
      wufgraph query co-organizers     ask who works with whom
      wufgraph network draw            see it
    """


def main() -> None:
    """Run the command line; a failure is one clear line and exit code 2."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, *gc.get_threshold()[1:])
    try:
        sys.exit(cli(standalone_mode=False) or 0)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except WufgraphError as error:
        from .screen import say

        say(f"wufgraph: {error}")
        sys.exit(2)
