"""`wufgraph decide list`, `undo` and `apply`: what was decided, and what it changes."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import (
    authority_option,
    identities_option,
    output_option,
    say,
    show_table,
    store_option,
    table_format_option,
    write_output,
)

if TYPE_CHECKING:
    from ..decision_changes import Change
    from ..model import Verdict
    from ..query import Table

_MOST_TOLD = 12


@click.command("list")
@store_option
@identities_option
@authority_option
@table_format_option()
@output_option
def list_(
    store: Path, identities: Path | None, authorities: tuple[Path, ...], format_: str, output: Path | None
) -> None:
    """List what was decided, by whom and why, and what becomes of it.

    Exit code 0: done; 1: decisions contradict each other, and none of these is applied.

    \b
    Example:
      wufgraph decide list --format csv --output decisions.csv
    """
    from ..dataset import Dataset
    from ..model import Standing
    from ..query import Table

    with Dataset(store, read_only=True, identities=identities, authorities=authorities) as dataset:
        decisions = dataset.decisions()
    verdicts = decisions.outcome.verdicts
    columns = ("id", "decision", "subject", "object", "standing", "author", "date", "reason", "because")
    rows = tuple(
        (
            v.decision.id,
            v.decision.kind.value,
            v.decision.subject.label or v.decision.subject.iri,
            v.decision.object.label or v.decision.object.iri,
            v.standing.value,
            v.decision.author,
            v.decision.date.isoformat() if format_ == "json" else v.decision.date,
            v.decision.reason,
            v.because,
        )
        for v in verdicts
    )
    show_table(Table(columns, rows), format_, output)
    raise click.exceptions.Exit(1 if any(v.standing is Standing.CONFLICT for v in verdicts) else 0)


@click.command("undo")
@click.argument("identifier", metavar="ID")
@store_option
@identities_option
@authority_option
def undo(identifier: str, store: Path, identities: Path | None, authorities: tuple[Path, ...]) -> None:
    """Take one decision back.

    ID is that of `wufgraph decide list`, or its last digits where these are of one alone. Once it is applied, the graph
    is what it was before the decision.

    \b
    Example:
      wufgraph decide undo 3fa9c2
    """
    from ..dataset import Dataset
    from ..decision_changes import compare
    from ..identity import say_decision

    with Dataset(store, read_only=True, identities=identities, authorities=authorities) as dataset:
        before = dataset.decisions()
        after, decision = before.undo(identifier)
        dataset.keep_decisions(after)
    say(f"taken back: {say_decision(decision)}: {decision.reason}")
    tell_changes(compare(before.outcome.identities, after.outcome.identities))
    say("the graph is as it was: `wufgraph decide apply` changes it, with --dry-run it tells what it would change")


@click.command("apply")
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
@click.option("--except", "left_out", multiple=True, metavar="ID", help="Leave out this decision; may be given again.")
@store_option
@identities_option
@authority_option
@table_format_option()
@output_option
def apply(
    left_out: tuple[str, ...],
    store: Path,
    identities: Path | None,
    authorities: tuple[Path, ...],
    format_: str,
    output: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Bring the graph to what was decided, and tell what that changes.

    A decision that is left out stays in the file, marked so, and out of every build, until decisions are applied
    without leaving it out.

    Exit code 0: done; 1: decisions contradict each other, and none of these is applied.

    \b
    Examples:
      wufgraph decide apply --dry-run
      wufgraph decide apply --except 3fa9c2
    """
    from ..dataset import Dataset
    from ..decision_changes import changed_reports, replaced_iris

    with Dataset(store, read_only=dry_run, identities=identities, authorities=authorities) as dataset:
        decisions = dataset.decisions()
        decisions = decisions.without([decisions.named(one).id for one in left_out])
        changes = dataset.changes(decisions)
        replaced = replaced_iris(dataset.identities(), decisions.outcome.identities)
        if not dry_run:
            dataset.apply(decisions)
    verdicts = decisions.outcome.verdicts
    if format_ == "json":
        told = {
            "changes": [asdict(change) for change in changes],
            "reports": changed_reports(changes),
            "replaced": replaced,
            "decisions": [{"id": v.decision.id, "standing": v.standing, "because": v.because} for v in verdicts],
        }
        write_output(json.dumps(told, ensure_ascii=False, indent=2) + "\n", output)
    else:
        show_table(_table(changes), format_, output)
    would = "would change" if dry_run else "changed"
    say(f"{would}: {_count(len(changed_reports(changes)), 'report')}, {_count(len(replaced), 'IRI')} replaced")
    raise click.exceptions.Exit(1 if tell_verdicts(verdicts) else 0)


def tell_changes(changes: Sequence["Change"]) -> None:
    """Say in a few lines what is different."""
    for change in changes[:_MOST_TOLD]:
        kept = f" ({change.other})" if change.other else f" ({change.iri})"
        count = f": {_count(change.mentions, 'mention')} in {_count(len(change.reports), 'report')}"
        say(f"  {change.name} {_SAYS[change.kind]} {change.other_name}{kept}{count if change.mentions else ''}")
    if len(changes) > _MOST_TOLD:
        say(f"  and {len(changes) - _MOST_TOLD} more")
    if not changes:
        say("  who is who stays the same")


_SAYS = {
    "merged into": "becomes one with",
    "parted into": "is parted, and some of it is",
    "has the IRI": "has another IRI, as",
    "renamed": "is called",
    "part of": "is a part of",
    "no longer part of": "is no longer a part of",
}


def _table(changes: Iterable["Change"]) -> "Table":
    from ..query import Table

    columns = ("name", "change", "other_name", "mentions", "reports", "iri", "other")
    return Table(
        columns,
        tuple((c.name, c.kind.value, c.other_name, c.mentions, len(c.reports), c.iri, c.other) for c in changes),
    )


def tell_verdicts(verdicts: Iterable["Verdict"]) -> bool:
    """Say which decisions are not applied; whether some contradict each other."""
    from ..model import Standing

    contradict = False
    for verdict in verdicts:
        contradict |= verdict.standing is Standing.CONFLICT
        if verdict.standing not in (Standing.APPLIED, Standing.AGREED):
            why = f": {verdict.because}" if verdict.because else ""
            say(f"{verdict.decision.id}: {verdict.standing}{why}")
    return contradict


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
