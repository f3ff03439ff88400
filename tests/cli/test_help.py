"""Help that helps: an example everywhere, every option told and documented."""

import re
from collections.abc import Iterator

import click
import pytest

from tests.golden_files import ROOT
from wufgraph.cli import COMMANDS, cli

from .running import run

MANUAL = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def all_commands() -> Iterator[tuple[str, ...]]:
    """Every command and sub-command."""
    for name in COMMANDS:
        yield (name,)
        command = find(name)
        if isinstance(command, click.Group):
            yield from ((name, sub) for sub in command.list_commands(click.Context(command)))


def find(*words: str) -> click.Command:
    """A command by its words."""
    command: click.Command = cli
    for word in words:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), word)
        assert found is not None
        command = found
    return command


ALL = list(all_commands())


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_says_what_a_command_does_and_shows_how(words: tuple[str, ...]) -> None:
    ended = run(*words, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Usage: ")
    assert re.search(rf"Examples?:\n +wufgraph {' '.join(words)} ", ended.out)


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_option_says_what_it_is_for(words: tuple[str, ...]) -> None:
    for parameter in find(*words).params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            assert parameter.help.endswith((".", "too.")), parameter.help


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_and_option_is_documented(words: tuple[str, ...]) -> None:
    heading = f"## {' '.join(('wufgraph', *words))}\n"
    assert heading in MANUAL
    section = MANUAL.partition(heading)[2].partition("\n## ")[0]
    for parameter in find(*words).params:
        for name in parameter.opts if isinstance(parameter, click.Option) else []:
            assert name in section


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_the_example_is_a_command_that_can_be_given(words: tuple[str, ...]) -> None:
    command = find(*words)
    if isinstance(command, click.Group):
        return
    examples = re.findall(r"^ +wufgraph (.+)$", run(*words, "--help").out, re.MULTILINE)
    options = {name for parameter in command.params for name in parameter.opts} | {"--help"}
    for example in examples:
        assert set(re.findall(r"(?<=\s)--?[a-z-]+", example)) <= options


@pytest.mark.parametrize("name", ["build", "extract", "check", "demo"])
def test_a_report_that_may_not_be_read_does_not_stop_the_command(name: str) -> None:
    (paths,) = (one for one in find(name).params if isinstance(one, click.Argument))
    assert isinstance(paths.type, click.Path)
    assert not paths.type.readable


def test_the_group_lists_its_commands_in_the_order_of_use() -> None:
    listed = re.findall(r"^  ([\w-]+) {2,}", run("--help").out.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("words", [(), ("network",)], ids=" ".join)
def test_the_list_of_commands_fits_a_narrow_screen(words: tuple[str, ...]) -> None:
    assert not re.search(r"^  [\w-]+ .*\.\.\.$", run(*words, "--help").out, re.MULTILINE)


def test_the_manual_has_no_command_that_is_gone() -> None:
    headings = re.findall(r"^## wufgraph ?(.*)$", MANUAL, re.MULTILINE)
    assert headings == ["", *(" ".join(words) for words in ALL)]


def test_short_help_is_help() -> None:
    assert run("-h").out == run("--help").out
