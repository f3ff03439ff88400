"""`wufgraph review`."""

import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .decide import find_author
from .screen import authority_option, identities_option, output_option, plain, say, store_option, write_output

if TYPE_CHECKING:
    from ..candidates import Candidate, Party
    from ..dataset import Dataset
    from ..decisions import Decisions

_KEYS = "[s]ame  [n]ot the same  [p]art of  [l]ater  [u]ndo  [q]uit"
_AT_THE_END = "That was the last one.  [u]ndo it  [q]uit"


@click.command("review")
@click.option("--kind", type=click.Choice(["institution", "person"]), help="Only these; both by default.")
@click.option(
    "--because", default="", metavar="REASON", help="Why, for all that is decided; what speaks for it by default."
)
@click.option("--author", help="Who decides, as in `wufgraph decide`.")
@click.option("--splink", is_flag=True, help="Add what Splink finds likely; it needs the extra `linkage`.")
@store_option
@identities_option
@authority_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json lists the open candidates and asks nothing.",
)
@output_option
def command(
    kind: str | None,
    because: str,
    author: str | None,
    store: Path,
    identities: Path | None,
    authorities: tuple[Path, ...],
    format_: str,
    output: Path | None,
    *,
    splink: bool,
) -> None:
    """Decide on pairs that may be one, the best evidence first.

    Each pair is shown with its names, countries and reports, and with what speaks for and against it. Keys: s they are
    the same, n they are not, p one is a part of the other, l later, u undo the last one, q quit. What is decided is
    written at once; `wufgraph decide apply` brings the graph to it.

    \b
    Examples:
      wufgraph review --kind institution
      wufgraph review --format json --output candidates.json
    """
    from ..dataset import Dataset
    from ..identity import SplinkComparator

    comparator = SplinkComparator() if splink else None
    with Dataset(store, read_only=True, identities=identities, authorities=authorities) as dataset:
        decisions = dataset.decisions()
        candidates = [c for c in dataset.candidates(decisions, comparator) if kind in (None, c.one.kind.value)]
        if format_ == "json":
            told = [asdict(candidate) for candidate in candidates]
            write_output(json.dumps(told, ensure_ascii=False, indent=2) + "\n", output)
            return
        if not candidates:
            say("nothing is open: no two things are so alike that a person should look at them")
            return
        who = find_author(author)
        if not who:
            raise click.UsageError("who decides is not known: give --author NAME, or set WUFGRAPH_AUTHOR")
        _Review(dataset, decisions, candidates, author=who, reason=because).run()


class _Review:
    """One walk through the candidates.

    Attributes:
        at: Place of the candidate that is shown.
        made: Place of each candidate on which something was decided, with the decisions of before, to go back to.
    """

    def __init__(
        self,
        dataset: "Dataset",
        decisions: "Decisions",
        candidates: Sequence["Candidate"],
        *,
        author: str,
        reason: str,
    ) -> None:
        self.dataset = dataset
        self.decisions = decisions
        self.candidates = candidates
        self.author = author
        self.reason = reason
        self.at = 0
        self.made: list[tuple[int, Decisions | None]] = []

    def run(self) -> None:
        """Ask until all is decided, or the person has enough."""
        key = ""
        while key != "q":
            while self.at < len(self.candidates) and self._is_settled(self.candidates[self.at]):
                self.at += 1
            if self.at == len(self.candidates):
                key = _ask(_AT_THE_END, "uq")
            else:
                write_output(
                    plain("\n".join(_show(self.candidates[self.at], self.at, len(self.candidates))) + "\n"), None
                )
                key = _ask(_KEYS, "snpluq")
            self._answer(key)
        decided = sum(before is not None for _, before in self.made)
        left = len(self.candidates) - self.at
        say(f"{decided} decided, {len(self.made) - decided} left for later, {left} not looked at")
        if decided:
            say("`wufgraph decide apply` brings the graph to it, with --dry-run it tells what would change")

    def _answer(self, key: str) -> None:
        """Do what a key says."""
        if key == "l":
            self._step(None)
        elif key == "u":
            self._undo()
        elif key != "q":
            self._decide(self.candidates[self.at], key)

    def _decide(self, candidate: "Candidate", key: str) -> None:
        from ..decisions import Call
        from ..errors import DecisionError
        from ..model import DecisionKind

        kind = {"s": DecisionKind.SAME, "n": DecisionKind.NOT_SAME, "p": DecisionKind.PART_OF}[key]
        subject, other = candidate.one.iri, candidate.other.iri
        if key == "p" and (part := _ask("Which is the part: 1 or 2? (q: neither)", "12q")) != "1":
            if part == "q":
                return
            subject, other = other, subject
        reason = self.reason or f"in review: {'; '.join(candidate.reasons) or 'names alike'}"
        call = Call(author=self.author, date=dt.datetime.now().astimezone().date(), reason=reason)
        try:
            after = self.decisions.add(self.decisions.judge(kind, subject, other, call))
        except DecisionError as error:
            say(f"not decided: {error}")
            self._step(None)
            return
        self.dataset.keep_decisions(after)
        before, self.decisions = self.decisions, after
        self._step(before)

    def _step(self, before: "Decisions | None") -> None:
        self.made.append((self.at, before))
        self.at += 1

    def _undo(self) -> None:
        if not self.made:
            say("nothing to undo")
            return
        self.at, before = self.made.pop()
        if before is not None:
            self.dataset.keep_decisions(before)
            self.decisions = before
            say("taken back")

    def _is_settled(self, candidate: "Candidate") -> bool:
        """Whether what was decided on others decides this one too."""
        from ..candidates import settled

        identities = self.decisions.outcome.identities
        pair = frozenset(identities.replaced.get(p.iri, p.iri) for p in (candidate.one, candidate.other))
        return len(pair) == 1 or pair in settled(self.decisions)


def _show(candidate: "Candidate", at: int, total: int) -> Iterator[str]:
    yield f"── {at + 1} of {total}, {total - at} left · likeness {candidate.score:.2f}"
    yield from _show_party("1", candidate.one)
    yield from _show_party("2", candidate.other)
    yield f"  names that match: “{candidate.matched[0]}” and “{candidate.matched[1]}”"
    for reason in candidate.reasons:
        yield f"  · {reason}"
    for reason in candidate.against:
        yield f"  · against: {reason}"


def _show_party(number: str, party: "Party") -> Iterator[str]:
    where = f" ({', '.join(party.countries)})" if party.countries else ""
    count = f"{party.in_reports} report{'' if party.in_reports == 1 else 's'}"
    yield f"  {number}  {party.name}{where}, {party.kind.value}, {count}"
    others = [f"“{name}” × {times}" for name, times in party.spellings]
    if others:
        yield f"     written: {', '.join(others)}"
    if party.affiliations:
        yield f"     of: {', '.join(party.affiliations)}"
    for title in party.reports:
        yield f"     in: {title}"
    yield f"     {party.iri}"


def _ask(words: str, keys: str) -> str:
    """One of some keys: a key of the terminal, or the first letter of a line that is piped in, whose end quits."""
    while True:
        click.echo(f"  {words} ", nl=False, err=True)
        if sys.stdin.isatty():
            key = click.getchar().lower()
            click.echo(key if key.isprintable() else "", err=True)
        else:
            line = sys.stdin.readline()
            click.echo(line.strip(), err=True)
            key = line.strip()[:1].lower() if line else "q"
        if key and key in keys:
            return key
        if key in ("\x03", "\x04"):
            raise click.Abort
        say(f"expected one of {', '.join(keys)}")
