"""The findings of many reports on one page: a table to see who is fine, and what each author can do."""

from collections.abc import Sequence
from functools import partial

from ..checking import Check
from ..model import Language
from ..phrases import phrase
from ..validation import Severity
from .rendering import render


def findings_page(checks: Sequence[Check], language: Language | None = None) -> str:
    """An HTML page of findings, reports with Violations first.

    Args:
        checks: What to show; each is told in the language that it was made in.
        language: Of the page around them; by default theirs where they have one in common, else English.
    """
    ordered = sorted(
        checks,
        key=lambda c: (c.error is None, -c.violations, -c.count(Severity.WARNING), c.title, str(c.path)),
    )
    totals = {severity: sum(c.count(severity) for c in checks) for severity in Severity}
    language = language or _common_language(checks)
    return render(
        "findings.html.j2",
        checks=ordered,
        totals=totals,
        severities=list(Severity),
        language=language,
        say=partial(_say, language),
    )


def _common_language(checks: Sequence[Check]) -> Language:
    languages = {check.language for check in checks if not check.error}
    return languages.pop() if len(languages) == 1 else Language.EN


def _say(language: Language, key: str, other: Language | None = None, **values: object) -> str:
    """A phrase in the language of the page, or in that of a report on it."""
    return phrase(key, other or language, **values)
