"""`wufgraph decide`: what a person says of who is who."""

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from .decided import apply, list_, tell_changes, undo
from .screen import authority_option, identities_option, say, store_option

if TYPE_CHECKING:
    from ..decisions import Call, Decisions
    from ..model import Decision, DecisionKind


@click.group("decide")
def command() -> None:
    """Say who is who, where the rules do not know better.

    A decision is a line of `identities/decisions.sssom.tsv` beside the store, with author, date and reason. It wins
    over the rules and holds in every build to come. `decide apply` brings decisions into a graph that is built
    already. Things are named by IRI or by any of their names.

    \b
    Example:
      wufgraph decide same "University College London" "Univ. College, London" --because "one letterhead"
      wufgraph decide apply --dry-run
    """


def _options(call: Callable[..., None]) -> Callable[..., None]:
    """The options of all that decide."""
    for option in (
        click.option("--instead", is_flag=True, help="Take out the decisions that it contradicts."),
        click.option(
            "--date",
            "day",
            type=click.DateTime(["%Y-%m-%d"]),
            help="Day of the decision; today by default.",
        ),
        click.option(
            "--author",
            help="Who decides: a name or an ORCID, no address; WUFGRAPH_AUTHOR or git's user.name by default.",
        ),
        click.option("--because", required=True, metavar="REASON", help="Why, in a sentence."),
        authority_option,
        identities_option,
        store_option,
    ):
        call = option(call)
    return call


@command.command("same")
@click.argument("kept")
@click.argument("other")
@_options
def same(kept: str, other: str, **options: Any) -> None:
    """Say that two are one.

    KEPT keeps its IRI and its name, OTHER's IRI leads to it.

    \b
    Example:
      wufgraph decide same "UN-Habitat" "Hábitat ONU" --because "its Spanish name"
    """
    from ..model import DecisionKind

    _judge(DecisionKind.SAME, kept, other, options)


@command.command("not-same")
@click.argument("one")
@click.argument("other")
@_options
def not_same(one: str, other: str, **options: Any) -> None:
    """Say that two are two, whatever the rules find.

    Two that were resolved to one have but one IRI: `wufgraph decide split` parts them.

    \b
    Example:
      wufgraph decide not-same "Ministry of Housing" "Ministry of Housing, Chile" --because "two countries"
    """
    from ..model import DecisionKind

    _judge(DecisionKind.NOT_SAME, one, other, options)


@command.command("part-of")
@click.argument("part")
@click.argument("whole")
@_options
def part_of(part: str, whole: str, **options: Any) -> None:
    """Say that an institution is a part of another.

    The two are linked, not merged.

    \b
    Example:
      wufgraph decide part-of "World Bank Institute" "World Bank" --because "its annual report says so"
    """
    from ..model import DecisionKind

    _judge(DecisionKind.PART_OF, part, whole, options)


@command.command("rename")
@click.argument("thing")
@click.argument("name")
@_options
def rename(thing: str, name: str, **options: Any) -> None:
    """Give a thing another name.

    It is the name that the thing is shown with. The IRI stays, and the other names still find it.

    \b
    Example:
      wufgraph decide rename "UVVE" "Universidad del Valle Verde" --because "the name in full"
    """
    from ..model import DecisionKind

    _judge(DecisionKind.RENAME, thing, name, options)


@command.command("split")
@click.argument("thing")
@click.option("--words", multiple=True, required=True, help="A spelling that means another one; may be given again.")
@click.option("--report", "reports", multiple=True, help="Only in the report with this key; may be given again.")
@click.option("--name", default="", help="Name of the new thing; its spelling by default.")
@_options
def split(thing: str, words: tuple[str, ...], reports: tuple[str, ...], name: str, **options: Any) -> None:
    """Say that some words do not mean THING.

    They mean another one, which gets an IRI of its own: in the reports that --report names, or in all of them, those
    to come included.

    \b
    Example:
      wufgraph decide split "University College London" --words UCL --report wuf7/housing-for-all
        --name "Université catholique de Louvain" --because "the speaker is from Belgium"
    """

    def made(decisions: "Decisions", call: "Call") -> "Decision":
        return decisions.split(decisions.find(thing), words, reports, name, call)

    _add(made, options)


command.add_command(list_)
command.add_command(undo)
command.add_command(apply)


def find_author(given: str | None) -> str:
    """Who decides: the option, the environment, or git's name of the user; empty where none tells."""
    if given or (given := os.environ.get("WUFGRAPH_AUTHOR")):
        return given
    git = shutil.which("git")
    if git is None:
        return ""
    told = subprocess.run(  # noqa: S603 - the program that was found on the path, with fixed arguments
        [git, "config", "user.name"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip()


def _judge(kind: "DecisionKind", subject: str, other: str, options: dict[str, Any]) -> None:
    from ..model import DecisionKind

    def made(decisions: "Decisions", call: "Call") -> "Decision":
        thing = other if kind is DecisionKind.RENAME else decisions.find(other)
        return decisions.judge(kind, decisions.find(subject), thing, call)

    _add(made, options)


def _add(made: Callable[["Decisions", "Call"], "Decision"], options: dict[str, Any]) -> None:
    """Make a decision, keep it, and tell what it will change."""
    from ..dataset import Dataset
    from ..decision_changes import compare
    from ..decisions import Call

    day = options["day"].date() if options["day"] else dt.datetime.now().astimezone().date()
    call = Call(author=find_author(options["author"]), date=day, reason=options["because"])
    folders = {"identities": options["identities"], "authorities": options["authorities"]}
    with Dataset(options["store"], read_only=True, **folders) as dataset:
        before = dataset.decisions()
        decision = made(before, call)
        after = before.add(decision, instead=options["instead"])
        dataset.keep_decisions(after)
    gone = [d for d in before.file.decisions if d.id not in {o.id for o in after.file.decisions}]
    for one in gone:
        say(f"taken out: {_tell(one)}")
    say(f"decided: {_tell(decision)}")
    tell_changes(compare(before.outcome.identities, after.outcome.identities))
    verdict = after.verdict(decision.id)
    if verdict.because:
        say(f"{verdict.standing}: {verdict.because}")
    say("the graph is as it was: `wufgraph decide apply` changes it, with --dry-run it tells what it would change")


def _tell(decision: "Decision") -> str:
    from ..identity import say_decision

    return say_decision(decision)
