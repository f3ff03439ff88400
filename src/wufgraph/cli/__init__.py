"""The command line: one file per command, each turning arguments into one library call."""

import gc
import sys

import click

from ..errors import WufgraphError

COMMANDS = (
    *("build", "extract", "check", "waive", "captions", "inspect", "evaluate"),
    *("query", "sparql", "entities", "review", "decide", "network", "export", "why", "info"),
    *("register", "received", "status", "remind", "form", "diff", "letter", "reconcile-service", "demo"),
)
# The tables of reference data are many objects and no garbage: to look through them again and again took a sixth
# of the time of reading.
OBJECTS_BETWEEN_COLLECTIONS = 50_000
_LONGEST_SUMMARY = 200
# No module is named as one of Python's own, nor with a hyphen.
_MODULES = {"inspect": "inspection", "reconcile-service": "reconcile_service"}


class _Commands(click.Group):
    """Loads a command's module when it is called, so that help and errors come at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Commands in the order in which one uses them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command = import_module(f".{_MODULES.get(cmd_name, cmd_name)}", __name__).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with its whole first sentence: click would cut what is longer than a line."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(_LONGEST_SUMMARY)) for name, one in commands if one])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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
