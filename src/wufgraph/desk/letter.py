"""What a reply to a report's author says: findings told once each, what was read where it was open, what was not."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Language, Report
from ..phrases import phrase
from ..validation import Finding, Severity
from ..wording import count_words
from .blank_form import BlankForm
from .deadlines import deadline_of
from .interpretations import BasesRead, Interpretation, read_bases, read_open_values

_FEWEST_WORDS, _MOST_PASSAGES = 6, 5
_LONGEST_QUOTE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a point was found; each part may be empty.

    Attributes:
        subject: Whose answer it is, such as "Speaker 2 (Ana Ruiz)".
        quote: Its words.
        where: The line or page of the file.
    """

    subject: str
    quote: str
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing to see to, however often it occurs.

    Attributes:
        caption: The form's wording of the field or section.
        message: What is wrong, in a sentence.
        fix: What to do.
    """

    caption: str
    message: str
    fix: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Words that were read as nothing: what is printed in front of them, or nothing, and the words."""

    caption: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a letter may say; templates choose from it.

    Attributes:
        title: Of the event; None where the report gives none.
        file: Name of the report's file.
        reporter: To whom it is written; None where the report names nobody.
        held_on: The day of the event.
        missing: What the form asks for and does not get, or gets too much of.
        wanting: What is answered in part, or contradicts itself.
        doubtful: What cannot be told from the report, and may be right.
        bases: Where institutions were taken to be based, where only their order tells it; or None.
        values: What was read with less certainty than usual.
        queries: Words that were read as nothing, the first few.
        more_queries: How many more there are.
        deadline: The last day by the form; None where the form gives none.
        answer_by: By when an answer is asked for; None where nobody says, or the deadline has passed.
        written_on: The day of the letter, where it is given.
    """

    language: Language
    title: str | None
    file: str
    reporter: str | None
    held_on: dt.date | None
    missing: tuple[Point, ...] = ()
    wanting: tuple[Point, ...] = ()
    doubtful: tuple[Point, ...] = ()
    bases: BasesRead | None = None
    values: tuple[Interpretation, ...] = ()
    queries: tuple[Query, ...] = ()
    more_queries: int = 0
    deadline: dt.date | None = None
    answer_by: dt.date | None = None
    written_on: dt.date | None = None

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to be done."""
        return not (self.missing or self.wanting)

    @property
    def asks(self) -> bool:
        """Whether an answer is wished for at all."""
        return not self.is_complete or bool(self.doubtful or self.queries)


def write_letter(
    report: Report,
    findings: Sequence[Finding],
    form: BlankForm,
    *,
    by: dt.date | None = None,
    written_on: dt.date | None = None,
) -> Letter:
    """Put together what the author of a report is to be told.

    Args:
        report: What was read.
        findings: Of this report, in the form's language.
        form: The form as it is printed in the language of the letter.
        by: By when an answer is asked for; the form's deadline by default.
        written_on: The day of the letter: after the deadline, it is no longer asked for by then.
    """
    # What is about no answer of the form is the secretariat's to know.
    told = [f for f in findings if f.caption and not f.accepted]
    queries = _queries(report)
    moment = deadline_of(form.edition)
    deadline = moment.date() if moment else None
    open_deadline = deadline if deadline and (written_on is None or written_on <= deadline) else None
    return Letter(
        language=form.language,
        title=report.event.title,
        file=report.file,
        reporter=report.reporter,
        held_on=report.event.date,
        missing=tuple(_points(told, Severity.VIOLATION)),
        wanting=tuple(_points(told, Severity.WARNING)),
        doubtful=tuple(_points(told, Severity.INFO)),
        bases=read_bases(report, form),
        values=tuple(read_open_values(report, form)),
        queries=tuple(queries[:_MOST_PASSAGES]),
        more_queries=max(0, len(queries) - _MOST_PASSAGES),
        deadline=deadline,
        answer_by=by or open_deadline,
        written_on=written_on,
    )


def find_reporter_address(report: Report) -> str | None:
    """The address of the reporter, where the reporter is among the speakers; it is private."""
    if report.reporter is None:
        return None
    wanted = report.reporter.casefold()
    return next((s.email for s in report.speakers if s.name and s.name.casefold() == wanted and s.email), None)


def _points(findings: Sequence[Finding], severity: Severity) -> list[Point]:
    """Findings of a severity, those that say the same joined."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if finding.severity is severity:
            groups.setdefault((finding.caption, finding.message, finding.fix), []).append(finding)
    return [
        Point(caption=caption, message=message, fix=fix, places=tuple(map(_place, group)))
        for (caption, message, fix), group in groups.items()
    ]


def _place(finding: Finding) -> Place:
    at = finding.place
    where = phrase(f"place-{at.unit}", finding.language, number=at.number) if at is not None else ""
    return Place(subject=finding.subject, quote=finding.quote or "", where=where)


def _queries(report: Report) -> list[Query]:
    """Captions that belong to no field, then passages of some length that were read as nothing."""
    asked = [Query(caption=pair.caption, quote=_shorten(pair.value)) for pair in report.unmatched]
    taken = [(pair.start, pair.end) for pair in report.unmatched]
    for passage in report.unread:
        beside = all(passage.end <= start or end <= passage.start for start, end in taken)
        if beside and count_words(passage.text) >= _FEWEST_WORDS:
            asked.append(Query(caption="", quote=_shorten(passage.text)))
    return asked


def _shorten(words: str) -> str:
    folded = " ".join(words.split())
    if len(folded) <= _LONGEST_QUOTE:
        return folded
    return folded[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
