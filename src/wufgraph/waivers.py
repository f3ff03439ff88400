"""Findings that somebody accepted: matched here for checks and for the desk alike."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from .errors import DecisionError
from .identity_files import find_identity_files, load_bytes, save_bytes
from .model import Waiver
from .validation import Finding
from .waiver_file import read_waivers, write_waivers
from .wording import find_addresses, fold_space


class Checked(Protocol):
    """A report with its findings."""

    @property
    def key(self) -> str:
        """The report's key."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What somebody accepts.

    Attributes:
        rule: Name of a rule, or a requirement.
        about: Which of the report's things; all that the rule found where there is none.
    """

    rule: str
    about: str | None
    reason: str
    author: str
    date: dt.date


def apply_waivers(findings: Iterable[Finding], waivers: Iterable[Waiver], report: str) -> tuple[Finding, ...]:
    """Mark the findings of a report that were accepted, and those whose acceptance has expired.

    Args:
        findings: Of the report.
        waivers: Of any report.
        report: The report's key.
    """
    of_things: dict[tuple[str, str], list[Waiver]] = {}
    for waiver in waivers:
        if waiver.report == report:
            of_things.setdefault((waiver.rule, waiver.about), []).append(waiver)
    return tuple(_marked(finding, of_things.get((finding.rule, finding.about), [])) for finding in findings)


def accept(waivers: Iterable[Waiver], checked: Sequence[Checked], acceptance: Acceptance) -> tuple[Waiver, ...]:
    """Add what is accepted; what was accepted of the same answers before is replaced.

    Args:
        waivers: Those that there are.
        checked: Reports with their findings.
        acceptance: Which findings, why and by whom.

    Raises:
        DecisionError: No finding is meant, or the author is an address.
    """
    if find_addresses(acceptance.author) or find_addresses(acceptance.reason):
        raise DecisionError(f"{acceptance.rule}: expected a name and a reason, found an e-mail address; write the name")
    added = [
        Waiver(
            report=one.key,
            rule=finding.rule,
            about=finding.about,
            answer=finding.answer,
            reason=fold_space(acceptance.reason),
            author=fold_space(acceptance.author),
            date=acceptance.date,
        )
        for one, finding in _meant(checked, acceptance.rule, acceptance.about)
    ]
    fresh = {_thing(one) for one in added}
    return tuple(sorted({*(one for one in waivers if _thing(one) not in fresh), *added}))


def take_back(
    waivers: Iterable[Waiver], checked: Sequence[Checked], rule: str, about: str | None
) -> tuple[Waiver, ...]:
    """Take out what was accepted of a rule in some reports, also what has expired.

    Raises:
        DecisionError: Nothing of the kind was accepted.
    """
    waivers = tuple(waivers)
    keys = {one.key for one in checked}
    gone = {
        one
        for one in waivers
        if one.report in keys and rule in (one.rule, one.rule.partition("-")[0]) and about in (None, one.about)
    }
    if not gone:
        raise DecisionError(f"{rule}: expected a rule that was accepted, found none; `wufgraph waive --list` shows all")
    return tuple(one for one in waivers if one not in gone)


def waivers_path(path: Path | None = None) -> Path:
    """The file of waivers: that which the user names, or the one in the folder of identities."""
    return path if path is not None else find_identity_files(Path("wuf-store")).waivers


def load_waivers(path: Path | None = None) -> tuple[Waiver, ...]:
    """Read the file of waivers; of none there are none.

    Raises:
        DamagedInputError: It is no table of waivers.
        StoreError: It may not be read.
    """
    path = waivers_path(path)
    return read_waivers(load_bytes(path), str(path))


def save_waivers(waivers: Iterable[Waiver], path: Path) -> None:
    """Write the file of waivers as a whole.

    Raises:
        StoreError: It could not be written; one that was there before is unchanged.
    """
    save_bytes(write_waivers(waivers), path)


def _marked(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    for waiver in waivers:
        if waiver.answer == finding.answer:
            return replace(finding, accepted=waiver, expired=None)
        finding = replace(finding, expired=waiver)
    return finding


def _meant(checked: Sequence[Checked], rule: str, about: str | None) -> list[tuple[Checked, Finding]]:
    meant = [
        (one, finding)
        for one in checked
        for finding in one.findings
        if rule in (finding.rule, *finding.requirements) and about in (None, finding.about)
    ]
    if not meant:
        found = sorted({finding.rule for one in checked for finding in one.findings})
        raise DecisionError(
            f"{rule}: expected the rule of a finding{f' about {about}' if about else ''}, found none; "
            f"the rules are {', '.join(found) or 'none'}"
        )
    return meant


def _thing(waiver: Waiver) -> tuple[str, str, str]:
    return waiver.report, waiver.rule, waiver.about
