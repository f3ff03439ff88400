"""The findings of many reports on one page: a table to see who is fine, and what each author can do."""

from collections.abc import Sequence

from ..checking import Check
from ..validation import Severity
from .rendering import render


def findings_page(checks: Sequence[Check]) -> str:
    """An HTML page of findings, reports with Violations first."""
    ordered = sorted(
        checks,
        key=lambda c: (c.error is None, -c.violations, -c.count(Severity.WARNING), c.title, str(c.path)),
    )
    totals = {severity: sum(c.count(severity) for c in checks) for severity in Severity}
    return render("findings.html.j2", checks=ordered, totals=totals, severities=list(Severity))
