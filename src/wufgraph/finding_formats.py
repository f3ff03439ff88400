"""Findings as text for a terminal, as Markdown for mails and trackers, and as JSON for programs."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .checking import Check
from .model import Place, PlaceUnit, Waiver
from .phrases import phrase
from .validation import Finding, Severity
from .wording import fold_space

# What Markdown (CommonMark 0.31) would take for markup: anywhere, and where a line begins.
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE_MARK = re.compile(r"^([-+=]|\d+(?=[.)]))")


def findings_as_text(checks: Iterable[Check]) -> str:
    """Findings for people to read in a terminal; of files that could not be read there are none."""
    return "\n".join("\n".join(_check_as_text(check)) + "\n" for check in checks if not check.error)


def findings_as_markdown(checks: Iterable[Check]) -> str:
    """Findings under a heading for each report; other people's words stay words."""
    return "\n".join("\n".join(_check_as_markdown(check)) + "\n" for check in checks if not check.error)


def findings_as_json(checks: Iterable[Check]) -> list[dict[str, Any]]:
    """One object per finding, with the file it is about."""
    return [
        {
            "file": str(check.path),
            "part": check.part,
            "event": check.title,
            "language": str(check.language),
            "severity": str(f.severity),
            "requirement": ", ".join(f.requirements) or None,
            "caption": f.caption or None,
            "subject": f.subject or None,
            "message": f.message,
            "expected": f.expected or None,
            "value": f.value,
            "quote": f.quote,
            "line": _number(f.place, PlaceUnit.LINE),
            "page": _number(f.place, PlaceUnit.PAGE),
            "start": f.span.start if f.span else None,
            "end": f.span.end if f.span else None,
            "fix": f.fix,
            "rule": f.rule,
            "about": f.about or None,
            "accepted": _acceptance(f.accepted),
            "expired": _acceptance(f.expired),
        }
        for check in checks
        for f in check.findings
    ]


def count_findings(check: Check) -> str:
    """How many open findings of each severity, such as "1 Violation, 3 Warnings, 6 Infos", and how many accepted."""
    counted = [f"{n} {s.told(check.language, n)}" for s in Severity for n in [check.count(s)]]
    if check.accepted:
        counted.append(phrase("count-accepted", check.language, count=check.accepted))
    return ", ".join(counted)


def tell_consistency(check: Check) -> str:
    """What the proof of consistency came to; empty where nobody asked."""
    if check.consistent is None:
        return ""
    return phrase("consistent" if check.consistent else "inconsistent", check.language)


def _number(place: Place | None, unit: PlaceUnit) -> int | None:
    return place.number if place is not None and place.unit is unit else None


def _acceptance(waiver: Waiver | None) -> dict[str, str] | None:
    if waiver is None:
        return None
    return {"by": waiver.author, "date": waiver.date.isoformat(), "reason": waiver.reason}


def _check_as_text(check: Check) -> Iterator[str]:
    where = f"{check.path}/{check.part}" if check.part else str(check.path)
    yield f"{where}: {check.title}"
    yield f"  {count_findings(check)}"
    if consistency := tell_consistency(check):
        yield f"  {consistency}"
    for number, finding in enumerate(check.findings, start=1):
        yield f"\n  {number}. {finding}"
        if finding.quote:
            yield "      " + _quoted(finding)
        if finding.where:
            yield f"      {finding.where}"
        yield f"      → {finding.fix}"
        if finding.standing:
            yield f"      {finding.standing}"


def _check_as_markdown(check: Check) -> Iterator[str]:
    yield f"# {_plain(check.title)}\n"
    yield " · ".join(filter(None, (_plain(check.origin), count_findings(check), tell_consistency(check))))
    if not check.findings and check.consistent is not False:
        yield f"\n{phrase('complete', check.language)}"
    for number, finding in enumerate(check.findings, start=1):
        indent = " " * len(f"{number}. ")
        mark = f"**{finding.severity.told(check.language)}**"
        requirement = f" ({', '.join(finding.requirements)})" if finding.requirements else ""
        yield f"\n{number}. {phrase('labelled', check.language, label=mark, text=_plain(finding.told))}{requirement}"
        if finding.quote:
            yield f"\n{indent}> {_plain(_quoted(finding))}"
        if finding.where:
            yield f"\n{indent}*{_plain(finding.where)}*"
        yield f"\n{indent}→ {_plain(finding.fix)}"
        if finding.standing:
            yield f"\n{indent}**{_plain(finding.standing)}**"


def _quoted(finding: Finding) -> str:
    return phrase("quotation", finding.language, words=finding.quote)


def _plain(words: str) -> str:
    """Words on one line that Markdown shows as they are."""
    return _LINE_MARK.sub(r"\\\1", _MARKUP.sub(r"\\\1", fold_space(words)))
