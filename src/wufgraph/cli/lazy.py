"""Groups of commands whose modules are imported when they are called, so that help and errors come at once."""

from collections.abc import Sequence
from importlib import import_module

import click

_LONGEST_SUMMARY = 200


class LazyGroup(click.Group):
    """A group that knows its commands by name; each is `command` in the module of that name in a package."""

    def __init__(self, *args: object, package: str, commands_in: Sequence[str], modules: dict[str, str], **kw: object):
        """Take names in the order in which help lists them, and the modules that cannot be named as they are."""
        super().__init__(*args, **kw)  # type: ignore[arg-type]
        self._package, self._names, self._modules = package, tuple(commands_in), modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Commands in the order in which one uses them."""
        del ctx
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        del ctx
        if cmd_name not in self._names:
            return None
        command = import_module(f".{self._modules.get(cmd_name, cmd_name)}", self._package).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with its whole first sentence: click would cut what is longer than a line."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(_LONGEST_SUMMARY)) for name, one in commands if one])
